//! From any page any other is near, and every list of pages names them alike.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::pages::{all, links, page_of, select, site, text};
use crate::server::shared;

/// The pages that each page leads to.
fn led_to() -> BTreeMap<&'static str, BTreeSet<String>> {
    let to = |page: &'static crate::pages::Page| {
        let pages = links(&page.tree()).into_iter().filter_map(|href| page_of(&href));
        (page.path.as_str(), pages.collect())
    };
    all().iter().map(to).collect()
}

#[test]
fn from_any_page_any_other_is_three_steps_away_at_most() {
    let ways = led_to();
    let mut far = Vec::new();
    for from in ways.keys() {
        let mut steps: BTreeMap<&str, usize> = BTreeMap::from([(*from, 0)]);
        let mut open = VecDeque::from([*from]);
        while let Some(at) = open.pop_front() {
            for to in ways.get(at).into_iter().flatten() {
                if !steps.contains_key(to.as_str()) {
                    steps.insert(to, steps[at] + 1);
                    open.push_back(to);
                }
            }
        }
        for to in ways.keys() {
            match steps.get(to) {
                Some(steps) if *steps <= 3 => {}
                steps => far.push(format!("{from} to {to}: {steps:?}")),
            }
        }
    }
    assert!(far.is_empty(), "{} too far\n{}", far.len(), far.join("\n"));
}

#[test]
fn every_list_of_pages_calls_a_page_by_its_heading() {
    let lang = site().content().lang;
    let titles: BTreeMap<String, &str> =
        site().routes().iter().map(|route| (route.path(lang), site().title(route))).collect();
    let mut held = 0;
    for page in all() {
        let tree = page.tree();
        let lists = ".breadcrumb a, .letter a, .articles a, .related a, .site-map a, .shelves li a";
        for link in select(&tree, lists) {
            let href = link.value().attr("href").unwrap();
            let words = text(link);
            let own = ["Home", "All of "].iter().any(|start| words.starts_with(start));
            if let Some(title) = titles.get(href).filter(|_| !own) {
                assert_eq!(&words, title, "{} names {href}", page.path);
                held += 1;
            }
        }
    }
    assert!(held > 1_000, "{held}");
}

#[test]
fn an_address_that_is_nearly_one_is_offered_the_pages_that_are_near() {
    for (asked, near) in [
        ("/causes/herniated-disk/", "/causes/herniated-disc/"),
        ("/sciatica", "/causes/herniated-disc/"),
        ("/treatment/acupunture/", "/treatment/acupuncture/"),
    ] {
        let answer = shared().get(asked);
        assert_eq!(answer.status, 404, "{asked}");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let tree = scraper::Html::parse_document(&answer.text());
        let first: Vec<_> = select(&tree, "main ul.plain")[0]
            .html()
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        assert!(first.len() <= 3 && first.iter().any(|href| href == near), "{asked}: {first:?}");
    }
    let answer = shared().get("/zzzyyyxxx/").text();
    assert!(!answer.contains("Did you look for"), "{answer}");
}
