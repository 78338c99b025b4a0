//! How hard a text is to read: the Flesch-Kincaid grade, and sentences that run on.
//!
//! Grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 (Kincaid and others, 1975).

use std::collections::BTreeSet;

use super::syllables::syllables;

/// The most words of a sentence that is read in one breath.
pub const LONG_SENTENCE: usize = 20;

/// The most words a sentence may have.
pub const LONGEST_SENTENCE: usize = 30;

/// The highest grade a page may have.
pub const HIGHEST_GRADE: f64 = 8.0;

/// What the grade is computed from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables.
    pub syllables: usize,
    /// Syllables, with medical names counted as two at most.
    pub eased: usize,
    /// Sentences of more words than one breath has.
    pub long: usize,
}

impl Tally {
    /// Counts `text` in.
    pub fn add(&mut self, text: &str, medical_names: &BTreeSet<String>) {
        for sentence in sentences(text) {
            self.add_sentence(sentence, medical_names);
        }
    }

    /// Counts one sentence in, and tells how many words it has.
    pub fn add_sentence(&mut self, sentence: &str, medical_names: &BTreeSet<String>) -> usize {
        let before = self.words;
        self.sentences += 1;
        for word in words(sentence) {
            let syllables = syllables(word);
            // A short word is no shorter for being a name.
            let medical = syllables > 2 && is_medical_name(word, medical_names);
            self.words += 1;
            self.syllables += syllables;
            self.eased += if medical { 2 } else { syllables };
        }
        let words = self.words - before;
        self.long += usize::from(words > LONG_SENTENCE);
        words
    }

    /// The grade, with medical names counted as two syllables at most.
    #[must_use]
    pub fn grade(&self) -> f64 {
        self.grade_with(self.eased)
    }

    /// The grade with every syllable counted.
    #[must_use]
    pub fn strict_grade(&self) -> f64 {
        self.grade_with(self.syllables)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of a page are far below 2^52")]
    fn grade_with(&self, syllables: usize) -> f64 {
        if self.sentences == 0 || self.words == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * syllables as f64 / words - 15.59
    }
}

/// The sentences of a text. One ends at `.`, `!` or `?` before white space and no lower-case letter.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = 0;
        let sentence = loop {
            let Some(stop) = stop(rest, end) else {
                break rest;
            };
            end = stop;
            if ends_here(rest.get(end..).unwrap_or("")) {
                break rest.get(..end).unwrap_or(rest);
            }
        };
        rest = rest.get(sentence.len()..).unwrap_or("").trim_start();
        Some(sentence)
    })
}

/// The byte behind the first stop from `from` on.
fn stop(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let stop = |byte: &u8| matches!(*byte, b'.' | b'!' | b'?' | LAST);
        at += text.as_bytes().get(at..)?.iter().position(stop)? + 1;
        // Another character may end in the last byte of `…`.
        if text.get(..at).is_some_and(|text| text.ends_with(['.', '!', '?', '…'])) {
            return Some(at);
        }
    }
}

/// The last byte of the character `…`.
const LAST: u8 = 0xa6;

/// Whether a sentence ends before `after`.
fn ends_here(after: &str) -> bool {
    // The usual case first: a space and a letter, or a letter alone.
    match after.as_bytes() {
        [] => return true,
        [b' ', next, ..] if next.is_ascii_alphanumeric() => return !next.is_ascii_lowercase(),
        [next, ..] if next.is_ascii_alphanumeric() => return false,
        _ => {}
    }
    let after = after.trim_start_matches(['”', '’', '"', ')']);
    let next = after.trim_start();
    next.len() < after.len() && !next.starts_with(char::is_lowercase) || after.is_empty()
}

/// The words of a sentence: runs of letters and digits, with the hyphens and apostrophes in them.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (word, after) = first_part(rest);
            rest = after;
            let word = trimmed(word);
            if !word.is_empty() {
                return Some(word);
            }
        }
        None
    })
}

/// What stands before the first white space, dash or slash, and what stands after that.
fn first_part(text: &str) -> (&str, &str) {
    let parts = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ' | b'/') || !byte.is_ascii();
    let first = text.as_bytes().iter().position(parts);
    let ascii = first.filter(|at| text.as_bytes().get(*at).is_some_and(u8::is_ascii));
    match (first, ascii) {
        (None, _) => (text, ""),
        (_, Some(at)) => (text.get(..at).unwrap_or(text), text.get(at + 1..).unwrap_or_default()),
        (Some(_), None) => text
            .split_once(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/'))
            .unwrap_or((text, "")),
    }
}

/// The word without the marks around it.
fn trimmed(word: &str) -> &str {
    match word.as_bytes() {
        [one] if one.is_ascii_alphanumeric() => word,
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

fn is_medical_name(word: &str, names: &BTreeSet<String>) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    names.contains(word) || word.strip_suffix('s').is_some_and(|word| names.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_stop_and_not_at_a_decimal_or_abbreviation() {
        let text = "It fell by 1.06 points. Call at 3 a.m. or later. “Is it bad?” No.";
        let found: Vec<_> = sentences(text).collect();
        let wanted =
            ["It fell by 1.06 points.", "Call at 3 a.m. or later.", "“Is it bad?", "” No."];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_medical_name_counts_two_syllables_at_most() {
        let names = BTreeSet::from(["osteoporosis".to_owned()]);
        let mut tally = Tally::default();
        tally.add("Osteoporosis thins bones.", &names);
        assert_eq!((tally.words, tally.eased), (3, 4));
        assert!(tally.syllables > tally.eased);
        assert!(tally.strict_grade() > tally.grade());
    }

    #[test]
    fn a_plain_text_has_a_low_grade_and_a_learned_one_a_high_grade() {
        let none = BTreeSet::new();
        let grade = |text: &str| {
            let mut tally = Tally::default();
            tally.add(text, &none);
            tally.grade()
        };
        assert!(grade("Keep moving. Your back is strong. Most pain gets better.") < 4.0);
        assert!(
            grade(
                "Radiological abnormalities demonstrate inconsistent associations with symptoms."
            ) > 12.0
        );
    }
}
