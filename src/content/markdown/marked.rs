//! Step 11: markup in which the citation marks still wait for their numbers, and the words of the
//! glossary for the place of their meaning.
//!
//! A page numbers its marks and lists its words itself, since a text may stand alone or beside
//! others.

use pulldown_cmark::{Event, Tag, TagEnd, html};

use super::links::glossary_path;
use super::{Spot, Text};
use crate::content::{GlossaryKey, Html, Problems, SourceKey};

/// Markup with citation marks and words of the glossary.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Markup(String),
    Mark(SourceKey),
    /// A word of the glossary begins, and the address of its meaning there.
    Word(GlossaryKey, String),
    WordEnd,
}

impl Marked {
    /// The sources that the marks name, in order, as often as they are named.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Mark(key) => Some(key),
            Piece::Markup(_) | Piece::Word(..) | Piece::WordEnd => None,
        })
    }

    /// The markup, each mark printed by `mark`; words lead to the glossary.
    pub fn print(&self, mark: impl FnMut(&SourceKey) -> Html) -> Html {
        self.print_with(mark, |_, href| Html::trusted(format!("<a href=\"{href}\">")))
    }

    /// The markup, each mark printed by `mark`, and the tag that opens the link of a word by `word`,
    /// which is told its address in the glossary.
    pub fn print_with(
        &self,
        mut mark: impl FnMut(&SourceKey) -> Html,
        mut word: impl FnMut(&GlossaryKey, &str) -> Html,
    ) -> Html {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Markup(markup) => out.push_str(markup),
                Piece::Mark(key) => out.push_str(mark(key).as_str()),
                Piece::Word(key, href) => out.push_str(word(key, href).as_str()),
                Piece::WordEnd => out.push_str("</a>"),
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
            Piece::Mark(_) | Piece::Word(..) | Piece::WordEnd => piece.clone(),
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
    let mut in_word = false;
    for (event, span) in spots {
        if let Some(word) = word(&event, text) {
            in_word = true;
            pieces.extend([markup(&mut run), word]);
            continue;
        }
        if in_word && event == Event::End(TagEnd::Link) {
            in_word = false;
            pieces.extend([markup(&mut run), Piece::WordEnd]);
            continue;
        }
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

/// The word of the glossary that a link opens, if it leads to one.
fn word(event: &Event<'_>, text: Text<'_>) -> Option<Piece> {
    let Event::Start(Tag::Link { dest_url, .. }) = event else {
        return None;
    };
    let key = dest_url.strip_prefix(&glossary_path(text.file))?;
    Some(Piece::Word(GlossaryKey::parse(key).ok()?, dest_url.to_string()))
}

fn markup(run: &mut Vec<Event<'static>>) -> Piece {
    let mut out = String::new();
    html::push_html(&mut out, run.drain(..));
    Piece::Markup(out)
}
