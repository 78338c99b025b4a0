//! A page arrives in one first flight of packets: it is light enough for an old phone on a poor
//! line.

use crate::pages::{Page, all, select};
use crate::server::shared;
use crate::wire::ask;

/// What ten packets of a fresh connection bring: the page and its style sheet.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The most for pages that hold whole lists.
const LONG: usize = 40 * 1024;

/// The bytes of a compressed body.
fn weight(path: &str) -> usize {
    ask(shared().address, "GET", path, &[("Accept-Encoding", "gzip")]).body.len()
}

fn is_long(page: &Page) -> bool {
    page.is_print() || ["/glossary/", "/sources/"].contains(&page.path.as_str())
}

#[test]
fn home_hubs_and_articles_arrive_in_one_first_flight() {
    hold_to(FIRST_FLIGHT, all().iter().filter(|page| !is_long(page)));
}

#[test]
fn the_glossary_all_sources_and_pages_to_print_stay_light() {
    hold_to(LONG, all().iter().filter(|page| is_long(page)));
}

fn hold_to(most: usize, pages: impl Iterator<Item = &'static Page>) {
    let mut heavy = Vec::new();
    let mut held = 0;
    for page in pages {
        let tree = page.tree();
        let sheets = select(&tree, "link[rel=stylesheet]");
        assert_eq!(sheets.len(), 1, "{} has one style sheet", page.path);
        let weight = weight(&page.path) + weight(sheets[0].attr("href").unwrap());
        if weight > most {
            heavy.push(format!("{}: {weight} bytes, {} too many", page.path, weight - most));
        }
        held += 1;
    }
    assert!(held > 0, "no page was weighed");
    assert!(heavy.is_empty(), "with their style sheet:\n{}", heavy.join("\n"));
}
