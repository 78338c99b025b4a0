//! The table of signs is one: a change of a sign's level shows wherever the sign has a face.

use super::browser::{Page, pairs, post_to};
use crate::check::Fixture;
use crate::pages::{select, text};
use crate::server::{Server, shared};

/// What the sign is called, and the words of the card that stands for it once it is an emergency.
const FEVER: &str = "Fever with this back pain";
const CARD: &str = "Fever, or confused and hard to wake";

/// The answers before the step that asks for fever.
const BEFORE: &str = "none=bladder_bowel_legs none=sudden";

/// The real articles with fever as an emergency.
fn raised() -> Fixture {
    let site = Fixture::real();
    let sign = "id = \"fever\"\ntier = ";
    let (before, after) = ("\"urgent_same_day\"", "\"emergency_now\"");
    site.replace("checker.toml", &format!("{sign}{before}"), &format!("{sign}{after}"));
    let card = "signs = [\"severely_unwell\"";
    site.replace("checker.toml", card, &format!("{card}, \"fever\""));
    let words = site.read("checker.en.toml");
    let (start, rest) = words.split_once("[card.very_ill]\n").unwrap();
    let (_, end) = rest.split_once('\n').unwrap();
    site.write("checker.en.toml", &format!("{start}[card.very_ill]\nline = \"{CARD}\"\n{end}"));
    site
}

/// The texts of what a selector finds on a page.
fn found(server: &Server, path: &str, selector: &str) -> Vec<String> {
    let tree = scraper::Html::parse_document(&server.get(path).text());
    select(&tree, selector).into_iter().map(text).collect()
}

fn shows(texts: &[String], words: &str) -> bool {
    texts.iter().any(|text| text.contains(words))
}

fn said(server: &Server, path: &str, answers: &str) -> Page {
    post_to(server, path, &pairs(answers))
}

/// The tier of the advice for these answers; nothing where it is not yet given.
fn tier(server: &Server, path: &str, answers: &str) -> Option<String> {
    said(server, path, answers).main("data-urgency")
}

/// Holds every face of the sign: as an emergency, or as a matter for today.
fn hold(server: &Server, emergency: bool) {
    let article = |class| {
        let list = format!("ul.signs.{class} > li > strong");
        shows(&found(server, "/causes/when-to-see-a-doctor/", &list), FEVER)
    };
    assert_eq!((article("emergency"), article("today")), (emergency, !emergency), "the article");

    for (path, lines) in [("/", ".card.emergency li"), ("/checker/card/", "main li")] {
        assert_eq!(shows(&found(server, path, lines), CARD), emergency, "the card on {path}");
    }

    let result = |answers| tier(server, "/checker/result/", answers);
    let (sure, unsure) =
        if emergency { ("emergency_now", "urgent_same_day") } else { ("urgent_same_day", "soon") };
    assert_eq!(result("sign=fever").as_deref(), Some(sure), "the advice");
    let none = format!("{BEFORE} none=one_leg none=pain none=health sign=age_18_49 unsure=fever");
    assert_eq!(result(&none).as_deref(), Some(unsure), "the advice when it is not sure");

    let step = tier(server, "/checker/step/fever_injury/", &format!("{BEFORE} sign=fever"));
    assert_eq!(step.is_some(), emergency, "the step gives advice at once");

    let mild = said(server, "/checker/result/", &none.replace("unsure=fever", "none=fever_injury"));
    assert_eq!(mild.text("main").contains(CARD), emergency, "what to watch for");
}

#[test]
fn a_sign_whose_level_is_raised_is_graver_in_the_article_the_cards_and_the_advice_alike() {
    hold(shared(), false);
    let site = raised();
    hold(&Server::of(site.path()), true);
}
