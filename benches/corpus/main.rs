//! How long a large site takes: `cargo bench --bench corpus -- FOLDER`, with a folder of anybody's
//! Markdown files, say those of a public documentation set.
//!
//! `convert` makes articles of them. Then, each time in a process of its own and in turn:
//!
//! - the bare loop: every file read, its body parsed by pulldown-cmark and printed as HTML, on all cores;
//! - ours: every file read, parsed and checked, every page printed and compressed quickly;
//! - a save: one article changed, read, checked, and a new edition printed beside the old one;
//! - the search: the index built, and queries made of the words of titles and texts.
//!
//! Out: medians, their ratio, and the most memory that ours held, set against the bytes that it serves.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench may stop at once, reads and writes its own files, and counts what fits"
)]

mod convert;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use backwise::content::{Articles, Date, Drafts, Lang, Sheets};
use backwise::edition::{Edition, Order};
use backwise::site::{OpenError, Site};
use pulldown_cmark::{Options, Parser, html};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each is timed.
const ROUNDS: usize = 7;

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["bare", folder] => bare(Path::new(folder)),
        ["ours", folder] => ours(Path::new(folder)),
        ["save", folder] => save(Path::new(folder)),
        ["search", folder] => search(Path::new(folder)),
        [folder] => compare(Path::new(folder)),
        _ => println!("Name a folder of Markdown files: cargo bench --bench corpus -- FOLDER"),
    }
}

/// Converts the folder, and times each way in turn.
fn compare(from: &Path) {
    let to = tempfile::TempDir::with_prefix("backwise-corpus-").unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
    let (files, bytes) = convert::convert(from, &fixture, to.path());
    println!("{files} articles, {:.1} MB of Markdown", bytes as f64 / 1e6);
    let run = |what: &str| -> Vec<f64> {
        let program = std::env::current_exe().unwrap();
        let said = Command::new(program).arg(what).arg(to.path()).output().unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        said.split_whitespace().map(|word| word.parse().unwrap()).collect()
    };
    let (mut bare, mut ours, mut memory, mut saves) = (vec![], vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        bare.push(run("bare"));
        ours.push(run("ours"));
        saves.extend(run("save"));
    }
    memory.extend(ours.iter().map(|it| it.get(2).unwrap() / it.get(1).unwrap()));
    let first = |all: &[Vec<f64>]| median(all.iter().map(|it| *it.first().unwrap()).collect());
    let ratios =
        ours.iter().zip(&bare).map(|(ours, bare)| ours.first().unwrap() / bare.first().unwrap());
    println!("bare loop: {:.0} ms", first(&bare));
    println!(
        "ours: {:.0} ms, {:.0} MB served",
        first(&ours),
        ours.first().unwrap().get(1).unwrap() / 1e6
    );
    println!("ratio: {:.2}", median(ratios.collect()));
    println!("most memory over bytes served: {:.2}", median(memory));
    println!("one save: {:.0} ms", median(saves));
    let searched = run("search");
    let [index, query] = searched.as_slice() else { return };
    println!("search: index {index:.0} ms, a query {:.2} ms", query / 1e3);
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap()
}

/// Says how many milliseconds a bare loop over the bodies takes.
fn bare(folder: &Path) {
    let mut files = Vec::new();
    markdown(&folder.join("en"), &mut files);
    let begun = Instant::now();
    let next = AtomicUsize::new(0);
    let work = || {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_OLD_FOOTNOTES
            | Options::ENABLE_GFM
            | Options::ENABLE_SMART_PUNCTUATION;
        let mut printed = Vec::new();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let text = fs::read_to_string(file).unwrap();
            let body = text.splitn(3, "+++\n").last().unwrap();
            let mut markup = String::new();
            html::push_html(&mut markup, Parser::new_ext(body, options));
            printed.push(markup);
        }
        black_box(printed)
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().unwrap().get() {
            scope.spawn(work);
        }
    });
    println!("{}", begun.elapsed().as_secs_f64() * 1e3);
}

/// Says how many milliseconds the first edition takes, what it serves, and the most memory held.
fn ours(folder: &Path) {
    let begun = Instant::now();
    let edition = print(folder, None);
    let took = begun.elapsed();
    let bodies = edition.answers().map(|(_, answer)| {
        answer.plain.len() + answer.gzip.as_ref().map_or(0, actix_web::web::Bytes::len)
    });
    println!("{} {} {}", took.as_secs_f64() * 1e3, bodies.sum::<usize>(), most_memory());
}

/// Says how many milliseconds one changed article takes to be served.
fn save(folder: &Path) {
    let mut edition = print(folder, None);
    let mut files = Vec::new();
    markdown(&folder.join("en/s00"), &mut files);
    let file = files.first().unwrap();
    for n in 0..3 {
        let text = fs::read_to_string(file).unwrap();
        fs::write(file, format!("{text}\nOne line more: {n}.[^known]\n")).unwrap();
        let begun = Instant::now();
        let next = print(folder, Some(&edition));
        println!("{}", begun.elapsed().as_secs_f64() * 1e3);
        edition = next;
    }
}

/// Says how many milliseconds the index takes, and how many microseconds the median of queries of one to
/// five words.
fn search(folder: &Path) {
    let edition = print(folder, None);
    let begun = Instant::now();
    let search = edition.search();
    println!("{}", begun.elapsed().as_secs_f64() * 1e3);
    let mut files = Vec::new();
    markdown(&folder.join("en"), &mut files);
    let mut took = Vec::new();
    for (n, file) in files.iter().step_by(files.len().div_ceil(500)).enumerate() {
        let text = fs::read_to_string(file).unwrap();
        let body = text.splitn(3, "+++\n").last().unwrap();
        let words = body.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
        let query: Vec<_> = words.skip(n % 40).take(n % 5 + 1).collect();
        let begun = Instant::now();
        black_box(search.find(&query.join(" ")));
        took.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    println!("{}", median(took));
}

fn print(folder: &Path, before: Option<&Edition>) -> Edition {
    let day = Date::new(2026, 11, 25).unwrap();
    let articles = Articles::Folder(folder.to_owned());
    let site = match Site::of(
        &articles,
        Drafts::LeftOut,
        Lang::En,
        day,
        before.map(|before| before.site().as_ref()),
    ) {
        Ok((site, _)) => site,
        Err(OpenError::Content(report)) => {
            eprintln!(
                "{}",
                report.problems(None, "").lines().take(40).collect::<Vec<_>>().join("\n")
            );
            std::process::exit(1)
        }
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1)
        }
    };
    let order = Order { day, origin: "https://example.org".to_owned(), live: false };
    Edition::print_with(&Arc::new(site), &order, &Sheets::inside(), before).unwrap()
}

/// The most memory that this process has held, in bytes.
fn most_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<f64>().ok());
    kibibytes.unwrap_or_default() * 1024.0
}

fn markdown(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            markdown(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    found.sort();
}
