//! How long the search takes: `cargo bench --bench search`.
//!
//! In: the articles of the repository, and the queries by which the search is judged. Out: the
//! milliseconds that the index takes; the microseconds of a search and of a suggestion, median and slowest
//! of a hundred; and, beside them, those of a plain look through every text for each word of the query.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench may stop at once, and reads its own files"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use backwise::content::{Date, Lang};
use backwise::search::Search;
use backwise::site::Site;

/// How often everything is asked; the first round warms up.
const ROUNDS: usize = 20;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let day = Date::new(2026, 11, 25).unwrap();
    let (site, _) = Site::open(&root.join("articles"), Lang::En, day).unwrap();
    let built: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            black_box(Search::of(black_box(&site)));
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    println!("index: {:.1} ms", middle(built));

    let search = Search::of(&site);
    let text = fs::read_to_string(root.join("tests/search/judgements.toml")).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("q = \""));
    let queries: Vec<&str> = lines.filter_map(|line| line.strip_suffix('"')).collect();
    say("search", &queries, |query| {
        black_box(search.find(black_box(query)));
    });
    let beginnings: Vec<&str> =
        queries.iter().map(|query| query.get(..query.len() * 2 / 3).unwrap_or(query)).collect();
    say("suggestion", &beginnings, |typed| {
        black_box(search.suggest(black_box(typed)));
    });
    let long = queries.join(" ");
    say("the longest query that is read", &[&long], |query| {
        black_box(search.find(black_box(query)));
    });
    let hard = "spondylolisthesixqwert ".repeat(100);
    say("as many misspelled words as are read", &[&hard], |query| {
        black_box(search.find(black_box(query)));
    });
    let texts: Vec<String> = site
        .content()
        .articles
        .values()
        .map(|article| site.content().folder.text(&article.file).unwrap().to_lowercase())
        .collect();
    say("plain look", &queries, |query| {
        for word in query.split_whitespace() {
            black_box(texts.iter().filter(|text| text.contains(word)).count());
        }
    });
}

/// Says how long each query takes.
fn say(what: &str, queries: &[&str], ask: impl Fn(&str)) {
    let mut took = Vec::new();
    for round in 0..ROUNDS {
        for query in queries {
            let begun = Instant::now();
            ask(query);
            if round > 0 {
                took.push(begun.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    took.sort_by(f64::total_cmp);
    let slow = took.get(took.len() * 99 / 100).copied().unwrap();
    println!("{what}: {:.0} µs, slowest of a hundred {slow:.0} µs", middle(took));
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap()
}
