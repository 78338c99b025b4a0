//! Pages of the fixture site `tests/sites/clean`, for the tests beside each page.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::path::Path;

use super::{ErrorPage, Link, Linked, Press, render, render_error, render_robots, render_sitemap};
use crate::content::{Date, Lang};
use crate::site::Site;

fn with<T>(today: Date, print: impl Fn(Press<'_>) -> T) -> T {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
    let (site, _) = Site::open(&root, Lang::En, Date::new(2026, 11, 20).unwrap()).unwrap();
    let origin = "https://example.org";
    let linked = &Linked {
        site_css: Link::default(),
        checker_css: Link::default(),
        site_js: Link::default(),
        search_js: Link::default(),
        live_js: None,
    };
    print(Press { site: &site, today, origin, linked })
}

fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

/// The page at `path` as of today.
pub(super) fn page(path: &str) -> String {
    page_on(path, Ok(today()))
}

/// The page at `path` as of that day.
pub(super) fn page_on(path: &str, day: Result<Date, String>) -> String {
    with(day.unwrap(), |press| {
        let routes = press.site.routes();
        let route = routes.iter().find(|route| press.path(route) == path).unwrap();
        render(route, press).unwrap()
    })
}

/// An error page.
pub(super) fn error(error: ErrorPage) -> String {
    with(today(), |press| render_error(error, press).unwrap())
}

/// The sitemap.
pub(super) fn sitemap() -> String {
    with(today(), |press| render_sitemap(press).unwrap())
}

/// The rules for crawlers.
pub(super) fn robots() -> String {
    with(today(), render_robots)
}
