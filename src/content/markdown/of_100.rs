//! Step 2: an `of-100` block draws a proportion of people, or two to compare.
//!
//! Each line is a sentence that begins with "30 of 100". The drawing is ten rows of ten figures, so
//! many of them filled and the rest in outline. It says nothing that the sentence beside it does not
//! say, and so is hidden from screen readers: each proportion is read once.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::code::Code;
use super::{Spot, Text, is_one_line, parse};
use crate::content::Problems;

/// The most lines of a block: more cannot be compared at a glance.
const MOST_LINES: usize = 2;

/// One figure, head and shoulders, in a cell 12 wide and 13 high. The pen begins at the top of the
/// head, and ends there in the next cell.
const FIGURE: &str = "a2 2 0 1 0 .01 0zm-3.5 9.5v-1a3.5 3.5 0 0 1 7 0v1zm15.5-9.5";

/// From the cell behind the end of a row to the first of the next.
const NEXT_ROW: &str = "m-120 13";

/// A line that can be drawn: how many of 100, and the sentence.
type Proportion<'a> = (u8, Vec<Spot<'a>>);

/// The drawings of a block with their sentences; nothing when a line is refused.
pub(super) fn draw(
    code: &Code,
    block: &Range<usize>,
    text: Text<'_>,
    problems: &mut Problems,
) -> Vec<Spot<'static>> {
    let mut found = Problems::default();
    let read = read(code, text, &mut found);
    if found.is_empty() && read.is_empty() {
        let mend = "write a line in it, as in: 30 of 100 people have it.[^key]";
        problems.error(text.file, block.clone(), "the `of-100` block is empty", mend);
    }
    // What is wrong in a line leaves the others without their comparison.
    let drawn = if found.is_empty() { read } else { Vec::new() };
    problems.adopt(found, |span| code.place(span));
    if drawn.is_empty() {
        return Vec::new();
    }
    let markup = |html: String| (Event::Html(html.into()), block.clone());
    let mut out = vec![markup("<div class=\"of-100\">\n".to_owned())];
    for (count, sentence) in drawn {
        out.push(markup(format!("<div>\n{}\n", people(count))));
        out.extend(
            sentence.into_iter().map(|(event, span)| (event.into_static(), code.place(&span))),
        );
        out.push(markup("</div>\n".to_owned()));
    }
    out.push(markup("</div>\n".to_owned()));
    out
}

/// The lines of a block that can be drawn. Places are bytes of the block's text.
fn read<'a>(code: &'a Code, text: Text<'a>, found: &mut Problems) -> Vec<Proportion<'a>> {
    let mut read = Vec::new();
    let mut at = 0;
    let lines = code.text.split('\n').map(|line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len() + 1;
        (line.trim(), start)
    });
    let lines = lines.filter(|(line, _)| !line.is_empty());
    for (number, (line, start)) in lines.enumerate() {
        let own = Text { markdown: line, at: start, ..text };
        let proportion = if number < MOST_LINES {
            proportion(own, found)
        } else {
            let mend = "compare two proportions, and give others a block or a table of their own";
            Err(("an `of-100` block has a third line".to_owned(), mend))
        };
        match proportion {
            Ok(proportion) => read.push(proportion),
            Err((what, mend)) => found.error(text.file, start..start + line.len(), what, mend),
        }
    }
    read
}

/// A line as a count and a sentence, or why it cannot be drawn.
fn proportion<'a>(
    line: Text<'a>,
    found: &mut Problems,
) -> Result<Proportion<'a>, (String, &'static str)> {
    let number = line.markdown.split_once(" of 100 ").map(|(number, _)| number);
    let is_number = |number: &&str| number.bytes().all(|b| b.is_ascii_digit());
    let Some(number) = number.filter(is_number).filter(|number| !number.is_empty()) else {
        let what = "the line does not begin with a number of 100".to_owned();
        return Err((what, "begin it as in: 30 of 100 people"));
    };
    let Some(count) = number.parse().ok().filter(|count| *count <= 100) else {
        let what = format!("{number} of 100 is more than all of them");
        return Err((what, "write a number from 0 to 100"));
    };
    let words = line.markdown.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    if words.into_iter().any(|word| word == "point" || word == "points") {
        let what = "the line speaks of points, and an average difference is no number of people";
        return Err((what.to_owned(), "say it in a sentence, and draw people alone"));
    }
    let mut spots = parse::parse(line, found);
    if !is_one_line(&spots) {
        let what = "the line is more than a sentence".to_owned();
        return Err((what, "take out the list, heading, drawing or table"));
    }
    if !spots.iter().any(|(event, _)| matches!(event, Event::FootnoteReference(_))) {
        let what = "the line names no source".to_owned();
        return Err((what, "end it with a mark such as [^brinjikji-2015]"));
    }
    let said = format!("{number} of 100");
    let opening = spots.iter().position(|(event, _)| matches!(event, Event::Text(_)));
    if let Some((at, (Event::Text(first), span))) =
        opening.and_then(|at| Some((at, spots.get(at)?)))
    {
        let rest = first.strip_prefix(&said).unwrap_or(first).to_owned();
        let strong = [
            Event::Start(Tag::Strong),
            Event::Text(said.into()),
            Event::End(TagEnd::Strong),
            Event::Text(rest.into()),
        ];
        let span = span.clone();
        spots.splice(at..=at, strong.map(|event| (event, span.clone())));
    }
    Ok((count, spots))
}

/// The drawing of so many of 100 people.
fn people(count: u8) -> String {
    let filled = figures(0, count);
    let outlined = figures(count, 100);
    format!(
        "<svg viewBox=\"0 0 120 130\" aria-hidden=\"true\" focusable=\"false\">\
         {}{}</svg>",
        path(" fill=\"currentColor\"", &filled),
        path("", &outlined),
    )
}

fn path(attributes: &str, d: &str) -> String {
    if d.is_empty() { String::new() } else { format!("<path{attributes} d=\"{d}\"/>") }
}

/// The path of the figures from cell `from` up to cell `upto`, row by row. All but its beginning is
/// written from where the pen stands, so that it is the same over and over, which compresses well.
fn figures(from: u8, upto: u8) -> String {
    let mut path = String::new();
    for cell in from..upto {
        if cell == from {
            let (x, y) = (6 + u16::from(cell % 10) * 12, 1 + u16::from(cell / 10) * 13);
            path = format!("M{x} {y}");
        } else if cell % 10 == 0 {
            path.push_str(NEXT_ROW);
        }
        path.push_str(FIGURE);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_figures_are_filled_as_the_sentence_says_and_the_rest_are_outlines() {
        for (count, filled, outlined) in [(0, 0, 100), (30, 30, 70), (100, 100, 0)] {
            let drawing = people(count);
            let (before, after) = drawing.split_once("<path d=").unwrap_or((&drawing, ""));
            let figures = |markup: &str| markup.matches(FIGURE).count();
            assert_eq!((figures(before), figures(after)), (filled, outlined), "{count}");
        }
    }

    #[test]
    fn a_row_holds_ten_figures() {
        assert_eq!(figures(0, 10).matches(NEXT_ROW).count(), 0);
        assert_eq!(figures(0, 11).matches(NEXT_ROW).count(), 1);
        assert!(figures(30, 100).starts_with("M6 40"), "{}", figures(30, 100));
    }
}
