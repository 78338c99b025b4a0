//! How an edition is printed: all pages at once, with quick compression first and the best after that.

use std::collections::HashMap;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, ScopedJoinHandle};

use rayon::prelude::*;
use thiserror::Error;

use super::assets::Assets;
use super::former::Former;
use super::{Answer, Cache, Edition, Kind, Order};
use crate::content::{AT_ONCE, Sheets};
use crate::pages::{self, ErrorPage, Press};
use crate::site::{Route, Site};

/// The media type of pages.
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// Why an edition could not be printed: a template failed.
#[derive(Debug, Error)]
#[error("the page {path} cannot be rendered ({error})")]
pub struct PrintError {
    path: String,
    error: askama::Error,
}

impl Edition {
    /// Prints every page of `site` on all cores, with the style sheets and scripts inside the program.
    ///
    /// # Errors
    /// [`PrintError`] when a page cannot be rendered.
    pub fn print(site: &Arc<Site>, order: &Order) -> Result<Self, PrintError> {
        Self::print_with(site, order, &Sheets::inside(), None)
    }

    /// The same with other style sheets and scripts. An answer that the edition `before` gives in the
    /// same bytes is taken over from there, compressed as it is.
    ///
    /// # Errors
    /// As [`Edition::print`].
    pub fn print_with(
        site: &Arc<Site>,
        order: &Order,
        sheets: &Sheets,
        before: Option<&Self>,
    ) -> Result<Self, PrintError> {
        let Order { day, origin, live } = order.clone();
        let assets = Assets::new(sheets, live);
        let linked = assets.linked();
        let mut edition = Self {
            answers: HashMap::new(),
            errors: HashMap::new(),
            former: Former::default(),
            linked,
            opening: Route::Checker.path(site.content().lang),
            site: site.clone(),
            search: before
                .filter(|before| Arc::ptr_eq(&before.site, site))
                .map(|before| before.search.clone())
                .unwrap_or_default(),
            order: order.clone(),
        };
        let press = Press { site, today: day, origin: &origin, linked: &edition.linked.clone() };
        let lang = site.content().lang;
        let page = |route: &Route| {
            let path = route.path(lang);
            let html = template(&path, pages::render(route, press))?;
            let known = before.and_then(|before| before.find(&path));
            let answer = match known.filter(|known| known.plain == html) {
                Some(known) => known.clone(),
                None => Answer::new(HTML, Cache::Check, html.as_bytes()),
            };
            Ok((path, answer.of_page(Kind::of(route))))
        };
        let pages = || {
            let routes = site.routes();
            routes.par_iter().with_max_len(AT_ONCE).map(page).collect::<Result<Vec<_>, _>>()
        };
        let (lists, pages) = rayon::join(|| lists(press), pages);
        edition.answers.extend(pages?);
        edition.answers.extend(lists?);
        let path = pages::OPENSEARCH_PATH;
        let opensearch = template(path, pages::render_opensearch(press))?;
        let media_type = "application/opensearchdescription+xml; charset=utf-8";
        edition.add(path.to_owned(), media_type, Cache::Day, opensearch.as_bytes());
        let robots = pages::render_robots(press);
        let text = "text/plain; charset=utf-8";
        edition.add("/robots.txt".to_owned(), text, Cache::Check, robots.as_bytes());
        for error in ErrorPage::ALL {
            let path = format!("error {}", error.status());
            let html = template(&path, pages::render_error(error, press))?;
            let answer = Answer::new(HTML, Cache::Never, html.as_bytes());
            edition.errors.insert(error, answer.of_page(Kind::Other));
        }
        edition.former = Former::print(press)?;
        for asset in assets.into_all() {
            edition.add(asset.path, asset.media_type, asset.cache, &asset.body);
        }
        Ok(edition)
    }

    /// The same with every body at its best compression, worked out on all cores.
    #[must_use]
    pub fn at_best(&self) -> Self {
        let answers: Vec<_> = self.answers.iter().collect();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some((path, answer)) = answers.get(next.fetch_add(1, Ordering::Relaxed)) {
                done.push(((*path).clone(), answer.at_best()));
            }
            done
        };
        let best = thread::scope(|scope| {
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            // One that failed has dropped its answers: there is no such edition.
            let done = |worker: ScopedJoinHandle<'_, Vec<_>>| match worker.join() {
                Ok(done) => done,
                Err(failure) => panic::resume_unwind(failure),
            };
            workers.into_iter().flat_map(done).collect()
        });
        let errors = self.errors.iter().map(|(error, answer)| (*error, answer.at_best()));
        Self {
            answers: best,
            errors: errors.collect(),
            former: self.former.at_best(),
            linked: self.linked.clone(),
            opening: self.opening.clone(),
            site: self.site.clone(),
            search: self.search.clone(),
            order: self.order.clone(),
        }
    }

    /// The same for a place without a server: in place of the checker's forms, its whole table; in place of
    /// the search, the way to all pages.
    ///
    /// # Errors
    /// As [`Edition::print`].
    pub fn without_forms(mut self) -> Result<Self, PrintError> {
        let site = self.site.clone();
        let lang = site.content().lang;
        let path = Route::Checker.path(lang);
        let html = pages::render_checker_table(self.press(self.order.day));
        let html = template(&path, html)?;
        for route in [Route::Checker, Route::CheckerAll] {
            self.add(route.path(lang), HTML, Cache::Check, html.as_bytes());
        }
        let path = Route::Search.path(lang);
        let html = template(&path, pages::render_no_search(self.press(self.order.day)))?;
        self.add(path, HTML, Cache::Check, html.as_bytes());
        Ok(self)
    }

    fn add(&mut self, path: String, media_type: &'static str, cache: Cache, body: &[u8]) {
        self.answers.insert(path, Answer::new(media_type, cache, body));
    }
}

/// The two lists of pages that machines read, by path.
fn lists(press: Press<'_>) -> Result<[(String, Answer); 2], PrintError> {
    let answer = |media_type, body: String| Answer::new(media_type, Cache::Check, body.as_bytes());
    let sitemap = template("/sitemap.xml", pages::render_sitemap(press))?;
    let sitemap = answer("application/xml; charset=utf-8", sitemap);
    let feed = template("the feed", pages::render_feed(press))?;
    let feed = answer("application/atom+xml; charset=utf-8", feed);
    let feed_path = pages::feed_path(press.site.content().lang);
    Ok([("/sitemap.xml".to_owned(), sitemap), (feed_path, feed)])
}

pub(super) fn template(
    path: &str,
    page: Result<String, askama::Error>,
) -> Result<String, PrintError> {
    page.map_err(|error| PrintError { path: path.to_owned(), error })
}
