//! From what a reader typed to what is looked for.

use super::lexicon::{Lexicon, Term};
use super::spelling::{Near, Spelling};
use super::text;

/// The most words of a query that are looked at; more add nothing.
const MOST: usize = 24;

/// One thing that is looked for, in one of several ways.
#[derive(Debug)]
pub(super) struct Slot {
    /// Each way: terms that all count.
    pub(super) ways: Vec<Vec<Term>>,
}

/// A query as it was understood.
#[derive(Debug, Default)]
pub(super) struct Query {
    pub(super) slots: Vec<Slot>,
    /// What it names, for holding it against names.
    pub(super) keys: Vec<Term>,
    /// Words that were taken for others: as typed, and as taken.
    pub(super) taken: Vec<(String, String)>,
    /// How many words say something that nothing on the site says.
    pub(super) unknown: usize,
}

impl Query {
    pub(super) fn read(typed: &str, lexicon: &Lexicon, spelling: &Spelling) -> Self {
        let mut query = Self::default();
        let words = query.known(typed, lexicon, spelling);
        let all_small = words.iter().all(|(word, _)| lexicon.is_small(word));
        let mut at = 0;
        while let Some((word, term)) = words.get(at) {
            let rest: Vec<_> = words.iter().skip(at).map(|(_, term)| *term).collect();
            let (length, group) = match lexicon.phrase_at(&rest) {
                Some((length, group)) => (length, Some(group)),
                None => (1, None),
            };
            if group.is_none() && lexicon.is_small(word) && !all_small {
                query.keys.push(*term);
                at += 1;
                continue;
            }
            let said = words.iter().skip(at).take(length);
            let said = said.filter(|(word, _)| length == 1 || !lexicon.is_small(word));
            let mut ways = vec![said.map(|(_, term)| *term).collect::<Vec<_>>()];
            ways.extend(group.map(|group| vec![group]));
            query.keys.push(group.unwrap_or(*term));
            query.slots.push(Slot { ways });
            at += length;
        }
        query.keys.sort_unstable();
        query.keys.dedup();
        query
    }

    /// The words of the query that are known, or their nearest.
    fn known(
        &mut self,
        typed: &str,
        lexicon: &Lexicon,
        spelling: &Spelling,
    ) -> Vec<(String, Term)> {
        let words: Vec<_> = text::words(typed).into_iter().take(MOST).map(|it| it.text).collect();
        let mut known = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            at += 1;
            if let Some(term) = lexicon.find(word) {
                known.push((word.clone(), term));
                continue;
            }
            if lexicon.is_small(word) {
                continue;
            }
            let near = spelling.nearest(word);
            let first = match near {
                Near::Two(first, second) => {
                    let pair = [first, second].into_iter();
                    known.extend(pair.filter_map(|it| Some((it.clone(), lexicon.find(&it)?))));
                    continue;
                }
                Near::Words(words) => words.into_iter().next(),
            };
            // One word that is written as two.
            if let Some(joined) = words.get(at).map(|next| word.clone() + next)
                && let Some(term) = lexicon.find(&joined)
            {
                known.push((joined, term));
                at += 1;
                continue;
            }
            match first.and_then(|near| Some((lexicon.find(&near)?, near))) {
                Some((term, near)) => {
                    self.taken.push((word.clone(), near.clone()));
                    known.push((near, term));
                }
                None => self.unknown += 1,
            }
        }
        known
    }
}
