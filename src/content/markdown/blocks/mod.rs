//! Step 3: the paragraphs, lists and tables of a text, as the checks need them.

mod notes;

use std::ops::Range;
use std::sync::Arc;

pub(super) use notes::note;

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
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// The text, without marks and markup.
    pub text: &'a str,
    /// Where it stands in its file.
    pub span: &'a Range<usize>,
}

/// A paragraph, list or table.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in its file.
    pub span: Range<usize>,
    /// Which stretches of text are its own.
    units: Range<usize>,
    /// How many marks it carries.
    pub citations: usize,
    /// Whether it stands in a `NOTE` card, which need not cite.
    pub in_note: bool,
    /// The headings it stands under, outermost first.
    pub under: Arc<[String]>,
}

/// The paragraphs, lists and tables of a text, in order.
#[derive(Debug, Clone, Default)]
pub struct Blocks {
    all: Vec<Block>,
    /// The text of them all.
    text: String,
    /// The place of each stretch in that text, and in the file.
    units: Vec<(Range<usize>, Range<usize>)>,
}

impl Blocks {
    /// Every block.
    pub fn iter(&self) -> std::slice::Iter<'_, Block> {
        self.all.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many marks they carry.
    #[must_use]
    pub fn citations(&self) -> usize {
        self.iter().map(|block| block.citations).sum()
    }

    /// The text of all blocks.
    pub fn units(&self) -> impl Iterator<Item = Unit<'_>> {
        self.units.iter().map(|unit| self.unit(unit))
    }

    /// The text of one of the blocks.
    pub fn units_of(&self, block: &Block) -> impl Iterator<Item = Unit<'_>> {
        let units = self.units.get(block.units.clone()).unwrap_or_default();
        units.iter().map(|unit| self.unit(unit))
    }

    /// The first block alone, for a line.
    #[must_use]
    pub(super) fn first_alone(mut self) -> Self {
        self.all.truncate(1);
        self.units.truncate(self.all.first().map_or(0, |block| block.units.end));
        self
    }

    fn unit<'a>(&'a self, (text, span): &'a (Range<usize>, Range<usize>)) -> Unit<'a> {
        Unit { text: self.text.get(text.clone()).unwrap_or_default(), span }
    }

    /// Takes the empty stretches out from number `from` on; says whether some are left.
    fn tidy(&mut self, from: usize) -> bool {
        let mut kept = from;
        for number in from..self.units.len() {
            let unit = self.units.get(number).map(|unit| self.unit(unit));
            if unit.is_some_and(|unit| !unit.text.trim().is_empty()) {
                self.units.swap(kept, number);
                kept += 1;
            }
        }
        self.units.truncate(kept);
        kept > from
    }
}

impl<'a> IntoIterator for &'a Blocks {
    type Item = &'a Block;
    type IntoIter = std::slice::Iter<'a, Block>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
