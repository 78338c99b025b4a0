//! One struct, one template, one test a page.
//!
//! [`render`] turns a [`Route`] into HTML. Templates print, Rust decides: each page's struct holds
//! what its template prints, ready to print. The frame around every page is [`frame::Frame`].

mod a_to_z;
mod article;
mod breadcrumb;
mod changes;
mod checker;
mod citations;
mod error;
mod feed;
mod filling;
mod frame;
mod freshness;
mod glossary;
mod gone;
mod home;
mod numbers;
mod opensearch;
mod prose;
mod questions;
mod references;
mod robots;
mod search;
mod section;
mod section_print;
mod security_txt;
mod sitemap;
mod sources;
mod step;
mod structured_data;
#[cfg(test)]
mod testing;
mod treatment_row;
mod vocabulary;
mod what_works;
mod whats_new;

use crate::content::{Date, GonePage, Lang, Words};
use crate::site::{Route, Site};

pub use checker::{CheckerPage, GoOn, render as render_checker};
pub use error::{ErrorPage, render_not_found};
pub use feed::path as feed_path;
pub use opensearch::{PATH as OPENSEARCH_PATH, render as render_opensearch};
pub use search::{render_found, render_no_search};
pub use security_txt::Contact;

/// What a page is printed from, besides its own route.
#[derive(Debug, Clone, Copy)]
pub struct Press<'a> {
    /// The site.
    pub site: &'a Site,
    /// The day the page is printed for: pages past their review say so.
    pub today: Date,
    /// The site's public address, without a slash at its end.
    pub origin: &'a str,
    /// The files that pages use.
    pub linked: &'a Linked,
}

/// Style sheets and scripts.
#[derive(Debug, Clone)]
pub struct Linked {
    /// The style sheet of every page.
    pub site_css: Link,
    /// That of pages with a form of their own, besides: the checker, the questions to take, the search.
    pub checker_css: Link,
    /// The script of the checker's pages.
    pub site_js: Link,
    /// The script of the search box, which stands on every page.
    pub search_js: Link,
    /// The script that watches for later editions, for those who write.
    pub live_js: Option<Link>,
}

/// A file that a page links to.
#[derive(Debug, Clone, Default)]
pub struct Link {
    /// Its address.
    pub href: String,
    /// The digest that browsers hold it to.
    pub integrity: String,
}

impl<'a> Press<'a> {
    fn words(self) -> &'a Words {
        &self.site.content().shelf.words
    }

    fn path(self, route: &Route) -> String {
        route.path(self.site.content().lang)
    }

    /// The whole address of a path of the site.
    fn address(self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// The HTML of a page.
///
/// # Errors
/// [`askama::Error`] when a template fails, which none of ours does by itself.
pub fn render(route: &Route, press: Press<'_>) -> Result<String, askama::Error> {
    match route {
        Route::Home => home::render(press),
        Route::Checker => checker::open::render(press),
        Route::CheckerAll => checker::all::render(press),
        Route::WalletCard => checker::card::render(press),
        Route::Questions => questions::render(press),
        Route::Section(slug) => section::render(press, slug),
        Route::SectionPrint(slug) => section_print::render(press, slug),
        Route::Article(id) => article::render(press, id),
        Route::WhatWorks(view) => what_works::render(press, *view),
        Route::Glossary => glossary::render(press),
        Route::Sources => sources::render(press),
        Route::WhatsNew => whats_new::render(press),
        Route::Freshness => freshness::render(press),
        Route::Search => search::render(press),
        Route::AToZ => a_to_z::render(press),
        Route::Prose(page) => prose::render(press, *page),
    }
}

/// The HTML of the checker's whole table, for a place where its form cannot be answered.
///
/// # Errors
/// As [`render`].
pub fn render_checker_table(press: Press<'_>) -> Result<String, askama::Error> {
    checker::table::render(press)
}

/// The HTML of an error page.
///
/// # Errors
/// As [`render`].
pub fn render_error(error: ErrorPage, press: Press<'_>) -> Result<String, askama::Error> {
    error::render(press, error)
}

/// The HTML at the address of a page that was taken away.
///
/// # Errors
/// As [`render`].
pub fn render_gone(page: &GonePage, press: Press<'_>) -> Result<String, askama::Error> {
    gone::render(press, page)
}

/// The list of all pages for search engines.
///
/// # Errors
/// As [`render`].
pub fn render_sitemap(press: Press<'_>) -> Result<String, askama::Error> {
    sitemap::render(press)
}

/// The newest notes of what changed, as an Atom feed.
///
/// # Errors
/// As [`render`].
pub fn render_feed(press: Press<'_>) -> Result<String, askama::Error> {
    feed::render(press)
}

/// What crawlers may visit: everything.
#[must_use]
pub fn render_robots(press: Press<'_>) -> String {
    robots::render(press)
}

/// Whom to tell of a hole in the site at `origin`, good for most of a year from `today` on.
#[must_use]
pub fn render_security_txt(contact: &Contact, origin: &str, lang: Lang, today: Date) -> String {
    security_txt::render(contact, origin, lang, today)
}
