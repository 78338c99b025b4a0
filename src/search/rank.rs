//! Which entries answer a query, the best first, and below which heading.

use super::entries::EntryKind;
use super::index::{Field, Index, Posting, as_weight};
use super::lexicon::Term;
use super::query::{Query, Slot};

/// How soon more of the same counts for less (the k1 of BM25).
const SATURATION: f32 = 2.5;

/// How much it counts that all of the query was found.
const WHOLE: f32 = 0.7;

/// How much more an entry counts whose name is what was asked.
const NAMED: f32 = 6.0;

/// How near a name is to a query that says more than the name, against one that says less.
const SAYS_MORE: f32 = 0.5;

/// How much the name of a part counts against that of its entry.
const PART: f32 = 0.6;

/// How many entries, the best by what they say, are held against their names.
const HELD_AGAINST_NAMES: usize = 200;

/// How near a query is to the name of an entry that answers it as a whole.
const WHOLLY_NAMED: f32 = 0.6;

/// How much better the text below a heading must be than the opening of its page.
const HEADING_BEATS: f32 = 1.1;

/// The least that a result has of what the best has.
const LEAST: f32 = 0.12;

/// How much an entry counts for what it is: a page says more than a line does.
const fn prior(kind: EntryKind) -> f32 {
    match kind {
        EntryKind::Article => 1.0,
        EntryKind::Page => 0.95,
        EntryKind::Word | EntryKind::Treatment => 0.35,
        EntryKind::Sign => 0.3,
    }
}

/// What an entry, and the headings in it, are held against: what they name.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) kind: EntryKind,
    /// Its title and its other names.
    pub(super) of_entry: Vec<Vec<Term>>,
    /// The heading of each part.
    pub(super) of_parts: Vec<Vec<Term>>,
}

/// An entry that answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) entry: usize,
    pub(super) score: f32,
    /// How near the query is to one of its names, 0 to 1.
    pub(super) named: f32,
}

/// The entries that answer, the best first.
pub(super) fn rank(query: &Query, index: &Index, names: &[Names]) -> Vec<Ranked> {
    let (said, found) = said(query, index, names.len());
    let sought: f32 = query.slots.iter().map(|slot| slot.weight(index)).sum();
    let unknown = as_weight(query.unknown) * mean(sought, query.slots.len());
    let mut ranked: Vec<_> = said
        .into_iter()
        .zip(found)
        .zip(names)
        .enumerate()
        .filter(|(_, ((said, _), _))| *said > 0.0)
        .map(|(entry, ((said, found), names))| {
            let found = found / (sought + unknown).max(f32::EPSILON);
            let score = said * found.powf(WHOLE) * prior(names.kind);
            Ranked { entry, score, named: 0.0 }
        })
        .collect();
    by_score(&mut ranked);
    ranked.truncate(HELD_AGAINST_NAMES);
    for it in &mut ranked {
        if let Some(names) = names.get(it.entry) {
            it.named = nearest(&query.keys, &names.of_entry, index);
            let near = it.named.max(PART * nearest(&query.keys, &names.of_parts, index));
            it.score *= 1.0 + NAMED * near * near;
        }
    }
    by_score(&mut ranked);
    let best = ranked.first().map_or(0.0, |best| best.score);
    ranked.retain(|it| it.score >= best * LEAST);
    ranked
}

fn by_score(ranked: &mut [Ranked]) {
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
}

/// What each entry says of the query, and the weight of the slots that it says anything of.
fn said(query: &Query, index: &Index, entries: usize) -> (Vec<f32>, Vec<f32>) {
    let (mut said, mut found) = (vec![0.0; entries], vec![0.0; entries]);
    for slot in &query.slots {
        let weight = slot.weight(index);
        let mut best = vec![0.0_f32; entries];
        for terms in &slot.ways {
            let mut way = vec![0.0; entries];
            for term in terms {
                add(*term, index, &mut way);
            }
            for (best, way) in best.iter_mut().zip(way) {
                *best = best.max(way);
            }
        }
        for ((said, found), best) in said.iter_mut().zip(&mut found).zip(best) {
            *said += best;
            *found += if best > 0.0 { weight } else { 0.0 };
        }
    }
    (said, found)
}

