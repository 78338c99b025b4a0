//! The table of warning signs and its words agree.

use super::case::{Case, errors};

const TABLE: &str = "checker.toml";
const WORDS: &str = "checker.en.toml";

#[test]
fn the_table_of_signs_is_sound() {
    errors(&[
        Case {
            name: "a sign that stands twice",
            change: |site| site.append(TABLE, &sign("fever", "causes/first", "\"known\"")),
            at: "checker.toml:30:6",
            marks: Some("\"fever\""),
            says: "the sign `fever` stands here twice",
        },
        Case {
            name: "an unknown level",
            change: |site| site.replace(TABLE, "urgent_same_day", "urgent"),
            at: "checker.toml:13:8",
            marks: Some("\"urgent\""),
            says: "unknown variant `urgent`",
        },
        Case {
            name: "an unknown key",
            change: |site| site.replace(TABLE, "overview = true", "overvue = true"),
            at: "checker.toml:8:1",
            marks: Some("overvue"),
            says: "unknown field `overvue`",
        },
        Case {
            name: "a sign without a source",
            change: |site| site.replace(TABLE, "sources = [\"known\"]", "sources = []"),
            at: "checker.toml:5:6",
            marks: Some("\"bladder_new\""),
            says: "`bladder_new` names no source",
        },
        Case {
            name: "a sign with an unknown source",
            change: |site| {
                let level = "tier = \"urgent_same_day\"\n";
                let (before, after) = ("sources = [\"known\"]", "sources = [\"unknown\"]");
                site.replace(TABLE, &format!("{level}{before}"), &format!("{level}{after}"));
            },
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "`fever` names `unknown`, which is not a source",
        },
        Case {
            name: "a sign that leads to no article",
            change: |site| site.replace(TABLE, "causes/first", "causes/third"),
            at: "checker.toml:5:6",
            marks: Some("\"bladder_new\""),
            says: "leads to `causes/third`, which is not an article",
        },
        Case {
            name: "a card that leaves out an emergency sign",
            change: |site| site.replace(TABLE, "signs = [\"bladder_new\"]", "signs = []"),
            at: "checker.toml:1:1",
            marks: None,
            says: "the cards do not hold each `emergency_now` sign exactly once",
        },
        Case {
            name: "a card with a sign that is no emergency",
            change: |site| site.replace(TABLE, "[\"bladder_new\"]", "[\"bladder_new\", \"fever\"]"),
            at: "checker.toml:1:1",
            marks: None,
            says: "the cards do not hold each `emergency_now` sign exactly once",
        },
        Case {
            name: "an emergency sign on two cards",
            change: |site| {
                site.append(TABLE, "\n[[card]]\nid = \"again\"\nsigns = [\"bladder_new\"]\n");
                site.append(WORDS, "\n[card.again]\nline = \"Again\"\n");
            },
            at: "checker.toml:1:1",
            marks: None,
            says: "exactly once",
        },
        Case {
            name: "eight cards",
            change: |site| {
                for n in 2..=8 {
                    site.append(TABLE, &format!("\n[[card]]\nid = \"c{n}\"\nsigns = []\n"));
                    site.append(WORDS, &format!("\n[card.c{n}]\nline = \"Again\"\n"));
                }
            },
            at: "checker.toml:1:1",
            marks: None,
            says: "more than seven cards",
        },
    ]);
}

fn sign(id: &str, article: &str, sources: &str) -> String {
    format!(
        "\n[[sign]]\nid = \"{id}\"\ntier = \"soon\"\nsources = [{sources}]\narticle = \"{article}\"\n"
    )
}

#[test]
fn every_sign_and_card_has_its_words_and_no_words_are_left_over() {
    errors(&[
        Case {
            name: "a sign without words",
            change: |site| site.append(TABLE, &sign("cramp", "causes/first", "\"known\"")),
            at: "checker.toml:30:6",
            marks: Some("\"cramp\""),
            says: "`cramp` has no words; add a table for it to checker.en.toml",
        },
        Case {
            name: "a card without words",
            change: |site| site.append(TABLE, "\n[[card]]\nid = \"more\"\nsigns = []\n"),
            at: "checker.toml:30:6",
            marks: Some("\"more\""),
            says: "`more` has no words",
        },
        Case {
            name: "words without a sign",
            change: |site| {
                let words = "label = \"Cramp\"\ndetail = \"It cramps.\"\nwhy = \"It may.\"";
                site.append(WORDS, &format!("\n[sign.cramp]\n{words}\n"));
            },
            at: "checker.en.toml:19:7",
            marks: Some("cramp"),
            says: "`cramp` has words and does not stand in checker.toml",
        },
        Case {
            name: "words without a card",
            change: |site| site.append(WORDS, "\n[card.more]\nline = \"More\"\n"),
            at: "checker.en.toml:19:7",
            marks: Some("more"),
            says: "`more` has words and does not stand in checker.toml",
        },
        Case {
            name: "a label of 13 words",
            change: |site| {
                let long = "One two three four five six seven eight nine ten and three more";
                site.replace(WORDS, "label = \"Fever\"", &format!("label = \"{long}\""));
            },
            at: "checker.toml:12:6",
            marks: Some("\"fever\""),
            says: "the label of `fever` has more than 12 words",
        },
        Case {
            name: "words that lack a line",
            change: |site| site.replace(WORDS, "why = \"It may mean an infection.\"\n", ""),
            at: "checker.en.toml:6:1",
            marks: Some("[sign.fever]"),
            says: "missing field `why`",
        },
    ]);
}
