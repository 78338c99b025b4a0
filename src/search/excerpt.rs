//! A sentence that shows why an entry was found, with the words that matched marked in it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::index::Index;
use super::lexicon::{Lexicon, Term};
use crate::site::reading::sentences;

/// The most letters of an excerpt.
const LONGEST: usize = 180;

/// A stretch of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub marked: bool,
}

/// The sentence of the texts that says most of the terms; the first sentence if none says any.
pub(super) fn of(
    texts: &[&str],
    terms: &BTreeSet<Term>,
    lexicon: &Lexicon,
    index: &Index,
) -> Vec<Stretch> {
    let lines = texts.iter().flat_map(|text| text.lines());
    let mut best: Option<(f32, &str, Vec<Range<usize>>)> = None;
    for sentence in lines.flat_map(sentences).map(str::trim).filter(|it| !it.is_empty()) {
        let mut said = BTreeSet::new();
        let mut marks = Vec::new();
        for placed in lexicon.place(sentence) {
            if terms.contains(&placed.term) {
                said.insert(placed.term);
                marks.push(placed.span);
            }
        }
        let score = said.iter().map(|term| index.weight(*term)).sum();
        if best.as_ref().is_none_or(|(best, ..)| score > *best) {
            best = Some((score, sentence, joined(marks)));
        }
    }
    best.map(|(_, sentence, marks)| cut(sentence, &marks)).unwrap_or_default()
}

/// The marks in order, those that overlap as one.
fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match out.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => out.push(mark),
        }
    }
    out
}

/// Parts a sentence at its marks, and cuts what is too long around the first of them.
fn cut(sentence: &str, marks: &[Range<usize>]) -> Vec<Stretch> {
    let window = window(sentence, marks.first().map_or(0, |first| first.start));
    let mut out = Vec::new();
    let mut push = |range: Range<usize>, marked: bool| {
        let (start, end) = (range.start.max(window.start), range.end.min(window.end));
        if let Some(text) = sentence.get(start..end).filter(|text| !text.is_empty()) {
            out.push(Stretch { text: text.to_owned(), marked });
        }
    };
    let mut at = 0;
    for mark in marks {
        push(at..mark.start, false);
        push(mark.clone(), true);
        at = mark.end;
    }
    push(at..sentence.len(), false);
    if window.start > 0 {
        out.insert(0, Stretch { text: "… ".to_owned(), marked: false });
    }
    if window.end < sentence.len() {
        out.push(Stretch { text: " …".to_owned(), marked: false });
    }
    out
}

/// The bytes of a sentence that are shown: whole words, with the byte `around` among them.
fn window(sentence: &str, around: usize) -> Range<usize> {
    if sentence.len() <= LONGEST {
        return 0..sentence.len();
    }
    let gaps: Vec<_> = sentence.match_indices(' ').map(|(at, _)| at).collect();
    let wanted = around.saturating_sub(LONGEST / 3).min(sentence.len() - LONGEST);
    let start = match gaps.iter().rev().find(|at| **at < wanted) {
        Some(gap) if wanted > 0 => gap + 1,
        _ => 0,
    };
    let end = if start + LONGEST >= sentence.len() {
        sentence.len()
    } else {
        gaps.iter().rev().find(|at| **at <= start + LONGEST).map_or(sentence.len(), |at| *at)
    };
    if end > start { start..end } else { start..sentence.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(stretches: &[Stretch]) -> String {
        let tell =
            |it: &Stretch| if it.marked { format!("[{}]", it.text) } else { it.text.clone() };
        stretches.iter().map(tell).collect()
    }

    #[test]
    fn a_sentence_is_marked_where_it_matched() {
        let marks = joined(vec![9..13, 0..4, 2..6]);
        assert_eq!(
            told(&cut("abcdefghijklm, and so on.", &marks)),
            "[abcdef]ghi[jklm], and so on."
        );
    }

    #[test]
    fn a_long_sentence_is_cut_around_its_first_mark_between_words() {
        let sentence = format!("{}needle {}end.", "hay ".repeat(60), "straw ".repeat(60));
        let at = sentence.find("needle").unwrap_or_default();
        let told = told(&cut(&sentence, std::slice::from_ref(&(at..at + 6))));
        assert!(told.starts_with("… hay") && told.contains("[needle] straw"), "{told}");
        assert!(told.ends_with("straw …") && told.len() < LONGEST + 12, "{told}");
    }

    #[test]
    fn a_long_word_is_cut_nowhere() {
        let word = "é".repeat(300);
        assert_eq!(told(&cut(&word, &[])), word);
    }
}
