//! Step 10: tables get row headings, and say in roles what they are, since a narrow page lays them out
//! as blocks.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Spot;

/// Prints the markup of every table.
pub(super) fn frame<'a>(spots: impl Iterator<Item = Spot<'a>>) -> impl Iterator<Item = Spot<'a>> {
    let mut cursor = Cursor::default();
    spots.map(move |(event, span)| match cursor.markup(&event) {
        Some(markup) => (Event::Html(markup.into()), span),
        None => (event, span),
    })
}

/// Where in a table the walk stands.
#[derive(Default)]
struct Cursor {
    in_head: bool,
    column: usize,
}

impl Cursor {
    /// The markup that stands for a table's event.
    fn markup(&mut self, event: &Event<'_>) -> Option<&'static str> {
        Some(match event {
            Event::Start(Tag::Table(_)) => "<div class=\"table\">\n<table role=\"table\">\n",
            Event::End(TagEnd::Table) => "</tbody>\n</table>\n</div>\n",
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                "<thead role=\"rowgroup\">\n<tr role=\"row\">"
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n"
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                "<tr role=\"row\">"
            }
            Event::End(TagEnd::TableRow) => "</tr>\n",
            Event::Start(Tag::TableCell) => match (self.in_head, self.column) {
                (true, _) => "<th role=\"columnheader\" scope=\"col\">",
                (false, 0) => "<th role=\"rowheader\" scope=\"row\">",
                (false, _) => "<td role=\"cell\">",
            },
            Event::End(TagEnd::TableCell) => {
                self.column += 1;
                if self.in_head || self.column == 1 { "</th>" } else { "</td>" }
            }
            _ => return None,
        })
    }
}
