//! TOML read with the places of its values.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::{Folder, Problems};

/// A value and the bytes of its file that hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub span: Range<usize>,
}

impl<T> Located<T> {
    /// Takes over what the TOML parser read from text that begins at byte `offset` of its file.
    pub(crate) fn new(spanned: Spanned<T>, offset: usize) -> Self {
        let span = spanned.span();
        Self { span: span.start + offset..span.end + offset, value: spanned.into_inner() }
    }
}

/// Parses `text`, which begins at byte `offset` of `file`; a failure becomes a problem.
pub(crate) fn parse<T: DeserializeOwned>(
    file: &str,
    text: &str,
    offset: usize,
    problems: &mut Problems,
) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let span = match error.span().unwrap_or(0..0) {
                // A key that is missing has no place; the line that opens front matter has.
                Range { start: 0, end: 0 } if offset > 0 => 0..offset - 1,
                span => span.start + offset..span.end + offset,
            };
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            problems.error(
                file,
                span,
                what,
                "compare the keys and their spelling with CONTRIBUTING.md",
            );
            None
        }
    }
}

/// Parses the data file `file` of the folder; a missing file is a problem too.
pub(crate) fn parse_file<T: DeserializeOwned>(
    folder: &Folder,
    file: &str,
    problems: &mut Problems,
) -> Option<T> {
    if let Some(text) = folder.text(file) {
        return parse(file, text, 0, problems);
    }
    if !folder.holds(file) {
        problems.error(
            file,
            0..0,
            "the file is missing",
            "put it back, or point --articles elsewhere",
        );
    }
    None
}
