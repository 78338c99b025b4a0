//! Every page as bytes.
//!
//! [`Edition::print`] renders all pages of a site once and freezes, for each path, the media type,
//! the tag, the caching rule and the body plain and compressed. An answer is then one look-up.

mod answer;
mod assets;
mod encoding;
mod former;
mod kept;
mod kind;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;

use rayon::prelude::*;
use thiserror::Error;

use crate::content::{Date, Sheets};
use crate::pages::{self, ErrorPage, Linked, Press};
use crate::search::Search;
use crate::site::{Route, Site};

pub use answer::{Answer, Cache};
use assets::Assets;
pub use encoding::{Effort, Encoding, gzip};
use former::Former;
pub use kept::Kept;
pub use kind::Kind;

/// The media type of pages.
const HTML: &str = "text/html; charset=utf-8";

/// All answers of the site to a GET, printed for one day.
#[derive(Debug)]
pub struct Edition {
    answers: HashMap<String, Answer>,
    errors: HashMap<ErrorPage, Answer>,
    former: Former,
    linked: Linked,
    opening: String,
    site: Arc<Site>,
    /// The index of the site, built when it is first asked for.
    search: Arc<OnceLock<Search>>,
    order: Order,
}

/// What an edition is printed for.
#[derive(Debug, Clone)]
pub struct Order {
    /// The day: pages past their review say so.
    pub day: Date,
    /// The site's public address, without a slash at its end.
    pub origin: String,
    /// Whether the pages watch for later editions, for those who write them.
    pub live: bool,
}

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
        let pages = || site.routes().par_iter().map(page).collect::<Result<Vec<_>, _>>();
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
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
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

    /// The answer to a GET of `path`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Answer> {
        self.answers.get(path)
    }

    /// Every path and its answer, in no order.
    pub fn answers(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.answers.iter().map(|(path, answer)| (path.as_str(), answer))
    }

    /// Every error page and its body, in no order.
    pub fn errors(&self) -> impl Iterator<Item = (ErrorPage, &Answer)> {
        self.errors.iter().map(|(error, answer)| (*error, answer))
    }

    /// What pages for one reader are printed from, so that they match this edition.
    #[must_use]
    pub fn press(&self, today: Date) -> Press<'_> {
        Press { site: &self.site, today, origin: &self.order.origin, linked: &self.linked }
    }

    /// The site that it was printed from.
    #[must_use]
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The index of its site. The first call builds it, and later editions of the same site share it.
    #[must_use]
    pub fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::of(&self.site))
    }

    /// What it was printed for.
    #[must_use]
    pub fn order(&self) -> &Order {
        &self.order
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

    /// The address at which `path` is served, when only slashes are amiss or the page has moved.
    #[must_use]
    pub fn settle(&self, path: &str) -> Option<String> {
        let page = page_of(path);
        let file = page.trim_end_matches('/').to_owned();
        let moved = self.former.moved.get(&page).cloned();
        let is_served = |settled: &String| settled != path && self.answers.contains_key(settled);
        [page, file].into_iter().find(is_served).or(moved)
    }

    /// What is said at `path`, whatever its slashes, when the page there was taken away.
    #[must_use]
    pub fn gone(&self, path: &str) -> Option<&Answer> {
        self.former.gone.get(&page_of(path))
    }

    /// Every address of a page that moved, and where that page is now.
    pub fn all_moved(&self) -> impl Iterator<Item = (&str, &str)> {
        self.former.moved.iter().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    /// Every address of a page that was taken away, and what is said there.
    pub fn all_gone(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.former.gone.iter().map(|(path, answer)| (path.as_str(), answer))
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

/// The address of a page, when the slashes of `path` were as they should be.
fn page_of(path: &str) -> String {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.fold("/".to_owned(), |page, part| page + part + "/")
}

fn template(path: &str, page: Result<String, askama::Error>) -> Result<String, PrintError> {
    page.map_err(|error| PrintError { path: path.to_owned(), error })
}
