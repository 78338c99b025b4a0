//! Step 3: the paragraphs, lists and tables of a text, as the checks need them.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::Spot;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// A paragraph of its own.
    #[default]
    Paragraph,
    /// A list, with the lists inside it.
    List,
    /// A table.
    Table,
}

/// A stretch of text that ends where a sentence must: a paragraph, a list item, a cell.
#[derive(Debug, Clone, Default)]
pub struct Unit {
    /// The text, without marks and markup.
    pub text: String,
    /// Where it stands in its file.
    pub span: Range<usize>,
}

/// A paragraph, list or table.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in its file.
    pub span: Range<usize>,
    /// Its text.
    pub units: Vec<Unit>,
    /// How many marks it carries.
    pub citations: usize,
    /// Whether it stands in a `NOTE` card, which need not cite.
    pub in_note: bool,
    /// The headings it stands under, outermost first.
    pub under: Vec<String>,
}

/// Notes every block. A paragraph that is a drawing, or nothing but a card's bold heading, is none.
pub(super) fn note(spots: &[Spot]) -> Vec<Block> {
    let mut notes = Notes::default();
    for (event, span) in spots {
        notes.take(event, span);
    }
    notes.blocks
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
    blocks: Vec<Block>,
    current: Option<Block>,
    depth: usize,
    headings: Vec<(usize, String)>,
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
            under: self.headings.iter().map(|(_, text)| text.clone()).collect(),
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
            block.units.retain(|unit| !unit.text.trim().is_empty());
            let is_heading = card_heading_alone && block.kind == BlockKind::Paragraph;
            if !(block.units.is_empty() || is_heading) {
                self.blocks.push(block);
            }
        }
    }

    fn unit(&mut self, span: &Range<usize>) {
        if let Some(block) = &mut self.current {
            block.units.push(Unit { text: String::new(), span: span.clone() });
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
        if let Some(unit) = self.current.as_mut().and_then(|block| block.units.last_mut()) {
            unit.text.push_str(text);
        }
    }
}
