//! Backwise as a reader, an editor and an operator meet it: pages over HTTP, `check` by what it
//! prints, the program by its flags, signals and exit codes.
//!
//! - Tools: [`server`] starts the real program, [`wire`] speaks HTTP to it byte by byte,
//!   [`pages`] holds every page of the real articles, [`dice`] rolls numbers.
//! - Pages: [`every_page`], [`links`], [`citations`], [`structured_data`], [`nothing_elsewhere`],
//!   [`weights`], [`signs`], [`glossary`], [`claims`], [`what_works`], [`told`], [`questions`],
//!   [`coverage`], [`own_words`].
//! - Answers: [`headers`], [`caching`], [`encodings`], [`addresses`], [`moved`], [`gone`],
//!   [`assets`], [`errors`].
//! - The program: [`program`], [`carried`], [`restyled`], [`reused`], [`robust`], [`drafts`], [`begun`],
//!   [`exported`], [`stopping`], [`logging`].
//! - Those who run it: [`watched`] (a server and its second listener), [`admin`], [`access_log`],
//!   [`handed_over`], [`security`], [`deploy`].
//! - [`search`]: what is found, which cards come first, and what is kept: nothing.
//! - [`check`]: every problem that editors are told of, each by a small change to a clean site.
//! - [`checker`]: the form as readers fill it, and what comes back.
//! - [`fuzz`]: whatever is posted or written, nothing breaks.
//! - [`layers`]: the code keeps its own order.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test may stop at once, and it reads and writes files of its own"
)]

mod access_log;
mod addresses;
mod admin;
mod assets;
mod begun;
mod caching;
mod carried;
mod check;
mod checker;
mod citations;
mod claims;
mod coverage;
mod deploy;
mod dice;
mod drafts;
mod encodings;
mod errors;
mod every_page;
mod exported;
mod fuzz;
mod glossary;
mod gone;
mod handed_over;
mod headers;
mod layers;
mod links;
mod logging;
mod moved;
mod nothing_elsewhere;
mod own_words;
mod pages;
mod program;
mod questions;
mod reloading;
mod restyled;
mod reused;
mod robust;
mod search;
mod security;
mod server;
mod signs;
mod stopping;
mod structured_data;
mod told;
mod watched;
mod weights;
mod what_works;
mod wire;
