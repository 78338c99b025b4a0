//! The walk over the events of a text that notes its paragraphs, lists and tables.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::{Block, BlockKind, Blocks};
use crate::content::markdown::{Spot, Text};

/// Notes every block. A paragraph that is a drawing, or nothing but a card's bold heading, is none.
pub(in crate::content::markdown) fn note(spots: &[Spot<'_>], text: Text<'_>) -> Blocks {
    let mut notes = Notes::default();
    notes.blocks.text.reserve(text.markdown.len().next_power_of_two());
    for (event, span) in spots {
        notes.take(event, span);
    }
    // A copy is as long as it must be, and leaves its room to the next text.
    notes.blocks.clone()
}

/// Where the walk stands to the heading of a card: only its first paragraph may be one.
#[derive(Default, PartialEq, Eq)]
enum Head {
    #[default]
    Past,
    Next,
    Here,
}

#[derive(Default)]
struct Notes {
    blocks: Blocks,
    current: Option<Block>,
    depth: usize,
    headings: Vec<(usize, String)>,
    /// The texts of `headings`, which many blocks share.
    under: Arc<[String]>,
    heading: Option<(usize, String)>,
    cards: Vec<Option<BlockQuoteKind>>,
    bold: bool,
    plain: bool,
    head: Head,
    /// How many drawings and code blocks are open: their text is not the reader's.
    muted: usize,
}

impl Notes {
    fn take(&mut self, event: &Event<'_>, span: &Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.heading = Some((*level as usize, String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, text)) = self.heading.take() {
                    self.headings.retain(|(above, _)| *above < level);
                    self.headings.push((level, text));
                    self.under = self.headings.iter().map(|(_, text)| text.clone()).collect();
                }
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                self.cards.push(*kind);
                self.head = Head::Next;
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                self.cards.pop();
            }
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => self.muted += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Image) => self.muted -= 1,
            Event::Start(Tag::Paragraph) => self.open(BlockKind::Paragraph, span),
            Event::Start(Tag::List(_)) => self.open(BlockKind::List, span),
            Event::Start(Tag::Table(_)) => self.open(BlockKind::Table, span),
            Event::End(TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Table) => self.close(),
            Event::Start(Tag::Item | Tag::TableCell) => self.unit(span),
            Event::Start(Tag::Strong) => self.bold = true,
            Event::End(TagEnd::Strong) => self.bold = false,
            Event::Text(text) | Event::Code(text) => self.text(text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::FootnoteReference(_) => {
                if let Some(block) = &mut self.current {
                    block.citations += 1;
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind, span: &Range<usize>) {
        self.depth += 1;
        if self.depth > 1 {
            return;
        }
        self.plain = false;
        self.head = if self.head == Head::Next { Head::Here } else { Head::Past };
        self.current = Some(Block {
            kind,
            span: span.clone(),
            in_note: self.cards.contains(&Some(BlockQuoteKind::Note)),
            units: self.blocks.units.len()..self.blocks.units.len(),
            under: self.under.clone(),
            ..Block::default()
        });
        if kind == BlockKind::Paragraph {
            self.unit(span);
        }
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth > 0 {
            return;
        }
        let card_heading_alone = !self.plain && self.head == Head::Here;
        if let Some(mut block) = self.current.take() {
            let holds_text = self.blocks.tidy(block.units.start);
            let is_heading = card_heading_alone && block.kind == BlockKind::Paragraph;
            if holds_text && !is_heading {
                block.units.end = self.blocks.units.len();
                self.blocks.all.push(block);
            } else {
                self.blocks.units.truncate(block.units.start);
            }
        }
    }

    fn unit(&mut self, span: &Range<usize>) {
        if self.current.is_some() {
            let at = self.blocks.text.len();
            self.blocks.units.push((at..at, span.clone()));
        }
    }

    fn text(&mut self, text: &str) {
        if self.muted > 0 {
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
            return;
        }
        if !self.bold && !text.trim().is_empty() {
            self.plain = true;
        }
        let Some(block) = &self.current else {
            return;
        };
        let units = self.blocks.units.get_mut(block.units.start..).unwrap_or_default();
        if let Some((place, _)) = units.last_mut() {
            self.blocks.text.push_str(text);
            place.end = self.blocks.text.len();
        }
    }
}
