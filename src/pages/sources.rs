//! Every source, how much of it we read, and which pages use it.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::references::Reference;
use super::step::Step;
use crate::content::{SourceKey, Treatment};
use crate::site::{Route, View};

#[derive(Template)]
#[template(path = "pages/sources.html")]
struct SourcesPage<'a> {
    frame: Frame<'a>,
    entries: Vec<Entry>,
}

struct Entry {
    reference: Reference,
    used_on: Vec<Step>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().sources;
    let mut used = used_on(press);
    let mut entries: Vec<_> = press
        .site
        .content()
        .shelf
        .sources
        .iter()
        .map(|(key, source)| Entry {
            reference: Reference::new(press, key, source),
            used_on: used.remove(key).unwrap_or_default(),
        })
        .collect();
    entries.sort_by_key(|entry| entry.reference.title.to_lowercase());
    let facts = Facts {
        route: Some(&Route::Sources),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    SourcesPage { frame: Frame::new(press, facts), entries }.render()
}

/// The pages that cite each source.
fn used_on(press: Press<'_>) -> BTreeMap<&SourceKey, Vec<Step>> {
    let content = press.site.content();
    let mut used: BTreeMap<&SourceKey, Vec<Step>> = BTreeMap::new();
    for article in content.articles.values() {
        let step = Step::to_article(article);
        for key in article.cited().collect::<BTreeSet<_>>() {
            used.entry(key).or_default().push(step.clone());
        }
    }
    for (page, prose) in &content.prose {
        let step = Step { title: prose.title.value.clone(), href: page.path(content.lang) };
        for key in prose.body.marked.cited().collect::<BTreeSet<_>>() {
            used.entry(key).or_default().push(step.clone());
        }
    }
    let glossary = Step::to(press, &Route::Glossary, press.words().glossary.title.as_str());
    for (_, entry) in content.shelf.glossary.by_term() {
        for key in &entry.sources {
            let pages = used.entry(key).or_default();
            if !pages.contains(&glossary) {
                pages.push(glossary.clone());
            }
        }
    }
    let table = Route::WhatWorks(View::PLAIN);
    let table = Step::to(press, &table, press.words().treatments.title.as_str());
    let rows = content.shelf.treatments.all().iter();
    for key in rows.flat_map(Treatment::cited).collect::<BTreeSet<_>>() {
        used.entry(key).or_default().push(table.clone());
    }
    used
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn a_source_says_how_much_we_read_and_where_it_is_used() {
        let html = page("/sources/");
        assert!(html.contains("id=\"known\""), "{html}");
        assert!(html.contains("Read in full."));
        assert!(html.contains("href=\"/causes/first/\""));
    }

    #[test]
    fn a_source_known_through_another_keeps_the_others_date() {
        let html = page("/sources/");
        assert!(html.contains("accessed April 3, 2024"), "{html}");
    }
}
