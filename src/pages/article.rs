//! An article.

use askama::Template;

use super::breadcrumb;
use super::changes::{self, Changed};
use super::citations::Citations;
use super::filling::Filling;
use super::frame::{Facts, Frame};
use super::references::{self, Note};
use super::step::Step;
use super::treatment_row::Row;
use super::vocabulary::Word;
use super::{Press, structured_data};
use crate::content::{Article, ArticleId, Date, Html};
use crate::site::{Route, View};

#[derive(Template)]
#[template(path = "pages/article.html")]
struct ArticlePage<'a> {
    frame: Frame<'a>,
    /// Whether only its writer sees it.
    draft: bool,
    key_points: Vec<Html>,
    body: Html,
    contents: Vec<Step>,
    dates: Dates,
    /// Its rows of the table of treatments.
    rows: Vec<Row<'a>>,
    what_works: String,
    glossary_words: Vec<Word>,
    glossary: String,
    notes: Vec<Note>,
    changes: Vec<Changed<'a>>,
    related: Vec<Step>,
    previous: Option<Step>,
    next: Option<Step>,
}

/// The line of dates under the key points.
#[derive(Debug)]
pub(super) struct Dates {
    pub(super) updated: Date,
    pub(super) next_review: Date,
    pub(super) overdue: bool,
    /// Who reviewed it and when, if anybody did.
    pub(super) reviewed: Option<String>,
}

pub(super) fn render(press: Press<'_>, id: &ArticleId) -> Result<String, askama::Error> {
    let content = press.site.content();
    let Some(article) = content.articles.get(id) else {
        return Ok(String::new());
    };
    let route = Route::Article(id.clone());
    let breadcrumb = breadcrumb::section(press, &id.section);
    let address = press.address(&id.path());
    let structured_data = structured_data::article(press, article, &address, &breadcrumb);
    let facts = Facts {
        route: Some(&route),
        title: &article.title.value,
        description: &article.summary.value,
        breadcrumb,
        structured_data: Some(structured_data),
    };
    let step = Step::to_article;
    let (previous, next) = press.site.neighbors(id);
    let mut filling = Filling::new(press, Citations::linked());
    let points = article.key_points.iter();
    let key_points = points.map(|point| filling.print(&point.value.marked)).collect();
    let body = filling.print(&article.body.marked);
    let rows = content.shelf.treatments.of(id);
    let rows = rows.map(|row| Row::new(press, row, &mut filling).without_more()).collect();
    let related = article.related.iter();
    let page = ArticlePage {
        frame: Frame::new(press, facts),
        draft: article.draft,
        key_points,
        body,
        contents: contents(article),
        dates: dates(press, article),
        rows,
        what_works: press.path(&Route::WhatWorks(View::PLAIN)),
        glossary_words: filling.vocabulary.list(press),
        glossary: press.path(&Route::Glossary),
        notes: references::notes(press, filling.citations),
        changes: changes::of(press, article),
        related: related.filter_map(|id| Some(step(content.articles.get(&id.value)?))).collect(),
        previous: previous.map(step),
        next: next.map(step),
    };
    // A power of two, so that pages of all lengths are printed in the same room in turn.
    let room = page.body.as_str().len() + AROUND;
    let mut html = String::with_capacity(room.next_power_of_two());
    page.render_into(&mut html)?;
    Ok(html)
}

/// About how many bytes of a page stand around its text.
const AROUND: usize = 12 * 1024;

fn contents(article: &Article) -> Vec<Step> {
    let tops = article.body.headings.iter().filter(|heading| heading.level == 2);
    tops.map(|heading| Step { title: heading.text.clone(), href: format!("#{}", heading.id) })
        .collect()
}

/// The dates of an article, and whether its review is overdue.
pub(super) fn dates(press: Press<'_>, article: &Article) -> Dates {
    let words = &press.words().article;
    let reviewed = article.reviewed_by.as_ref().map(|review| {
        let line = words.reviewed_by.with("name", &review.name);
        line.with("credentials", &review.credentials).with("date", review.date).to_string()
    });
    Dates {
        updated: article.updated.value,
        next_review: article.next_review.value,
        overdue: article.next_review.value <= press.today,
        reviewed,
    }
}

#[cfg(test)]
mod tests {
    use crate::content::Date;
    use crate::pages::testing::{self, page};

    #[test]
    fn a_reader_sees_the_key_points_before_the_text_and_sources_after_it() {
        let html = page("/causes/first/");
        let place = |text: &str| html.find(text).unwrap_or(usize::MAX);
        assert!(place("First point.") < place("Opening paragraph"), "{html}");
        assert!(place("Opening paragraph") < place("id=\"s1\""), "{html}");
        assert!(html.contains("href=\"#c1\""), "a source leads back to its mark");
    }

    #[test]
    fn a_page_past_its_review_says_so_from_that_day_on() {
        let overdue = "The review of this page is overdue";
        let on = |day| testing::page_on("/causes/first/", Date::new(2027, 11, day));
        assert!(!on(19).contains(overdue));
        assert!(on(20).contains(overdue));
    }

    #[test]
    fn a_published_page_bears_no_banner() {
        assert!(!page("/causes/first/").contains("Only you see this"));
    }

    #[test]
    fn a_page_nobody_reviewed_says_so_and_one_that_somebody_did_names_them() {
        assert!(page("/causes/first/").contains("No clinician has reviewed this page yet"));
        let reviewed = page("/causes/second/");
        assert!(reviewed.contains("\"lastReviewed\":\"2026-11-20\""), "{reviewed}");
        assert!(!reviewed.contains("No clinician has reviewed this page yet"));
    }
}
