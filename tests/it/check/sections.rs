//! Sections and their articles agree, and every article can be found.

use super::case::{Case, errors};
use super::{FIRST, Fixture, SECOND};

const SECTIONS: &str = "en/sections.toml";

#[test]
fn a_section_lists_each_of_its_articles_once() {
    errors(&[
        Case {
            name: "an article that its section does not list",
            change: |site| site.replace(SECTIONS, "\"second\", ", ""),
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "an orphan: its section does not list it; add \"second\"",
        },
        Case {
            name: "an article that is not there",
            change: |site| site.replace(SECTIONS, "\"second\"", "\"second\", \"third\""),
            at: "en/sections.toml:5:23",
            marks: Some("\"third\""),
            says: "there is no file en/causes/third.md",
        },
        Case {
            name: "an article that stands twice",
            change: |site| site.replace(SECTIONS, "\"first\"", "\"first\", \"second\""),
            at: "en/sections.toml:5:32",
            marks: Some("\"second\""),
            says: "`second` stands here twice",
        },
        Case {
            name: "a section that stands twice",
            change: |site| {
                site.replace(SECTIONS, ", \"first\"", "");
                site.append(SECTIONS, &again("causes", "[\"first\"]"));
            },
            at: "en/sections.toml:8:8",
            marks: Some("\"causes\""),
            says: "the section `causes` stands here twice",
        },
        Case {
            name: "a section without an article",
            change: |site| site.append(SECTIONS, &again("legs", "[]")),
            at: "en/sections.toml:8:8",
            marks: Some("\"legs\""),
            says: "the section `legs` has no article",
        },
        Case {
            name: "an unknown key",
            change: |site| site.replace(SECTIONS, "title =", "name ="),
            at: "en/sections.toml:3:1",
            marks: Some("name"),
            says: "unknown field `name`",
        },
    ]);
}

fn again(slug: &str, articles: &str) -> String {
    let words = "title = \"Again\"\nsummary = \"More of it.\"";
    format!("\n[[section]]\nslug = \"{slug}\"\n{words}\narticles = {articles}\n")
}

#[test]
fn a_section_has_a_title_and_a_summary_of_its_own() {
    errors(&[
        Case {
            name: "the title of an article",
            change: |site| site.replace(SECTIONS, "\"Causes\"", "\"First article\""),
            at: "en/sections.toml:2:8",
            marks: Some("\"causes\""),
            says: "the title is a duplicate: en/causes/first.md has the same",
        },
        Case {
            name: "no summary",
            change: |site| site.replace(SECTIONS, "Where back pain comes from.", ""),
            at: "en/sections.toml:2:8",
            marks: Some("\"causes\""),
            says: "the summary is empty",
        },
    ]);
}

#[test]
fn an_article_has_a_text() {
    errors(&[Case {
        name: "a head alone",
        change: |site| {
            site.replace(FIRST, "second.md#next-steps", "second.md");
            let text = site.read(SECOND);
            let (head, _) = text.split_once("\nSome text").unwrap();
            site.write(SECOND, head);
            site.replace(SECOND, "Point one.", "[The first article](first.md).");
        },
        at: "en/causes/second.md:1:1",
        marks: None,
        says: "the article has no text",
    }]);
}

#[test]
fn no_two_pages_share_an_address() {
    errors(&[
        Case {
            name: "an article with the name of the page to print",
            change: |site| {
                third(site, "causes/print");
                site.replace(SECTIONS, "\"first\"", "\"first\", \"print\"");
            },
            at: "en/sections.toml:5:32",
            marks: Some("\"print\""),
            says: "another page has the address /causes/print/",
        },
        Case {
            name: "a section with the name of a page of the site's own",
            change: |site| {
                third(site, "glossary/third");
                site.append(SECTIONS, &again("glossary", "[\"third\"]"));
            },
            at: "en/sections.toml:8:8",
            marks: Some("\"glossary\""),
            says: "another page has the address /glossary/",
        },
        Case {
            name: "a section with the name of the folder of style sheets",
            change: |site| {
                third(site, "static/third");
                site.append(SECTIONS, &again("static", "[\"third\"]"));
            },
            at: "en/sections.toml:8:8",
            marks: Some("\"static\""),
            says: "addresses that begin with /static/ are not for sections",
        },
        Case {
            name: "a section with the name of a language",
            change: |site| {
                third(site, "en/third");
                site.append(SECTIONS, &again("en", "[\"third\"]"));
            },
            at: "en/sections.toml:8:8",
            marks: Some("\"en\""),
            says: "addresses that begin with /en/ are not for sections",
        },
    ]);
}

/// A third article, to which the first one leads.
fn third(site: &Fixture, id: &str) {
    let text = site
        .read(SECOND)
        .replace("Second", "Third")
        .replace("the second", "the third")
        .replace("(first.md)", "(../causes/first.md)")
        .replace("> [!NOTE]\n> An aside needs no source.\n\n", "");
    site.write(&format!("en/{id}.md"), &text);
    site.append(FIRST, &format!("\nSee [the third](../{id}.md).[^known]\n"));
}

#[test]
fn some_other_article_leads_to_each_one() {
    errors(&[
        Case {
            name: "an article that only the other one's text led to",
            change: |site| site.replace(SECOND, " More in [the first article](first.md).", ""),
            at: "en/causes/first.md:1:1",
            marks: None,
            says: "an orphan: no other article leads to it",
        },
        Case {
            name: "an article that leads only to itself",
            change: |site| {
                site.replace(
                    SECOND,
                    "[the first article](first.md)",
                    "[the second article](second.md)",
                );
                site.append(FIRST, "\nSee [the first article](first.md).[^known]\n");
            },
            at: "en/causes/first.md:1:1",
            marks: None,
            says: "an orphan: no other article leads to it",
        },
    ]);
}
