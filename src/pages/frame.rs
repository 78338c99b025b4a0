//! What stands on every page: head, header, breadcrumb and footer.

use super::step::Step;
use super::{Link, Press, feed, opensearch, sitemap, structured_data};
use crate::content::{Date, Html, Lang, ProsePage, Words};
use crate::site::{Route, View};

/// Everything that `templates/base.html` prints.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) words: &'a Words,
    pub(super) lang: Lang,
    /// The page's own title, as its heading says it.
    pub(super) title: String,
    /// The title of the window: the page's and the site's.
    pub(super) head_title: String,
    pub(super) description: String,
    /// The page's whole address; none for error pages.
    pub(super) canonical: Option<String>,
    pub(super) indexed: bool,
    pub(super) stylesheets: Vec<&'a Link>,
    /// Only what improves on plain HTML.
    pub(super) script: Option<&'a Link>,
    /// That of the search box.
    pub(super) search_script: &'a Link,
    /// Only for those who write.
    pub(super) live: Option<&'a Link>,
    pub(super) breadcrumb: Vec<Step>,
    pub(super) sections: Vec<SectionLink>,
    pub(super) more: Vec<Step>,
    pub(super) home: String,
    /// Where a search is sent.
    pub(super) search: String,
    /// Whether the search box stands in the header; the page of the search has its own.
    pub(super) has_search_box: bool,
    /// What browsers read to add the search to theirs.
    pub(super) opensearch: &'static str,
    pub(super) doctor: String,
    pub(super) crisis: String,
    pub(super) about: String,
    pub(super) all_sources: String,
    /// The feed of what changed.
    pub(super) feed: String,
    pub(super) structured_data: Option<Html>,
    /// Whether the footer says that nobody reviewed the page; articles say it by their dates.
    pub(super) says_unreviewed: bool,
    /// The day of the last change, for pages that do not say it themselves.
    pub(super) updated: Option<Date>,
}

/// A section in the header and the footer.
#[derive(Debug)]
pub(super) struct SectionLink {
    pub(super) title: String,
    pub(super) href: String,
    /// Whether this page lies in it.
    pub(super) current: bool,
}

/// What a page tells its frame.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    /// The page; none for error pages.
    pub(super) route: Option<&'a Route>,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) breadcrumb: Vec<Step>,
    /// The page's own structured data, in place of the plain kind.
    pub(super) structured_data: Option<Html>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(press: Press<'a>, facts: Facts<'_>) -> Self {
        let Facts { route, title, description, breadcrumb, structured_data } = facts;
        let content = press.site.content();
        let words = press.words();
        let name = &words.site.name;
        let head_title = match route {
            Some(Route::Home) => format!("{name}: {}", words.site.tagline),
            _ => format!("{title} – {name}"),
        };
        let canonical = route.map(|route| press.address(&press.path(&route.canonical())));
        let structured_data = structured_data.or_else(|| {
            let address = canonical.as_deref().filter(|_| route.is_some_and(Route::is_listed))?;
            Some(structured_data::page(press, title, description, address, &breadcrumb))
        });
        let current =
            |section: &crate::content::Slug| route.is_some_and(|route| route.is_in(section));
        let sections = content.sections.all().iter().map(|section| SectionLink {
            title: section.title.clone(),
            href: press.path(&Route::Section(section.slug.clone())),
            current: current(&section.slug),
        });
        Self {
            words,
            lang: content.lang,
            title: title.to_owned(),
            head_title,
            description: description.to_owned(),
            canonical,
            indexed: route.is_some_and(Route::is_listed),
            stylesheets: vec![&press.linked.site_css],
            script: None,
            search_script: &press.linked.search_js,
            live: press.linked.live_js.as_ref(),
            breadcrumb,
            sections: sections.collect(),
            more: more(press),
            home: press.path(&Route::Home),
            search: press.path(&Route::Search),
            has_search_box: true,
            opensearch: opensearch::PATH,
            doctor: press.path(&Route::Checker),
            crisis: press.path(&Route::Prose(ProsePage::CrisisHelp)),
            about: press.path(&Route::Prose(ProsePage::About)),
            all_sources: press.path(&Route::Sources),
            feed: feed::path(content.lang),
            structured_data,
            says_unreviewed: !matches!(route, Some(Route::Article(_) | Route::SectionPrint(_))),
            updated: route
                .filter(|route| !route.says_its_date())
                .and_then(|route| sitemap::changed(press, route)),
        }
    }
}

impl<'a> Frame<'a> {
    /// The same for the page of the search.
    pub(super) fn for_search(self, press: Press<'a>) -> Self {
        Self { has_search_box: false, ..self.with_form_styles(press) }
    }

    /// The same for a page of the checker, or another with a form of its own, which has a style sheet more.
    pub(super) fn with_form_styles(mut self, press: Press<'a>) -> Self {
        self.stylesheets.push(&press.linked.checker_css);
        self
    }

    /// The same for a page with the checker's form, which has a script besides.
    pub(super) fn for_form(mut self, press: Press<'a>) -> Self {
        self.script = Some(&press.linked.site_js);
        self.with_form_styles(press)
    }
}

/// The pages that belong to no section, and the table of treatments, for the footer; crisis help and the
/// checker stand in the header.
fn more(press: Press<'_>) -> Vec<Step> {
    let shown = |route: &&Route| match route {
        Route::Home | Route::Checker | Route::CheckerAll => false,
        Route::Prose(page) => *page != ProsePage::CrisisHelp,
        Route::WalletCard
        | Route::Search
        | Route::Questions
        | Route::Section(_)
        | Route::SectionPrint(_)
        | Route::Article(_)
        | Route::WhatWorks(_)
        | Route::Glossary
        | Route::Sources
        | Route::WhatsNew
        | Route::Freshness
        | Route::AToZ => true,
    };
    let step = |route: &Route| Step::to(press, route, press.site.title(route));
    let table = Route::WhatWorks(View::PLAIN);
    let table = press.site.has_treatments().then_some(&table);
    table.into_iter().chain(Route::FIXED.iter().filter(shown)).map(step).collect()
}
