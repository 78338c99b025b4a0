//! Proportions of people are drawn only where they are people, of 100, and sourced.

use super::FIRST;
use super::case::{Case, errors};
use super::fixture::Fixture;
use super::printed::Printed;

fn add(site: &Fixture, lines: &str) {
    site.append(FIRST, &format!("\n```of-100\n{lines}\n```\n"));
}

const FIRST_LINE: &str = "30 of 100 people have it at 20.[^known]";
const SECOND_LINE: &str = "84 of 100 people have it at 80.[^known]";

#[test]
fn a_sound_block_of_one_line_or_two_passes() {
    for lines in [FIRST_LINE.to_owned(), format!("{FIRST_LINE}\n{SECOND_LINE}")] {
        let site = Fixture::clean();
        add(&site, &lines);
        let printed = Printed::of(&site);
        assert_eq!(printed.code, 0, "{}", printed.text);
    }
}

#[test]
fn a_line_that_cannot_be_drawn_is_refused_at_its_place() {
    errors(&[
        Case {
            name: "a line without a number",
            change: |site| add(site, "Many people have it.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("Many people have it.[^known]"),
            says: "the line does not begin with a number of 100; begin it as in: 30 of 100 people",
        },
        Case {
            name: "a number in words",
            change: |site| add(site, "Thirty of 100 people have it.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("Thirty of 100 people have it.[^known]"),
            says: "the line does not begin with a number of 100",
        },
        Case {
            name: "another denominator",
            change: |site| add(site, "3 of 10 people have it.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("3 of 10 people have it.[^known]"),
            says: "the line does not begin with a number of 100",
        },
        Case {
            name: "a part of a person",
            change: |site| add(site, "0.5 of 100 people have it.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("0.5 of 100 people have it.[^known]"),
            says: "the line does not begin with a number of 100",
        },
        Case {
            name: "more than 100",
            change: |site| add(site, "101 of 100 people have it.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("101 of 100 people have it.[^known]"),
            says: "101 of 100 is more than all of them",
        },
        Case {
            name: "a line without a source, after one with",
            change: |site| add(site, &format!("{FIRST_LINE}\n84 of 100 people have it at 80.")),
            at: "en/causes/first.md:46:1",
            marks: Some("84 of 100 people have it at 80."),
            says: "the line names no source",
        },
        Case {
            name: "points on a scale",
            change: |site| add(site, "8 of 100 points of pain went away.[^known]"),
            at: "en/causes/first.md:45:1",
            marks: Some("8 of 100 points of pain went away.[^known]"),
            says: "an average difference is no number of people",
        },
        Case {
            name: "a third line",
            change: |site| {
                add(site, &format!("{FIRST_LINE}\n{SECOND_LINE}\n9 of 100 have it.[^known]"));
            },
            at: "en/causes/first.md:47:1",
            marks: Some("9 of 100 have it.[^known]"),
            says: "an `of-100` block has a third line",
        },
        Case {
            name: "an empty block",
            change: |site| add(site, ""),
            at: "en/causes/first.md:44:1",
            marks: Some("```of-100"),
            says: "the `of-100` block is empty",
        },
        Case {
            name: "an unknown source",
            change: |site| add(site, "30 of 100 people have it.[^nobody]"),
            at: "en/causes/first.md:45:26",
            marks: Some("[^nobody]"),
            says: "`nobody` is not a source",
        },
        Case {
            name: "a long sentence",
            change: |site| {
                let more = "and again ".repeat(13);
                add(site, &format!("30 of 100 people have it {more}at 20.[^known]"));
            },
            at: "en/causes/first.md:45:1",
            marks: Some(
                "30 of 100 people have it and again and again and again and again and again and \
                 again and again and again and again and again and again and again and again at \
                 20.[^known]",
            ),
            says: "has 34 words",
        },
        Case {
            name: "a line in a card, where it stands in pieces",
            change: |site| {
                site.append(
                    FIRST,
                    "\n> [!TIP]\n> ```of-100\n> 130 of 100 have it.[^known]\n> ```\n",
                );
            },
            at: "en/causes/first.md:46:3",
            marks: Some("130 of 100 have it.[^known]"),
            says: "130 of 100 is more than all of them",
        },
    ]);
}
