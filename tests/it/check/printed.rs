//! What the program prints of problems, taken apart again.

use super::Fixture;
use crate::server::{program, run};

/// One problem as printed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// `file:line:column`, the file below the folder of articles.
    pub(super) at: String,
    pub(super) warning: bool,
    /// What is wrong, and how to mend it.
    pub(super) message: String,
    /// The words that the line of carets marks in the line shown, if a line is shown.
    pub(super) marked: Option<String>,
}

/// The outcome of a run of `check`.
#[derive(Debug)]
pub(super) struct Printed {
    pub(super) code: i32,
    pub(super) problems: Vec<Problem>,
    /// Everything on standard output.
    pub(super) text: String,
}

impl Printed {
    /// Checks the folder.
    pub(super) fn of(site: &Fixture) -> Self {
        let output = run(program().args(["check", "--articles", &site.root()]));
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let problems = problems(&text, &site.root());
        Self { code: output.status.code().unwrap(), problems, text }
    }

    pub(super) fn errors(&self) -> Vec<&Problem> {
        self.problems.iter().filter(|problem| !problem.warning).collect()
    }
}

/// The problems in what the program printed of the folder `root`.
pub(super) fn problems(text: &str, root: &str) -> Vec<Problem> {
    let start = format!("{root}/");
    let mut found = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(line) = line.strip_prefix(&start) else {
            continue;
        };
        let (at, message) = line.split_once(": ").unwrap_or_else(|| panic!("no place in {line:?}"));
        let shown = std::iter::from_fn(|| lines.next_if(|line| !line.starts_with(&start)));
        let shown: Vec<_> = shown.take_while(|line| line.contains('|')).collect();
        found.push(Problem {
            at: at.to_owned(),
            warning: message.starts_with("warning: "),
            message: message.trim_start_matches("warning: ").to_owned(),
            marked: marked(&shown, at),
        });
    }
    found
}

/// The words above the carets; the line shown must bear the number of the place.
fn marked(shown: &[&str], at: &str) -> Option<String> {
    let only_carets = |line: &str| {
        let rest = line.trim_start_matches([' ', '|']);
        !rest.is_empty() && rest.chars().all(|c| c == '^')
    };
    let carets = shown.iter().position(|line| only_carets(line))?;
    let source = shown[carets - 1];
    let number = source.split('|').next().unwrap().trim();
    assert_eq!(at.split(':').nth(1), Some(number), "{source}");
    let start = shown[carets].chars().take_while(|c| *c != '^').count();
    let count = shown[carets].chars().filter(|c| *c == '^').count();
    Some(source.chars().skip(start).take(count).collect())
}
