//! A new edition while readers read: on SIGHUP, and on each save for those who write. What is broken
//! changes nothing.

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
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.ends_with("; connect-src 'self'"), "{policy}");
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

#[test]
fn readers_notice_nothing_of_many_editions_good_and_broken() {
    let site = Fixture::clean();
    let server = serve(&site, &[]);
    assert_eq!(server.get(PAGE).status, 200, "it is ready for signals too");
    let done = AtomicBool::new(false);
    scope(|scope| {
        let reader = scope.spawn(|| {
            let mut pages = 0;
            while !done.load(Ordering::Relaxed) {
                let page = server.get(PAGE);
                assert_eq!(page.status, 200);
                let html = page.text();
                let part = |open: &str, close: &str| {
                    html.split_once(open).unwrap().1.split_once(close).unwrap().0.to_owned()
                };
                let (title, heading) = (part("<title>", " – "), part("<h1>", "</h1>"));
                assert_eq!(title, heading, "a page of two editions");
                pages += 1;
            }
            pages
        });
        let good = site.read(FILE);
        for round in 0..30 {
            match round % 3 {
                0 => rename(&site, &format!("Title number {round}")),
                1 => site.write(FILE, &good[..good.len() / 2]),
                _ => site.write(FILE, &good),
            }
            hang_up(&server);
            sleep(Duration::from_millis(20));
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 30);
    });
}
