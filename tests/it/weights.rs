//! A page arrives in one first flight of packets: it is light enough for an old phone on a poor
//! line.

use backwise::site::Route;

use crate::pages::{Page, all, select};
use crate::server::shared;
use crate::wire::ask;

/// What ten packets of a fresh connection bring: the page and its style sheet.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The most for any other page, such as one that holds a whole list or section.
const LONG: usize = 40 * 1024;

#[test]
fn home_hubs_and_articles_arrive_in_one_first_flight() {
    hold_to(FIRST_FLIGHT, all().iter().filter(|page| is_short(page)));
}

#[test]
fn the_glossary_all_sources_pages_to_print_and_all_others_stay_light() {
    hold_to(LONG, all().iter().filter(|page| !is_short(page)));
}

fn is_short(page: &Page) -> bool {
    matches!(page.route(), Route::Home | Route::Section(_) | Route::Article(_))
}

/// The bytes of a compressed body.
fn weight(path: &str) -> usize {
    let packed = ask(shared().address, "GET", path, &[("Accept-Encoding", "gzip")]);
    assert_eq!(packed.status, 200, "{path}");
    packed.body.len()
}

fn hold_to(most: usize, pages: impl Iterator<Item = &'static Page>) {
    let mut heavy = Vec::new();
    let mut held = 0;
    for page in pages {
        let tree = page.tree();
        let sheets = select(&tree, "link[rel=stylesheet]");
        assert!(!sheets.is_empty(), "{} has no style sheet", page.path);
        let sheets = sheets.iter().map(|sheet| weight(sheet.attr("href").unwrap()));
        let weight = weight(&page.path) + sheets.sum::<usize>();
        if weight > most {
            heavy.push(format!("{}: {weight} bytes, {} too many", page.path, weight - most));
        }
        held += 1;
    }
    assert!(held > 0, "no page was weighed");
    assert!(heavy.is_empty(), "with their style sheets:\n{}", heavy.join("\n"));
}
