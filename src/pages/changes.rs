//! Notes of what changed, as a reader sees them.

use super::Press;
use crate::content::{Article, Change, ChangeKind, Date};

/// A note, ready to print.
#[derive(Debug)]
pub(super) struct Changed<'a> {
    pub(super) date: Date,
    /// The sort of change in words.
    pub(super) kind: &'a str,
    /// Whether it may change what a reader does.
    pub(super) clinical: bool,
    pub(super) what: &'a str,
}

impl<'a> Changed<'a> {
    pub(super) fn new(press: Press<'a>, change: &'a Change) -> Self {
        let words = &press.words().changes;
        let kind = match change.kind {
            ChangeKind::Clinical => &words.clinical,
            ChangeKind::New => &words.new,
            ChangeKind::Wording => &words.wording,
        };
        Self {
            date: change.date.value,
            kind: kind.as_str(),
            clinical: change.kind == ChangeKind::Clinical,
            what: change.what.value.trim(),
        }
    }
}

/// The notes of an article, the newest first.
pub(super) fn of<'a>(press: Press<'a>, article: &'a Article) -> Vec<Changed<'a>> {
    article.changes.iter().map(|change| Changed::new(press, change)).collect()
}
