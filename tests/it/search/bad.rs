//! Whatever is typed, the page is calm.

use std::time::{Duration, Instant};

use super::{address, answer, escaped};
use crate::dice::Dice;
use crate::server::shared;
use crate::wire::ask;

#[test]
fn what_is_no_question_shows_the_page_that_asks() {
    let asks = shared().get("/search").text();
    assert!(asks.contains("autofocus"), "{asks}");
    for empty in ["/search?q=", "/search?q=+++", "/search?q=%00%07", "/search?other=1", "/search?"]
    {
        let answer = shared().get(empty);
        assert_eq!((answer.status, answer.text() == asks), (200, true), "{empty}");
    }
}

#[test]
fn odd_questions_are_answered_calmly() {
    let long = "back pain ".repeat(1_000);
    let all = [
        &long,
        "\"back pain\"",
        "*",
        "AND",
        "OR NOT",
        "title:back",
        "back AND (pain OR",
        "-back",
        "~",
        "\\",
        "'; DROP TABLE x; --",
        "<b>back</b>",
        "{{ words }}",
        "%",
        "боль в спине",
        "腰痛",
        "ألم الظهر",
        "🙂🙂🙂",
        "a",
        "the",
        "\u{202e}niap",
        "e\u{301}\u{301}\u{301}",
        "back\u{0}pain\tnow\r\nX: y",
        "1234567890",
    ];
    for query in all {
        let answer = answer(query);
        assert_eq!(answer.status, 200, "{query}");
        assert!(answer.text().contains("<h1"), "{query}");
    }
    for broken in
        ["/search?q=%", "/search?q=%zz", "/search?q=%ff%fe", "/search?q=a&q=b&&&=", "/search?q"]
    {
        assert_eq!(shared().get(broken).status, 200, "{broken}");
    }
}

#[test]
fn words_without_an_end_are_answered_as_soon_as_others() {
    let ordinary = "sciatica and back pain for weeks";
    let foreign: String = ('\u{4e00}'..'\u{9fff}').step_by(7).take(2_000).collect();
    let endless = ["abcdefghij".repeat(200), "e\u{301}".repeat(1_000), foreign];
    let mut words = endless.to_vec();
    // As long as a word may be to be sought, and as many of them as are read.
    words.push("spondylolisthesixqwert ".repeat(90));
    for query in words {
        for path in ["/search", "/search/suggest", "/nowhere/"] {
            let took = |query: &str| {
                let begun = Instant::now();
                let address = match path {
                    "/nowhere/" => format!("{path}{}", escaped(query.as_bytes())),
                    path => address(path, query),
                };
                assert!(matches!(shared().get(&address).status, 200 | 404 | 414), "{path}");
                begun.elapsed()
            };
            let usual = took(ordinary).max(Duration::from_millis(50));
            let taken = took(&query);
            assert!(taken < usual * 20, "{path} took {taken:?}: {}", &query[..30]);
        }
    }
}

#[test]
fn any_bytes_are_answered() {
    let mut dice = Dice(20_261_125);
    for _ in 0..200 {
        let length = dice.roll(60);
        let bytes: Vec<u8> = (0..length).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect();
        let escaped = escaped(&bytes);
        for path in ["/search?q=", "/search/suggest?q="] {
            let answer = shared().get(&format!("{path}{escaped}"));
            assert_eq!(answer.status, 200, "{path}{escaped}");
        }
    }
}

#[test]
fn a_slash_too_many_loses_no_question() {
    let answer = shared().get("/search/?q=pinched+nerve");
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), Some("/search?q=pinched+nerve"));
    assert_eq!(shared().get("/search/").header("location"), Some("/search"));
    let doubled = shared().get("/search//?q=pinched+nerve");
    assert_eq!(doubled.header("location"), Some("/search?q=pinched+nerve"));
}

#[test]
fn only_reading_is_allowed_there() {
    let post = ask(shared().address, "POST", &address("/search", "x"), &[]);
    assert_eq!((post.status, post.header("allow")), (405, Some("GET, HEAD")));
    let head = ask(shared().address, "HEAD", &address("/search", "sciatica"), &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
}
