//! How the table and its words are read, and held against each other.

use std::collections::BTreeSet;
use std::ops::Range;

use super::raw::{self, CardWords, RuleWords, SignWords};
use super::{Card, Combination, FILE, Sign, Signs, care, combinations, steps};
use crate::checker::Tier;
use crate::content::{Folder, Lang, Problems, located};

impl Signs {
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
}

/// What the table names has no words.
pub(super) fn missing_words(
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
