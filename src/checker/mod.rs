//! The checker: answers in, advice out. A pure function: no files, clock, network or HTML.
//!
//! - [`Questionnaire`] is the table of signs and combinations, refused unless it is sound;
//! - [`Answers`] are what a reader said: yes, not sure or blank for each sign, else no;
//! - [`assess()`] tries every rule. The gravest wins, every reason is kept, and no rule can lower
//!   anything.
//!
//! Signs are numbered in the table's order and sets of them are bits, so that the whole space of
//! answers that rules can tell apart can be tried in a test.

mod answers;
mod assess;
mod questionnaire;
mod rule;
mod set;
mod tier;

pub use answers::{Answers, Crisis};
pub use assess::{Assessment, Overlay, Pace, assess};
pub use questionnaire::{MOST_SIGNS, Questionnaire, Refusal, Sign};
pub use rule::{Fired, Needs, Rule};
pub use set::{RuleSet, SignSet};
pub use tier::Tier;
