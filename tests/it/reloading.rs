//! A new edition while readers read: on SIGHUP, and on each save for those who write. What is broken
//! changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use crate::check::fixture::Fixture;
use crate::server::{Server, program};
use crate::wire::{PATIENCE, ask};

const FILE: &str = "en/causes/first.md";
const PAGE: &str = "/causes/first/";

/// Serves a copy of the clean site, with more settings.
fn serve(site: &Fixture, more: &[&str]) -> Server {
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "info", "--articles", &site.root()]);
    Server::start(command.args(more).stderr(Stdio::piped()))
}

fn hang_up(server: &Server) {
    let pid = server.child.id().to_string();
    assert!(Command::new("kill").args(["-HUP", &pid]).status().unwrap().success());
}

/// Gives the first article another title.
fn rename(site: &Fixture, title: &str) {
    let text = site.read(FILE);
    let rest = text.split_once("title = \"").unwrap().1.split_once('"').unwrap().1;
    site.write(FILE, &format!("+++\ntitle = \"{title}\"{rest}"));
}

/// Waits until something holds.
fn wait(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "{what}");
        sleep(Duration::from_millis(5));
    }
}

fn heading(server: &Server) -> String {
    let html = server.get(PAGE).text();
    html.split_once("<h1>").unwrap().1.split_once("</h1>").unwrap().0.to_owned()
}

#[test]
fn a_hangup_brings_a_new_edition_and_a_broken_folder_changes_nothing() {
    let site = Fixture::clean();
    let mut server = serve(&site, &[]);
    rename(&site, "A title after the hangup");
    assert_ne!(heading(&server), "A title after the hangup", "nothing changes by itself");
    hang_up(&server);
    wait("the new title never came", || heading(&server) == "A title after the hangup");

    site.write(FILE, "+++\ntitle = \"Half a fi");
    hang_up(&server);
    let half_a_second = Instant::now();
    while half_a_second.elapsed() < Duration::from_millis(500) {
        assert_eq!(heading(&server), "A title after the hangup");
    }
    server.child.kill().unwrap();
    let mut said = String::new();
    std::io::Read::read_to_string(&mut server.child.stderr.take().unwrap(), &mut said).unwrap();
    assert!(said.contains("the last good edition stays"), "{said}");
    assert!(said.contains("en/causes/first.md:"), "{said}");
}

