//! The way from the home page to this one.

use super::Press;
use crate::content::Slug;
use crate::site::Route;

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) title: String,
    pub(super) href: String,
}

impl Step {
    pub(super) fn to(press: Press<'_>, route: &Route, title: &str) -> Self {
        Self { title: title.to_owned(), href: press.path(route) }
    }
}

/// The steps above a page that lies right below home.
pub(super) fn home(press: Press<'_>) -> Vec<Step> {
    vec![Step::to(press, &Route::Home, press.words().frame.home.as_str())]
}

/// The steps above a page that lies below a section.
pub(super) fn section(press: Press<'_>, slug: &Slug) -> Vec<Step> {
    let mut steps = home(press);
    if let Some(section) = press.site.content().sections.get(slug) {
        steps.push(Step::to(press, &Route::Section(slug.clone()), &section.title));
    }
    steps
}
