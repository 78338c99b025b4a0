//! The steps of the form ask for every sign once, in words that are there.

use super::Fixture;
use super::case::{Case, errors};
use super::printed::Printed;

const TABLE: &str = "checker.toml";
const WORDS: &str = "checker.en.toml";

/// Every sign of the clean site.
const ALL: &str = "signs = [\"bladder_new\", \"fever\", \"lasting_weeks\"]";

/// Adds a step with its words; the first one's id stands at line 30, what it asks at line 31.
fn ask(site: &Fixture, id: &str, asks: &str) {
    site.append(TABLE, &format!("\n[[step]]\nid = \"{id}\"\n{asks}\n"));
    let words = "title = \"Signs\"\nquestion = \"Do you have these?\"\nwhy = \"They matter.\"";
    site.append(WORDS, &format!("\n[step.\"{id}\"]\n{words}\n"));
}

/// Adds the words of a choice.
fn offer(site: &Fixture, id: &str) {
    site.append(WORDS, &format!("\n[option.{id}]\nlabel = \"Yes\"\n"));
}

#[test]
fn sound_steps_stand() {
    let site = Fixture::clean();
    ask(&site, "grave", "signs = [\"bladder_new\"]\nbeside = [\"lasting_weeks\"]");
    ask(&site, "warm", "options = [\"fever\", \"cool\"]");
    offer(&site, "fever");
    offer(&site, "cool");
    let printed = Printed::of(&site);
    assert_eq!(printed.code, 0, "{}", printed.text);
}

#[test]
fn every_sign_is_asked_once() {
    errors(&[
        Case {
            name: "a sign that no step asks for",
            change: |site| ask(site, "all", "signs = [\"bladder_new\", \"lasting_weeks\"]"),
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "no question asks for `fever`; add it to a step",
        },
        Case {
            name: "a sign in two steps",
            change: |site| {
                ask(site, "all", ALL);
                ask(site, "more", "signs = [\"fever\"]");
            },
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "`fever` is asked twice; take it out of one step",
        },
        Case {
            name: "a sign twice in one step",
            change: |site| {
                ask(site, "all", &ALL.replace("\"fever\"", "\"fever\", \"fever\""));
            },
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "`fever` is asked twice",
        },
        Case {
            name: "a sign that is asked and stands beside a question",
            change: |site| ask(site, "all", &format!("{ALL}\nbeside = [\"fever\"]")),
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "`fever` is asked twice",
        },
        Case {
            name: "a sign that is a box and a choice",
            change: |site| {
                ask(site, "all", ALL);
                ask(site, "warm", "options = [\"fever\"]");
                offer(site, "fever");
            },
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "`fever` is asked twice",
        },
    ]);
}

#[test]
fn a_step_asks_for_signs_that_are_there() {
    errors(&[
        Case {
            name: "an unknown sign",
            change: |site| ask(site, "all", &ALL.replace(']', ", \"cramp\"]")),
            at: "checker.toml:31:51",
            marks: Some("\"cramp\""),
            says: "`cramp` is not a sign; mend the name, or add a sign of that id",
        },
        Case {
            name: "an unknown sign beside a question",
            change: |site| ask(site, "all", &format!("{ALL}\nbeside = [\"cramp\"]")),
            at: "checker.toml:32:11",
            marks: Some("\"cramp\""),
            says: "`cramp` is not a sign",
        },
        Case {
            name: "an unknown key",
            change: |site| ask(site, "all", &format!("{ALL}\nbesides = []")),
            at: "checker.toml:32:1",
            marks: Some("besides"),
            says: "unknown field `besides`",
        },
        Case {
            name: "nothing to answer",
            change: |site| {
                ask(site, "all", ALL);
                ask(site, "more", "beside = []");
            },
            at: "checker.toml:34:6",
            marks: Some("\"more\""),
            says: "the step `more` asks nothing",
        },
        Case {
            name: "nine boxes",
            change: |site| {
                let mut signs = ALL.to_owned();
                for n in 1..=6 {
                    let rest = "sources = [\"known\"]\narticle = \"causes/first\"";
                    let sign = format!("id = \"s{n}\"\ntier = \"soon\"\n{rest}");
                    site.append(TABLE, &format!("\n[[sign]]\n{sign}\n"));
                    let words = "label = \"Cramp\"\ndetail = \"It cramps.\"\nwhy = \"It may.\"";
                    site.append(WORDS, &format!("\n[sign.s{n}]\n{words}\n"));
                    signs = signs.replace(']', &format!(", \"s{n}\"]"));
                }
                ask(site, "all", &signs);
            },
            at: "checker.toml:66:6",
            marks: Some("\"all\""),
            says: "the step `all` has more than 8 boxes",
        },
    ]);
}

#[test]
fn a_step_has_an_id_of_its_own() {
    errors(&[
        Case {
            name: "a step that stands twice",
            change: |site| {
                ask(site, "all", "signs = [\"bladder_new\", \"fever\"]");
                site.append(TABLE, "\n[[step]]\nid = \"all\"\nsigns = [\"lasting_weeks\"]\n");
            },
            at: "checker.toml:34:6",
            marks: Some("\"all\""),
            says: "the step `all` stands here twice",
        },
        Case {
            name: "a step named like a sign",
            change: |site| ask(site, "fever", ALL),
            at: "checker.toml:30:6",
            marks: Some("\"fever\""),
            says: "the step `fever` is named like a sign",
        },
        Case {
            name: "a step that no address can name",
            change: |site| ask(site, "all/of them", ALL),
            at: "checker.toml:30:6",
            marks: Some("\"all/of them\""),
            says: "the step `all/of them` has an id that cannot stand in an address",
        },
        Case {
            name: "a choice that is offered twice",
            change: |site| {
                ask(site, "all", ALL);
                ask(site, "age", "options = [\"old\", \"old\"]");
                offer(site, "old");
            },
            at: "checker.toml:35:19",
            marks: Some("\"old\""),
            says: "the choice `old` is offered twice",
        },
    ]);
}

#[test]
fn every_step_and_choice_has_its_words_and_no_words_are_left_over() {
    errors(&[
        Case {
            name: "a step without words",
            change: |site| site.append(TABLE, &format!("\n[[step]]\nid = \"all\"\n{ALL}\n")),
            at: "checker.toml:30:6",
            marks: Some("\"all\""),
            says: "`all` has no words; add a table for it to checker.en.toml",
        },
        Case {
            name: "a choice without words",
            change: |site| {
                ask(site, "all", ALL);
                ask(site, "age", "options = [\"old\", \"young\"]");
                offer(site, "old");
            },
            at: "checker.toml:35:19",
            marks: Some("\"young\""),
            says: "`young` has no words; add a table for it to checker.en.toml",
        },
        Case {
            name: "words without a step",
            change: |site| {
                ask(site, "all", ALL);
                site.replace(TABLE, &format!("\n[[step]]\nid = \"all\"\n{ALL}\n"), "");
            },
            at: "checker.en.toml:19:7",
            marks: Some("\"all\""),
            says: "`all` has words and does not stand in checker.toml",
        },
        Case {
            name: "words without a choice",
            change: |site| offer(site, "old"),
            at: "checker.en.toml:19:9",
            marks: Some("old"),
            says: "`old` has words and does not stand in checker.toml",
        },
        Case {
            name: "a step that lacks a line of words",
            change: |site| {
                ask(site, "all", ALL);
                site.replace(WORDS, "\nquestion = \"Do you have these?\"", "");
            },
            at: "checker.en.toml:19:1",
            marks: Some("[step.\"all\"]"),
            says: "missing field `question`",
        },
    ]);
}
