//! What has no place in a text.

use super::FIRST;
use super::case::{Case, errors};

#[test]
fn a_text_holds_nothing_that_has_no_place_in_it() {
    errors(&[
        Case {
            name: "raw HTML between paragraphs",
            change: |site| site.append(FIRST, "\n<div>\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("<div>"),
            says: "raw HTML",
        },
        Case {
            name: "raw HTML within a sentence",
            change: |site| site.replace(FIRST, "Opening", "Opening<br>"),
            at: "en/causes/first.md:15:8",
            marks: Some("<br>"),
            says: "raw HTML",
        },
        Case {
            name: "a comment",
            change: |site| site.append(FIRST, "\n<!-- later -->\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("<!-- later -->"),
            says: "raw HTML",
        },
        Case {
            name: "a style element",
            change: |site| site.append(FIRST, "\n<style>p { color: red }</style>\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("<style>p { color: red }</style>"),
            says: "raw HTML",
        },
        Case {
            name: "a plain quotation",
            change: |site| site.append(FIRST, "\n> Somebody said so.[^known]\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("> Somebody said so.[^known]"),
            says: "a plain quotation",
        },
        Case {
            name: "a card in a card",
            change: |site| {
                site.replace(FIRST, "> **Call", "> > [!TIP]\n> > Rest.[^known]\n>\n> **Call");
            },
            at: "en/causes/first.md:18:3",
            marks: Some("> [!TIP]"),
            says: "a card stands in a card",
        },
        Case {
            name: "a source that is defined in the text",
            change: |site| site.append(FIRST, "\n[^new]: Somebody, 2026.\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("[^new]: Somebody, 2026."),
            says: "a source is defined inside the text",
        },
    ]);
}

#[test]
fn a_block_is_of_a_known_kind_ends_and_holds_what_it_should() {
    errors(&[
        Case {
            name: "a block of an unknown kind",
            change: |site| site.replace(FIRST, "```do\n", "```dos\n"),
            at: "en/causes/first.md:22:1",
            marks: Some("```dos"),
            says: "this block means nothing here",
        },
        Case {
            name: "an indented block",
            change: |site| site.append(FIRST, "\n    Indented by accident.\n"),
            at: "en/causes/first.md:44:5",
            marks: Some("Indented by accident."),
            says: "this block means nothing here",
        },
        Case {
            name: "a `do` block that is no list",
            change: |site| site.replace(FIRST, "- Keep moving", "Keep moving"),
            at: "en/causes/first.md:22:1",
            marks: Some("```do"),
            says: "a `do` block holds one list",
        },
        Case {
            name: "a block that does not end",
            change: |site| site.replace(FIRST, "emergency_now\n```\n", "emergency_now\n"),
            at: "en/causes/first.md:30:1",
            marks: Some("```signs"),
            says: "the block does not end; write a line ```",
        },
        Case {
            name: "a block that does not end before the next",
            change: |site| {
                site.replace(FIRST, "- Keep moving.[^known]\n```", "- Keep moving.[^known]");
            },
            at: "en/causes/first.md:22:1",
            marks: Some("```do"),
            says: "the block does not end",
        },
        Case {
            name: "a `signs` block without a level",
            change: |site| site.replace(FIRST, "emergency_now\n", ""),
            at: "en/causes/first.md:30:1",
            marks: Some("```signs"),
            says: "the block names no level of urgency",
        },
        Case {
            name: "a `together` block of a level without combinations",
            change: |site| site.replace(FIRST, "```signs", "```together"),
            at: "en/causes/first.md:30:1",
            marks: Some("```together"),
            says: "no combination has the level `emergency_now`",
        },
        Case {
            name: "an unknown level in a `signs` block",
            change: |site| site.replace(FIRST, "emergency_now", "emergency"),
            at: "en/causes/first.md:30:1",
            marks: Some("```signs"),
            says: "`emergency` is not a level of urgency",
        },
        Case {
            name: "the level of home care in a `signs` block",
            change: |site| site.replace(FIRST, "emergency_now", "self_care"),
            at: "en/causes/first.md:30:1",
            marks: Some("```signs"),
            says: "`self_care` is not a level of urgency with signs",
        },
    ]);
}
