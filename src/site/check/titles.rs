//! Titles, summaries and key points are there, short enough, and each its own.

use std::collections::BTreeMap;

use super::leaf;
use crate::content::{Content, Date, Problems};

/// The longest title, in characters: what a search result shows.
const LONGEST_TITLE: usize = 65;

/// The longest summary, in characters: what a search result shows.
const LONGEST_SUMMARY: usize = 160;

/// How many key points an article has.
const KEY_POINTS: usize = 3;

/// No two pages share a title or a summary; none is empty or too long; key points are three.
pub(super) fn good(content: &Content, _: Date, problems: &mut Problems) {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    let mut summaries: BTreeMap<String, &str> = BTreeMap::new();
    for page in leaf::all(content) {
        let both = [
            ("title", page.title, LONGEST_TITLE, &mut titles),
            ("summary", page.summary, LONGEST_SUMMARY, &mut summaries),
        ];
        for (what, text, longest, seen) in both {
            let span = text.span.clone();
            let length = text.value.chars().count();
            if text.value.trim().is_empty() {
                let what = format!("the {what} is empty");
                problems.error(page.file, span, what, "write it");
                continue;
            }
            if length > longest {
                problems.error(
                    page.file,
                    span.clone(),
                    format!("the {what} has {length} characters"),
                    format!("shorten it to {longest}, so that search results show it whole"),
                );
            }
            if let Some(other) = seen.insert(text.value.to_lowercase(), page.file) {
                problems.error(
                    page.file,
                    span,
                    format!("the {what} is a duplicate: {other} has the same"),
                    "say what is particular to this page",
                );
            }
        }
    }
    for article in content.articles.values() {
        if article.key_points.len() != KEY_POINTS {
            problems.error(
                &article.file,
                0..0,
                format!("the article has {} key points", article.key_points.len()),
                format!("write {KEY_POINTS}: what matters most"),
            );
        }
    }
}
