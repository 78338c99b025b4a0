//! What the page says of itself to machines: JSON-LD in the vocabulary of schema.org.
//!
//! The names of each part stand in the order of the alphabet.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Press;
use super::step::Step;
use crate::content::{Article, Html, Kind, Treatment};

/// Both parts of what a page says.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: (Page<'a>, Trail<'a>),
}

/// The page itself. What only articles have is left out of others.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    description: &'a str,
    in_language: &'static str,
    is_part_of: Thing<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_reviewed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'static str>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed_by: Option<Thing<'a>>,
    url: &'a str,
}

/// A thing that a page speaks of.
#[derive(Serialize, Default)]
struct Thing<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// The way from the home page to this one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Trail<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<ListItem<'a>>,
}

/// A step of the way.
#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item: String,
    name: &'a str,
    position: usize,
}

/// A page about the site or its lists.
pub(super) fn page(
    press: Press<'_>,
    title: &str,
    description: &str,
    address: &str,
    breadcrumb: &[Step],
) -> Html {
    let page = Page {
        id: address,
        kind: "WebPage",
        description,
        in_language: press.site.content().lang.code(),
        is_part_of: web_site(press),
        name: title,
        url: address,
        ..Page::default()
    };
    print(press, page, breadcrumb)
}

/// An article. `lastReviewed` stands only where a named person reviewed it.
pub(super) fn article(
    press: Press<'_>,
    article: &Article,
    address: &str,
    breadcrumb: &[Step],
) -> Html {
    let shelf = &press.site.content().shelf;
    let sources = &shelf.sources;
    let in_rows = shelf.treatments.of(&article.id).flat_map(Treatment::cited);
    let cited: BTreeSet<_> = article.cited().chain(in_rows).collect();
    let cited = cited.into_iter().filter_map(|key| sources.get(key));
    let cited = cited.filter(|source| source.kind != Kind::Judgement);
    let review = article.reviewed_by.as_ref();
    let page = Page {
        id: address,
        kind: "MedicalWebPage",
        about: Some(Thing {
            kind: "MedicalCondition",
            name: Some("Back pain"),
            ..Thing::default()
        }),
        audience: Some(Thing { kind: "Patient", ..Thing::default() }),
        citation: Some(cited.map(|source| source.title.as_str()).collect()),
        date_modified: Some(article.updated.value.iso()),
        description: &article.summary.value,
        in_language: article.id.lang.code(),
        is_part_of: web_site(press),
        last_reviewed: review.map(|review| review.date.iso()),
        license: Some("https://creativecommons.org/licenses/by/4.0/"),
        name: &article.title.value,
        reviewed_by: review.map(|review| Thing {
            kind: "Person",
            description: Some(&review.credentials),
            name: Some(&review.name),
            url: None,
        }),
        url: address,
    };
    print(press, page, breadcrumb)
}

fn web_site(press: Press<'_>) -> Thing<'_> {
    let name = Some(press.words().site.name.as_str());
    Thing { kind: "WebSite", name, url: Some(press.address("/")), ..Thing::default() }
}

fn print(press: Press<'_>, page: Page<'_>, breadcrumb: &[Step]) -> Html {
    let above = breadcrumb.iter().map(|step| (step.title.as_str(), press.address(&step.href)));
    let steps = above.chain([(page.name, page.url.to_owned())]).zip(1..);
    let items =
        steps.map(|((name, item), position)| ListItem { kind: "ListItem", item, name, position });
    let trail = Trail { kind: "BreadcrumbList", item_list_element: items.collect() };
    let data = Data { context: "https://schema.org", graph: (page, trail) };
    let data = serde_json::to_string(&data).unwrap_or_default();
    // Inside a script element only `<` could end it; JSON may write any character as an escape.
    Html::trusted(if data.contains('<') { data.replace('<', "\\u003c") } else { data })
}
