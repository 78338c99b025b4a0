//! The words of the search speak of what is there.

use super::case::{Case, errors};

const FILE: &str = "search.en.toml";

#[test]
fn names_are_those_of_one_page_that_is_there() {
    errors(&[
        Case {
            name: "a page that is not there",
            change: |site| site.replace(FILE, "causes/first", "causes/third"),
            at: "search.en.toml:9:8",
            marks: Some("\"causes/third\""),
            says: "`causes/third` is not a page of the site",
        },
        Case {
            name: "a page with two lists",
            change: |site| {
                site.append(FILE, "\n[[page]]\npage = \"causes/first\"\nnames = [\"another\"]\n");
            },
            at: "search.en.toml:25:8",
            marks: Some("\"causes/first\""),
            says: "`causes/first` has names here twice",
        },
        Case {
            name: "a name of two pages",
            change: |site| {
                site.append(FILE, "\n[[page]]\npage = \"causes\"\nnames = [\"Opening article\"]\n");
            },
            at: "search.en.toml:25:8",
            marks: Some("\"causes\""),
            says: "“Opening article” stands here twice",
        },
        Case {
            name: "a group of one",
            change: |site| site.replace(FILE, "[\"disc\", \"disk\"]", "[\"disc\"]"),
            at: "search.en.toml:6:9",
            marks: Some("[\"disc\"]"),
            says: "a group of words that mean the same has fewer than two",
        },
    ]);
}

#[test]
fn sayings_are_of_signs_that_are_there_in_ideas_that_are_there() {
    errors(&[
        Case {
            name: "a sign that is not there",
            change: |site| site.replace(FILE, "\"bladder_new\"", "\"bladder_old\""),
            at: "search.en.toml:16:10",
            marks: Some("\"bladder_old\""),
            says: "`bladder_old` is not a sign of checker.toml",
        },
        Case {
            name: "an idea that is not there",
            change: |site| site.replace(FILE, "{cannot}", "{unable}"),
            at: "search.en.toml:17:9",
            marks: Some("\"{unable} + pee\""),
            says: "`unable` is not one of the `ideas`",
        },
        Case {
            name: "signs and a crisis in one",
            change: |site| {
                site.replace(FILE, "crisis = true", "crisis = true\nsigns = [\"fever\"]");
            },
            at: "search.en.toml:23:8",
            marks: Some("[\"want to die\"]"),
            says: "either of `signs` or of a `crisis`",
        },
        Case {
            name: "neither signs nor a crisis",
            change: |site| site.replace(FILE, "crisis = true\n", ""),
            at: "search.en.toml:21:8",
            marks: Some("[\"want to die\"]"),
            says: "either of `signs` or of a `crisis`",
        },
        Case {
            name: "no words of the search",
            change: |site| site.remove(FILE),
            at: "search.en.toml:1:1",
            marks: None,
            says: "the file is missing",
        },
    ]);
}
