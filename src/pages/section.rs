//! A section: what it holds, and its articles.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::{Article, Section, Slug};
use crate::site::{Route, View};

#[derive(Template)]
#[template(path = "pages/section.html")]
struct SectionPage<'a> {
    frame: Frame<'a>,
    section: &'a Section,
    articles: Vec<&'a Article>,
    /// The table of treatments, if it stands in this section: its way, and what it holds.
    table: Option<(Step, &'a str)>,
    /// The address of the questions, where they belong to this section.
    questions: Option<String>,
    print: Option<String>,
    previous: Option<Step>,
    next: Option<Step>,
}

pub(super) fn render(press: Press<'_>, slug: &Slug) -> Result<String, askama::Error> {
    let sections = press.site.content().sections.all();
    let Some(at) = sections.iter().position(|section| section.slug == *slug) else {
        return Ok(String::new());
    };
    let Some(section) = sections.get(at) else {
        return Ok(String::new());
    };
    let step =
        |section: &Section| Step::to(press, &Route::Section(section.slug.clone()), &section.title);
    let route = Route::Section(slug.clone());
    let leading = press.site.content().questions.section.as_ref();
    let questions = leading.is_some_and(|leading| leading.value == *slug);
    let facts = Facts {
        route: Some(&route),
        title: &section.title,
        description: &section.summary,
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let page = SectionPage {
        frame: Frame::new(press, facts),
        section,
        articles: press.site.articles_of(section).collect(),
        table: table(press, slug),
        questions: questions.then(|| press.path(&Route::Questions)),
        print: section.fits_on_paper().then(|| press.path(&Route::SectionPrint(slug.clone()))),
        previous: at.checked_sub(1).and_then(|at| sections.get(at)).map(step),
        next: sections.get(at + 1).map(step),
    };
    page.render()
}

/// The table of treatments, in its section.
fn table<'a>(press: Press<'a>, slug: &Slug) -> Option<(Step, &'a str)> {
    let route = Route::WhatWorks(View::PLAIN);
    let words = &press.words().treatments;
    let shown = route.is_in(slug) && press.site.has_treatments();
    shown.then(|| (Step::to(press, &route, words.title.as_str()), words.description.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn a_section_lists_its_articles_in_reading_order() {
        let html = page("/causes/");
        let first = html.find("href=\"/causes/second/\"");
        let second = html.find("href=\"/causes/first/\"");
        assert!(first.is_some() && first < second, "{html}");
        assert!(html.contains("href=\"/causes/print/\""));
    }
}
