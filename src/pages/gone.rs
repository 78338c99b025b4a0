//! What a reader sees at the address of a page that was taken away: why, and ways on.

use super::step::Step;
use super::{Press, error};
use crate::content::GonePage;
use crate::site::Route;

pub(super) fn render(press: Press<'_>, page: &GonePage) -> Result<String, askama::Error> {
    let words = &press.words().errors;
    let section = press.site.content().sections.get(&page.id.value.section);
    let to_section = section.map(|section| {
        let title = words.section.with("section", &section.title);
        Step::to(press, &Route::Section(section.slug.clone()), title.as_str())
    });
    let message = error::Message {
        title: words.gone.title.as_str(),
        lead: &page.why.value,
        text: Some(words.gone.text.as_str()),
        near: Vec::new(),
        ways: to_section.into_iter().collect(),
    };
    error::page(press, message)
}
