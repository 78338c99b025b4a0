//! Links lead somewhere and say where.

use super::case::{Case, errors};
use super::{FIRST, SECOND};

const OTHER: &str = "[the other article](second.md#next-steps)";

#[test]
fn a_link_leads_to_a_page_and_to_a_heading_that_are_there() {
    errors(&[
        Case {
            name: "an article that is not there",
            change: |site| site.replace(FIRST, OTHER, "[the third article](third.md)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the third article](third.md)"),
            says: "the link is dead: there is no file en/causes/third.md",
        },
        Case {
            name: "a heading that is not there",
            change: |site| site.replace(FIRST, "#next-steps", "#last-steps"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the other article](second.md#last-steps)"),
            says: "no heading `#last-steps`; its headings are #next-steps",
        },
        Case {
            name: "a heading of the same page that is not there",
            change: |site| site.replace(FIRST, OTHER, "[what to do](#what-to-do)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[what to do](#what-to-do)"),
            says: "no heading `#what-to-do`",
        },
        Case {
            name: "a heading of the site's own pages that is not there",
            change: |site| site.replace(FIRST, OTHER, "[who we are](../about.md#who)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[who we are](../about.md#who)"),
            says: "en/about.md has no heading `#who`",
        },
        Case {
            name: "the table of treatments, which has no rows",
            change: |site| {
                site.write("treatments.en.toml", "");
                site.replace(FIRST, OTHER, "[all treatments](../../treatments.en.toml)");
            },
            at: "en/causes/first.md:42:5",
            marks: Some("[all treatments](../../treatments.en.toml)"),
            says: "the table of treatments is empty",
        },
        Case {
            name: "an address on the site instead of a file",
            change: |site| site.replace(FIRST, OTHER, "[the other article](/causes/second/)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the other article](/causes/second/)"),
            says: "leads nowhere",
        },
        Case {
            name: "an address that is not safe",
            change: |site| site.replace(FIRST, OTHER, "[the institute](http://example.org)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the institute](http://example.org)"),
            says: "leads nowhere",
        },
        Case {
            name: "a script in place of an address",
            change: |site| site.replace(FIRST, OTHER, "[the other article](javascript:x)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the other article](javascript:x)"),
            says: "leads nowhere",
        },
        Case {
            name: "a telephone number in the text",
            change: |site| site.replace(FIRST, OTHER, "[the emergency line](tel:911)"),
            at: "en/causes/first.md:42:5",
            marks: Some("[the emergency line](tel:911)"),
            says: "a telephone number stands in the text",
        },
        Case {
            name: "a word that is not in the glossary",
            change: |site| site.replace(FIRST, "glossary:disc", "glossary:disk"),
            at: "en/causes/first.md:15:27",
            marks: Some("[disc](glossary:disk)"),
            says: "`disk` is not in the glossary",
        },
        Case {
            name: "a dead link in a key point",
            change: |site| {
                site.replace(SECOND, "Point one.", "[Point one](third.md).");
            },
            at: "en/causes/second.md:5:4",
            marks: Some("[Point one](third.md)"),
            says: "there is no file en/causes/third.md",
        },
    ]);
}

#[test]
fn the_words_of_a_link_say_where_it_leads() {
    errors(&[
        Case {
            name: "no words",
            change: |site| site.replace(FIRST, "[the other article]", "[]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[](second.md#next-steps)"),
            says: "the link has no words",
        },
        Case {
            name: "click here",
            change: |site| site.replace(FIRST, "[the other article]", "[Click here]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[Click here](second.md#next-steps)"),
            says: "`Click here` does not say where it leads",
        },
        Case {
            name: "read more",
            change: |site| site.replace(FIRST, "[the other article]", "[read more.]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[read more.](second.md#next-steps)"),
            says: "does not say where it leads",
        },
        Case {
            name: "read on, with a sign before it",
            change: |site| site.replace(FIRST, "[the other article]", "[› Read on …]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[› Read on …](second.md#next-steps)"),
            says: "`› Read on …` does not say where it leads",
        },
        Case {
            name: "here, between marks",
            change: |site| site.replace(FIRST, "[the other article]", "[“here” ‹]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[“here” ‹](second.md#next-steps)"),
            says: "does not say where it leads",
        },
        Case {
            name: "no words, but a sign",
            change: |site| site.replace(FIRST, "[the other article]", "[→]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[→](second.md#next-steps)"),
            says: "the link has no words",
        },
        Case {
            name: "here, in bold",
            change: |site| site.replace(FIRST, "[the other article]", "[**here**]"),
            at: "en/causes/first.md:42:5",
            marks: Some("[**here**](second.md#next-steps)"),
            says: "`here` does not say where it leads",
        },
    ]);
}

#[test]
fn a_mark_or_a_link_is_never_printed_as_it_was_written() {
    errors(&[
        Case {
            name: "a mark that does not end",
            change: |site| site.replace(SECOND, "each day.[^known]", "each day.[^known][^known"),
            at: "en/causes/second.md:25:1",
            marks: Some("Walk a little more each day.[^known][^known"),
            says: "a mark or a link is not whole: `[^` is left of it",
        },
        Case {
            name: "a mark that does not end, in a heading",
            change: |site| site.replace(FIRST, "## What you can do", "## What you can do[^known"),
            at: "en/causes/first.md:20:1",
            marks: Some("## What you can do[^known"),
            says: "a mark or a link is not whole: `[^` is left of it",
        },
        Case {
            name: "a link with its address elsewhere",
            change: |site| site.append(SECOND, "\nSee [the first][1].[^known]\n"),
            at: "en/causes/second.md:27:1",
            marks: Some("See [the first][1].[^known]"),
            says: "a mark or a link is not whole: `][` is left of it",
        },
        Case {
            name: "a link to a file with a space in its name",
            change: |site| site.append(SECOND, "\nSee [the first](first one.md).[^known]\n"),
            at: "en/causes/second.md:27:1",
            marks: Some("See [the first](first one.md).[^known]"),
            says: "a mark or a link is not whole: `](` is left of it",
        },
    ]);
}
