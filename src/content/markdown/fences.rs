//! Step 2: `do` and `dont` blocks become titled lists, `of-100` blocks drawings with their sentences.
//!
//! The block's own text is parsed again, so that it may cite and link.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::code::Code;
use super::{Spot, Text, escape, of_100, parse};
use crate::content::Problems;

/// Opens every `do`, `dont` and `of-100` block; leaves blocks drawn from data alone; refuses the
/// rest.
/// The second part says whether every block ends: when one does not, what follows it is not read.
pub(super) fn open<'a>(
    spots: Vec<Spot<'a>>,
    text: Text<'_>,
    problems: &mut Problems,
) -> (Vec<Spot<'a>>, bool) {
    if !spots.iter().any(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_)))) {
        return (spots, true);
    }
    let mut out = Vec::with_capacity(spots.len());
    let mut all_end = true;
    let mut spots = spots.into_iter();
    while let Some((event, span)) = spots.next() {
        let Event::Start(Tag::CodeBlock(kind)) = &event else {
            out.push((event, span));
            continue;
        };
        let code = Code::take(&mut spots);
        let written = text.markdown.get(span.start - text.at..span.end - text.at);
        let word = match kind {
            CodeBlockKind::Fenced(word) => word.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        if matches!(kind, CodeBlockKind::Fenced(_)) && !code.ends(written.unwrap_or("")) {
            let mend = "write a line ``` after the last line of the block";
            problems.error(text.file, span, "the block does not end", mend);
            all_end = false;
            continue;
        }
        let words = &text.shelf.words.article;
        let title = match word.as_str() {
            "do" => words.do_title.as_str(),
            "dont" => words.dont_title.as_str(),
            "signs" | "together" | "in-short" | "claims" => {
                out.push((event, span.clone()));
                out.push((Event::Text(code.text.into()), span.clone()));
                out.push((Event::End(TagEnd::CodeBlock), span));
                continue;
            }
            "of-100" => {
                out.extend(of_100::draw(&code, &span, text, problems));
                continue;
            }
            _ => {
                problems.error(
                    text.file,
                    span,
                    "this block means nothing here",
                    "fenced blocks are signs, together, in-short, do, dont, of-100 and claims; other \
                     text needs no fence or indent",
                );
                continue;
            }
        };
        let inner = list(&code, text, problems);
        if !is_one_list(&inner) {
            problems.error(
                text.file,
                span.clone(),
                format!("a `{word}` block holds one list and nothing else"),
                "begin each line with a hyphen",
            );
        }
        let open =
            format!("<div class=\"advice {word}\"><p class=\"advice-title\">{}</p>", escape(title));
        out.push((Event::Html(open.into()), span.clone()));
        out.extend(inner);
        out.push((Event::Html("</div>\n".into()), span));
    }
    (out, all_end)
}

/// Parses what a block holds, and tells of its problems where they stand in the file.
fn list(code: &Code, text: Text<'_>, problems: &mut Problems) -> Vec<Spot<'static>> {
    let mut found = Problems::default();
    let spots = parse::parse(Text { markdown: &code.text, at: 0, ..text }, &mut found);
    problems.adopt(found, |span| code.place(span));
    let placed = |(event, span): Spot<'_>| (event.into_static(), code.place(&span));
    spots.into_iter().map(placed).collect()
}

fn is_one_list(spots: &[Spot<'_>]) -> bool {
    let lists_open = |depth: usize, event: &Event<'_>| match event {
        Event::Start(Tag::List(_)) => depth + 1,
        Event::End(TagEnd::List(_)) => depth.saturating_sub(1),
        _ => depth,
    };
    let mut depth = 0;
    let mut tops = 0;
    for (event, _) in spots {
        let before = depth;
        depth = lists_open(depth, event);
        match event {
            Event::Start(Tag::List(_)) if before == 0 => tops += 1,
            Event::End(TagEnd::List(_)) => {}
            _ if before == 0 => return false,
            _ => {}
        }
    }
    tops == 1
}
