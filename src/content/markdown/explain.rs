//! Step 9: the first use of each glossary word in an article leads to its meaning, without a writer
//! marking it. A word that a writer did mark is left where it was marked.
//!
//! Words are sought in paragraphs, lists and cards; not in headings, links and tables. A form that
//! has several words wins over a shorter one inside it. A form in capitals, such as TENS, is only
//! met in capitals.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::links::glossary_path;
use super::{Spot, Text};
use crate::content::{Glossary, GlossaryKey};

/// Links the first use of each word that `explained` does not hold yet, and adds it there.
pub(super) fn first_uses(
    spots: Vec<Spot>,
    text: Text<'_>,
    explained: &mut BTreeSet<GlossaryKey>,
) -> Vec<Spot> {
    let forms = text.shelf.glossary.forms();
    let mut out = Vec::with_capacity(spots.len());
    let mut closed: usize = 0;
    for (event, span) in joined(spots) {
        match &event {
            Event::Start(
                Tag::Heading { .. } | Tag::Link { .. } | Tag::Table(_) | Tag::CodeBlock(_),
            ) => closed += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Link | TagEnd::Table | TagEnd::CodeBlock) => {
                closed = closed.saturating_sub(1);
            }
            Event::Text(words) if closed == 0 => {
                let path = glossary_path(text.file);
                let events = forms.link(words, &path, explained);
                out.extend(events.into_iter().map(|event| (event, span.clone())));
                continue;
            }
            _ => {}
        }
        out.push((event, span));
    }
    out
}

/// The same with each run of text in one piece: the parser parts it at line ends and quotation marks.
fn joined(spots: Vec<Spot>) -> Vec<Spot> {
    let mut out: Vec<Spot> = Vec::with_capacity(spots.len());
    // The run that is being joined, and its place.
    let mut run: Option<(String, Range<usize>)> = None;
    for (event, span) in spots {
        match (&mut run, &event) {
            (Some((words, place)), Event::Text(more)) => {
                words.push_str(more);
                place.end = place.end.max(span.end);
            }
            (Some((words, place)), Event::SoftBreak) => {
                words.push('\n');
                place.end = place.end.max(span.end);
            }
            (None, Event::Text(words)) => run = Some((words.to_string(), span)),
            _ => {
                let joined = run.take();
                out.extend(joined.map(|(words, place)| (Event::Text(words.into()), place)));
                out.push((event, span));
            }
        }
    }
    out.extend(run.map(|(words, place)| (Event::Text(words.into()), place)));
    out
}

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
pub(crate) struct Forms(HashMap<String, Vec<Form>>);

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
        Self(forms)
    }

    /// The text with a link at the first use of each word.
    fn link(
        &self,
        text: &str,
        path: &str,
        explained: &mut BTreeSet<GlossaryKey>,
    ) -> Vec<Event<'static>> {
        let owned = |range: Range<usize>| {
            Event::Text(CowStr::from(text.get(range).unwrap_or("").to_owned()))
        };
        let tokens = tokens(text);
        let mut events = Vec::new();
        let mut done = 0;
        let mut at = 0;
        while at < tokens.len() {
            let Some((form, upto)) = self.at(text, tokens.get(at..).unwrap_or(&[])) else {
                at += 1;
                continue;
            };
            let start = tokens.get(at).map_or(done, |token| token.start);
            at += form.words.len();
            if !form.linked || explained.contains(&form.key) {
                continue;
            }
            explained.insert(form.key.clone());
            events.push(owned(done..start));
            events.push(Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url: format!("{path}{}", form.key).into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            }));
            events.push(owned(start..upto));
            events.push(Event::End(TagEnd::Link));
            done = upto;
        }
        events.push(owned(done..text.len()));
        events.retain(|event| !matches!(event, Event::Text(words) if words.is_empty()));
        events
    }

    /// The longest form that stands at the first of the tokens, and where it ends.
    fn at(&self, text: &str, tokens: &[Range<usize>]) -> Option<(&Form, usize)> {
        let word = |token: &Range<usize>| text.get(token.clone()).unwrap_or("");
        let [plain, singular] = lowered(word(tokens.first()?), |first| {
            [first, first.strip_suffix('s').unwrap_or(first)].map(|it| self.0.get(it))
        });
        plain.into_iter().chain(singular).flatten().find_map(|form| {
            let tokens = tokens.get(..form.words.len())?;
            let last = form.words.len() - 1;
            let is_same = |(number, (token, wanted)): (usize, (&Range<usize>, &String))| {
                let found = word(token);
                let shape = found.strip_suffix('s').unwrap_or(found);
                let same = |found: &str| lowered(found, |found| found == wanted);
                let same = same(found) || (number == last && same(shape));
                same && (!form.capitals || shape == shape.to_uppercase())
            };
            let gap = |pair: &[Range<usize>]| match pair {
                [one, next] => {
                    text.get(one.end..next.start).is_some_and(|gap| gap.trim().is_empty())
                }
                _ => false,
            };
            let stands = tokens.iter().zip(&form.words).enumerate().all(is_same)
                && tokens.windows(2).all(gap);
            Some((form, tokens.last()?.end)).filter(|_| stands)
        })
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

/// The words of a text: letters and digits, with the hyphens and apostrophes between them.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                // Quotation marks around a word are no part of it.
                let run = text.get(from..at).unwrap_or("");
                let inner = run.trim_start_matches(['\'', '’']);
                let from = at - inner.len();
                let inner = inner.trim_end_matches(['\'', '’']);
                tokens.push(from..from + inner.len());
                start = None;
            }
            _ => {}
        }
    }
    tokens
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
