//! Step 8: alerts become care cards.
//!
//! A card says its urgency in words, shows it by an icon and a band of color, and is headed by the
//! bold words that open it, where there are any.

use askama::Template;
use askama::filters::HtmlSafe;
use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag, TagEnd};

use super::{Spot, Text, print};
use crate::content::{Html, Problems, Tier, Words};

/// How urgent a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// Emergency help, now.
    Emergency,
    /// Medical care, today.
    Today,
    /// A visit, soon.
    Soon,
    /// Care at home.
    SelfCare,
    /// An aside.
    Note,
}

impl Urgency {
    const fn of(kind: BlockQuoteKind) -> Self {
        match kind {
            BlockQuoteKind::Caution => Self::Emergency,
            BlockQuoteKind::Warning => Self::Today,
            BlockQuoteKind::Important => Self::Soon,
            BlockQuoteKind::Tip => Self::SelfCare,
            BlockQuoteKind::Note => Self::Note,
        }
    }

    /// The urgency of a tier of signs.
    #[must_use]
    pub(crate) const fn of_tier(tier: Tier) -> Self {
        match tier {
            Tier::EmergencyNow => Self::Emergency,
            Tier::UrgentSameDay => Self::Today,
            Tier::Soon => Self::Soon,
            Tier::SelfCare => Self::SelfCare,
        }
    }

    /// The name that style sheets know it by.
    #[must_use]
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::SelfCare => "self-care",
            Self::Note => "note",
        }
    }

    /// The urgency in words.
    #[must_use]
    pub(crate) fn words(self, words: &Words) -> &str {
        let cards = &words.cards;
        match self {
            Self::Emergency => cards.emergency.as_str(),
            Self::Today => cards.today.as_str(),
            Self::Soon => cards.soon.as_str(),
            Self::SelfCare => cards.self_care.as_str(),
            Self::Note => cards.note.as_str(),
        }
    }
}

/// The band at the top of a card: icon, urgency, heading.
#[derive(Debug, Template)]
#[template(path = "components/card_head.html")]
pub(crate) struct CardHead<'a> {
    /// How urgent it is.
    pub(crate) urgency: Urgency,
    /// The urgency in words.
    pub(crate) words: &'a str,
    /// The heading, if the card has one.
    pub(crate) title: Option<Html>,
    /// The heading's level, 2 to 6.
    pub(crate) level: u8,
}

/// Its template escapes what it prints.
impl HtmlSafe for CardHead<'_> {}

/// Draws every card.
pub(super) fn draw<'a>(
    spots: Vec<Spot<'a>>,
    text: Text<'_>,
    problems: &mut Problems,
) -> Vec<Spot<'a>> {
    if !spots.iter().any(|(event, _)| matches!(event, Event::Start(Tag::BlockQuote(_)))) {
        return spots;
    }
    let mut out = Vec::with_capacity(spots.len());
    let mut level = 1;
    let mut open_cards = 0;
    let mut spots = spots.into_iter().peekable();
    while let Some((event, span)) = spots.next() {
        match &event {
            Event::Start(Tag::Heading { level: now, .. }) => {
                level = heading_level(*now);
                out.push((event, span));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                open_cards += 1;
                if open_cards > 1 {
                    let mend = "end the first card with an empty line";
                    problems.error(text.file, span.clone(), "a card stands in a card", mend);
                }
                let urgency = Urgency::of(*kind);
                let mut rest = Vec::new();
                let title = title(&mut spots, &mut rest, text, problems);
                let words = urgency.words(&text.shelf.words);
                let head = CardHead { urgency, words, title, level: (level + 1).min(6) };
                let markup = head.render().unwrap_or_default();
                let open = format!("<section class=\"card {}\">\n{markup}", urgency.class());
                out.push((Event::Html(open.into()), span));
                out.extend(rest);
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => {
                open_cards -= 1;
                out.push((Event::Html("</section>\n".into()), span));
            }
            Event::Start(Tag::BlockQuote(None)) | Event::End(TagEnd::BlockQuote(None)) => {}
            _ => out.push((event, span)),
        }
    }
    out
}

/// Takes the bold words that open the card's first paragraph. What was taken besides goes to
/// `rest`.
fn title<'a>(
    spots: &mut std::iter::Peekable<std::vec::IntoIter<Spot<'a>>>,
    rest: &mut Vec<Spot<'a>>,
    text: Text<'_>,
    problems: &mut Problems,
) -> Option<Html> {
    let paragraph = spots.next_if(|(event, _)| *event == Event::Start(Tag::Paragraph))?;
    if spots.next_if(|(event, _)| *event == Event::Start(Tag::Strong)).is_none() {
        rest.push(paragraph);
        return None;
    }
    let mut inline = Vec::new();
    // Bold words may stand in bold words; the heading ends with the outermost.
    let mut bold = 1;
    for spot in spots.by_ref() {
        match &spot.0 {
            Event::Start(Tag::Strong) => bold += 1,
            Event::End(TagEnd::Strong) => bold -= 1,
            _ => {}
        }
        if bold == 0 {
            break;
        }
        if let (Event::FootnoteReference(_), span) = spot {
            let mend = "put it behind the sentence that follows";
            problems.error(text.file, span, "the heading of a card carries a mark", mend);
            continue;
        }
        inline.push(spot);
    }
    while spots.next_if(|(event, _)| matches!(event, Event::SoftBreak | Event::HardBreak)).is_some()
    {
    }
    if spots.next_if(|(event, _)| *event == Event::End(TagEnd::Paragraph)).is_none() {
        rest.push(paragraph);
        if let Some((Event::Text(words), _)) = spots.peek_mut() {
            *words = words.trim_start().to_owned().into();
        }
    }
    Some(print(inline))
}

/// The number of a heading's level.
pub(super) const fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
