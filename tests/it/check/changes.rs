//! The notes of what changed can be trusted.

use super::case::{Case, errors, warnings};
use super::{Fixture, SECOND};

/// Writes notes at the head of the second article, in line 11.
fn note(site: &Fixture, notes: &str) {
    let line = "next_review = 2027-11-20";
    site.replace(SECOND, line, &format!("{line}\nchanges = [{notes}]"));
}

#[test]
fn a_note_is_newest_first_and_no_newer_than_its_page() {
    errors(&[
        Case {
            name: "a note in the future",
            change: |site| note(site, r#"{ date = 2999-01-01, kind = "new", what = "Words." }"#),
            at: "en/causes/second.md:11:21",
            marks: Some("2999-01-01"),
            says: "the note lies in the future",
        },
        Case {
            name: "a note after the last change of the page",
            change: |site| note(site, r#"{ date = 2026-11-21, kind = "new", what = "Words." }"#),
            at: "en/causes/second.md:11:21",
            marks: Some("2026-11-21"),
            says: "the note is newer than `updated`",
        },
        Case {
            name: "a clinical change after the last change of the page",
            change: |site| {
                note(site, r#"{ date = 2026-11-21, kind = "clinical", what = "Words." }"#);
            },
            at: "en/causes/second.md:11:21",
            marks: Some("2026-11-21"),
            says: "a clinical change is newer than `updated`",
        },
        Case {
            name: "the oldest first",
            change: |site| {
                let older = r#"{ date = 2026-11-19, kind = "new", what = "Words." }"#;
                let newer = r#"{ date = 2026-11-20, kind = "wording", what = "More." }"#;
                note(site, &format!("{older}, {newer}"));
            },
            at: "en/causes/second.md:11:75",
            marks: Some("2026-11-20"),
            says: "the note is newer than the one above it; put the newest first",
        },
    ]);
}

#[test]
fn a_note_is_one_short_sentence_of_its_own() {
    errors(&[
        Case {
            name: "no words",
            change: |site| note(site, r#"{ date = 2026-11-20, kind = "new", what = " " }"#),
            at: "en/causes/second.md:11:54",
            marks: Some("\" \""),
            says: "the note is empty",
        },
        Case {
            name: "no period",
            change: |site| note(site, r#"{ date = 2026-11-20, kind = "new", what = "Words" }"#),
            at: "en/causes/second.md:11:54",
            marks: Some("\"Words\""),
            says: "does not end with a period",
        },
        Case {
            name: "a long story",
            change: |site| {
                let what = format!("{}.", "a".repeat(160));
                note(site, &format!(r#"{{ date = 2026-11-20, kind = "new", what = "{what}" }}"#));
            },
            at: "en/causes/second.md:11:54",
            marks: Some(concat!(
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.\""
            )),
            says: "the note has 161 characters, and 160 are the most",
        },
        Case {
            name: "the same words on the same day",
            change: |site| {
                let one = r#"{ date = 2026-11-20, kind = "new", what = "Words." }"#;
                let again = r#"{ date = 2026-11-20, kind = "wording", what = "words." }"#;
                note(site, &format!("{one}, {again}"));
            },
            at: "en/causes/second.md:11:112",
            marks: Some("\"words.\""),
            says: "the note stands here twice",
        },
        Case {
            name: "a kind that nobody knows",
            change: |site| note(site, r#"{ date = 2026-11-20, kind = "small", what = "Words." }"#),
            at: "en/causes/second.md:11:40",
            marks: Some("\"small\""),
            says: "unknown variant `small`",
        },
        Case {
            name: "a key that nobody knows",
            change: |site| note(site, r#"{ date = 2026-11-20, sort = "new", what = "Words." }"#),
            at: "en/causes/second.md:11:33",
            marks: Some("sort"),
            says: "unknown field `sort`",
        },
    ]);
}

#[test]
fn a_change_that_no_note_tells_of_is_a_warning() {
    warnings(&[Case {
        name: "a page changed after its newest note",
        change: |site| note(site, r#"{ date = 2026-11-19, kind = "new", what = "Words." }"#),
        at: "en/causes/second.md:9:11",
        marks: Some("2026-11-20"),
        says: "the newest note of `changes`, of 2026-11-19, is older than this; add a note",
    }]);
}
