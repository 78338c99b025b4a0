//! Whether a query names a warning sign, or thoughts of suicide.
//!
//! What a reader says who has a sign stands in `search.<lang>.toml`. A word with a typing error is taken
//! for every known word that it could be: a card too many does less harm than one too few.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lexicon::Lexicon;
use super::phrasebook::{Likely, PartId, PhraseId, Phrasebook, Place, Word};
use super::spelling::{Near, Spelling};
use super::text::{self, Stems};
use crate::checker::{Answers, Assessment, SignSet, assess};
use crate::content::{Content, SearchSaying, Signs, Spoken};

/// The most words of a query that are looked at.
const MOST: usize = 400;

/// The most words of a query for which near ones are sought: each takes its time.
const MOST_SOUGHT: usize = 48;

/// The words within which the parts of a saying must stand, and how far the next such stretch begins.
const STRETCH: usize = 24;
const STEP: usize = 12;

/// What a query says of the reader's state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Warning {
    /// The signs that it names, by their place in the table, in order.
    pub signs: Vec<usize>,
    /// Whether it speaks of thoughts of suicide.
    pub crisis: bool,
}

impl Warning {
    /// What the checker advises somebody who has these signs, and says nothing of the others; none
    /// where no sign is named.
    #[must_use]
    pub fn assess(&self, signs: &Signs) -> Option<Assessment> {
        if self.signs.is_empty() {
            return None;
        }
        let yes = self.signs.iter().copied().collect();
        let answers = Answers::new(yes, SignSet::EMPTY, SignSet::EMPTY, None);
        Some(assess(signs.questionnaire(), &answers))
    }
}

/// The sayings, ready to be held against queries.
#[derive(Debug)]
pub(super) struct Sayings {
    stems: Stems,
    book: Phrasebook,
    all: Vec<Said>,
    /// Every word of a saying or of a page.
    known: Spelling,
}

#[derive(Debug)]
struct Said {
    /// Places in the table; none for thoughts of suicide.
    signs: Vec<usize>,
    /// Ways to say it, each by its parts.
    ways: Vec<Vec<PartId>>,
    /// The ways that are one part.
    alone: BTreeSet<PhraseId>,
    /// Another sense.
    unless: BTreeSet<PhraseId>,
}

impl Sayings {
    pub(super) fn of(content: &Content, lexicon: &Lexicon) -> Self {
        let stems = Stems::of_language(content.lang);
        let mut book = Phrasebook::default();
        let signs: Vec<_> = content.shelf.signs.iter().map(|sign| sign.id.as_str()).collect();
        let place = |id: &str| signs.iter().position(|known| *known == id);
        let mut all = Vec::new();
        for sayings in &content.search_words.sayings {
            let mut phrases = |texts: &[String], as_it_stands| -> Vec<_> {
                texts.iter().filter_map(|it| book.phrase(it, &stems, as_it_stands)).collect()
            };
            let unless = phrases(&sayings.unless, true);
            let ways = sayings.said.iter().map(|SearchSaying(parts)| {
                parts.iter().map(|part| phrases(part, false)).collect::<Vec<_>>()
            });
            let ways: Vec<_> = ways.collect();
            let alone = ways.iter().filter(|parts| parts.len() == 1).flatten().flatten().copied();
            all.push(Said {
                signs: match &sayings.of {
                    Spoken::Crisis => Vec::new(),
                    Spoken::Signs(ids) => ids.iter().filter_map(|id| place(&id.value)).collect(),
                },
                alone: alone.collect(),
                unless: unless.into_iter().collect(),
                ways: ways
                    .into_iter()
                    .map(|parts| parts.into_iter().map(|part| book.part(part)).collect())
                    .collect(),
            });
        }
        let mut words: BTreeMap<&str, u64> = lexicon.counts().collect();
        let others = content.search_words.small.iter().map(String::as_str).chain(book.words());
        others.for_each(|word| *words.entry(word).or_default() += 1);
        let known = Spelling::of(words.into_iter());
        Self { stems, book, all, known }
    }

    /// What a query says of the reader's state.
    pub(super) fn hear(&self, typed: &str) -> Warning {
        let words = self.likely(typed);
        let places = self.book.places(&words);
        let masks: Vec<Vec<_>> = self.all.iter().map(|said| said.masks(&places)).collect();
        let mut heard = Warning::default();
        let mut signs = BTreeSet::new();
        for start in (0..words.len()).step_by(STEP) {
            let stretch = start..(start + STRETCH).min(words.len());
            let inside = places.iter().filter(|it| within(&it.words, &stretch));
            let inside: Vec<_> = inside.collect();
            let there = self.book.parts_at(inside.iter().copied());
            for (said, masks) in self.all.iter().zip(&masks) {
                let masks = masks.iter().copied().filter(|mask| meet(&mask.words, &stretch));
                if said.stands(&inside, &masks.collect::<Vec<_>>(), &there, &self.book) {
                    heard.crisis |= said.signs.is_empty();
                    signs.extend(&said.signs);
                }
            }
            if stretch.end == words.len() {
                break;
            }
        }
        heard.signs = signs.into_iter().collect();
        heard
    }

    /// What each word may be.
    fn likely(&self, typed: &str) -> Vec<Likely> {
        let with_stem = |text: &str| Word { text: text.to_owned(), stem: self.stems.of(text) };
        let mut likely = Vec::new();
        let mut sought: BTreeMap<String, Near> = BTreeMap::new();
        for word in text::words(typed).into_iter().take(MOST).map(|word| word.text) {
            if self.known.knows(&word) {
                likely.push(vec![with_stem(&word)]);
                continue;
            }
            if sought.len() < MOST_SOUGHT && !sought.contains_key(&word) {
                sought.insert(word.clone(), self.known.nearest(&word));
            }
            match sought.get(&word) {
                Some(Near::Two(first, second)) => {
                    likely.extend([first, second].map(|it| vec![with_stem(it)]));
                }
                Some(Near::Words(near)) => {
                    let all = std::iter::once(&word).chain(near);
                    likely.push(all.map(|it| with_stem(it)).collect());
                }
                None => likely.push(vec![with_stem(&word)]),
            }
        }
        likely
    }
}

impl Said {
    /// The places at which words have another sense.
    fn masks<'a>(&self, places: &'a [Place]) -> Vec<&'a Place> {
        places.iter().filter(|it| self.unless.contains(&it.phrase)).collect()
    }

    /// Whether it is said where these phrases and parts stand, and these masks.
    fn stands(
        &self,
        places: &[&Place],
        masks: &[&Place],
        there: &[bool],
        book: &Phrasebook,
    ) -> bool {
        if masks.is_empty() {
            return self.is_said(there);
        }
        // "Weight loss for no reason" is no case of "weight loss for".
        let says_more = |place: &&Place| {
            let holds = |mask: &&Place| {
                within(&mask.words, &place.words) && mask.words.len() < place.words.len()
            };
            self.alone.contains(&place.phrase) && masks.iter().any(holds)
        };
        let apart = |place: &&Place| !masks.iter().any(|mask| meet(&mask.words, &place.words));
        let left = places.iter().copied().filter(apart);
        places.iter().any(says_more) || self.is_said(&book.parts_at(left))
    }

    fn is_said(&self, there: &[bool]) -> bool {
        let stands = |part: &PartId| there.get(*part).copied().unwrap_or_default();
        self.ways.iter().any(|parts| parts.iter().all(stands))
    }
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
