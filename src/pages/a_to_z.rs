//! Every page in the order of the alphabet.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/a_to_z.html")]
struct AToZPage<'a> {
    frame: Frame<'a>,
    letters: Vec<Letter>,
}

struct Letter {
    letter: char,
    pages: Vec<Step>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().a_to_z;
    let mut pages: Vec<_> = press
        .site
        .routes()
        .iter()
        .filter(|route| route.is_listed() && **route != Route::AToZ)
        .map(|route| Step::to(press, route, press.site.title(route)))
        .collect();
    pages.sort_by_key(|page| page.title.to_lowercase());
    let mut letters: Vec<Letter> = Vec::new();
    for page in pages {
        let letter = page.title.chars().next().map_or('#', |c| c.to_ascii_uppercase());
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.pages.push(page),
            _ => letters.push(Letter { letter, pages: vec![page] }),
        }
    }
    let facts = Facts {
        route: Some(&Route::AToZ),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    AToZPage { frame: Frame::new(press, facts), letters }.render()
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn every_page_stands_under_its_letter() {
        let html = page("/a-to-z/");
        let place = |text: &str| html.find(text).unwrap_or(usize::MAX);
        assert!(place("id=\"letter-A\"") < place("About the fixture"), "{html}");
        assert!(place("About the fixture") < place("id=\"letter-F\""), "{html}");
    }
}
