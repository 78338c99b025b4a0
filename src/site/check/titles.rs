//! Titles and summaries, those of sections too, are there, short enough, and each its own; key
//! points are three, and an article has a text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::leaf::{self, Leaf};
use crate::content::{Content, Date, Problems, Sections};

/// The longest title, in characters: with the name of the site, what a search result shows.
const LONGEST_TITLE: usize = 59;

/// The longest summary, in characters: what a search result shows.
const LONGEST_SUMMARY: usize = 160;

/// How many key points an article has.
const KEY_POINTS: usize = 3;

/// No two pages share a title or a summary; none is empty or too long.
pub(super) fn own(content: &Content, _: Date, problems: &mut Problems) {
    let mut titles = Own::new("title", LONGEST_TITLE);
    let mut summaries = Own::new("summary", LONGEST_SUMMARY);
    for page in leaf::all(content) {
        let (title, summary) = (page.title, page.summary);
        titles.hold(page.file, &title.value, &title.span, problems);
        summaries.hold(page.file, &summary.value, &summary.span, problems);
    }
    let file = Sections::file(content.lang);
    for section in content.sections.all() {
        titles.hold(&file, &section.title, &section.span, problems);
        summaries.hold(&file, &section.summary, &section.span, problems);
    }
}

/// Key points are three; no article is without a text.
pub(super) fn enough(page: &Leaf<'_>, problems: &mut Problems) {
    let Some(article) = page.article else { return };
    if article.body.blocks.is_empty() {
        problems.error(&article.file, 0..0, "the article has no text", "write it");
    }
    if article.key_points.len() != KEY_POINTS {
        problems.error(
            &article.file,
            0..0,
            format!("the article has {} key points", article.key_points.len()),
            format!("write {KEY_POINTS}: what matters most"),
        );
    }
}

/// What each page must have for its own.
struct Own {
    what: &'static str,
    longest: usize,
    /// The file that has each already, by the text in lower case.
    seen: BTreeMap<String, String>,
}

impl Own {
    const fn new(what: &'static str, longest: usize) -> Self {
        let seen = BTreeMap::new();
        Self { what, longest, seen }
    }

    fn hold(&mut self, file: &str, text: &str, span: &Range<usize>, problems: &mut Problems) {
        let Self { what, longest, .. } = self;
        let length = text.chars().count();
        if text.trim().is_empty() {
            let what = format!("the {what} is empty");
            problems.error(file, span.clone(), what, "write it");
            return;
        }
        if length > *longest {
            problems.error(
                file,
                span.clone(),
                format!("the {what} has {length} characters"),
                format!("shorten it to {longest}, so that search results show it whole"),
            );
        }
        if let Some(other) = self.seen.insert(text.trim().to_lowercase(), file.to_owned()) {
            problems.error(
                file,
                span.clone(),
                format!("the {what} is a duplicate: {other} has the same"),
                "say what is particular to this page",
            );
        }
    }
}
