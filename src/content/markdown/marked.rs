//! Step 11: markup in which the citation marks still wait for their numbers, and the words of the
//! glossary for the place of their meaning; claims are a gap.
//!
//! A page numbers its marks, lists its words and prints claims itself, since a text may stand alone
//! or beside others.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd, html};

use super::cards::heading_level;
use super::claims::{self, ClaimsGap};
use super::code::Code;
use super::links::glossary_path;
use super::{Spot, Text};
use crate::content::{GlossaryKey, Html, Problems, SourceKey};

/// What a page sets into the gaps of a text.
pub trait Fill {
    /// The mark of a source.
    fn mark(&mut self, key: &SourceKey) -> Html;

    /// The tag that opens the link of a word; `href` is its address in the glossary.
    fn word(&mut self, _key: &GlossaryKey, href: &str) -> Html {
        Html::trusted(format!("<a href=\"{href}\">"))
    }

    /// The claims of a block.
    fn claims(&mut self, _gap: &ClaimsGap) -> Html {
        Html::default()
    }
}

/// Marks alone: words lead to the glossary, and claims are left out.
impl<F: FnMut(&SourceKey) -> Html> Fill for F {
    fn mark(&mut self, key: &SourceKey) -> Html {
        self(key)
    }
}

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
    Claims(ClaimsGap),
}

impl Marked {
    /// The sources that the marks name, in order, as often as they are named.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Mark(key) => std::slice::from_ref(key),
            Piece::Claims(gap) => gap.cited.as_slice(),
            Piece::Markup(_) | Piece::Word(..) | Piece::WordEnd => &[],
        })
    }

    /// The gaps for claims.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimsGap> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Claims(gap) => Some(gap),
            Piece::Mark(_) | Piece::Markup(_) | Piece::Word(..) | Piece::WordEnd => None,
        })
    }

    /// The markup, each mark printed by `mark`.
    pub fn print(&self, mut mark: impl FnMut(&SourceKey) -> Html) -> Html {
        self.fill(&mut mark)
    }

    /// The markup, its gaps filled.
    pub fn fill(&self, with: &mut impl Fill) -> Html {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Markup(markup) => out.push_str(markup),
                Piece::Mark(key) => out.push_str(with.mark(key).as_str()),
                Piece::Word(key, href) => out.push_str(with.word(key, href).as_str()),
                Piece::WordEnd => out.push_str("</a>"),
                Piece::Claims(gap) => out.push_str(with.claims(gap).as_str()),
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
            Piece::Mark(_) | Piece::Word(..) | Piece::WordEnd | Piece::Claims(_) => piece.clone(),
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

/// Prints the events up to their gaps. A mark without a source is a problem, and so is a block that no
/// claims can fill.
pub(super) fn mark(spots: Vec<Spot>, text: Text<'_>, problems: &mut Problems) -> Marked {
    let mut pieces = Vec::new();
    let mut run = Vec::new();
    let mut in_word = false;
    let mut level = 1;
    let mut spots = spots.into_iter();
    while let Some((event, span)) = spots.next() {
        let piece = match &event {
            Event::Start(Tag::Link { dest_url, .. }) => word(dest_url, text),
            Event::End(TagEnd::Link) if in_word => Some(Piece::WordEnd),
            Event::FootnoteReference(name) => {
                let Some(key) = source(name, text) else {
                    let what = format!("`{name}` is not a source");
                    let mend = "mend the key, or add the source to sources.toml";
                    problems.error(text.file, span, what, mend);
                    continue;
                };
                Some(Piece::Mark(key))
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                let code = Code::take(&mut spots);
                let gap = claims::gap(&code.text, &span, level, text, problems);
                let Some(gap) = gap else {
                    continue;
                };
                Some(Piece::Claims(gap))
            }
            Event::Start(Tag::Heading { level: now, .. }) => {
                level = heading_level(*now);
                None
            }
            _ => None,
        };
        let Some(piece) = piece else {
            run.push(match event {
                // As the rest of the page writes it.
                Event::HardBreak => Event::Html("<br>\n".into()),
                event => event,
            });
            continue;
        };
        in_word = match piece {
            Piece::Word(..) => true,
            Piece::WordEnd => false,
            Piece::Mark(_) | Piece::Markup(_) | Piece::Claims(_) => in_word,
        };
        pieces.extend([markup(&mut run), piece]);
    }
    pieces.push(markup(&mut run));
    Marked { pieces }
}

/// The source that a mark names, if there is one.
fn source(name: &str, text: Text<'_>) -> Option<SourceKey> {
    SourceKey::parse(name).ok().filter(|key| text.shelf.sources.accepts(key))
}

/// The word of the glossary to which a link leads, if it leads to one.
fn word(href: &str, text: Text<'_>) -> Option<Piece> {
    let key = href.strip_prefix(&glossary_path(text.file))?;
    Some(Piece::Word(GlossaryKey::parse(key).ok()?, href.to_owned()))
}

fn markup(run: &mut Vec<Event<'static>>) -> Piece {
    let mut out = String::new();
    html::push_html(&mut out, run.drain(..));
    Piece::Markup(out)
}
