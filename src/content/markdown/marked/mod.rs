//! Step 11: markup in which the citation marks still wait for their numbers, and the words of the
//! glossary for the place of their meaning; claims are a gap.
//!
//! A page numbers its marks, lists its words and prints claims itself, since a text may stand alone
//! or beside others.

mod printing;

use super::Text;
use super::claims::ClaimsGap;
use crate::content::{GlossaryKey, Html, SourceKey};
pub(super) use printing::mark;

/// What a page sets into the gaps of a text.
pub trait Fill {
    /// Prints the mark of a source.
    fn mark(&mut self, key: &SourceKey, out: &mut String);

    /// Prints the tag that opens the link of a word; `href` is its address in the glossary.
    fn word(&mut self, _key: &GlossaryKey, href: &str, out: &mut String) {
        for part in ["<a href=\"", href, "\">"] {
            out.push_str(part);
        }
    }

    /// Prints the claims of a block.
    fn claims(&mut self, _gap: &ClaimsGap, _out: &mut String) {}
}

/// Marks alone: words lead to the glossary, and claims are left out.
impl<F: FnMut(&SourceKey) -> Html> Fill for F {
    fn mark(&mut self, key: &SourceKey, out: &mut String) {
        out.push_str(self(key).as_str());
    }
}

/// Markup with citation marks and words of the glossary.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    /// The markup around the gaps, in one piece.
    markup: String,
    /// The gaps, in order.
    gaps: Vec<Gap>,
    /// The sources that the marks name, each once.
    sources: Vec<SourceKey>,
    /// The words of the glossary, each with the address of its meaning there.
    words: Vec<(GlossaryKey, String)>,
    claims: Vec<ClaimsGap>,
}

/// What a page sets in, and the byte of the markup before which it does.
#[derive(Debug, Clone, Copy)]
struct Gap {
    at: usize,
    what: What,
}

/// What a page sets in, by its number in the list of its sort.
#[derive(Debug, Clone, Copy)]
enum What {
    /// A mark.
    Mark(usize),
    /// The tag that opens the link of a word.
    Word(usize),
    /// The claims of a block.
    Claims(usize),
}

/// About how many bytes a mark has on a page.
const ROOM_FOR_MARK: usize = 64;

impl Marked {
    /// The sources that the marks and the claims name: those of the marks once each.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.sources.iter().chain(self.claims.iter().flat_map(|gap| &gap.cited))
    }

    /// The gaps for claims.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimsGap> {
        self.claims.iter()
    }

    /// The markup, each mark printed by `mark`.
    pub fn print(&self, mut mark: impl FnMut(&SourceKey) -> Html) -> Html {
        self.fill(&mut mark)
    }

    /// The markup, its gaps filled.
    pub fn fill(&self, with: &mut impl Fill) -> Html {
        let room = self.markup.len() + self.gaps.len() * ROOM_FOR_MARK;
        let mut out = String::with_capacity(room.next_power_of_two());
        for (before, gap) in self.pieces() {
            out.push_str(before);
            match gap {
                Some(What::Mark(number)) => {
                    if let Some(key) = self.sources.get(number) {
                        with.mark(key, &mut out);
                    }
                }
                Some(What::Word(number)) => {
                    if let Some((key, href)) = self.words.get(number) {
                        with.word(key, href, &mut out);
                    }
                }
                Some(What::Claims(number)) => {
                    if let Some(gap) = self.claims.get(number) {
                        with.claims(gap, &mut out);
                    }
                }
                None => {}
            }
        }
        Html::trusted(out)
    }

    /// The same with every id, and every link to one, prefixed.
    #[must_use]
    pub fn with_prefixed_ids(&self, prefix: &str) -> Self {
        let (mut markup, mut gaps) = (String::new(), Vec::with_capacity(self.gaps.len()));
        for (before, gap) in self.pieces() {
            let before = Html::trusted(before.to_owned()).with_prefixed_ids(prefix);
            markup.push_str(before.as_str());
            gaps.extend(gap.map(|what| Gap { at: markup.len(), what }));
        }
        Self { markup, gaps, ..self.clone() }
    }

    /// The same without the paragraph around it, for a line.
    pub(super) fn unwrapped(mut self) -> Self {
        let opening = self.gaps.first().map_or(self.markup.len(), |gap| gap.at);
        let opening = self.markup.get(..opening).unwrap_or_default();
        let inner = opening.trim_start().trim_start_matches("<p>");
        let cut = opening.len() - inner.len();
        self.markup.drain(..cut);
        for gap in &mut self.gaps {
            gap.at -= cut;
        }
        let closing = self.gaps.last().map_or(0, |gap| gap.at);
        let inner = self.markup.get(closing..).unwrap_or_default();
        let inner = inner.trim_end().trim_end_matches("</p>");
        self.markup.truncate(closing + inner.len());
        self
    }

    /// The markup up to each gap, with what is set in there; at last the rest of it.
    fn pieces(&self) -> impl Iterator<Item = (&str, Option<What>)> {
        let ends = self.gaps.iter().map(|gap| (gap.at, Some(gap.what)));
        let mut done = 0;
        ends.chain([(self.markup.len(), None)]).map(move |(at, what)| {
            let before = self.markup.get(done..at).unwrap_or_default();
            done = at;
            (before, what)
        })
    }

    /// The number of a source that a mark names, if there is such a source.
    fn number(&mut self, name: &str, text: Text<'_>) -> Option<usize> {
        if let Some(known) = self.sources.iter().position(|key| key.as_str() == name) {
            return Some(known);
        }
        self.sources.push(text.shelf.sources.named(name)?);
        Some(self.sources.len() - 1)
    }
}
