//! What a text becomes, against the shelf of the fixture site `tests/sites/clean`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")]

use std::path::Path;

use super::{BlockKind, Body, Text, render};
use crate::content::{Content, Html, Lang, Problems, Severity};

fn rendered(markdown: &str) -> (Option<Body>, Problems) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
    let (content, _) = Content::load(&root, Lang::En).unwrap();
    let mut problems = Problems::default();
    let text = Text { file: "en/causes/text.md", markdown, at: 0, shelf: &content.shelf };
    (render(text, &mut problems), problems)
}

fn html(markdown: &str) -> String {
    let (body, problems) = rendered(markdown);
    assert_eq!(problems.count(Severity::Error), 0, "{problems:?}");
    body.unwrap().marked.print(|key| Html::trusted(format!("<{key}>"))).to_string()
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
fn the_heading_of_a_card_may_hold_bold_words_inside_its_bold_words() {
    let html = html("> [!TIP]\n> **Keep **moving** now** as you can.");
    assert!(html.contains("Keep <strong>moving</strong> now</h2>"), "{html}");
    assert!(html.contains("<p>as you can.</p>"), "{html}");
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
fn a_do_list_may_stand_in_a_card_or_in_a_list() {
    let wanted = "<li>Walk.<known></li>\n<li>Rest.<known></li>";
    let card = html("> [!TIP]\n> ```do\n> - Walk.[^known]\n> - Rest.[^known]\n> ```\n>\n> More.");
    assert!(card.contains(wanted) && card.contains("<p>More.</p>\n</section>"), "{card}");
    let list =
        html("- At first:\n\n  ```dont\n  - Walk.[^known]\n  - Rest.[^known]\n  ```\n- Then:");
    assert!(list.contains(wanted) && list.contains("Then:"), "{list}");
}

#[test]
fn a_proportion_is_drawn_beside_its_sentence_which_alone_is_read_out() {
    let html = html("```of-100\n30 of 100 people aged 20 have it.[^known]\n```");
    assert!(html.starts_with("<div class=\"of-100\">\n<div>\n<svg"), "{html}");
    assert!(html.contains("aria-hidden=\"true\""), "{html}");
    let sentence =
        "<p><strong>30 of 100</strong> people aged 20 have it.<known></p>\n</div>\n</div>";
    assert!(html.contains(sentence), "{html}");
}

#[test]
fn two_proportions_stand_side_by_side_and_their_sentences_are_held_like_any() {
    let (body, _) =
        rendered("```of-100\n1 of 100 have it.[^known]\n99 of 100 do not.[^known]\n```");
    let body = body.unwrap();
    let noted: Vec<_> = body.blocks.iter().map(|block| (block.kind, block.citations)).collect();
    assert_eq!(noted, [(BlockKind::Paragraph, 1), (BlockKind::Paragraph, 1)]);
    assert_eq!(body.blocks.units().next().unwrap().text, "1 of 100 have it.");
}

#[test]
fn a_problem_in_a_block_in_a_card_is_told_where_it_stands() {
    let text = "> [!TIP]\n> ```do\n> - Walk.[^known]\n> - Rest.[^nobody]\n> ```";
    let (_, problems) = rendered(text);
    let problem = problems.sorted()[0];
    assert_eq!(&text[problem.span.clone()], "[^nobody]");
}

#[test]
fn a_text_with_a_block_that_does_not_end_is_not_read() {
    for markdown in [
        "```do\n- Walk.\n\n## More\n\nText.",
        "```do\n- Walk.\n\n```dont\n- Rest.\n```\n\nText.",
        "> [!TIP]\n> ```do\n> - Walk.\n\nText.",
        "```signs\nemergency_now\n\nText",
        "Text.\n\n```",
    ] {
        assert_eq!(refusals(markdown), ["the block does not end"], "{markdown}");
        assert!(rendered(markdown).0.is_none(), "{markdown}");
    }
}

#[test]
fn a_break_in_a_heading_or_in_a_link_stands_for_a_space() {
    let (body, _) = rendered("A heading\nof two lines\n---\n\n[click\nhere](first.md)");
    let body = body.unwrap();
    assert_eq!(body.headings[0].text, "A heading of two lines");
    assert_eq!(body.headings[0].id, "a-heading-of-two-lines");
    assert_eq!(body.links[0].text, "click here");
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
            "<ul class=\"in-short\">\n<li>Trouble peeing.<known></li>\n</ul>\n<p>Call.<known></p>\n</section>"
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
fn the_first_use_of_a_word_leads_to_its_meaning_in_paragraphs_lists_and_cards() {
    let word = "<a href=\"/glossary/#disc\">disc</a>";
    for markdown in ["A disc.", "- a disc", "> [!TIP]\n> **Now.** A disc.", "*disc*"] {
        let html = html(&format!("{markdown}\n\nA disc again."));
        assert_eq!(html.matches(word).count(), 1, "{html}");
        assert!(html.contains("A disc again."), "{html}");
    }
}

#[test]
fn a_word_in_a_heading_a_link_or_a_table_is_left_and_one_that_is_marked_is_the_first() {
    let word = "<a href=\"/glossary/#disc\">disc</a>";
    for markdown in [
        "## A disc",
        "[the disc](first.md)",
        "| disc | disc |\n|---|---|\n| disc | disc |",
        "> [!TIP]\n> **A disc.** Go.",
    ] {
        let html = html(&format!("{markdown}\n\nA disc again."));
        assert!(html.contains(&format!("A {word} again.")), "{html}");
        assert_eq!(html.matches(word).count(), 1, "{html}");
    }
    let html = html("A disc, and a [disc](glossary:disc).");
    assert!(html.contains(&format!("A disc, and a {word}.")), "{html}");
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
        .unwrap()
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
    assert_eq!(
        body.unwrap().blocks.iter().len(),
        1,
        "the second bold paragraph is held like any other"
    );
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
        ("```signs\n```", "the block names no level of urgency"),
        ("```together\n\n```", "the block names no level of urgency"),
        ("```together\nsoon\n```", "no combination has the level `soon`"),
        ("```of-100\n```", "the `of-100` block is empty"),
        ("```of-100\n- 1 of 100\n```", "the line does not begin with a number of 100"),
        ("```do\n```", "a `do` block holds one list and nothing else"),
        ("[x](glossary:nothing)", "`nothing` is not in the glossary"),
        ("[x](http://example.org)", "`http://example.org` leads nowhere"),
        ("[see <https://example.org>](first.md)", "a link stands in a link"),
        ("<#a@example.org>", "an e-mail address stands in the text"),
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

#[test]
fn a_block_of_signs_with_words_that_are_no_level_is_one_slip() {
    let wanted = ["`All` is not a level of urgency with signs"];
    assert_eq!(refusals("```signs\nAll of these signs.\n```"), wanted);
}
