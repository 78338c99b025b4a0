//! Phrases by their words, so that those in a query are found in one walk over it; and parts, each a set of
//! phrases of which one is enough.

use std::collections::HashMap;
use std::ops::Range;

use super::text::{self, Stems};

/// What stands behind a word of a phrase that is meant as it stands.
const EXACTLY: char = '!';

/// A word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Heard {
    word: String,
    /// Its stem, where any inflection will do; none where another means something else: one leg, two legs.
    stem: Option<String>,
}

impl Heard {
    fn is(&self, Word { text, stem }: &Word) -> bool {
        self.stem.as_ref().map_or(self.word == *text, |wanted| wanted == stem)
    }
}

/// A word that stands in a query, or may be meant there.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) stem: String,
}

/// What a word of a query may be: one word, or several where it is misspelled.
pub(super) type Likely = Vec<Word>;

/// A phrase by its number.
pub(super) type PhraseId = usize;

/// A part by its number.
pub(super) type PartId = usize;

/// Where a phrase stands, in words of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) phrase: PhraseId,
    pub(super) words: Range<usize>,
}

/// Every phrase and every part.
#[derive(Debug, Default)]
pub(super) struct Phrasebook {
    phrases: Vec<Vec<Heard>>,
    numbers: HashMap<Vec<Heard>, PhraseId>,
    /// Phrases by the word, or the stem, that they begin with.
    by_first: HashMap<String, Vec<PhraseId>>,
    parts: HashMap<Vec<PhraseId>, PartId>,
    /// The parts to which each phrase belongs.
    parts_of: Vec<Vec<PartId>>,
}

impl Phrasebook {
    /// Takes up a phrase, unless it has no word. One of a single word may be taken `as_it_stands`, where its
    /// inflections would say too much.
    pub(super) fn phrase(
        &mut self,
        text: &str,
        stems: &Stems,
        as_it_stands: bool,
    ) -> Option<PhraseId> {
        let words = text::words(text);
        let alone = words.len() == 1 && as_it_stands;
        let heard = |word: text::Word| {
            let exactly = text.get(word.span.end..).is_some_and(|rest| rest.starts_with(EXACTLY));
            let stem = (!(exactly || alone)).then(|| stems.of(&word.text));
            Heard { word: word.text, stem }
        };
        let phrase: Vec<_> = words.into_iter().map(heard).collect();
        let first = phrase.first()?;
        if let Some(known) = self.numbers.get(&phrase) {
            return Some(*known);
        }
        let number = self.phrases.len();
        let key = first.stem.as_ref().unwrap_or(&first.word).clone();
        self.by_first.entry(key).or_default().push(number);
        self.numbers.insert(phrase.clone(), number);
        self.phrases.push(phrase);
        self.parts_of.push(Vec::new());
        Some(number)
    }

    /// Takes up a part.
    pub(super) fn part(&mut self, phrases: Vec<PhraseId>) -> PartId {
        let next = self.parts.len();
        if let Some(known) = self.parts.get(&phrases) {
            return *known;
        }
        for phrase in &phrases {
            if let Some(parts) = self.parts_of.get_mut(*phrase) {
                parts.push(next);
            }
        }
        self.parts.insert(phrases, next);
        next
    }

    /// Every word of a phrase as it was written.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.phrases.iter().flatten().map(|heard| heard.word.as_str())
    }

    /// Every place at which a phrase stands.
    pub(super) fn places(&self, words: &[Likely]) -> Vec<Place> {
        let mut places = Vec::new();
        for (at, first) in words.iter().enumerate() {
            let keys = first.iter().flat_map(|word| [&word.stem, &word.text]);
            let mut begun: Vec<_> =
                keys.filter_map(|key| self.by_first.get(key)).flatten().collect();
            begun.sort_unstable();
            begun.dedup();
            for phrase in begun {
                let heard = self.phrases.get(*phrase).map_or(&[][..], Vec::as_slice);
                let here = words.get(at..at + heard.len()).unwrap_or_default();
                let said = here.len() == heard.len()
                    && heard.iter().zip(here).all(|(it, likely)| likely.iter().any(|w| it.is(w)));
                if said {
                    places.push(Place { phrase: *phrase, words: at..at + heard.len() });
                }
            }
        }
        places
    }

    /// Which parts stand at these places: by number.
    pub(super) fn parts_at<'a>(&self, places: impl Iterator<Item = &'a Place>) -> Vec<bool> {
        let mut there = vec![false; self.parts.len()];
        for part in places.filter_map(|place| self.parts_of.get(place.phrase)).flatten() {
            if let Some(there) = there.get_mut(*part) {
                *there = true;
            }
        }
        there
    }
}
