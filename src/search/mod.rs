//! The search: what a reader types, to the pages that answer.
//!
//! [`Search::of`] builds the index of a [`Site`] in memory:
//!
//! 1. [`entries`] gathers what can be found;
//! 2. [`lexicon`] brings words to their stems, and phrases that mean the same to one term;
//! 3. [`index`] notes where each term stands.
//!
//! [`Search::find`] answers a query: [`query`] reads it, with [`spelling`] for what is misspelled,
//! [`rank`] weighs the entries, [`excerpt`] shows why. [`warning`] hears, by its [`phrasebook`], whether
//! the reader names a warning sign, whatever is found. [`suggest`] completes what is being typed.
//!
//! Nothing of a query is kept.

mod entries;
mod excerpt;
mod index;
mod lexicon;
mod phrasebook;
mod plain;
mod query;
mod rank;
mod spelling;
mod suggest;
mod text;
mod warning;

use std::collections::BTreeSet;

use crate::site::Site;
pub use entries::EntryKind;
use entries::{Entry, Part};
pub use excerpt::Stretch;
use index::Index;
use lexicon::Lexicon;
use query::Query;
use rank::{Names, Ranked};
use spelling::Spelling;
use suggest::Suggestions;
use warning::Sayings;
pub use warning::Warning;

/// The most results that are shown.
pub const MOST_RESULTS: usize = 10;

/// The most letters of a query that are read.
pub const LONGEST_QUERY: usize = 2_000;

/// How near the words of an address must be to the title or another name of a page for it to be offered in
/// the address's place.
const NEAR: f32 = 0.5;

/// The index of a site.
#[derive(Debug)]
pub struct Search {
    entries: Vec<Entry>,
    lexicon: Lexicon,
    index: Index,
    names: Vec<Names>,
    spelling: Spelling,
    suggestions: Suggestions,
    sayings: Sayings,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// The entries that answer, the best first.
    pub results: Vec<Hit<'a>>,
    /// Words that were taken for others: as typed, and as taken.
    pub taken: Vec<(String, String)>,
    /// What the query says of the reader's state.
    pub warning: Warning,
}

/// An entry that was found.
#[derive(Debug)]
pub struct Hit<'a> {
    /// What it is.
    pub kind: EntryKind,
    /// Its address.
    pub href: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The heading that answers, and its address, unless the whole page does.
    pub heading: Option<(&'a str, String)>,
    /// A sentence that shows why.
    pub excerpt: Vec<Stretch>,
}

impl Search {
    /// Builds the index of a site.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let content = site.content();
        let entries = entries::of(site);
        let mut lexicon = Lexicon::new(content.lang, &content.search_words);
        let index = Index::of(&entries, &mut lexicon);
        let heading =
            |part: &Part| part.heading.as_ref().map_or("", |(heading, _)| heading).to_owned();
        let names = entries.iter().map(|entry| Names {
            kind: entry.kind,
            of_entry: std::iter::once(&entry.title)
                .chain(&entry.names)
                .map(|name| lexicon.keys(name))
                .collect(),
            of_parts: entry.parts.iter().map(|part| lexicon.keys(&heading(part))).collect(),
        });
        let names = names.collect();
        let spelling = Spelling::of(lexicon.counts());
        let suggestions = Suggestions::of(&entries);
        let sayings = Sayings::of(content, &lexicon);
        Self { entries, lexicon, index, names, spelling, suggestions, sayings }
    }

    /// Finds what answers a query; of a very long one, its beginning is read.
    #[must_use]
    pub fn find(&self, typed: &str) -> Found<'_> {
        let typed = beginning(typed);
        let query = Query::read(typed, &self.lexicon, &self.spelling);
        let ranked = rank::rank(&query, &self.index, &self.names);
        let warning = self.sayings.hear(typed);
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for ranked in ranked {
            // A line of a page that was found already says no more than the page.
            let href = self.entries.get(ranked.entry).map(|entry| entry.href.as_str());
            if !hits.iter().any(|known| Some(known.href) == href) {
                hits.extend(self.hit(ranked, &query));
            }
            if hits.len() == MOST_RESULTS {
                break;
            }
        }
        Found { results: hits, taken: query.taken, warning }
    }

    /// The pages whose titles are nearest to the words of an address that is that of no page.
    #[must_use]
    pub fn near(&self, path: &str, most: usize) -> Vec<(&str, &str)> {
        let words = beginning(path).replace(|c: char| !c.is_alphanumeric(), " ");
        let query = Query::read(&words, &self.lexicon, &self.spelling);
        let ranked = rank::rank(&query, &self.index, &self.names);
        let near = ranked.into_iter().filter(|ranked| ranked.named >= NEAR);
        let entries = near.filter_map(|ranked| self.entries.get(ranked.entry));
        let pages = entries.filter(|it| matches!(it.kind, EntryKind::Article | EntryKind::Page));
        pages.map(|entry| (entry.href.as_str(), entry.title.as_str())).take(most).collect()
    }

    /// What a reader may mean who has typed this much; the likeliest first.
    #[must_use]
    pub fn suggest(&self, typed: &str) -> Vec<&str> {
        self.suggestions.find(beginning(typed), &self.spelling)
    }

    fn hit(&self, ranked: Ranked, query: &Query) -> Option<Hit<'_>> {
        let entry = self.entries.get(ranked.entry)?;
        let part = entry.parts.get(rank::best_part(query, &self.index, &self.names, ranked))?;
        let terms: BTreeSet<_> =
            query.slots.iter().flat_map(|slot| &slot.ways).flatten().copied().collect();
        let texts = [part.text.as_str(), entry.lead.as_str()];
        let texts = if part.heading.is_some() { &texts[..1] } else { &texts[..] };
        Some(Hit {
            kind: entry.kind,
            href: &entry.href,
            title: &entry.title,
            heading: part
                .heading
                .as_ref()
                .map(|(heading, id)| (heading.as_str(), format!("{}#{id}", entry.href))),
            excerpt: excerpt::of(texts, &terms, &self.lexicon, &self.index),
        })
    }
}

/// As much of a text as is read.
fn beginning(typed: &str) -> &str {
    let end = typed.char_indices().nth(LONGEST_QUERY).map_or(typed.len(), |(at, _)| at);
    typed.get(..end).unwrap_or(typed)
}
