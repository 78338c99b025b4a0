//! Combinations of warning signs are sound, so that no rule can be lost or lower anything.

use super::Fixture;
use super::case::{Case, errors};

const TABLE: &str = "checker.toml";
const WORDS: &str = "checker.en.toml";

/// Adds a combination with its words; its id stands at line 30, its first need at line 31.
fn add(site: &Fixture, id: &str, needs: &str) {
    let rest = "sources = [\"known\"]\narticle = \"causes/first\"";
    site.append(TABLE, &format!("\n[[rule]]\nid = \"{id}\"\n{needs}\n{rest}\n"));
    site.append(WORDS, &format!("\n[rule.{id}]\nreason = \"Two signs at once\"\n"));
}

#[test]
fn a_sound_combination_stands() {
    let site = Fixture::clean();
    add(&site, "c1", "all = [[\"fever\"], [\"lasting_weeks\"]]\ntier = \"emergency_now\"");
    assert_eq!(super::printed::Printed::of(&site).code, 0);
}

#[test]
fn a_combination_names_signs_that_are_there_and_never_lowers_what_they_say() {
    errors(&[
        Case {
            name: "a sign that is not there",
            change: |site| {
                add(site, "c1", "all = [[\"fevr\"], [\"lasting_weeks\"]]\ntier = \"soon\"");
            },
            at: "checker.toml:31:9",
            marks: Some("\"fevr\""),
            says: "`fevr`: there is no such sign",
        },
        Case {
            name: "a set that is not there",
            change: |site| {
                add(site, "c1", "all = [[\"fever\"], [\"@legs\"]]\ntier = \"soon\"");
            },
            at: "checker.toml:31:20",
            marks: Some("\"@legs\""),
            says: "`@legs`: there is no such set",
        },
        Case {
            name: "a set that names itself",
            change: |site| {
                add(site, "c1", "all = [[\"fever\"], [\"@legs\"]]\ntier = \"emergency_now\"");
                site.append(TABLE, "\n[set]\nlegs = [\"@legs\"]\n");
            },
            at: "checker.toml:37:9",
            marks: Some("\"@legs\""),
            says: "`@legs`: there is no such set, or it names itself",
        },
        Case {
            name: "less than one of its signs says alone",
            change: |site| {
                add(site, "c1", "all = [[\"fever\"], [\"lasting_weeks\"]]\ntier = \"soon\"");
            },
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "gives less than one of its signs alone",
        },
        Case {
            name: "a mere reason that says more than its signs",
            change: |site| {
                let signs = "all = [[\"fever\"], [\"lasting_weeks\"]]";
                add(site, "c1", &format!("{signs}\ntier = \"emergency_now\"\nreason_only = true"));
            },
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "is reason_only and its tier is above that of its signs",
        },
        Case {
            name: "one sign alone",
            change: |site| add(site, "c1", "all = [[\"fever\"]]\ntier = \"emergency_now\""),
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "needs no two signs",
        },
        Case {
            name: "neither of the two forms",
            change: |site| add(site, "c1", "at_least = 2\ntier = \"emergency_now\""),
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "neither `all` nor `at_least` with `of`",
        },
        Case {
            name: "a level that no sign gives",
            change: |site| site.replace(TABLE, "tier = \"soon\"", "tier = \"self_care\""),
            at: "checker.toml:1:1",
            marks: None,
            says: "no sign and no combination gives `soon`",
        },
    ]);
}

#[test]
fn every_combination_has_its_words() {
    errors(&[
        Case {
            name: "a combination that stands twice",
            change: |site| {
                let needs = "all = [[\"fever\"], [\"lasting_weeks\"]]\ntier = \"emergency_now\"";
                add(site, "c1", needs);
                let rest = "sources = [\"known\"]\narticle = \"causes/first\"";
                site.append(TABLE, &format!("\n[[rule]]\nid = \"c1\"\n{needs}\n{rest}\n"));
            },
            at: "checker.toml:37:6",
            marks: Some("\"c1\""),
            says: "the combination `c1` stands here twice",
        },
        Case {
            name: "a combination without words",
            change: |site| {
                add(
                    site,
                    "c1",
                    "all = [[\"fever\"], [\"lasting_weeks\"]]\ntier = \"emergency_now\"",
                );
                site.replace(WORDS, "\n[rule.c1]\nreason = \"Two signs at once\"\n", "");
            },
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "`c1` has no words",
        },
        Case {
            name: "words without a combination",
            change: |site| site.append(WORDS, "\n[rule.c1]\nreason = \"Two signs at once\"\n"),
            at: "checker.en.toml:19:7",
            marks: Some("c1"),
            says: "`c1` has words and does not stand in checker.toml",
        },
    ]);
}

#[test]
fn a_combination_rests_on_sources_and_leads_to_an_article() {
    const NEEDS: &str = "all = [[\"fever\"], [\"lasting_weeks\"]]\ntier = \"emergency_now\"";
    errors(&[
        Case {
            name: "an unknown source",
            change: |site| {
                add(site, "c1", NEEDS);
                let table = site.read(TABLE);
                let (before, after) = table.rsplit_once("\"known\"").unwrap();
                site.write(TABLE, &format!("{before}\"unknown\"{after}"));
            },
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "`c1` names `unknown`, which is not a source",
        },
        Case {
            name: "no article",
            change: |site| {
                add(site, "c1", NEEDS);
                let table = site.read(TABLE);
                let (before, after) = table.rsplit_once("causes/first").unwrap();
                site.write(TABLE, &format!("{before}causes/third{after}"));
            },
            at: "checker.toml:30:6",
            marks: Some("\"c1\""),
            says: "`c1` leads to `causes/third`, which is not an article",
        },
    ]);
}
