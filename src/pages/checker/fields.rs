//! The fields of the form, ready to print.

use super::Press;
use crate::checker::Crisis;
use crate::content::{RegionCode, Step};
use crate::form::{Filled, Gap};
use crate::pages::frame::{Facts, Frame};
use crate::site::Route;

/// A box or a choice.
pub(super) struct Field {
    /// The value it posts.
    pub(super) value: String,
    pub(super) label: String,
    pub(super) detail: String,
    pub(super) checked: bool,
    /// Whether its "not sure" is ticked, where both stand side by side.
    pub(super) unsure: bool,
}

/// A hidden field that carries an earlier answer.
pub(super) struct Carried {
    pub(super) name: &'static str,
    pub(super) value: String,
}

/// A country to choose.
pub(super) struct Country {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) chosen: bool,
}

/// Everything filled in, as hidden fields.
pub(super) fn carried(press: Press<'_>, filled: &Filled) -> Vec<Carried> {
    let signs = &press.site.content().shelf.signs;
    filled.pairs(signs).into_iter().map(|(name, value)| Carried { name, value }).collect()
}

/// The boxes of a step.
pub(super) fn boxes(press: Press<'_>, step: &Step, filled: &Filled) -> Vec<Field> {
    let signs = &press.site.content().shelf.signs;
    let field = |place: &usize| {
        let sign = signs.at(*place)?;
        Some(Field {
            value: sign.id.clone(),
            label: sign.label.clone(),
            detail: sign.detail.clone(),
            checked: filled.yes.contains(place),
            unsure: filled.unsure.contains(place),
        })
    };
    step.signs.iter().filter_map(field).collect()
}

/// The choices of a step of options.
pub(super) fn choices(step: &Step, at: usize, filled: &Filled) -> Vec<Field> {
    let field = |(place, choice): (usize, &crate::content::Choice)| Field {
        value: choice.id.clone(),
        label: choice.label.clone(),
        detail: String::new(),
        checked: filled.chosen.get(&at) == Some(&place),
        unsure: false,
    };
    step.options.iter().enumerate().map(field).collect()
}

/// The answers to the private question.
pub(super) fn crisis(press: Press<'_>, filled: &Filled) -> Vec<Field> {
    let words = &press.words().checker;
    let label = |answer| match answer {
        Crisis::No => &words.crisis_no,
        Crisis::Thoughts => &words.crisis_thoughts,
        Crisis::MightAct => &words.crisis_might_act,
        Crisis::RatherNotSay => &words.crisis_rather_not_say,
    };
    let order = [Crisis::No, Crisis::Thoughts, Crisis::MightAct, Crisis::RatherNotSay];
    let field = |answer: Crisis| Field {
        value: answer.key().to_owned(),
        label: label(answer).to_string(),
        detail: String::new(),
        checked: filled.crisis == Some(answer),
        unsure: false,
    };
    order.into_iter().map(field).collect()
}

/// The countries to choose from.
pub(super) fn countries(press: Press<'_>, chosen: Option<&RegionCode>) -> Vec<Country> {
    let regions = press.site.content().regions.all.iter();
    let country = |region: &crate::content::Region| Country {
        code: region.code.to_string(),
        name: region.name.clone(),
        chosen: chosen == Some(&region.code),
    };
    regions.map(country).collect()
}

/// The sentence that says what a step lacks.
pub(super) fn message(press: Press<'_>, step: &Step, gap: Gap) -> String {
    let words = &press.words().checker;
    let message = match gap {
        Gap::Empty => &words.error_empty,
        Gap::Contradiction => &words.error_contradiction,
        Gap::WhichUnsure => &words.error_which,
    };
    message.with("step", &step.title).to_string()
}

/// The frame of a page printed for one reader: it has no address of its own.
pub(super) fn frame<'a>(press: Press<'a>, title: &str, failed: bool) -> Frame<'a> {
    let words = &press.words().checker;
    let opening = super::super::step::Step::to(press, &Route::Checker, words.title.as_str());
    let mut breadcrumb = super::super::breadcrumb::home(press);
    breadcrumb.push(opening);
    let facts = Facts {
        route: None,
        title,
        description: words.description.as_str(),
        breadcrumb,
        structured_data: None,
    };
    let mut frame = Frame::new(press, facts).for_form(press);
    if failed {
        frame.head_title = format!("{} {}", words.error_prefix, frame.head_title);
    }
    frame
}