#[test]
fn a_save_reaches_open_pages_and_a_broken_one_says_what_is_wrong() {
    let site = Fixture::clean();
    let server = serve(&site, &["--watch"]);
    let page = server.get(PAGE);
    assert!(page.text().contains("<script src=\"/static/live."), "{}", page.text());
    let news = |saves: &str| server.get(&format!("/live/{saves}")).text();
    assert_eq!(news(""), r#"{"editions":0,"saves":0,"broken":null}"#);

    rename(&site, "A title after the save");
    let told = news("?saves=0");
    assert!(told.starts_with(r#"{"editions":"#) && !told.contains(r#""editions":0"#), "{told}");
    assert_eq!(heading(&server), "A title after the save");

    let saves = told.split("\"saves\":").nth(1).unwrap().split(',').next().unwrap();
    site.write(FILE, "+++\ntitle = \"Half a fi");
    let told = news(&format!("?saves={saves}"));
    assert!(told.contains("en/causes/first.md:"), "{told}");
    assert_eq!(heading(&server), "A title after the save");
}

#[test]
fn a_folder_that_was_away_is_watched_again() {
    let site = Fixture::clean();
    let away = site.path().with_extension("away");
    let server = serve(&site, &["--watch"]);
    let told = || server.get("/live/?saves=0").text();
    assert_eq!(server.get(PAGE).status, 200, "it listens for saves");

    fs::rename(site.path(), &away).unwrap();
    wait("nobody told that it is gone", || told().contains("there is no folder of articles"));
    fs::rename(&away, site.path()).unwrap();
    wait("nobody noticed that it is back", || told().contains("\"broken\":null"));
    rename(&site, "A title after it was back");
    wait("no save was heard", || heading(&server) == "A title after it was back");

    // Another folder in its place, which holds the same: nothing of it was saved.
    let copied = Command::new("cp").args(["-r", &site.root()]).arg(&away).status();
    assert!(copied.unwrap().success());
    fs::remove_dir_all(site.path()).unwrap();
    fs::rename(&away, site.path()).unwrap();
    wait("nobody noticed the other folder", || told().contains("\"broken\":null"));
    rename(&site, "A title in the other folder");
    wait("no save in it was heard", || heading(&server) == "A title in the other folder");
}

#[test]
fn only_those_who_write_have_pages_that_watch() {
    let server = crate::server::shared();
    assert_eq!(server.get("/live/").status, 404);
    assert!(!server.get("/").text().contains("/static/live."));
}

#[test]
fn the_best_compression_takes_the_place_of_the_quick_one() {
    let site = Fixture::clean();
    let server = serve(&site, &[]);
    server.settle();
    let gzip = || ask(server.address, "GET", PAGE, &[("Accept-Encoding", "gzip")]);
    let best = gzip();
    assert!(!best.header("etag").unwrap().contains("quick"), "{best:?}");
    rename(&site, "Another title");
    hang_up(&server);
    wait("the new title never came", || heading(&server) == "Another title");
    wait("the best never came again", || !gzip().header("etag").unwrap().contains("quick"));
}

/// Writes the first article with a mark in its title, a key point, its summary and its text.
fn mark(site: &Fixture, good: &str, round: u32) {
    let mark = format!(" mark-{round}");
    let text = good
        .replace("First article", &format!("First article{mark}"))
        .replace("First point", &format!("First point{mark}"))
        .replace("article tells", &format!("article{mark} tells"))
        .replace("Opening paragraph", &format!("Opening paragraph{mark}"));
    site.write(FILE, &text);
}

/// What follows each `before` in a text, up to such a character.
fn after_each(text: &str, before: &str, end: fn(char) -> bool) -> BTreeSet<String> {
    let each = text.split(before).skip(1).map(|rest| rest.split(end).next().unwrap());
    each.map(str::to_owned).collect()
}

#[test]
fn readers_notice_nothing_of_many_editions_good_and_broken() {
    let site = Fixture::clean();
    let server = serve(&site, &[]);
    assert_eq!(server.get(PAGE).status, 200, "it is ready for signals too");
    let done = AtomicBool::new(false);
    scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut pages, mut editions) = (0, BTreeSet::new());
            for path in [PAGE, "/causes/second/", "/causes/", "/causes/print/"].iter().cycle() {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let page = server.get(path);
                assert_eq!(page.status, 200, "{path}");
                let html = page.text();
                let marks = after_each(&html, "mark-", |c| !c.is_ascii_digit());
                assert!(marks.len() < 2, "{path} is a page of two editions: {marks:?}");
                for asset in after_each(&html, "\"/static/", |c| c == '"') {
                    assert_eq!(server.get(&format!("/static/{asset}")).status, 200, "{asset}");
                }
                pages += 1;
                editions.extend(marks);
            }
            (pages, editions.len())
        });
        let good = site.read(FILE);
        for round in 0..30 {
            match round % 3 {
                0 => mark(&site, &good, round),
                1 => site.write(FILE, &good[..good.len() / 2]),
                _ => site.write(FILE, &good),
            }
            hang_up(&server);
            if round % 3 == 0 {
                let mark = format!("mark-{round}");
                wait("the new edition never came", || server.get(PAGE).text().contains(&mark));
            }
            sleep(Duration::from_millis(20));
        }
        done.store(true, Ordering::Relaxed);
        let (pages, editions) = reader.join().unwrap();
        assert!(pages > 30 && editions > 2, "{pages} pages of {editions} editions");
    });
}
