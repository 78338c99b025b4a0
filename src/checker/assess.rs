//! From answers to advice.
//!
//! 1. Each yes gives its own tier.
//! 2. Each not sure and each blank gives a floor: what might be grave is not taken for a no.
//! 3. Each rule that fires gives its tier, one lower where it rests on not sure and nothing else
//!    in the answers is grave.
//! 4. The highest of all counts. Nothing lowers anything.

use super::{Answers, Crisis, Fired, Questionnaire, Rule, RuleSet, SignSet, Tier};

/// How soon within [`Tier::Soon`]; the other tiers say it by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pace {
    /// Within a week or two.
    Usual,
    /// Within days.
    Prompt,
}

impl Pace {
    /// Its name in markup.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Prompt => "prompt",
        }
    }
}

/// Help with thoughts of suicide, beside the tier and never instead of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overlay {
    /// The line that every result has.
    None,
    /// Crisis lines first.
    Support,
    /// The emergency number and a crisis line, above everything.
    Emergency,
}

impl Overlay {
    /// Its name in markup.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Support => "support",
            Self::Emergency => "emergency",
        }
    }
}

/// Advice, with everything it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// What to do.
    pub tier: Tier,
    /// How soon within it.
    pub pace: Pace,
    /// Help with thoughts of suicide.
    pub overlay: Overlay,
    /// The answers it rests on.
    pub answers: Answers,
    /// The rules that fired, each of their signs a yes.
    pub surely: RuleSet,
    /// The rules that fired with some sign not sure.
    pub unsurely: RuleSet,
}

/// Tries every rule. Pure: the same answers always give the same advice.
#[must_use]
pub fn assess(table: &Questionnaire, answers: &Answers) -> Assessment {
    let mut tier = table.highest(answers.yes());
    let mut pace = if table.prompt().meets(answers.yes()) { Pace::Prompt } else { Pace::Usual };
    let (floor, floor_pace) = floor(table, answers);
    tier = tier.max(floor);
    pace = pace.max(floor_pace);

    let (mut surely, mut unsurely) = (RuleSet::default(), RuleSet::default());
    let grave = is_grave(table, answers.yes());
    for (place, rule) in table.rules().iter().enumerate() {
        let Some(fired) = rule.fires(answers) else {
            continue;
        };
        match fired {
            Fired::Surely => surely.add(place),
            Fired::Unsurely => unsurely.add(place),
        }
        let given = given(rule, fired, grave);
        if given == Some(Tier::Soon) {
            pace = Pace::Prompt;
        }
        tier = tier.max(given.unwrap_or(Tier::SelfCare));
    }
    if tier != Tier::Soon {
        pace = Pace::Usual;
    }
    Assessment { tier, pace, overlay: overlay(table, answers), answers: *answers, surely, unsurely }
}

/// What a rule gives; nothing where it is for reasons only.
fn given(rule: &Rule, fired: Fired, grave: bool) -> Option<Tier> {
    match fired {
        _ if rule.reason_only => None,
        Fired::Unsurely if !grave => Some(rule.tier.one_lower()),
        Fired::Surely | Fired::Unsurely => Some(rule.tier),
    }
}

/// The least that answers without a yes give: not sure and blank are never taken for a no.
fn floor(table: &Questionnaire, answers: &Answers) -> (Tier, Pace) {
    let emergency = table.of_tier(Tier::EmergencyNow);
    let urgent = table.of_tier(Tier::UrgentSameDay);
    let (unsure, blank) = (answers.unsure(), answers.blank());
    if emergency.meets(unsure) {
        (Tier::UrgentSameDay, Pace::Prompt)
    } else if emergency.with(urgent).meets(blank) || urgent.meets(unsure) {
        (Tier::Soon, Pace::Prompt)
    } else if table.overview().meets(unsure.with(blank)) {
        (Tier::Soon, Pace::Usual)
    } else {
        (Tier::SelfCare, Pace::Usual)
    }
}

/// Whether some yes is by itself a matter for today or graver.
fn is_grave(table: &Questionnaire, yes: SignSet) -> bool {
    table.highest(yes) >= Tier::UrgentSameDay
}

fn overlay(table: &Questionnaire, answers: &Answers) -> Overlay {
    let too_much = table.overdose().meets(answers.yes().with(answers.unsure()));
    match answers.crisis() {
        Some(Crisis::MightAct) => Overlay::Emergency,
        Some(Crisis::Thoughts) if too_much => Overlay::Emergency,
        Some(Crisis::Thoughts) => Overlay::Support,
        Some(Crisis::No | Crisis::RatherNotSay) | None => Overlay::None,
    }
}