impl Slot {
    /// How much it says to find it.
    fn weight(&self, index: &Index) -> f32 {
        let ways = self.ways.iter();
        let weights = ways.map(|terms| terms.iter().map(|it| index.weight(*it)).sum());
        weights.fold(0.0, f32::max)
    }
}

fn mean(sum: f32, of: usize) -> f32 {
    if of == 0 { 1.0 } else { sum / as_weight(of) }
}

/// Adds what a term says to each entry that has it.
fn add(term: Term, index: &Index, entries: &mut [f32]) {
    let weight = index.weight(term);
    for own in index.by_entry(term) {
        let Some(entry) = own.first().map(|posting| index.entry_of(posting)) else { continue };
        let lengths = index.lengths(entry);
        let often = own.iter().map(|posting| often(posting, Field::WEIGHTS, lengths)).sum();
        if let Some(score) = entries.get_mut(entry) {
            *score += weight * saturated(often);
        }
    }
}

/// The part of an entry that answers best, counted from its first, which is the page as a whole.
pub(super) fn best_part(query: &Query, index: &Index, names: &[Names], ranked: Ranked) -> usize {
    let Some(names) = names.get(ranked.entry).filter(|_| ranked.named < WHOLLY_NAMED) else {
        return 0;
    };
    let first = index.first_part(ranked.entry);
    let mut scores = vec![0.0_f32; names.of_parts.len()];
    for slot in &query.slots {
        let mut best = vec![0.0_f32; scores.len()];
        for terms in &slot.ways {
            let mut way = vec![0.0; scores.len()];
            for term in terms {
                for posting in index.in_entry(*term, ranked.entry) {
                    let often = often(posting, Field::IN_PARTS, index.lengths(ranked.entry));
                    if let Some(score) = way.get_mut(posting.part as usize - first) {
                        *score += index.weight(*term) * saturated(often);
                    }
                }
            }
            for (best, way) in best.iter_mut().zip(way) {
                *best = best.max(way);
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += best;
        }
    }
    let mut chosen = (0, scores.first().copied().unwrap_or_default() * HEADING_BEATS);
    for (at, (score, heading)) in scores.iter().zip(&names.of_parts).enumerate().skip(1) {
        let near = likeness(&query.keys, heading, index);
        let score = score * (1.0 + NAMED * near * near);
        if score > chosen.1 {
            chosen = (at, score);
        }
    }
    chosen.0
}

/// How often a term stands there, by the weight and the length of each field.
fn often(posting: &Posting, weights: [f32; Field::COUNT], lengths: [f32; Field::COUNT]) -> f32 {
    let fields = posting.counts.iter().zip(weights).zip(Field::LENGTHS).zip(lengths);
    fields
        .map(|(((count, weight), share), length)| {
            weight * f32::from(*count) / (1.0 - share + share * length)
        })
        .sum()
}

fn saturated(often: f32) -> f32 {
    often * (SATURATION + 1.0) / (SATURATION + often)
}

/// How near a query is to the nearest of these names.
fn nearest(query: &[Term], names: &[Vec<Term>], index: &Index) -> f32 {
    names.iter().map(|name| likeness(query, name, index)).fold(0.0, f32::max)
}

/// How near a query is to a name, 0 to 1, by what each term says.
fn likeness(query: &[Term], name: &[Term], index: &Index) -> f32 {
    let sum =
        |terms: &mut dyn Iterator<Item = &Term>| terms.map(|it| index.weight(*it)).sum::<f32>();
    let common = sum(&mut query.iter().filter(|it| name.contains(it)));
    let (more, less) = (sum(&mut query.iter()) - common, sum(&mut name.iter()) - common);
    let all = common + SAYS_MORE * more + less;
    if all > 0.0 { common / all } else { 0.0 }
}
