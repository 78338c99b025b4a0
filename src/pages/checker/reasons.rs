//! Why the advice is what it is: every reason, gravest first, with its source and the article that
//! explains it.

use std::cmp::Reverse;

use super::Press;
use crate::checker::{Assessment, Tier};
use crate::content::{ArticleId, Sign, SourceKey};
use crate::pages::step::Step;
use crate::site::Route;

/// A reason for the advice.
pub(super) struct Reason {
    pub(super) words: String,
    pub(super) why: Option<String>,
    pub(super) sources: Vec<Step>,
    pub(super) more: Option<Step>,
    tier: Tier,
}

/// The reasons of an assessment: combinations, signs that were ticked, and signs not sure that
/// count by themselves.
pub(super) fn all(press: Press<'_>, got: &Assessment) -> Vec<Reason> {
    let words = &press.words().checker;
    let signs = &press.site.content().shelf.signs;
    let mut all = Vec::new();
    for (at, it) in signs.combinations().iter().enumerate() {
        if got.surely.has(at) || got.unsurely.has(at) {
            all.push(Reason {
                words: words.reason_together.with("reason", &it.reason).to_string(),
                why: None,
                sources: sources(press, &it.sources),
                more: more(press, &it.article),
                tier: it.tier,
            });
        }
    }
    for sign in got.answers.yes().places().filter_map(|at| signs.at(at)) {
        all.push(of_sign(press, sign, sign.label.clone(), sign.tier));
    }
    for sign in got.answers.unsure().places().filter_map(|at| signs.at(at)) {
        if sign.tier >= Tier::UrgentSameDay || sign.overview {
            let unsure = words.open_unsure.with("sign", &sign.label).to_string();
            all.push(of_sign(press, sign, unsure, sign.tier.one_lower()));
        }
    }
    all.sort_by_key(|reason| Reverse(reason.tier));
    all
}

fn of_sign(press: Press<'_>, sign: &Sign, words: String, tier: Tier) -> Reason {
    Reason {
        words,
        why: Some(sign.why.clone()),
        sources: sources(press, &sign.sources),
        more: more(press, &sign.article),
        tier,
    }
}

/// The places of these sources in the list of all sources.
pub(super) fn sources(press: Press<'_>, keys: &[SourceKey]) -> Vec<Step> {
    let list = press.path(&Route::Sources);
    let all = &press.site.content().shelf.sources;
    let step = |key: &SourceKey| {
        let source = all.get(key)?;
        Some(Step { title: source.title.clone(), href: format!("{list}#{key}") })
    };
    keys.iter().filter_map(step).collect()
}

/// The article that says more.
pub(super) fn more(press: Press<'_>, article: &str) -> Option<Step> {
    let content = press.site.content();
    let id = ArticleId::parse(content.lang, article).ok()?;
    let article = content.articles.get(&id)?;
    Some(Step { title: article.title.value.clone(), href: id.path() })
}
