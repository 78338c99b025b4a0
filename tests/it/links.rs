//! Every link leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Fixture;
use crate::pages::{all, hold, links, page_of, select};
use crate::server::{Server, shared};

/// The ids of every page, by its path.
fn ids() -> BTreeMap<&'static str, BTreeSet<String>> {
    let ids = |page: &'static crate::pages::Page| {
        let tree = page.tree();
        let with_id = select(&tree, "[id]");
        let ids = with_id.iter().map(|with| with.attr("id").unwrap().to_owned()).collect();
        (page.path.as_str(), ids)
    };
    all().iter().map(ids).collect()
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_every_fragment_to_a_place_in_it() {
    let ids = ids();
    hold(all(), |page, tree, say| {
        for href in links(tree) {
            let (path, fragment) = href.split_once('#').unwrap_or((&href, ""));
            let path = if path.is_empty() { page.path.as_str() } else { path };
            if page_of(path).is_none() {
                continue;
            }
            match ids.get(path) {
                None => say(format!("{href} leads to no page")),
                Some(ids) if !fragment.is_empty() && !ids.contains(fragment) => {
                    say(format!("{href} leads to no place of the page"));
                }
                Some(_) => {}
            }
        }
    });
}

#[test]
fn every_other_link_calls_writes_or_leads_to_a_safe_address() {
    hold(all(), |_, tree, say| {
        for href in links(tree) {
            let known = ["/", "#", "https://", "tel:", "sms:"];
            if !known.iter().any(|start| href.starts_with(start)) || href.starts_with("//") {
                say(format!("{href} is none of these"));
            }
        }
    });
}

#[test]
fn every_link_has_words() {
    hold(all(), |_, tree, say| {
        for link in select(tree, "a").into_iter().filter(|a| crate::pages::text(*a).is_empty()) {
            say(format!("{} has none", link.html()));
        }
    });
}

#[test]
fn no_page_uses_an_id_twice_and_every_label_names_one_that_is_there() {
    let ids_of = ids();
    hold(all(), |page, tree, say| {
        let ids = &ids_of[page.path.as_str()];
        if ids.contains("") {
            say("an id is empty".to_owned());
        }
        let mut seen = BTreeSet::new();
        for with in select(tree, "[id]") {
            let id = with.attr("id").unwrap();
            if !seen.insert(id) {
                say(format!("#{id} stands twice"));
            }
        }
        for labeled in select(tree, "[aria-labelledby]") {
            for id in labeled.attr("aria-labelledby").unwrap().split_whitespace() {
                if !ids.contains(id) {
                    say(format!("#{id} names something and is not there"));
                }
            }
        }
        for drawn in select(tree, "[href^='#']") {
            let id = &drawn.attr("href").unwrap()[1..];
            if !ids.contains(id) {
                say(format!("#{id} is led to and is not there"));
            }
        }
    });
}

#[test]
fn a_reader_who_starts_at_home_can_reach_every_page() {
    let mut reached = BTreeSet::new();
    let mut open = vec!["/".to_owned()];
    while let Some(path) = open.pop() {
        if let Some(page) = all().iter().find(|page| page.path == path)
            && reached.insert(path)
        {
            open.extend(links(&page.tree()).iter().filter_map(|href| page_of(href)));
        }
    }
    let all: BTreeSet<_> = all().iter().map(|page| page.path.clone()).collect();
    assert_eq!(reached, all);
}

#[test]
fn every_link_that_calls_or_writes_holds_digits_alone() {
    let mut found = 0;
    for path in ["/crisis-help/", "/emergency-numbers/"] {
        let page = all().iter().find(|page| page.path == path).unwrap();
        for href in links(&page.tree()) {
            let Some(number) = href.strip_prefix("tel:").or(href.strip_prefix("sms:")) else {
                continue;
            };
            // A text message may bring the one word that the service asks for.
            let (number, word) = number.split_once("?&body=").unwrap_or((number, ""));
            let digits = number.strip_prefix('+').unwrap_or(number);
            assert!(digits.len() >= 3, "{href}");
            assert!(digits.chars().all(|c| c.is_ascii_digit()), "{href}");
            assert!(word.chars().all(|c| c.is_ascii_alphanumeric()), "{href}");
            assert!(word.is_empty() || href.starts_with("sms:"), "{href}");
            found += 1;
        }
    }
    assert!(found > 20, "only {found} numbers");
}

#[test]
fn crisis_help_can_call_or_text_in_the_united_states_and_canada() {
    let page = shared().get("/crisis-help/").text();
    for href in ["tel:988", "sms:988", "tel:911"] {
        assert!(page.contains(&format!("href=\"{href}\"")), "{href}");
    }
}

#[test]
fn a_heading_never_takes_the_id_of_another_part_of_the_page() {
    let site = Fixture::clean();
    let headings = ["Main", "Site map", "S1", "C1-1", "Page sources", "Top", "Points", "???"];
    for heading in headings {
        let words = format!("\n## {heading}\n\nSome words.[^known]\n");
        site.append("en/causes/first.md", &words);
    }
    let server = Server::of(site.path());
    for path in ["/causes/first/", "/causes/print/"] {
        let tree = scraper::Html::parse_document(&server.get(path).text());
        let mut seen = BTreeSet::new();
        for with in select(&tree, "[id]") {
            let id = with.attr("id").unwrap().to_owned();
            assert!(!id.is_empty() && seen.insert(id.clone()), "{path} #{id}");
        }
    }
}
