//! The tables of treatments and of claims are sound.

use super::FIRST;
use super::case::{Case, errors, warnings};
use super::fixture::Fixture;

const TREATMENTS: &str = "treatments.en.toml";
const CLAIMS: &str = "claims.en.toml";

#[test]
fn a_row_of_the_table_of_treatments_holds_what_it_should() {
    errors(&[
        Case {
            name: "an unknown key",
            change: |site| site.replace(TREATMENTS, "name =", "nam ="),
            at: "treatments.en.toml:3:1",
            marks: Some("nam"),
            says: "unknown field `nam`",
        },
        Case {
            name: "an unknown kind",
            change: |site| site.replace(TREATMENTS, "\"movement\"", "\"magic\""),
            at: "treatments.en.toml:4:8",
            marks: Some("\"magic\""),
            says: "unknown variant `magic`",
        },
        Case {
            name: "an unknown benefit",
            change: |site| site.replace(TREATMENTS, "\"helps\"", "\"cures\""),
            at: "treatments.en.toml:7:11",
            marks: Some("\"cures\""),
            says: "unknown variant `cures`",
        },
        Case {
            name: "an unknown adviser",
            change: |site| site.replace(TREATMENTS, "by = \"nice\"", "by = \"nobody\""),
            at: "treatments.en.toml:14:6",
            marks: Some("\"nobody\""),
            says: "unknown variant `nobody`",
        },
        Case {
            name: "no pain",
            change: |site| site.replace(TREATMENTS, "[\"new\", \"lasting\"]", "[]"),
            at: "treatments.en.toml:5:8",
            marks: Some("[]"),
            says: "`pain` is empty, or names one twice",
        },
        Case {
            name: "a pain twice",
            change: |site| site.replace(TREATMENTS, "\"lasting\"", "\"new\""),
            at: "treatments.en.toml:5:8",
            marks: Some("[\"new\", \"new\"]"),
            says: "`pain` is empty, or names one twice",
        },
        Case {
            name: "a treatment that stands twice",
            change: |site| site.replace(TREATMENTS, "id = \"rest\"", "id = \"walking\""),
            at: "treatments.en.toml:20:6",
            marks: Some("\"walking\""),
            says: "the treatment `walking` stands here twice",
        },
        Case {
            name: "an article that is not there",
            change: |site| site.replace(TREATMENTS, "causes/first", "causes/third"),
            at: "treatments.en.toml:6:11",
            marks: Some("\"causes/third\""),
            says: "`causes/third` is not an article",
        },
        Case {
            name: "an article without its section",
            change: |site| site.replace(TREATMENTS, "causes/first", "first"),
            at: "treatments.en.toml:6:11",
            marks: Some("\"first\""),
            says: "`first` does not name an article",
        },
    ]);
}

#[test]
fn every_line_of_the_table_of_treatments_cites_and_is_short() {
    errors(&[
        Case {
            name: "an effect without a source",
            change: |site| site.replace(TREATMENTS, "It eases pain.[^known]", "It eases pain."),
            at: "treatments.en.toml:8:10",
            marks: Some("\"It eases pain.\""),
            says: "a line of `walking` cites no source",
        },
        Case {
            name: "harms of an unknown source",
            change: |site| site.replace(TREATMENTS, "Sore feet.[^known]", "Sore feet.[^nobody]"),
            at: "treatments.en.toml:10:20",
            marks: Some("[^nobody]"),
            says: "`nobody` is not a source",
        },
        Case {
            name: "a guideline of an unknown source",
            change: |site| site.replace(TREATMENTS, "source = \"known\"", "source = \"nobody\""),
            at: "treatments.en.toml:17:10",
            marks: Some("\"nobody\""),
            says: "`walking` names `nobody`, which is not a source",
        },
        Case {
            name: "an empty effect",
            change: |site| site.replace(TREATMENTS, "It eases pain.[^known]", ""),
            at: "treatments.en.toml:8:10",
            marks: Some("\"\""),
            says: "the line is empty",
        },
        Case {
            name: "a name of 13 words",
            change: |site| {
                let long = "a b c d e f g h i j k l m";
                site.replace(TREATMENTS, "\"Walking\"", &format!("\"{long}\""));
            },
            at: "treatments.en.toml:3:8",
            marks: Some("\"a b c d e f g h i j k l m\""),
            says: "the line has 13 words; shorten it to 12",
        },
        Case {
            name: "a row that was checked in the future",
            change: |site| site.replace(TREATMENTS, "2026-11-20", "2099-11-20"),
            at: "treatments.en.toml:12:11",
            marks: Some("2099-11-20"),
            says: "`checked` lies in the future",
        },
    ]);
}

