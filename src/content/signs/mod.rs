//! `checker.toml` and `checker.<lang>.toml`: the one table of warning signs, and its words.

mod care;
mod combinations;
mod load;
mod raw;
mod sign;
mod steps;

use super::{Date, Lang, SourceKey};
use crate::checker::{Questionnaire, Tier};
pub use care::Care;
pub use sign::{Card, Combination, Sign};
pub use steps::{Choice, Step};

/// Where ids, tiers and sources are kept.
pub(crate) const FILE: &str = "checker.toml";

/// The table.
#[derive(Debug, Default)]
pub struct Signs {
    /// The version of the table.
    pub version: String,
    /// When the table was last changed.
    pub updated: Option<Date>,
    /// What is known of the limits of such checkers.
    pub limits: Vec<SourceKey>,
    all: Vec<Sign>,
    cards: Vec<Card>,
    combinations: Vec<Combination>,
    questionnaire: Questionnaire,
    care: Vec<Care>,
    steps: Vec<Step>,
}

impl Signs {
    /// The file of words for a language.
    pub(crate) fn words_file(lang: Lang) -> String {
        format!("checker.{lang}.toml")
    }

    /// The sign of that id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Sign> {
        self.all.iter().find(|sign| sign.id == id)
    }

    /// Every sign, in the table's order.
    pub fn iter(&self) -> impl Iterator<Item = &Sign> {
        self.all.iter()
    }

    /// The signs of one tier, in the table's order.
    pub fn of_tier(&self, tier: Tier) -> impl Iterator<Item = &Sign> {
        self.all.iter().filter(move |sign| sign.tier == tier)
    }

    /// Signs that mean more together, in the table's order.
    #[must_use]
    pub fn combinations(&self) -> &[Combination] {
        &self.combinations
    }

    /// What can be done at home, in the table's order.
    #[must_use]
    pub fn care(&self) -> &[Care] {
        &self.care
    }

    /// The steps of the form, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The sign at that place of the table.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Sign> {
        self.all.get(place)
    }

    /// The table as the engine knows it.
    #[must_use]
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// The short lines that stand for the emergency signs.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }
}
