//! Backwise: a health information website about back pain.
//!
//! The layers, each using only those before it:
//!
//! 0. [`checker`]: answers in, advice out; pure.
//! 1. [`content`]: a folder of files in, validated values out; the only reader of files.
//! 2. [`site`]: everything joined and checked; every page by name.
//! 3. [`form`]: what a posted form says, held against the steps of the checker.
//! 4. [`search`]: an index in memory; a query in, what answers it out.
//! 5. [`pages`]: one struct and one template a page.
//! 6. [`edition`]: every page as bytes, in every encoding.
//! 7. [`web`]: HTTP; one look-up an answer.
//! 8. [`export`]: the same bytes as files, for a place without this server.
//!
//! [`cli`] holds the settings. `docs/architecture.md` walks a Markdown file through these layers.

pub mod checker;
pub mod cli;
pub mod content;
pub mod edition;
pub mod export;
pub mod form;
pub mod pages;
pub mod search;
pub mod site;
pub mod web;
