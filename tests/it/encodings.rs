//! Packed or plain, whole or headers alone: always the same page.

use crate::pages::all;
use crate::server::shared;
use crate::wire::{Answer, ask};

/// What a browser with this `Accept-Encoding` gets.
fn get(path: &str, accepted: &str) -> Answer {
    ask(shared().address, "GET", path, &[("Accept-Encoding", accepted)])
}

#[test]
fn a_packed_page_unpacks_to_the_plain_one() {
    for page in all() {
        let plain = shared().get(&page.path);
        let gzip = get(&page.path, "gzip, deflate");
        let brotli = get(&page.path, "gzip, deflate, br, zstd");
        assert_eq!(plain.header("content-encoding"), None, "{}", page.path);
        assert_eq!(gzip.header("content-encoding"), Some("gzip"), "{}", page.path);
        assert_eq!(brotli.header("content-encoding"), Some("br"), "{}", page.path);
        assert!(gzip.body.len() < plain.body.len(), "{}", page.path);
        assert!(brotli.body.len() < gzip.body.len(), "{}", page.path);
        assert!(gzip.unpacked() == plain.body, "{} is not the same", page.path);
        assert!(brotli.unpacked() == plain.body, "{} is not the same", page.path);
        assert!(plain.body == page.html.as_bytes(), "{} changes", page.path);
        for answer in [plain, gzip, brotli] {
            assert_eq!(answer.header("vary"), Some("Accept-Encoding"), "{}", page.path);
        }
    }
}

#[test]
fn a_browser_that_takes_neither_gets_the_plain_page() {
    for accepted in [
        "identity",
        "gzip;q=0",
        "gzip; q=0.0",
        "deflate, zstd;q=0.5",
        "br;q=0, gzip;q=0",
        "*;q=0",
        "",
        "identity;q=0.5, gzip;q=0.4, br;q=0.3",
        "nonsense;q=zzz",
    ] {
        let answer = get("/", accepted);
        assert_eq!(answer.header("content-encoding"), None, "{accepted}");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{accepted}");
    }
}

#[test]
fn a_browser_gets_what_it_weighs_highest_and_of_equals_the_smaller() {
    for (accepted, encoding) in [
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("gzip;q=0.2", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.4, gzip;q=0.8, *;q=0.1", "gzip"),
        ("br", "br"),
        ("gzip, br", "br"),
        ("*", "br"),
        ("gzip;q=0.5, *;q=0.6", "br"),
    ] {
        assert_eq!(get("/", accepted).header("content-encoding"), Some(encoding), "{accepted}");
    }
}

#[test]
fn headers_asked_for_alone_are_those_of_the_whole_answer() {
    let others = ["/nowhere", "/causes", "/favicon.ico", "/robots.txt", "/sitemap.xml"];
    let others = others.into_iter().chain(["/search?q=sciatica", "/search/suggest?q=sci"]);
    for path in all().iter().map(|page| page.path.as_str()).chain(others) {
        for accepted in ["identity", "gzip"] {
            let whole = get(path, accepted);
            let head = ask(shared().address, "HEAD", path, &[("Accept-Encoding", accepted)]);
            assert_eq!(head.status, whole.status, "{path}");
            assert!(head.body.is_empty(), "{path} brings a body");
            assert_eq!(without_date(head), without_date(whole), "{path} {accepted}");
        }
    }
}

fn without_date(answer: Answer) -> Vec<(String, String)> {
    let mut headers: Vec<_> =
        answer.headers.into_iter().filter(|(name, _)| name != "date").collect();
    headers.sort_unstable();
    headers
}
