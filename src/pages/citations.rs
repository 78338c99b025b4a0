//! Citation marks and their numbers: a source is numbered where a page first uses it.

use crate::content::markdown::Marked;
use crate::content::{Html, SourceKey};

/// How many marks a source leads back to: more would bury the list in links.
const WAYS_BACK: usize = 4;

/// A source that a page cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Citation {
    pub(super) key: SourceKey,
    /// How many marks lead to it.
    pub(super) marks: usize,
}

/// The sources that a page cites, in order of first use: the first is number 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations {
    all: Vec<Citation>,
    /// Whether marks link to the list of sources and can be led back to from there.
    led_back: bool,
}

impl Citations {
    /// For a page whose sources lead back to their marks.
    pub(super) fn led_back() -> Self {
        Self {
            all: Vec::new(),
            led_back: true,
        }
    }

    /// For a page to print, on which marks are numbers alone.
    pub(super) fn on_paper() -> Self {
        Self {
            all: Vec::new(),
            led_back: false,
        }
    }

    /// The markup of a text with its marks numbered.
    pub(super) fn print(&mut self, marked: &Marked) -> Html {
        marked.print(|key| {
            let (n, mark) = self.cite(key);
            // The word joiner keeps a mark on the line of its word.
            Html::trusted(if self.led_back && mark <= WAYS_BACK {
                format!("\u{2060}<sup><a href=\"#s{n}\" id=\"c{n}-{mark}\">[{n}]</a></sup>")
            } else if self.led_back {
                format!("\u{2060}<sup><a href=\"#s{n}\">[{n}]</a></sup>")
            } else {
                format!("\u{2060}<sup>[{n}]</sup>")
            })
        })
    }

    /// Notes one more mark for `key`; gives the source's number and the mark's, both from 1.
    fn cite(&mut self, key: &SourceKey) -> (usize, usize) {
        let at = self.all.iter().position(|citation| citation.key == *key);
        let at = at.unwrap_or_else(|| {
            self.all.push(Citation {
                key: key.clone(),
                marks: 0,
            });
            self.all.len() - 1
        });
        let marks = self.all.get_mut(at).map_or(1, |citation| {
            citation.marks += 1;
            citation.marks
        });
        (at + 1, marks)
    }

    /// The sources, in order, each with the number of marks it leads back to.
    pub(super) fn into_all(self) -> Vec<Citation> {
        let most = if self.led_back { WAYS_BACK } else { 0 };
        let keep = |citation: Citation| Citation {
            marks: citation.marks.min(most),
            ..citation
        };
        self.all.into_iter().map(keep).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn sources_are_numbered_in_order_of_first_use() {
        let (a, b) = (
            SourceKey::parse("a").unwrap(),
            SourceKey::parse("b").unwrap(),
        );
        let mut citations = Citations::led_back();
        let marks: Vec<_> = [&b, &a, &b]
            .into_iter()
            .map(|key| citations.cite(key))
            .collect();
        assert_eq!(marks, [(1, 1), (2, 1), (1, 2)]);
    }
}
