//! What pages say of themselves to machines.

use std::collections::BTreeSet;

use scraper::Html;
use serde_json::Value;

use crate::pages::{Page, all, articles, hold, select, site, text};
use crate::server::{ORIGIN, Server, repository};

/// The one block of JSON-LD of a page.
fn data(tree: &Html) -> Value {
    let blocks = select(tree, "script[type='application/ld+json']");
    assert_eq!(blocks.len(), 1, "a page has one block");
    serde_json::from_str(&blocks[0].inner_html()).unwrap()
}

/// The part of that type.
fn part<'a>(data: &'a Value, kind: &str) -> Option<&'a Value> {
    assert_eq!(data["@context"], "https://schema.org");
    let mut parts = data["@graph"].as_array().unwrap().iter();
    parts.find(|part| part["@type"] == kind)
}

/// The pages that search engines list; only those speak to machines.
fn listed() -> impl Iterator<Item = &'static Page> {
    all().iter().filter(|page| page.route().is_listed())
}

fn address(page: &Page) -> String {
    format!("{ORIGIN}{}", page.path)
}

#[test]
fn an_article_is_a_medical_page_with_its_date_and_its_sources() {
    hold(articles(), |page, tree, say| {
        let data = data(tree);
        let Some(medical) = part(&data, "MedicalWebPage") else {
            return say("is no MedicalWebPage".to_owned());
        };
        let time = select(tree, "p.dates time")[0].attr("datetime").unwrap();
        if medical["dateModified"] != time || medical["url"] != address(page) {
            say(format!("says {} of {}", medical["dateModified"], medical["url"]));
        }
        let cited = medical["citation"].as_array().map_or(0, Vec::len);
        let listed = select(tree, "section.sources > ol > li");
        // What rests on no source is listed for readers and claimed to no machine.
        let ours = |text: &String| text.contains("No source was opened for this.");
        let listed = listed.iter().filter(|li| !ours(&li.text().collect())).count();
        if cited == 0 || cited != listed {
            say(format!("cites {cited} sources and lists {listed}"));
        }
    });
}

#[test]
fn a_page_that_is_no_article_claims_no_medical_content_of_its_own() {
    let others = listed().filter(|page| !page.is_article());
    hold(others, |page, tree, say| {
        let data = data(tree);
        let url = part(&data, "WebPage").map(|part| part["url"].clone());
        if url != Some(address(page).into()) || part(&data, "MedicalWebPage").is_some() {
            say(format!("is {data}"));
        }
    });
}

#[test]
fn the_breadcrumb_for_machines_is_the_one_that_readers_see_in_order() {
    hold(listed(), |page, tree, say| {
        let data = data(tree);
        let list = part(&data, "BreadcrumbList").unwrap();
        let items = list["itemListElement"].as_array().unwrap();
        let said: Vec<_> = items
            .iter()
            .map(|item| (item["position"].clone(), item["name"].clone(), item["item"].clone()))
            .collect();
        let shown = select(tree, "nav.breadcrumb a");
        let shown =
            shown.iter().map(|a| (text(*a), format!("{ORIGIN}{}", a.attr("href").unwrap())));
        let own = (text(select(tree, "h1")[0]), address(page));
        let wanted: Vec<(Value, Value, Value)> = shown
            .chain([own])
            .zip(1..)
            .map(|((name, item), position)| (position.into(), name.into(), item.into()))
            .collect();
        if said != wanted {
            say(format!("{said:?} is not {wanted:?}"));
        }
    });
}

#[test]
fn no_page_claims_a_review_that_nobody_made() {
    let reviewed = site().content().articles.values();
    let reviewed = reviewed.filter(|article| article.reviewed_by.is_some());
    let reviewed: BTreeSet<_> = reviewed.map(|article| article.id.path()).collect();
    hold(all(), |page, _, say| {
        for claim in ["lastReviewed", "reviewedBy"] {
            if page.html.contains(claim) != reviewed.contains(&page.path) {
                say(format!("{claim} is not as the article says"));
            }
        }
    });
}

#[test]
fn a_page_that_a_named_person_reviewed_says_who_and_when() {
    let server = Server::of(&repository("tests/sites/clean"));
    let page = |path: &str| Html::parse_document(&server.get(path).text());
    let reviewed = data(&page("/causes/second/"));
    let medical = part(&reviewed, "MedicalWebPage").unwrap();
    assert_eq!(medical["lastReviewed"], "2026-11-20");
    assert_eq!(medical["reviewedBy"]["name"], "A. Fixture");
    let other = data(&page("/causes/first/"));
    assert_eq!(part(&other, "MedicalWebPage").unwrap()["lastReviewed"], Value::Null);
}
