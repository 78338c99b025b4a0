//! The notes of what changed can be trusted.

use std::collections::BTreeSet;

use super::dates::is_future;
use crate::content::{Article, Change, ChangeKind, Content, Date, Problems};

/// The longest note, in characters: one sentence.
const LONGEST: usize = 160;

/// Notes stand newest first, none lies in the future or after the last change of its article, each
/// is one short sentence of its own; a change that no note tells of is a warning.
pub(super) fn told(content: &Content, today: Date, problems: &mut Problems) {
    for article in content.all_articles() {
        let mut seen = BTreeSet::new();
        let mut newer: Option<Date> = None;
        for change in &article.changes {
            hold_date(article, change, newer, today, problems);
            hold_words(article, change, problems);
            newer = Some(change.date.value);
            let words = change.what.value.trim().to_lowercase();
            if !seen.insert((change.date.value, words)) {
                problems.error(
                    &article.file,
                    change.what.span.clone(),
                    "the note stands here twice, with the same day",
                    "take one of them out",
                );
            }
        }
        let updated = &article.updated;
        let newest = article.changes.iter().map(|change| change.date.value).max();
        if let Some(newest) = newest.filter(|newest| *newest < updated.value) {
            problems.warning(
                &article.file,
                updated.span.clone(),
                format!("the newest note of `changes`, of {}, is older than this", newest.iso()),
                "add a note that tells readers what changed on this day",
            );
        }
    }
}

fn hold_date(
    article: &Article,
    change: &Change,
    newer: Option<Date>,
    today: Date,
    problems: &mut Problems,
) {
    let date = change.date.value;
    let mut tell =
        |what: String, mend| problems.error(&article.file, change.date.span.clone(), what, mend);
    if is_future(date, today) {
        tell(
            format!("the note lies in the future: today is {}", today.iso()),
            "write the day of the change",
        );
    } else if date > article.updated.value {
        let what = match change.kind {
            ChangeKind::Clinical => "a clinical change is newer than `updated`",
            ChangeKind::New | ChangeKind::Wording => "the note is newer than `updated`",
        };
        tell(what.to_owned(), "set `updated` to the day of the newest note");
    } else if newer.is_some_and(|newer| newer < date) {
        tell("the note is newer than the one above it".to_owned(), "put the newest first");
    }
}

fn hold_words(article: &Article, change: &Change, problems: &mut Problems) {
    let what = change.what.value.trim();
    let length = what.chars().count();
    let mut tell =
        |says: String, mend| problems.error(&article.file, change.what.span.clone(), says, mend);
    if what.is_empty() {
        tell("the note is empty".to_owned(), "say what changed, in a plain sentence");
    } else if length > LONGEST {
        tell(
            format!("the note has {length} characters, and {LONGEST} are the most"),
            "say the one thing that matters to a reader",
        );
    } else if !what.ends_with('.') {
        tell("the note does not end with a period".to_owned(), "write a whole sentence");
    }
}
