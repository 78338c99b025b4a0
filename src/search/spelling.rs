//! The known words nearest to one that is not known.

use std::collections::BTreeSet;

use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};

/// Every known word and how often it is written.
pub(super) struct Spelling {
    words: Map<Vec<u8>>,
    /// The letters that stand in them.
    letters: BTreeSet<char>,
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

/// What an unknown word is taken for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// One of these known words, the likeliest first.
    Words(Vec<String>),
    /// Two words that were written as one.
    Two(String, String),
}

/// The fewest letters of a word in which one error is looked for, and two.
const ONE: usize = 4;
const TWO: usize = 7;

/// The most letters of a word that is taken for another: what is longer is no word, and seeking what is
/// near it takes more time and room with each letter.
const LONGEST: usize = 24;

impl Spelling {
    /// Of words in order, each with how often it is written.
    pub(super) fn of<'a>(words: impl Iterator<Item = (&'a str, u64)>) -> Self {
        let mut letters = BTreeSet::new();
        let words = words.inspect(|(word, _)| letters.extend(word.chars()));
        // Words that are in order make a map.
        let words = Map::from_iter(words).unwrap_or_default();
        let builder = |errors| LevenshteinAutomatonBuilder::new(errors, true);
        Self { words, letters, one: builder(1), two: builder(2) }
    }

    /// Whether the word is known as it is written.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// What an unknown word is taken for: known words one error away; else the two that were written as
    /// one; else, for a long word, known words two errors away. A letter added, lost, changed, or two that
    /// changed places are one error.
    pub(super) fn nearest(&self, word: &str) -> Near {
        let letters = word.chars().count();
        // A letter that no known word has is an error each time.
        let foreign = word.chars().filter(|c| !self.letters.contains(c)).count();
        let is_word = (ONE..=LONGEST).contains(&letters) && foreign <= 2;
        if !is_word || word.chars().any(|c| c.is_ascii_digit()) {
            return Near::Words(Vec::new());
        }
        let near = self.within(&self.one, word);
        if !near.is_empty() {
            return Near::Words(near);
        }
        if let Some((first, second)) = self.parted(word) {
            return Near::Two(first.to_owned(), second.to_owned());
        }
        Near::Words(if letters >= TWO { self.within(&self.two, word) } else { Vec::new() })
    }

    /// The two known words, of three letters or more, that were written as one.
    fn parted<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        let places = word.char_indices().map(|(at, _)| at);
        places
            .filter_map(|at| word.split_at_checked(at))
            .filter(|(first, second)| first.len() >= 3 && second.len() >= 3)
            .find(|(first, second)| self.knows(first) && self.knows(second))
    }

    fn within(&self, builder: &LevenshteinAutomatonBuilder, word: &str) -> Vec<String> {
        let automaton = builder.build_dfa(word);
        let mut found = Vec::new();
        let mut stream = self.words.search_with_state(&automaton).into_stream();
        while let Some((near, count, state)) = stream.next() {
            if let (Ok(near), Distance::Exact(errors)) =
                (std::str::from_utf8(near), automaton.distance(state))
            {
                // Few people get the first letter wrong.
                let other_start = near.chars().next() != word.chars().next();
                found.push((errors, other_start, std::cmp::Reverse(count), near.to_owned()));
            }
        }
        found.sort();
        found.into_iter().map(|(.., near)| near).collect()
    }
}

impl std::fmt::Debug for Spelling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Spelling").field("words", &self.words.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_seen_through() {
        let known = ["acetaminophen", "disc", "fever", "sciatica"].map(|word| (word, 1));
        let spelling = Spelling::of(known.into_iter());
        for (typed, meant) in
            [("siatica", "sciatica"), ("acetominophen", "acetaminophen"), ("fevre", "fever")]
        {
            assert_eq!(spelling.nearest(typed), Near::Words(vec![meant.to_owned()]), "{typed}");
        }
        assert_eq!(spelling.nearest("dis"), Near::Words(Vec::new()), "too short to guess at");
        assert_eq!(spelling.nearest("xylophone"), Near::Words(Vec::new()));
        assert_eq!(spelling.nearest("sciåtica"), Near::Words(vec!["sciatica".to_owned()]));
        assert_eq!(spelling.nearest("боль"), Near::Words(Vec::new()));
        let two = Near::Two("disc".to_owned(), "fever".to_owned());
        assert_eq!(spelling.nearest("discfever"), two);
    }
}
