//! `checker.toml` and `checker.<lang>.toml`: the one table of warning signs, and its words.

mod care;
mod combinations;
mod raw;
mod steps;

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Date, Folder, Lang, Problems, SourceKey, located};
use crate::checker::{Questionnaire, Tier};
pub use care::Care;
use raw::{CardWords, RuleWords, SignWords};
pub use steps::{Choice, Step};

/// Where ids, tiers and sources are kept.
pub(crate) const FILE: &str = "checker.toml";

/// One warning sign, or one fact that changes nothing by itself (tier [`Tier::SelfCare`]).
#[derive(Debug, Clone)]
pub struct Sign {
    /// Its name in the data, which never changes.
    pub id: String,
    /// The advice when it is the only sign.
    pub tier: Tier,
    /// Within [`Tier::Soon`]: within days rather than weeks.
    pub prompt: bool,
    /// Whether it is one of the eight signs of the overview that the site began from.
    pub overview: bool,
    /// What the sign rests on.
    pub sources: Vec<SourceKey>,
    /// The article that explains it, as `section/name`.
    pub article: String,
    /// A phrase of at most twelve words that reads right for the reader and for someone they
    /// look after.
    pub label: String,
    /// One or two sentences on what is meant.
    pub detail: String,
    /// Why it matters.
    pub why: String,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}

/// A short line that stands for several emergency signs on cards.
#[derive(Debug, Clone)]
pub struct Card {
    /// The signs it stands for.
    pub signs: Vec<String>,
    /// Its words.
    pub line: String,
}

/// Signs that mean more together.
#[derive(Debug, Clone)]
pub struct Combination {
    /// Its name in the data, which never changes.
    pub id: String,
    /// The advice when it fires.
    pub tier: Tier,
    /// Whether it adds a reason and never a tier.
    pub reason_only: bool,
    /// What it rests on.
    pub sources: Vec<SourceKey>,
    /// The article that explains it, as `section/name`.
    pub article: String,
    /// Its words, as a phrase.
    pub reason: String,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}

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

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let words_file = Self::words_file(lang);
        let raw = located::parse_file::<raw::Table>(folder, FILE, problems);
        let words = located::parse_file::<raw::Words>(folder, &words_file, problems);
        let (Some(raw), Some(mut words)) = (raw, words) else {
            return Self::default();
        };
        let mut signs = Self {
            version: raw.version,
            updated: Some(raw.updated),
            limits: raw.limits,
            ..Self::default()
        };
        for sign in raw.sign {
            signs.add_sign(sign, &mut words, &words_file, problems);
        }
        for card in raw.card {
            let span = card.id.span();
            let Some(CardWords { line }) = words.card.remove(card.id.get_ref().as_str()) else {
                missing_words(&words_file, FILE, span, card.id.get_ref(), problems);
                continue;
            };
            signs.cards.push(Card { signs: card.signs, line });
        }
        for rule in &raw.rule {
            signs.add_combination(rule, &mut words, &words_file, problems);
        }
        signs.questionnaire = combinations::join(&signs.all, &raw.set, &raw.rule, problems);
        signs.care = care::join(raw.care, &mut words, &words_file, problems);
        signs.steps = steps::join(&signs.all, raw.step, &mut words, &words_file, problems);
        let left = words.sign.keys().chain(words.card.keys()).chain(words.rule.keys());
        let left = left.chain(words.care.keys()).chain(words.step.keys());
        let left = left.chain(words.option.keys());
        for left in left {
            problems.error(
                &words_file,
                left.span(),
                format!("`{}` has words and does not stand in {FILE}", left.get_ref()),
                "mend the id, or take the words out",
            );
        }
        signs.hold_cards(problems);
        signs
    }

    fn add_sign(
        &mut self,
        raw: raw::Sign,
        words: &mut raw::Words,
        words_file: &str,
        problems: &mut Problems,
    ) {
        let span = raw.id.span();
        let id = raw.id.into_inner();
        if self.get(&id).is_some() {
            let what = format!("the sign `{id}` stands here twice");
            problems.error(FILE, span, what, "take one of them out");
            return;
        }
        let Some(SignWords { label, detail, why }) = words.sign.remove(id.as_str()) else {
            missing_words(words_file, FILE, span, &id, problems);
            return;
        };
        if label.split_whitespace().count() > 12 {
            problems.error(
                FILE,
                span.clone(),
                format!("the label of `{id}` has more than 12 words"),
                format!("shorten it in {words_file}"),
            );
        }
        let raw::Sign { tier, sources, overview, prompt, article, .. } = raw;
        self.all.push(Sign {
            id,
            tier,
            prompt,
            overview,
            sources,
            article,
            label,
            detail,
            why,
            span,
        });
    }

    fn add_combination(
        &mut self,
        raw: &raw::Rule,
        words: &mut raw::Words,
        words_file: &str,
        problems: &mut Problems,
    ) {
        let (id, span) = (raw.id.get_ref(), raw.id.span());
        if self.combinations.iter().any(|combination| combination.id == *id) {
            let what = format!("the combination `{id}` stands here twice");
            problems.error(FILE, span, what, "take one of them out");
            return;
        }
        let Some(RuleWords { reason }) = words.rule.remove(id.as_str()) else {
            missing_words(words_file, FILE, span, id, problems);
            return;
        };
        self.combinations.push(Combination {
            id: id.clone(),
            tier: raw.tier,
            reason_only: raw.reason_only,
            sources: raw.sources.clone(),
            article: raw.article.clone(),
            reason,
            span,
        });
    }

    /// Cards hold every emergency sign exactly once, in seven lines at most.
    fn hold_cards(&self, problems: &mut Problems) {
        let emergency: BTreeSet<&str> =
            self.of_tier(Tier::EmergencyNow).map(|sign| sign.id.as_str()).collect();
        let mut held: Vec<&str> =
            self.cards.iter().flat_map(|card| &card.signs).map(String::as_str).collect();
        held.sort_unstable();
        if !held.iter().eq(emergency.iter()) {
            problems.error(
                FILE,
                0..0,
                "the cards do not hold each `emergency_now` sign exactly once",
                "compare the `signs` of every `[[card]]` with the table",
            );
        }
        if self.cards.len() > 7 {
            problems.error(FILE, 0..0, "there are more than seven cards", "join two of them");
        }
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

fn missing_words(
    words_file: &str,
    file: &str,
    span: Range<usize>,
    id: &str,
    problems: &mut Problems,
) {
    problems.error(
        file,
        span,
        format!("`{id}` has no words"),
        format!("add a table for it to {words_file}"),
    );
}
