//! Pages are easy to read: grade 8 at most, no sentence over 30 words.
//!
//! The grade of a page is that of its paragraphs. Sentences are held in lists, tables,
//! key points and summaries too, and in the words of the interface, of sections, of the checker and
//! of the glossary.

use std::collections::BTreeSet;
use std::ops::Range;

use super::leaf::Leaf;
use super::word_file;
use crate::content::markdown::{BlockKind, Unit};
use crate::content::{Content, Date, Problems};
use crate::site::reading::{HIGHEST_GRADE, LONGEST_SENTENCE, Tally, sentences, words};

/// Holds a page to the two limits, in one walk over its words. What its grade was computed from.
pub(super) fn easy(page: &Leaf<'_>, names: &BTreeSet<String>, problems: &mut Problems) -> Tally {
    let mut tally = Tally::default();
    for block in &page.body.blocks {
        for Unit { text, span } in page.body.blocks.units_of(block) {
            if block.kind == BlockKind::Paragraph {
                for sentence in sentences(text) {
                    let count = tally.add_sentence(sentence, names);
                    hold_sentence(page.file, sentence, count, span, problems);
                }
            } else {
                hold_sentences(page.file, text, span, problems);
            }
        }
    }
    for Unit { text, span } in page.key_points.iter().flat_map(|point| point.value.blocks.units()) {
        hold_sentences(page.file, text, span, problems);
    }
    hold_sentences(page.file, &page.summary.value, &page.summary.span, problems);
    hold_grade(page.file, tally, problems);
    tally
}

/// Holds every word file to the two limits.
pub(super) fn plain_words(content: &Content, _: Date, problems: &mut Problems) {
    let names = content.shelf.glossary.medical_names();
    for file in word_file::all(content) {
        for line in &file.lines {
            hold_sentences(&file.file, &line.text, &line.span, problems);
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

fn hold_sentences(file: &str, text: &str, span: &Range<usize>, problems: &mut Problems) {
    // A text with fewer spaces than that has no such sentence.
    if text.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).count() < LONGEST_SENTENCE {
        return;
    }
    for sentence in sentences(text) {
        hold_sentence(file, sentence, words(sentence).count(), span, problems);
    }
}

fn hold_sentence(
    file: &str,
    sentence: &str,
    count: usize,
    span: &Range<usize>,
    problems: &mut Problems,
) {
    if count > LONGEST_SENTENCE {
        let opening: Vec<_> = words(sentence).take(5).collect();
        problems.error(
            file,
            span.clone(),
            format!("the sentence “{} …” has {count} words", opening.join(" ")),
            format!("part it: {LONGEST_SENTENCE} are the most"),
        );
    }
}
