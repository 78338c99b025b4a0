//! A draft is checked, and no reader sees it until it is published.

use std::sync::Arc;

use backwise::content::{Articles, Drafts, Lang};
use backwise::edition::{Edition, Order};
use backwise::site::Site;
use backwise::web::clock;

use crate::check::Fixture;
use crate::server::{Server, program, run};

const FIRST: &str = "en/causes/first.md";
const THIRD: &str = "en/causes/third.md";

/// The clean site with a third article, which is a draft.
fn with_draft() -> Fixture {
    let site = Fixture::clean();
    let text = site
        .read("en/causes/second.md")
        .replace("Second", "Third")
        .replace("the second", "the third")
        .replace("+++\ntitle", "+++\ndraft = true\ntitle");
    site.write(THIRD, &text);
    site
}

fn check(site: &Fixture) -> (i32, String) {
    let output = run(program().args(["check", "--articles", &site.root()]));
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn readers_find_a_draft_nowhere() {
    let server = Server::of(with_draft().path());
    assert_eq!(server.get("/causes/third/").status, 404);
    for path in ["/", "/causes/", "/causes/print/", "/a-to-z/", "/sitemap.xml", "/sources/"] {
        let page = server.get(path).text();
        assert!(!page.contains("Third article") && !page.contains("/third/"), "{path}");
    }
}

#[test]
fn a_draft_may_stand_in_the_list_of_its_section_already() {
    let site = with_draft();
    site.replace("en/sections.toml", "\"second\"", "\"third\", \"second\"");
    assert_eq!(check(&site).0, 0);
    let server = Server::of(site.path());
    assert_eq!(server.get("/causes/third/").status, 404);
    assert!(!server.get("/causes/").text().contains("Third article"));
}

#[test]
fn its_writer_sees_a_draft_under_a_banner_and_in_its_section() {
    let site = with_draft();
    let articles = Articles::Folder(site.path().to_owned());
    let today = clock::today();
    let (site, report) = Site::of(&articles, Drafts::Shown, Lang::En, today, None).unwrap();
    assert_eq!(report.count(backwise::content::Severity::Error), 0);
    let order = Order { day: today, origin: "http://127.0.0.1".to_owned(), live: true };
    let edition = Edition::print(&Arc::new(site), &order).unwrap();
    let page = |path| String::from_utf8(edition.find(path).unwrap().plain.to_vec()).unwrap();
    assert!(page("/causes/third/").contains("Draft. Only you see this."));
    assert!(page("/causes/print/").contains("Draft. Only you see this."));
    assert!(!page("/causes/first/").contains("Draft. Only you see this."));
    assert!(page("/causes/").contains("/causes/third/"));
}

#[test]
fn what_a_draft_lacks_is_told_and_keeps_nothing_from_being_served() {
    let site = with_draft();
    let (code, told) = check(&site);
    assert!(
        code == 0 && told.contains("Drafts, which no reader sees: en/causes/third.md"),
        "{told}"
    );
    site.append(THIRD, "\nA claim without a source. See [nothing](none.md).\n");
    let (code, told) = check(&site);
    assert_eq!(code, 0, "{told}");
    for wanted in ["cites no source", "there is no file en/causes/none.md"] {
        assert!(told.contains(wanted), "{wanted}\n{told}");
    }
    assert_eq!(Server::of(site.path()).get("/").status, 200);
}

#[test]
fn a_published_page_that_leads_to_a_draft_is_an_error() {
    for (before, after) in [
        ("related = [\"causes/second\"]", "related = [\"causes/second\", \"causes/third\"]"),
        ("(second.md#next-steps)", "(third.md)"),
    ] {
        let site = with_draft();
        site.replace(FIRST, before, after);
        let (code, told) = check(&site);
        assert!(code == 1 && told.contains("a draft, which readers do not see"), "{told}");
    }
    let site = with_draft();
    site.replace("checker.toml", "causes/first", "causes/third");
    let (code, told) = check(&site);
    assert!(code == 1 && told.contains("a draft, which readers do not see"), "{told}");
}

#[test]
fn a_link_of_a_draft_leads_nobody_to_another_page() {
    let site = with_draft();
    site.replace("en/causes/second.md", " More in [the first article](first.md).", "");
    let (code, told) = check(&site);
    assert!(code == 1 && told.contains("no other article leads to it"), "{told}");
}
