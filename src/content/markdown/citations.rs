//! Step 10: citation marks get their numbers, in order of first use.

use pulldown_cmark::Event;

use super::{Spot, Text, escape};
use crate::content::{Problems, SourceKey};

/// A source that a page cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Which source.
    pub key: SourceKey,
    /// How many marks lead to it.
    pub marks: usize,
}

/// The sources that a page cites, in order of first use: the first is number 1.
#[derive(Debug, Clone, Default)]
pub struct Citations(Vec<Citation>);

impl Citations {
    /// Notes one more mark for `key`; gives the source's number and the mark's, both from 1.
    pub fn cite(&mut self, key: &SourceKey) -> (usize, usize) {
        let at = self.0.iter().position(|citation| citation.key == *key);
        let at = at.unwrap_or_else(|| {
            self.0.push(Citation { key: key.clone(), marks: 0 });
            self.0.len() - 1
        });
        let marks = self.0.get_mut(at).map_or(1, |citation| {
            citation.marks += 1;
            citation.marks
        });
        (at + 1, marks)
    }

    /// The sources, in order.
    #[must_use]
    pub fn all(&self) -> &[Citation] {
        &self.0
    }
}

/// Turns marks into numbered links to the page's list of sources. A mark without a source is a
/// problem.
pub(super) fn number(
    spots: Vec<Spot>,
    text: Text<'_>,
    citations: &mut Citations,
    problems: &mut Problems,
) -> Vec<Spot> {
    let label = &text.shelf.words.article.source_mark;
    let mut number = |(event, span): Spot| {
        let Event::FootnoteReference(name) = &event else { return Some((event, span)) };
        let key = SourceKey::parse(name).ok().filter(|key| text.shelf.sources.accepts(key));
        let Some(key) = key else {
            problems.error(
                text.file,
                span,
                format!("`{name}` is not a source"),
                "mend the key, or add the source to sources.toml",
            );
            return None;
        };
        let (n, mark) = citations.cite(&key);
        let label = escape(label.with("n", n).as_str());
        let markup = format!(
            "<sup><a href=\"#source-{n}\" id=\"cite-{n}-{mark}\" aria-label=\"{label}\">[{n}]</a></sup>"
        );
        Some((Event::InlineHtml(markup.into()), span))
    };
    spots.into_iter().filter_map(&mut number).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn sources_are_numbered_in_order_of_first_use() {
        let (a, b) = (SourceKey::parse("a").unwrap(), SourceKey::parse("b").unwrap());
        let mut citations = Citations::default();
        let marks: Vec<_> = [&b, &a, &b].into_iter().map(|key| citations.cite(key)).collect();
        assert_eq!(marks, [(1, 1), (2, 1), (1, 2)]);
    }
}
