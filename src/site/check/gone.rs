//! Pages that were taken away are no longer there, and each says why.

use std::collections::BTreeSet;

use super::moved;
use crate::content::{Content, Date, Gone, GonePage, Problems};
use crate::site::reading::sentences;

/// Each name is that of no page and no former name of one, stands once, and has a sentence for
/// readers.
pub(super) fn explained(content: &Content, _: Date, problems: &mut Problems) {
    let file = Gone::file(content.lang);
    let mut seen = BTreeSet::new();
    for page in content.gone.all() {
        let GonePage { id, why } = page;
        let wrong = if !seen.insert(&id.value) {
            Some((format!("`{}` stands here twice", id.value), "take one of them out".to_owned()))
        } else if let Some(what) = moved::no_former_page(content, &id.value) {
            Some((what, "take it out of this file, or take that page away".to_owned()))
        } else {
            moved::now(content, &id.value).map(|article| {
                let what = format!("`{}` is a former name of {}", id.value, article.file);
                (what, "take it out of this file, or out of `aliases` there".to_owned())
            })
        };
        if let Some((what, mend)) = wrong {
            problems.error(&file, id.span.clone(), what, mend);
        }
        let is_sentence = why.value.ends_with(['.', '!', '?']);
        if !is_sentence || sentences(&why.value).count() != 1 {
            problems.error(
                &file,
                why.span.clone(),
                "`why` is not one sentence",
                "say in one plain sentence why the page is no longer there; readers see it",
            );
        }
    }
}
