//! What a reader may mean who is still typing.

use std::collections::{BTreeMap, BTreeSet};

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};

use super::entries::{Entry, EntryKind};
use super::spelling::{Near, Spelling};
use super::text;

/// The most suggestions that are made.
pub(super) const MOST: usize = 8;

/// The most words that are looked at.
const MOST_WORDS: usize = 24;

/// Phrases that can be suggested, by the words in them.
pub(super) struct Suggestions {
    phrases: Vec<Phrase>,
    /// Each word and its place in `having`.
    words: Map<Vec<u8>>,
    /// The phrases that have each word.
    having: Vec<Vec<u32>>,
}

struct Phrase {
    text: String,
    words: Vec<String>,
    /// Where it stands among phrases that fit equally well.
    rank: u8,
}

impl Suggestions {
    /// Titles, names and headings of the entries, each once.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut known: BTreeMap<String, (String, u8)> = BTreeMap::new();
        for entry in entries.iter().filter(|entry| entry.kind != EntryKind::Sign) {
            let rank = match entry.kind {
                EntryKind::Article => 0,
                EntryKind::Page => 1,
                EntryKind::Word | EntryKind::Treatment | EntryKind::Sign => 2,
            };
            let mut add = |text: &str, rank: u8| {
                let folded = text.to_lowercase();
                let best = known.entry(folded).or_insert_with(|| (text.to_owned(), rank));
                if rank < best.1 {
                    *best = (text.to_owned(), rank);
                }
            };
            add(&entry.title, rank);
            entry.names.iter().for_each(|name| add(&capital(name), 3));
        }
        let phrases: Vec<_> = known
            .into_values()
            .map(|(text, rank)| Phrase {
                words: text::words(&text).into_iter().map(|word| word.text).collect(),
                text,
                rank,
            })
            .collect();
        let mut having: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (at, phrase) in (0..).zip(&phrases) {
            for word in &phrase.words {
                let all = having.entry(word).or_default();
                if all.last() != Some(&at) {
                    all.push(at);
                }
            }
        }
        let words = Map::from_iter((0_u64..).zip(having.keys()).map(|(at, word)| (*word, at)));
        let having = having.values().cloned().collect();
        Self { words: words.unwrap_or_default(), having, phrases }
    }

    /// Phrases that hold every word typed, the last as the beginning of one; the likeliest first.
    pub(super) fn find(&self, typed: &str, spelling: &Spelling) -> Vec<&str> {
        let words = text::words(typed).into_iter().take(MOST_WORDS);
        let words: Vec<_> = words.map(|word| word.text).collect();
        let Some((last, earlier)) = words.split_last() else { return Vec::new() };
        let ends = typed.chars().last().is_some_and(|c| !c.is_alphanumeric());
        let mut fits = self.beginning_with(last);
        if fits.is_empty() {
            fits = self.with_nearest(last, spelling);
        }
        for word in earlier {
            if fits.is_empty() {
                break;
            }
            let with = self.with(word);
            let with = if with.is_empty() { self.with_nearest(word, spelling) } else { with };
            fits.retain(|at| with.contains(at));
        }
        let mut found: Vec<_> = fits
            .into_iter()
            .filter_map(|at| self.phrases.get(at as usize))
            .map(|phrase| {
                let begins = phrase.words.starts_with(earlier)
                    && phrase.words.get(earlier.len()).is_some_and(|it| it.starts_with(last));
                let whole = ends && phrase.words.contains(last);
                (!whole && ends, !begins, phrase.rank, phrase.words.len(), &phrase.text)
            })
            .collect();
        found.sort();
        found.into_iter().map(|(.., text)| text.as_str()).take(MOST).collect()
    }

    fn with(&self, word: &str) -> BTreeSet<u32> {
        let place = self.words.get(word).and_then(|at| usize::try_from(at).ok());
        place.and_then(|at| self.having.get(at)).into_iter().flatten().copied().collect()
    }

    fn with_nearest(&self, word: &str, spelling: &Spelling) -> BTreeSet<u32> {
        match spelling.nearest(word) {
            Near::Words(near) => near.iter().flat_map(|near| self.with(near)).collect(),
            Near::Two(first, second) => &self.with(&first) & &self.with(&second),
        }
    }

    fn beginning_with(&self, start: &str) -> BTreeSet<u32> {
        let mut found = BTreeSet::new();
        let mut stream = self.words.search(Str::new(start).starts_with()).into_stream();
        while let Some((_, at)) = stream.next() {
            let place = usize::try_from(at).ok();
            found.extend(place.and_then(|at| self.having.get(at)).into_iter().flatten());
        }
        found
    }
}

/// A name with a capital letter at its start, as titles have.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

impl std::fmt::Debug for Suggestions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Suggestions").field("phrases", &self.phrases.len()).finish_non_exhaustive()
    }
}
