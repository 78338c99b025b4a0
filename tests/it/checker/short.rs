//! Each page of the form arrives in one first flight, with its style sheets, and reads easily.

use std::collections::BTreeSet;

use backwise::site::reading::{Tally, words};
use scraper::{ElementRef, Html, Selector};

use super::browser::{Page, Pairs, pairs, post};
use crate::server::shared;
use crate::wire::{ask, send};

/// What ten packets of a fresh connection bring.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The hardest that a step or advice may be to read: a school grade, every syllable counted.
const HARDEST: f64 = 6.0;

const NONE: &str = "none=bladder_bowel_legs none=sudden none=fever_injury none=one_leg none=pain \
                    none=health sign=age_18_49";

/// Every page that the form leads to, by what is posted where.
fn journey() -> Vec<(String, Pairs)> {
    let mut all = vec![("/checker/start/".to_owned(), Pairs::new())];
    for step in ["bladder_bowel_legs", "sudden", "fever_injury", "one_leg", "pain", "health", "age"]
    {
        all.push((format!("/checker/back/{step}/"), pairs(NONE)));
        all.push((format!("/checker/step/{step}/"), pairs(&format!("unsure={step}"))));
        all.push((format!("/checker/step/{step}/"), Pairs::new()));
    }
    for path in ["crisis", "review", "result"] {
        all.push((format!("/checker/{path}/"), pairs(NONE)));
    }
    for said in [
        "sign=lasting_weeks",
        "sign=cancer_history sign=lasting_weeks unsure=fever",
        "sign=fever sign=leg_numb_one sign=iv_drug_use country=us",
        "sign=medicine_overdose sign=gi_bleed crisis=might_act",
        "sign=medicine_overdose sign=age_under_5",
        "skip=sudden skip=bladder_bowel_legs skip=pain",
    ] {
        all.push(("/checker/result/".to_owned(), pairs(said)));
    }
    all
}

#[test]
fn every_step_and_advice_arrives_in_one_first_flight() {
    for (path, sent) in journey() {
        let body: Vec<_> = sent.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let body = body.join("&");
        let headers =
            [("Content-Type", "application/x-www-form-urlencoded"), ("Accept-Encoding", "gzip")];
        let packed = send(shared().address, "POST", &path, &headers, body.as_bytes());
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{path}");
        let page = Html::parse_document(&post(&path, &sent).html);
        let sheets = Selector::parse("link[rel=stylesheet]").unwrap();
        let sheets = page.select(&sheets).map(|sheet| {
            let href = sheet.value().attr("href").unwrap();
            ask(shared().address, "GET", href, &[("Accept-Encoding", "gzip")]).body.len()
        });
        let weight = packed.body.len() + sheets.sum::<usize>();
        assert!(weight <= FIRST_FLIGHT, "{path} {body}: {weight} bytes");
    }
}

#[test]
fn every_step_and_advice_reads_at_grade_6_or_below() {
    for (path, sent) in journey() {
        let grade = grade(&post(&path, &sent));
        assert!(grade <= HARDEST, "{path} {sent:?}: grade {grade:.1}");
    }
}

/// The grade of what the page says in its own words: sentences, and labels of more than three
/// words; not the titles of sources.
fn grade(page: &Page) -> f64 {
    let html = Html::parse_document(&page.html);
    let parts = Selector::parse("main :is(p, li, legend, label, dd, dt)").unwrap();
    let inner = Selector::parse("p, li").unwrap();
    let mut tally = Tally::default();
    for part in html.select(&parts).filter(|part| part.select(&inner).next().is_none()) {
        let text = own_words(part);
        if words(&text).count() > 3 {
            tally.add(&text, &BTreeSet::new());
        }
    }
    assert!(tally.words > 20, "{}", page.html);
    tally.strict_grade()
}

/// The text of an element without its notes on sources.
fn own_words(part: ElementRef<'_>) -> String {
    let notes = Selector::parse(".small").unwrap();
    let notes: Vec<_> = part.select(&notes).map(|note| note.text().collect::<String>()).collect();
    notes.iter().fold(part.text().collect(), |text: String, note| text.replace(note.as_str(), ""))
}
