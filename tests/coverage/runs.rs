//! Runs of eight words, as hashes: enough to tell whether a text holds a sentence of another, and
//! nothing that can be read back.
//!
//! In: a text. Out: the hash of each run of [`RUN`] words that follow each other in it. Words are runs
//! of the letters a to z, digits and apostrophes, in lower case; marks for sources and the addresses of
//! links are not words.

use sha2::{Digest, Sha256};

/// How many words make a run.
pub(crate) const RUN: usize = 8;

/// How many bytes of the SHA-256 are kept: few enough for a small file, and enough that no two of
/// some hundred thousand runs are likely to share them.
pub(crate) const BYTES: usize = 6;

/// A run of words, as the first bytes of the SHA-256 of its words joined by spaces.
pub(crate) type Hash = [u8; BYTES];

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    let plain = without(&without(text, "[^", ']'), "](", ')').replace('’', "'").to_lowercase();
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '\'';
    let words = plain.split(|c| !is_letter(c)).filter(|word| !word.is_empty());
    words.map(ToOwned::to_owned).collect()
}

/// The text without what stands between `open` and `close`.
fn without(text: &str, open: &str, close: char) -> String {
    let mut parts = text.split(open);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push(' ');
        plain.push_str(part.split_once(close).map_or(part, |(_, after)| after));
    }
    plain
}

/// Each run of a text with its hash.
pub(crate) fn runs(text: &str) -> Vec<(String, Hash)> {
    let words = words(text);
    let run = |words: &[String]| {
        let run = words.join(" ");
        let mut hash = Hash::default();
        hash.iter_mut().zip(Sha256::digest(&run)).for_each(|(kept, byte)| *kept = byte);
        (run, hash)
    };
    words.windows(RUN).map(run).collect()
}
