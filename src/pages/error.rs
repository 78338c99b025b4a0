//! What a reader sees when a request fails: what happened, and ways on.

use askama::Template;

use super::Press;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::ProsePage;
use crate::site::Route;

/// A failure that has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorPage {
    /// 400: the request cannot be read.
    BadRequest,
    /// 404: no page has the address.
    NotFound,
    /// 405: the address takes no such request.
    MethodNotAllowed,
    /// 413: the request is too large.
    TooLarge,
    /// 500: the program failed.
    Internal,
}

impl ErrorPage {
    /// Every error page.
    pub const ALL: [Self; 5] =
        [Self::BadRequest, Self::NotFound, Self::MethodNotAllowed, Self::TooLarge, Self::Internal];

    /// The status that the answer bears.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::TooLarge => 413,
            Self::Internal => 500,
        }
    }
}

#[derive(Template)]
#[template(path = "pages/error.html")]
struct Page<'a> {
    frame: Frame<'a>,
    lead: &'a str,
    text: Option<&'a str>,
    near: Vec<Step>,
    ways: Vec<Step>,
    numbers: String,
}

/// What an error page says.
pub(super) struct Message<'a> {
    pub(super) title: &'a str,
    /// What happened.
    pub(super) lead: &'a str,
    /// And what else is good to know.
    pub(super) text: Option<&'a str>,
    /// Pages that may be what was looked for.
    pub(super) near: Vec<Step>,
    /// Ways on, besides those of every such page.
    pub(super) ways: Vec<Step>,
}

pub(super) fn render(press: Press<'_>, error: ErrorPage) -> Result<String, askama::Error> {
    let words = &press.words().errors;
    let own = match error {
        ErrorPage::BadRequest => &words.bad_request,
        ErrorPage::NotFound => &words.not_found,
        ErrorPage::MethodNotAllowed => &words.method_not_allowed,
        ErrorPage::TooLarge => &words.too_large,
        ErrorPage::Internal => &words.internal,
    };
    let (title, lead) = (own.title.as_str(), own.text.as_str());
    page(press, Message { title, lead, text: None, near: Vec::new(), ways: Vec::new() })
}

/// The page for an address that no page has, with the pages whose titles are nearest to it.
///
/// # Errors
/// As [`super::render`].
pub fn render_not_found(press: Press<'_>, near: &[(&str, &str)]) -> Result<String, askama::Error> {
    let own = &press.words().errors.not_found;
    let (title, lead) = (own.title.as_str(), own.text.as_str());
    let step = |(href, title): &(&str, &str)| Step {
        title: (*title).to_owned(),
        href: (*href).to_owned(),
    };
    let near = near.iter().map(step).collect();
    page(press, Message { title, lead, text: None, near, ways: Vec::new() })
}

/// The page that says it, with ways on.
pub(super) fn page(press: Press<'_>, message: Message<'_>) -> Result<String, askama::Error> {
    let Message { title, lead, text, near, mut ways } = message;
    let words = &press.words().errors;
    ways.push(Step::to(press, &Route::Home, words.home.as_str()));
    ways.push(Step::to(press, &Route::Search, words.search.as_str()));
    ways.push(Step::to(press, &Route::AToZ, words.a_to_z.as_str()));
    let facts = Facts {
        route: None,
        title,
        description: lead,
        breadcrumb: Vec::new(),
        structured_data: None,
    };
    let frame = Frame::new(press, facts);
    let numbers = press.path(&Route::Prose(ProsePage::EmergencyNumbers));
    Page { frame, lead, text, near, ways, numbers }.render()
}

#[cfg(test)]
mod tests {
    use super::ErrorPage;
    use crate::pages::testing;

    #[test]
    fn every_error_page_has_a_heading_and_ways_on() {
        for error in ErrorPage::ALL {
            let html = testing::error(error);
            assert_eq!(html.matches("<h1").count(), 1, "{error:?}");
            for way in ["href=\"/\"", "href=\"/a-to-z/\"", "href=\"/emergency-numbers/\""] {
                assert!(html.contains(way), "{error:?} {way}");
            }
            assert!(html.contains("noindex"), "{error:?}");
        }
    }
}
