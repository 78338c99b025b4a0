//! The home page: the emergency signs, the way to the doctor's signs, then the sections.

use askama::Template;

use super::Press;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::ProsePage;
use crate::content::markdown::{self, CardHead, Urgency};
use crate::site::Route;

/// How many articles of a section the home page names.
const NAMED: usize = 3;

#[derive(Template)]
#[template(path = "pages/home.html")]
struct HomePage<'a> {
    frame: Frame<'a>,
    emergency: CardHead<'a>,
    signs: Vec<&'a str>,
    numbers: String,
    sections: Vec<Section<'a>>,
}

struct Section<'a> {
    title: &'a str,
    summary: &'a str,
    href: String,
    articles: Vec<Step>,
    all_of: Option<String>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let content = press.site.content();
    let words = press.words();
    let facts = Facts {
        route: Some(&Route::Home),
        title: words.home.title.as_str(),
        description: words.site.description.as_str(),
        breadcrumb: Vec::new(),
        structured_data: None,
    };
    let sections = content.sections.all().iter().map(|section| {
        let articles = press.site.articles_of(section).take(NAMED);
        let step = Step::to_article;
        let more = section.articles.len() > NAMED;
        Section {
            title: &section.title,
            summary: &section.summary,
            href: press.path(&Route::Section(section.slug.clone())),
            articles: articles.map(step).collect(),
            all_of: more.then(|| words.home.all_of.with("title", &section.title).to_string()),
        }
    });
    let page = HomePage {
        frame: Frame::new(press, facts),
        emergency: emergency_head(press),
        signs: content.shelf.signs.cards().iter().map(|card| card.line.as_str()).collect(),
        numbers: press.path(&Route::Prose(ProsePage::EmergencyNumbers)),
        sections: sections.collect(),
    };
    page.render()
}

/// The band of the card that lists the emergency signs.
pub(super) fn emergency_head(press: Press<'_>) -> CardHead<'_> {
    let urgency = Urgency::Emergency;
    let title = markdown::text(press.words().home.emergency_title.as_str());
    CardHead { urgency, words: urgency.words(press.words()), title: Some(title), level: 2 }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn the_emergency_signs_stand_before_the_sections() {
        let html = page("/");
        let place = |text: &str| html.find(text).unwrap_or(usize::MAX);
        assert!(place("Trouble peeing") < place("Find what you need"), "{html}");
        assert!(place("Check the signs") < place("Find what you need"), "{html}");
    }
}
