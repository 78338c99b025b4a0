//! Step 1: parser events, without what has no place in an article.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Spot, Text};
use crate::content::Problems;

/// Parses the text. What is refused becomes a problem and is left out.
pub(super) fn parse<'a>(text: Text<'a>, problems: &mut Problems) -> Vec<Spot<'a>> {
    // The older footnote syntax reports a mark whose definition stands elsewhere: in sources.toml.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_OLD_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_SMART_PUNCTUATION;
    // About one event in so many bytes. A power of two, so that texts of all lengths use the same room
    // in turn.
    let mut spots = Vec::with_capacity((text.markdown.len() / 16).next_power_of_two());
    let mut inside_definition = false;
    for (event, range) in Parser::new_ext(text.markdown, options).into_offset_iter() {
        let span = range.start + text.at..range.end + text.at;
        let mut refuse = |what: &str, mend: &str| {
            problems.error(text.file, span.clone(), what, mend);
        };
        match &event {
            Event::Html(_) | Event::InlineHtml(_) => {
                refuse("raw HTML is not allowed", "write it as Markdown, or take it out");
                continue;
            }
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => continue,
            Event::Start(Tag::FootnoteDefinition(_)) => {
                inside_definition = true;
                refuse("a source is defined inside the text", "move it to sources.toml");
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                inside_definition = false;
                continue;
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => refuse(
                "the page has a second top heading",
                "begin with ##; the title of the front matter is the top heading",
            ),
            Event::Start(Tag::BlockQuote(None)) => refuse(
                "a plain quotation has no place here",
                "say it in our own words, or begin the card with > [!NOTE] or its kin",
            ),
            _ => {}
        }
        if !inside_definition {
            spots.push((event, span));
        }
    }
    spots
}
