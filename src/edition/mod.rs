//! Every page as bytes.
//!
//! [`Edition::print`] renders all pages of a site once and freezes, for each path, the media type,
//! the tag, the caching rule and the body plain and compressed. An answer is then one look-up.

mod answer;
mod assets;

use std::collections::HashMap;

use thiserror::Error;

use crate::content::Date;
use crate::pages::{self, ErrorPage, Linked, Press};
use crate::site::{Route, Site};

pub use answer::{Answer, Cache, pack};
use assets::Assets;

/// The media type of pages.
const HTML: &str = "text/html; charset=utf-8";

/// All answers of the site to a GET, printed for one day.
#[derive(Debug)]
pub struct Edition {
    answers: HashMap<String, Answer>,
    errors: HashMap<ErrorPage, Answer>,
    linked: Linked,
    opening: String,
    /// The day it was printed for.
    pub day: Date,
}

/// Why an edition could not be printed: a template failed.
#[derive(Debug, Error)]
#[error("the page {path} cannot be rendered ({error})")]
pub struct PrintError {
    path: String,
    error: askama::Error,
}

impl Edition {
    /// Prints every page of `site` for the day `day`; `origin` is the site's public address.
    ///
    /// # Errors
    /// [`PrintError`] when a page cannot be rendered.
    pub fn print(site: &Site, day: Date, origin: &str) -> Result<Self, PrintError> {
        let assets = Assets::new();
        let linked = assets.linked();
        let press = Press { site, today: day, origin, linked: &linked };
        let lang = site.content().lang;
        let mut edition = Self {
            answers: HashMap::new(),
            errors: HashMap::new(),
            linked: linked.clone(),
            opening: Route::Checker.path(lang),
            day,
        };
        for route in site.routes() {
            let path = route.path(lang);
            let html = template(&path, pages::render(&route, press))?;
            let answer = Answer::new(HTML, Cache::Check, html.into_bytes());
            let scripted = matches!(route, Route::Checker | Route::CheckerAll);
            edition.answers.insert(path, Answer { scripted, ..answer });
        }
        let sitemap = template("/sitemap.xml", pages::render_sitemap(press))?;
        let xml = "application/xml; charset=utf-8";
        edition.add("/sitemap.xml".to_owned(), xml, Cache::Check, sitemap.into_bytes());
        let robots = pages::render_robots(press).into_bytes();
        edition.add("/robots.txt".to_owned(), "text/plain; charset=utf-8", Cache::Check, robots);
        for error in ErrorPage::ALL {
            let path = format!("error {}", error.status());
            let html = template(&path, pages::render_error(error, press))?;
            edition.errors.insert(error, Answer::new(HTML, Cache::Never, html.into_bytes()));
        }
        for asset in assets.into_all() {
            edition.add(asset.path, asset.media_type, asset.cache, asset.body);
        }
        Ok(edition)
    }

    fn add(&mut self, path: String, media_type: &'static str, cache: Cache, body: Vec<u8>) {
        self.answers.insert(path, Answer::new(media_type, cache, body));
    }

    /// The answer to a GET of `path`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Answer> {
        self.answers.get(path)
    }

    /// The addresses of the files that its pages use.
    #[must_use]
    pub fn linked(&self) -> &Linked {
        &self.linked
    }

    /// The path at which the checker begins.
    #[must_use]
    pub fn opening(&self) -> &str {
        &self.opening
    }

    /// The body of an error page.
    #[must_use]
    pub fn error(&self, error: ErrorPage) -> Option<&Answer> {
        self.errors.get(&error)
    }

    /// The address at which `path` is served, when only slashes are amiss.
    #[must_use]
    pub fn settle(&self, path: &str) -> Option<String> {
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        let file = format!("/{}", parts.join("/"));
        let page = format!("{file}/");
        [page, file]
            .into_iter()
            .find(|settled| settled != path && self.answers.contains_key(settled))
    }
}

fn template(path: &str, page: Result<String, askama::Error>) -> Result<String, PrintError> {
    page.map_err(|error| PrintError { path: path.to_owned(), error })
}
