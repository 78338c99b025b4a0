//! A file of words: the interface, the sections, the checker, the questions, the glossary, treatments,
//! claims, what was taken away.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rows;
use crate::content::markdown::Unit;
use crate::content::{Content, Glossary, Gone, Questions, Sections, Signs, Words};
use crate::site::reading::{Tally, words};

/// The strings of a file that are text for readers.
pub(super) struct WordFile {
    /// Its name.
    pub(super) file: String,
    /// Every string that holds a space, with its place, however it is written.
    pub(super) units: Vec<Unit>,
}

impl WordFile {
    /// What the grade of the file is computed from.
    pub(super) fn tally(&self, names: &BTreeSet<String>) -> Tally {
        let mut tally = Tally::default();
        // Labels of one or two words are not sentences.
        for unit in self.units.iter().filter(|unit| words(&unit.text).count() > 3) {
            tally.add(&unit.text, names);
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
        let units = strings(content.folder.text(&file)?);
        Some(WordFile { file, units })
    });
    files.chain(rows::lines(content).map(|(file, units)| WordFile { file, units }))
}

fn strings(toml: &str) -> Vec<Unit> {
    let mut found = Vec::new();
    if let Ok(table) = DeTable::parse(toml) {
        let table = table.into_inner();
        table.values().for_each(|value| collect(value, &mut found));
    }
    found.sort_by_key(|unit: &Unit| unit.span.start);
    found
}

fn collect(value: &Spanned<DeValue<'_>>, found: &mut Vec<Unit>) {
    let span = value.span();
    match value.get_ref() {
        DeValue::String(text) if text.contains(' ') => {
            found.push(Unit { text: text.to_string(), span: span.start + 1..span.end - 1 });
        }
        DeValue::Array(values) => values.iter().for_each(|value| collect(value, found)),
        DeValue::Table(table) => table.values().for_each(|value| collect(value, found)),
        _ => {}
    }
}
