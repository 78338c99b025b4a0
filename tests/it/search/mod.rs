//! The search as a reader meets it.
//!
//! - [`judged`]: queries with the pages that should come first, and with the cards they must or must not
//!   bring up; `tests/search` holds them.
//! - [`results`]: the page of results.
//! - [`bad`]: whatever is typed, the page is calm.
//! - [`private`]: nothing of a query is kept.
//! - [`suggested`]: what the search box is told while a reader types.
//! - [`ways`]: from any page to any other.

mod bad;
mod judged;
mod private;
mod results;
mod suggested;
mod ways;

use scraper::Html;

use crate::server::shared;
use crate::wire::Answer;

/// The answer to a query.
fn answer(query: &str) -> Answer {
    shared().get(&address("/search", query))
}

/// Its page.
fn page(query: &str) -> Html {
    let answer = answer(query);
    assert_eq!(answer.status, 200, "{query}");
    Html::parse_document(&answer.text())
}

/// The address of what is asked of a path.
fn address(path: &str, query: &str) -> String {
    format!("{path}?q={}", escaped(query.as_bytes()))
}

/// Every byte as an address holds it.
fn escaped(bytes: &[u8]) -> String {
    let escaped: Vec<_> = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
    escaped.concat()
}
