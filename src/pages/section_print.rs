//! All articles of a section on one page, to print or to read offline.
//!
//! Each article's ids get its name as a prefix, so that marks and headings stay unique.

use askama::Template;

use super::Press;
use super::article::{Dates, dates};
use super::breadcrumb;
use super::frame::{Facts, Frame};
use super::references::{self, Note};
use crate::content::{Article, Html, Slug};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/section_print.html")]
struct SectionPrintPage<'a> {
    frame: Frame<'a>,
    parts: Vec<Part<'a>>,
}

struct Part<'a> {
    slug: &'a Slug,
    title: &'a str,
    key_points: Vec<Html>,
    dates: Dates,
    body: Html,
    notes: Vec<Note>,
}

pub(super) fn render(press: Press<'_>, slug: &Slug) -> Result<String, askama::Error> {
    let Some(section) = press.site.content().sections.get(slug) else { return Ok(String::new()) };
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
    let page = SectionPrintPage {
        frame: Frame::new(press, facts),
        parts: press.site.articles_of(section).map(|article| part(press, article)).collect(),
    };
    page.render()
}

fn part<'a>(press: Press<'_>, article: &'a Article) -> Part<'a> {
    let prefix = article.id.slug.as_str();
    let points = article.key_points.iter();
    Part {
        slug: &article.id.slug,
        title: &article.title.value,
        key_points: points.map(|point| point.value.html.with_prefixed_ids(prefix)).collect(),
        dates: dates(press, article),
        body: article.body.html.with_prefixed_ids(prefix).demoted(),
        notes: references::notes(press, &article.citations),
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn marks_lead_to_the_sources_of_their_own_article() {
        let html = page("/causes/print/");
        for slug in ["first", "second"] {
            assert!(html.contains(&format!("href=\"#{slug}-source-1\"")), "{html}");
            assert!(html.contains(&format!("id=\"{slug}-source-1\"")), "{html}");
        }
        assert_eq!(html.matches("<h1").count(), 1);
    }
}
