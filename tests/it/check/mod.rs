//! Every problem that `backwise check` tells editors of.
//!
//! Each case is the clean site of `tests/sites/clean` with one small change. It is held to say what
//! is wrong, at the right place, with the line shown and the right words marked, and to say nothing
//! else: one slip never looks like many.

mod case;
mod changes;
mod citations;
mod combinations;
mod dates;
mod encodings;
mod figures;
mod files;
pub(crate) mod fixture;
mod front_matter;
mod gone;
mod links;
mod markdown;
mod moved;
mod numbers;
mod of_100;
mod outline;
mod printed;
mod questions;
mod reading;
mod report;
mod rows;
mod search_words;
mod sections;
mod signs;
mod sources;
mod steps;
mod words;

pub(crate) use fixture::Fixture;

/// The article that most cases change.
const FIRST: &str = "en/causes/first.md";

/// The other article.
const SECOND: &str = "en/causes/second.md";
