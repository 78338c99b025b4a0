//! Pages are light enough for an old phone on a poor line: home and the sections arrive in one first
//! flight of packets, an article and its drawings soon after.

use backwise::site::Route;

use crate::pages::{Page, all, select};
use crate::server::shared;
use crate::wire::ask;

/// What ten packets of a fresh connection bring: the page and its style sheet.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The most for an article with its drawings.
const ARTICLE: usize = 20 * 1024;

/// The most for any other page, such as one that holds a whole list.
const LONG: usize = 40 * 1024;

/// The most for a whole section: its pages would be as many requests.
const SECTION: usize = 80 * 1024;

#[test]
fn home_and_the_sections_arrive_in_one_first_flight() {
    let is_short = |page: &&Page| matches!(page.route(), Route::Home | Route::Section(_));
    hold_to(FIRST_FLIGHT, all().iter().filter(is_short));
}

#[test]
fn an_article_is_light_with_its_drawings() {
    let is_article = |page: &&Page| matches!(page.route(), Route::Article(_));
    hold_to(ARTICLE, all().iter().filter(is_article));
}

#[test]
fn the_glossary_all_sources_pages_to_print_and_all_others_stay_light() {
    let is_print = |page: &&Page| matches!(page.route(), Route::SectionPrint(_));
    hold_to(SECTION, all().iter().filter(is_print));
    let is_short =
        |page: &Page| matches!(page.route(), Route::Home | Route::Section(_) | Route::Article(_));
    hold_to(LONG, all().iter().filter(|page| !is_short(page) && !is_print(page)));
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
