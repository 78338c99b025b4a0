//! A browser without scripts: it reads the form of a page, ticks boxes and sends it.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::server::{Server, shared};
use crate::wire::{Answer, send};

/// A page that came back, and its text.
pub(super) struct Page {
    pub(super) status: u16,
    pub(super) html: String,
}

/// The pairs of a form, as a browser sends them.
pub(super) type Pairs = Vec<(String, String)>;

/// Posts pairs to a path of the shared server.
pub(super) fn post(path: &str, pairs: &Pairs) -> Page {
    post_to(shared(), path, pairs)
}

/// Posts pairs to a path of a server.
pub(super) fn post_to(server: &Server, path: &str, pairs: &Pairs) -> Page {
    let body: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let answer = raw(server, path, "application/x-www-form-urlencoded", body.join("&").as_bytes());
    Page { status: answer.status, html: answer.text() }
}

/// Posts any bytes to a path of a server.
pub(super) fn raw(server: &Server, path: &str, media_type: &str, body: &[u8]) -> Answer {
    send(server.address, "POST", path, &[("Content-Type", media_type)], body)
}

/// Pairs from a short form: `"sign=fever none=sudden"`.
pub(super) fn pairs(text: &str) -> Pairs {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    };
    text.split_whitespace().map(pair).collect()
}

impl Page {
    fn parsed(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The text of the first element that matches.
    pub(super) fn text(&self, selector: &str) -> String {
        let html = self.parsed();
        let found = html.select(&Selector::parse(selector).unwrap()).next();
        let text = found.map(|element| element.text().collect::<String>()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many elements match.
    pub(super) fn count(&self, selector: &str) -> usize {
        self.parsed().select(&Selector::parse(selector).unwrap()).count()
    }

    /// An attribute of `main`.
    pub(super) fn main(&self, attribute: &str) -> Option<String> {
        let html = self.parsed();
        let main = html.select(&Selector::parse("main").unwrap()).next()?;
        main.value().attr(attribute).map(str::to_owned)
    }

    /// Whether it is the advice.
    pub(super) fn is_advice(&self) -> bool {
        self.main("data-urgency").is_some()
    }

    /// Where the form is sent.
    pub(super) fn action(&self) -> String {
        let html = self.parsed();
        let form = html.select(&Selector::parse("main form").unwrap()).next();
        form.and_then(|form| form.value().attr("action")).unwrap().to_owned()
    }

    /// Where the button of these words sends the form.
    pub(super) fn button(&self, words: &str) -> String {
        let html = self.parsed();
        let buttons = Selector::parse("button").unwrap();
        let button = html
            .select(&buttons)
            .find(|button| button.text().collect::<String>().trim() == words)
            .unwrap_or_else(|| panic!("no button {words:?} in {}", self.html));
        let form =
            button.ancestors().filter_map(ElementRef::wrap).find(|it| it.value().name() == "form");
        let form = form.and_then(|form| form.value().attr("action"));
        button.value().attr("formaction").or(form).unwrap().to_owned()
    }

    /// What the first form sends when the boxes of these values are ticked, and those alone, where
    /// the page has them; hidden fields go along.
    pub(super) fn fill(&self, ticks: &BTreeSet<(&str, &str)>) -> Pairs {
        let html = self.parsed();
        let form = html.select(&Selector::parse("main form").unwrap()).next().unwrap();
        let inputs = Selector::parse("input").unwrap();
        let sent = |input: ElementRef<'_>| {
            let attribute = |name| input.value().attr(name).unwrap_or_default();
            let (name, value) = (attribute("name"), attribute("value"));
            let hidden = attribute("type") == "hidden";
            let ticked = ticks.contains(&(name, value));
            (hidden || ticked).then(|| (name.to_owned(), value.to_owned()))
        };
        form.select(&inputs).filter_map(sent).collect()
    }

    /// The values that the boxes and choices of this name offer.
    pub(super) fn offers(&self, name: &str) -> Vec<String> {
        let html = self.parsed();
        let inputs = Selector::parse("main form input:not([type=hidden])").unwrap();
        let named = html.select(&inputs).filter(|input| input.value().attr("name") == Some(name));
        named.filter_map(|input| input.value().attr("value")).map(str::to_owned).collect()
    }
}
