//! Pages are easy to read: grade 8 at most, no sentence over 30 words.
//!
//! The grade of a page is that of its paragraphs. Sentences are held in lists, tables,
//! key points and summaries too, and in the words of the interface, of sections, of the checker and
//! of the glossary.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::leaf::{self, Leaf};
use crate::content::markdown::{BlockKind, Unit};
use crate::content::{Content, Date, Glossary, Problems, Sections, Signs, Words};
use crate::site::reading::{HIGHEST_GRADE, LONGEST_SENTENCE, Tally, sentences, words};

/// What the grade of a page is computed from.
pub(super) fn tally(page: &Leaf<'_>, names: &BTreeSet<String>) -> Tally {
    let mut tally = Tally::default();
    let paragraphs = page.body.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    for unit in paragraphs.flat_map(|block| &block.units) {
        tally.add(&unit.text, names);
    }
    tally
}

/// Holds every page and every word file to the two limits.
pub(super) fn easy(content: &Content, _: Date, problems: &mut Problems) {
    let names = content.shelf.glossary.medical_names();
    for page in leaf::all(content) {
        hold_grade(page.file, tally(&page, &names), problems);
        let points = page.key_points.iter().map(|point| &point.value.block);
        let units = points.chain(&page.body.blocks).flat_map(|block| &block.units);
        let summary = Unit { text: page.summary.value.clone(), span: page.summary.span.clone() };
        for unit in units.chain([&summary]) {
            hold_sentences(page.file, &unit.text, unit, problems);
        }
    }
    for file in [
        Words::file(content.lang),
        Sections::file(content.lang),
        Signs::words_file(content.lang),
        Glossary::file(content.lang),
    ] {
        let Some(text) = content.folder.text(&file) else {
            continue;
        };
        let mut tally = Tally::default();
        for unit in strings(text) {
            hold_sentences(&file, &unit.text, &unit, problems);
            // Labels of one or two words are not sentences.
            if words(&unit.text).count() > 3 {
                tally.add(&unit.text, &names);
            }
        }
        hold_grade(&file, tally, problems);
    }
}

fn hold_grade(file: &str, tally: Tally, problems: &mut Problems) {
    if tally.grade() > HIGHEST_GRADE {
        problems.error(
            file,
            0..0,
            format!(
                "the reading grade is {:.1} ({:.1} with medical names in full)",
                tally.grade(),
                tally.strict_grade()
            ),
            format!("shorten sentences and choose plainer words until it is {HIGHEST_GRADE:.0}"),
        );
    }
}

fn hold_sentences(file: &str, text: &str, unit: &Unit, problems: &mut Problems) {
    for sentence in sentences(text) {
        let count = words(sentence).count();
        if count > LONGEST_SENTENCE {
            let opening: Vec<_> = words(sentence).take(5).collect();
            problems.error(
                file,
                unit.span.clone(),
                format!("the sentence “{} …” has {count} words", opening.join(" ")),
                format!("part it: {LONGEST_SENTENCE} are the most"),
            );
        }
    }
}

/// The strings of a TOML file that are text for readers, each with its place: every value that
/// holds a space, however it is written.
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
