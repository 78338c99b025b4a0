//! The report as a whole.

use super::printed::{Printed, Problem, problems};
use super::{FIRST, Fixture, SECOND};
use crate::server::{program, repository, run};

/// The clean site with several slips: two in one file, and of each layer that finds them.
fn spoiled() -> Fixture {
    let site = Fixture::clean();
    site.append(SECOND, "\nNo source at all.\n\n<hr>\n");
    site.replace(FIRST, "#next-steps", "#last-steps");
    site.replace("regions.toml", "call = \"911\"", "call = \"91\"");
    site.replace("en/about.md", "Some words", "Some [words](here.md)");
    site
}

#[test]
fn a_clean_site_passes() {
    let printed = Printed::of(&Fixture::clean());
    assert_eq!(printed.code, 0, "{}", printed.text);
    assert_eq!(printed.errors(), Vec::<&Problem>::new());
    assert!(printed.text.lines().last().unwrap().starts_with("0 errors, "), "{}", printed.text);
}

#[test]
fn the_real_articles_pass() {
    let articles = repository("articles");
    let output = run(program().arg("check").arg("--articles").arg(articles));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_problem_is_told_in_one_run_sorted_by_file_and_place() {
    let printed = Printed::of(&spoiled());
    assert_eq!(printed.code, 1);
    let places: Vec<_> = printed.errors().iter().map(|problem| problem.at.as_str()).collect();
    let wanted = [
        "en/about.md:8:6",
        "en/causes/first.md:42:5",
        "en/causes/second.md:27:1",
        "en/causes/second.md:29:1",
        "regions.toml:2:8",
    ];
    assert_eq!(places, wanted, "{}", printed.text);
    assert!(printed.text.lines().last().unwrap().starts_with("5 errors, "), "{}", printed.text);
}

#[test]
fn a_problem_is_its_place_what_is_wrong_and_how_to_mend_it_with_the_line_marked() {
    let site = Fixture::clean();
    site.replace(FIRST, "glossary:disc", "glossary:disk");
    let place = format!("{}/en/causes/first.md:15:27", site.root());
    let wanted = format!(
        "{place}: `disk` is not in the glossary; mend the key, or add the word to the glossary\n   \
         |\n15 | Opening paragraph about a [disc](glossary:disk).[^known]\n   \
         |                           ^^^^^^^^^^^^^^^^^^^^^\n"
    );
    let text = Printed::of(&site).text;
    assert!(text.starts_with(&wanted), "{text}");
}

#[test]
fn a_place_is_right_after_letters_of_more_than_one_byte() {
    let site = Fixture::clean();
    site.replace(FIRST, "Opening paragraph", "Öffnung – “naïve” ☂");
    site.replace(FIRST, "glossary:disc", "glossary:disk");
    let printed = Printed::of(&site);
    let [problem] = printed.errors()[..] else { panic!("{}", printed.text) };
    assert_eq!(problem.at, "en/causes/first.md:15:29");
    assert_eq!(problem.marked.as_deref(), Some("[disc](glossary:disk)"));
}

#[test]
fn a_file_with_the_line_ends_of_another_system_is_read_the_same() {
    let site = Fixture::clean();
    site.write(FIRST, &site.read(FIRST).replace('\n', "\r\n"));
    assert_eq!(Printed::of(&site).code, 0);
}

#[test]
fn the_report_ends_with_both_grades_of_every_text_and_the_count_of_what_need_not_cite() {
    let text = Printed::of(&Fixture::clean()).text;
    let pages = [FIRST, SECOND, "en/about.md", "en/privacy.md", "en/crisis-help.md"];
    let words = ["words.en.toml", "en/sections.toml", "checker.en.toml", "glossary.en.toml"];
    for file in pages.into_iter().chain(words) {
        let line = text.lines().find(|line| line.ends_with(file)).unwrap();
        let numbers: Vec<f64> =
            line.split(['(', ')']).filter_map(|part| part.trim().parse().ok()).collect();
        assert_eq!(numbers.len(), 2, "{line}");
    }
    assert!(text.contains("Blocks that need not cite: 2 of 9"), "{text}");
    assert!(text.contains("Sentences of over 20 words: 0 of "), "{text}");
}

#[test]
fn the_real_articles_read_at_grade_6_and_few_of_their_sentences_are_long() {
    let text = Printed::of(&Fixture::real()).text;
    let after = |start: &str| {
        text.lines().find_map(|line| line.strip_prefix(start)).unwrap_or_else(|| panic!("{text}"))
    };
    let median: f64 = after("Median grade: ").parse().unwrap();
    assert!(median <= 6.0, "{median}");
    let (long, all) = after("Sentences of over 20 words: ").split_once(" of ").unwrap();
    let (long, all): (f64, f64) = (long.parse().unwrap(), all.parse().unwrap());
    assert!(all > 1_000.0 && long / all < 0.03, "{long} of {all}");
}

#[test]
fn a_site_with_errors_is_not_served_and_the_same_errors_are_told() {
    let site = spoiled();
    let checked = Printed::of(&site);
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--articles", &site.root()];
    let output = run(program().args(arguments));
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "it named an address");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(problems(&told, &site.root()), checked.problems, "{told}");
}

