//! The words that the index knows: each by its stem, and each phrase of words that mean the same.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::text::{self, Stems};
use crate::content::{Lang, SearchWords};

/// A stem, or a group of phrases that mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(u32);

impl Term {
    pub(super) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// A term and where it stands in a text, in bytes.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) term: Term,
    pub(super) span: Range<usize>,
}

/// Every word of the index.
#[derive(Debug)]
pub(super) struct Lexicon {
    stems: Stems,
    terms: HashMap<String, Term>,
    /// The term of each word as it was written, so that it is brought to its stem once.
    words: HashMap<String, Term>,
    /// How often each word was written.
    counts: BTreeMap<String, u64>,
    /// Phrases by their first stem, the longest first, each with its group.
    phrases: HashMap<Term, Vec<(Vec<Term>, Term)>>,
    small: BTreeSet<String>,
    next: u32,
}

impl Lexicon {
    /// A lexicon that knows no more than the phrases that mean the same.
    pub(super) fn new(lang: Lang, known: &SearchWords) -> Self {
        let mut lexicon = Self {
            stems: Stems::of_language(lang),
            terms: HashMap::new(),
            words: HashMap::new(),
            counts: BTreeMap::new(),
            phrases: HashMap::new(),
            small: known.small.clone(),
            next: 0,
        };
        for group in &known.same {
            let term = lexicon.fresh();
            for phrase in group {
                let stems = lexicon.learn_words(phrase);
                if let Some(first) = stems.first() {
                    lexicon.phrases.entry(*first).or_default().push((stems, term));
                }
            }
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
        }
        lexicon
    }

    fn fresh(&mut self) -> Term {
        self.next += 1;
        Term(self.next - 1)
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.next as usize
    }

    /// Takes up the words of a text; gives their stems in order.
    pub(super) fn learn_words(&mut self, text: &str) -> Vec<Term> {
        text::words(text).into_iter().map(|word| self.learn(word.text)).collect()
    }

    fn learn(&mut self, word: String) -> Term {
        if let Some(term) = self.words.get(&word) {
            if let Some(count) = self.counts.get_mut(&word) {
                *count += 1;
            }
            return *term;
        }
        let stem = self.stems.of(&word);
        let term = if let Some(term) = self.terms.get(&stem) {
            *term
        } else {
            let term = self.fresh();
            self.terms.insert(stem, term);
            term
        };
        self.counts.insert(word.clone(), 1);
        self.words.insert(word, term);
        term
    }

    /// Takes up a text; gives its terms, those of phrases besides those of their words.
    pub(super) fn learn_text(&mut self, text: &str) -> Vec<Term> {
        let stems = self.learn_words(text);
        let mut terms = stems.clone();
        for at in 0..stems.len() {
            terms.extend(self.phrase_at(stems.get(at..).unwrap_or_default()).map(|(_, term)| term));
        }
        terms
    }

    /// The longest phrase that the stems begin with: how many stems it has, and its group.
    pub(super) fn phrase_at(&self, stems: &[Term]) -> Option<(usize, Term)> {
        let phrases = self.phrases.get(stems.first()?)?;
        let (phrase, group) = phrases.iter().find(|(phrase, _)| stems.starts_with(phrase))?;
        Some((phrase.len(), *group))
    }

    /// The term of a word, if the index knows its stem.
    pub(super) fn find(&self, word: &str) -> Option<Term> {
        self.words.get(word).or_else(|| self.terms.get(&self.stems.of(word))).copied()
    }

    /// The known terms of a text, each with its place; those of phrases besides those of their words.
    pub(super) fn place(&self, text: &str) -> Vec<Placed> {
        let words = text::words(text);
        // What is not known is no part of a phrase.
        let stems: Vec<_> = words.iter().map(|word| self.find(&word.text)).collect();
        let mut placed = Vec::new();
        for (at, (word, stem)) in words.iter().zip(&stems).enumerate() {
            placed.extend(stem.map(|term| Placed { term, span: word.span.clone() }));
            let rest: Vec<_> = stems.iter().skip(at).map_while(|stem| *stem).collect();
            if let Some((length, term)) = self.phrase_at(&rest)
                && let Some(last) = words.get(at + length - 1)
            {
                placed.push(Placed { term, span: word.span.start..last.span.end });
            }
        }
        placed
    }

    /// What a short text names: its phrases, and the words beside them, small ones too.
    pub(super) fn keys(&self, text: &str) -> Vec<Term> {
        let words = text::words(text);
        let stems: Vec<_> = words.iter().map(|word| self.find(&word.text)).collect();
        let mut keys = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let rest: Vec<_> = stems.iter().skip(at).map_while(|stem| *stem).collect();
            if let Some((length, group)) = self.phrase_at(&rest) {
                keys.push(group);
                at += length;
                continue;
            }
            keys.extend(rest.first());
            at += 1;
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Whether a word says nothing of what is looked for.
    pub(super) fn is_small(&self, word: &str) -> bool {
        self.small.contains(word)
    }

    /// Every word as it was written, in order, and how often.
    pub(super) fn counts(&self) -> impl Iterator<Item = (&str, u64)> {
        self.counts.iter().map(|(word, count)| (word.as_str(), *count))
    }
}
