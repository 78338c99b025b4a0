//! Pages are easy to read.

use super::case::{Case, errors};
use super::printed::Printed;
use super::{FIRST, Fixture, SECOND};

/// A sentence of 31 words, all of them short, without its stop.
const LONG: &str = "One two three four five six seven eight nine ten, one two three four five six \
    seven eight nine ten, one two three four five six seven eight nine ten, more";

/// Words that only learned readers like.
const LEARNED: &str = "Radiological abnormalities demonstrate inconsistent associations. \
    Multidisciplinary rehabilitation facilitates functional improvement.";

#[test]
fn no_sentence_has_more_than_thirty_words() {
    errors(&[
        Case {
            name: "in a paragraph",
            change: |site| site.append(SECOND, &format!("\n{LONG}.[^known] Short words help.\n")),
            at: "en/causes/second.md:27:1",
            marks: Some(
                "One two three four five six seven eight nine ten, one two three four five six \
                 seven eight nine ten, one two three four five six seven eight nine ten, \
                 more.[^known] Short words help.",
            ),
            says: "“One two three four five …” has 31 words; part it: 30 are the most",
        },
        Case {
            name: "in a list",
            change: |site| site.replace(FIRST, "- Keep moving.", &format!("- {LONG}.")),
            at: "en/causes/first.md:23:1",
            marks: Some(
                "- One two three four five six seven eight nine ten, one two three four five six \
                 seven eight nine ten, one two three four five six seven eight nine ten, \
                 more.[^known]",
            ),
            says: "has 31 words",
        },
        Case {
            name: "in a key point",
            change: |site| site.replace(FIRST, "First point.", &format!("{LONG}.")),
            at: "en/causes/first.md:5:4",
            marks: Some(
                "One two three four five six seven eight nine ten, one two three four five six \
                 seven eight nine ten, one two three four five six seven eight nine ten, \
                 more.[^known]",
            ),
            says: "has 31 words",
        },
        Case {
            name: "in the words of the interface",
            change: |site| site.replace("words.en.toml", "Back pain, explained plainly", LONG),
            at: "words.en.toml:5:12",
            marks: Some(LONG),
            says: "has 31 words",
        },
        Case {
            name: "in the words of a sign",
            change: |site| site.replace("checker.en.toml", "You feel hot and cold", LONG),
            at: "checker.en.toml:8:11",
            marks: Some(
                "One two three four five six seven eight nine ten, one two three four five six \
                 seven eight nine ten, one two three four five six seven eight nine ten, more.",
            ),
            says: "has 31 words",
        },
        Case {
            name: "in the glossary",
            change: |site| {
                site.replace("glossary.en.toml", "A cushion between two bones of the spine", LONG);
            },
            at: "glossary.en.toml:4:12",
            marks: Some(
                "One two three four five six seven eight nine ten, one two three four five six \
                 seven eight nine ten, one two three four five six seven eight nine ten, more.",
            ),
            says: "has 31 words",
        },
    ]);
}

#[test]
fn a_sentence_of_thirty_words_may_stand() {
    let site = Fixture::clean();
    let thirty = LONG.trim_end_matches(", more");
    site.append(SECOND, &format!("\n{thirty}.[^known] Short words help.\n"));
    assert_eq!(Printed::of(&site).code, 0);
}

#[test]
fn no_way_of_writing_words_hides_them() {
    for (before, after) in [("'", "'"), ("\"\"\"\n", "\"\"\""), ("\"", "\" # a note")] {
        let site = Fixture::clean();
        let words = format!("{before}{LONG}{after}");
        site.replace("words.en.toml", "\"Find what you need\"", &words);
        let printed = Printed::of(&site);
        assert_eq!(printed.errors().len(), 1, "{}", printed.text);
        assert!(printed.errors()[0].message.contains("has 31 words"), "{}", printed.text);
    }
}

#[test]
fn summaries_tables_and_sections_are_held_too() {
    const SHORT: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e";
    errors(&[
        Case {
            name: "a long sentence in a summary",
            change: |site| site.replace(SECOND, "What the second article tells", SHORT),
            at: "en/causes/second.md:3:11",
            marks: Some("\"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e.\""),
            says: "has 31 words",
        },
        Case {
            name: "a long sentence in a table",
            change: |site| {
                site.replace(FIRST, "| A lot[^known] |", &format!("| {SHORT}[^known] |"));
            },
            at: "en/causes/first.md:38:12",
            marks: Some(" a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e[^known] "),
            says: "has 31 words",
        },
        Case {
            name: "a section that is hard to read",
            change: |site| site.replace("en/sections.toml", "Where back pain comes from.", LEARNED),
            at: "en/sections.toml:1:1",
            marks: None,
            says: "the reading grade is",
        },
    ]);
}

#[test]
fn no_page_and_no_file_of_words_is_harder_than_grade_eight() {
    errors(&[
        Case {
            name: "an article",
            change: |site| {
                let learned = format!("\n{LEARNED}[^known] {LEARNED} {LEARNED}\n");
                site.append(SECOND, &learned);
            },
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "the reading grade is",
        },
        Case {
            name: "the page on privacy",
            change: |site| site.append("en/privacy.md", &format!("\n{LEARNED}\n")),
            at: "en/privacy.md:1:1",
            marks: None,
            says: "the reading grade is",
        },
        Case {
            name: "the words of the interface",
            change: |site| {
                site.replace("words.en.toml", "Back pain, explained plainly", &LEARNED.repeat(40));
            },
            at: "words.en.toml:1:1",
            marks: None,
            says: "the reading grade is",
        },
        Case {
            name: "the words of the signs",
            change: |site| {
                site.replace("checker.en.toml", "You feel hot and cold.", &LEARNED.repeat(9));
            },
            at: "checker.en.toml:1:1",
            marks: None,
            says: "the reading grade is",
        },
        Case {
            name: "the glossary",
            change: |site| {
                site.replace("glossary.en.toml", "A cushion between", &LEARNED.repeat(9));
            },
            at: "glossary.en.toml:1:1",
            marks: None,
            says: "the reading grade is",
        },
    ]);
}

#[test]
fn a_medical_name_is_eased_only_where_the_glossary_says_so() {
    let site = Fixture::clean();
    site.append("en/privacy.md", &"\nOsteoporosis thins osteoporosis bones.\n".repeat(9));
    let printed = Printed::of(&site);
    assert_eq!(printed.code, 0, "{}", printed.text);
    let line = printed.text.lines().find(|line| line.ends_with("en/privacy.md")).unwrap();
    let grades: Vec<f64> =
        line.split(['(', ')']).filter_map(|part| part.trim().parse().ok()).collect();
    assert!(grades[0] < 8.0 && grades[1] > 8.0, "{line}");

    site.replace("glossary.en.toml", "medical_name = true\n", "");
    let printed = Printed::of(&site);
    assert_eq!(printed.code, 1);
    assert_eq!(printed.errors()[0].at, "en/privacy.md:1:1");
}
