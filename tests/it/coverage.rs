//! Each claim of the documents that the articles began from is covered, corrected, or left out for a
//! reason; `tests/coverage/coverage.toml` says where.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use backwise::content::{ArticleId, Lang};
use serde::Deserialize;

use crate::pages::site;
use crate::server::repository;

/// How many claims each document makes: a patient, an acupuncturist, an overview.
const DOCUMENTS: [(char, usize); 3] = [('P', 20), ('A', 20), ('M', 37)];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    claim: String,
    #[serde(default)]
    at: Vec<Place>,
    left_out: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    article: String,
    heading: Option<String>,
    #[expect(dead_code, reason = "that it is one of the two is what matters")]
    does: Does,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Does {
    Covers,
    Corrects,
}

fn claims() -> BTreeMap<String, Entry> {
    let text = fs::read_to_string(repository("tests/coverage/coverage.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

#[test]
fn each_of_the_77_claims_has_its_place_or_a_reason_why_it_has_none() {
    let claims = claims();
    let wanted: BTreeSet<_> = DOCUMENTS
        .iter()
        .flat_map(|(document, count)| (1..=*count).map(move |n| format!("{document}{n}")))
        .collect();
    assert_eq!(wanted.len(), 77);
    assert_eq!(claims.keys().cloned().collect::<BTreeSet<_>>(), wanted);
    for (id, Entry { claim, at, left_out }) in claims {
        assert!(!claim.trim().is_empty(), "{id} does not say what is claimed");
        let reasoned = left_out.as_ref().is_some_and(|reason| reason.trim().len() > 20);
        assert!(
            at.is_empty() == left_out.is_some() && (reasoned || left_out.is_none()),
            "{id}: name where it is covered or corrected, or the reason why it is left out"
        );
    }
}

#[test]
fn each_place_that_a_claim_names_is_a_heading_of_a_published_article() {
    let articles = &site().content().articles;
    let mut wrong = Vec::new();
    for (id, entry) in claims() {
        let mut seen = BTreeSet::new();
        for Place { article, heading, .. } in entry.at {
            let heading = heading.unwrap_or_default();
            let place = format!("{article}#{heading}");
            let found = ArticleId::parse(Lang::En, &article).ok().and_then(|id| articles.get(&id));
            match found {
                None => wrong.push(format!("{id}: there is no article {article}")),
                Some(found) => {
                    let headings = &found.body.headings;
                    if !heading.is_empty() && headings.iter().all(|it| it.id != heading) {
                        wrong.push(format!("{id}: there is no heading {place}"));
                    }
                }
            }
            if !seen.insert(place.clone()) {
                wrong.push(format!("{id}: {place} stands twice"));
            }
        }
    }
    assert!(wrong.is_empty(), "mend tests/coverage/coverage.toml:\n{}", wrong.join("\n"));
}
