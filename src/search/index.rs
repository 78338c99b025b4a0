//! Where each term stands: in which part of which entry, and in which field.

use super::entries::Entry;
use super::lexicon::{Lexicon, Term};

/// The fields of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    /// Other names.
    Name,
    Heading,
    /// Summary and key points.
    Lead,
    Body,
}

impl Field {
    pub(super) const COUNT: usize = 5;

    /// How much a term counts in it.
    pub(super) const WEIGHTS: [f32; Self::COUNT] = [6.0, 5.0, 3.0, 2.0, 1.0];

    /// The same where parts of one entry are weighed against each other.
    pub(super) const IN_PARTS: [f32; Self::COUNT] = [0.0, 0.0, 4.0, 1.0, 1.0];

    /// How far a long field counts for less.
    pub(super) const LENGTHS: [f32; Self::COUNT] = [0.3, 0.2, 0.5, 0.5, 0.7];
}

/// A term in a part of an entry: how often it stands in each field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    /// The part, counted over all entries.
    pub(super) part: u32,
    pub(super) counts: [u8; Field::COUNT],
}

/// All postings, and what is needed to weigh them.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// By term.
    postings: Vec<Vec<Posting>>,
    /// The entry of each part.
    entries: Vec<u32>,
    /// The first part of each entry.
    first_parts: Vec<u32>,
    /// How long each field of each entry is, as a share of the mean.
    lengths: Vec<[f32; Field::COUNT]>,
    /// How much finding each term says: by term.
    weights: Vec<f32>,
}

/// The most that finding a term says: a word that stands once on the site may stand there by chance.
const MOST: f32 = 3.0;

impl Index {
    pub(super) fn of(entries: &[Entry], lexicon: &mut Lexicon) -> Self {
        let mut index = Self::default();
        let mut totals = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let mut lengths = [0.0_f32; Field::COUNT];
            index.first_parts.push(count(index.entries.len()));
            for (n, part) in entry.parts.iter().enumerate() {
                index.entries.push(count(at));
                let mut add = |field: Field, text: &str| {
                    let terms = lexicon.learn_text(text);
                    if let Some(length) = lengths.get_mut(field as usize) {
                        *length += as_weight(terms.len());
                    }
                    for term in terms {
                        index.add(term, field);
                    }
                };
                if n == 0 {
                    add(Field::Title, &entry.title);
                    entry.names.iter().for_each(|name| add(Field::Name, name));
                    add(Field::Lead, &entry.lead);
                }
                if let Some((heading, _)) = &part.heading {
                    add(Field::Heading, heading);
                }
                add(Field::Body, &part.text);
            }
            totals.push(lengths);
        }
        index.measure(totals);
        index.weigh(entries.len(), lexicon.len());
        index
    }

    /// Notes a term in the last part.
    fn add(&mut self, term: Term, field: Field) {
        let part = count(self.entries.len() - 1);
        if self.postings.len() <= term.place() {
            self.postings.resize_with(term.place() + 1, Vec::new);
        }
        let Some(postings) = self.postings.get_mut(term.place()) else { return };
        if postings.last().is_none_or(|last| last.part != part) {
            postings.push(Posting { part, counts: [0; Field::COUNT] });
        }
        if let Some(count) = postings.last_mut().and_then(|it| it.counts.get_mut(field as usize)) {
            *count = count.saturating_add(1);
        }
    }

    /// Sets each length against the mean of its field.
    fn measure(&mut self, totals: Vec<[f32; Field::COUNT]>) {
        let mut means = [0.0; Field::COUNT];
        for lengths in &totals {
            for (mean, length) in means.iter_mut().zip(lengths) {
                *mean += length / as_weight(totals.len());
            }
        }
        self.lengths = totals
            .into_iter()
            .map(|mut lengths| {
                for (length, mean) in lengths.iter_mut().zip(&means) {
                    *length /= mean.max(1.0);
                }
                lengths
            })
            .collect();
    }

    /// Works out how much each term says: the fewer entries have it, the more.
    fn weigh(&mut self, entries: usize, terms: usize) {
        self.postings.resize_with(terms, Vec::new);
        let all = as_weight(entries);
        let weight = |postings: &Vec<Posting>| {
            let mut having: Vec<_> =
                postings.iter().filter_map(|it| self.entries.get(it.part as usize)).collect();
            having.dedup();
            let having = as_weight(having.len());
            (1.0 + (all - having + 0.5) / (having + 0.5)).ln().min(MOST)
        };
        self.weights = self.postings.iter().map(weight).collect();
    }

    /// The entry to which a posting belongs.
    pub(super) fn entry_of(&self, posting: &Posting) -> usize {
        self.entries.get(posting.part as usize).map_or(0, |entry| *entry as usize)
    }

    /// The place of the first part of an entry.
    pub(super) fn first_part(&self, entry: usize) -> usize {
        self.first_parts.get(entry).map_or(0, |part| *part as usize)
    }

    /// Where a term stands, entry by entry.
    pub(super) fn by_entry(&self, term: Term) -> impl Iterator<Item = &[Posting]> {
        let all = self.postings.get(term.place()).map_or(&[][..], Vec::as_slice);
        all.chunk_by(|a, b| self.entry_of(a) == self.entry_of(b))
    }

    /// Where a term stands in one entry.
    pub(super) fn in_entry(&self, term: Term, entry: usize) -> &[Posting] {
        let all = self.postings.get(term.place()).map_or(&[][..], Vec::as_slice);
        let start = all.partition_point(|it| self.entry_of(it) < entry);
        let end = all.partition_point(|it| self.entry_of(it) <= entry);
        all.get(start..end).unwrap_or_default()
    }

    /// How much finding a term says.
    pub(super) fn weight(&self, term: Term) -> f32 {
        self.weights.get(term.place()).copied().unwrap_or_default()
    }

    /// How long the fields of an entry are, as a share of the mean.
    pub(super) fn lengths(&self, entry: usize) -> [f32; Field::COUNT] {
        self.lengths.get(entry).copied().unwrap_or([1.0; Field::COUNT])
    }
}

/// A place as a posting holds it; no site has so many parts that it does not fit.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A number of words or entries, which fits.
#[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
pub(super) const fn as_weight(n: usize) -> f32 {
    n as f32
}
