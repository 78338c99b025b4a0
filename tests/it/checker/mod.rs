//! The checker as a reader meets it: over HTTP, through its real forms.
//!
//! - [`browser`] fills forms as a browser without scripts would.
//! - [`journeys`]: stories with known advice, step by step and on one page.
//! - [`form`]: gaps, contradictions, going back, changing.
//! - [`result`]: what the advice holds, and what it must not.
//! - [`short`]: every page of it is light and reads easily.
//! - [`hostile`]: anything that may be posted.
//! - [`one_table`]: every face of a sign shows the level that the table gives it.
//! - [`nothing_kept`]: no trace of an answer anywhere.

mod browser;
mod form;
mod hostile;
mod journeys;
mod nothing_kept;
mod one_table;
mod result;
mod short;
