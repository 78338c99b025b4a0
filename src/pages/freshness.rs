//! Every article and every page of the site's own by the day of its next review.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::Date;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/freshness.html")]
struct FreshnessPage<'a> {
    frame: Frame<'a>,
    days: Vec<Day>,
}

struct Day {
    date: Date,
    overdue: bool,
    pages: Vec<Due>,
}

struct Due {
    step: Step,
    updated: Date,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().freshness;
    let routes = press.site.routes();
    let mut all: Vec<_> = routes.iter().filter_map(|route| due(press, route)).collect();
    all.sort_by_key(|(review, _)| *review);
    let mut days: Vec<Day> = Vec::new();
    for (date, page) in all {
        match days.last_mut() {
            Some(last) if last.date == date => last.pages.push(page),
            _ => days.push(Day { date, overdue: date <= press.today, pages: vec![page] }),
        }
    }
    let facts = Facts {
        route: Some(&Route::Freshness),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    FreshnessPage { frame: Frame::new(press, facts), days }.render()
}

/// The page with the day of its next review, if it has one.
fn due(press: Press<'_>, route: &Route) -> Option<(Date, Due)> {
    let content = press.site.content();
    let (review, updated) = match route {
        Route::Article(id) => {
            content.articles.get(id).map(|it| (it.next_review.value, it.updated.value))
        }
        Route::Prose(page) => {
            content.prose.get(page).map(|it| (it.next_review.value, it.updated.value))
        }
        Route::Home
        | Route::Checker
        | Route::CheckerAll
        | Route::WalletCard
        | Route::Questions
        | Route::Section(_)
        | Route::SectionPrint(_)
        | Route::WhatWorks(_)
        | Route::Glossary
        | Route::Sources
        | Route::WhatsNew
        | Route::Freshness
        | Route::AToZ
        | Route::Search => None,
    }?;
    Some((review, Due { step: Step::to(press, route, press.site.title(route)), updated }))
}

#[cfg(test)]
mod tests {
    use crate::content::Date;
    use crate::pages::testing::{page, page_on};

    #[test]
    fn articles_and_the_sites_own_pages_stand_there_and_lists_do_not() {
        let html = page("/freshness/");
        for path in ["/causes/first/", "/causes/second/", "/about/", "/crisis-help/"] {
            assert!(html.contains(&format!("<li><a href=\"{path}\">")), "{path}: {html}");
        }
        assert!(html.contains("November 20, 2027") && !html.contains("Overdue"), "{html}");
    }

    #[test]
    fn a_review_that_has_come_due_is_called_overdue_in_words_from_that_day_on() {
        let on = |day| page_on("/freshness/", Date::new(2027, 11, day));
        assert!(!on(19).contains("Overdue"));
        assert!(on(20).contains("Overdue since November 20, 2027"), "{}", on(20));
    }
}
