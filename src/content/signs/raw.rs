//! The two files as they are written, before anything is joined.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::checker::Tier;
use crate::content::{Date, SourceKey};

/// `checker.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) version: String,
    pub(super) updated: Date,
    #[serde(default)]
    pub(super) limits: Vec<SourceKey>,
    pub(super) sign: Vec<Sign>,
    pub(super) card: Vec<Card>,
    #[serde(default)]
    pub(super) set: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) rule: Vec<Rule>,
    #[serde(default)]
    pub(super) care: Vec<Care>,
    #[serde(default)]
    pub(super) step: Vec<Step>,
}

/// Something to do at home.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Care {
    pub(super) id: Spanned<String>,
    pub(super) tiers: Vec<Tier>,
    pub(super) sources: Vec<SourceKey>,
    pub(super) article: String,
}

/// A step of the form: boxes, or options of which one is chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) id: Spanned<String>,
    #[serde(default)]
    pub(super) signs: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) options: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) beside: Vec<Spanned<String>>,
}

/// A sign.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sign {
    pub(super) id: Spanned<String>,
    pub(super) tier: Tier,
    pub(super) sources: Vec<SourceKey>,
    #[serde(default)]
    pub(super) overview: bool,
    #[serde(default)]
    pub(super) prompt: bool,
    pub(super) article: String,
}

/// A short line for cards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Card {
    pub(super) id: Spanned<String>,
    pub(super) signs: Vec<String>,
}

/// A combination: `all`, or `at_least` and `of`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) id: Spanned<String>,
    pub(super) all: Option<Vec<Vec<Spanned<String>>>>,
    pub(super) at_least: Option<u32>,
    pub(super) of: Option<Vec<Spanned<String>>>,
    pub(super) tier: Tier,
    #[serde(default)]
    pub(super) reason_only: bool,
    pub(super) sources: Vec<SourceKey>,
    pub(super) article: String,
}

/// `checker.<lang>.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) sign: BTreeMap<Spanned<String>, SignWords>,
    pub(super) card: BTreeMap<Spanned<String>, CardWords>,
    #[serde(default)]
    pub(super) rule: BTreeMap<Spanned<String>, RuleWords>,
    #[serde(default)]
    pub(super) care: BTreeMap<Spanned<String>, CareWords>,
    #[serde(default)]
    pub(super) step: BTreeMap<Spanned<String>, StepWords>,
    #[serde(default)]
    pub(super) option: BTreeMap<Spanned<String>, OptionWords>,
}

/// The words of a step.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepWords {
    pub(super) title: String,
    pub(super) question: String,
    pub(super) why: String,
}

/// The words of an option.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionWords {
    pub(super) label: String,
}

/// The words of a sign.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignWords {
    pub(super) label: String,
    pub(super) detail: String,
    pub(super) why: String,
}

/// The words of a card.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardWords {
    pub(super) line: String,
}

/// The words of a combination.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleWords {
    pub(super) reason: String,
}

/// The words of something to do at home.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CareWords {
    pub(super) line: String,
}
