//! What changed in an article, as its head tells readers: the notes of the key `changes`.

use serde::Deserialize;
use toml::Spanned;

use super::{Date, Located};

/// What a change means to a reader, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// Somebody who followed the page before may do something else now.
    Clinical,
    /// The page, or a part of it, is new.
    New,
    /// The same is said in other words, or at another place.
    Wording,
}

impl ChangeKind {
    /// Its name in files, which never changes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clinical => "clinical",
            Self::New => "new",
            Self::Wording => "wording",
        }
    }
}

/// A note of one change.
#[derive(Debug, Clone)]
pub struct Change {
    /// The day of the change.
    pub date: Located<Date>,
    /// What it means to a reader.
    pub kind: ChangeKind,
    /// What changed, in a plain sentence.
    pub what: Located<String>,
}

/// A note as the head holds it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    date: Spanned<Date>,
    kind: ChangeKind,
    what: Spanned<String>,
}

impl Raw {
    /// The note, its head beginning at byte `offset` of the file.
    pub(super) fn placed(self, offset: usize) -> Change {
        Change {
            date: Located::new(self.date, offset),
            kind: self.kind,
            what: Located::new(self.what, offset),
        }
    }
}
