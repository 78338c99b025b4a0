//! The wallet card: the emergency signs, small, to print and carry.

use askama::Template;

use super::Press;
use crate::pages::breadcrumb;
use crate::pages::frame::{Facts, Frame};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/checker/card.html")]
struct CardPage<'a> {
    frame: Frame<'a>,
    signs: Vec<&'a str>,
}

pub(in crate::pages) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let facts = Facts {
        route: Some(&Route::WalletCard),
        title: words.card_title.as_str(),
        description: words.card_description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let cards = press.site.content().shelf.signs.cards();
    let signs = cards.iter().map(|card| card.line.as_str()).collect();
    CardPage { frame: Frame::new(press, facts).with_form_styles(press), signs }.render()
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn the_card_lists_the_emergency_signs_with_room_for_a_number() {
        let html = page("/checker/card/");
        assert!(html.contains("Trouble peeing") && html.contains("My emergency number:"), "{html}");
    }
}
