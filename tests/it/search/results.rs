//! The page of results: cards first, then what was found, with why.

use super::page;
use crate::pages::{select, select_in, site, text};

#[test]
fn a_sign_has_its_card_above_the_results_with_a_number_and_the_way_to_the_checker() {
    let tree = page("cant pee");
    let card = select(&tree, "main [data-card=signs]")[0];
    assert!(card.value().attr("class").unwrap().contains("emergency"));
    assert_eq!(select_in(card, "[data-sign=bladder_new]").len(), 1);
    assert!(!select_in(card, "a[href^='tel:']").is_empty());
    assert_eq!(select_in(card, "a[href='/checker/']").len(), 1);
    let label = &site().content().shelf.signs.get("bladder_new").unwrap().label;
    assert!(text(card).contains(label), "the words are those of the table");
    let html = tree.html();
    assert!(html.find("data-card") < html.find("class=\"results\""));
}

#[test]
fn thoughts_of_suicide_have_crisis_help_above_everything() {
    let tree = page("i want to die");
    let card = select(&tree, "main [data-card=crisis]")[0];
    assert!(!select_in(card, "a[href^='tel:']").is_empty());
    assert_eq!(select_in(card, "a[href='/crisis-help/']").len(), 1);
}

#[test]
fn a_result_names_the_page_shows_why_and_leads_to_the_heading_that_answers() {
    let tree = page("tylenol liver dose");
    let first = select(&tree, ".results > li")[0];
    let link = select_in(first, "a")[0];
    assert_eq!(link.value().attr("href"), Some("/medicines/acetaminophen/"));
    assert!(!select_in(first, "mark").is_empty(), "{}", first.html());
    let mut headings = 0;
    for query in
        ["when can i drive after surgery", "pillow between knees", "blood thinner injection"]
    {
        for below in select(&page(query), ".results .below a") {
            let href = below.value().attr("href").unwrap();
            let (path, id) = href.split_once('#').unwrap();
            let all = crate::pages::all();
            let page = all.iter().find(|page| page.path == path).unwrap();
            assert_eq!(select(&page.tree(), &format!("[id='{id}']")).len(), 1, "{href}");
            headings += 1;
        }
    }
    assert!(headings > 3, "{headings} headings");
}

#[test]
fn glossary_words_and_treatments_lead_to_their_place_on_their_page() {
    for (query, start, kind) in [
        ("facet joint", "/glossary/#", "Medical word"),
        ("heat wrap", "/treatment/what-works/#treatment_", "Treatment"),
    ] {
        let tree = page(query);
        let results = select(&tree, ".results > li");
        let found = results.iter().find(|it| {
            let link = select_in(**it, "a")[0];
            link.value().attr("href").unwrap().starts_with(start)
        });
        let found = found.unwrap_or_else(|| panic!("{query}: none leads to {start}"));
        assert!(text(*found).contains(kind), "{query}");
    }
}

#[test]
fn a_slip_of_the_finger_is_named_and_seen_through() {
    let tree = page("siatica");
    assert!(text(select(&tree, "main")[0]).contains("We took “siatica” for “sciatica”."));
    assert!(!select(&tree, ".results > li").is_empty());
}

#[test]
fn nothing_found_offers_other_ways() {
    let tree = page("zzzyyyxxx qqqq");
    assert!(select(&tree, ".results").is_empty());
    let ways = select(&tree, "main .plain a");
    let ways: Vec<_> = ways.iter().filter_map(|way| way.value().attr("href")).collect();
    assert_eq!(ways, ["/checker/", "/a-to-z/", "/glossary/", "/"]);
}

#[test]
fn the_box_keeps_what_was_asked_and_the_header_has_no_second_one() {
    let tree = page("\"<script>&");
    let boxes = select(&tree, "input[name=q]");
    assert_eq!(boxes.len(), 1);
    assert_eq!(boxes[0].value().attr("value"), Some("\"<script>&"));
    assert!(select(&tree, "main script").is_empty());
}
