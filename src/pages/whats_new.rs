//! What changed on all pages, by day.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::changes::Changed;
use super::frame::{Facts, Frame};
use super::step::Step;
use crate::content::Date;
use crate::site::{Note, Route};

#[derive(Template)]
#[template(path = "pages/whats_new.html")]
struct WhatsNewPage<'a> {
    frame: Frame<'a>,
    days: Vec<Day<'a>>,
}

struct Day<'a> {
    date: Date,
    pages: Vec<Page<'a>>,
}

/// A page and what changed on it that day.
struct Page<'a> {
    step: Step,
    notes: Vec<Changed<'a>>,
}

pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().changes;
    let notes = press.site.changes();
    let days = notes.chunk_by(|one, next| one.change.date.value == next.change.date.value);
    let facts = Facts {
        route: Some(&Route::WhatsNew),
        title: words.title.as_str(),
        description: words.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let days = days.filter_map(|notes| day(press, notes)).collect();
    WhatsNewPage { frame: Frame::new(press, facts), days }.render()
}

/// The notes of one day, each page where its gravest note stands.
fn day<'a>(press: Press<'a>, notes: &[Note<'a>]) -> Option<Day<'a>> {
    let mut pages: Vec<Page<'a>> = Vec::new();
    for Note { article, change, .. } in notes {
        let (href, changed) = (article.id.path(), Changed::new(press, change));
        match pages.iter_mut().find(|page| page.step.href == href) {
            Some(page) => page.notes.push(changed),
            None => pages.push(Page {
                step: Step { title: article.title.value.clone(), href },
                notes: vec![changed],
            }),
        }
    }
    Some(Day { date: notes.first()?.change.date.value, pages })
}
