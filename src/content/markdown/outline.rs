//! Step 6: headings get ids, each once on the page.

use std::collections::HashMap;
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
pub(super) fn number<'a>(mut spots: Vec<Spot<'a>>, headings: &mut Vec<Heading>) -> Vec<Spot<'a>> {
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
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, heading)) = &mut open {
                    heading.push(' ');
                }
            }
            Event::End(TagEnd::Heading(_)) => found.extend(open.take()),
            _ => {}
        }
    }
    let mut taken = HashMap::new();
    for (index, text) in found {
        let Some((Event::Start(Tag::Heading { level, id, .. }), span)) = spots.get_mut(index)
        else {
            continue;
        };
        let unique = unique(apart(slugify(&text)), &mut taken);
        *id = Some(unique.clone().into());
        let level = super::cards::heading_level(*level);
        headings.push(Heading { level, id: unique, text, span: span.clone() });
    }
    spots
}

/// Ids of the page around the text.
const PAGE: [&str; 14] = [
    "main",
    "site-map",
    "lines",
    "elsewhere",
    "top",
    "points",
    "page-points",
    "page-contents",
    "page-sources",
    "page-related",
    "page-words",
    "page-works",
    "page-changes",
    "",
];

/// `id`, unless the page around the text may have it already: a part of the page, a mark (`c1-2`),
/// a source (`s1`), a drawing (`fig-1`) or a country (`us`).
fn apart(id: String) -> String {
    let numbered = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let of_mark = id.strip_prefix(['c', 's']).is_some_and(numbered);
    let of_country = id.len() == 2;
    if PAGE.contains(&id.as_str()) || of_mark || of_country || id.starts_with("fig-") {
        format!("part-{id}").trim_end_matches('-').to_owned()
    } else {
        id
    }
}

/// `base`, or `base-2`, `base-3` and so on: the first that no heading has yet. `taken` counts how
/// often each was wanted.
fn unique(base: String, taken: &mut HashMap<String, usize>) -> String {
    let mut n = taken.get(&base).copied().unwrap_or_default();
    let mut id = base.clone();
    while n > 0 && taken.contains_key(&id) {
        n += 1;
        id = format!("{base}-{n}");
    }
    taken.insert(base, n.max(1));
    taken.entry(id.clone()).or_insert(1);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_never_takes_an_id_of_the_page_around_it() {
        for (id, own) in [
            ("main", "part-main"),
            ("s1", "part-s1"),
            ("c1-2", "part-c1-2"),
            ("fig-1-title", "part-fig-1-title"),
            ("us", "part-us"),
            ("", "part"),
            ("sciatica", "sciatica"),
            ("c", "c"),
        ] {
            assert_eq!(apart(id.to_owned()), own);
        }
    }

    #[test]
    fn headings_that_are_alike_get_ids_of_their_own() {
        let mut taken = HashMap::new();
        let mut id = |base: &str| unique(base.to_owned(), &mut taken);
        let ids = [id("a"), id("a"), id("a-2"), id("a"), id("b")];
        assert_eq!(ids, ["a", "a-2", "a-2-2", "a-3", "b"]);
    }
}
