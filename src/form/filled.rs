//! A filled form.

use std::collections::{BTreeMap, BTreeSet};

use crate::checker::{Answers, Crisis, SignSet};
use crate::content::{RegionCode, Signs, Step};

/// The option that declines a question without leaving it blank.
const DECLINED: &str = "age_rather_not_say";

/// What a reader has filled in so far. Signs, steps and choices are named by their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Signs ticked.
    pub yes: BTreeSet<usize>,
    /// Signs of which the reader is not sure.
    pub unsure: BTreeSet<usize>,
    /// The choice taken in steps of options.
    pub chosen: BTreeMap<usize, usize>,
    /// Steps of which none fits.
    pub none: BTreeSet<usize>,
    /// Steps passed over on purpose.
    pub skip: BTreeSet<usize>,
    /// Steps of which some sign is not sure, before it is said which.
    pub unsure_of_some: BTreeSet<usize>,
    /// The answer about thoughts of suicide.
    pub crisis: Option<Crisis>,
    /// The country, if it was chosen.
    pub country: Option<RegionCode>,
}

/// What a step still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No choice was made.
    Empty,
    /// "None of these" stands beside a tick.
    Contradiction,
    /// It was not yet said which signs are not sure.
    WhichUnsure,
}

impl Filled {
    /// Whether nothing about the body was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.yes.is_empty()
            && self.unsure.is_empty()
            && self.chosen.is_empty()
            && self.none.is_empty()
    }

    /// Whether the step was answered: its choice made, or some box of it.
    #[must_use]
    pub fn is_answered(&self, at: usize, step: &Step) -> bool {
        if !step.options.is_empty() {
            return self.chosen.contains_key(&at);
        }
        let ticked = |set: &BTreeSet<usize>| step.signs.iter().any(|sign| set.contains(sign));
        self.none.contains(&at) || ticked(&self.yes) || ticked(&self.unsure)
    }

    /// What the step still lacks, if anything.
    #[must_use]
    pub fn gap(&self, at: usize, step: &Step) -> Option<Gap> {
        let ticked = |set: &BTreeSet<usize>| step.signs.iter().any(|sign| set.contains(sign));
        let some_unsure = self.unsure_of_some.contains(&at);
        if self.none.contains(&at) && (ticked(&self.yes) || ticked(&self.unsure) || some_unsure) {
            return Some(Gap::Contradiction);
        }
        let all_ticked = step.signs.iter().all(|sign| self.yes.contains(sign));
        if some_unsure && !ticked(&self.unsure) && !all_ticked {
            return Some(Gap::WhichUnsure);
        }
        let made = self.is_answered(at, step) || self.skip.contains(&at);
        (!made).then_some(Gap::Empty)
    }

    /// The answers for the engine.
    #[must_use]
    pub fn answers(&self, signs: &Signs) -> Answers {
        let mut yes: SignSet = self.yes.iter().copied().collect();
        let unsure: SignSet = self.unsure.iter().copied().collect();
        let mut blank = SignSet::EMPTY;
        for (at, step) in signs.steps().iter().enumerate() {
            let chosen = self.chosen.get(&at).and_then(|choice| step.options.get(*choice));
            if let Some(sign) = chosen.and_then(|choice| choice.sign) {
                yes = yes.with(SignSet::one(sign));
            }
            // A tick beside a step passed over counts; what was not ticked there stays blank.
            if !self.is_answered(at, step) || self.skip.contains(&at) {
                let asked = step.options.iter().filter_map(|choice| choice.sign);
                blank = blank.with(asked.chain(step.signs.iter().copied()).collect());
            }
        }
        Answers::new(yes, unsure, blank, self.crisis)
    }

    /// Whether the reader declined to say their age.
    #[must_use]
    pub fn declined_age(&self, signs: &Signs) -> bool {
        self.chosen.iter().any(|(at, choice)| {
            let step = signs.steps().get(*at);
            let choice = step.and_then(|step| step.options.get(*choice));
            choice.is_some_and(|choice| choice.id == DECLINED)
        })
    }

    /// The same without what was said in one step.
    #[must_use]
    pub fn without(&self, at: usize, step: &Step) -> Self {
        let mut rest = self.clone();
        rest.yes.retain(|sign| !step.signs.contains(sign));
        rest.unsure.retain(|sign| !step.signs.contains(sign));
        rest.chosen.remove(&at);
        rest.none.remove(&at);
        rest.skip.remove(&at);
        rest.unsure_of_some.remove(&at);
        rest
    }

    /// The pairs that carry everything along inside the next form.
    #[must_use]
    pub fn pairs(&self, signs: &Signs) -> Vec<(&'static str, String)> {
        let sign = |place: &usize| signs.at(*place).map(|sign| sign.id.clone());
        let step = |at: &usize| signs.steps().get(*at).map(|step| step.id.clone());
        let chosen = self.chosen.iter().filter_map(|(at, choice)| {
            Some(signs.steps().get(*at)?.options.get(*choice)?.id.clone())
        });
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(self.yes.iter().filter_map(sign).chain(chosen).map(|id| ("sign", id)));
        pairs.extend(self.unsure.iter().filter_map(sign).map(|id| ("unsure", id)));
        pairs.extend(self.unsure_of_some.iter().filter_map(step).map(|id| ("unsure", id)));
        pairs.extend(self.none.iter().filter_map(step).map(|id| ("none", id)));
        pairs.extend(self.skip.iter().filter_map(step).map(|id| ("skip", id)));
        pairs.extend(self.crisis.map(|answer| ("crisis", answer.key().to_owned())));
        pairs.extend(self.country.as_ref().map(|code| ("country", code.to_string())));
        pairs
    }
}
