//! What can be found: pages and their headings, words of the glossary, treatments, claims and signs.

use super::plain;
use crate::content::{Article, ArticleId, Content, ProsePage};
use crate::site::{Route, Site, View};

/// What sort of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// An article.
    Article,
    /// Any other page.
    Page,
    /// A word of the glossary.
    Word,
    /// A row of the table of treatments.
    Treatment,
    /// A warning sign.
    Sign,
}

/// Something that can be found.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) kind: EntryKind,
    pub(super) href: String,
    pub(super) title: String,
    /// Other names for it.
    pub(super) names: Vec<String>,
    /// What it is about: a summary, key points.
    pub(super) lead: String,
    /// Its text, parted at its headings; the first part has none.
    pub(super) parts: Vec<Part>,
}

/// The text below a heading.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The heading and the fragment that leads to it.
    pub(super) heading: Option<(String, String)>,
    pub(super) text: String,
}

impl Part {
    pub(super) fn add(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
    }
}

/// Everything that can be found on a site.
pub(super) fn of(site: &Site) -> Vec<Entry> {
    let content = site.content();
    let mut entries: Vec<_> = site.routes().iter().filter_map(|route| page(site, route)).collect();
    entries.extend(words(content));
    entries.extend(treatments(content));
    entries.extend(signs(content));
    entries
}

/// A page, unless it only repeats others or leads to them.
fn page(site: &Site, route: &Route) -> Option<Entry> {
    let content = site.content();
    if !route.is_listed() {
        return None;
    }
    let article = match route {
        Route::Article(id) => Some(content.articles.get(id)?),
        _ => None,
    };
    let mut lead = site.description(route).to_owned();
    for point in article.iter().flat_map(|article| &article.key_points) {
        lead.push('\n');
        lead.push_str(&plain::line(&point.value.marked));
    }
    let parts = match (route, article) {
        (_, Some(article)) => article_parts(content, article),
        (Route::Prose(page), _) => {
            let mut parts = plain::parts(&content.prose.get(page)?.body.marked);
            if matches!(page, ProsePage::CrisisHelp | ProsePage::EmergencyNumbers) {
                parts.extend(countries(content));
            }
            parts
        }
        (Route::Questions, _) => questions(content),
        _ => vec![Part::default()],
    };
    let path = route.path(content.lang);
    let is_this = |name: &str| path.trim_matches('/') == name.trim_matches('/');
    let names = content.search_words.names.iter().filter(|it| is_this(&it.page.value));
    Some(Entry {
        kind: if article.is_some() { EntryKind::Article } else { EntryKind::Page },
        title: site.title(route).to_owned(),
        names: names.flat_map(|it| it.names.clone()).collect(),
        lead,
        parts,
        href: path,
    })
}

/// The text of an article, and the claims that it prints.
fn article_parts(content: &Content, article: &Article) -> Vec<Part> {
    let mut all = plain::parts(&article.body.marked);
    for gap in article.body.marked.claims() {
        all.extend(content.shelf.claims.of(gap.kind).map(|claim| Part {
            heading: Some((claim.claim.clone(), format!("claim_{}", claim.id))),
            text: plain::line(&claim.evidence.value.marked),
        }));
    }
    all
}

/// The countries that the two pages of telephone numbers list.
fn countries(content: &Content) -> impl Iterator<Item = Part> {
    content.regions.all.iter().map(|region| Part {
        heading: Some((region.name.clone(), region.code.to_string())),
        text: String::new(),
    })
}

fn questions(content: &Content) -> Vec<Part> {
    let mut part = Part::default();
    for group in &content.questions.groups {
        part.add(&group.title.value);
        group.questions.iter().for_each(|question| part.add(&question.value));
    }
    vec![part]
}

fn words(content: &Content) -> Vec<Entry> {
    let page = Route::Glossary.path(content.lang);
    let all = content.shelf.glossary.by_term().into_iter();
    all.map(|(key, entry)| Entry {
        kind: EntryKind::Word,
        href: format!("{page}#{key}"),
        title: entry.term.clone(),
        names: entry.also.clone(),
        lead: entry.meaning.clone(),
        parts: vec![Part::default()],
    })
    .collect()
}

fn treatments(content: &Content) -> Vec<Entry> {
    let page = Route::WhatWorks(View::PLAIN).path(content.lang);
    let all = content.shelf.treatments.all().iter();
    all.map(|row| Entry {
        kind: EntryKind::Treatment,
        href: format!("{page}#treatment_{}", row.id),
        title: row.name.clone(),
        names: Vec::new(),
        lead: format!(
            "{}\n{}",
            plain::line(&row.effect.value.marked),
            plain::line(&row.harms.value.marked)
        ),
        parts: vec![Part::default()],
    })
    .collect()
}

fn signs(content: &Content) -> Vec<Entry> {
    let entry = |sign: &crate::content::Sign| {
        let id = ArticleId::parse(content.lang, &sign.article).ok()?;
        let mut label = sign.label.clone();
        label.truncate(label.trim_end_matches(['.', '?']).len());
        Some(Entry {
            kind: EntryKind::Sign,
            href: id.path(),
            title: label,
            names: Vec::new(),
            lead: format!("{}\n{}", sign.detail, sign.why),
            parts: vec![Part::default()],
        })
    };
    content.shelf.signs.iter().filter_map(entry).collect()
}
