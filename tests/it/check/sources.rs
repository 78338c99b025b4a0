//! Sources and glossary words.

use super::case::{Case, errors, warnings};

const SOURCES: &str = "sources.toml";
const GLOSSARY: &str = "glossary.en.toml";

#[test]
fn a_source_says_what_it_is_and_how_it_was_read() {
    errors(&[
        Case {
            name: "an unknown key",
            change: |site| site.replace(SOURCES, "date =", "year ="),
            at: "sources.toml:5:1",
            marks: Some("year"),
            says: "unknown field `year`",
        },
        Case {
            name: "an unknown kind",
            change: |site| site.replace(SOURCES, "kind = \"review\"", "kind = \"rumor\""),
            at: "sources.toml:7:8",
            marks: Some("\"rumor\""),
            says: "unknown variant `rumor`",
        },
        Case {
            name: "no word on how it was read",
            change: |site| site.replace(SOURCES, "consulted = \"full\"\n", ""),
            at: "sources.toml:1:1",
            marks: Some("[known]"),
            says: "missing field `consulted`",
        },
        Case {
            name: "an address that is not safe",
            change: |site| site.replace(SOURCES, "https://", "http://"),
            at: "sources.toml:1:2",
            marks: Some("known"),
            says: "does not begin with https://",
        },
        Case {
            name: "a key with a capital letter",
            change: |site| site.replace(SOURCES, "[other]", "[Other]"),
            at: "sources.toml:10:2",
            marks: Some("Other"),
            says: "`Other` is not a name",
        },
        Case {
            name: "known through another, without the date",
            change: |site| site.replace(SOURCES, "cited_accessed = 2024-04-03\n", ""),
            at: "sources.toml:10:2",
            marks: Some("other"),
            says: "`cited_by` and `cited_accessed` go together",
        },
        Case {
            name: "known through one that is not there",
            change: |site| site.replace(SOURCES, "cited_by = \"known\"", "cited_by = \"unknown\""),
            at: "sources.toml:10:2",
            marks: Some("other"),
            says: "cited by `unknown`, which is not a source",
        },
    ]);
}

#[test]
fn a_source_that_nobody_cites_is_a_warning() {
    warnings(&[Case {
        name: "a spare source",
        change: |site| {
            let spare = "who = \"X\"\ntitle = \"Spare\"\nkind = \"news\"\nconsulted = \"part\"";
            site.append(SOURCES, &format!("\n[spare]\n{spare}\n"));
        },
        at: "sources.toml:18:2",
        marks: Some("spare"),
        says: "nobody cites `spare`",
    }]);
}

#[test]
fn a_glossary_word_has_a_meaning_that_rests_on_sources() {
    errors(&[
        Case {
            name: "no meaning",
            change: |site| {
                site.replace(
                    GLOSSARY,
                    "meaning = \"A cushion between two bones of the spine.\"\n",
                    "",
                );
            },
            at: "glossary.en.toml:1:1",
            marks: Some("[disc]"),
            says: "missing field `meaning`",
        },
        Case {
            name: "no source",
            change: |site| site.replace(GLOSSARY, "sources = [\"known\"]", "sources = []"),
            at: "glossary.en.toml:1:2",
            marks: Some("disc"),
            says: "`disc` names no source",
        },
        Case {
            name: "an unknown source",
            change: |site| {
                site.replace(GLOSSARY, "sources = [\"known\"]", "sources = [\"unknown\"]");
            },
            at: "glossary.en.toml:1:2",
            marks: Some("disc"),
            says: "`disc` names `unknown`, which is not a source",
        },
        Case {
            name: "a key with an underscore",
            change: |site| site.replace(GLOSSARY, "[osteoporosis]", "[thin_bones]"),
            at: "glossary.en.toml:7:2",
            marks: Some("thin_bones"),
            says: "`thin_bones` is not a name",
        },
        Case {
            name: "a name that two words have",
            change: |site| site.replace(GLOSSARY, "also = [\"disk\"]", "also = [\"osteoporosis\"]"),
            at: "glossary.en.toml:7:2",
            marks: Some("osteoporosis"),
            says: "`Osteoporosis` is a name of `disc` too",
        },
        Case {
            name: "a word that is neither linked nor not",
            change: |site| site.append(GLOSSARY, "linked = \"no\"\n"),
            at: "glossary.en.toml:12:10",
            marks: Some("\"no\""),
            says: "invalid type: string \"no\", expected a boolean",
        },
    ]);
}
