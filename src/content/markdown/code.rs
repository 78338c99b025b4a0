//! The text of a fenced block. In a card or a list item it stands in the file in pieces, between
//! which are the marks of the card or the indent of the item.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Spot;

/// What a block holds.
#[derive(Debug, Default)]
pub(super) struct Code {
    /// The whole of it.
    pub(super) text: String,
    /// Where each piece begins: in the text, and in the file.
    pieces: Vec<(usize, usize)>,
}

impl Code {
    /// Takes the rest of a block, and its end.
    pub(super) fn take<'a>(spots: &mut impl Iterator<Item = Spot<'a>>) -> Self {
        let mut code = Self::default();
        for (event, place) in spots {
            let Event::Text(piece) = event else {
                break;
            };
            code.pieces.push((code.text.len(), place.start));
            code.text.push_str(&piece);
        }
        code
    }

    /// Where in the file the bytes `span` of the text stand.
    pub(super) fn place(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.at(span.start);
        // A span ends with its last byte: the byte after that may stand in another piece.
        let end = span.end.checked_sub(1).filter(|last| *last >= span.start);
        start..end.map_or(start, |last| self.at(last) + 1)
    }

    fn at(&self, byte: usize) -> usize {
        let piece = self.pieces.iter().rev().find(|(start, _)| *start <= byte);
        piece.map_or(0, |(start, place)| place + (byte - start))
    }

    /// Whether the block, of which the file holds `written`, comes to its own last line. One that
    /// does not swallows what follows, up to the next block or to the end.
    pub(super) fn ends(&self, written: &str) -> bool {
        let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
        let last = written.trim_end().lines().skip(1).last();
        let last = last.map(|line| line.trim_start_matches([' ', '\t', '>']));
        last.is_some_and(is_fence) && !self.text.lines().any(|line| is_fence(line.trim_start()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_in_pieces_knows_where_each_word_stands() {
        let spots = [(Event::Text("- a\n".into()), 10..14), (Event::Text("- bc\n".into()), 16..21)];
        let code = Code::take(&mut spots.into_iter());
        assert_eq!(code.text, "- a\n- bc\n");
        assert_eq!(code.place(&(2..3)), 12..13);
        assert_eq!(code.place(&(6..8)), 18..20);
        assert_eq!(code.place(&(0..4)), 10..14, "a piece ends where it ends in the file");
        assert_eq!(code.place(&(6..6)), 18..18);
    }
}
