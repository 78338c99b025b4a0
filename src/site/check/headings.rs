//! Headings follow their order.

use super::leaf::Leaf;
use crate::content::Problems;

/// The first heading is of level 2, and none skips a level on the way down.
pub(super) fn in_order(page: &Leaf<'_>, problems: &mut Problems) {
    let mut above = 1;
    for heading in &page.body.headings {
        let span = heading.span.clone();
        if heading.level > above + 1 {
            problems.error(
                page.file,
                span.clone(),
                format!("the heading skips from level {above} to level {}", heading.level),
                format!("begin it with {}", "#".repeat(usize::from(above) + 1)),
            );
        }
        if heading.text.trim().is_empty() {
            problems.error(page.file, span, "the heading is empty", "give it words");
        }
        above = heading.level;
    }
}
