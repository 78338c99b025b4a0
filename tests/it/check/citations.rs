//! Every claim carries its source.

use super::case::{Case, errors};
use super::printed::Printed;
use super::{FIRST, Fixture, SECOND};

#[test]
fn a_paragraph_a_list_a_table_and_a_key_point_cite() {
    errors(&[
        Case {
            name: "a paragraph",
            change: |site| site.replace(SECOND, "each day.[^known]", "each day."),
            at: "en/causes/second.md:25:1",
            marks: Some("Walk a little more each day."),
            says: "the paragraph cites no source",
        },
        Case {
            name: "the paragraph of a care card",
            change: |site| site.replace(FIRST, "call now.[^known]", "call now."),
            at: "en/causes/first.md:18:3",
            marks: Some("**Call for help.** If you cannot pee, call now."),
            says: "the paragraph cites no source",
        },
        Case {
            name: "a list",
            change: |site| site.append(SECOND, "\n- Sit less.\n- Stand more.\n"),
            at: "en/causes/second.md:27:1",
            marks: Some("- Sit less."),
            says: "the list cites no source",
        },
        Case {
            name: "the list of a `do` block",
            change: |site| site.replace(FIRST, "Keep moving.[^known]", "Keep moving."),
            at: "en/causes/first.md:23:1",
            marks: Some("- Keep moving."),
            says: "the list cites no source",
        },
        Case {
            name: "a table",
            change: |site| site.replace(FIRST, "A lot[^known]", "A lot"),
            at: "en/causes/first.md:36:1",
            marks: Some("| What | How much |"),
            says: "the table cites no source",
        },
        Case {
            name: "a key point",
            change: |site| site.replace(FIRST, "First point.[^known]", "First point."),
            at: "en/causes/first.md:5:3",
            marks: Some("\"First point.\""),
            says: "the key point cites no source",
        },
        Case {
            name: "a paragraph under a heading that was named `uncited` and no longer is",
            change: |site| site.replace(FIRST, "uncited = [\"About this text\"]\n", ""),
            at: "en/causes/first.md:41:1",
            marks: Some("See [the other article](second.md#next-steps)."),
            says: "the paragraph cites no source",
        },
    ]);
}

#[test]
fn a_mark_names_a_source_that_is_there() {
    errors(&[
        Case {
            name: "an unknown source in the text",
            change: |site| site.replace(SECOND, "each day.[^known]", "each day.[^unknown]"),
            at: "en/causes/second.md:25:29",
            marks: Some("[^unknown]"),
            says: "`unknown` is not a source",
        },
        Case {
            name: "an unknown source in a key point",
            change: |site| site.replace(SECOND, "Point two.[^known]", "Point two.[^unknown]"),
            at: "en/causes/second.md:6:14",
            marks: Some("[^unknown]"),
            says: "`unknown` is not a source",
        },
        Case {
            name: "a source in capital letters",
            change: |site| site.replace(SECOND, "each day.[^known]", "each day.[^Known]"),
            at: "en/causes/second.md:25:29",
            marks: Some("[^Known]"),
            says: "`Known` is not a source",
        },
    ]);
}

#[test]
fn few_blocks_go_without_a_source() {
    errors(&[
        Case {
            name: "a heading that `uncited` names and that is not there",
            change: |site| site.replace(FIRST, "uncited = [", "uncited = [\"Elsewhere\", "),
            at: "en/causes/first.md:12:12",
            marks: Some("\"Elsewhere\""),
            says: "`uncited` names a heading that is not there: Elsewhere",
        },
        Case {
            name: "more than one block in ten",
            change: |site| site.append(FIRST, "\nMore words without a source.\n"),
            at: "en:1:1",
            marks: None,
            says: "3 of 10 blocks cite no source",
        },
    ]);
}

#[test]
fn a_heading_is_named_as_it_is_typed_though_its_marks_are_curled_when_it_is_read() {
    let site = Fixture::clean();
    site.replace(FIRST, "## About this text", "## About this \"text\" -- it's ours");
    site.replace(FIRST, "[\"About this text\"]", "['About this \"text\" -- it’s ours']");
    let printed = Printed::of(&site);
    assert_eq!(printed.code, 0, "{}", printed.text);
}
