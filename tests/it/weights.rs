//! Pages are light enough for an old phone on a poor line; the first ones arrive in one flight of
//! packets.

use backwise::site::Route;

use crate::pages::{Page, all, select};
use crate::server::shared;
use crate::wire::ask;

/// What ten packets of a fresh connection bring: the page and its style sheet.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The most for an article, with its drawings and the words that it explains.
const ARTICLE: usize = 20 * 1024;

/// The most for each article of a page that holds a whole section, to print.
const PART: usize = 8 * 1024;

/// The most for any other page, such as one that holds a whole list.
const LONG: usize = 40 * 1024;

#[test]
fn home_and_hubs_arrive_in_one_first_flight() {
    hold_to(FIRST_FLIGHT, all().iter().filter(|page| is_short(page)));
}

#[test]
fn an_article_with_its_drawings_stays_within_its_budget() {
    hold_to(ARTICLE, all().iter().filter(|page| page.is_article()));
}

#[test]
fn a_section_to_print_is_lighter_than_its_articles_one_by_one() {
    for page in all().iter().filter(|page| page.is_print()) {
        hold_to(PART * select(&page.tree(), "article").len(), std::iter::once(page));
    }
}

#[test]
fn the_glossary_all_sources_and_all_others_stay_light() {
    let others = |page: &&Page| !(is_short(page) || page.is_article() || page.is_print());
    hold_to(LONG, all().iter().filter(others));
}

fn is_short(page: &Page) -> bool {
    matches!(page.route(), Route::Home | Route::Section(_))
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
