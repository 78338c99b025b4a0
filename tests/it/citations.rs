//! Every claim leads to its source, and every source back to its claims.

use scraper::{ElementRef, Html};

use crate::pages::{all, articles, hold, select, select_in, text};

/// The marks of a page: each `[n]`, on paper a number alone, else a link.
fn marks(tree: &Html) -> Vec<ElementRef<'_>> {
    select(tree, "sup")
}

/// The number of a mark, and the place to which its link leads.
fn read(mark: ElementRef<'_>) -> (usize, Option<&str>) {
    let shown = text(mark);
    let number = shown.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let number = number.and_then(|number| number.parse().ok()).unwrap_or(0);
    (number, select_in(mark, "a").first().and_then(|a| a.attr("href")))
}

/// The places of a page's own list of sources, in order.
fn sources(tree: &Html) -> Vec<ElementRef<'_>> {
    select(tree, "section.sources > ol > li")
}

#[test]
fn every_mark_leads_to_the_source_of_its_number() {
    hold(all(), |page, tree, say| {
        let count = sources(tree).len();
        for mark in marks(tree) {
            let (number, href) = read(mark);
            let leads = page.is_print() || href == Some(&format!("#s{number}"));
            if !(1..=count).contains(&number) || !leads {
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
fn every_source_of_a_page_leads_back_to_its_first_mark() {
    let pages = all().iter().filter(|page| !page.is_print());
    hold(pages, |_, tree, say| {
        for source in sources(tree) {
            let id = source.attr("id").unwrap();
            let back = select_in(source, "a.back");
            let back: Vec<_> = back.iter().map(|a| a.attr("href").unwrap()).collect();
            let marks = select(tree, &format!("sup a[href='#{id}']"));
            let first = marks.first().and_then(|mark| mark.attr("id"));
            if back != [format!("#{}", first.unwrap_or("nowhere"))] {
                say(format!("{id} leads back to {back:?}, its first mark is {first:?}"));
            }
        }
    });
}

#[test]
fn sources_are_numbered_in_the_order_in_which_a_reader_meets_them() {
    hold(all(), |_, tree, say| {
        let mut highest = 0;
        for mark in marks(tree) {
            let (number, _) = read(mark);
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
