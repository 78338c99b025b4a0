//! What the whole folder must satisfy: two named lists of checks that gather every problem. The one
//! here holds what files must agree on; the one in [`look`] what each page must satisfy by itself.
//!
//! What a single file must satisfy by itself (known keys, known sources, no raw HTML, figures
//! with descriptions) is found while it is read; see the `content` layer.

mod changes;
mod citations;
mod dates;
mod figures;
mod files;
mod gone;
mod headings;
mod leaf;
mod links;
mod look;
mod moved;
mod numbers;
mod questions;
mod readability;
mod report;
mod rows;
mod search_words;
mod sections;
mod signs;
mod sources;
mod titles;
mod word_file;

use rayon::prelude::*;

use crate::content::{Content, Date, Problems};
pub(super) use look::Looks;
pub use report::Report;

/// One check over the whole: it looks at everything as of a day, and adds what it finds.
type Check = fn(&Content, Date, &mut Problems);

/// Every check of what files must agree on; those of each page by itself are listed in [`look`].
const CHECKS: [Check; 19] = [
    files::read,
    sections::listed,
    sections::apart,
    sections::led_to,
    moved::apart,
    gone::explained,
    links::lead_somewhere,
    titles::own,
    dates::sensible,
    changes::told,
    readability::plain_words,
    questions::asked,
    signs::grounded,
    sources::cited,
    figures::used,
    numbers::confirmed,
    rows::sound,
    rows::claims_shown,
    search_words::known,
];

/// Looks at every page, runs every check, on all cores, and joins what they find to what reading found. `before` is
/// the site before this one, of which is kept what is still true.
pub(super) fn run(
    content: &Content,
    before: Option<(&Content, &Looks)>,
    mut problems: Problems,
    today: Date,
) -> (Report, Looks) {
    let (looks, kept) = look::at_all(content, before);
    for look in &looks {
        problems.extend(look.problems.clone());
    }
    let found = CHECKS.par_iter().with_max_len(1).map(|check| {
        let mut problems = Problems::default();
        check(content, today, &mut problems);
        problems
    });
    for found in found.collect::<Vec<_>>() {
        problems.extend(found);
    }
    let exempt = looks.iter().map(|look| look.exempt).sum();
    citations::few_exempt(content, exempt, &mut problems);
    // What a draft lacks is for its writer to know, and keeps nothing else from being served.
    problems.soften(|file| content.is_draft(file));
    moved::of_drafts(content, &mut problems);
    (Report::new(content, &looks, problems), kept)
}
