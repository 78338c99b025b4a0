//! All answers, to check before the advice.

use askama::Template;

use super::Press;
use super::fields::{self, Carried};
use crate::form::Filled;
use crate::pages::frame::Frame;

#[derive(Template)]
#[template(path = "pages/checker/review.html")]
struct ReviewPage<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    crisis: Row,
    carried: Vec<Carried>,
}

/// What was answered in a step.
struct Row {
    title: String,
    answers: Vec<String>,
    change: String,
    change_to: String,
}

pub(super) fn render(press: Press<'_>, filled: &Filled) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let signs = &press.site.content().shelf.signs;
    let label = |place: &usize| signs.at(*place).map(|sign| sign.label.clone());
    let rows = signs.steps().iter().enumerate().map(|(at, step)| {
        let ticked = step.signs.iter().filter(|sign| filled.yes.contains(sign)).filter_map(label);
        let unsure = step.signs.iter().filter(|sign| filled.unsure.contains(sign));
        let unsure = unsure.filter_map(label);
        let unsure = unsure.map(|label| words.open_unsure.with("sign", label).to_string());
        let chosen = filled.chosen.get(&at).and_then(|choice| step.options.get(*choice));
        let mut answers: Vec<_> =
            ticked.chain(unsure).chain(chosen.map(|choice| choice.label.clone())).collect();
        if answers.is_empty() && filled.none.contains(&at) {
            answers.push(words.none.to_string());
        }
        if filled.skip.contains(&at) || answers.is_empty() {
            answers.push(words.not_answered.to_string());
        }
        Row {
            title: step.title.clone(),
            answers,
            change: words.change.with("step", step.title.to_lowercase()).to_string(),
            change_to: format!("/checker/change/{}/", step.id),
        }
    });
    // The answer itself is private: the review says only that there is one.
    let answered = if filled.crisis.is_some() { &words.answered } else { &words.not_answered };
    let page = ReviewPage {
        frame: fields::frame(press, words.review_title.as_str(), false),
        rows: rows.collect(),
        crisis: Row {
            title: words.crisis_title.to_string(),
            answers: vec![answered.to_string()],
            change: words
                .change
                .with("step", words.crisis_title.as_str().to_lowercase())
                .to_string(),
            change_to: "/checker/crisis/".to_owned(),
        },
        carried: fields::carried(press, filled),
    };
    page.render()
}
