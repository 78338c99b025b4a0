//! How hard a text is to read: the Flesch-Kincaid grade, and sentences that run on.
//!
//! Grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 (Kincaid and others, 1975).

use std::collections::BTreeSet;

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
}

impl Tally {
    /// Counts `text` in.
    pub fn add(&mut self, text: &str, medical_names: &BTreeSet<String>) {
        for sentence in sentences(text) {
            self.sentences += 1;
            for word in words(sentence) {
                let syllables = syllables(word);
                // A short word is no shorter for being a name.
                let medical = syllables > 2 && is_medical_name(word, medical_names);
                self.words += 1;
                self.syllables += syllables;
                self.eased += if medical { 2 } else { syllables };
            }
        }
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
        let ends =
            rest.bytes().zip(1..).filter(|(byte, _)| matches!(*byte, b'.' | b'!' | b'?' | LAST));
        let end = ends
            .map(|(_, end)| end)
            .find(|end| {
                rest.get(..*end).is_some_and(ends_in_stop)
                    && ends_here(rest.get(*end..).unwrap_or(""))
            })
            .unwrap_or(rest.len());
        let sentence = rest.get(..end).unwrap_or(rest);
        rest = rest.get(end..).unwrap_or("").trim_start();
        Some(sentence)
    })
}

/// The last byte of the character `…`; others may end in it too.
const LAST: u8 = 0xa6;

fn ends_in_stop(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…'])
}

fn ends_here(after: &str) -> bool {
    let after = after.trim_start_matches(['”', '’', '"', ')']);
    let next = after.trim_start();
    next.len() < after.len() && !next.starts_with(char::is_lowercase) || after.is_empty()
}

/// The words of a sentence: runs of letters and digits, with the hyphens and apostrophes in them.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn is_medical_name(word: &str, names: &BTreeSet<String>) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    names.contains(word) || word.strip_suffix('s').is_some_and(|word| names.contains(word))
}

/// The syllables of an English word: groups of vowels, without endings that are not sounded.
#[must_use]
pub fn syllables(word: &str) -> usize {
    word.split('-').map(syllables_of_part).sum::<usize>().max(1)
}

/// The most letters of a part that is lowered without an allocation.
const SHORT: usize = 32;

fn syllables_of_part(part: &str) -> usize {
    let mut letters = [0; SHORT];
    if part.len() > SHORT || !part.is_ascii() {
        let lower: String = part.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
        // An accent changes no count of ours but that of the one vowel that bears it.
        return groups(lower.replace('é', "e").as_bytes());
    }
    let mut length = 0;
    for (letter, byte) in letters.iter_mut().zip(part.bytes().filter(u8::is_ascii_alphabetic)) {
        *letter = byte.to_ascii_lowercase();
        length += 1;
    }
    groups(letters.get(..length).unwrap_or_default())
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The sounded groups of vowels of a word in lower case.
fn groups(word: &[u8]) -> usize {
    let mut groups: usize = 0;
    let mut before = b' ';
    for &letter in word {
        // Two vowels that are sounded apart: "fluid", "diet", "neuron", "radius".
        let apart = matches!(
            (before, letter),
            (b'i', b'a' | b'o' | b'u') | (b'u', b'a') | (b'e', b'o') | (b'y', b'i' | b'o')
        );
        if is_vowel(letter) && (!is_vowel(before) || apart) {
            groups += 1;
        }
        before = letter;
    }
    groups = groups.saturating_sub(joined(word));
    // The silent e of "sometimes" and its kin stands inside the word.
    if word.len() > 4 && word.starts_with(b"some") {
        groups = groups.saturating_sub(1);
    }
    let silent = (word.ends_with(b"e") && !ends_in_sounded_le(word))
        || (word.ends_with(b"es")
            && !ends_after(word, b"es", &[b"s", b"z", b"x", b"sh", b"ch", b"c", b"g"]))
        || (word.ends_with(b"ed") && !ends_after(word, b"ed", &[b"t", b"d"]));
    let double = [b"ee", b"ie", b"oe", b"ue", b"ye"].iter().any(|end| word.ends_with(*end));
    if silent && !double && groups > 1 {
        groups -= 1;
    }
    groups
}

/// How often two vowels are one sound, as in "-tion", "-cious" and the like.
fn joined(word: &[u8]) -> usize {
    let at = |rest: &[u8]| match rest {
        [b't' | b's' | b'c' | b'g', b'i', b'o', ..]
        | [b'g', b'e', b'o', ..]
        | [b'c', b'i', b'a', b'l' | b'n', ..]
        | [b't', b'i', b'a', b'l', ..] => true,
        _ => rest.starts_with(b"peop"),
    };
    (0..word.len()).filter(|start| word.get(*start..).is_some_and(at)).count()
}

fn ends_in_sounded_le(word: &[u8]) -> bool {
    let stem = word.strip_suffix(b"le").and_then(<[u8]>::last);
    stem.is_some_and(|letter| !is_vowel(*letter))
}

fn ends_after(word: &[u8], ending: &[u8], before: &[&[u8]]) -> bool {
    word.strip_suffix(ending).is_some_and(|stem| before.iter().any(|end| stem.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_a_reader_sounds_them() {
        let known = [
            ("back", 1),
            ("pain", 1),
            ("doctor", 2),
            ("nurse", 1),
            ("muscle", 2),
            ("people", 2),
            ("sometimes", 2),
            ("eased", 1),
            ("started", 2),
            ("sciatica", 4),
            ("operation", 4),
            ("radius", 3),
            ("nerve", 1),
            ("nerves", 1),
            ("changes", 2),
            ("exercise", 3),
            ("emergency", 4),
            ("follow-up", 3),
            ("knee", 1),
            ("serious", 3),
            ("special", 2),
            ("vertebra", 3),
            ("medicine", 3),
            ("used", 1),
            ("disease", 2),
        ];
        for (word, count) in known {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

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
