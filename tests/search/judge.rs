//! Judges the search by files of queries: `cargo run --example judge -- JUDGEMENTS [SAFETY]`, each in the
//! form of the one beside this file. Prints what fell short, and how much of it all did not.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a tool may stop at once, reads the files it is told of, and counts what fits"
)]

use std::fs;
use std::path::Path;

use backwise::content::{Date, Lang};
use backwise::search::Search;
use backwise::site::Site;
use serde::Deserialize;

#[derive(Deserialize)]
struct Judgements {
    query: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    q: String,
    want: Vec<String>,
}

#[derive(Deserialize)]
struct Safety {
    must: Vec<Must>,
    must_not: Vec<MustNot>,
}

#[derive(Deserialize)]
struct Must {
    q: String,
    signs: Vec<String>,
}

#[derive(Deserialize)]
struct MustNot {
    q: String,
}

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let day = Date::new(2026, 11, 25).unwrap();
    let (site, _) = Site::open(&root, Lang::En, day).unwrap();
    let search = Search::of(&site);
    if let Some(file) = files.first() {
        rank(&search, toml::from_str(&fs::read_to_string(file).unwrap()).unwrap());
    }
    if let Some(file) = files.get(1) {
        warn(&search, &site, toml::from_str(&fs::read_to_string(file).unwrap()).unwrap());
    }
}

fn rank(search: &Search, judgements: Judgements) {
    let (mut reciprocal, mut in_three) = (0.0, 0.0);
    let all = judgements.query.len() as f64;
    for Wanted { q, want } in judgements.query {
        let found = search.find(&q);
        let place = found.results.iter().position(|hit| want.iter().any(|path| path == hit.href));
        reciprocal += place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
        in_three += f64::from(u8::from(place.is_some_and(|place| place < 3)));
        if place != Some(0) {
            let first: Vec<_> = found.results.iter().take(3).map(|hit| hit.href).collect();
            println!("{q:?}: wanted {want:?} at {place:?}; {first:?} {:?}", found.taken);
        }
    }
    println!(
        "mean reciprocal rank {:.3}, in the first three {:.3}",
        reciprocal / all,
        in_three / all
    );
}

fn warn(search: &Search, site: &Site, safety: Safety) {
    let signs = &site.content().shelf.signs;
    let card = |q: &str| -> (Vec<&str>, bool) {
        let warning = search.find(q).warning;
        let named = warning.signs.iter().filter_map(|at| signs.at(*at));
        (named.map(|sign| sign.id.as_str()).collect(), warning.crisis)
    };
    let all = safety.must.len() + safety.must_not.len();
    let mut wrong = 0;
    for Must { q, signs: wanted } in safety.must {
        let (named, crisis) = card(&q);
        let is_there = |id: &String| named.contains(&id.as_str()) || crisis && id == "crisis";
        if !wanted.iter().any(is_there) {
            println!("{q:?}: wanted a card with {wanted:?}; it has {named:?}, crisis {crisis}");
            wrong += 1;
        }
    }
    for MustNot { q } in safety.must_not {
        let (named, crisis) = card(&q);
        if crisis || !named.is_empty() {
            println!("{q:?}: wanted no card; it has {named:?}, crisis {crisis}");
            wrong += 1;
        }
    }
    println!("cards: {wrong} of {all} wrong");
}
