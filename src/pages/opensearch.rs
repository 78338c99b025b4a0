//! `opensearch.xml`: what a browser reads to add the search of the site to its own. It names no address
//! for suggestions, so that a browser sends nothing before the reader asks.

use askama::Template;

use super::Press;
use crate::content::Words;
use crate::site::Route;

/// Its address.
pub const PATH: &str = "/opensearch.xml";

#[derive(Template)]
#[template(path = "pages/opensearch.xml")]
struct Description<'a> {
    words: &'a Words,
    lang: &'static str,
    search: String,
    icon: String,
}

/// The description of the search.
///
/// # Errors
/// As [`super::render`].
pub fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let description = Description {
        words: press.words(),
        lang: press.site.content().lang.code(),
        search: press.address(&press.path(&Route::Search)),
        icon: press.address("/favicon.ico"),
    };
    description.render()
}
