//! The questions to take to an appointment can be asked.

use super::case::{Case, errors};

const FILE: &str = "questions.en.toml";

#[test]
fn a_question_is_short_asks_and_stands_once() {
    errors(&[
        Case {
            name: "no question mark",
            change: |site| site.replace(FILE, "What can I do?", "What I can do."),
            at: "questions.en.toml:8:3",
            marks: Some("\"What I can do.\""),
            says: "it does not end with a question mark",
        },
        Case {
            name: "a long breath",
            change: |site| {
                site.replace(FILE, "What can I do?", &format!("{}?", "a".repeat(120)));
            },
            at: "questions.en.toml:8:3",
            marks: Some(concat!(
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?\""
            )),
            says: "the question has 121 characters, and 120 are the most",
        },
        Case {
            name: "the same in another group",
            change: |site| site.replace(FILE, "When do I come back?", "what can I do?"),
            at: "questions.en.toml:13:14",
            marks: Some("\"what can I do?\""),
            says: "this stands here twice",
        },
    ]);
}

#[test]
fn a_group_has_a_title_of_its_own_and_questions() {
    errors(&[
        Case {
            name: "no title",
            change: |site| site.replace(FILE, "\"To know more\"", "\"\""),
            at: "questions.en.toml:4:9",
            marks: Some("\"\""),
            says: "the group has no title",
        },
        Case {
            name: "a title that stands twice",
            change: |site| site.replace(FILE, "\"Before I leave\"", "\"To know more\""),
            at: "questions.en.toml:12:9",
            marks: Some("\"To know more\""),
            says: "this stands here twice",
        },
        Case {
            name: "no question",
            change: |site| site.replace(FILE, "[\"When do I come back?\"]", "[]"),
            at: "questions.en.toml:12:9",
            marks: Some("\"Before I leave\""),
            says: "the group has no question",
        },
        Case {
            name: "an unknown key",
            change: |site| site.replace(FILE, "read =", "reads ="),
            at: "questions.en.toml:5:1",
            marks: Some("reads"),
            says: "unknown field `reads`",
        },
    ]);
}

#[test]
fn the_section_the_day_and_the_articles_that_they_name_are_sound() {
    errors(&[
        Case {
            name: "no such section",
            change: |site| site.replace(FILE, "\"causes\"", "\"legs\""),
            at: "questions.en.toml:1:11",
            marks: Some("\"legs\""),
            says: "`legs` is not a section",
        },
        Case {
            name: "a change in the future",
            change: |site| site.replace(FILE, "2026-11-20", "2999-01-01"),
            at: "questions.en.toml:2:11",
            marks: Some("2999-01-01"),
            says: "`updated` lies in the future",
        },
        Case {
            name: "no such article",
            change: |site| site.replace(FILE, "\"causes/first\"", "\"causes/third\""),
            at: "questions.en.toml:5:8",
            marks: Some("\"causes/third\""),
            says: "there is no article `causes/third`",
        },
        Case {
            name: "an article without its section",
            change: |site| site.replace(FILE, "\"causes/first\"", "\"first\""),
            at: "questions.en.toml:5:8",
            marks: Some("\"first\""),
            says: "write `section/name`",
        },
        Case {
            name: "a draft",
            change: |site| {
                let draft = site.read("en/causes/first.md").replace("title", "draft = true\ntitle");
                let draft =
                    draft.replace("irst article", "hird article").replace("the first", "it");
                site.write("en/causes/third.md", &draft);
                site.replace(FILE, "\"causes/first\"", "\"causes/third\"");
            },
            at: "questions.en.toml:5:8",
            marks: Some("\"causes/third\""),
            says: "`causes/third` is a draft, which readers do not see",
        },
    ]);
}
