//! The keys at the head of an article.

use super::case::{Case, errors};
use super::printed::Printed;
use super::{FIRST, Fixture, SECOND};

#[test]
fn the_keys_of_an_article_are_known_and_complete() {
    errors(&[
        Case {
            name: "an unknown key",
            change: |site| site.replace(FIRST, "related =", "relatd ="),
            at: "en/causes/first.md:11:1",
            marks: Some("relatd"),
            says: "unknown field `relatd`",
        },
        Case {
            name: "a missing key",
            change: |site| site.replace(FIRST, "updated = 2026-11-20\n", ""),
            at: "en/causes/first.md:1:1",
            marks: Some("+++"),
            says: "missing field `updated`",
        },
        Case {
            name: "a key that stands twice",
            change: |site| site.replace(FIRST, "updated", "title = \"Again\"\nupdated"),
            at: "en/causes/first.md:9:1",
            marks: Some("title"),
            says: "duplicate key",
        },
        Case {
            name: "a value without its closing mark",
            change: |site| site.replace(FIRST, "\"First article\"", "\"First article"),
            at: "en/causes/first.md:2:23",
            marks: None,
            says: "invalid basic string",
        },
        Case {
            name: "a number where words belong",
            change: |site| site.replace(FIRST, "\"First article\"", "7"),
            at: "en/causes/first.md:2:9",
            marks: Some("7"),
            says: "expected a string",
        },
        Case {
            name: "no front matter",
            change: |site| site.replace("en/about.md", "+++\n", ""),
            at: "en/about.md:1:1",
            marks: Some("title = \"About the fixture\""),
            says: "no front matter",
        },
        Case {
            name: "front matter that never ends",
            change: |site| site.replace("en/about.md", "\n+++\n\n", "\n\n"),
            at: "en/about.md:1:1",
            marks: Some("+++"),
            says: "the front matter does not end",
        },
        Case {
            name: "an unknown key in a page of the site's own",
            change: |site| site.replace("en/about.md", "updated", "related = []\nupdated"),
            at: "en/about.md:4:1",
            marks: Some("related"),
            says: "unknown field `related`",
        },
        Case {
            name: "a reviewer without credentials",
            change: |site| site.replace(SECOND, "credentials = \"Doctor of fixtures\"\n", ""),
            at: "en/causes/second.md:12:1",
            marks: Some("[reviewed_by]"),
            says: "missing field `credentials`",
        },
        Case {
            name: "a related article that is not named by section and name",
            change: |site| site.replace(FIRST, "\"causes/second\"", "\"second\""),
            at: "en/causes/first.md:11:12",
            marks: Some("\"second\""),
            says: "write `section/name`",
        },
        Case {
            name: "a related article that is not there",
            change: |site| site.replace(FIRST, "\"causes/second\"", "\"causes/third\""),
            at: "en/causes/first.md:11:12",
            marks: Some("\"causes/third\""),
            says: "there is no article `causes/third`",
        },
        Case {
            name: "a related article that is named twice",
            change: |site| {
                site.replace(
                    FIRST,
                    "[\"causes/second\"]",
                    "[\"causes/second\", \"causes/second\"]",
                );
            },
            at: "en/causes/first.md:11:29",
            marks: Some("\"causes/second\""),
            says: "`related` names `causes/second` twice",
        },
        Case {
            name: "an article that is related to itself",
            change: |site| site.replace(FIRST, "\"causes/second\"", "\"causes/first\""),
            at: "en/causes/first.md:11:12",
            marks: Some("\"causes/first\""),
            says: "names itself",
        },
    ]);
}

#[test]
fn a_slip_in_the_head_hides_none_in_the_text() {
    let site = Fixture::clean();
    site.replace(SECOND, "title =", "titel =");
    site.append(SECOND, "\n<hr>\n");
    let printed = Printed::of(&site);
    let places: Vec<_> = printed.errors().iter().map(|slip| slip.at.as_str()).collect();
    assert_eq!(places, ["en/causes/second.md:2:1", "en/causes/second.md:27:1"], "{}", printed.text);
}

#[test]
fn spaces_after_its_last_line_do_no_harm() {
    let site = Fixture::clean();
    site.replace(SECOND, "\n+++\n\nSome", "\n+++  \nSome");
    assert_eq!(Printed::of(&site).code, 0);
}
