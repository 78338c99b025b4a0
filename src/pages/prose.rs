//! The site's own pages. Crisis help and emergency numbers print their lines before the first
//! heading of their text, so that help stands near the top.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::citations::Citations;
use super::frame::{Facts, Frame};
use super::numbers::{self, Contact, Country};
use super::references::{self, Note};
use crate::content::{Date, Html, ProsePage, Purpose};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/prose.html")]
struct Page<'a> {
    frame: Frame<'a>,
    opening: Html,
    rest: Html,
    updated: Date,
    next_review: Date,
    overdue: bool,
    lines: Option<Lines>,
    notes: Vec<Note>,
}

/// The lines that a page prints.
struct Lines {
    title: String,
    countries: Vec<Country>,
    elsewhere: Vec<Contact>,
    unconfirmed: bool,
}

pub(super) fn render(press: Press<'_>, page: ProsePage) -> Result<String, askama::Error> {
    let Some(prose) = press.site.content().prose.get(&page) else {
        return Ok(String::new());
    };
    let route = Route::Prose(page);
    let facts = Facts {
        route: Some(&route),
        title: &prose.title.value,
        description: &prose.summary.value,
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let words = press.words();
    let lines = |title: &str, purposes: &[Purpose], unconfirmed: bool| Lines {
        title: title.to_owned(),
        countries: numbers::countries(press, purposes),
        elsewhere: numbers::elsewhere(press),
        unconfirmed,
    };
    let lines = match page {
        ProsePage::CrisisHelp => {
            Some(lines(words.crisis.lines.as_str(), &[Purpose::Crisis, Purpose::Emergency], false))
        }
        ProsePage::EmergencyNumbers => Some(lines(
            words.numbers.lines.as_str(),
            &[Purpose::Emergency, Purpose::Urgent, Purpose::Poison, Purpose::Crisis],
            numbers::some_unconfirmed(press),
        )),
        ProsePage::About | ProsePage::Privacy | ProsePage::Accessibility => None,
    };
    let mut citations = Citations::linked();
    let (opening, rest) = citations.print(&prose.body.marked).split_at_first_heading();
    let page = Page {
        frame: Frame::new(press, facts),
        opening,
        rest,
        updated: prose.updated.value,
        next_review: prose.next_review.value,
        overdue: prose.next_review.value <= press.today,
        lines,
        notes: references::notes(press, citations),
    };
    page.render()
}

#[cfg(test)]
mod tests {
    use crate::pages::testing::page;

    #[test]
    fn every_number_is_a_link_that_calls_or_writes() {
        for address in ["/crisis-help/", "/emergency-numbers/"] {
            let html = page(address);
            assert!(html.contains("href=\"tel:911\""), "{address}");
            assert!(html.contains("href=\"sms:988\""), "{address}");
        }
    }

    #[test]
    fn crisis_help_names_the_crisis_line_before_the_emergency_number() {
        let html = page("/crisis-help/");
        assert!(html.find("tel:988") < html.find("tel:911"), "{html}");
    }

    #[test]
    fn the_numbers_page_says_at_its_end_that_some_are_not_confirmed() {
        let html = page("/emergency-numbers/");
        assert!(html.find("not yet confirmed") > html.find("tel:911"), "{html}");
        assert!(!page("/crisis-help/").contains("not yet confirmed"));
    }
}
