//! What the whole folder must satisfy: one named list of checks that gathers every problem.
//!
//! What a single file must satisfy by itself (known keys, known sources, no raw HTML, figures
//! with descriptions) is found while it is read; see the `content` layer.

mod changes;
mod citations;
mod dates;
mod figures;
mod files;
mod headings;
mod leaf;
mod links;
mod numbers;
mod questions;
mod readability;
mod report;
mod sections;
mod signs;
mod sources;
mod titles;
mod word_file;

use crate::content::{Content, Date, Problems};
pub use report::Report;

/// One check over the whole: it looks at everything as of a day, and adds what it finds.
type Check = fn(&Content, Date, &mut Problems);

/// Every check, in the order in which they run.
const CHECKS: [Check; 19] = [
    files::read,
    sections::listed,
    sections::apart,
    sections::led_to,
    links::lead_somewhere,
    links::whole,
    links::say_where,
    citations::complete,
    citations::few_exempt,
    headings::in_order,
    titles::good,
    dates::sensible,
    changes::told,
    readability::easy,
    questions::asked,
    signs::grounded,
    sources::cited,
    figures::used,
    numbers::confirmed,
];

/// Runs every check and joins what it finds to what reading found.
pub(super) fn run(content: &Content, mut problems: Problems, today: Date) -> Report {
    for check in &CHECKS {
        check(content, today, &mut problems);
    }
    // What a draft lacks is for its writer to know, and keeps nothing else from being served.
    problems.soften(|file| content.is_draft(file));
    Report::new(content, problems)
}
