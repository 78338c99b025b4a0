//! Pages are easy to read: grade 8 at most, no sentence over 30 words.
//!
//! The grade of a page is that of its paragraphs. Sentences are held in lists, tables,
//! key points and summaries too, and in the words of the interface, of sections, of the checker and
//! of the glossary.

use std::collections::BTreeSet;

use super::leaf::Leaf;
use super::word_file;
use crate::content::markdown::{BlockKind, Unit};
use crate::content::{Content, Date, Problems};
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

/// Holds a page to the two limits; its grade was computed from `tally`.
pub(super) fn easy(page: &Leaf<'_>, tally: Tally, problems: &mut Problems) {
    hold_grade(page.file, tally, problems);
    let points = page.key_points.iter().map(|point| &point.value.block);
    let units = points.chain(&page.body.blocks).flat_map(|block| &block.units);
    let summary = Unit { text: page.summary.value.clone(), span: page.summary.span.clone() };
    for unit in units.chain([&summary]) {
        hold_sentences(page.file, &unit.text, unit, problems);
    }
}

/// Holds every word file to the two limits.
pub(super) fn plain_words(content: &Content, _: Date, problems: &mut Problems) {
    let names = content.shelf.glossary.medical_names();
    for file in word_file::all(content) {
        for unit in &file.units {
            hold_sentences(&file.file, &unit.text, unit, problems);
        }
        hold_grade(&file.file, file.tally(&names), problems);
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
    // A text with fewer spaces than that has no such sentence.
    if text.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).count() < LONGEST_SENTENCE {
        return;
    }
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
