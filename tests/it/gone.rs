//! Pages that were taken away say so kindly, and why.

use scraper::Html;

use crate::check::Fixture;
use crate::pages::{select, text};
use crate::server::{Server, shared};
use crate::wire::ask;

const GONE: &str = "\
[[page]]
name = \"causes/belts\"
why = \"New studies show that belts do not help.\"

[[page]]
name = \"spine/diagram\"
why = \"The drawings on other pages show the spine better.\"
";

/// The clean site, from which two pages were taken away, one with its section.
fn without() -> Fixture {
    let site = Fixture::clean();
    site.write("en/gone.toml", GONE);
    site
}

#[test]
fn a_page_that_was_taken_away_says_why_and_offers_ways_on_whatever_its_slashes() {
    let server = Server::of(without().path());
    for asked in ["/causes/belts/", "/causes/belts", "//causes//belts//", "/causes/belts/?a=b"] {
        let answer = server.get(asked);
        assert_eq!(answer.status, 410, "{asked}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{asked}");
        assert_eq!(answer.header("etag"), None, "{asked}");
        let tree = Html::parse_document(&answer.text());
        let lead = text(select(&tree, "main p.lead")[0]);
        assert_eq!(lead, "New studies show that belts do not help.", "{asked}");
        for (selector, count) in [
            ("main a[href='/']", 1),
            ("main a[href='/a-to-z/']", 1),
            ("main a[href='/causes/']", 1),
            ("main a[href='/emergency-numbers/']", 1),
            ("meta[name=robots][content=noindex]", 1),
            ("link[rel=canonical]", 0),
            ("h1", 1),
        ] {
            assert_eq!(select(&tree, selector).len(), count, "{asked}: {selector}");
        }
        let head = ask(server.address, "HEAD", asked, &[]);
        assert_eq!((head.status, head.body.len()), (410, 0), "{asked}");
        assert_eq!(head.header("content-type"), answer.header("content-type"), "{asked}");
    }
    assert_eq!(ask(server.address, "POST", "/causes/belts/", &[]).status, 405);
}

#[test]
fn a_section_that_is_no_longer_there_is_no_way_on() {
    let server = Server::of(without().path());
    let answer = server.get("/spine/diagram/");
    assert_eq!(answer.status, 410);
    let tree = Html::parse_document(&answer.text());
    assert_eq!(select(&tree, "main a").len(), 4, "home, search, A to Z and the numbers");
    for path in ["/spine/", "/causes/belts/print/"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn it_is_packed_like_any_page_and_stands_in_no_list() {
    let server = Server::of(without().path());
    server.settle();
    for (encoding, name) in [("gzip", "gzip"), ("br", "br")] {
        let headers = [("Accept-Encoding", encoding)];
        let packed = ask(server.address, "GET", "/causes/belts/", &headers);
        assert_eq!((packed.status, packed.header("content-encoding")), (410, Some(name)));
        assert!(packed.unpacked() == server.get("/causes/belts/").body);
    }
    for path in ["/", "/causes/", "/a-to-z/", "/sitemap.xml"] {
        assert!(!server.get(path).text().contains("belts"), "{path}");
    }
}

#[test]
fn every_page_that_was_taken_from_the_real_site_says_so() {
    for page in crate::pages::site().content().gone.all() {
        let path = page.id.value.path();
        assert_eq!(shared().get(&path).status, 410, "{path}");
    }
}
