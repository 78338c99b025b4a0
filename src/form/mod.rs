//! The checker's form: what was posted, held against the steps.
//!
//! 1. [`Filled::read`] reads the body of a posted form. What the form cannot have sent is refused,
//!    never read as no.
//! 2. [`Filled::gap`] finds what a step still lacks.
//! 3. [`Filled::answers`] turns it into answers for the engine: an unticked sign of a step with
//!    any choice is a no, of a step without one it is blank.

mod body;
mod filled;
mod parse;

pub use filled::{Filled, Gap};
pub use parse::BadInput;
