//! Step 9: the first use of each glossary word in an article leads to its meaning, without a writer
//! marking it. A word that a writer did mark is left where it was marked.
//!
//! Words are sought in paragraphs, lists and cards; not in headings, links and tables. A form that
//! has several words wins over a shorter one inside it. A form in capitals, such as TENS, is only
//! met in capitals.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::links::glossary_path;
use super::{Spot, Text};
use crate::content::GlossaryKey;

/// Links the first use of each word that `explained` does not hold yet, and adds it there.
pub(super) fn first_uses<'a>(
    spots: Vec<Spot<'a>>,
    text: Text<'_>,
    explained: &mut BTreeSet<GlossaryKey>,
) -> impl Iterator<Item = Spot<'a>> {
    let forms = text.shelf.glossary.forms();
    let path = glossary_path(text.file);
    let mut closed: usize = 0;
    let mut spots = joined(spots);
    // What became of a text with words to link, and the place of that text.
    let (mut linked, mut place) = (Vec::new().into_iter(), 0..0);
    std::iter::from_fn(move || {
        loop {
            if let Some(event) = linked.next() {
                return Some((event, place.clone()));
            }
            let (event, span) = spots.next()?;
            match &event {
                Event::Start(
                    Tag::Heading { .. } | Tag::Link { .. } | Tag::Table(_) | Tag::CodeBlock(_),
                ) => closed += 1,
                Event::End(
                    TagEnd::Heading(_) | TagEnd::Link | TagEnd::Table | TagEnd::CodeBlock,
                ) => closed = closed.saturating_sub(1),
                Event::Text(words) if closed == 0 => {
                    linked = forms.link(words, &path, explained).into_iter();
                    if linked.len() > 0 || words.is_empty() {
                        place = span;
                        continue;
                    }
                }
                _ => {}
            }
            return Some((event, span));
        }
    })
}

/// The same with each run of text in one piece: the parser parts it at line ends and quotation marks.
fn joined(spots: Vec<Spot<'_>>) -> impl Iterator<Item = Spot<'_>> {
    let mut spots = spots.into_iter().peekable();
    let goes_on = |(event, _): &Spot<'_>| matches!(event, Event::Text(_) | Event::SoftBreak);
    std::iter::from_fn(move || {
        let (event, mut place) = spots.next()?;
        let Event::Text(first) = event else {
            return Some((event, place));
        };
        let mut run: Option<String> = None;
        while let Some((event, span)) = spots.next_if(goes_on) {
            let run = run.get_or_insert_with(|| first.to_string());
            match event {
                Event::Text(more) => run.push_str(&more),
                _ => run.push('\n'),
            }
            place.end = place.end.max(span.end);
        }
        Some((Event::Text(run.map_or(first, CowStr::from)), place))
    })
}
