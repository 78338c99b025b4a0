//! Step 4: a `signs` block becomes the list of that tier's warning signs, a `together` block the
//! list of its combinations.
//!
//! Both are drawn from the one table, so that no article can disagree with it.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Spot, Text, Urgency};
use crate::content::{Problems, Shelf, SourceKey, Tier};

/// Opens every `signs` and `together` block.
pub(super) fn open(spots: Vec<Spot>, text: Text<'_>, problems: &mut Problems) -> Vec<Spot> {
    let mut out = Vec::with_capacity(spots.len());
    let mut spots = spots.into_iter();
    while let Some((event, span)) = spots.next() {
        let block = match &event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) => Block::of(word),
            _ => None,
        };
        let Some(block) = block else {
            out.push((event, span));
            continue;
        };
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
                    let events = block.list(text.shelf, tier);
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

/// What a block lists.
#[derive(Clone, Copy)]
enum Block {
    Signs,
    Together,
}

impl Block {
    fn of(word: &str) -> Option<Self> {
        match word {
            "signs" => Some(Self::Signs),
            "together" => Some(Self::Together),
            _ => None,
        }
    }

    fn list(self, from: &Shelf, tier: Tier) -> Vec<Event<'static>> {
        let class = Urgency::of_tier(tier).class();
        let mut events = vec![Event::Html(format!("<ul class=\"signs {class}\">\n").into())];
        match self {
            Self::Signs => {
                for sign in from.signs.of_tier(tier) {
                    let pace = &from.words.article.within_days;
                    let pace = if sign.prompt { format!(" {pace}") } else { String::new() };
                    let label = sign.label.trim_end_matches(['.', '?']);
                    let detail = format!(" {}{pace}", sign.detail);
                    item(from, &mut events, Some(format!("{label}.")), detail, &sign.sources);
                }
            }
            Self::Together => {
                let all = from.signs.combinations().iter();
                for it in all.filter(|it| it.tier == tier && !it.reason_only) {
                    item(from, &mut events, None, format!("{}.", it.reason), &it.sources);
                }
            }
        }
        events.push(Event::Html("</ul>\n".into()));
        events
    }
}

fn item(
    from: &Shelf,
    events: &mut Vec<Event<'static>>,
    strong: Option<String>,
    text: String,
    sources: &[SourceKey],
) {
    events.push(Event::Start(Tag::Item));
    if let Some(strong) = strong {
        events.push(Event::Start(Tag::Strong));
        events.push(Event::Text(strong.into()));
        events.push(Event::End(TagEnd::Strong));
    }
    events.push(Event::Text(text.into()));
    // A key that is no source is reported at the sign, and not at every text that prints it.
    let known = sources.iter().filter(|key| from.sources.accepts(key));
    events.extend(known.map(|key| Event::FootnoteReference(key.to_string().into())));
    events.push(Event::End(TagEnd::Item));
}
