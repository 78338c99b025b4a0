//! What a save left alone is taken over from the edition before, and the bytes are those of a fresh
//! start. A section too large for one sheet after another has no page to print.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use backwise::content::{Articles, Date, Drafts, Lang, Sheets};
use backwise::edition::{Edition, Order};
use backwise::site::Site;

use crate::check::Fixture;

fn day() -> Date {
    Date::new(2026, 11, 25).unwrap()
}

fn print(site: &Fixture, drafts: Drafts, before: Option<&Edition>) -> Edition {
    let articles = Articles::Folder(site.path().to_owned());
    let known = before.map(|before| before.site().as_ref());
    let opened = Site::of(&articles, drafts, Lang::En, day(), known);
    let (opened, _) = opened.unwrap_or_else(|error| panic!("{error}"));
    let order = Order { day: day(), origin: "https://example.org".to_owned(), live: false };
    Edition::print_with(&Arc::new(opened), &order, &Sheets::inside(), before).unwrap()
}

/// Every address with its body and its tag.
fn bodies(edition: &Edition) -> BTreeMap<&str, (&[u8], String)> {
    let body =
        |answer: &'_ backwise::edition::Answer| answer.tag(backwise::edition::Encoding::Identity);
    edition.answers().map(|(path, answer)| (path, (answer.plain.as_ref(), body(answer)))).collect()
}

#[test]
fn whatever_was_changed_the_next_edition_has_the_bytes_of_a_fresh_start() {
    type Change = fn(&Fixture);
    let changes: [(&str, Change); 7] = [
        ("nothing", |_| {}),
        ("a sentence", |site| {
            site.replace("en/causes/first.md", "Opening paragraph", "Another opening");
        }),
        ("a title that other pages show", |site| {
            site.replace("en/causes/second.md", "Second article", "Another second article");
        }),
        ("a source", |site| {
            site.replace("sources.toml", "What is known of backs", "What is now known");
        }),
        ("a word of the interface", |site| {
            site.replace("words.en.toml", "do_title = \"Do", "do_title = \"Please do");
        }),
        ("the order of a section", |site| {
            site.replace("en/sections.toml", "\"second\", \"first\"", "\"first\", \"second\"");
        }),
        ("a draft", |site| {
            site.replace("en/causes/first.md", "related =", "draft = false\nrelated =");
        }),
    ];
    for (name, change) in changes {
        for drafts in [Drafts::LeftOut, Drafts::Shown] {
            let site = Fixture::clean();
            let before = print(&site, drafts, None);
            change(&site);
            let next = print(&site, drafts, Some(&before));
            let fresh = print(&site, drafts, None);
            assert!(bodies(&next) == bodies(&fresh), "{name} was not printed as from nothing");
        }
    }
}

#[test]
fn an_article_that_a_save_left_alone_is_neither_read_nor_compressed_again() {
    let site = Fixture::clean();
    let before = print(&site, Drafts::LeftOut, None).at_best();
    site.replace("en/causes/first.md", "Opening paragraph", "Another opening");
    let next = print(&site, Drafts::LeftOut, Some(&before));
    let of = |edition: &Edition, path: &str| edition.find(path).unwrap().gzip.clone().unwrap();
    let same = |path| of(&before, path).as_ptr() == of(&next, path).as_ptr();
    assert!(same("/causes/second/"), "its best compression is kept");
    assert!(!same("/causes/first/"));
    let articles = |edition: &Edition| edition.site().content().articles.clone();
    let (old, new) = (articles(&before), articles(&next));
    let kept = old.values().zip(new.values()).filter(|(old, new)| Arc::ptr_eq(old, new));
    assert_eq!(kept.count(), old.len() - 1);
}

#[test]
fn a_section_of_more_than_a_hundred_articles_has_no_page_to_print() {
    let site = Fixture::clean();
    let article =
        site.read("en/causes/second.md").replace("> [!NOTE]\n> An aside needs no source.", "");
    let mut list = "\"second\", \"first\"".to_owned();
    for n in 0..99 {
        let text = article.replace("Second article", &format!("Article number {n}"));
        let text = text.replace("the second article", &format!("article number {n}"));
        site.write(&format!("en/causes/number-{n}.md"), &text);
        let _ = write!(list, ", \"number-{n}\"");
        site.append("en/causes/first.md", &format!("\nSee [number {n}](number-{n}.md).[^known]\n"));
    }
    site.replace("en/sections.toml", "\"second\", \"first\"", &list);
    let edition = print(&site, Drafts::LeftOut, None);
    assert!(edition.find("/causes/print/").is_none());
    let hub = String::from_utf8(edition.find("/causes/").unwrap().plain.to_vec()).unwrap();
    assert!(hub.contains("/causes/number-98/") && !hub.contains("/causes/print/"), "{hub}");
}