/// A change to the clean site, and the place of the one problem that it makes.
type Slip = (fn(&Fixture), &'static str);

#[test]
fn a_slip_in_one_file_is_not_laid_at_the_door_of_another() {
    let slips: [Slip; 6] = [
        (|site| site.replace(SECOND, "title =", "titel ="), "en/causes/second.md:2:1"),
        (|site| site.append(SECOND, &"\n".repeat(600 * 1024)), "en/causes/second.md:1:1"),
        (|site| site.write_bytes("en/about.md", b"caf\xe9"), "en/about.md:1:1"),
        (|site| site.write_bytes("regions.toml", b"caf\xe9"), "regions.toml:1:1"),
        (
            |site| site.replace("figures/disc.svg", "<title>A disc</title>", ""),
            "figures/disc.svg:1:1",
        ),
        (|site| site.replace("checker.toml", "\"known\"", "\"unknown\""), "checker.toml:5:6"),
    ];
    for (change, place) in slips {
        let site = Fixture::clean();
        change(&site);
        let printed = Printed::of(&site);
        let places: Vec<_> = printed.errors().iter().map(|slip| slip.at.as_str()).collect();
        assert_eq!(places, [place], "{}", printed.text);
    }
}

#[test]
fn an_article_that_only_a_broken_one_leads_to_is_no_orphan() {
    let site = Fixture::clean();
    let third = site.read(SECOND).replace("Second", "Third").replace("the second", "the third");
    site.write(
        "en/causes/third.md",
        &third.replace("> An aside needs no source.", "> An aside.[^known]"),
    );
    site.replace("en/sections.toml", "\"first\"", "\"first\", \"third\"");
    site.append(FIRST, "\nSee [the third article](third.md).[^known]\n");
    assert_eq!(Printed::of(&site).code, 0);
    site.replace(FIRST, "summary =", "sumary =");
    let printed = Printed::of(&site);
    let places: Vec<_> = printed.errors().iter().map(|slip| slip.at.as_str()).collect();
    assert_eq!(places, ["en/causes/first.md:3:1"], "{}", printed.text);
}

#[test]
fn the_mark_that_some_editors_put_first_in_a_file_does_no_harm() {
    let site = Fixture::clean();
    for file in [FIRST, "sources.toml", "words.en.toml"] {
        site.write(file, &format!("\u{feff}{}", site.read(file)));
    }
    assert_eq!(Printed::of(&site).code, 0);
}

#[test]
fn of_one_file_a_hundred_problems_are_told_and_the_rest_are_counted() {
    let site = Fixture::clean();
    site.append(SECOND, &"\n<hr>\n".repeat(130));
    site.append(FIRST, "\n<hr>\n");
    let printed = Printed::of(&site);
    let of = |file: &str| printed.errors().iter().filter(|slip| slip.at.starts_with(file)).count();
    assert_eq!((of(SECOND), of(FIRST)), (100, 1));
    let rest = "… and 30 more in en/causes/second.md; mend these first\n";
    assert!(printed.text.contains(rest), "{}", printed.text);
    assert!(printed.text.lines().last().unwrap().starts_with("131 errors, "), "{}", printed.text);
}
