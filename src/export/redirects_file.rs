//! `_redirects`: addresses of pages that moved or were taken away, in the form that several hosts of
//! static files read. A line is a rule: the old address, with and without the slash at its end, where
//! it leads or what is shown there, and the status.

use std::fmt::Write;

use crate::edition::Edition;

/// Its name.
pub(super) const FILE: &str = "_redirects";

/// The text of the file; none when no page has moved and none was taken away.
pub(super) fn of(edition: &Edition) -> Option<String> {
    let mut text = String::new();
    for (from, to) in edition.all_moved() {
        add(&mut text, from, to, 308);
    }
    for (from, _) in edition.all_gone() {
        add(&mut text, from, &gone(from), 410);
    }
    Some(text).filter(|text| !text.is_empty())
}

/// The path at which an export keeps what is said of a page that was taken away.
pub(super) fn gone(path: &str) -> String {
    format!("/410{}.html", path.trim_end_matches('/'))
}

fn add(text: &mut String, from: &str, to: &str, status: u16) {
    for from in [from, from.trim_end_matches('/')] {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{from} {to} {status}");
    }
}
