//! What must hold of any bytes that are written as an article, or as one of its key points.

use backwise::content::{Html, Marked, Problems, Severity, Shelf};

use super::tags;

/// The file that the text is said to stand in: its links lead from there.
const FILE: &str = "en/causes/text.md";

/// Holds that the text becomes sound markup or has problems, each at a place inside it.
pub(crate) fn hold(shelf: &Shelf, bytes: &[u8]) {
    // A file that is not UTF-8 is refused before it is rendered.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (body, problems) = shelf.render(FILE, text);
    assert!(body.is_some() || problems.count(Severity::Error) > 0, "a text is lost in silence");
    hold_one(shelf, text, &body.unwrap_or_default(), &problems);
    let (line, problems) = shelf.render_line(FILE, text);
    hold_one(shelf, text, &line, &problems);
}

fn hold_one(shelf: &Shelf, text: &str, marked: &Marked, problems: &Problems) {
    for problem in problems.sorted() {
        assert_eq!(problem.file, FILE, "{problem:?}");
        assert!(text.get(problem.span.clone()).is_some(), "not a place of the text: {problem:?}");
    }
    if problems.count(Severity::Error) == 0 {
        let html = marked.print(|_| mark(shelf));
        let faults = tags::faults(html.as_str());
        assert!(faults.is_empty(), "{faults:#?} in {html}");
    }
}

/// What stands where a source is cited: a link, as on a page.
fn mark(shelf: &Shelf) -> Html {
    shelf.render_line(FILE, "[1](#s1)").0.print(|_| Html::default())
}
