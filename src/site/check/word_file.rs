//! A file of words: the interface, the sections, the checker, the questions, the glossary, treatments,
//! claims, what was taken away.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rows;
use crate::content::{Content, Glossary, Gone, Questions, Sections, Signs, Words};
use crate::site::reading::{Tally, words};

/// The strings of a file that are text for readers.
pub(super) struct WordFile {
    /// Its name.
    pub(super) file: String,
    /// Every string that holds a space, with its place, however it is written.
    pub(super) lines: Vec<Line>,
}

/// One of its strings, and its place.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

impl WordFile {
    /// What the grade of the file is computed from.
    pub(super) fn tally(&self, names: &BTreeSet<String>) -> Tally {
        let mut tally = Tally::default();
        // Labels of one or two words are not sentences.
        for line in self.lines.iter().filter(|line| words(&line.text).count() > 3) {
            tally.add(&line.text, names);
        }
        tally
    }
}

/// Every file of words that could be read.
pub(super) fn all(content: &Content) -> impl Iterator<Item = WordFile> {
    let files = [
        Gone::file(content.lang),
        Words::file(content.lang),
        Sections::file(content.lang),
        Signs::words_file(content.lang),
        Questions::file(content.lang),
        Glossary::file(content.lang),
    ];
    let files = files.into_iter().filter_map(|file| {
        let lines = strings(content.folder.text(&file)?);
        Some(WordFile { file, lines })
    });
    files.chain(rows::lines(content).map(|(file, lines)| WordFile { file, lines }))
}

fn strings(toml: &str) -> Vec<Line> {
    let mut found = Vec::new();
    if let Ok(table) = DeTable::parse(toml) {
        let table = table.into_inner();
        table.values().for_each(|value| collect(value, &mut found));
    }
    found.sort_by_key(|line: &Line| line.span.start);
    found
}

fn collect(value: &Spanned<DeValue<'_>>, found: &mut Vec<Line>) {
    let span = value.span();
    match value.get_ref() {
        DeValue::String(text) if text.contains(' ') => {
            found.push(Line { text: text.to_string(), span: span.start + 1..span.end - 1 });
        }
        DeValue::Array(values) => values.iter().for_each(|value| collect(value, found)),
        DeValue::Table(table) => table.values().for_each(|value| collect(value, found)),
        _ => {}
    }
}
