//! The headers that every answer carries, whatever was asked.

use crate::pages::all;
use crate::server::shared;
use crate::wire::{Answer, ask};

/// The headers and what they must say.
const FIXED: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What a page may load and do.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Powers of a browser that pages must name in order to give them up.
const DENIED: [&str; 6] =
    ["camera", "microphone", "geolocation", "payment", "browsing-topics", "usb"];

fn hold(answer: &Answer, asked: &str) {
    assert_eq!(answer.header("content-security-policy"), Some(POLICY), "{asked}");
    for (name, value) in FIXED {
        assert_eq!(answer.header(name), Some(value), "{asked}");
    }
    let policy = answer.header("permissions-policy").unwrap_or("");
    for power in policy.split(", ") {
        assert!(power.ends_with("=()"), "{asked} allows {power}");
    }
    for power in DENIED {
        assert!(policy.contains(&format!("{power}=()")), "{asked} does not deny {power}");
    }
}

#[test]
fn every_page_carries_the_fixed_headers() {
    for page in all() {
        hold(&shared().get(&page.path), &page.path);
    }
}

#[test]
fn every_other_answer_carries_them_too() {
    for (method, path, status) in [
        ("GET", "/favicon.ico", 200),
        ("GET", "/robots.txt", 200),
        ("GET", "/sitemap.xml", 200),
        ("HEAD", "/", 200),
        ("GET", "/causes", 308),
        ("GET", "/nowhere", 404),
        ("GET", "/%zz%ff", 404),
        ("HEAD", "/nowhere", 404),
        ("POST", "/", 405),
        ("PUT", "/nowhere", 405),
        ("DELETE", "/robots.txt", 405),
        ("OPTIONS", "/", 405),
        ("TRACE", "/", 405),
        ("BREW", "/", 405),
    ] {
        let answer = ask(shared().address, method, path, &[]);
        assert_eq!(answer.status, status, "{method} {path}");
        hold(&answer, &format!("{method} {path}"));
    }
}

#[test]
fn an_answer_without_a_body_carries_them_too() {
    let tag = shared().get("/").header("etag").unwrap().to_owned();
    let answer = ask(shared().address, "GET", "/", &[("If-None-Match", &tag)]);
    assert_eq!(answer.status, 304);
    hold(&answer, "GET / with its tag");
}

#[test]
fn no_answer_says_which_software_gave_it() {
    for path in ["/", "/nowhere", "/causes"] {
        let answer = shared().get(path);
        for name in ["server", "x-powered-by", "via"] {
            assert_eq!(answer.header(name), None, "{path}");
        }
    }
}
