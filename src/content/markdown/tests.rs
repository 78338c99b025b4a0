//! What a text becomes, against the shelf of the fixture site `tests/sites/clean`.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::path::Path;

use super::{BlockKind, Body, Text, render};
use crate::content::{Content, Html, Lang, Problems, Severity};

fn rendered(markdown: &str) -> (Body, Problems) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
    let (content, _) = Content::load(&root, Lang::En).unwrap();
    let mut problems = Problems::default();
    let text = Text { file: "en/causes/text.md", markdown, at: 0, shelf: &content.shelf };
    (render(text, &mut problems), problems)
}

fn html(markdown: &str) -> String {
    let (body, problems) = rendered(markdown);
    assert_eq!(problems.count(Severity::Error), 0, "{problems:?}");
    body.marked.print(|key| Html::trusted(format!("<{key}>"))).to_string()
}

fn refusals(markdown: &str) -> Vec<String> {
    let (_, problems) = rendered(markdown);
    problems.sorted().into_iter().map(|problem| problem.what.clone()).collect()
}

#[test]
fn a_care_card_says_its_urgency_and_is_headed_by_its_bold_words() {
    let html = html("## A\n\n> [!WARNING]\n> **Call *today*.** If it is new.[^known]");
    assert!(html.contains("<section class=\"card today\">"), "{html}");
    assert!(html.contains("Today: be seen the same day"), "{html}");
    assert!(html.contains("<h3 class=\"card-title\">Call <em>today</em>.</h3>"), "{html}");
    assert!(html.contains("<p>If it is new.<known></p>"), "{html}");
}

#[test]
fn a_card_without_bold_words_has_no_heading() {
    let html = html("> [!NOTE]\n> An aside.");
    assert!(html.contains("Good to know") && !html.contains("card-title"), "{html}");
}

#[test]
fn a_do_list_is_titled_and_its_items_may_cite_and_link() {
    let html = html("```do\n- Walk.[^known]\n- See [a friend](first.md).\n```");
    assert!(html.contains("<div class=\"advice do\">"), "{html}");
    assert!(html.contains("Walk.<known>") && html.contains("href=\"/causes/first/\""), "{html}");
}

#[test]
fn a_signs_block_prints_the_signs_of_its_tier_with_their_sources() {
    let html = html("```signs\nemergency_now\n```");
    assert!(html.contains("<strong>New trouble peeing.</strong> You cannot start"), "{html}");
    assert!(html.contains("<known>") && !html.contains("Fever"), "{html}");
}

#[test]
fn an_in_short_block_prints_the_short_lines_of_the_table_inside_its_card() {
    let html = html(
        "> [!CAUTION]\n> **Now.**\n>\n> ```in-short\n> emergency_now\n> ```\n>\n> Call.[^known]",
    );
    assert!(
        html.contains(
            "<ul>\n<li>Trouble peeing.<known></li>\n</ul>\n<p>Call.<known></p>\n</section>"
        ),
        "{html}"
    );
}

#[test]
fn a_drawing_stands_in_the_page_with_its_caption() {
    let html = html("![A disc](../../figures/disc.svg)");
    assert!(
        html.starts_with("<figure>\n<svg aria-labelledby=\"fig-1-title fig-1-desc\""),
        "{html}"
    );
    assert!(html.contains("<figcaption>A disc</figcaption>"), "{html}");
}

#[test]
fn a_table_has_headings_for_its_columns_and_its_rows() {
    let html = html("| A | B |\n|---|---|\n| c | d |");
    assert!(html.contains("scope=\"col\">A</th>"), "{html}");
    assert!(html.contains("scope=\"row\">c</th><td role=\"cell\">d</td>"), "{html}");
}

#[test]
fn what_a_writer_types_is_escaped() {
    let html = html("Fish & chips at 3 \\< 4");
    assert!(html.contains("Fish &amp; chips at 3 &lt; 4"), "{html}");
}

#[test]
fn blocks_are_noted_with_their_marks_and_headings() {
    let (body, _) = rendered("One.[^known]\n\n## H\n\n- a\n- b[^known]\n\n> [!NOTE]\n> Aside.");
    let noted: Vec<_> = body
        .blocks
        .iter()
        .map(|block| (block.kind, block.citations, block.in_note, block.under.len()))
        .collect();
    let wanted = [
        (BlockKind::Paragraph, 1, false, 0),
        (BlockKind::List, 1, false, 1),
        (BlockKind::Paragraph, 0, true, 1),
    ];
    assert_eq!(noted, wanted);
}

#[test]
fn only_the_first_words_of_a_card_may_be_its_heading() {
    let (body, _) = rendered("> [!TIP]\n> **Head.**\n>\n> **Bold and uncited.**");
    assert_eq!(body.blocks.len(), 1, "the second bold paragraph is held like any other");
}

#[test]
fn what_has_no_place_in_a_text_is_refused() {
    for (markdown, what) in [
        ("<b>x</b>", "raw HTML is not allowed"),
        ("<div>x</div>", "raw HTML is not allowed"),
        ("# Top", "the page has a second top heading"),
        ("> Words of others.", "a plain quotation has no place here"),
        ("Text.[^nobody]", "`nobody` is not a source"),
        ("Text.[^a]\n\n[^a]: A source.", "a source is defined inside the text"),
        ("```rust\nx\n```", "this block means nothing here"),
        ("```do\nNo list.\n```", "a `do` block holds one list and nothing else"),
        ("```signs\nself_care\n```", "`self_care` is not a level of urgency with signs"),
        ("```in-short\nsoon\n```", "`soon` is not a level of urgency with short lines"),
        ("[x](glossary:nothing)", "`nothing` is not in the glossary"),
        ("[x](http://example.org)", "`http://example.org` leads nowhere"),
        ("[x](tel:911)", "a telephone number stands in the text"),
        ("![x](../../figures/no.svg)", "there is no drawing `../../figures/no.svg`"),
        ("![](../../figures/disc.svg)", "the drawing has no caption"),
        ("Text ![x](../../figures/disc.svg)", "a drawing stands inside a paragraph"),
        ("> [!TIP]\n> **Now.[^known]** Go.", "the heading of a card carries a mark"),
        ("> [!TIP]\n> > [!NOTE]\n> > x", "a card stands in a card"),
    ] {
        assert!(refusals(markdown).iter().any(|refusal| refusal == what), "{markdown}: {what}");
    }
}
