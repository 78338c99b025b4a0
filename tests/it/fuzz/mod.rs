//! Whatever bytes are posted as a form or written as an article, what must hold of them holds.
//!
//! - [`form`] and [`markdown`] say what must hold; the targets of the folder `fuzz` hold the same.
//! - [`tags`] reads markup for them.
//! - [`mutation`] makes the seeds in `fuzz/corpus` into texts that nobody would write.
//!
//! The tests here try every seed and the same mutations of them each time.

mod form;
mod markdown;
mod mutation;
mod tags;

use std::fs;
use std::panic::catch_unwind;

use mutation::mutated;

use crate::dice::Dice;
use crate::pages::site;
use crate::server::repository;

/// The seeds of a target, in the order of their names.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = fs::read_dir(repository(&format!("fuzz/corpus/{target}"))).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 30, "there are only {} seeds", files.len());
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Holds every seed of a target, then so many mutations of them, and shows those that fail.
fn hold(target: &str, mutations: usize, hold: fn(&[u8])) {
    let seeds = seeds(target);
    let mut dice = Dice(0x00ba_c4b1_5e00_0003);
    let mutations = (0..mutations).map(|_| mutated(&seeds, &mut dice));
    let tried = seeds.iter().cloned().chain(mutations);
    let failing: Vec<_> = tried.filter(|bytes| catch_unwind(|| hold(bytes)).is_err()).collect();
    let shown = failing.iter().map(|bytes| String::from_utf8_lossy(bytes)).take(10);
    assert!(failing.is_empty(), "{} fail: {:#?}", failing.len(), shown.collect::<Vec<_>>());
}

#[test]
fn whatever_is_posted_is_refused_or_gets_advice_no_milder_than_it_says() {
    hold("form", 100_000, |body| form::hold(site().content(), body));
}

#[test]
fn whatever_is_written_is_refused_at_its_place_or_becomes_sound_markup() {
    hold("markdown", 20_000, |text| markdown::hold(&site().content().shelf, text));
}
