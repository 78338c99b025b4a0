//! Stories in plain words with the advice that each must get, within both bounds, told to the real
//! form: step by step as a reader goes, and on one page.

use std::collections::{BTreeMap, BTreeSet};

use backwise::content::Tier;
use serde::Deserialize;

use super::browser::{Page, Pairs, post};
use crate::server::repository;

/// More steps than any journey takes.
const TOO_FAR: usize = 16;

#[derive(Deserialize)]
struct Stories {
    story: Vec<Story>,
}

/// A story, what its teller ticks, and the bounds of the advice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    id: String,
    tells: String,
    #[serde(default)]
    signs: Vec<String>,
    #[serde(default)]
    unsure: Vec<String>,
    #[serde(default)]
    skip: Vec<String>,
    age: String,
    crisis: Option<String>,
    least: Tier,
    most: Tier,
    overlay: Option<String>,
}

fn stories() -> Vec<Story> {
    let text = std::fs::read_to_string(repository("tests/journeys/stories.toml")).unwrap();
    toml::from_str::<Stories>(&text).unwrap().story
}

/// The pairs that an answer may send, by the step or page that offers them.
fn ticks(story: &Story) -> BTreeSet<(&str, &str)> {
    let mut ticks = BTreeSet::new();
    ticks.extend(story.signs.iter().map(|id| ("sign", id.as_str())));
    ticks.extend(story.unsure.iter().map(|id| ("unsure", id.as_str())));
    ticks.insert(("sign", story.age.as_str()));
    ticks.extend(story.crisis.iter().map(|answer| ("crisis", answer.as_str())));
    ticks
}

/// Walks the steps until the advice is given; what comes early is gone on from until the end, and
/// the number of pages is counted.
fn by_steps(story: &Story) -> (Page, usize) {
    let mut page = post("/checker/start/", &Pairs::new());
    for pages in 2..TOO_FAR {
        if page.is_advice() && !(early(&page) && story.crisis.is_some()) {
            return (page, pages);
        }
        // The private question comes last: who has something to say there goes on.
        page = if page.is_advice() {
            post(&page.button(GO_ON), &page.fill(&BTreeSet::new()))
        } else {
            answer(story, &page)
        };
    }
    panic!("{}: no advice after {TOO_FAR} pages", story.id);
}

/// Whether the advice came before every step was asked.
fn early(page: &Page) -> bool {
    page.text("main").contains(GO_ON)
}

/// The button that goes on after early advice.
const GO_ON: &str = "Go on with the questions";

/// Fills the page as the teller would and sends it.
fn answer(story: &Story, page: &Page) -> Page {
    let mut ticks = ticks(story);
    let none = page.offers("none");
    let action = page.action();
    let step = action.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
    let asks_which = page.offers("unsure").iter().all(|value| *value != step);
    if asks_which {
        return post(&action, &page.fill(&ticks));
    }
    let offered = page.offers("sign");
    let ticked = story.signs.iter().any(|id| offered.contains(id));
    let unsure = story.unsure.iter().any(|id| offered.contains(id));
    if story.skip.contains(&step) {
        // The way on without an answer is offered once the step has come back.
        let refused = post(&page.action(), &page.fill(&BTreeSet::new()));
        assert_eq!(refused.status, 422, "{}: an empty step comes back", story.id);
        assert_eq!(refused.text("button[name=skip]"), "Go on without answering");
        let mut sent = refused.fill(&BTreeSet::new());
        sent.push(("skip".to_owned(), step.clone()));
        return post(&refused.action(), &sent);
    }
    if unsure {
        ticks.insert(("unsure", &step));
    } else if !ticked && !none.is_empty() {
        ticks.insert(("none", &step));
    }
    post(&page.action(), &page.fill(&ticks))
}

fn on_one_page(story: &Story) -> Page {
    let mut sent: Pairs =
        ticks(story).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    for (step, signs) in steps() {
        let answered =
            signs.iter().any(|sign| story.signs.contains(sign) || story.unsure.contains(sign));
        if story.skip.contains(&step) {
            sent.push(("skip".to_owned(), step));
        } else if !answered && step != "age" {
            sent.push(("none".to_owned(), step));
        }
    }
    post("/checker/all/", &sent)
}

/// The steps of boxes and their signs, read from the page itself.
fn steps() -> BTreeMap<String, Vec<String>> {
    let page = Page { status: 200, html: crate::server::shared().get("/checker/all/").text() };
    let html = scraper::Html::parse_document(&page.html);
    let select = |selector: &str| scraper::Selector::parse(selector).unwrap();
    let fieldsets = select("fieldset[id]");
    html.select(&fieldsets)
        .map(|fieldset| {
            let boxes = select("input[type=checkbox][name=sign]");
            let values = fieldset.select(&boxes).filter_map(|input| input.value().attr("value"));
            let id = fieldset.value().attr("id").unwrap().to_owned();
            (id, values.map(str::to_owned).collect())
        })
        .collect()
}

fn hold(story: &Story, page: &Page, way: &str) {
    let Story { id, tells, .. } = story;
    let key = page.main("data-urgency").unwrap_or_else(|| panic!("{id} {way}: {}", page.html));
    let tier = Tier::from_key(&key).unwrap();
    assert!(tier >= story.least, "UNDER-TRIAGE {id} {way}: {key} for “{tells}”");
    assert!(tier <= story.most, "over-triage {id} {way}: {key} for “{tells}”");
    if let Some(overlay) = &story.overlay {
        assert_eq!(page.main("data-crisis").as_ref(), Some(overlay), "{id} {way}");
    }
}

#[test]
fn every_story_gets_its_advice_step_by_step() {
    for story in stories() {
        let (page, pages) = by_steps(&story);
        // Advice that comes early at the highest tier is within the bounds of such a story.
        hold(&story, &page, "by steps");
        assert!(pages <= 20, "{}: {pages} pages", story.id);
    }
}

#[test]
fn every_story_gets_its_advice_on_one_page() {
    for story in stories() {
        hold(&story, &on_one_page(&story), "on one page");
    }
}

#[test]
fn there_are_sixty_stories_each_told_once_with_ten_of_plain_self_care() {
    let stories = stories();
    let ids: BTreeSet<_> = stories.iter().map(|story| &story.id).collect();
    assert_eq!(ids.len(), stories.len());
    assert!(stories.len() >= 60, "{} stories", stories.len());
    let mild = stories.iter().filter(|story| story.most == Tier::SelfCare).count();
    assert!(mild >= 10, "{mild} stories of self-care");
}

#[test]
fn an_emergency_is_three_interactions_away_and_self_care_eleven_pages() {
    // Start, tick, continue.
    let first = post("/checker/start/", &Pairs::new());
    let advice = post(&first.action(), &first.fill(&BTreeSet::from([("sign", "bladder_new")])));
    assert_eq!(advice.main("data-urgency").as_deref(), Some("emergency_now"));

    let nothing = Story {
        id: "nothing".to_owned(),
        tells: String::new(),
        signs: Vec::new(),
        unsure: Vec::new(),
        skip: Vec::new(),
        age: "age_18_49".to_owned(),
        crisis: None,
        least: Tier::SelfCare,
        most: Tier::SelfCare,
        overlay: None,
    };
    // The opening page, seven steps, the private question, the review and the advice.
    let (_, pages) = by_steps(&nothing);
    assert_eq!(pages, 11);
}