const CLAIM: &str = "[[claim]]
id = \"slip\"
kind = \"myth\"
claim = \"A disc can slip.\"
verdict = \"false\"
evidence = \"It cannot.[^known]\"
article = \"causes/first\"
checked = 2026-11-20
";

const MYTHS: &str = "\n```claims\nmyth\n```\n";

/// A claim that a page shows, with one change.
fn claim(site: &Fixture, before: &str, after: &str) {
    site.write(CLAIMS, CLAIM);
    site.append(FIRST, MYTHS);
    site.replace(CLAIMS, before, after);
}

#[test]
fn a_claim_holds_what_it_should() {
    errors(&[
        Case {
            name: "an unknown verdict",
            change: |site| claim(site, "\"false\"", "\"wrong\""),
            at: "claims.en.toml:5:11",
            marks: Some("\"wrong\""),
            says: "unknown variant `wrong`",
        },
        Case {
            name: "evidence without a source",
            change: |site| claim(site, "[^known]", ""),
            at: "claims.en.toml:6:12",
            marks: Some("\"It cannot.\""),
            says: "a line of `slip` cites no source",
        },
        Case {
            name: "an article that is not there",
            change: |site| claim(site, "causes/first", "causes/third"),
            at: "claims.en.toml:7:11",
            marks: Some("\"causes/third\""),
            says: "`causes/third` is not an article",
        },
        Case {
            name: "a claim that stands twice",
            change: |site| {
                claim(site, "checked", "checked");
                site.append(CLAIMS, CLAIM);
            },
            at: "claims.en.toml:10:6",
            marks: Some("\"slip\""),
            says: "the claim `slip` stands here twice",
        },
        Case {
            name: "a claim that was checked in the future",
            change: |site| claim(site, "2026", "2099"),
            at: "claims.en.toml:8:11",
            marks: Some("2099-11-20"),
            says: "`checked` lies in the future",
        },
    ]);
}

#[test]
fn a_block_of_claims_names_a_kind_that_there_is_and_stands_once() {
    errors(&[
        Case {
            name: "an unknown kind",
            change: |site| site.append(FIRST, "\n```claims\nmyths\n```\n"),
            at: "en/causes/first.md:44:1",
            marks: Some("```claims"),
            says: "`myths` is not a kind of claims",
        },
        Case {
            name: "a kind without a claim",
            change: |site| site.append(FIRST, MYTHS),
            at: "en/causes/first.md:44:1",
            marks: Some("```claims"),
            says: "no claim is of the kind `myth`",
        },
        Case {
            name: "a block outside the articles",
            change: |site| {
                claim(site, "checked", "checked");
                site.append("en/about.md", MYTHS);
            },
            at: "en/about.md:10:1",
            marks: Some("```claims"),
            says: "a `claims` block stands outside the articles",
        },
        Case {
            name: "a second block of the same kind",
            change: |site| {
                claim(site, "checked", "checked");
                site.append(FIRST, MYTHS);
            },
            at: "en/causes/first.md:48:1",
            marks: Some("```claims"),
            says: "another block shows the claims of the kind `myth`",
        },
    ]);
    warnings(&[Case {
        name: "claims that no page shows",
        change: |site| site.write(CLAIMS, CLAIM),
        at: "claims.en.toml:1:1",
        marks: None,
        says: "no page shows the claims of the kind `myth`",
    }]);
}
