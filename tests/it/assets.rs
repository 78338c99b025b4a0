//! What pages and crawlers need besides pages: the style sheet, icons, `robots.txt`, the sitemap.

use std::collections::BTreeSet;

use crate::pages::{all, hold, in_sitemap, select};
use crate::server::{ORIGIN, shared};

#[test]
fn icons_answer_with_their_types() {
    for (path, media_type, begins) in [
        ("/favicon.ico", "image/x-icon", b"\0\0\x01\0".as_slice()),
        ("/icon.svg", "image/svg+xml", b"<svg "),
        ("/apple-touch-icon.png", "image/png", b"\x89PNG"),
    ] {
        let answer = shared().get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(media_type), "{path}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=86400"), "{path}");
        assert!(answer.body.starts_with(begins), "{path} is something else");
    }
}

#[test]
fn every_page_uses_one_style_sheet_that_browsers_keep_because_its_name_changes_with_it() {
    let mut used = BTreeSet::new();
    for page in all() {
        let tree = page.tree();
        for sheet in select(&tree, "link[rel=stylesheet]") {
            used.insert(sheet.attr("href").unwrap().to_owned());
        }
    }
    let used: Vec<_> = used.into_iter().collect();
    let [path] = used.as_slice() else { panic!("pages use {used:?}") };
    let digest = path.strip_prefix("/static/site.").and_then(|rest| rest.strip_suffix(".css"));
    let digest = digest.unwrap_or_else(|| panic!("{path} has no digest in its name"));
    assert!(digest.len() >= 8 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{path}");

    let answer = shared().get(path);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert!(!answer.body.is_empty());
}

#[test]
fn whatever_the_head_of_a_page_names_is_there() {
    let mut named = BTreeSet::new();
    hold(all(), |_, tree, _| {
        let links = select(tree, "head link:not([rel=canonical])");
        assert!(links.len() >= 4, "a style sheet and three icons");
    });
    for page in all() {
        let tree = page.tree();
        for link in select(&tree, "head link:not([rel=canonical])") {
            named.insert(link.attr("href").unwrap().to_owned());
        }
    }
    for path in named {
        assert_eq!(shared().get(&path).status, 200, "{path}");
    }
}

#[test]
fn crawlers_may_visit_everything_and_are_shown_the_sitemap() {
    let robots = shared().get("/robots.txt");
    assert_eq!(robots.header("content-type"), Some("text/plain; charset=utf-8"));
    let text = robots.text();
    assert!(text.lines().any(|line| line == format!("Sitemap: {ORIGIN}/sitemap.xml")), "{text}");
    assert!(!text.contains("Disallow: /"), "{text}");
}

#[test]
fn the_sitemap_is_xml_and_dates_its_pages() {
    let sitemap = shared().get("/sitemap.xml");
    assert_eq!(sitemap.header("content-type"), Some("application/xml; charset=utf-8"));
    let text = sitemap.text();
    assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{text}");
    assert_eq!(text.matches("<lastmod>").count(), in_sitemap().len(), "{text}");
    assert!(text.contains(&format!("<loc>{ORIGIN}/causes/overview/</loc>")), "{text}");
}
