//! A reader's visit stays between the reader and this site: pages load nothing from elsewhere, run
//! nothing and keep nothing.

use std::collections::BTreeSet;

use crate::pages::{all, hold, select};
use crate::server::shared;

/// What a page would load by itself, with the attribute that names it.
const LOADED: [(&str, &str); 12] = [
    ("[src]", "src"),
    ("[srcset]", "srcset"),
    ("[poster]", "poster"),
    ("[background]", "background"),
    ("object[data]", "data"),
    ("link:not([rel=canonical])", "href"),
    ("use", "href"),
    ("image", "href"),
    ("feImage", "href"),
    ("[fill*='url(']", "fill"),
    ("[stroke*='url(']", "stroke"),
    ("[clip-path]", "clip-path"),
];

/// Elements that run or load something of their own.
const REFUSED: [&str; 9] = [
    "style",
    "iframe",
    "frame",
    "object",
    "embed",
    "base",
    "portal",
    "noscript",
    "script:not([type='application/ld+json'], [src])",
];

/// Where a script may be besides that of the search box: it sends the form that is there without it too.
const SCRIPTED: [&str; 2] = ["/checker/", "/checker/all/"];

/// Whether a thing that is loaded comes from this site.
fn is_ours(address: &str) -> bool {
    let address = address.trim_start_matches("url(");
    address.starts_with('#') || address.starts_with('/') && !address.starts_with("//")
}

#[test]
fn no_page_loads_anything_from_elsewhere() {
    hold(all(), |_, tree, say| {
        for (selector, attribute) in LOADED {
            for element in select(tree, selector) {
                let address = element.attr(attribute).unwrap_or("nothing");
                if !is_ours(address) {
                    say(format!("{} loads {address}", element.value().name()));
                }
            }
        }
    });
}

#[test]
fn no_style_sheet_loads_anything_from_elsewhere() {
    let mut sheets = BTreeSet::new();
    for page in all() {
        let tree = page.tree();
        let used = select(&tree, "link[rel=stylesheet]");
        sheets.extend(used.iter().map(|sheet| sheet.attr("href").unwrap().to_owned()));
    }
    assert!(!sheets.is_empty(), "pages use a style sheet");
    for path in sheets {
        let css = shared().get(&path).text();
        assert!(!css.contains("@import"), "{path} imports another");
        for address in css.split("url(").skip(1) {
            let address = address.trim_start_matches(['"', '\'']);
            let ours = address.starts_with("data:") || is_ours(address);
            assert!(ours, "{path} loads {}", address.chars().take(60).collect::<String>());
        }
    }
}

#[test]
fn no_page_holds_a_script_but_those_of_its_forms_a_style_or_a_frame() {
    hold(all(), |page, tree, say| {
        let scripts = select(tree, "script[src]").len();
        if scripts != 1 + usize::from(SCRIPTED.contains(&page.path.as_str())) {
            say(format!("loads {scripts} scripts"));
        }
        for element in REFUSED.iter().flat_map(|selector| select(tree, selector)) {
            say(format!("holds {}", element.html().chars().take(80).collect::<String>()));
        }
        for element in select(tree, "*") {
            for (name, value) in element.value().attrs() {
                let runs = name.starts_with("on") || value.trim().starts_with("javascript:");
                if runs || name == "style" || name == "http-equiv" {
                    say(format!("{} has {name}=\"{value}\"", element.value().name()));
                }
            }
        }
    });
}

#[test]
fn no_answer_sets_a_cookie() {
    let others = ["/nowhere", "/causes", "/favicon.ico", "/robots.txt", "/sitemap.xml"];
    for path in all().iter().map(|page| page.path.as_str()).chain(others) {
        for method in ["GET", "HEAD", "POST"] {
            let answer = crate::wire::ask(shared().address, method, path, &[]);
            assert_eq!(answer.header("set-cookie"), None, "{method} {path}");
        }
    }
}
