//! Whether a query names a warning sign, or thoughts of suicide.
//!
//! What a reader says who has a sign stands in `search.<lang>.toml`. A word with a typing error is taken
//! for every known word that it could be: a card too many does less harm than one too few.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lexicon::Lexicon;
use super::spelling::{Near, Spelling};
use super::text::{self, Stems};
use crate::checker::{Answers, Assessment, SignSet, assess};
use crate::content::{Content, SearchSaying, Signs, Spoken};

/// The most words of a query that are looked at.
const MOST: usize = 400;

/// The words within which the parts of a saying must stand, and how far the next such stretch begins.
const STRETCH: usize = 24;
const STEP: usize = 12;

/// What stands behind a word of a phrase that is meant as it stands.
const EXACTLY: char = '!';

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
    all: Vec<Said>,
    /// Every word of a saying or of a page.
    known: Spelling,
}

#[derive(Debug)]
struct Said {
    /// Places in the table; none for thoughts of suicide.
    signs: Vec<usize>,
    /// Ways to say it; of each the parts; of each its phrases.
    ways: Vec<Vec<Vec<Phrase>>>,
    /// Another sense.
    unless: Vec<Phrase>,
}

/// The words of a phrase.
type Phrase = Vec<Heard>;

/// A word of a phrase.
#[derive(Debug)]
struct Heard {
    word: String,
    /// Its stem, where any inflection will do; none where another means something else: one leg, two legs.
    stem: Option<String>,
}

/// What a word of a query may be: one word, or several where it is misspelled; each with its stem.
type Likely = Vec<(String, String)>;

impl Sayings {
    pub(super) fn of(content: &Content, lexicon: &Lexicon) -> Self {
        let stems = Stems::of_language(content.lang);
        let mut words: BTreeMap<String, u64> =
            lexicon.counts().map(|(word, count)| (word.to_owned(), count)).collect();
        words.extend(content.search_words.small.iter().map(|word| (word.clone(), 1)));
        let mut phrases = |texts: &[String]| {
            let mut phrase = |text: &String| phrase(text, &stems, &mut words);
            texts.iter().map(|text| phrase(text)).collect::<Vec<_>>()
        };
        let signs: Vec<_> = content.shelf.signs.iter().map(|sign| sign.id.as_str()).collect();
        let place = |id: &str| signs.iter().position(|known| *known == id);
        let sayings = content.search_words.sayings.iter().map(|sayings| Said {
            signs: match &sayings.of {
                Spoken::Crisis => Vec::new(),
                Spoken::Signs(ids) => ids.iter().filter_map(|id| place(&id.value)).collect(),
            },
            ways: sayings
                .said
                .iter()
                .map(|SearchSaying(parts)| parts.iter().map(|part| phrases(part)).collect())
                .collect(),
            unless: phrases(&sayings.unless).into_iter().map(as_it_stands).collect(),
        });
        let all = sayings.collect();
        let known = Spelling::of(words.iter().map(|(word, count)| (word.as_str(), *count)));
        Self { stems, all, known }
    }

    /// What a query says of the reader's state.
    pub(super) fn hear(&self, typed: &str) -> Warning {
        let words = self.likely(typed);
        let mut heard = Warning::default();
        let mut signs = BTreeSet::new();
        for said in &self.all {
            let said_of = words.chunks(STEP).enumerate().any(|(n, _)| {
                let end = (n * STEP + STRETCH).min(words.len());
                words.get(n * STEP..end).is_some_and(|words| said.in_words(words))
            });
            if said_of {
                heard.crisis |= said.signs.is_empty();
                signs.extend(&said.signs);
            }
        }
        heard.signs = signs.into_iter().collect();
        heard
    }

    fn with_stem(&self, word: &str) -> (String, String) {
        (word.to_owned(), self.stems.of(word))
    }

    /// What each word may be.
    fn likely(&self, typed: &str) -> Vec<Likely> {
        let mut likely = Vec::new();
        for word in text::words(typed).into_iter().take(MOST).map(|word| word.text) {
            if self.known.knows(&word) {
                likely.push(vec![self.with_stem(&word)]);
                continue;
            }
            match self.known.nearest(&word) {
                Near::Two(first, second) => {
                    likely.extend([first, second].map(|it| vec![self.with_stem(&it)]));
                }
                Near::Words(near) => {
                    let all = std::iter::once(&word).chain(&near);
                    likely.push(all.map(|it| self.with_stem(it)).collect());
                }
            }
        }
        likely
    }
}

/// The words of a phrase, each taken up among the known ones.
fn phrase(text: &str, stems: &Stems, known: &mut BTreeMap<String, u64>) -> Phrase {
    let heard = |word: text::Word| {
        *known.entry(word.text.clone()).or_default() += 1;
        let exactly = text.get(word.span.end..).is_some_and(|rest| rest.starts_with(EXACTLY));
        Heard { stem: (!exactly).then(|| stems.of(&word.text)), word: word.text }
    };
    text::words(text).into_iter().map(heard).collect()
}

/// A phrase of one word, which would take too much with all its inflections, as it stands.
fn as_it_stands(mut phrase: Phrase) -> Phrase {
    if let [one] = phrase.as_mut_slice() {
        one.stem = None;
    }
    phrase
}

impl Said {
    fn in_words(&self, words: &[Likely]) -> bool {
        let mut words = words.to_vec();
        for phrase in &self.unless {
            while let Some(place) = find(phrase, &words) {
                // "Weight loss for no reason" is no case of "weight loss for".
                if self.says_more(&place, &words) {
                    return true;
                }
                words.get_mut(place).unwrap_or_default().iter_mut().for_each(Vec::clear);
            }
        }
        let said = |part: &Vec<Phrase>| part.iter().any(|phrase| find(phrase, &words).is_some());
        self.ways.iter().any(|parts| parts.iter().all(said))
    }

    /// Whether a way of one phrase holds the words at a place, and words beside them.
    fn says_more(&self, place: &Range<usize>, words: &[Likely]) -> bool {
        let alone = self.ways.iter().filter_map(|parts| match parts.as_slice() {
            [part] => Some(part),
            _ => None,
        });
        alone.flatten().filter_map(|phrase| find(phrase, words)).any(|said| {
            said.len() > place.len() && said.start <= place.start && place.end <= said.end
        })
    }
}

/// Where a phrase stands among words, if it does.
fn find(phrase: &Phrase, words: &[Likely]) -> Option<Range<usize>> {
    let is = |heard: &Heard, (word, stem): &(String, String)| match &heard.stem {
        Some(wanted) => stem == wanted,
        None => *word == heard.word,
    };
    let fits = |at: &[Likely]| {
        phrase.iter().zip(at).all(|(heard, likely)| likely.iter().any(|it| is(heard, it)))
    };
    let places = words.windows(phrase.len().max(1));
    let at = places.into_iter().position(|at| !phrase.is_empty() && fits(at))?;
    Some(at..at + phrase.len())
}
