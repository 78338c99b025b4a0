//! What the checks found, for editors.

use std::fmt::Write;

use super::citations::{self, Exempt};
use super::{leaf, readability};
use crate::content::{Content, Folder, Problems, Severity, render_report};
use crate::site::reading::Tally;

/// How hard a page is to read.
#[derive(Debug, Clone)]
pub struct Grade {
    /// The page's file.
    pub file: String,
    /// What the grades are computed from.
    pub tally: Tally,
}

/// Every problem, how many blocks go without a source, and the grade of each page.
#[derive(Debug)]
pub struct Report {
    problems: Problems,
    exempt: Exempt,
    grades: Vec<Grade>,
    folder: Folder,
}

impl Report {
    pub(super) fn new(content: &Content, problems: Problems) -> Self {
        let names = content.shelf.glossary.medical_names();
        let grades = leaf::all(content).map(|page| Grade {
            file: page.file.to_owned(),
            tally: readability::tally(&page, &names),
        });
        Self {
            problems,
            exempt: citations::exempt(content),
            grades: grades.collect(),
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

    /// Every problem as `path:line:column: what; how to mend it` with its line; `folder` overrides
    /// the texts, `root` stands before file names.
    #[must_use]
    pub fn problems(&self, folder: Option<&Folder>, root: &str) -> String {
        let folder = folder.unwrap_or(&self.folder);
        self.problems
            .sorted()
            .into_iter()
            .map(|problem| render_report(problem, folder, root))
            .collect()
    }

    /// The grades of all pages and the count of what need not cite.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut out = String::from("Reading grades (with medical names in full):\n");
        let mut all: Vec<f64> = Vec::new();
        for Grade { file, tally } in &self.grades {
            all.push(tally.grade());
            // Writing into a String cannot fail.
            let _ = writeln!(out, "  {:4.1} ({:4.1})  {file}", tally.grade(), tally.strict_grade());
        }
        all.sort_by(f64::total_cmp);
        let median = all.get(all.len() / 2).copied().unwrap_or_default();
        let Exempt { blocks, exempt } = self.exempt;
        let _ = writeln!(out, "Median grade: {median:.1}");
        let _ = writeln!(out, "Blocks that need not cite: {exempt} of {blocks}");
        out
    }

    /// The grade of each page.
    #[must_use]
    pub fn grades(&self) -> &[Grade] {
        &self.grades
    }
}
