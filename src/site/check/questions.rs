//! The questions to take to an appointment can be asked.

use std::collections::BTreeSet;

use super::dates::is_future;
use crate::content::{Content, Date, Located, Problems, QuestionGroup, Questions};

/// The longest question, in characters: one breath.
const LONGEST: usize = 120;

/// The section that leads to them is there, and so is each article to read; every group has a title of
/// its own and questions; a question is short, asks, and stands once. None was changed in the future.
pub(super) fn asked(content: &Content, today: Date, problems: &mut Problems) {
    let file = Questions::file(content.lang);
    let questions = &content.questions;
    let section = questions.section.as_ref();
    let missing = section.filter(|it| content.sections.get(&it.value).is_none());
    if let Some(section) = missing.filter(|_| !content.sections.is_unreadable()) {
        problems.error(
            &file,
            section.span.clone(),
            format!("`{}` is not a section", section.value),
            "name the section that leads to the questions",
        );
    }
    if let Some(updated) = questions.updated.as_ref().filter(|it| is_future(it.value, today)) {
        problems.error(
            &file,
            updated.span.clone(),
            format!("`updated` lies in the future: today is {}", today.iso()),
            "write the day of the last change",
        );
    }
    let (mut titles, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for group in &questions.groups {
        hold_group(content, &file, group, problems);
        once(&file, &group.title, &mut titles, problems);
        for question in &group.questions {
            hold_question(&file, question, problems);
            once(&file, question, &mut seen, problems);
        }
    }
}

fn hold_group(content: &Content, file: &str, group: &QuestionGroup, problems: &mut Problems) {
    let title = &group.title;
    if title.value.trim().is_empty() {
        problems.error(file, title.span.clone(), "the group has no title", "say what it is for");
    }
    if group.questions.is_empty() {
        let what = "the group has no question";
        problems.error(file, title.span.clone(), what, "write one, or take the group out");
    }
    let Some(read) = &group.read else {
        return;
    };
    // A file that is there and could not be read has been reported already.
    if !content.folder.holds(&read.value.file()) {
        let what = format!("there is no article `{}`", read.value);
        problems.error(file, read.span.clone(), what, "mend the name, or take `read` out");
    } else if content.drafts.contains_key(&read.value) {
        let what = format!("`{}` is a draft, which readers do not see", read.value);
        problems.error(file, read.span.clone(), what, "take `read` out until it is published");
    }
}

fn hold_question(file: &str, question: &Located<String>, problems: &mut Problems) {
    let (text, span) = (question.value.trim(), question.span.clone());
    let length = text.chars().count();
    if !text.ends_with('?') {
        let what = "this is no question: it does not end with a question mark";
        problems.error(file, span, what, "ask it");
    } else if length > LONGEST {
        let what = format!("the question has {length} characters, and {LONGEST} are the most");
        problems.error(file, span, what, "ask one thing at a time");
    }
}

/// Holds that no two have the same words.
fn once(file: &str, text: &Located<String>, seen: &mut BTreeSet<String>, problems: &mut Problems) {
    if !seen.insert(text.value.trim().to_lowercase()) {
        problems.error(file, text.span.clone(), "this stands here twice", "take one of them out");
    }
}
