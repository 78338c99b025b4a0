//! The notes of what changed, of all articles together.

use std::cmp::Reverse;

use super::Site;
use crate::content::{Article, Change};

/// A note and the article it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    /// The article.
    pub article: &'a Article,
    /// What changed in it.
    pub change: &'a Change,
    /// How many older notes of that day the article has, so that a note keeps its name when another
    /// is added before it.
    pub nth: usize,
}

impl Site {
    /// Every note, the newest first; those of one day by what they mean, then in the order of the site.
    #[must_use]
    pub fn changes(&self) -> Vec<Note<'_>> {
        let sections = self.content().sections.all().iter();
        let articles = sections.flat_map(|section| self.articles_of(section));
        let mut notes: Vec<_> = articles.flat_map(notes).collect();
        notes.sort_by_key(|note| (Reverse(note.change.date.value), note.change.kind));
        notes
    }
}

fn notes(article: &Article) -> impl Iterator<Item = Note<'_>> {
    article.changes.iter().enumerate().map(|(at, change)| {
        let older = article.changes.iter().skip(at + 1);
        let nth = older.filter(|other| other.date.value == change.date.value).count();
        Note { article, change, nth }
    })
}
