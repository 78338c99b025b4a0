//! Citation marks and their numbers: a source is numbered where a page first uses it.

use crate::content::markdown::Marked;
use crate::content::{Html, SourceKey};

/// The sources that a page cites, in order of first use: the first is number 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations {
    keys: Vec<SourceKey>,
    /// Whether marks link to the list of sources, and it leads back to each one's first mark.
    linked: bool,
}

impl Citations {
    /// For a page on which marks and sources lead to each other.
    pub(super) fn linked() -> Self {
        Self { keys: Vec::new(), linked: true }
    }

    /// For a page to print, on which marks are numbers alone.
    pub(super) fn on_paper() -> Self {
        Self::default()
    }

    /// The markup of a text with its marks numbered; its words lead to the glossary.
    pub(super) fn print(&mut self, marked: &Marked) -> Html {
        marked.print(|key| self.mark(key))
    }

    /// The mark of a source.
    pub(super) fn mark(&mut self, key: &SourceKey) -> Html {
        let (n, first) = self.cite(key);
        let id = if first { format!(" id=\"c{n}\"") } else { String::new() };
        // The word joiner keeps a mark on the line of its word.
        Html::trusted(if self.linked {
            format!("\u{2060}<sup><a href=\"#s{n}\"{id}>[{n}]</a></sup>")
        } else {
            format!("\u{2060}<sup>[{n}]</sup>")
        })
    }

    /// The number of a source, from 1, and whether this is its first mark.
    fn cite(&mut self, key: &SourceKey) -> (usize, bool) {
        if let Some(at) = self.keys.iter().position(|known| known == key) {
            return (at + 1, false);
        }
        self.keys.push(key.clone());
        (self.keys.len(), true)
    }

    /// Whether the list of sources leads back to the marks.
    pub(super) const fn lead_back(&self) -> bool {
        self.linked
    }

    /// The sources, in order.
    pub(super) fn into_keys(self) -> Vec<SourceKey> {
        self.keys
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn sources_are_numbered_in_order_of_first_use() {
        let (a, b) = (SourceKey::parse("a").unwrap(), SourceKey::parse("b").unwrap());
        let mut citations = Citations::linked();
        let marks: Vec<_> = [&b, &a, &b].into_iter().map(|key| citations.cite(key)).collect();
        assert_eq!(marks, [(1, true), (2, true), (1, false)]);
    }
}
