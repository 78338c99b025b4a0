//! Every claim leads to its source, and every source back to its claims.

use scraper::{ElementRef, Html};

use crate::pages::{all, articles, hold, select, select_in, text};

/// The marks of a page: each link of the form `[n]`.
fn marks(tree: &Html) -> Vec<ElementRef<'_>> {
    select(tree, "sup a")
}

/// The places of a page's own list of sources, in order.
fn sources(tree: &Html) -> Vec<ElementRef<'_>> {
    select(tree, "section.sources > ol > li")
}

#[test]
fn every_mark_leads_to_the_source_of_its_number() {
    hold(all(), |_, tree, say| {
        let count = sources(tree).len();
        for mark in marks(tree) {
            let shown = text(mark);
            let number = shown.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            let number: usize = number.and_then(|number| number.parse().ok()).unwrap_or(0);
            if !(1..=count).contains(&number) || mark.attr("href") != Some(&format!("#s{number}"))
            {
                say(format!("{} leads to none of {count} sources", mark.html()));
            }
        }
        for (source, number) in sources(tree).into_iter().zip(1..) {
            if source.attr("id") != Some(&format!("s{number}")) {
                say(format!("source {number} is not where its marks lead"));
            }
        }
    });
}

#[test]
fn every_source_of_a_page_leads_back_to_each_of_its_marks() {
    let pages = all().iter().filter(|page| !page.is_print());
    hold(pages, |_, tree, say| {
        for source in sources(tree) {
            let id = source.attr("id").unwrap();
            let back = select_in(source, ".back a");
            let back: Vec<_> = back.iter().map(|a| a.attr("href").unwrap()).collect();
            let marks = marks(tree).into_iter();
            let marks = marks.filter(|mark| mark.attr("href") == Some(&format!("#{id}")));
            let marks: Vec<_> =
                marks.map(|mark| format!("#{}", mark.attr("id").unwrap_or("none"))).collect();
            if marks.is_empty() || back != marks {
                say(format!("{id} leads back to {back:?}, its marks are {marks:?}"));
            }
        }
    });
}

#[test]
fn sources_are_numbered_in_the_order_in_which_a_reader_meets_them() {
    hold(all(), |_, tree, say| {
        let mut highest = 0;
        for mark in marks(tree) {
            let number: usize = mark.attr("href").unwrap()[2..].parse().unwrap();
            if number > highest + 1 {
                say(format!("[{number}] comes before [{}]", highest + 1));
            }
            highest = highest.max(number);
        }
        if highest != sources(tree).len() {
            say("a source is listed and not cited".to_owned());
        }
    });
}

#[test]
fn every_article_has_sources_and_each_says_how_much_of_it_was_read() {
    hold(articles(), |_, tree, say| {
        if sources(tree).is_empty() {
            say("has none".to_owned());
        }
        for source in sources(tree) {
            let said = select_in(source, ".consulted");
            if said.len() != 1 || text(said[0]).is_empty() {
                say(format!("does not say it of {}", text(source)));
            }
        }
    });
}

#[test]
fn no_mark_is_left_as_it_was_written() {
    hold(all(), |_, tree, say| {
        let words = text(select(tree, "body")[0]);
        for left in ["[^", "](", "> [!", "```", "+++"] {
            if let Some((_, rest)) = words.split_once(left) {
                let rest: String = rest.chars().take(40).collect();
                say(format!("prints “{left}{rest}”"));
            }
        }
    });
}
