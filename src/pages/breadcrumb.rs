//! The way from the home page to this one.

use super::Press;
use super::step::Step;
use crate::content::Slug;
use crate::site::Route;

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
