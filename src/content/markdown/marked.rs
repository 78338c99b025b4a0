//! Step 10: markup in which the citation marks still wait for their numbers.
//!
//! A page numbers its marks itself, since a text may stand alone or beside others.

use pulldown_cmark::{Event, html};

use super::{Spot, Text};
use crate::content::{Html, Problems, SourceKey};

/// Markup with citation marks.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Markup(String),
    Mark(SourceKey),
}

impl Marked {
    /// The sources that the marks name, in order, as often as they are named.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Mark(key) => Some(key),
            Piece::Markup(_) => None,
        })
    }

    /// The markup, each mark printed by `mark`.
    pub fn print(&self, mut mark: impl FnMut(&SourceKey) -> Html) -> Html {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Markup(markup) => out.push_str(markup),
                Piece::Mark(key) => out.push_str(mark(key).as_str()),
            }
        }
        Html::trusted(out)
    }

    /// The same with every id, and every link to one, prefixed.
    #[must_use]
    pub fn with_prefixed_ids(&self, prefix: &str) -> Self {
        let prefixed = |piece: &Piece| match piece {
            Piece::Markup(markup) => {
                let markup = Html::trusted(markup.clone()).with_prefixed_ids(prefix);
                Piece::Markup(markup.as_str().to_owned())
            }
            Piece::Mark(key) => Piece::Mark(key.clone()),
        };
        Self { pieces: self.pieces.iter().map(prefixed).collect() }
    }

    /// The same without the paragraph around it, for a line.
    pub(super) fn unwrapped(mut self) -> Self {
        if let Some(Piece::Markup(first)) = self.pieces.first_mut() {
            *first = first.trim_start().trim_start_matches("<p>").to_owned();
        }
        if let Some(Piece::Markup(last)) = self.pieces.last_mut() {
            *last = last.trim_end().trim_end_matches("</p>").to_owned();
        }
        self
    }
}

/// Prints the events up to their marks. A mark without a source is a problem.
pub(super) fn mark(spots: Vec<Spot>, text: Text<'_>, problems: &mut Problems) -> Marked {
    let mut pieces = Vec::new();
    let mut run = Vec::new();
    for (event, span) in spots {
        let Event::FootnoteReference(name) = &event else {
            run.push(event);
            continue;
        };
        match SourceKey::parse(name).ok().filter(|key| text.shelf.sources.accepts(key)) {
            Some(key) => {
                pieces.push(markup(&mut run));
                pieces.push(Piece::Mark(key));
            }
            None => problems.error(
                text.file,
                span,
                format!("`{name}` is not a source"),
                "mend the key, or add the source to sources.toml",
            ),
        }
    }
    pieces.push(markup(&mut run));
    Marked { pieces }
}

fn markup(run: &mut Vec<Event<'static>>) -> Piece {
    let mut out = String::new();
    html::push_html(&mut out, run.drain(..));
    Piece::Markup(out)
}
