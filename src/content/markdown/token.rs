//! The words of a text, one after the other.

use std::ops::Range;

/// A word of a text: letters and digits, with the hyphens and apostrophes between them.
#[derive(Clone)]
pub(super) struct Token {
    pub(super) place: Range<usize>,
    /// Where the text goes on.
    pub(super) next: usize,
}

impl Token {
    /// The first one from a byte of the text on.
    pub(super) fn from(text: &str, from: usize) -> Option<Self> {
        let start = find(text, from, true);
        let next = find(text, start, false);
        let run = text.get(start..next).filter(|run| !run.is_empty())?;
        // Quotation marks around a word are no part of it.
        let inner = run.trim_start_matches(['\'', '’']);
        let start = next - inner.len();
        let inner = inner.trim_end_matches(['\'', '’']);
        Some(Self { place: start..start + inner.len(), next })
    }

    pub(super) fn word<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.place.clone()).unwrap_or("")
    }
}

/// The byte from `from` on at which a character stands that may be part of a word, or one that may
/// not; or the end of the text.
fn find(text: &str, from: usize, part: bool) -> usize {
    let mut at = from;
    while let Some(&byte) = text.as_bytes().get(at) {
        let (is_part, length) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'\''), 1)
        } else {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
            (c.is_alphanumeric() || c == '’', c.len_utf8())
        };
        if is_part == part {
            break;
        }
        at += length;
    }
    at
}
