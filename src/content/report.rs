//! Problems as an editor reads them: the place, what is wrong, how to mend it, and the line itself.

use std::fmt::Write;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Folder, Problem, Severity};

/// Prints one problem. Its first line is `path:line:column: what is wrong; how to mend it`; the
/// lines after it show the place. `root` is what stands before the file's name.
#[must_use]
pub fn render(problem: &Problem, folder: &Folder, root: &str) -> String {
    let path = format!("{}/{}", root.trim_end_matches('/'), problem.file);
    let text = folder.text(&problem.file).unwrap_or("");
    let start = floor(text, problem.span.start);
    let (line, column) = line_and_column(text, start);
    let warning = match problem.severity {
        Severity::Error => "",
        Severity::Warning => "warning: ",
    };
    let mut out = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(out, "{path}:{line}:{column}: {warning}{}; {}", problem.what, problem.mend);
    if !problem.span.is_empty() {
        let end = floor(text, problem.span.end).max(start);
        // A long place is marked on its first line alone.
        let marked = text.get(start..end).unwrap_or("");
        let end = start + marked.find('\n').unwrap_or(marked.len());
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        // The line alone, so that a thousand problems cost a thousand lines and not as many files.
        let from = text.get(..start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(start..).unwrap_or("");
        let upto = rest.find('\n').map_or(text.len(), |at| start + at);
        let snippet = Snippet::source(text.get(from..upto).unwrap_or(""))
            .line_start(line)
            .annotation(AnnotationKind::Primary.span(start - from..end - from));
        let group = Group::with_level(level).element(snippet);
        let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
        let _ = writeln!(out, "{}", renderer.render(&[group]));
    }
    out
}

/// The greatest place at or before `at` that lies between two characters of `text`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Line and column of byte `at`, both from 1; columns count characters.
fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        assert_eq!(line_and_column("ab\ncé d", 0), (1, 1));
        assert_eq!(line_and_column("ab\ncé d", 7), (2, 4));
    }
}
