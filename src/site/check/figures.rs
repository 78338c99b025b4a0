//! Every drawing is used.

use crate::content::{Content, Date, Problems};

/// A drawing that no page shows is a warning.
pub(super) fn used(content: &Content, _: Date, problems: &mut Problems) {
    for figure in content.shelf.figures.iter() {
        let link = format!("figures/{}.svg)", figure.name);
        let mut texts = content.folder.below("").map(|(_, text)| text);
        if !texts.any(|text| text.contains(&link)) {
            problems.warning(
                &format!("figures/{}.svg", figure.name),
                0..0,
                "no page shows the drawing",
                "set it into an article, or take the file away",
            );
        }
    }
}
