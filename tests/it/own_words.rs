//! No sentence of the documents that the articles began from stands in them: facts carry over, words
//! do not. `tests/coverage/runs.bin` holds the hashes of their runs of eight words.

#[path = "../coverage/runs.rs"]
mod runs;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use runs::{BYTES, Hash, runs};

use crate::server::repository;

/// Files whose runs of words are names, ids and titles, each fixed by what it names.
const NAMES: [&str; 2] = ["checker.toml", "sources.toml"];

fn foreign() -> BTreeSet<Hash> {
    let bytes = fs::read(repository("tests/coverage/runs.bin")).unwrap();
    bytes.chunks_exact(BYTES).map(|hash| hash.try_into().unwrap()).collect()
}

/// Every file of a folder with words that readers see.
fn worded(folder: &str) -> Vec<PathBuf> {
    let mut open = vec![repository(folder)];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                open.push(path);
            } else if ["md", "toml", "svg", "html", "xml"].contains(&ending)
                && !NAMES.contains(&name)
            {
                found.push(path);
            }
        }
    }
    found
}

/// The runs of the titles of sources, which a text may name.
fn titles() -> BTreeSet<Hash> {
    let sources = crate::pages::site().content().shelf.sources.iter();
    sources.flat_map(|(_, source)| runs(&source.title)).map(|(_, hash)| hash).collect()
}

/// The runs of a text that stand in the documents too, each from where it begins.
fn copied(text: &str, foreign: &BTreeSet<Hash>, named: &BTreeSet<Hash>) -> Vec<String> {
    let runs = runs(text).into_iter();
    let copied = runs.filter(|(_, hash)| foreign.contains(hash) && !named.contains(hash));
    copied.map(|(run, _)| run).collect()
}

#[test]
fn no_text_of_the_site_holds_eight_words_in_a_row_of_the_documents() {
    let (foreign, named) = (foreign(), titles());
    let mut wrong = Vec::new();
    let files: Vec<_> = ["articles", "templates"].iter().flat_map(|it| worded(it)).collect();
    assert!(files.len() > 100, "only {} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let place = file.strip_prefix(repository("")).map(Path::display).unwrap();
        let copied = copied(&text, &foreign, &named).into_iter();
        wrong.extend(copied.map(|run| format!("{place}: “{run}”")));
    }
    assert!(wrong.is_empty(), "say it in words of your own:\n{}", wrong.join("\n"));
}

#[test]
fn the_hashes_are_those_of_some_thousands_of_runs_sorted_and_each_once() {
    let bytes = fs::read(repository("tests/coverage/runs.bin")).unwrap();
    assert_eq!(bytes.len() % BYTES, 0);
    let all: Vec<_> = bytes.chunks_exact(BYTES).collect();
    assert!(all.is_sorted_by(|one, next| one < next));
    assert!((1_000..20_000).contains(&all.len()), "{} runs", all.len());
}

#[test]
fn a_run_is_found_however_it_is_written_and_whatever_marks_stand_in_it() {
    let theirs = "Anyone's back may hurt, now and then, for weeks.";
    let foreign: BTreeSet<_> = runs(theirs).into_iter().map(|(_, hash)| hash).collect();
    let none = BTreeSet::new();
    for ours in [
        "anyone’s BACK may hurt now - and then for weeks",
        "It is so: **anyone's** [back](a-bad-back.md) may hurt,[^known-2020] now and then, for a week.",
    ] {
        assert!(!copied(ours, &foreign, &none).is_empty(), "{ours}");
    }
    assert_eq!(copied(theirs, &foreign, &foreign), [""; 0], "a name may be named");
    let other = "Anyone's back may hurt, now and again, for weeks.";
    assert_eq!(copied(other, &foreign, &none), [""; 0]);
}
