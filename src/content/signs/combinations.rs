//! From the names in combinations to a sound table for the engine.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;

use super::{FILE, Sign, raw};
use crate::checker::{self, MOST_SIGNS, Needs, Questionnaire, Refusal, SignSet, Tier};
use crate::content::Problems;

/// Stands for every sign that alone is a matter for today or graver.
const TODAY_OR_GRAVER: &str = "@today_or_graver";

/// Stands for every sign that alone needs a visit, however soon.
const ANY_SIGN: &str = "@any_sign";

/// How deep sets may name sets.
const DEEPEST: usize = 3;

/// Joins signs and combinations; what is unsound becomes a problem at its line.
pub(super) fn join(
    signs: &[Sign],
    sets: &BTreeMap<String, Vec<Spanned<String>>>,
    rules: &[raw::Rule],
    problems: &mut Problems,
) -> Questionnaire {
    let mut names = Names { signs, sets, problems };
    let engine_rules: Vec<_> = rules
        .iter()
        .filter_map(|rule| {
            Some(checker::Rule {
                id: rule.id.get_ref().clone(),
                needs: names.needs(rule)?,
                tier: rule.tier,
                reason_only: rule.reason_only,
            })
        })
        .collect();
    let engine_signs = signs.iter().map(|sign| checker::Sign {
        id: sign.id.clone(),
        tier: sign.tier,
        prompt: sign.prompt,
        overview: sign.overview,
    });
    // Rules that named an unknown sign are left out above, so places are those of the rest.
    let spans: Vec<_> = engine_rules.iter().map(|rule| span_of(rules, &rule.id)).collect();
    Questionnaire::new(engine_signs.collect(), engine_rules).unwrap_or_else(|refusals| {
        for refusal in refusals {
            let (span, what, mend) = explain(&refusal, &spans);
            problems.error(FILE, span, what, mend);
        }
        Questionnaire::default()
    })
}

fn span_of(rules: &[raw::Rule], id: &str) -> Range<usize> {
    let rule = rules.iter().find(|rule| rule.id.get_ref() == id);
    rule.map_or(0..0, |rule| rule.id.span())
}

fn explain(refusal: &Refusal, spans: &[Range<usize>]) -> (Range<usize>, String, &'static str) {
    let at = |place: &usize| spans.get(*place).cloned().unwrap_or(0..0);
    match refusal {
        Refusal::TooMany => (
            0..0,
            format!("there are more than {MOST_SIGNS} signs or rules"),
            "join some, or teach the engine wider sets",
        ),
        Refusal::Lowers(place) => (
            at(place),
            "the combination gives less than one of its signs alone".to_owned(),
            "raise its tier, or mark it reason_only",
        ),
        Refusal::Raises(place) => (
            at(place),
            "the combination is reason_only and its tier is above that of its signs".to_owned(),
            "lower its tier, or take reason_only out",
        ),
        Refusal::Empty(place) => (
            at(place),
            "the combination needs no two signs".to_owned(),
            "name two groups in `all`, or at_least = 2 of more signs",
        ),
        Refusal::Unreachable(tier) => (
            0..0,
            format!("no sign and no combination gives `{}`", tier.key()),
            "give the tier to a sign, or take it out of the program",
        ),
    }
}

/// What the names in combinations stand for.
struct Names<'a> {
    signs: &'a [Sign],
    sets: &'a BTreeMap<String, Vec<Spanned<String>>>,
    problems: &'a mut Problems,
}

impl Names<'_> {
    fn needs(&mut self, rule: &raw::Rule) -> Option<Needs> {
        match (&rule.all, rule.at_least, &rule.of) {
            (Some(groups), None, None) => {
                let groups: Option<Vec<_>> =
                    groups.iter().map(|group| self.group(group, groups)).collect();
                Some(Needs::OneOfEach(groups?))
            }
            (None, Some(count), Some(of)) => Some(Needs::AtLeast(count, self.group(of, &[])?)),
            _ => {
                self.problems.error(
                    FILE,
                    rule.id.span(),
                    "the combination has neither `all` nor `at_least` with `of`",
                    "write one of the two",
                );
                None
            }
        }
    }

    /// The signs of a group. A sign that another group of the rule names is not counted twice.
    fn group(
        &mut self,
        group: &[Spanned<String>],
        groups: &[Vec<Spanned<String>>],
    ) -> Option<SignSet> {
        let others = groups.iter().flatten().map(Spanned::get_ref);
        let others: Vec<_> = others.filter(|other| !other.starts_with('@')).collect();
        let mut all = SignSet::EMPTY;
        for name in group {
            let least = match name.get_ref().as_str() {
                TODAY_OR_GRAVER => Some(Tier::UrgentSameDay),
                ANY_SIGN => Some(Tier::Soon),
                _ => None,
            };
            let set = match least {
                Some(tier) => self.such(|sign| sign.tier >= tier && !others.contains(&&sign.id)),
                None => self.resolve(name, 0)?,
            };
            all = all.with(set);
        }
        Some(all)
    }

    /// A sign, or the signs of a set, which may name other sets.
    fn resolve(&mut self, name: &Spanned<String>, depth: usize) -> Option<SignSet> {
        let Some(set) = name.get_ref().strip_prefix('@') else {
            let place = self.signs.iter().position(|sign| sign.id == *name.get_ref());
            if place.is_none() {
                self.unknown(name, "there is no such sign");
            }
            return place.map(SignSet::one);
        };
        let sets = self.sets;
        let Some(members) = sets.get(set).filter(|_| depth < DEEPEST) else {
            self.unknown(name, "there is no such set, or it names itself");
            return None;
        };
        members.iter().try_fold(SignSet::EMPTY, |all, member| {
            Some(all.with(self.resolve(member, depth + 1)?))
        })
    }

    fn such(&self, wanted: impl Fn(&Sign) -> bool) -> SignSet {
        let places = self.signs.iter().enumerate().filter(|(_, sign)| wanted(sign));
        places.map(|(place, _)| place).collect()
    }

    fn unknown(&mut self, name: &Spanned<String>, what: &str) {
        self.problems.error(
            FILE,
            name.span(),
            format!("`{}`: {what}", name.get_ref()),
            "mend the name, or add a table for it",
        );
    }
}
