//! From a text to its words, as the search compares them.

use std::ops::Range;

use frostem::{Algorithm, Stemmer};

use crate::content::Lang;

/// A word of a text: small letters, without apostrophes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word.
    pub(super) text: String,
    /// Where it stands in the text, in bytes.
    pub(super) span: Range<usize>,
}

/// The words of a text, in order. A word is a run of letters and digits; an apostrophe inside it is
/// passed over, and a hyphen parts two.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            let word = open.get_or_insert_with(|| Word { text: String::new(), span: at..at });
            if c.is_ascii() {
                word.text.push(c.to_ascii_lowercase());
            } else {
                word.text.extend(plain(c).to_lowercase());
            }
            word.span.end = at + c.len_utf8();
        } else if !matches!(c, '\'' | '\u{2019}') {
            words.extend(open.take());
        }
    }
    words.extend(open);
    words
}

/// A letter without its accent, for the letters of western Europe.
const fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        c => c,
    }
}

/// Brings words to their stems.
pub(super) struct Stems(Stemmer);

impl Stems {
    pub(super) fn of_language(lang: Lang) -> Self {
        let algorithm = match lang {
            Lang::En => Algorithm::English,
        };
        Self(Stemmer::new(algorithm))
    }

    /// What a word shares with its inflections.
    pub(super) fn of(&self, word: &str) -> String {
        self.0.stem(word).into_owned()
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stems")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_into_small_words_without_apostrophes() {
        let texts = |text| words(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(texts("Can’t pee—since 2 days!"), ["cant", "pee", "since", "2", "days"]);
        assert_eq!(texts("low-back PAIN, café"), ["low", "back", "pain", "cafe"]);
        assert_eq!(texts("🙂 ''"), [""; 0]);
        assert_eq!(words("a pée").get(1).map(|word| word.span.clone()), Some(2..6));
    }

    #[test]
    fn a_word_and_its_inflections_share_a_stem() {
        let stems = Stems::of_language(Lang::En);
        assert_eq!(stems.of("herniated"), stems.of("herniation"));
        assert_eq!(stems.of("exercises"), stems.of("exercising"));
    }
}
