//! All questions on one page: to answer at once, or to print.

use askama::Template;

use super::Press;
use super::fields::{self, Country, Field};
use crate::checker::Crisis;
use crate::content::Step;
use crate::form::{Filled, Gap};
use crate::pages::breadcrumb;
use crate::pages::frame::{Facts, Frame};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/checker/all.html")]
struct AllPage<'a> {
    frame: Frame<'a>,
    parts: Vec<Part<'a>>,
    crisis: Vec<Field>,
    countries: Vec<Country>,
    /// Whether some step was sent back with a gap.
    failed: bool,
    /// Whether the private answer asks for help, which then stands above all gaps.
    in_crisis: bool,
    /// Whether every gap is an empty step, which may be left out on purpose.
    may_skip: bool,
}

struct Part<'a> {
    step: &'a Step,
    boxes: Vec<Field>,
    choices: Vec<Field>,
    beside: Vec<&'a str>,
    none: bool,
    error: Option<String>,
}

pub(in crate::pages) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let facts = Facts {
        route: Some(&Route::CheckerAll),
        title: words.all_title.as_str(),
        description: words.all_description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    page(press, Frame::new(press, facts).for_form(press), &Filled::default(), false)
}

/// The page as it was filled in, with what each step lacks.
pub(super) fn render_filled(press: Press<'_>, filled: &Filled) -> Result<String, askama::Error> {
    let frame = fields::frame(press, press.words().checker.all_title.as_str(), true);
    page(press, frame, filled, true)
}

fn page<'a>(
    press: Press<'a>,
    frame: Frame<'a>,
    filled: &Filled,
    failed: bool,
) -> Result<String, askama::Error> {
    let signs = &press.site.content().shelf.signs;
    let mut may_skip = failed;
    let parts = signs.steps().iter().enumerate().map(|(at, step)| {
        let gap = filled.gap(at, step).filter(|_| failed);
        may_skip &= gap.is_none_or(|gap| gap == Gap::Empty);
        let beside = step.beside.iter().filter_map(|at| signs.at(*at));
        Part {
            step,
            boxes: fields::boxes(press, step, filled),
            choices: fields::choices(step, at, filled),
            beside: beside.map(|sign| sign.label.as_str()).collect(),
            none: filled.none.contains(&at),
            error: gap.map(|gap| fields::message(press, step, gap)),
        }
    });
    let page = AllPage {
        frame,
        parts: parts.collect(),
        crisis: fields::crisis(press, filled),
        countries: fields::countries(press, filled.country.as_ref()),
        failed,
        in_crisis: matches!(filled.crisis, Some(Crisis::Thoughts | Crisis::MightAct)),
        may_skip,
    };
    page.render()
}
