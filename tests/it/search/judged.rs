//! The search held against what people ask.

use std::fs;
use std::sync::LazyLock;

use backwise::checker::Tier;
use backwise::search::Search;
use serde::Deserialize;

use crate::pages::site;
use crate::server::repository;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgements {
    query: Vec<Judged>,
}

/// A query and the pages, or places on them, of which one should come first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    q: String,
    want: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Safety {
    must: Vec<Must>,
    must_not: Vec<MustNot>,
}

/// A query, and signs of which its card must hold one; `crisis` is the card of crisis help.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Must {
    q: String,
    signs: Vec<String>,
}

/// A query that must bring up no card.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MustNot {
    q: String,
}

fn search() -> &'static Search {
    static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::of(site()));
    &SEARCH
}

fn read<T: for<'a> Deserialize<'a>>(file: &str) -> T {
    let text = fs::read_to_string(repository("tests/search").join(file)).unwrap();
    toml::from_str(&text).unwrap()
}

#[test]
fn the_right_page_comes_first() {
    let judged: Judgements = read("judgements.toml");
    assert!(judged.query.len() >= 120, "{} queries", judged.query.len());
    let (routes, lang) = (site().routes(), site().content().lang);
    let (mut reciprocal, mut in_three, mut missed) = (0.0, 0, Vec::new());
    for Judged { q, want } in &judged.query {
        for path in want {
            let page = path.split('#').next().unwrap();
            assert!(routes.iter().any(|route| route.path(lang) == page), "{path} is no page");
        }
        let found = search().find(q);
        let place = found.results.iter().position(|hit| want.iter().any(|path| path == hit.href));
        reciprocal += place.map_or(0.0, |place| 1.0 / f64::from(u32::try_from(place).unwrap() + 1));
        in_three += usize::from(place.is_some_and(|place| place < 3));
        if place != Some(0) {
            missed.push(format!("{q:?}: at {place:?}, wanted {want:?}"));
        }
    }
    let all = f64::from(u32::try_from(judged.query.len()).unwrap());
    let (rank, share) = (reciprocal / all, f64::from(u32::try_from(in_three).unwrap()) / all);
    let missed = missed.join("\n");
    assert!(rank >= 0.9, "mean reciprocal rank {rank:.3}\n{missed}");
    assert!(share >= 0.97, "{share:.3} of all have it in the first three\n{missed}");
}

#[test]
fn a_query_that_names_a_sign_has_its_card_and_one_that_sounds_alike_has_none() {
    let safety: Safety = read("safety.toml");
    assert!(safety.must.len() >= 80 && safety.must_not.len() >= 30);
    let signs = &site().content().shelf.signs;
    let mut wrong = Vec::new();
    for Must { q, signs: wanted } in &safety.must {
        let warning = search().find(q).warning;
        let named: Vec<_> = warning.signs.iter().map(|at| &signs.at(*at).unwrap().id).collect();
        let crisis = warning.crisis && wanted.iter().any(|id| id == "crisis");
        let tier = warning.assess(signs).map_or(Tier::SelfCare, |got| got.tier);
        let card = tier > Tier::SelfCare && wanted.iter().any(|id| named.contains(&id));
        if !(crisis || card) {
            wrong.push(format!("{q:?}: wanted {wanted:?}, has {named:?} at {tier:?}"));
        }
        let own = wanted.iter().filter_map(|id| signs.get(id)).map(|sign| sign.tier).min();
        if own.is_some_and(|own| tier < own) {
            wrong.push(format!("{q:?}: milder than the sign: {tier:?}"));
        }
    }
    for MustNot { q } in &safety.must_not {
        let warning = search().find(q).warning;
        if warning != backwise::search::Warning::default() {
            let named: Vec<_> = warning.signs.iter().map(|at| &signs.at(*at).unwrap().id).collect();
            wrong.push(format!("{q:?}: has {named:?}, crisis {}", warning.crisis));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sign_that_can_raise_the_advice_can_be_named() {
    let safety: Safety = read("safety.toml");
    let raising = site().content().shelf.signs.iter().filter(|sign| sign.tier > Tier::SelfCare);
    let unnamed: Vec<_> = raising
        .filter(|sign| safety.must.iter().filter(|must| must.signs.contains(&sign.id)).count() < 2)
        .map(|sign| &sign.id)
        .collect();
    assert!(unnamed.is_empty(), "named in fewer than two queries: {unnamed:?}");
}

#[test]
fn words_that_say_nothing_change_no_card() {
    let safety: Safety = read("safety.toml");
    let all = safety.must.iter().map(|it| &it.q).chain(safety.must_not.iter().map(|it| &it.q));
    let mut wrong = Vec::new();
    for q in all {
        let alone = search().find(q).warning;
        for before in [7, 11, 23] {
            let longer = search().find(&format!("{}{q}", "the ".repeat(before))).warning;
            // "The back" may say a little more than "back".
            let holds_all = alone.signs.iter().all(|sign| longer.signs.contains(sign));
            let is_none = alone.signs.is_empty() && !longer.signs.is_empty();
            if longer.crisis != alone.crisis || !holds_all || is_none {
                wrong.push(format!("{q:?} behind {before}: {longer:?}, alone {alone:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
