//! Step 9: tables get row headings, and a frame that scrolls when the page is narrow.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Spot, Text, escape};

/// Frames every table.
pub(super) fn frame(spots: Vec<Spot>, text: Text<'_>) -> Vec<Spot> {
    let name = escape(text.shelf.words.article.table.as_str());
    let mut cursor = Cursor::default();
    spots
        .into_iter()
        .map(|(event, span)| match cursor.markup(&event, &name) {
            Some(markup) => (Event::Html(markup.into()), span),
            None => (event, span),
        })
        .collect()
}

/// Where in a table the walk stands.
#[derive(Default)]
struct Cursor {
    in_head: bool,
    column: usize,
}

impl Cursor {
    /// The markup that stands for a table's event.
    fn markup(&mut self, event: &Event<'_>, name: &str) -> Option<String> {
        let markup = match event {
            Event::Start(Tag::Table(_)) => {
                return Some(format!(
                    "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n\
                     <table>\n"
                ));
            }
            Event::End(TagEnd::Table) => "</tbody>\n</table>\n</div>\n",
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                "<thead>\n<tr>"
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr>\n</thead>\n<tbody>\n"
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                "<tr>"
            }
            Event::End(TagEnd::TableRow) => "</tr>\n",
            Event::Start(Tag::TableCell) => match (self.in_head, self.column) {
                (true, _) => "<th scope=\"col\">",
                (false, 0) => "<th scope=\"row\">",
                (false, _) => "<td>",
            },
            Event::End(TagEnd::TableCell) => {
                self.column += 1;
                if self.in_head || self.column == 1 {
                    "</th>"
                } else {
                    "</td>"
                }
            }
            _ => return None,
        };
        Some(markup.to_owned())
    }
}
