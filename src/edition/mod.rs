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
mod printing;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::content::Date;
use crate::pages::{ErrorPage, Linked, Press};
use crate::search::Search;
use crate::site::Site;

pub use answer::{Answer, Cache};
pub use encoding::{Effort, Encoding, gzip};
use former::Former;
pub use kept::Kept;
pub use kind::Kind;
pub use printing::PrintError;

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

impl Edition {
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

/// The address of a page, when the slashes of `path` were as they should be.
fn page_of(path: &str) -> String {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.fold("/".to_owned(), |page, part| page + part + "/")
}
