//! What a reader sees when a request fails: the site's own frame, and ways on.

use scraper::Html;

use crate::pages::{select, text, ways_to_a_doctor};
use crate::server::shared;
use crate::wire::{Answer, ask};

fn hold(answer: &Answer, asked: &str) {
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{asked}");
    let tree = Html::parse_document(&answer.text());
    assert_eq!(ways_to_a_doctor(&tree).len(), 1, "{asked}");
    for (selector, count) in [
        ("html[lang=en]", 1),
        ("a.skip[href='#main']", 1),
        ("header.site-header a[href='/crisis-help/']", 1),
        ("h1", 1),
        ("main a[href='/']", 1),
        ("main a[href='/a-to-z/']", 1),
        ("main a[href='/emergency-numbers/']", 1),
        ("footer.site-footer", 1),
        ("meta[name=robots][content=noindex]", 1),
        ("link[rel=canonical]", 0),
    ] {
        assert_eq!(select(&tree, selector).len(), count, "{asked}: {selector}");
    }
    assert!(!text(select(&tree, "main p.lead")[0]).is_empty(), "{asked} says what happened");
}

#[test]
fn a_page_that_is_not_there_has_ways_on() {
    for path in ["/nowhere", "/causes/nowhere/", "/%zz", "/static/site.css", "/causes/print/x"] {
        let answer = shared().get(path);
        assert_eq!(answer.status, 404, "{path}");
        hold(&answer, path);
    }
}

#[test]
fn an_address_that_takes_no_forms_says_so_and_names_what_it_takes() {
    for (method, path) in
        [("POST", "/"), ("PUT", "/causes/"), ("DELETE", "/nowhere"), ("OPTIONS", "*")]
    {
        let answer = ask(shared().address, method, path, &[]);
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method} {path}");
        hold(&answer, method);
    }
}

#[test]
fn an_error_page_can_be_packed_too() {
    let headers = [("Accept-Encoding", "gzip")];
    let answer = ask(shared().address, "GET", "/nowhere", &headers);
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert!(answer.unpacked() == shared().get("/nowhere").body);
}

#[test]
fn an_error_page_never_repeats_what_was_asked() {
    let page = shared().get("/%3Cscript%3Ealert(1)%3C/script%3E?q=alert(2)").text();
    assert!(!page.contains("alert("), "{page}");
}
