//! What the page says of itself to machines: JSON-LD in the vocabulary of schema.org.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Press;
use super::breadcrumb::Step;
use crate::content::{Article, Html, Kind, Treatment};

/// A page about the site or its lists.
pub(super) fn page(
    press: Press<'_>,
    title: &str,
    description: &str,
    address: &str,
    breadcrumb: &[Step],
) -> Html {
    let page = json!({
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": title,
        "description": description,
        "inLanguage": press.site.content().lang.code(),
        "isPartOf": web_site(press),
    });
    graph(press, &page, title, address, breadcrumb)
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
    let mut page = json!({
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": article.title.value,
        "description": article.summary.value,
        "inLanguage": article.id.lang.code(),
        "isPartOf": web_site(press),
        "about": { "@type": "MedicalCondition", "name": "Back pain" },
        "audience": { "@type": "Patient" },
        "dateModified": article.updated.value.iso(),
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "citation": cited.map(|source| source.title.as_str()).collect::<Vec<_>>(),
    });
    if let (Some(review), Some(page)) = (&article.reviewed_by, page.as_object_mut()) {
        page.insert("lastReviewed".to_owned(), json!(review.date.iso()));
        let person = json!({
            "@type": "Person", "name": review.name, "description": review.credentials,
        });
        page.insert("reviewedBy".to_owned(), person);
    }
    graph(press, &page, &article.title.value, address, breadcrumb)
}

fn web_site(press: Press<'_>) -> Value {
    let words = press.words();
    json!({ "@type": "WebSite", "name": words.site.name.as_str(), "url": press.address("/") })
}

fn graph(press: Press<'_>, page: &Value, title: &str, address: &str, breadcrumb: &[Step]) -> Html {
    let above = breadcrumb.iter().map(|step| (step.title.as_str(), press.address(&step.href)));
    let items: Vec<_> = above
        .chain([(title, address.to_owned())])
        .enumerate()
        .map(|(at, (name, item))| {
            json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item })
        })
        .collect();
    let list = json!({ "@type": "BreadcrumbList", "itemListElement": items });
    let data = json!({ "@context": "https://schema.org", "@graph": [page, list] });
    // Inside a script element only `<` could end it; JSON may write any character as an escape.
    Html::trusted(data.to_string().replace('<', "\\u003c"))
}
