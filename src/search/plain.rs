//! From the markup of a text to its words, parted at its headings.
//!
//! The markup is our own: tags are closed, and four characters are escaped.

use super::entries::Part;
use crate::content::{Html, Marked, SourceKey};

/// The text of a line.
pub(super) fn line(marked: &Marked) -> String {
    parts(marked).into_iter().next().map(|part| part.text).unwrap_or_default()
}

/// The text below each heading that can be linked to; the first part has none.
pub(super) fn parts(marked: &Marked) -> Vec<Part> {
    let without_marks = marked.print(|_: &SourceKey| Html::default());
    let mut walk = Walk { parts: vec![Part::default()], ..Walk::default() };
    let mut rest = without_marks.as_str();
    while let Some((text, after)) = rest.split_once('<') {
        walk.say(text);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = match tag.split(' ').next() {
            // A drawing is told by its caption.
            Some("svg") => after.split_once("</svg>").map_or("", |(_, after)| after),
            // What many pages repeat tells none from another; signs are found by themselves.
            Some("ul") if is_of_the_table(tag) => {
                after.split_once("</ul>").map_or("", |(_, after)| after)
            }
            _ => after,
        };
        walk.pass(tag);
    }
    walk.say(rest);
    walk.end_line();
    walk.parts
}

/// Whether a list is drawn from the table of warning signs.
fn is_of_the_table(tag: &str) -> bool {
    tag.contains("class=\"signs") || tag.contains("class=\"in-short")
}

/// Tags that stand within a sentence.
const INLINE: [&str; 7] = ["a", "em", "strong", "sup", "span", "code", "br"];

#[derive(Default)]
struct Walk {
    parts: Vec<Part>,
    line: String,
    /// The fragment of the heading that is open.
    heading: Option<String>,
}

impl Walk {
    fn say(&mut self, text: &str) {
        for (at, piece) in text.split('&').enumerate() {
            let escaped = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"')];
            let found = escaped.iter().find_map(|(name, c)| Some((c, piece.strip_prefix(name)?)));
            match found.filter(|_| at > 0) {
                Some((c, after)) => {
                    self.line.push(*c);
                    self.line.push_str(after);
                }
                None => self.line.push_str(piece),
            }
        }
    }

    fn pass(&mut self, tag: &str) {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or("");
        if INLINE.contains(&name) {
            if name == "br" {
                self.line.push(' ');
            }
            return;
        }
        let is_heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        if let Some(id) = self.heading.take_if(|_| is_heading && tag.starts_with('/')) {
            let heading = std::mem::take(&mut self.line).trim().to_owned();
            self.parts.push(Part { heading: Some((heading, id)), text: String::new() });
            return;
        }
        self.end_line();
        if is_heading {
            let id = tag.split_once("id=\"").and_then(|(_, rest)| rest.split_once('"'));
            self.heading = id.map(|(id, _)| id.to_owned());
        }
    }

    /// A sentence ends where a paragraph, an item or a cell does.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if let Some(part) = self.parts.last_mut().filter(|_| !line.is_empty()) {
            part.add(line);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use std::path::Path;

    use super::*;
    use crate::content::{Content, Lang};

    #[test]
    fn a_text_is_parted_at_its_headings() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
        let (content, _) = Content::load(&root, Lang::En).unwrap();
        let markdown = "Opening & *more*.[^known]\n\n## A heading\n\n- One\n- Two < three\n\n### Next\n\nLast.\n";
        let (marked, _) = content.shelf.render("en/causes/first.md", markdown);
        let parts = parts(&marked.unwrap());
        let told: Vec<_> = parts
            .iter()
            .map(|part| {
                let heading = part.heading.as_ref().map(|(text, id)| (text.as_str(), id.as_str()));
                (heading, part.text.as_str())
            })
            .collect();
        assert_eq!(
            told,
            [
                (None, "Opening & more."),
                (Some(("A heading", "a-heading")), "One\nTwo < three"),
                (Some(("Next", "next")), "Last."),
            ]
        );
    }
}
