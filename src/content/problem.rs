//! What is wrong in the folder, where, and how to mend it.

use std::ops::Range;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not served with it.
    Error,
    /// The site is served; somebody should look.
    Warning,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The file, relative to the folder of articles.
    pub file: String,
    /// The bytes of the file that it concerns; empty at 0 for the file as a whole.
    pub span: Range<usize>,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

/// Every problem met so far.
#[derive(Debug, Clone, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds an error.
    pub fn error(
        &mut self,
        file: &str,
        span: Range<usize>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.push(Severity::Error, file, span, what.into(), mend.into());
    }

    /// Adds a warning.
    pub fn warning(
        &mut self,
        file: &str,
        span: Range<usize>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.push(Severity::Warning, file, span, what.into(), mend.into());
    }

    /// Takes over problems that were found in a text with places of its own; `place` says where in
    /// the file those are.
    pub(crate) fn adopt(&mut self, found: Self, place: impl Fn(&Range<usize>) -> Range<usize>) {
        let placed = |problem: Problem| Problem { span: place(&problem.span), ..problem };
        self.0.extend(found.0.into_iter().map(placed));
    }

    /// Makes warnings of the errors in such files.
    pub(crate) fn soften(&mut self, such: impl Fn(&str) -> bool) {
        for problem in self.0.iter_mut().filter(|problem| such(&problem.file)) {
            problem.severity = Severity::Warning;
        }
    }

    /// Takes over problems that were found elsewhere.
    pub(crate) fn extend(&mut self, found: Self) {
        self.0.extend(found.0);
    }

    fn push(
        &mut self,
        severity: Severity,
        file: &str,
        span: Range<usize>,
        what: String,
        mend: String,
    ) {
        self.0.push(Problem { severity, file: file.to_owned(), span, what, mend });
    }

    /// How many problems of this severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|problem| problem.severity == severity).count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems sorted by file, then by place, each once.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by(|a, b| {
            (&a.file, a.span.start, a.severity, &a.what).cmp(&(
                &b.file,
                b.span.start,
                b.severity,
                &b.what,
            ))
        });
        all.dedup();
        all
    }
}
