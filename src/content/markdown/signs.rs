//! Step 4: a `signs` block becomes the list of that tier's warning signs, a `together` block the
//! list of its combinations, an `in-short` block the few lines that stand for its signs on cards.
//!
//! All are drawn from the one table, so that no article can disagree with it.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Spot, Text, Urgency};
use crate::content::{Combination, Problems, Shelf, SourceKey, Tier};

/// Opens every `signs`, `together` and `in-short` block.
pub(super) fn open<'a>(
    spots: Vec<Spot<'a>>,
    text: Text<'_>,
    problems: &mut Problems,
) -> Vec<Spot<'a>> {
    if !spots.iter().any(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_)))) {
        return spots;
    }
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
        match block.tiers(&keys, text.shelf) {
            Ok(tiers) => {
                let events = tiers.into_iter().flat_map(|tier| block.list(text.shelf, tier));
                out.extend(events.map(|event| (event, span.clone())));
            }
            Err((what, mend)) => problems.error(text.file, span, what, mend),
        }
    }
    out
}

/// What a block lists.
#[derive(Clone, Copy)]
enum Block {
    Signs,
    Together,
    InShort,
}

impl Block {
    fn of(word: &str) -> Option<Self> {
        match word {
            "signs" => Some(Self::Signs),
            "together" => Some(Self::Together),
            "in-short" => Some(Self::InShort),
            _ => None,
        }
    }

    /// The least urgent level that it can list. Only emergency signs have short lines.
    const fn least(self) -> Tier {
        match self {
            Self::Signs | Self::Together => Tier::Soon,
            Self::InShort => Tier::EmergencyNow,
        }
    }

    const fn holds(self) -> &'static str {
        match self {
            Self::Signs | Self::Together => "signs",
            Self::InShort => "short lines",
        }
    }

    const fn mend(self) -> &'static str {
        match self {
            Self::Signs | Self::Together => "write emergency_now, urgent_same_day or soon",
            Self::InShort => "write emergency_now",
        }
    }

    /// The tiers that the block names; or the first thing that is wrong with it, and its mend.
    fn tiers(self, keys: &str, from: &Shelf) -> Result<Vec<Tier>, (String, &'static str)> {
        let read = |key: &str| {
            let tier = Tier::from_key(key).filter(|tier| *tier >= self.least());
            tier.ok_or_else(|| {
                (format!("`{key}` is not a level of urgency with {}", self.holds()), self.mend())
            })
        };
        let tiers = keys.split_whitespace().map(read).collect::<Result<Vec<_>, _>>()?;
        if tiers.is_empty() {
            return Err(("the block names no level of urgency".to_owned(), self.mend()));
        }
        // A table that could not be read has been reported, and is no reason to take blocks out.
        let is_read = from.signs.iter().next().is_some();
        match tiers.iter().find(|tier| is_read && self.is_bare(from, **tier)) {
            Some(tier) => Err((
                format!("{} has the level `{}`", self.nobody(), tier.key()),
                "name another level, or take the block out",
            )),
            None => Ok(tiers),
        }
    }

    fn is_bare(self, from: &Shelf, tier: Tier) -> bool {
        match self {
            Self::Signs => from.signs.of_tier(tier).next().is_none(),
            Self::Together => together(from, tier).next().is_none(),
            Self::InShort => from.signs.cards().is_empty(),
        }
    }

    const fn nobody(self) -> &'static str {
        match self {
            Self::Signs => "no sign",
            Self::Together => "no combination",
            Self::InShort => "no short line",
        }
    }

    fn list(self, from: &Shelf, tier: Tier) -> Vec<Event<'static>> {
        let class = Urgency::of_tier(tier).class();
        let open = match self {
            Self::Signs | Self::Together => format!("<ul class=\"signs {class}\">\n"),
            // It stands in a card, which shows the urgency.
            Self::InShort => "<ul class=\"in-short\">\n".to_owned(),
        };
        let mut events = vec![Event::Html(open.into())];
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
                for it in together(from, tier) {
                    item(from, &mut events, None, format!("{}.", it.reason), &it.sources);
                }
            }
            Self::InShort => {
                for card in from.signs.cards() {
                    let sources = first_sources(from, &card.signs);
                    item(from, &mut events, None, format!("{}.", card.line), &sources);
                }
            }
        }
        events.push(Event::Html("</ul>\n".into()));
        events
    }
}

/// The first source of each of these signs, each once: a short line has room for no more.
fn first_sources(from: &Shelf, ids: &[String]) -> Vec<SourceKey> {
    let mut sources: Vec<SourceKey> = Vec::new();
    let signs = ids.iter().filter_map(|id| from.signs.get(id));
    for source in signs.filter_map(|sign| sign.sources.first()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

/// The combinations that give the tier.
fn together(from: &Shelf, tier: Tier) -> impl Iterator<Item = &Combination> {
    from.signs.combinations().iter().filter(move |it| it.tier == tier && !it.reason_only)
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
