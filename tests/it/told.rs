//! Readers are told what changed: on each article, on one page for all, and in a feed.

use std::collections::BTreeSet;

use backwise::content::ChangeKind;
use scraper::{ElementRef, Html};

use crate::check::Fixture;
use crate::pages::{all, articles, hold, select, select_in, site, text};
use crate::server::{ORIGIN, Server, shared};

/// Notes for the second article of the clean site.
const NOTES: &str = r#"
changes = [
  { date = 2026-11-20, kind = "clinical", what = "Call for help sooner & walk < 2 miles." },
  { date = 2026-11-20, kind = "wording", what = "Plainer words." },
  { date = 2026-11-19, kind = "new", what = "First published." },
]"#;

/// The clean site with notes, served.
fn noted(notes: &str) -> Server {
    let site = Fixture::clean();
    let line = "next_review = 2027-11-20";
    site.replace("en/causes/second.md", line, &format!("{line}{notes}"));
    Server::of(site.path())
}

#[test]
fn every_article_ends_with_what_changed_on_it_the_newest_first() {
    hold(articles(), |page, tree, say| {
        let own = site().content().articles.values().find(|own| own.id.path() == page.path);
        let own = own.unwrap();
        let days: Vec<_> = select(tree, "article > .changes li time")
            .iter()
            .map(|time| time.attr("datetime").unwrap().to_owned())
            .collect();
        let wanted: Vec<_> = own.changes.iter().map(|change| change.date.value.iso()).collect();
        if days.is_empty() || days != wanted {
            say(format!("shows the days {days:?}"));
        }
        let clinical = own.changes.iter().filter(|it| it.kind == ChangeKind::Clinical).count();
        let marked = select(tree, ".changes strong");
        if marked.len() != clinical || marked.iter().any(|it| text(*it) != "Clinical change:") {
            say(format!("marks {} of {clinical} clinical changes", marked.len()));
        }
    });
}

#[test]
fn one_page_tells_all_changes_by_day_with_the_clinical_ones_first() {
    let page = all().iter().find(|page| page.path == "/whats-new/").unwrap();
    let tree = page.tree();
    let days: Vec<_> =
        select(&tree, "main h2").iter().map(|day| day.attr("id").unwrap().to_owned()).collect();
    assert!(days.is_sorted_by(|one, next| one > next), "{days:?}");
    let told: usize = site().content().articles.values().map(|own| own.changes.len()).sum();
    assert_eq!(select(&tree, "main .letter li p").len(), told);
    for day in select(&tree, "main .letter") {
        let kinds: Vec<_> = select_in(day, "li").iter().map(|note| is_clinical(*note)).collect();
        assert!(kinds.is_sorted_by(|one, next| one >= next), "{}", text(day));
    }
    assert_eq!(select(&tree, "main a[href='/feed.xml']").len(), 1);
}

fn is_clinical(note: ElementRef<'_>) -> bool {
    select_in(note, "strong").iter().any(|words| text(*words) == "Clinical change:")
}

#[test]
fn a_site_without_a_note_has_the_page_and_a_feed_all_the_same() {
    let server = noted("");
    assert_eq!(server.get("/whats-new/").status, 200);
    let feed = Feed::read(&server.get("/feed.xml").text());
    assert_eq!((feed.updated.as_str(), feed.entries.len()), ("2026-11-20T00:00:00Z", 0));
}

#[test]
fn every_page_names_the_feed_for_those_who_follow() {
    hold(all(), |_, tree, say| {
        let links = select(tree, "head link[rel=alternate][type='application/atom+xml']");
        let hrefs: Vec<_> = links.iter().map(|link| link.attr("href").unwrap()).collect();
        if hrefs != ["/feed.xml"] {
            say(format!("names the feeds {hrefs:?}"));
        }
    });
}

/// What a feed reader finds.
struct Feed {
    id: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    page: String,
    updated: String,
    summary: String,
}

