//! All articles of a section on one page, to print or to read offline.
//!
//! Each article's ids get its name as a prefix, so that headings stay unique. Sources are numbered
//! across the page and listed once, at its end, and so are the words of the glossary.

use askama::Template;

use super::Press;
use super::article::{Dates, dates};
use super::breadcrumb;
use super::changes::{self, Changed};
use super::citations::Citations;
use super::filling::Filling;
use super::frame::{Facts, Frame};
use super::references::{self, Note};
use super::vocabulary::Word;
use crate::content::{Article, Html, Slug};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/section_print.html")]
struct SectionPrintPage<'a> {
    frame: Frame<'a>,
    parts: Vec<Part<'a>>,
    glossary_words: Vec<Word>,
    glossary: String,
    notes: Vec<Note>,
}

struct Part<'a> {
    slug: &'a Slug,
    title: &'a str,
    draft: bool,
    key_points: Vec<Html>,
    dates: Dates,
    body: Html,
    changes: Vec<Changed<'a>>,
}

pub(super) fn render(press: Press<'_>, slug: &Slug) -> Result<String, askama::Error> {
    let Some(section) = press.site.content().sections.get(slug) else {
        return Ok(String::new());
    };
    let words = &press.words().print;
    let route = Route::SectionPrint(slug.clone());
    let title = words.title.with("title", &section.title);
    let description = words.description.with("title", &section.title);
    let facts = Facts {
        route: Some(&route),
        title: title.as_str(),
        description: description.as_str(),
        breadcrumb: breadcrumb::section(press, slug),
        structured_data: None,
    };
    let mut filling = Filling::new(press, Citations::on_paper());
    let articles = press.site.articles_of(section);
    let parts = articles.map(|article| part(press, article, &mut filling)).collect();
    let page = SectionPrintPage {
        frame: Frame::new(press, facts),
        parts,
        glossary_words: filling.vocabulary.list(press),
        glossary: press.path(&Route::Glossary),
        notes: references::notes(press, filling.citations),
    };
    page.render()
}

fn part<'a>(press: Press<'a>, article: &'a Article, filling: &mut Filling<'_>) -> Part<'a> {
    let prefix = article.id.slug.as_str();
    let points = article.key_points.iter();
    Part {
        slug: &article.id.slug,
        title: &article.title.value,
        draft: article.draft,
        key_points: points.map(|point| filling.print(&point.value.marked)).collect(),
        dates: dates(press, article),
        body: filling.print(&article.body.marked.with_prefixed_ids(prefix)).demoted(),
        changes: changes::of(press, article),
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn sources_are_numbered_across_the_page_and_listed_once() {
        let html = page("/causes/print/");
        assert_eq!(html.matches("id=\"s1\"").count(), 1, "{html}");
        assert!(html.matches("<sup>[1]</sup>").count() > 4, "{html}");
        assert!(!html.contains("id=\"s2\""), "both articles cite one and the same source");
    }

    #[test]
    fn headings_keep_ids_of_their_own_and_there_is_one_title() {
        let html = page("/causes/print/");
        assert!(html.contains("<h3 id=\"second-next-steps\">"), "{html}");
        assert_eq!(html.matches("<h1").count(), 1);
    }
}
