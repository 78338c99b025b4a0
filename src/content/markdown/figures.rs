//! Step 5: an image that stands alone becomes a drawing set into the page, with its caption.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Spot, Text, escape};
use crate::content::Problems;

/// Sets every drawing.
pub(super) fn set<'a>(
    spots: Vec<Spot<'a>>,
    text: Text<'_>,
    shown: &mut BTreeSet<String>,
    problems: &mut Problems,
) -> Vec<Spot<'a>> {
    if !spots.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. }))) {
        return spots;
    }
    let mut out: Vec<Spot<'a>> = Vec::with_capacity(spots.len());
    let mut count = 0;
    let mut spots = spots.into_iter().peekable();
    while let Some((event, span)) = spots.next() {
        let Event::Start(Tag::Image { dest_url, .. }) = &event else {
            out.push((event, span));
            continue;
        };
        let mut caption = String::new();
        for (event, _) in spots.by_ref() {
            match event {
                Event::Text(part) => caption.push_str(&part),
                Event::SoftBreak => caption.push(' '),
                Event::End(TagEnd::Image) => break,
                _ => {}
            }
        }
        let opens = out.last().is_some_and(|(event, _)| *event == Event::Start(Tag::Paragraph));
        let closes = spots.next_if(|(event, _)| *event == Event::End(TagEnd::Paragraph)).is_some();
        if !(opens && closes) {
            problems.error(
                text.file,
                span.clone(),
                "a drawing stands inside a paragraph",
                "give it a paragraph of its own",
            );
            continue;
        }
        out.pop();
        if caption.trim().is_empty() {
            problems.error(
                text.file,
                span.clone(),
                "the drawing has no caption",
                "write what it shows between the square brackets",
            );
        }
        let name = dest_url
            .rsplit_once("figures/")
            .and_then(|(_, file)| file.strip_suffix(".svg"))
            .unwrap_or("");
        if text.shelf.figures.refused(name) {
            continue;
        }
        let Some(figure) = text.shelf.figures.get(name) else {
            problems.error(
                text.file,
                span,
                format!("there is no drawing `{dest_url}`"),
                "name a file of the folder figures, as in ../../figures/disc-from-above.svg",
            );
            continue;
        };
        shown.insert(name.to_owned());
        count += 1;
        let markup = format!(
            "<figure>\n{}\n<figcaption>{}</figcaption>\n</figure>\n",
            figure.html(&format!("fig-{count}")),
            escape(&caption),
        );
        out.push((Event::Html(markup.into()), span));
    }
    out
}
