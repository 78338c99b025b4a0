//! Pages that were taken away.

use super::case::{Case, errors};
use super::{FIRST, Fixture, SECOND};

/// Says that a page was taken away, and why.
fn gone(site: &Fixture, name: &str, why: &str) {
    site.write("en/gone.toml", &format!("[[page]]\nname = \"{name}\"\nwhy = \"{why}\"\n"));
}

const WHY: &str = "New studies show that belts do not help.";

#[test]
fn a_page_that_was_taken_away_is_not_there_and_says_why() {
    errors(&[
        Case {
            name: "no name",
            change: |site| gone(site, "belts", WHY),
            at: "en/gone.toml:2:8",
            marks: Some("\"belts\""),
            says: "write `section/name`; write the name that the page had",
        },
        Case {
            name: "a page of the site",
            change: |site| gone(site, "causes/second", WHY),
            at: "en/gone.toml:2:8",
            marks: Some("\"causes/second\""),
            says: "is a page of the site: there is a file en/causes/second.md; take it out of this",
        },
        Case {
            name: "an address of the form",
            change: |site| gone(site, "checker/step", WHY),
            at: "en/gone.toml:2:8",
            marks: Some("\"checker/step\""),
            says: "addresses that begin with /checker/ are not for articles",
        },
        Case {
            name: "a former name",
            change: |site| {
                gone(site, "causes/belts", WHY);
                site.replace(FIRST, "\nuncited", "\naliases = [\"causes/belts\"]\nuncited");
            },
            at: "en/gone.toml:2:8",
            marks: Some("\"causes/belts\""),
            says: "`causes/belts` is a former name of en/causes/first.md; take it out of this file, or",
        },
        Case {
            name: "twice",
            change: |site| {
                gone(site, "causes/belts", WHY);
                site.append("en/gone.toml", &site.read("en/gone.toml"));
            },
            at: "en/gone.toml:5:8",
            marks: Some("\"causes/belts\""),
            says: "`causes/belts` stands here twice; take one of them out",
        },
        Case {
            name: "no reason",
            change: |site| gone(site, "causes/belts", ""),
            at: "en/gone.toml:3:7",
            marks: Some("\"\""),
            says: "`why` is not one sentence; say in one plain sentence",
        },
        Case {
            name: "half a sentence",
            change: |site| gone(site, "causes/belts", "out of date"),
            at: "en/gone.toml:3:7",
            marks: Some("\"out of date\""),
            says: "`why` is not one sentence; say in one plain sentence",
        },
        Case {
            name: "two sentences",
            change: |site| gone(site, "causes/belts", "It was old. It was wrong."),
            at: "en/gone.toml:3:7",
            marks: Some("\"It was old. It was wrong.\""),
            says: "`why` is not one sentence",
        },
        Case {
            name: "a key that there is not",
            change: |site| {
                gone(site, "causes/belts", WHY);
                site.append("en/gone.toml", "since = 2026\n");
            },
            at: "en/gone.toml:4:1",
            marks: Some("since"),
            says: "unknown field `since`",
        },
        Case {
            name: "a link to it",
            change: |site| {
                gone(site, "causes/belts", WHY);
                site.append(SECOND, "\nSee [belts and braces](belts.md).[^known]\n");
            },
            at: "en/causes/second.md:27:5",
            marks: Some("[belts and braces](belts.md)"),
            says: "the link is dead: en/causes/belts.md was taken away; take the link out",
        },
        Case {
            name: "a name in `related`",
            change: |site| {
                gone(site, "causes/belts", WHY);
                site.replace(FIRST, "[\"causes/second\"]", "[\"causes/second\", \"causes/belts\"]");
            },
            at: "en/causes/first.md:11:29",
            marks: Some("\"causes/belts\""),
            says: "`causes/belts` was taken away; take it out of `related`",
        },
    ]);
}
