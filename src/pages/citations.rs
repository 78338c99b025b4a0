//! Citation marks and their numbers: a source is numbered where a page first uses it.

use crate::content::{Fill, Html, Marked, SourceKey};

/// The sources that a page cites, in order of first use: the first is number 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations {
    cited: Vec<Cited>,
    /// Whether marks link to the list of sources, and it leads back to each one's first mark.
    linked: bool,
}

/// A source that the page has cited.
#[derive(Debug, Clone)]
struct Cited {
    key: SourceKey,
    /// Its mark from the second time on.
    again: String,
}

impl Citations {
    /// For a page on which marks and sources lead to each other.
    pub(super) fn linked() -> Self {
        Self { cited: Vec::new(), linked: true }
    }

    /// For a page to print, on which marks are numbers alone.
    pub(super) fn on_paper() -> Self {
        Self::default()
    }

    /// The markup of a text with its marks numbered; its words lead to the glossary.
    pub(super) fn print(&mut self, marked: &Marked) -> Html {
        marked.fill(self)
    }

    /// A mark with the number `n`; the first of its source has an id to lead back to.
    fn numbered(&self, n: usize, first: bool) -> String {
        // The word joiner keeps a mark on the line of its word.
        match (self.linked, first) {
            (true, true) => format!("\u{2060}<sup><a href=\"#s{n}\" id=\"c{n}\">[{n}]</a></sup>"),
            (true, false) => format!("\u{2060}<sup><a href=\"#s{n}\">[{n}]</a></sup>"),
            (false, _) => format!("\u{2060}<sup>[{n}]</sup>"),
        }
    }

    /// Whether the list of sources leads back to the marks.
    pub(super) const fn lead_back(&self) -> bool {
        self.linked
    }

    /// The sources, in order.
    pub(super) fn into_keys(self) -> Vec<SourceKey> {
        self.cited.into_iter().map(|cited| cited.key).collect()
    }
}

/// The marks of a text alone: its words lead to the glossary, and claims are left out.
impl Fill for Citations {
    fn mark(&mut self, key: &SourceKey, out: &mut String) {
        if let Some(known) = self.cited.iter().find(|known| known.key == *key) {
            out.push_str(&known.again);
            return;
        }
        let n = self.cited.len() + 1;
        out.push_str(&self.numbered(n, true));
        let again = self.numbered(n, false);
        self.cited.push(Cited { key: key.clone(), again });
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
        let mut printed = String::new();
        for key in [&b, &a, &b] {
            citations.mark(key, &mut printed);
        }
        let marks: Vec<_> = printed.split('\u{2060}').skip(1).collect();
        let wanted = [
            "<sup><a href=\"#s1\" id=\"c1\">[1]</a></sup>",
            "<sup><a href=\"#s2\" id=\"c2\">[2]</a></sup>",
            "<sup><a href=\"#s1\">[1]</a></sup>",
        ];
        assert_eq!(marks, wanted);
    }
}
