//! The newest notes of what changed, as an Atom feed (RFC 4287).
//!
//! An entry's id is made from what names the note for good: its article, its day and its place among
//! the notes of that day. It stays when the words of a note are mended and when the site moves to
//! another address.

use std::fmt::Write;

use askama::Template;
use sha2::{Digest, Sha256};

use super::changes::Changed;
use super::{Press, sitemap};
use crate::content::{Lang, Words};
use crate::site::{Note, Route};

/// The most entries.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "pages/feed.xml")]
struct Feed<'a> {
    words: &'a Words,
    lang: Lang,
    id: String,
    title: String,
    /// Its own address.
    itself: String,
    /// The page that shows the same.
    page: String,
    updated: String,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    id: String,
    title: String,
    page: String,
    day: String,
    category: &'static str,
    kind: &'a str,
    what: &'a str,
}

/// Its path in a language.
#[must_use]
pub fn path(lang: Lang) -> String {
    format!("{}/feed.xml", lang.path_prefix())
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = press.words();
    let lang = press.site.content().lang;
    let notes = press.site.changes();
    // A site without a note has a last change all the same; one without a page has nothing to tell.
    let updated = notes.first().map(|note| note.change.date.value);
    let updated = updated.or_else(|| sitemap::changed(press, &Route::Home)).unwrap_or(press.today);
    let feed = Feed {
        words,
        lang,
        id: urn(&format!("{lang}/feed")),
        title: format!("{}: {}", words.site.name, words.changes.title),
        itself: press.address(&path(lang)),
        page: press.address(&press.path(&Route::WhatsNew)),
        updated: updated.iso(),
        entries: notes.iter().take(MOST).map(|note| entry(press, note)).collect(),
    };
    feed.render()
}

fn entry<'a>(press: Press<'a>, note: &Note<'a>) -> Entry<'a> {
    let Note { article, change, nth } = *note;
    let Changed { kind, what, .. } = Changed::new(press, change);
    let day = change.date.value.iso();
    Entry {
        id: urn(&format!("{}/{} {day} {nth}", article.id.lang, article.id)),
        title: format!("{kind}: {}", article.title.value),
        page: press.address(&article.id.path()),
        day,
        category: change.kind.name(),
        kind,
        what,
    }
}

/// A name for good, as a UUID of the kind that is made from a digest (RFC 9562, version 8).
fn urn(name: &str) -> String {
    let digest = Sha256::digest(format!("backwise {name}"));
    let bytes = digest.iter().take(16).enumerate();
    bytes.fold(String::from("urn:uuid:"), |mut urn, (at, byte)| {
        let byte = match at {
            6 => byte & 0x0f | 0x80,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        let hyphen = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
        // Writing into a String cannot fail.
        let _ = write!(urn, "{hyphen}{byte:02x}");
        urn
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_uuid_and_never_changes() {
        let urn = urn("en/causes/first 2026-11-20 0");
        assert_eq!(urn, "urn:uuid:7ce26107-6e85-8de6-94be-07ae2db82488");
    }
}
