//! What the checks found, for editors.

use std::fmt::Write;
use std::sync::Arc;

use super::citations::Exempt;
use super::look::Look;
use super::word_file;
use crate::content::{Content, Folder, Problem, Problems, Severity, render_report};
use crate::site::reading::{LONG_SENTENCE, Tally};

/// The most problems of one file that are printed: nobody reads on after so many.
const MOST: usize = 100;

/// How hard a page or a file of words is to read.
#[derive(Debug)]
struct Grade {
    file: String,
    /// What the grades are computed from.
    tally: Tally,
}

/// Every problem, how many blocks go without a source, and how hard each text is to read.
#[derive(Debug)]
pub struct Report {
    problems: Problems,
    exempt: Exempt,
    pages: Vec<Grade>,
    word_files: Vec<Grade>,
    drafts: Vec<String>,
    folder: Folder,
}

impl Report {
    pub(super) fn new(content: &Content, looks: &[Arc<Look>], problems: Problems) -> Self {
        let names = content.shelf.glossary.medical_names();
        let pages = looks.iter().map(|it| Grade { file: it.file.clone(), tally: it.tally });
        let word_files =
            word_file::all(content).map(|it| Grade { tally: it.tally(&names), file: it.file });
        Self {
            problems,
            exempt: looks.iter().map(|look| look.exempt).sum(),
            pages: pages.collect(),
            word_files: word_files.collect(),
            drafts: content.drafts.values().map(|draft| draft.file.clone()).collect(),
            folder: Folder::default(),
        }
    }

    /// The same report with the texts it speaks of, so that it can show the lines.
    #[must_use]
    pub(in crate::site) fn with_folder(mut self, folder: Folder) -> Self {
        self.folder = folder;
        self
    }

    /// How many problems of this severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.sorted().iter().filter(|problem| problem.severity == severity).count()
    }

    /// The same in words: `1 error`, `2 errors`.
    #[must_use]
    pub fn counted(&self, severity: Severity) -> String {
        let what = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        match self.count(severity) {
            1 => format!("1 {what}"),
            n => format!("{n} {what}s"),
        }
    }

    /// Every problem as `path:line:column: what; how to mend it` with its line; of each file 100 at
    /// most, errors before warnings if there are more. `folder` overrides the texts, `root` stands
    /// before file names.
    #[must_use]
    pub fn problems(&self, folder: Option<&Folder>, root: &str) -> String {
        let folder = folder.unwrap_or(&self.folder);
        let all = self.problems.sorted();
        let of_files = all.chunk_by(|one, next| one.file == next.file);
        of_files.map(|problems| render_file(problems, folder, root)).collect()
    }

    /// The grades of all texts and the count of what need not cite.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut out = String::from("Reading grades (with medical names in full):\n");
        list(&mut out, &self.pages);
        let mut all: Vec<f64> = self.pages.iter().map(|page| page.tally.grade()).collect();
        all.sort_by(f64::total_cmp);
        let median = all.get(all.len() / 2).copied().unwrap_or_default();
        let Exempt { blocks, exempt } = self.exempt;
        let sum = |count: fn(&Tally) -> usize| -> usize {
            self.pages.iter().map(|page| count(&page.tally)).sum()
        };
        let (long, sentences) = (sum(|tally| tally.long), sum(|tally| tally.sentences));
        // Writing into a String cannot fail.
        let _ = writeln!(out, "Median grade: {median:.1}");
        let _ = writeln!(out, "Sentences of over {LONG_SENTENCE} words: {long} of {sentences}");
        let _ = writeln!(out, "Reading grades of the files of words:");
        list(&mut out, &self.word_files);
        let _ = writeln!(out, "Blocks that need not cite: {exempt} of {blocks}");
        if !self.drafts.is_empty() {
            let _ = writeln!(out, "Drafts, which no reader sees: {}", self.drafts.join(", "));
        }
        out
    }
}

fn list(out: &mut String, grades: &[Grade]) {
    for Grade { file, tally } in grades {
        let _ = writeln!(out, "  {:4.1} ({:4.1})  {file}", tally.grade(), tally.strict_grade());
    }
}

/// The problems of one file.
fn render_file(problems: &[&Problem], folder: &Folder, root: &str) -> String {
    let mut shown = problems.to_vec();
    let more = shown.len().saturating_sub(MOST);
    if more > 0 {
        shown.sort_by_key(|problem| problem.severity);
        shown.truncate(MOST);
    }
    let mut out: String =
        shown.iter().map(|problem| render_report(problem, folder, root)).collect();
    if let Some(problem) = shown.first().filter(|_| more > 0) {
        let _ = writeln!(out, "… and {more} more in {}; mend these first", problem.file);
    }
    out
}
