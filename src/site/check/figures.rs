//! Every drawing is used.

use std::collections::BTreeSet;

use super::leaf;
use crate::content::{Content, Date, Problems};

/// A drawing that no page shows is a warning.
pub(super) fn used(content: &Content, _: Date, problems: &mut Problems) {
    if !content.is_whole() {
        return;
    }
    let shown: BTreeSet<_> = leaf::all(content).flat_map(|page| &page.body.figures).collect();
    for figure in content.shelf.figures.iter().filter(|figure| !shown.contains(&figure.name)) {
        problems.warning(
            &format!("figures/{}.svg", figure.name),
            0..0,
            "no page shows the drawing",
            "set it into an article, or take the file away",
        );
    }
}
