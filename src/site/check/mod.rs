//! What the whole folder must satisfy: one named list of checks that gathers every problem.
//!
//! What a single file must satisfy by itself (known keys, known sources, no raw HTML, figures
//! with descriptions) is found while it is read; see the `content` layer.

mod citations;
mod dates;
mod figures;
mod headings;
mod leaf;
mod links;
mod numbers;
mod readability;
mod report;
mod sections;
mod signs;
mod sources;
mod titles;

use crate::content::{Content, Date, Problems};
pub use report::{Grade, Report};

/// One check over the whole.
struct Check {
    /// Its name, in lists and in the documentation.
    name: &'static str,
    /// What it does.
    run: fn(&Content, Date, &mut Problems),
}

/// Every check, in the order in which they run.
const CHECKS: [Check; 16] = [
    Check { name: "every article is listed in its section, once", run: sections::listed },
    Check { name: "no two pages share an address", run: sections::apart },
    Check { name: "every article is led to by another", run: sections::led_to },
    Check { name: "every link and fragment leads somewhere", run: links::lead_somewhere },
    Check { name: "every mark and every link is whole", run: links::whole },
    Check { name: "every link says where it leads", run: links::say_where },
    Check { name: "every paragraph, list and table cites", run: citations::complete },
    Check { name: "at most one block in ten is exempt from citing", run: citations::few_exempt },
    Check { name: "headings follow their order", run: headings::in_order },
    Check { name: "titles and summaries are good and each its own", run: titles::good },
    Check { name: "dates make sense", run: dates::sensible },
    Check { name: "pages are easy to read", run: readability::easy },
    Check { name: "signs rest on sources and lead to articles", run: signs::grounded },
    Check { name: "every source is cited", run: sources::cited },
    Check { name: "every drawing is used", run: figures::used },
    Check { name: "telephone numbers are confirmed", run: numbers::confirmed },
];

/// The names of all checks.
pub fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name)
}

/// Runs every check and joins what it finds to what reading found.
pub(super) fn run(content: &Content, mut problems: Problems, today: Date) -> Report {
    for check in &CHECKS {
        (check.run)(content, today, &mut problems);
    }
    Report::new(content, problems)
}
