//! How long an assessment takes: `cargo bench --bench assess`.
//!
//! In: the table that the site serves, and random answers: up to eight signs yes, some not sure, some
//! blank, the rest no. Out: the nanoseconds of one assessment, of a plain walk beside it, and the ratio.
//!
//! The plain walk is what a first program would do: keep the ids of the signs answered yes as text,
//! and look for each sign of each rule among them. It finds which rules have a sign answered yes, and
//! so does less than an assessment: it gives no tier and no reasons.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench may stop at once, and its places lie in the table"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use backwise::checker::{Answers, Questionnaire, SignSet, assess};
use backwise::content::{Content, Lang};

/// How many answers are held ready.
const SETS: usize = 4096;

/// How often all of them are assessed; the fastest round counts, since nothing else disturbed it.
const ROUNDS: usize = 200;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let (content, _) = Content::load(&root, Lang::En).unwrap();
    let table = content.shelf.signs.questionnaire();
    let answers = random(table.signs().len());
    let rules = members(table);
    let yes: Vec<Vec<&str>> = answers.iter().map(|answers| ids(table, answers.yes())).collect();

    let engine = fastest(|| {
        for answers in &answers {
            black_box(assess(black_box(table), black_box(answers)));
        }
    });
    let plain = fastest(|| {
        for yes in &yes {
            black_box(walk(black_box(&rules), black_box(yes)));
        }
    });
    let (engine, plain) = (per_set(engine), per_set(plain));
    println!("{} signs, {} rules", table.signs().len(), table.rules().len());
    println!("an assessment: {engine:.0} ns");
    println!("a plain walk over the rules by id: {plain:.0} ns");
    println!("ratio: {:.3}", engine / plain);
}

/// Answers from a small generator: the same each time.
fn random(signs: usize) -> Vec<Answers> {
    let mut state: u64 = 0x00ba_c4b1_5e00_0004;
    let mut roll = |sides: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % sides as u64).unwrap()
    };
    let mut some = |most: usize| -> SignSet {
        let count = roll(most + 1);
        (0..count).map(|_| roll(signs)).collect()
    };
    (0..SETS).map(|_| Answers::new(some(8), some(4), some(16), None)).collect()
}

fn ids(table: &Questionnaire, signs: SignSet) -> Vec<&str> {
    signs.places().map(|place| table.signs()[place].id.as_str()).collect()
}

/// The ids of each rule's signs.
fn members(table: &Questionnaire) -> Vec<Vec<&str>> {
    table.rules().iter().map(|rule| ids(table, rule.needs.members())).collect()
}

/// How many rules have a sign answered yes.
fn walk(rules: &[Vec<&str>], yes: &[&str]) -> usize {
    rules.iter().filter(|rule| rule.iter().any(|id| yes.contains(id))).count()
}

fn fastest(round: impl Fn()) -> Duration {
    let time = |_| {
        let begun = Instant::now();
        round();
        begun.elapsed()
    };
    (0..ROUNDS).map(time).min().unwrap_or_default()
}

/// Nanoseconds of one set of answers.
fn per_set(round: Duration) -> f64 {
    let sets = u32::try_from(SETS).unwrap();
    round.as_secs_f64() * 1e9 / f64::from(sets)
}
