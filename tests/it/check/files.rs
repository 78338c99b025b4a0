//! Files that are missing, too many, or in the wrong place.

use std::process::Command;

use super::case::{Case, errors, warnings};
use super::{FIRST, SECOND};

#[test]
fn files_are_there() {
    errors(&[
        Case {
            name: "no table of signs",
            change: |site| site.remove("checker.toml"),
            at: "checker.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no words for the signs",
            change: |site| site.remove("checker.en.toml"),
            at: "checker.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no sources",
            change: |site| site.remove("sources.toml"),
            at: "sources.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no glossary",
            change: |site| site.remove("glossary.en.toml"),
            at: "glossary.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no table of treatments",
            change: |site| site.remove("treatments.en.toml"),
            at: "treatments.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no claims",
            change: |site| site.remove("claims.en.toml"),
            at: "claims.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no regions",
            change: |site| site.remove("regions.toml"),
            at: "regions.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no questions to take",
            change: |site| site.remove("questions.en.toml"),
            at: "questions.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no sections",
            change: |site| site.remove("en/sections.toml"),
            at: "en/sections.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "no words for the interface",
            change: |site| site.remove("words.en.toml"),
            at: "words.en.toml:1:1",
            marks: None,
            says: "missing",
        },
        Case {
            name: "a page of the site's own is missing",
            change: |site| site.remove("en/privacy.md"),
            at: "en/privacy.md:1:1",
            marks: None,
            says: "missing",
        },
    ]);
}

#[test]
fn an_article_stands_in_the_folder_of_a_section_by_a_name_of_its_own() {
    errors(&[
        Case {
            name: "an article beside the sections",
            change: |site| site.write("en/third.md", &site.read("en/about.md")),
            at: "en/third.md:1:1",
            marks: None,
            says: "folder of a section",
        },
        Case {
            name: "an article in a folder that is no section",
            change: |site| site.write("en/legs/third.md", &third("legs/third", site)),
            at: "en/legs/third.md:1:1",
            marks: None,
            says: "`legs` is not a section",
        },
        Case {
            name: "a file name with a capital letter",
            change: |site| site.write("en/causes/Third.md", &site.read(FIRST)),
            at: "en/causes/Third.md:1:1",
            marks: None,
            says: "`Third` is not a name",
        },
        Case {
            name: "a folder within a section",
            change: |site| site.write("en/causes/more/third.md", &site.read(FIRST)),
            at: "en/causes/more/third.md:1:1",
            marks: None,
            says: "is not a name",
        },
    ]);
}

#[test]
fn a_file_that_nothing_reads_is_a_warning() {
    warnings(&[
        Case {
            name: "a text outside the folders of languages",
            change: |site| site.write("notes/third.md", "Words.\n"),
            at: "notes/third.md:1:1",
            marks: None,
            says: "nothing reads the file; move it into a section",
        },
        Case {
            name: "a text beside the data files",
            change: |site| site.write("README.md", "Words.\n"),
            at: "README.md:1:1",
            marks: None,
            says: "nothing reads the file; move it into a section",
        },
        Case {
            name: "an ending in capital letters",
            change: |site| site.write("en/causes/third.MD", "Words.\n"),
            at: "en/causes/third.MD:1:1",
            marks: None,
            says: "nothing reads the file; write the ending of its name in lower case",
        },
        Case {
            name: "a folder below many others",
            change: |site| site.write("en/causes/a/b/c/third.md", "Words.\n"),
            at: "en/causes/a/b/c:1:1",
            marks: None,
            says: "the folder lies too deep to be read",
        },
        Case {
            name: "a link to a text",
            change: |site| {
                let link = site.path().join("en/causes/third.md");
                std::os::unix::fs::symlink(site.path().join(FIRST), link).unwrap();
            },
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "nothing follows the link",
        },
        Case {
            name: "a link that leads round in a circle",
            change: |site| {
                let link = site.path().join("en/causes/round");
                std::os::unix::fs::symlink(site.path(), link).unwrap();
            },
            at: "en/causes/round:1:1",
            marks: None,
            says: "nothing follows the link",
        },
        Case {
            name: "a link that leads to itself",
            change: |site| {
                let link = site.path().join("en/causes/third.md");
                std::os::unix::fs::symlink(&link, &link).unwrap();
            },
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "nothing follows the link",
        },
        Case {
            name: "a pipe",
            change: |site| {
                let pipe = site.path().join("en/causes/third.md");
                assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
            },
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "nothing reads it: it is no file; take it away",
        },
    ]);
}

/// A third article, named as related by the second so that it is led to.
fn third(id: &str, site: &super::Fixture) -> String {
    site.replace(SECOND, "\n\n[reviewed_by]", &format!("\nrelated = [\"{id}\"]\n\n[reviewed_by]"));
    site.read(SECOND)
        .replace("Second article", "Third article")
        .replace("the second", "the third")
        .replace(&format!("related = [\"{id}\"]\n"), "")
        .replace("first.md", "../causes/first.md")
        .replace("> [!NOTE]\n> An aside needs no source.\n\n", "")
}
