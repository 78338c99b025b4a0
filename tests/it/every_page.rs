//! What a reader finds on every page.

use std::collections::{BTreeMap, BTreeSet};

use backwise::content::Lang;
use scraper::Html;

use crate::pages::{
    all, articles, hold, in_sitemap, links, select, select_in, site, text, ways_to_a_doctor,
};
use crate::server::ORIGIN;

#[test]
fn every_page_of_the_site_can_be_found_and_answers() {
    let routes = site().routes();
    let wanted: BTreeSet<_> = routes.iter().map(|route| route.path(Lang::En)).collect();
    let found: BTreeSet<_> = all().iter().map(|page| page.path.clone()).collect();
    assert_eq!(found, wanted, "what links and the sitemap lead to, and what the site holds");
    hold(all(), |page, _, say| {
        if page.status != 200 {
            say(format!("answers {}", page.status));
        }
        if page.media_type != "text/html; charset=utf-8" {
            say(format!("is {}", page.media_type));
        }
    });
}

#[test]
fn search_engines_are_shown_every_page_but_those_to_print_and_views_of_a_table() {
    let shown = in_sitemap();
    let listed: BTreeSet<_> = shown.iter().cloned().collect();
    assert_eq!(shown.len(), listed.len(), "no page stands twice");
    let wanted = all().iter().filter(|page| page.route().is_listed()).map(|page| page.path.clone());
    assert_eq!(listed, wanted.collect());
    hold(all(), |page, tree, say| {
        let hidden = !select(tree, "meta[name=robots][content=noindex]").is_empty();
        if hidden == page.route().is_listed() {
            say("the page and the sitemap disagree on whether it is listed".to_owned());
        }
    });
}

#[test]
fn every_page_has_one_top_heading_with_words() {
    hold(all(), |_, tree, say| match select(tree, "h1").as_slice() {
        [one] if !text(*one).is_empty() => {}
        all => say(format!("has {} top headings", all.len())),
    });
}

#[test]
fn headings_never_skip_a_level() {
    hold(all(), |_, tree, say| {
        let mut above = 0;
        for heading in select(tree, "main :is(h1, h2, h3, h4, h5, h6)") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            if level > above + 1 {
                say(format!("{} follows level {above}: {}", heading.value().name(), text(heading)));
            }
            above = level;
        }
    });
}

/// Says which pages share what should be each page's own.
fn each_its_own(what: &str, read: impl Fn(&Html) -> Option<String>) {
    let mut seen: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for page in all() {
        let own = read(&page.tree()).filter(|own| !own.trim().is_empty());
        let own = own.unwrap_or_else(|| panic!("{} has no {what}", page.path));
        seen.entry(own).or_default().push(&page.path);
    }
    seen.retain(|_, pages| pages.len() > 1);
    assert!(seen.is_empty(), "pages share a {what}: {seen:#?}");
}

#[test]
fn every_page_has_a_title_of_its_own() {
    each_its_own("title", |tree| select(tree, "title").first().map(|title| text(*title)));
    each_its_own("top heading", |tree| select(tree, "h1").first().map(|title| text(*title)));
}

#[test]
fn every_page_has_a_description_of_its_own() {
    each_its_own("description", |tree| {
        let meta = select(tree, "meta[name=description]");
        meta.first().and_then(|meta| meta.attr("content")).map(ToOwned::to_owned)
    });
}

#[test]
fn every_page_names_its_language_and_its_one_true_address() {
    hold(all(), |page, tree, say| {
        let root = tree.root_element();
        if (root.attr("lang"), root.attr("dir")) != (Some("en"), Some("ltr")) {
            say("does not say that it is in English, from left to right".to_owned());
        }
        let address = format!("{ORIGIN}{}", page.route().canonical().path(Lang::En));
        for (selector, attribute) in
            [("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")]
        {
            let named: Vec<_> =
                select(tree, selector).iter().map(|found| found.attr(attribute)).collect();
            if named != [Some(address.as_str())] {
                say(format!("{selector} names {named:?}"));
            }
        }
    });
}

