//! The table of treatments, in one of its views: for which pain, in which order.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::citations::Citations;
use super::filling::Filling;
use super::frame::{Facts, Frame};
use super::references::{self, Note};
use super::treatment_row::{Row, pain};
use crate::content::{Pain, Phrase, Words};
use crate::site::{Route, Sort, View};

#[derive(Template)]
#[template(path = "pages/what_works.html")]
struct WhatWorksPage<'a> {
    frame: Frame<'a>,
    pains: Vec<Choice>,
    sorts: Vec<Choice>,
    rows: Vec<Row<'a>>,
    notes: Vec<Note>,
}

/// A way to another view.
struct Choice {
    title: String,
    href: String,
    current: bool,
}

pub(super) fn render(press: Press<'_>, view: View) -> Result<String, askama::Error> {
    let content = press.site.content();
    let words = press.words();
    let own = &words.treatments;
    let route = Route::WhatWorks(view);
    let (pain_words, sort_words) = (pain(view.pain, words), sort(view.sort, words));
    let of_view = |phrase: &Phrase| phrase.with("pain", pain_words).with("sort", sort_words);
    let (title, description) = if view.is_plain() {
        (own.title.clone(), own.description.clone())
    } else {
        (of_view(&own.view_title), of_view(&own.view_description))
    };
    let sections = content.sections.all().iter();
    let section = sections.map(|section| &section.slug).find(|slug| route.is_in(slug));
    let facts = Facts {
        route: Some(&route),
        title: title.as_str(),
        description: description.as_str(),
        breadcrumb: section
            .map_or_else(|| breadcrumb::home(press), |slug| breadcrumb::section(press, slug)),
        structured_data: None,
    };
    let choice = |to: View, title: &Phrase| Choice {
        title: title.to_string(),
        href: press.path(&Route::WhatWorks(to)),
        current: to == view,
    };
    let pains = std::iter::once(None).chain(Pain::ALL.iter().copied().map(Some));
    let mut filling = Filling::new(press, Citations::linked());
    let rows = view.rows(&content.shelf.treatments);
    let page = WhatWorksPage {
        frame: Frame::new(press, facts),
        pains: pains.map(|it| choice(View { pain: it, ..view }, pain(it, words))).collect(),
        sorts: Sort::ALL
            .into_iter()
            .map(|it| choice(View { sort: it, ..view }, sort(it, words)))
            .collect(),
        rows: rows.into_iter().map(|row| Row::new(press, row, &mut filling)).collect(),
        notes: references::notes(press, filling.citations),
    };
    page.render()
}

const fn sort(sort: Sort, words: &Words) -> &Phrase {
    let own = &words.treatments;
    match sort {
        Sort::Name => &own.sort_name,
        Sort::Benefit => &own.sort_benefit,
        Sort::Certainty => &own.sort_certainty,
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    /// The names of the rows of a view, in order.
    fn rows(path: &str) -> Vec<String> {
        let html = page(path);
        let rows = html.split("<tr id=\"treatment_").skip(1);
        rows.filter_map(|row| row.split('"').next()).map(ToOwned::to_owned).collect()
    }

    #[test]
    fn a_reader_chooses_a_pain_and_an_order_by_plain_links() {
        assert_eq!(rows("/treatment/what-works/"), ["rest", "surgery", "walking"]);
        assert_eq!(rows("/treatment/what-works/new/"), ["rest", "walking"]);
        assert_eq!(rows("/treatment/what-works/by-benefit/"), ["walking", "surgery", "rest"]);
        assert_eq!(rows("/treatment/what-works/new/by-certainty/"), ["rest", "walking"]);
        let html = page("/treatment/what-works/new/");
        assert!(html.contains("<a href=\"/treatment/what-works/new/by-benefit/\">"), "{html}");
        assert!(html.contains("href=\"/treatment/what-works/new/\" aria-current=\"true\""));
    }

    #[test]
    fn search_engines_are_led_from_a_view_to_the_whole_table() {
        let plain = "<link rel=\"canonical\" href=\"https://example.org/treatment/what-works/\">";
        let view = page("/treatment/what-works/new/by-benefit/");
        assert!(view.contains(plain) && view.contains("noindex"), "{view}");
        let whole = page("/treatment/what-works/");
        assert!(whole.contains(plain) && !whole.contains("noindex"), "{whole}");
    }

    #[test]
    fn a_row_says_in_words_how_much_it_helps_how_sure_that_is_and_what_guidelines_say() {
        let html = page("/treatment/what-works/");
        for words in ["Helps", "Moderate", "Free", "NICE", "Be active.", "href=\"/causes/first/\""]
        {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(html.contains("<sup><a href=\"#s1\""), "{html}");
    }

    #[test]
    fn an_article_shows_its_own_rows_and_leads_to_the_whole_table() {
        let html = page("/causes/first/");
        assert!(html.contains("id=\"treatment_walking\""), "{html}");
        assert!(!html.contains("id=\"treatment_surgery\""), "{html}");
        assert!(html.contains("href=\"/treatment/what-works/\""), "{html}");
    }
}
