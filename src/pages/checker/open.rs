//! The opening page of the checker.

use askama::Template;

use super::Press;
use super::fields::{self, Carried, Country};
use crate::content::markdown::CardHead;
use crate::form::Filled;
use crate::pages::breadcrumb;
use crate::pages::frame::{Facts, Frame};
use crate::pages::home::emergency_head;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/checker/open.html")]
struct OpenPage<'a> {
    frame: Frame<'a>,
    emergency: CardHead<'a>,
    signs: Vec<&'a str>,
    countries: Vec<Country>,
    carried: Vec<Carried>,
    /// What is wrong, when nothing was answered.
    error: Option<&'a str>,
    all: String,
    card: String,
}

pub(in crate::pages) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let facts = Facts {
        route: Some(&Route::Checker),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    page(press, Frame::new(press, facts).for_form(press), &Filled::default(), None)
}

/// The page once more, for a reader who went back or sent nothing.
pub(super) fn render_again(
    press: Press<'_>,
    filled: &Filled,
    failed: bool,
) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let frame = fields::frame(press, words.title.as_str(), failed);
    page(press, frame, filled, failed.then_some(words.error_nothing.as_str()))
}

fn page<'a>(
    press: Press<'a>,
    frame: Frame<'a>,
    filled: &Filled,
    error: Option<&'a str>,
) -> Result<String, askama::Error> {
    let signs = &press.site.content().shelf.signs;
    let page = OpenPage {
        frame,
        emergency: emergency_head(press),
        signs: signs.cards().iter().map(|card| card.line.as_str()).collect(),
        countries: fields::countries(press, filled.country.as_ref()),
        carried: fields::carried(press, &Filled { country: None, ..filled.clone() }),
        error,
        all: press.path(&Route::CheckerAll),
        card: press.path(&Route::WalletCard),
    };
    page.render()
}
