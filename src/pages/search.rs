//! The search: what was found, and above it the care card of a warning sign that the words name.

use askama::Template;

use super::Press;
use super::breadcrumb;
use super::checker::advice;
use super::frame::{Facts, Frame};
use super::numbers::{self, Way};
use super::step::Step;
use crate::checker::Tier;
use crate::content::markdown::{self, CardHead, Urgency};
use crate::content::{ProsePage, Purpose, Sign};
use crate::search::{EntryKind, Found, Hit, Warning};
use crate::site::Route;

/// How many numbers stand on a card; the page of all numbers holds the rest.
const NUMBERS: usize = 4;

#[derive(Template)]
#[template(path = "pages/search.html")]
struct SearchPage<'a> {
    frame: Frame<'a>,
    /// What was asked; nothing yet on the page that only asks.
    query: Option<&'a str>,
    crisis: Option<CrisisCard<'a>>,
    warning: Option<WarningCard<'a>>,
    taken: Vec<String>,
    results: Vec<Hit<'a>>,
    ways: Vec<Step>,
}

/// Help with thoughts of suicide.
struct CrisisCard<'a> {
    head: CardHead<'a>,
    lines: Vec<Way>,
}

/// What the checker advises somebody who has the signs that were named.
struct WarningCard<'a> {
    head: CardHead<'a>,
    class: &'static str,
    act: &'a str,
    signs: Vec<&'a Sign>,
    emergency: Vec<Way>,
    numbers: String,
}

/// The page on which nothing was asked yet.
pub(super) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let title = press.words().search.title.as_str();
    page(press, title, None, Found::default()).render()
}

/// What was found for a query.
///
/// # Errors
/// As [`super::render`].
pub fn render_found(
    press: Press<'_>,
    query: &str,
    found: Found<'_>,
) -> Result<String, askama::Error> {
    let title = press.words().search.results_title.with("query", query);
    page(press, title.as_str(), Some(query), found).render()
}

/// The same page where nobody can answer a query: it says so.
///
/// # Errors
/// As [`super::render`].
pub fn render_no_search(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().search;
    super::error::page(
        press,
        super::error::Message {
            title: words.no_server_title.as_str(),
            lead: words.no_server_text.as_str(),
            text: None,
            near: Vec::new(),
            ways: Vec::new(),
        },
    )
}

fn page<'a>(
    press: Press<'a>,
    title: &str,
    query: Option<&'a str>,
    found: Found<'a>,
) -> SearchPage<'a> {
    let words = press.words();
    let facts = Facts {
        route: Some(&Route::Search),
        title,
        description: words.search.description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let taken = |(typed, taken): &(String, String)| {
        words.search.taken.with("typed", typed).with("taken", taken).to_string()
    };
    SearchPage {
        frame: Frame::new(press, facts).for_search(press),
        query,
        crisis: found.warning.crisis.then(|| crisis(press)),
        warning: warning(press, &found.warning),
        taken: found.taken.iter().map(taken).collect(),
        results: found.results,
        ways: vec![
            Step::to(press, &Route::Checker, words.search.checker.as_str()),
            Step::to(press, &Route::AToZ, words.errors.a_to_z.as_str()),
            Step::to(press, &Route::Glossary, words.glossary.title.as_str()),
            Step::to(press, &Route::Home, words.errors.home.as_str()),
        ],
    }
}

fn crisis(press: Press<'_>) -> CrisisCard<'_> {
    let words = press.words();
    let title = markdown::text(words.search.crisis_title.as_str());
    let urgency = Urgency::Emergency;
    CrisisCard {
        head: CardHead { urgency, words: urgency.words(words), title: Some(title), level: 2 },
        lines: first_numbers(press, Purpose::Crisis),
    }
}

/// The card of the signs that were named, the gravest first. What changes nothing by itself has none.
fn warning<'a>(press: Press<'a>, warning: &Warning) -> Option<WarningCard<'a>> {
    let words = press.words();
    let table = &press.site.content().shelf.signs;
    let got = warning.assess(table)?;
    if got.tier == Tier::SelfCare {
        return None;
    }
    let (title, act) = advice(words, got.tier, got.pace);
    let urgency = Urgency::of_tier(got.tier);
    let mut signs: Vec<_> = warning.signs.iter().filter_map(|at| table.at(*at)).collect();
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.tier));
    let title = markdown::text(title.as_str());
    let emergency = match got.tier {
        Tier::EmergencyNow => first_numbers(press, Purpose::Emergency),
        Tier::UrgentSameDay | Tier::Soon | Tier::SelfCare => Vec::new(),
    };
    Some(WarningCard {
        head: CardHead { urgency, words: urgency.words(words), title: Some(title), level: 2 },
        class: urgency.class(),
        act: act.as_str(),
        signs,
        emergency,
        numbers: press.path(&Route::Prose(ProsePage::EmergencyNumbers)),
    })
}

fn first_numbers(press: Press<'_>, purpose: Purpose) -> Vec<Way> {
    let mut ways = numbers::ways_by_country(press, purpose);
    ways.truncate(NUMBERS);
    ways
}
