//! Step 6: headings get ids, each once on the page.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Spot;
use crate::content::slugify;

/// A heading of the text.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 2 to 6; the page's title is 1.
    pub level: u8,
    /// The fragment that links name.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Where it stands in its file.
    pub span: Range<usize>,
}

/// Gives every heading an id made from its text, with a number where two are alike.
pub(super) fn number(mut spots: Vec<Spot>, headings: &mut Vec<Heading>) -> Vec<Spot> {
    let mut open: Option<(usize, String)> = None;
    let mut found = Vec::new();
    for (index, (event, _)) in spots.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some((index, String::new())),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, heading)) = &mut open {
                    heading.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => found.extend(open.take()),
            _ => {}
        }
    }
    for (index, text) in found {
        let Some((Event::Start(Tag::Heading { level, id, .. }), span)) = spots.get_mut(index) else {
            continue;
        };
        let base = slugify(&text);
        let taken = |id: &str| headings.iter().any(|heading| heading.id == id);
        let unique = (1..)
            .map(|n| if n == 1 { base.clone() } else { format!("{base}-{n}") })
            .find(|id| !taken(id))
            .unwrap_or_default();
        *id = Some(unique.clone().into());
        let level = super::cards::heading_level(*level);
        headings.push(Heading { level, id: unique, text, span: span.clone() });
    }
    spots
}
