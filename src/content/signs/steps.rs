//! The steps of the form, joined to their signs and words.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;

use super::load::missing_words;
use super::{FILE, Sign, raw};
use crate::content::Problems;

/// The most boxes that one step may show.
const MOST_BOXES: usize = 8;

/// A page of questions.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name in the data and in the form.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it asks.
    pub question: String,
    /// Why it asks.
    pub why: String,
    /// The signs it asks of, by their places in the table, in the order shown.
    pub signs: Vec<usize>,
    /// The choices of which one is taken; none for a step of boxes.
    pub options: Vec<Choice>,
    /// Facts that do not count, by their places in the table.
    pub beside: Vec<usize>,
}

/// One of several choices.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name in the form: a sign's id, or a name of its own.
    pub id: String,
    /// The sign it says yes to, by its place in the table.
    pub sign: Option<usize>,
    /// Its words.
    pub label: String,
}

/// Joins the steps; what does not fit becomes a problem. Every sign must be asked once, or stand
/// beside a question.
pub(super) fn join(
    signs: &[Sign],
    steps: Vec<raw::Step>,
    words: &mut raw::Words,
    words_file: &str,
    problems: &mut Problems,
) -> Vec<Step> {
    if steps.is_empty() {
        return Vec::new();
    }
    let mut asked: BTreeMap<usize, usize> = BTreeMap::new();
    let mut joined = Vec::new();
    for raw in steps {
        let (id, span) = (raw.id.get_ref().clone(), raw.id.span());
        if let Some((what, mend)) = refusal(&raw, signs) {
            problems.error(FILE, span.clone(), format!("the step `{id}` {what}"), mend);
        }
        let boxes = places(signs, &raw.signs, problems);
        let beside = places(signs, &raw.beside, problems);
        let options = options(signs, &raw.options, &joined, words, words_file, problems);
        let chosen = options.iter().filter_map(|option| option.sign);
        for place in boxes.iter().chain(&beside).copied().chain(chosen) {
            *asked.entry(place).or_default() += 1;
        }
        if joined.iter().any(|step: &Step| step.id == id) {
            let what = format!("the step `{id}` stands here twice");
            problems.error(FILE, span, what, "join the two, or give one another id");
            continue;
        }
        let Some(found) = words.step.remove(id.as_str()) else {
            missing_words(words_file, FILE, span, &id, problems);
            continue;
        };
        let raw::StepWords { title, question, why } = found;
        joined.push(Step { id, title, question, why, signs: boxes, options, beside });
    }
    for (place, sign) in signs.iter().enumerate() {
        match asked.get(&place) {
            Some(1) => {}
            Some(_) => problems.error(
                FILE,
                sign.span.clone(),
                format!("`{}` is asked twice", sign.id),
                "take it out of one step",
            ),
            None => problems.error(
                FILE,
                sign.span.clone(),
                format!("no question asks for `{}`", sign.id),
                "add it to a step",
            ),
        }
    }
    joined
}

/// What is wrong with a step by itself, and how to mend it.
fn refusal(step: &raw::Step, signs: &[Sign]) -> Option<(String, &'static str)> {
    let id = step.id.get_ref();
    let in_address = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if id.is_empty() || !id.chars().all(in_address) {
        let what = "has an id that cannot stand in an address".to_owned();
        return Some((what, "write it in a-z, 0-9 and _"));
    }
    if place(signs, id).is_some() {
        // "Not sure" is sent of a step and of a sign in the same field.
        return Some(("is named like a sign".to_owned(), "give it an id of its own"));
    }
    if step.signs.is_empty() && step.options.is_empty() {
        return Some(("asks nothing".to_owned(), "give it `signs` or `options`, or take it out"));
    }
    let crowded = step.signs.len() > MOST_BOXES;
    crowded.then(|| (format!("has more than {MOST_BOXES} boxes"), "move some to another step"))
}

fn places(signs: &[Sign], names: &[Spanned<String>], problems: &mut Problems) -> Vec<usize> {
    let mut found = Vec::new();
    for name in names {
        match place(signs, name.get_ref()) {
            Some(place) => found.push(place),
            None => unknown(name.get_ref(), name.span(), problems),
        }
    }
    found
}

fn place(signs: &[Sign], id: &str) -> Option<usize> {
    signs.iter().position(|sign| sign.id == id)
}

fn unknown(name: &str, span: Range<usize>, problems: &mut Problems) {
    let what = format!("`{name}` is not a sign");
    problems.error(FILE, span, what, "mend the name, or add a sign of that id");
}

fn options(
    signs: &[Sign],
    names: &[Spanned<String>],
    before: &[Step],
    words: &mut raw::Words,
    words_file: &str,
    problems: &mut Problems,
) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for name in names {
        let id = name.get_ref();
        let mut taken = before.iter().flat_map(|step| &step.options).chain(&found);
        if taken.any(|choice| choice.id == *id) {
            let what = format!("the choice `{id}` is offered twice");
            problems.error(FILE, name.span(), what, "take one of them out");
            continue;
        }
        match words.option.remove(id.as_str()) {
            Some(raw::OptionWords { label }) => {
                found.push(Choice { id: id.clone(), sign: place(signs, id), label });
            }
            None => missing_words(words_file, FILE, name.span(), id, problems),
        }
    }
    found
}
