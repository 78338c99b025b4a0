//! The checker's pages: opening, steps, review, result, all questions at once, wallet card.
//!
//! The opening, the empty form of all questions and the wallet card are pages like any other; the
//! rest are printed for one reader, from the form as it was posted, and kept nowhere.

pub(super) mod all;
pub(super) mod card;
mod fields;
mod later;
pub(super) mod open;
mod reasons;
mod result;
mod review;
mod step;
pub(super) mod table;

use super::Press;
use crate::content::Signs;
use crate::form::{Filled, Gap};
pub(super) use result::advice;

/// A page printed for one reader.
#[derive(Debug, Clone, Copy)]
pub enum CheckerPage<'a> {
    /// The opening page once more.
    Open {
        /// What was filled in.
        filled: &'a Filled,
        /// Whether nothing was answered.
        failed: bool,
    },
    /// One step of boxes or options, by its place.
    Step {
        /// Which step.
        at: usize,
        /// What was filled in.
        filled: &'a Filled,
        /// What it lacked when it was sent.
        gap: Option<Gap>,
        /// Whether it was opened from the review, and leads back there.
        mending: bool,
    },
    /// The private question.
    Crisis(&'a Filled),
    /// All answers, to check.
    Review(&'a Filled),
    /// All questions, with what each step lacked.
    All(&'a Filled),
    /// The advice.
    Result {
        /// What was filled in.
        filled: &'a Filled,
        /// What to go on with, when the advice comes early.
        go_on: Option<GoOn>,
    },
}

/// What a reader whose advice came early can go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoOn {
    /// A step, by its place.
    Step(usize),
    /// The private question.
    Crisis,
    /// All answers, to check.
    Review,
}

impl GoOn {
    /// Whether some step has not been asked yet.
    const fn is_before_the_end(self) -> bool {
        match self {
            Self::Step(_) => true,
            Self::Crisis | Self::Review => false,
        }
    }

    fn address(self, signs: &Signs) -> String {
        match self {
            Self::Step(at) => format!("/checker/next/{}/", step_id(signs, at)),
            Self::Crisis => "/checker/crisis/".to_owned(),
            Self::Review => "/checker/review/".to_owned(),
        }
    }
}

/// The name of the step at that place.
fn step_id(signs: &Signs, at: usize) -> &str {
    signs.steps().get(at).map_or("", |step| step.id.as_str())
}

/// The HTML of a page printed for one reader.
///
/// # Errors
/// [`askama::Error`] when a template fails.
pub fn render(page: CheckerPage<'_>, press: Press<'_>) -> Result<String, askama::Error> {
    match page {
        CheckerPage::Open { filled, failed } => open::render_again(press, filled, failed),
        CheckerPage::Step { at, filled, gap, mending } => {
            step::render(press, at, filled, gap, mending)
        }
        CheckerPage::Crisis(filled) => step::render_crisis(press, filled),
        CheckerPage::Review(filled) => review::render(press, filled),
        CheckerPage::All(filled) => all::render_filled(press, filled),
        CheckerPage::Result { filled, go_on } => result::render(press, filled, go_on),
    }
}
