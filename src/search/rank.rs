//! Which entries answer a query, the best first, and below which heading.

use super::entries::EntryKind;
use super::index::{Field, Index, Posting, short};
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
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) kind: Option<EntryKind>,
    /// Its title and its other names.
    pub(super) of_entry: Vec<Vec<Term>>,
    /// The heading of each part.
    pub(super) of_parts: Vec<Vec<Term>>,
}

/// An entry that answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) entry: usize,
    /// Its part that answers best, counted from its first.
    pub(super) part: usize,
    pub(super) score: f32,
    /// How much of the query was found in it, 0 to 1.
    pub(super) found: f32,
}

/// The entries that answer, the best first.
pub(super) fn rank(query: &Query, index: &Index, names: &[Names]) -> Vec<Ranked> {
    let mut scores = vec![0.0_f32; names.len()];
    let mut found = vec![0.0_f32; names.len()];
    let mut parts = vec![0.0_f32; index.entry_of.len()];
    let mut sought = 0.0;
    for slot in &query.slots {
        let weight = slot.weight(index);
        sought += weight;
        let mut best = vec![0.0_f32; names.len()];
        let mut best_parts = vec![0.0_f32; parts.len()];
        for (terms, share) in &slot.ways {
            let (mut way, mut way_parts) = (vec![0.0; best.len()], vec![0.0; parts.len()]);
            for term in terms {
                add(*term, *share, index, &mut way, &mut way_parts);
            }
            raise(&mut best, &way);
            raise(&mut best_parts, &way_parts);
        }
        for ((score, found), best) in scores.iter_mut().zip(&mut found).zip(&best) {
            *score += best;
            *found += if *best > 0.0 { weight } else { 0.0 };
        }
        for (part, best) in parts.iter_mut().zip(&best_parts) {
            *part += best;
        }
    }
    let unknown = short(query.unknown) * mean(sought, query.slots.len());
    let mut ranked: Vec<_> = (0..names.len())
        .filter(|entry| scores.get(*entry).is_some_and(|score| *score > 0.0))
        .filter_map(|entry| {
            let names = names.get(entry)?;
            let found = found.get(entry)? / (sought + unknown).max(f32::EPSILON);
            let whole = found.powf(WHOLE);
            let (part, heading) = best_part(query, index, names, entry, &parts);
            let named = best_name(&query.keys, &names.of_entry, index).max(heading * PART);
            let bonus = 1.0 + NAMED * named * named;
            let score = scores.get(entry)? * whole * bonus * names.kind.map_or(1.0, prior);
            Some(Ranked { entry, part, score, found })
        })
        .collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
    let best = ranked.first().map_or(0.0, |best| best.score);
    ranked.retain(|it| it.score >= best * LEAST);
    ranked
}

impl Slot {
    /// How much it says to find it.
    fn weight(&self, index: &Index) -> f32 {
        let ways = self.ways.iter();
        let weights = ways.map(|(terms, _)| terms.iter().map(|it| index.weight(*it)).sum());
        weights.fold(0.0, f32::max)
    }
}

fn mean(sum: f32, of: usize) -> f32 {
    if of == 0 { 1.0 } else { sum / short(of) }
}

fn raise(to: &mut [f32], by: &[f32]) {
    for (to, by) in to.iter_mut().zip(by) {
        *to = to.max(*by);
    }
}

/// Adds what a term says to each entry and part that has it.
fn add(term: Term, share: f32, index: &Index, entries: &mut [f32], parts: &mut [f32]) {
    let weight = index.weight(term) * share;
    let mut rest = index.postings(term);
    while let Some(first) = rest.first() {
        let entry = index.entry_of.get(first.part as usize).copied().unwrap_or_default();
        let of_entry = |it: &Posting| index.entry_of.get(it.part as usize) == Some(&entry);
        let (own, others) = rest.split_at(rest.iter().take_while(|it| of_entry(it)).count());
        rest = others;
        let lengths = index.lengths(entry as usize);
        let mut whole = 0.0;
        for posting in own {
            let part = said(posting, lengths);
            whole += part;
            if let Some(score) = parts.get_mut(posting.part as usize) {
                *score += weight * saturated(part);
            }
        }
        if let Some(score) = entries.get_mut(entry as usize) {
            *score += weight * saturated(whole);
        }
    }
}

/// How often a term stands there, by the weight and the length of each field.
fn said(posting: &Posting, lengths: [f32; Field::COUNT]) -> f32 {
    let fields = posting.counts.iter().zip(Field::WEIGHTS).zip(Field::LENGTHS).zip(lengths);
    fields
        .map(|(((count, weight), share), length)| {
            weight * f32::from(*count) / (1.0 - share + share * length)
        })
        .sum()
}

fn saturated(said: f32) -> f32 {
    said * (SATURATION + 1.0) / (SATURATION + said)
}

/// The part that answers best, counted from the first of the entry, and how near its heading is to
/// what was asked.
fn best_part(
    query: &Query,
    index: &Index,
    names: &Names,
    entry: usize,
    scores: &[f32],
) -> (usize, f32) {
    let first = index.first_part.get(entry).map_or(0, |first| *first as usize);
    let mut best = (0, 0.0, 0.0);
    for (at, heading) in names.of_parts.iter().enumerate() {
        let near = likeness(&query.keys, heading, index);
        let score =
            scores.get(first + at).copied().unwrap_or_default() * (1.0 + NAMED * near * near);
        if score > best.2 * 1.001 {
            best = (at, near, score);
        }
    }
    let nearest = names.of_parts.iter().map(|heading| likeness(&query.keys, heading, index));
    (best.0, nearest.fold(best.1, f32::max))
}

fn best_name(keys: &[Term], names: &[Vec<Term>], index: &Index) -> f32 {
    names.iter().map(|name| likeness(keys, name, index)).fold(0.0, f32::max)
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