impl Feed {
    /// Reads a feed, and holds it to the form of RFC 4287.
    fn read(xml: &str) -> Self {
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed"), "{xml}");
        assert!(xml.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"));
        well_formed(xml);
        // A parser of HTML knows nothing of what `link` and `title` are elsewhere.
        let plain = xml.replace("<link ", "<a-link ").replace("/>", "></a-link>");
        let plain = plain.replace("<title>", "<a-title>").replace("</title>", "</a-title>");
        let plain = plain.replace("<category ", "<a-link ");
        let tree = Html::parse_fragment(&plain);
        let feed = select(&tree, "feed")[0];
        let one = |of: ElementRef<'_>, name: &str| {
            let found: Vec<_> =
                of.child_elements().filter(|child| child.value().name() == name).collect();
            assert_eq!(found.len(), 1, "{name} in {}", of.html());
            text(found[0])
        };
        let link = |of: ElementRef<'_>, rel: &str| {
            let found: Vec<_> =
                of.child_elements().filter(|child| child.attr("rel") == Some(rel)).collect();
            assert_eq!(found.len(), 1, "{rel} in {}", of.html());
            found[0].attr("href").unwrap().to_owned()
        };
        assert!(link(feed, "self").ends_with("/feed.xml"));
        assert!(link(feed, "alternate").ends_with("/whats-new/"));
        assert!(!one(feed, "a-title").is_empty());
        assert!(!text(select(&tree, "feed > author > name")[0]).is_empty());
        let entries = select(&tree, "feed > entry").into_iter().map(|entry| Entry {
            id: one(entry, "id"),
            title: one(entry, "a-title"),
            page: link(entry, "alternate"),
            updated: one(entry, "updated"),
            summary: one(entry, "summary"),
        });
        let read =
            Self { id: one(feed, "id"), updated: one(feed, "updated"), entries: entries.collect() };
        let days: Vec<_> = read.entries.iter().map(|entry| entry.updated.as_str()).collect();
        assert!(days.is_sorted_by(|one, next| one >= next), "{days:?}");
        assert!(days.first().is_none_or(|newest| *newest == read.updated), "{}", read.updated);
        for moment in days.into_iter().chain([read.updated.as_str()]) {
            let digits = moment.chars().map(|c| if c.is_ascii_digit() { '0' } else { c });
            assert_eq!(digits.collect::<String>(), "0000-00-00T00:00:00Z");
        }
        read
    }

    fn ids(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.id.as_str()).chain([self.id.as_str()]).collect()
    }
}

/// Holds that each element that begins ends in its place, and that no mark stands bare in a text.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    for part in xml.split('<').skip(2) {
        let (tag, between) = part.split_once('>').unwrap();
        assert!(!between.contains('>') && !tag.contains('\n'), "{part}");
        for mark in part.split('&').skip(1) {
            let name = mark.split_once(';').map(|(name, _)| name);
            let is_known =
                |name: &str| ["amp", "lt", "gt", "quot"].contains(&name) || name.starts_with('#');
            assert!(name.is_some_and(is_known), "{part}");
        }
        match tag.strip_prefix('/') {
            Some(ended) => assert_eq!(open.pop().as_deref(), Some(ended), "{part}"),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split(' ').next().unwrap().to_owned()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_feed_holds_the_newest_fifty_notes_each_under_a_name_of_its_own() {
    let answer = shared().get("/feed.xml");
    assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    let feed = Feed::read(&answer.text());
    let told: usize = site().content().articles.values().map(|own| own.changes.len()).sum();
    assert_eq!(feed.entries.len(), told.min(50));
    let ids: BTreeSet<_> = feed.ids().into_iter().collect();
    assert_eq!(ids.len(), feed.entries.len() + 1, "two share a name");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    let pages: BTreeSet<_> = all().iter().map(|page| format!("{ORIGIN}{}", page.path)).collect();
    for Entry { page, title, summary, .. } in feed.entries {
        assert!(pages.contains(&page), "{page}");
        assert!(title.len() > 3 && summary.ends_with('.'), "{title}: {summary}");
    }
}

#[test]
fn a_note_keeps_its_name_when_its_words_are_mended_and_when_newer_ones_come() {
    let ids = |notes: &str| {
        let feed = Feed::read(&noted(notes).get("/feed.xml").text());
        let ids = feed.entries.into_iter().map(|entry| (entry.summary, entry.id));
        ids.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = ids(NOTES);
    assert_eq!(before.len(), 3);
    assert!(before.contains_key("Call for help sooner & walk < 2 miles."), "{before:?}");
    let newer = r#"{ date = 2026-11-20, kind = "new", what = "A drawing." },"#;
    let later = NOTES.replacen("= [", &format!("= [\n  {newer}"), 1);
    let after = ids(&later.replace("Plainer words", "Words that are plainer"));
    assert_eq!(after.len(), 4);
    assert_eq!(after["Words that are plainer."], before["Plainer words."]);
    assert_eq!(after["First published."], before["First published."]);
}
