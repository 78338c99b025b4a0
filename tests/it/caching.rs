//! A browser that has a page already is told so and gets no second copy.

use crate::server::shared;
use crate::wire::{Answer, ask};

/// The answer to a browser that accepts gzip, or does not, and has what `known` names.
fn get(path: &str, gzip: bool, known: Option<&str>) -> Answer {
    let encoding = if gzip { "gzip" } else { "identity" };
    let mut headers = vec![("Accept-Encoding", encoding)];
    headers.extend(known.map(|known| ("If-None-Match", known)));
    ask(shared().address, "GET", path, &headers)
}

fn tag(path: &str, gzip: bool) -> String {
    get(path, gzip, None).header("etag").unwrap().to_owned()
}

#[test]
fn a_known_tag_gets_an_answer_without_a_body_plain_and_packed() {
    for path in ["/", "/causes/overview/", "/robots.txt", "/favicon.ico"] {
        for gzip in [false, true] {
            let whole = get(path, gzip, None);
            let known = whole.header("etag").unwrap();
            let answer = get(path, gzip, Some(known));
            assert_eq!((answer.status, answer.body.len()), (304, 0), "{path}");
            for name in ["etag", "cache-control", "vary"] {
                assert_eq!(answer.header(name), whole.header(name), "{path} {name}");
            }
        }
    }
}

#[test]
fn each_form_of_a_page_has_a_tag_of_its_own() {
    let (plain, packed) = (tag("/", false), tag("/", true));
    assert_ne!(plain, packed);
    assert_eq!(get("/", true, Some(&plain)).status, 200);
    assert_eq!(get("/", false, Some(&packed)).status, 200);
    for tag in [plain, packed] {
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag} is a strong tag");
    }
}

#[test]
fn weak_tags_lists_and_the_star_are_understood() {
    for gzip in [false, true] {
        let tag = tag("/", gzip);
        for known in [
            format!("W/{tag}"),
            format!("\"other\", {tag}"),
            format!("W/\"other\",W/{tag} , \"third\""),
            "*".to_owned(),
        ] {
            assert_eq!(get("/", gzip, Some(&known)).status, 304, "{known}");
        }
    }
}

#[test]
fn an_unknown_or_broken_tag_gets_the_whole_page() {
    for known in ["\"other\"", "W/\"other\"", "other", "", "\"", "\"a\", \"b\""] {
        let answer = get("/", true, Some(known));
        assert_eq!(answer.status, 200, "{known}");
        assert!(!answer.body.is_empty(), "{known}");
    }
}

#[test]
fn a_page_is_asked_for_each_time_and_an_error_is_not_kept() {
    assert_eq!(shared().get("/").header("cache-control"), Some("no-cache"));
    let nowhere = shared().get("/nowhere");
    assert_eq!(nowhere.header("cache-control"), Some("no-store"));
    assert_eq!(nowhere.header("etag"), None);
}

#[test]
fn two_pages_never_share_a_tag() {
    let mut tags: Vec<_> = crate::pages::all().iter().map(|page| tag(&page.path, false)).collect();
    let count = tags.len();
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(tags.len(), count);
}