#[test]
fn the_first_link_of_every_page_skips_to_its_text() {
    hold(all(), |_, tree, say| {
        if links(tree).first().map(String::as_str) != Some("#main") {
            say("the first link leads elsewhere".to_owned());
        }
        if select(tree, "main#main").len() != 1 {
            say("there is no one main part".to_owned());
        }
    });
}

#[test]
fn every_page_but_home_shows_the_way_back_to_home() {
    hold(all(), |page, tree, say| {
        let trail = select(tree, "main nav.breadcrumb");
        if page.path == "/" {
            if !trail.is_empty() {
                say("home lies below nothing".to_owned());
            }
            return;
        }
        let [trail] = trail.as_slice() else {
            return say(format!("has {} breadcrumbs", trail.len()));
        };
        let steps: Vec<_> =
            select_in(*trail, "a").iter().map(|a| a.attr("href").unwrap()).collect();
        let in_section = page.is_article() || page.is_print();
        let wanted = if in_section { 2 } else { 1 };
        let leads_down = steps.iter().all(|step| page.path.starts_with(step));
        if steps.first() != Some(&"/") || steps.len() < wanted || !leads_down {
            say(format!("its breadcrumb is {steps:?}"));
        }
    });
}

#[test]
fn the_header_leads_once_to_a_doctor_and_once_to_crisis_help() {
    let paths: BTreeSet<_> = all().iter().map(|page| page.path.as_str()).collect();
    hold(all(), |_, tree, say| {
        match ways_to_a_doctor(tree).as_slice() {
            [one] if paths.contains(one.as_str()) => {}
            ways => say(format!("its ways to a doctor are {ways:?}")),
        }
        let help = select(tree, "header.site-header a[href='/crisis-help/']");
        if help.len() != 1 || text(help[0]) != "Crisis help" {
            say(format!("its header leads {} times to crisis help", help.len()));
        }
    });
}

#[test]
fn every_page_says_that_no_clinician_has_reviewed_it_and_leads_to_how_we_work() {
    hold(all(), |page, tree, say| {
        let lines = select(tree, "p").into_iter();
        let lines: Vec<_> =
            lines.filter(|line| text(*line).contains("No clinician has reviewed")).collect();
        // A page to print says it of each of its articles.
        let wanted = if page.is_print() { select(tree, "article").len() } else { 1 };
        if lines.len() != wanted {
            say(format!("says it {} times and not {wanted}", lines.len()));
        }
        for line in lines {
            if select_in(line, "a[href='/about/']").len() != 1 {
                say(format!("“{}” does not lead to the page about the site", text(line)));
            }
        }
    });
}

#[test]
fn every_article_says_when_it_was_changed_and_when_it_is_next_reviewed() {
    hold(articles(), |page, tree, say| {
        let line = select(tree, "p.dates");
        let [line] = line.as_slice() else {
            return say("has no line of dates".to_owned());
        };
        let dates: Vec<_> =
            select_in(*line, "time").iter().map(|time| time.attr("datetime").unwrap()).collect();
        let own = site().content().articles.values().find(|own| own.id.path() == page.path);
        let own = own.unwrap();
        if dates != [own.updated.value.iso(), own.next_review.value.iso()] {
            say(format!("prints {dates:?}"));
        }
        let words = text(*line);
        for wanted in ["Last updated", &own.updated.value.to_string(), "Next review due"] {
            if !words.contains(wanted) {
                say(format!("does not print “{wanted}”"));
            }
        }
    });
}

#[test]
fn every_article_opens_with_three_key_points_that_cite() {
    hold(articles(), |_, tree, say| {
        let points = select(tree, "h1 + .key-points li");
        let cited = points.iter().filter(|point| !select_in(**point, "sup a").is_empty()).count();
        if (points.len(), cited) != (3, 3) {
            say(format!("has {} key points, {cited} of them with a source", points.len()));
        }
    });
}
