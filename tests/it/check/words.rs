//! The words of the interface are complete.

use super::case::{Case, errors};

const WORDS: &str = "words.en.toml";

#[test]
fn every_word_of_the_interface_is_there_and_no_other() {
    errors(&[
        Case {
            name: "a missing word",
            change: |site| site.replace(WORDS, "skip = \"Skip to content\"\n", ""),
            at: "words.en.toml:8:1",
            marks: Some("[frame]"),
            says: "missing field `skip`",
        },
        Case {
            name: "an unknown word",
            change: |site| site.replace(WORDS, "skip = ", "skipp = "),
            at: "words.en.toml:9:1",
            marks: Some("skipp"),
            says: "unknown field `skipp`",
        },
        Case {
            name: "a missing table",
            change: |site| site.replace(WORDS, "[frame]", "[fram]"),
            at: "words.en.toml:8:2",
            marks: Some("fram"),
            says: "unknown field `fram`",
        },
    ]);
}
