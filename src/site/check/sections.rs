//! Articles and the lists of their sections agree.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::content::markdown::Target;
use crate::content::{ArticleId, Content, Date, Lang, Problems, Sections, Slug};
use crate::site::{Route, View};

/// Where style sheets and icons are served.
const ASSETS: &str = "static";

/// Every article stands once in the list of its section, and every name in a list is an article.
pub(super) fn listed(content: &Content, _: Date, problems: &mut Problems) {
    if content.sections.is_unreadable() {
        return;
    }
    let file = Sections::file(content.lang);
    let mut seen: BTreeSet<&ArticleId> = BTreeSet::new();
    let mut slugs = BTreeSet::new();
    for section in content.sections.all() {
        if !slugs.insert(&section.slug) {
            let what = format!("the section `{}` stands here twice", section.slug);
            problems.error(&file, section.span.clone(), what, "join the two");
        }
        if section.articles.is_empty() {
            problems.error(
                &file,
                section.span.clone(),
                format!("the section `{}` has no article", section.slug),
                "write its first article, or take the section out until there is one",
            );
        }
        for id in &section.articles {
            // A file that is there and could not be read has been reported already.
            let is_there = content.folder.holds(&id.value.file());
            if !is_there {
                problems.error(
                    &file,
                    id.span.clone(),
                    format!("there is no file {}", id.value.file()),
                    "mend the name, or take it out of the list",
                );
            } else if !seen.insert(&id.value) {
                let what = format!("`{}` stands here twice", id.value.slug);
                problems.error(&file, id.span.clone(), what, "take one of them out");
            }
        }
    }
    let unlisted = content.articles.values().filter(|article| !seen.contains(&article.id));
    // A draft needs a section, and no place in its list yet.
    let astray =
        content.drafts.values().filter(|it| content.sections.get(&it.id.section).is_none());
    for article in unlisted.chain(astray) {
        let section = &article.id.section;
        if content.sections.get(section).is_some() {
            problems.error(
                &article.file,
                0..0,
                "the article is an orphan: its section does not list it",
                format!("add \"{}\" to the articles of `{section}` in {file}", article.id.slug),
            );
        } else {
            problems.error(
                &article.file,
                0..0,
                format!("`{section}` is not a section"),
                format!("move the file to a folder that {file} names, or add the section there"),
            );
        }
    }
}

/// No two pages share an address, and none lies among the style sheets or where another language
/// would.
pub(super) fn apart(content: &Content, _: Date, problems: &mut Problems) {
    let lang = content.lang;
    let mut taken: BTreeMap<String, Route> =
        own_routes().map(|route| (route.path(lang), route)).collect();
    for section in content.sections.all() {
        let slug = &section.slug;
        if is_reserved(slug) {
            problems.error(
                &Sections::file(lang),
                section.span.clone(),
                format!("addresses that begin with /{slug}/ are not for sections"),
                "choose another name for the section",
            );
        }
        let own = [Route::Section(slug.clone()), Route::SectionPrint(slug.clone())];
        let own = own.into_iter().map(|route| (route, &section.span));
        let articles = section.articles.iter();
        let articles = articles.map(|id| (Route::Article(id.value.clone()), &id.span));
        for (route, span) in own.chain(articles) {
            let path = route.path(lang);
            let other = taken.entry(path.clone()).or_insert_with(|| route.clone());
            if *other != route {
                problems.error(
                    &Sections::file(lang),
                    span.clone(),
                    format!("another page has the address {path}"),
                    "choose another name for the file or the section",
                );
            }
        }
    }
}

/// Whether addresses that begin with this are for something else than articles.
pub(super) fn is_reserved(section: &Slug) -> bool {
    let section = section.as_str();
    section == ASSETS || Lang::ALL.iter().any(|lang| lang.code() == section)
}

/// The pages that have their addresses whatever the articles are.
fn own_routes() -> impl Iterator<Item = Route> {
    Route::FIXED.into_iter().chain(View::all().map(Route::WhatWorks))
}

/// Some other article leads to each one, by a link in its text or by `related`.
pub(super) fn led_to(content: &Content, _: Date, problems: &mut Problems) {
    let mut found: HashSet<&ArticleId> = HashSet::new();
    for article in content.articles.values() {
        let texts = article.key_points.iter().flat_map(|point| &point.value.links);
        let links = article.body.links.iter().chain(texts).filter_map(|link| match &link.target {
            Target::Article(id) => Some(id),
            Target::Prose(_)
            | Target::Questions
            | Target::Treatments
            | Target::Here
            | Target::Glossary
            | Target::Elsewhere => None,
        });
        let related = article.related.iter().map(|id| &id.value);
        found.extend(links.chain(related).filter(|id| **id != article.id));
    }
    // An article that could not be read may be the one that leads to another.
    let alone = content.articles.len() < 2 || !content.is_whole();
    let published = content.articles.values().filter(|article| !article.draft);
    for article in published.filter(|article| !found.contains(&article.id)) {
        if !alone {
            problems.error(
                &article.file,
                0..0,
                "the article is an orphan: no other article leads to it",
                "link to it from an article on the same matter, or name it there in `related`",
            );
        }
    }
}
