//! `sitemap.xml`: every page that search engines should list, with its last change.

use askama::Template;

use super::Press;
use crate::content::Date;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/sitemap.xml")]
struct Sitemap {
    pages: Vec<Entry>,
}

struct Entry {
    address: String,
    changed: Option<String>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let routes = press.site.routes();
    let listed = routes.iter().filter(|route| route.is_listed());
    let entry = |route: &Route| Entry {
        address: press.address(&press.path(route)),
        changed: changed(press, route).map(Date::iso),
    };
    Sitemap { pages: listed.map(entry).collect() }.render()
}

/// The day of the last change of what a page shows.
pub(super) fn changed(press: Press<'_>, route: &Route) -> Option<Date> {
    let content = press.site.content();
    match route {
        Route::Article(id) => content.articles.get(id).map(|article| article.updated.value),
        Route::Prose(page) => content.prose.get(page).map(|prose| prose.updated.value),
        Route::Section(slug) | Route::SectionPrint(slug) => {
            let section = content.sections.get(slug)?;
            press.site.articles_of(section).map(|article| article.updated.value).max()
        }
        Route::Checker | Route::CheckerAll | Route::WalletCard => content.shelf.signs.updated,
        Route::WhatWorks(_) => {
            content.shelf.treatments.all().iter().map(|row| row.checked.value).max()
        }
        Route::WhatsNew => press.site.changes().first().map(|note| note.change.date.value),
        Route::Questions => content.questions.updated.as_ref().map(|day| day.value),
        Route::Home
        | Route::Search
        | Route::Glossary
        | Route::Sources
        | Route::Freshness
        | Route::AToZ => content.articles.values().map(|article| article.updated.value).max(),
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing;

    #[test]
    fn search_engines_find_every_page_once_and_no_print_page() {
        let xml = testing::sitemap();
        assert_eq!(xml.matches("https://example.org/causes/first/<").count(), 1, "{xml}");
        assert!(!xml.contains("/print/"));
        assert!(xml.contains("<lastmod>2026-11-20</lastmod>"));
    }
}
