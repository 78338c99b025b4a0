//! What pages and crawlers need besides pages: the style sheet, icons, `robots.txt`, the sitemap.

use std::collections::BTreeSet;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::pages::{all, in_sitemap, select};
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
fn browsers_keep_style_sheets_because_their_names_change_with_them() {
    let mut used = BTreeSet::new();
    for page in all() {
        let tree = page.tree();
        let sheets = select(&tree, "link[rel=stylesheet]");
        assert!(!sheets.is_empty(), "{} has no style sheet", page.path);
        used.extend(sheets.iter().map(|sheet| sheet.attr("href").unwrap().to_owned()));
    }
    for path in used {
        let digest = path.strip_suffix(".css").and_then(|name| name.rsplit('.').next());
        let digest = digest.unwrap_or_else(|| panic!("{path} is no style sheet"));
        let is_digest = digest.len() >= 8 && digest.chars().all(|c| c.is_ascii_hexdigit());
        assert!(is_digest, "{path} has no digest in its name");

        let answer = shared().get(&path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some("text/css; charset=utf-8"));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert!(!answer.body.is_empty(), "{path} is empty");
    }
}

#[test]
fn browsers_refuse_style_sheets_and_scripts_that_are_not_the_ones_the_page_was_made_with() {
    let mut linked = BTreeSet::new();
    for page in all() {
        let tree = page.tree();
        for (selector, at) in [("link[rel=stylesheet]", "href"), ("script[src]", "src")] {
            for element in select(&tree, selector) {
                let integrity = element.attr("integrity").unwrap_or("nothing");
                linked.insert((element.attr(at).unwrap().to_owned(), integrity.to_owned()));
            }
        }
    }
    assert_eq!(linked.len(), 4, "two style sheets and two scripts: {linked:?}");
    for (path, integrity) in linked {
        let digest = Sha256::digest(&shared().get(&path).body);
        assert_eq!(integrity, format!("sha256-{}", BASE64_STANDARD.encode(digest)), "{path}");
    }
}

#[test]
fn whatever_the_head_of_a_page_names_is_there() {
    let mut named = BTreeSet::new();
    for page in all() {
        let tree = page.tree();
        let links = select(&tree, "head link:not([rel=canonical])");
        assert!(links.len() >= 4, "{} names a style sheet and three icons", page.path);
        named.extend(links.iter().map(|link| link.attr("href").unwrap().to_owned()));
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
