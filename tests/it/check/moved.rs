//! Former names of pages.

use super::case::{Case, errors};
use super::{FIRST, Fixture, SECOND};

/// Says that the first article had other names.
fn alias(site: &Fixture, names: &str) {
    site.replace(FIRST, "\nuncited", &format!("\naliases = [{names}]\nuncited"));
}

#[test]
fn a_former_name_is_that_of_no_page_and_of_one_article_alone() {
    errors(&[
        Case {
            name: "no name",
            change: |site| alias(site, "\"once\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"once\""),
            says: "`once` does not name an article: write `section/name`; write a former name",
        },
        Case {
            name: "an address in place of a name",
            change: |site| alias(site, "\"/causes/once/\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"/causes/once/\""),
            says: "use lower-case letters and digits, joined by hyphens; write a former name",
        },
        Case {
            name: "the article's own name",
            change: |site| alias(site, "\"causes/first\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"causes/first\""),
            says: "is the name that the article has now; take it out of `aliases`",
        },
        Case {
            name: "another article",
            change: |site| alias(site, "\"causes/second\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"causes/second\""),
            says: "is a page of the site: there is a file en/causes/second.md; take it out",
        },
        Case {
            name: "a page of the checker",
            change: |site| alias(site, "\"checker/card\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"checker/card\""),
            says: "is a page of the site: /checker/card/; take it out",
        },
        Case {
            name: "a section on one page",
            change: |site| alias(site, "\"causes/print\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"causes/print\""),
            says: "is a page of the site: /causes/print/; take it out",
        },
        Case {
            name: "an address among those of the form",
            change: |site| alias(site, "\"checker/step\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"checker/step\""),
            says: "addresses that begin with /checker/ are not for articles; take it out",
        },
        Case {
            name: "an address among the style sheets",
            change: |site| alias(site, "\"static/site\""),
            at: "en/causes/first.md:12:12",
            marks: Some("\"static/site\""),
            says: "addresses that begin with /static/ are not for articles",
        },
        Case {
            name: "the same name twice",
            change: |site| alias(site, "\"causes/once\", \"causes/once\""),
            at: "en/causes/first.md:12:27",
            marks: Some("\"causes/once\""),
            says: "`aliases` names `causes/once` twice; take one of them out",
        },
        Case {
            name: "a former name of another article",
            change: |site| {
                alias(site, "\"causes/once\"");
                site.replace(SECOND, "\n[rev", "\naliases = [\"causes/once\"]\n[rev");
            },
            at: "en/causes/second.md:12:12",
            marks: Some("\"causes/once\""),
            says: "`causes/once` is a former name of en/causes/first.md already; an address leads",
        },
        Case {
            name: "a former name of a draft",
            change: |site| {
                let draft = site.read(SECOND).replace("Second", "Third").replace("the s", "the th");
                let head = "+++\ndraft = true\naliases = [\"causes/once\"]\ntitle";
                site.write("en/causes/third.md", &draft.replace("+++\ntitle", head));
            },
            at: "en/causes/third.md:3:12",
            marks: Some("\"causes/once\""),
            says: "`causes/once` leads to a draft, which readers do not see; publish the draft, or",
        },
    ]);
}

#[test]
fn whoever_leads_to_a_former_name_is_told_the_new_one() {
    errors(&[
        Case {
            name: "a link in a text",
            change: |site| {
                alias(site, "\"causes/once\"");
                site.replace(SECOND, "(first.md)", "(once.md)");
                site.replace(SECOND, "\n\n[rev", "\nrelated = [\"causes/first\"]\n\n[rev");
            },
            at: "en/causes/second.md:19:28",
            marks: Some("[the first article](once.md)"),
            says: "the link is dead: en/causes/once.md has moved to en/causes/first.md; link to first.md",
        },
        Case {
            name: "a link on a page of the site's own",
            change: |site| {
                alias(site, "\"spine/once\"");
                site.append("en/about.md", "\nMore in [the first](spine/once.md).[^known]\n");
            },
            at: "en/about.md:10:9",
            marks: Some("[the first](spine/once.md)"),
            says: "en/spine/once.md has moved to en/causes/first.md; link to causes/first.md",
        },
        Case {
            name: "a name in `related`",
            change: |site| {
                alias(site, "\"causes/once\"");
                site.replace(SECOND, "\n\n[rev", "\nrelated = [\"causes/once\"]\n\n[rev");
            },
            at: "en/causes/second.md:11:12",
            marks: Some("\"causes/once\""),
            says: "`causes/once` has moved to `causes/first`; write its new name",
        },
    ]);
}
