//! Headings, titles, summaries and key points.

use super::SECOND;
use super::case::{Case, errors};

#[test]
fn headings_follow_their_order() {
    errors(&[
        Case {
            name: "a second top heading",
            change: |site| site.replace(SECOND, "## Next steps", "# Next steps\n\n## Next steps"),
            at: "en/causes/second.md:20:1",
            marks: Some("# Next steps"),
            says: "a second top heading",
        },
        Case {
            name: "a first heading of the third level",
            change: |site| site.replace(SECOND, "## Next", "### Next"),
            at: "en/causes/second.md:20:1",
            marks: Some("### Next steps"),
            says: "skips from level 1 to level 3",
        },
        Case {
            name: "a heading two levels below the one above it",
            change: |site| site.append(SECOND, "\n#### Far below\n\nStop in time.[^known]\n"),
            at: "en/causes/second.md:27:1",
            marks: Some("#### Far below"),
            says: "skips from level 2 to level 4",
        },
        Case {
            name: "a heading of the site's own pages that skips a level",
            change: |site| site.append("en/about.md", "\n### Who we are\n\nA few people.\n"),
            at: "en/about.md:10:1",
            marks: Some("### Who we are"),
            says: "skips from level 1 to level 3",
        },
        Case {
            name: "a heading without words",
            change: |site| site.append(SECOND, "\n##\n\nStop in time.[^known]\n"),
            at: "en/causes/second.md:27:1",
            marks: Some("##"),
            says: "the heading is empty",
        },
    ]);
}

#[test]
fn titles_and_summaries_are_there_short_and_each_its_own() {
    errors(&[
        Case {
            name: "two articles of one title",
            change: |site| site.replace(SECOND, "\"Second article\"", "\"First article\""),
            at: "en/causes/second.md:2:9",
            marks: Some("\"First article\""),
            says: "the title is a duplicate: en/causes/first.md has the same",
        },
        Case {
            name: "two titles that differ by a capital letter",
            change: |site| {
                site.replace("en/about.md", "\"About the fixture\"", "\"first ARTICLE\"");
            },
            at: "en/about.md:2:9",
            marks: Some("\"first ARTICLE\""),
            says: "the title is a duplicate",
        },
        Case {
            name: "two pages of one summary",
            change: |site| {
                site.replace(SECOND, "the second article tells", "the first article tells");
            },
            at: "en/causes/second.md:3:11",
            marks: Some("\"What the first article tells.\""),
            says: "the summary is a duplicate",
        },
        Case {
            name: "an empty title",
            change: |site| site.replace(SECOND, "\"Second article\"", "\" \""),
            at: "en/causes/second.md:2:9",
            marks: Some("\" \""),
            says: "the title is empty",
        },
        Case {
            name: "a title of 66 characters",
            change: |site| {
                site.replace(
                    SECOND,
                    "Second article",
                    &"a title of 33 characters, spaced ".repeat(2),
                );
            },
            at: "en/causes/second.md:2:9",
            marks: Some("\"a title of 33 characters, spaced a title of 33 characters, spaced \""),
            says: "the title has 66 characters",
        },
        Case {
            name: "a summary of 165 characters",
            change: |site| {
                let long = "A summary of 33 characters goes. ".repeat(5);
                site.replace(SECOND, "What the second article tells.", &long);
            },
            at: "en/causes/second.md:3:11",
            marks: Some(
                "\"A summary of 33 characters goes. A summary of 33 characters goes. A summary of \
                 33 characters goes. A summary of 33 characters goes. A summary of 33 characters \
                 goes. \"",
            ),
            says: "the summary has 165 characters",
        },
    ]);
}

#[test]
fn key_points_are_three() {
    errors(&[
        Case {
            name: "two key points",
            change: |site| site.replace(SECOND, "  \"Point three.[^known]\",\n", ""),
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "the article has 2 key points",
        },
        Case {
            name: "four key points",
            change: |site| {
                site.replace(
                    SECOND,
                    "  \"Point three",
                    "  \"Point four.[^known]\",\n  \"Point three",
                );
            },
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "the article has 4 key points",
        },
    ]);
}
