//! Step 4: a `signs` block becomes the list of that tier's warning signs.
//!
//! The list is drawn from the one table, so that no article can disagree with it.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Spot, Text};
use crate::content::{Problems, Sign, Tier};

/// Opens every `signs` block.
pub(super) fn open(spots: Vec<Spot>, text: Text<'_>, problems: &mut Problems) -> Vec<Spot> {
    let mut out = Vec::with_capacity(spots.len());
    let mut spots = spots.into_iter();
    while let Some((event, span)) = spots.next() {
        let is_signs = matches!(
            &event,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) if &**word == "signs"
        );
        if !is_signs {
            out.push((event, span));
            continue;
        }
        let mut keys = String::new();
        for (event, _) in spots.by_ref() {
            match event {
                Event::Text(code) => keys.push_str(&code),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        for key in keys.split_whitespace() {
            match Tier::from_key(key).filter(|tier| *tier > Tier::SelfCare) {
                Some(tier) => {
                    let soon = text.shelf.words.article.within_days.as_str();
                    let events = list(text.shelf.signs.of_tier(tier), soon);
                    out.extend(events.into_iter().map(|event| (event, span.clone())));
                }
                None => problems.error(
                    text.file,
                    span.clone(),
                    format!("`{key}` is not a level of urgency with signs"),
                    "write emergency_now, urgent_same_day or soon",
                ),
            }
        }
    }
    out
}

/// The list; `within_days` stands by signs that cannot wait for weeks.
fn list<'a>(signs: impl Iterator<Item = &'a Sign>, within_days: &str) -> Vec<Event<'static>> {
    let mut events = vec![Event::Html("<ul class=\"signs\">\n".into())];
    for sign in signs {
        let pace = if sign.prompt {
            format!(" {within_days}")
        } else {
            String::new()
        };
        events.extend([
            Event::Start(Tag::Item),
            Event::Start(Tag::Strong),
            Event::Text(format!("{}.", sign.label.trim_end_matches(['.', '?'])).into()),
            Event::End(TagEnd::Strong),
            Event::Text(format!(" {}{pace}", sign.detail).into()),
        ]);
        events.extend(
            sign.sources
                .iter()
                .map(|key| Event::FootnoteReference(key.to_string().into())),
        );
        events.push(Event::End(TagEnd::Item));
    }
    events.push(Event::Html("</ul>\n".into()));
    events
}
