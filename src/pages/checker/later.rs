//! What the advice says after its reasons: what to do at home, what to tell a clinician, and by when.

use super::{Press, reasons};
use crate::checker::{Assessment, Pace, SignSet, Tier};
use crate::content::{self, Phrase};
use crate::pages::step::Step;

/// Something to do at home.
pub(super) struct Care<'a> {
    pub(super) line: &'a str,
    pub(super) sources: Vec<Step>,
    pub(super) more: Option<Step>,
}

/// What can be done at home, beside advice of this tier.
pub(super) fn care<'a>(press: Press<'a>, tier: Tier) -> Vec<Care<'a>> {
    let all = press.site.content().shelf.signs.care().iter();
    let care = |care: &'a content::Care| Care {
        line: &care.line,
        sources: reasons::sources(press, &care.sources),
        more: reasons::more(press, &care.article),
    };
    all.filter(|care| care.tiers.contains(&tier)).map(care).collect()
}

/// The titles of the steps that ask for these signs.
pub(super) fn steps(press: Press<'_>, signs: SignSet) -> Vec<&str> {
    let asks = |step: &&content::Step| {
        let chosen = step.options.iter().filter_map(|choice| choice.sign);
        step.signs.iter().copied().chain(chosen).any(|sign| SignSet::one(sign).meets(signs))
    };
    let all = press.site.content().shelf.signs.steps().iter();
    all.filter(asks).map(|step| step.title.as_str()).collect()
}

/// What to tell a clinician: never the answer to the private question.
pub(super) fn hand_over(
    press: Press<'_>,
    yes: &[&str],
    unsure: &[&str],
    blank: &[&str],
) -> Vec<String> {
    let words = &press.words().checker;
    let line = |phrase: &Phrase, signs: &[&str]| {
        (!signs.is_empty()).then(|| phrase.with("signs", signs.join("; ")).to_string())
    };
    [
        line(&words.hand_over_yes, yes),
        line(&words.hand_over_unsure, unsure),
        line(&words.hand_over_blank, blank),
        Some(words.hand_over_medicines.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When to check again, or to be seen at the latest, as sentences with days of the calendar.
pub(super) fn by_when(press: Press<'_>, got: &Assessment) -> Vec<String> {
    let words = &press.words().checker;
    let by = |phrase: &Phrase, weeks: i64| {
        phrase.with("date", press.today.plus_days(7 * weeks)).to_string()
    };
    let table = press.site.content().shelf.signs.questionnaire();
    let sooner = table.place(RECHECKED_SOONER).map(SignSet::one);
    let sooner = sooner.is_some_and(|sign| sign.meets(got.answers.yes()));
    match (got.tier, got.pace) {
        (Tier::SelfCare, _) if sooner => vec![by(&words.by_recheck, 2)],
        (Tier::SelfCare, _) => vec![by(&words.by_recheck, 2), by(&words.by_longest, 6)],
        (Tier::Soon, Pace::Usual) => vec![by(&words.by_weeks, 2)],
        (Tier::Soon, Pace::Prompt) => vec![words.by_days.to_string()],
        (Tier::UrgentSameDay | Tier::EmergencyNow, _) => Vec::new(),
    }
}

/// The fact that shortens the time until the answers are checked again.
const RECHECKED_SOONER: &str = "age_50_64";
