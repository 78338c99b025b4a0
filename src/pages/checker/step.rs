//! One step of the form, and the private question.

use askama::Template;

use super::Press;
use super::fields::{self, Carried, Field};
use crate::content::Step;
use crate::form::{Filled, Gap};
use crate::pages::frame::Frame;

#[derive(Template)]
#[template(path = "pages/checker/step.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a part of the page that is there or not"
)]
struct StepPage<'a> {
    frame: Frame<'a>,
    step: &'a Step,
    /// Where the form is sent, and where Back leads.
    action: String,
    back: String,
    place: String,
    question: &'a str,
    hint: &'a str,
    /// `sign`, or `unsure` when only what is not sure is asked.
    name: &'static str,
    boxes: Vec<Field>,
    choices: Vec<Field>,
    beside: Vec<&'a str>,
    none: bool,
    unsure_of_some: bool,
    which: bool,
    error: Option<String>,
    may_skip: bool,
    carried: Vec<Carried>,
}

pub(super) fn render(
    press: Press<'_>,
    at: usize,
    filled: &Filled,
    gap: Option<Gap>,
    mending: bool,
) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let signs = &press.site.content().shelf.signs;
    let Some(step) = signs.steps().get(at) else { return Ok(String::new()) };
    let which = filled.unsure_of_some.contains(&at) && gap != Some(Gap::Contradiction);
    let mut rest = filled.without(at, step);
    let mut boxes = fields::boxes(press, step, filled);
    if which {
        // What is ticked stays ticked, unseen; only the rest is asked.
        rest.yes.extend(step.signs.iter().filter(|sign| filled.yes.contains(sign)));
        rest.chosen.extend(filled.chosen.get(&at).map(|choice| (at, *choice)));
        rest.unsure_of_some.insert(at);
        boxes.retain(|field| !field.checked);
        for field in &mut boxes {
            field.checked = field.unsure;
        }
    }
    let verb = match (mending, which) {
        (false, false) => "step",
        (false, true) => "which",
        (true, false) => "mend",
        (true, true) => "mend-which",
    };
    let back = match (mending, at.checked_sub(1).and_then(|before| signs.steps().get(before))) {
        (true, _) => "/checker/review/".to_owned(),
        (false, Some(before)) => format!("/checker/back/{}/", before.id),
        (false, None) => "/checker/open/".to_owned(),
    };
    let steps = signs.steps().len() + 1;
    let page = StepPage {
        frame: fields::frame(press, &step.title, gap.is_some()),
        action: format!("/checker/{verb}/{}/", step.id),
        back,
        place: words.step_of.with("n", at + 1).with("all", steps).to_string(),
        question: if which { words.which_unsure.as_str() } else { &step.question },
        hint: if step.options.is_empty() { words.tick.as_str() } else { words.choose_one.as_str() },
        name: if which { "unsure" } else { "sign" },
        boxes,
        choices: fields::choices(step, at, filled),
        beside: step
            .beside
            .iter()
            .filter_map(|at| signs.at(*at))
            .map(|it| it.label.as_str())
            .collect(),
        none: filled.none.contains(&at),
        unsure_of_some: filled.unsure_of_some.contains(&at),
        which,
        error: gap.map(|gap| fields::message(press, step, gap)),
        may_skip: gap == Some(Gap::Empty),
        carried: fields::carried(press, &rest),
        step,
    };
    page.render()
}

#[derive(Template)]
#[template(path = "pages/checker/crisis.html")]
struct CrisisPage<'a> {
    frame: Frame<'a>,
    back: String,
    place: String,
    choices: Vec<Field>,
    carried: Vec<Carried>,
}

pub(super) fn render_crisis(press: Press<'_>, filled: &Filled) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let signs = &press.site.content().shelf.signs;
    let all = signs.steps().len() + 1;
    let before = signs.steps().last().map_or("", |step| step.id.as_str());
    let rest = Filled { crisis: None, ..filled.clone() };
    let page = CrisisPage {
        frame: fields::frame(press, words.crisis_title.as_str(), false),
        back: format!("/checker/back/{before}/"),
        place: words.step_of.with("n", all).with("all", all).to_string(),
        choices: fields::crisis(press, filled),
        carried: fields::carried(press, &rest),
    };
    page.render()
}
