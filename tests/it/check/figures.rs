//! Drawings: there, described, and harmless.

use super::FIRST;
use super::case::{Case, errors, warnings};

const DISC: &str = "figures/disc.svg";

#[test]
fn a_text_shows_drawings_that_are_there_with_their_captions() {
    errors(&[
        Case {
            name: "a drawing that is not there",
            change: |site| site.replace(FIRST, "disc.svg", "disk.svg"),
            at: "en/causes/first.md:34:1",
            marks: Some("![A disc from above](../../figures/disk.svg)"),
            says: "there is no drawing `../../figures/disk.svg`",
        },
        Case {
            name: "a drawing without a caption",
            change: |site| site.replace(FIRST, "![A disc from above]", "![]"),
            at: "en/causes/first.md:34:1",
            marks: Some("![](../../figures/disc.svg)"),
            says: "no caption",
        },
        Case {
            name: "a drawing within a paragraph",
            change: |site| site.replace(FIRST, "![A disc", "See this.[^known] ![A disc"),
            at: "en/causes/first.md:34:19",
            marks: Some("![A disc from above](../../figures/disc.svg)"),
            says: "inside a paragraph",
        },
    ]);
}

#[test]
fn a_drawing_is_described_and_holds_nothing_but_shapes() {
    errors(&[
        Case {
            name: "no title",
            change: |site| site.replace(DISC, "<title>A disc</title>", ""),
            at: "figures/disc.svg:1:1",
            marks: None,
            says: "no <title>",
        },
        Case {
            name: "an empty title",
            change: |site| site.replace(DISC, "<title>A disc</title>", "<title> </title>"),
            at: "figures/disc.svg:1:1",
            marks: None,
            says: "no <title>",
        },
        Case {
            name: "no description",
            change: |site| {
                site.replace(DISC, "<desc>A disc seen from above, as an oval.</desc>", "");
            },
            at: "figures/disc.svg:1:1",
            marks: None,
            says: "no <desc>",
        },
        Case {
            name: "a style element",
            change: |site| site.replace(DISC, "<ellipse", "<style>a{}</style><ellipse"),
            at: "figures/disc.svg:1:141",
            marks: Some("<style"),
            says: "may not hold `<style`",
        },
        Case {
            name: "a style attribute",
            change: |site| site.replace(DISC, "fill=\"none\"", "style=\"fill:none\""),
            at: "figures/disc.svg:1:189",
            marks: Some("style=\"fill:none\""),
            says: "may not hold `style=`",
        },
        Case {
            name: "a script",
            change: |site| site.replace(DISC, "<ellipse", "<script>x()</script><ellipse"),
            at: "figures/disc.svg:1:141",
            marks: Some("<script"),
            says: "may not hold `<script`",
        },
        Case {
            name: "an event handler",
            change: |site| site.replace(DISC, "<ellipse", "<ellipse onclick=\"x()\""),
            at: "figures/disc.svg:1:150",
            marks: Some("onclick=\"x()\""),
            says: "event handler",
        },
        Case {
            name: "HTML within the drawing",
            change: |site| site.replace(DISC, "<ellipse", "<foreignObject/><ellipse"),
            at: "figures/disc.svg:1:141",
            marks: Some("<foreignObject"),
            says: "may not hold `<foreignObject`",
        },
        Case {
            name: "a picture within the drawing",
            change: |site| site.replace(DISC, "<ellipse", "<image href=\"#a\"/><ellipse"),
            at: "figures/disc.svg:1:141",
            marks: Some("<image"),
            says: "may not hold `<image`",
        },
        Case {
            name: "an address",
            change: |site| {
                site.replace(DISC, "<ellipse", "<use href=\"https://a.org/b.svg#c\"/><ellipse");
            },
            at: "figures/disc.svg:1:146",
            marks: Some("href=\"https://a.org/b.svg#c\""),
            says: "may not lead to `https://a.org/b.svg#c`",
        },
        Case {
            name: "a comment",
            change: |site| site.replace(DISC, "<ellipse", "<!-- oval --><ellipse"),
            at: "figures/disc.svg:1:141",
            marks: Some("<!--"),
            says: "may not hold `<!--`",
        },
        Case {
            name: "something before the drawing",
            change: |site| site.replace(DISC, "<svg ", "A disc: <svg "),
            at: "figures/disc.svg:1:1",
            marks: None,
            says: "not one <svg> element",
        },
    ]);
}

#[test]
fn a_drawing_that_no_page_shows_is_a_warning() {
    warnings(&[Case {
        name: "a spare drawing",
        change: |site| site.write("figures/spare.svg", &site.read(DISC)),
        at: "figures/spare.svg:1:1",
        marks: None,
        says: "no page shows the drawing",
    }]);
}
