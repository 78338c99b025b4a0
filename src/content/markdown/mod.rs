//! Markdown in, HTML and everything worth knowing about it out.
//!
//! [`render`] works in steps, each a file beside this one, over a list of parser events with their
//! places:
//!
//! 1. [`parse`] reads the text and refuses what has no place in an article;
//! 2. [`fences`] opens `do` and `dont` blocks into lists, [`of_100`] draws proportions of people;
//! 3. [`blocks`] notes each paragraph, list and table, for the checks;
//! 4. [`signs`] opens `signs` blocks and their like into lists drawn from the table of warning signs;
//! 5. [`figures`] sets drawings into the page;
//! 6. [`outline`] gives headings their ids;
//! 7. [`links`] turns links to files into links to pages;
//! 8. [`cards`] turns alerts into care cards;
//! 9. [`explain`] links the first use of each glossary word in an article;
//! 10. [`tables`] gives tables row headings and a frame;
//! 11. [`marked`] prints the rest, with marks that the page will number, words that it explains and
//!     gaps for [`claims`].

mod blocks;
mod cards;
mod claims;
mod code;
mod explain;
mod fences;
mod figures;
mod forms;
mod links;
mod marked;
mod of_100;
mod outline;
mod parse;
mod signs;
mod tables;
#[cfg(test)]
mod tests;
mod token;

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, html};

pub(crate) use blocks::{Block, BlockKind, Blocks, Unit};
pub(crate) use cards::{CardHead, Urgency};
pub use claims::ClaimsGap;
pub(crate) use forms::Forms;
pub(crate) use links::{Link, Target};
pub use marked::{Fill, Marked};
pub(crate) use outline::Heading;

use super::{GlossaryKey, Html, Problems, Shelf};

/// A parser event and the bytes of the file that it came from. It borrows its text from there.
type Spot<'a> = (Event<'a>, Range<usize>);

/// Text to render, and what it may refer to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'a> {
    /// The file it stands in.
    pub(crate) file: &'a str,
    /// The Markdown.
    pub(crate) markdown: &'a str,
    /// The byte of the file at which it begins.
    pub(crate) at: usize,
    /// What it may refer to.
    pub(crate) shelf: &'a Shelf,
}

/// A rendered text and what the checks and the page need to know of it.
#[derive(Debug, Default)]
pub struct Body {
    /// The markup.
    pub marked: Marked,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its paragraphs, lists and tables, in order, until they have been checked.
    pub blocks: Blocks,
    /// Its links to pages of the site.
    pub links: Vec<Link>,
    /// The glossary words it links to, be it that a writer marked them or not.
    pub glossary: BTreeSet<GlossaryKey>,
    /// The drawings it shows, by name.
    pub figures: BTreeSet<String>,
}

/// A rendered line of text.
#[derive(Debug, Default)]
pub struct Fragment {
    /// The markup, without a paragraph around it.
    pub marked: Marked,
    /// Its text, for the checks.
    pub blocks: Blocks,
    /// Its links to pages of the site.
    pub links: Vec<Link>,
}

/// Renders a whole text. There is none when a block does not end, for then nobody can tell what
/// the text holds.
pub(crate) fn render(text: Text<'_>, problems: &mut Problems) -> Option<Body> {
    let mut body = Body::default();
    let spots = parse::parse(text, problems);
    let (spots, all_end) = fences::open(spots, text, problems);
    body.blocks = blocks::note(&spots, text);
    let spots = signs::open(spots, text, problems);
    let spots = figures::set(spots, text, &mut body.figures, problems);
    let spots = outline::number(spots, &mut body.headings);
    let spots = links::resolve(spots, text, &mut body.links, &mut body.glossary, problems);
    let spots = cards::draw(spots, text, problems);
    body.marked = if links::is_article(text.file) {
        let spots = explain::first_uses(spots, text, &mut body.glossary);
        marked::mark(tables::frame(spots), text, problems)
    } else {
        marked::mark(tables::frame(spots.into_iter()), text, problems)
    };
    all_end.then_some(body)
}

/// Renders one line: no headings, lists, figures or fences.
pub(crate) fn render_line(text: Text<'_>, problems: &mut Problems) -> Fragment {
    let mut links = Vec::new();
    let spots = parse::parse(text, problems);
    if !is_one_line(&spots) {
        problems.error(
            text.file,
            text.at..text.at + text.markdown.len(),
            "a key point, or a line of a data file, is one line of text",
            "take out the list, heading, drawing, block or second paragraph",
        );
    }
    let blocks = blocks::note(&spots, text).first_alone();
    let spots = links::resolve(spots, text, &mut links, &mut BTreeSet::new(), problems);
    Fragment { marked: marked::mark(spots.into_iter(), text, problems).unwrapped(), blocks, links }
}

/// Whether a text is one paragraph of words, links and marks.
fn is_one_line(spots: &[Spot<'_>]) -> bool {
    let opens = |event: &Event<'_>| *event == Event::Start(Tag::Paragraph);
    let inline = |event: &Event<'_>| match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Link { .. })
        }
        Event::Rule | Event::Html(_) => false,
        _ => true,
    };
    spots.iter().filter(|(event, _)| opens(event)).count() == 1
        && spots.iter().all(|(event, _)| inline(event))
}

fn print(spots: Vec<Spot<'_>>) -> Html {
    let mut markup = String::new();
    html::push_html(&mut markup, spots.into_iter().map(|(event, _)| event));
    Html::trusted(markup)
}

/// Plain text as markup.
#[must_use]
pub(crate) fn text(plain: &str) -> Html {
    Html::trusted(escape(plain))
}

/// Text as it may stand in markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
