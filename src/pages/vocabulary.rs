//! The words of the glossary that a page explains: each leads to the page's own list of them.

use std::fmt::Write;

use super::Press;
use crate::content::GlossaryKey;

/// The words that the texts of a page use.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    keys: Vec<GlossaryKey>,
}

/// An entry of the list.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) key: String,
    pub(super) term: String,
    pub(super) meaning: String,
}

impl Vocabulary {
    /// Prints the tag that opens the link of a word. The first use of a word has an id, to lead back to.
    /// No heading has such ids, since those hold no underscore.
    pub(super) fn open(&mut self, key: &GlossaryKey, out: &mut String) {
        let first = !self.keys.contains(key);
        if first {
            self.keys.push(key.clone());
        }
        let id = if first { format!(" id=\"use_{key}\"") } else { String::new() };
        // Writing into a String cannot fail.
        let _ = write!(out, "<a class=\"word\" href=\"#word_{key}\"{id}>");
    }

    /// The list, in the order of the alphabet.
    pub(super) fn list(self, press: Press<'_>) -> Vec<Word> {
        if self.keys.is_empty() {
            return Vec::new();
        }
        let glossary = press.site.content().shelf.glossary.by_term();
        let used = glossary.into_iter().filter(|(key, _)| self.keys.contains(key));
        let word = |(key, entry): (&GlossaryKey, &crate::content::GlossaryEntry)| Word {
            key: key.to_string(),
            term: entry.term.clone(),
            meaning: entry.meaning.clone(),
        };
        used.map(word).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn a_word_leads_to_its_meaning_on_the_same_page_and_back() {
        let html = page("/causes/first/");
        assert!(html.contains("<a class=\"word\" href=\"#word_disc\" id=\"use_disc\">disc</a>"));
        let (_, list) = html.split_once("id=\"page-words\"").unwrap_or_default();
        assert!(list.contains("<div id=\"word_disc\"><dt>Disc</dt>"), "{html}");
        assert!(list.contains("href=\"#use_disc\""), "{html}");
        assert!(!list.contains("Osteoporosis"), "a word that the page does not use: {html}");
    }

    #[test]
    fn a_section_to_print_lists_its_words_once() {
        let html = page("/causes/print/");
        assert_eq!(html.matches("id=\"word_disc\"").count(), 1, "{html}");
        assert_eq!(html.matches("id=\"use_disc\"").count(), 1, "{html}");
    }
}
