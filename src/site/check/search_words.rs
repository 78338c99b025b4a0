//! The words of the search speak of pages and signs that are there.

use std::collections::BTreeSet;

use crate::content::{ArticleId, Content, Date, Problems, SearchWords, Spoken, Treatments};
use crate::site::Route;

/// Each page with names is one of the site, and has them once; no name is that of two pages; each sign
/// that is spoken of stands in the table.
pub(super) fn known(content: &Content, _: Date, problems: &mut Problems) {
    let file = SearchWords::file(content.lang);
    let (mut pages, mut names) = (BTreeSet::new(), BTreeSet::new());
    for page in &content.search_words.names {
        let (name, span) = (page.page.value.trim_matches('/'), &page.page.span);
        if !is_page(content, name) {
            let what = format!("`{name}` is not a page of the site");
            problems.error(&file, span.clone(), what, "name an article, as section/name");
        }
        if !pages.insert(name) {
            let what = format!("`{name}` has names here twice");
            problems.error(&file, span.clone(), what, "join the two lists");
        }
        for name in &page.names {
            if !names.insert(name.to_lowercase()) {
                let what = format!("“{name}” stands here twice");
                problems.error(&file, span.clone(), what, "leave it to one page, once");
            }
        }
    }
    // A table that could not be read has been reported.
    if content.shelf.signs.iter().next().is_none() {
        return;
    }
    for sayings in &content.search_words.sayings {
        let Spoken::Signs(ids) = &sayings.of else { continue };
        for id in ids.iter().filter(|id| content.shelf.signs.get(&id.value).is_none()) {
            let what = format!("`{}` is not a sign of checker.toml", id.value);
            problems.error(&file, id.span.clone(), what, "mend the id");
        }
    }
}

fn is_page(content: &Content, name: &str) -> bool {
    let lang = content.lang;
    let is = |path: String| path.trim_matches('/') == name;
    let article = ArticleId::parse(lang, name).ok();
    article.is_some_and(|id| content.folder.holds(&id.file()))
        || Route::FIXED.iter().any(|route| is(route.path(lang)))
        || is(Treatments::path(lang))
        || content.sections.all().iter().any(|section| section.slug.as_str() == name)
}
