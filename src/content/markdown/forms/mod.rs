//! The names of the words of the glossary, and where they stand in a text.

mod openings;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::token::Token;
use crate::content::{Glossary, GlossaryKey};
use openings::Openings;

/// A name of a glossary word, as words in lower case.
#[derive(Debug)]
struct Form {
    key: GlossaryKey,
    words: Vec<String>,
    linked: bool,
    /// Whether it is met in capitals alone.
    capitals: bool,
}

/// Every name of every word, by its first word; the longest first.
#[derive(Debug)]
pub(crate) struct Forms {
    by_first: HashMap<String, Vec<Form>>,
    openings: Openings,
}

impl Forms {
    /// The names of the words of a glossary.
    pub(crate) fn of(glossary: &Glossary) -> Self {
        let mut forms: HashMap<String, Vec<Form>> = HashMap::new();
        for (key, entry) in glossary.by_term() {
            for name in entry.names() {
                let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
                let Some(first) = words.first().cloned() else {
                    continue;
                };
                let capitals = name.len() > 1 && name == name.to_uppercase();
                let key = key.clone();
                let form = Form { key, words, linked: entry.linked, capitals };
                forms.entry(first).or_default().push(form);
            }
        }
        for all in forms.values_mut() {
            all.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        let openings = Openings::of(forms.keys().map(String::as_str));
        Self { by_first: forms, openings }
    }

    /// The text with a link at the first use of each word; nothing when there is none in it.
    pub(super) fn link(
        &self,
        text: &str,
        path: &str,
        explained: &mut BTreeSet<GlossaryKey>,
    ) -> Vec<Event<'static>> {
        let owned = |range: Range<usize>| {
            Event::Text(CowStr::from(text.get(range).unwrap_or("").to_owned()))
        };
        let mut events = Vec::new();
        let mut done = 0;
        let mut next = 0;
        while let Some(token) = Token::from(text, next) {
            let Some((form, last)) = self.at(text, &token) else {
                next = token.next;
                continue;
            };
            next = last.next;
            if !form.linked || explained.contains(&form.key) {
                continue;
            }
            let (start, end) = (token.place.start, last.place.end);
            explained.insert(form.key.clone());
            events.push(owned(done..start));
            events.push(Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url: format!("{path}{}", form.key).into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            }));
            events.push(owned(start..end));
            events.push(Event::End(TagEnd::Link));
            done = end;
        }
        if !events.is_empty() {
            events.push(owned(done..text.len()));
            events.retain(|event| !matches!(event, Event::Text(words) if words.is_empty()));
        }
        events
    }

    /// The longest form that stands at a token, and the last of its tokens.
    fn at(&self, text: &str, token: &Token) -> Option<(&Form, Token)> {
        let word = token.word(text);
        if !self.openings.may_be(word) {
            return None;
        }
        let [plain, singular] = lowered(word, |first| {
            [first, first.strip_suffix('s').unwrap_or(first)].map(|it| self.by_first.get(it))
        });
        let forms = plain.into_iter().chain(singular).flatten();
        forms.into_iter().find_map(|form| Some((form, form.stands_at(text, token)?)))
    }
}

impl Form {
    /// The last of its tokens, if it stands at the token.
    fn stands_at(&self, text: &str, token: &Token) -> Option<Token> {
        let mut token = token.clone();
        let last = self.words.len() - 1;
        for (number, wanted) in self.words.iter().enumerate() {
            if number > 0 {
                let next = Token::from(text, token.next)?;
                let gap = text.get(token.place.end..next.place.start)?;
                if !gap.trim().is_empty() {
                    return None;
                }
                token = next;
            }
            let found = token.word(text);
            let shape = found.strip_suffix('s').unwrap_or(found);
            let same = |found: &str| lowered(found, |found| found == wanted);
            let same = same(found) || (number == last && same(shape));
            if !same || (self.capitals && shape != shape.to_uppercase()) {
                return None;
            }
        }
        Some(token)
    }
}

/// The most bytes of a word that is lowered without an allocation.
const SHORT: usize = 32;

/// What `look` makes of the word in lower case.
fn lowered<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    let mut room = [0; SHORT];
    match room.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(room) => {
            room.copy_from_slice(word.as_bytes());
            room.make_ascii_lowercase();
            look(std::str::from_utf8(room).unwrap_or_default())
        }
        None => look(&word.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Folder, Lang, Problems};

    const GLOSSARY: &[u8] = br#"
        [disc]
        term = "Disc"
        also = ["disk"]
        meaning = "A cushion."
        sources = []

        [herniated-disc]
        term = "Herniated disc"
        meaning = "A cushion that pushed out."
        sources = []

        [tens]
        term = "TENS"
        meaning = "Weak currents."
        sources = []

        [red-flag]
        term = "Red flag"
        also = ["warning sign"]
        meaning = "A sign."
        sources = []
        linked = false
    "#;

    fn linked(text: &str) -> String {
        let mut problems = Problems::default();
        let folder = Folder::of_files(&[("glossary.en.toml", GLOSSARY)], &mut problems);
        let glossary = Glossary::load(&folder, Lang::En, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        let events = Forms::of(&glossary).link(text, "#", &mut BTreeSet::new());
        if events.is_empty() {
            return text.to_owned();
        }
        let shown = events.into_iter().map(|event| match event {
            Event::Text(words) => words.to_string(),
            Event::Start(Tag::Link { dest_url, .. }) => format!("<{dest_url} "),
            _ => ">".to_owned(),
        });
        shown.collect()
    }

    #[test]
    fn the_first_use_of_a_word_is_linked_in_any_of_its_forms() {
        assert_eq!(linked("Disks wear. A disc does."), "<#disc Disks> wear. A disc does.");
        assert_eq!(linked("The ‘disc’ (disc)"), "The ‘<#disc disc>’ (disc)");
    }

    #[test]
    fn a_word_inside_another_is_left_alone() {
        for text in ["discs-like", "discectomy", "a non-disc", "the disc’s edge", "tens of people"]
        {
            assert_eq!(linked(text), text);
        }
    }

    #[test]
    fn the_longer_name_wins_and_may_run_over_the_end_of_a_line() {
        let wanted =
            "A <#herniated-disc herniated\ndisc>, then a herniated disc, then a <#disc disc>.";
        assert_eq!(linked("A herniated\ndisc, then a herniated disc, then a disc."), wanted);
        assert_eq!(linked("herniated, disc"), "herniated, <#disc disc>");
    }

    #[test]
    fn a_word_that_is_not_to_be_linked_is_not() {
        assert_eq!(linked("Two red flags, a warning sign."), "Two red flags, a warning sign.");
        assert_eq!(linked("A TENS unit"), "A <#tens TENS> unit");
    }
}
