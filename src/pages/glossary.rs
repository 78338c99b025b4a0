//! The glossary: each word with its meaning, its sources and the articles that explain it.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::{GlossaryEntry, GlossaryKey};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/glossary.html")]
struct GlossaryPage<'a> {
    frame: Frame<'a>,
    letters: Vec<Letter<'a>>,
}

struct Letter<'a> {
    letter: char,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    key: String,
    word: &'a GlossaryEntry,
    sources: Vec<Step>,
    /// The articles in which it leads to its meaning, and how many they are, in words.
    used_on: Vec<Step>,
    used_on_words: String,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let shelf = &press.site.content().shelf;
    let words = &press.words().glossary;
    let all_sources = press.path(&Route::Sources);
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for (key, entry) in shelf.glossary.by_term() {
        let source = |key| {
            let source = shelf.sources.get(key)?;
            let title = format!("{}: {}", source.who, source.title);
            Some(Step { title, href: format!("{all_sources}#{key}") })
        };
        let sources = entry.sources.iter().filter_map(source).collect();
        let used_on = used_on(press, key);
        let used_on_words = match used_on.len() {
            1 => words.used_on_one.to_string(),
            n => words.used_on.with("n", n).to_string(),
        };
        let entry = Entry { key: key.to_string(), word: entry, sources, used_on, used_on_words };
        let letter = entry.word.term.chars().next().map_or('#', |c| c.to_ascii_uppercase());
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(Letter { letter, entries: vec![entry] }),
        }
    }
    let facts = Facts {
        route: Some(&Route::Glossary),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    GlossaryPage { frame: Frame::new(press, facts), letters }.render()
}

/// The articles that use a word, in the order of their titles.
fn used_on(press: Press<'_>, key: &GlossaryKey) -> Vec<Step> {
    let articles = press.site.content().articles.values();
    let using = articles.filter(|article| article.body.glossary.contains(key));
    let mut steps: Vec<_> = using.map(|article| Step::to_article(article)).collect();
    steps.sort_by_key(|step| step.title.to_lowercase());
    steps
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn a_word_has_its_meaning_its_source_and_an_address_of_its_own() {
        let html = page("/glossary/");
        assert!(html.contains("id=\"disc\""), "{html}");
        assert!(html.contains("A cushion between two bones of the spine."));
        assert!(html.contains("href=\"/sources/#known\""));
    }

    #[test]
    fn a_word_names_the_articles_that_use_it() {
        let html = page("/glossary/");
        let used = "<summary>Explained on 1 page</summary><ul><li><a href=\"/causes/first/\">";
        assert!(html.contains(used), "{html}");
        assert_eq!(html.matches("<details").count(), 1, "no article uses the other word");
    }
}
