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

/// The words of a text, in order. A word is a run of letters and digits; an apostrophe inside it, however
/// it is typed, is passed over, and a hyphen parts two. "Can t" is "can't".
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut close = |word: Option<Word>| {
        let Some(word) = word else { return };
        match words.last_mut().filter(|last| word.text == "t" && last.text.ends_with('n')) {
            Some(last) => {
                last.text.push('t');
                last.span.end = word.span.end;
            }
            None => words.push(word),
        }
    };
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        if joins(c) {
            continue;
        }
        if c.is_alphanumeric() {
            let word = open.get_or_insert_with(|| Word { text: String::new(), span: at..at });
            if c.is_ascii() {
                word.text.push(c.to_ascii_lowercase());
            } else {
                word.text.extend(plain(c).to_lowercase());
            }
            word.span.end = at + c.len_utf8();
        } else {
            close(open.take());
        }
    }
    close(open);
    words
}

/// Whether a word goes on over it: what people type for an apostrophe, accents on their own, and marks that
/// nobody sees.
const fn joins(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '\u{b4}'
            | '\u{2bc}'
            | '\u{2018}'..='\u{201b}'
            | '\u{2032}'
            | '\u{ff07}'
            | '\u{ad}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{300}'..='\u{36f}'
    )
}

/// A letter without its accent, for the letters of western Europe, and of the usual width.
fn plain(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff5a}' => char::from_u32(u32::from(c) - FULL_WIDTH).unwrap_or(c),
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

/// How far letters of full width stand behind those of the usual width.
const FULL_WIDTH: u32 = 0xfee0;

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
    fn an_apostrophe_is_passed_over_however_it_is_typed() {
        let texts = |text: &str| words(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
        for typed in
            ["can't", "can’t", "can‘t", "can´t", "can`t", "can′t", "can＇t", "can t", "ＣＡＮ'T"]
        {
            assert_eq!(texts(&format!("I {typed} pee")), ["i", "cant", "pee"], "{typed}");
        }
        assert_eq!(texts("pe\u{ad}e cafe\u{301} ‘pee’"), ["pee", "cafe", "pee"]);
        assert_eq!(texts("a t shirt"), ["a", "t", "shirt"]);
    }

    #[test]
    fn a_text_is_parted_into_small_words_without_apostrophes() {
        let texts = |text: &str| words(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
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
