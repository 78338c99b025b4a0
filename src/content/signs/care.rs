//! What can be done at home: the lines that stand beside advice that is not for today.

use std::ops::Range;

use super::load::missing_words;
use super::{FILE, raw};
use crate::checker::Tier;
use crate::content::{Problems, SourceKey};

/// Something to do at home.
#[derive(Debug, Clone)]
pub struct Care {
    /// Its name in the data, which never changes.
    pub id: String,
    /// The tiers beside whose advice it stands.
    pub tiers: Vec<Tier>,
    /// What it rests on.
    pub sources: Vec<SourceKey>,
    /// The article that says more, as `section/name`.
    pub article: String,
    /// Its words: one or two sentences.
    pub line: String,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}

/// Joins the lines with their words. Where care is needed today, nothing may stand in its way.
pub(super) fn join(
    all: Vec<raw::Care>,
    words: &mut raw::Words,
    words_file: &str,
    problems: &mut Problems,
) -> Vec<Care> {
    let mut joined: Vec<Care> = Vec::new();
    for raw in all {
        let (id, span) = (raw.id.get_ref().clone(), raw.id.span());
        if joined.iter().any(|care| care.id == id) {
            let what = format!("the care `{id}` stands here twice");
            problems.error(FILE, span, what, "take one of them out");
            continue;
        }
        if raw.tiers.iter().any(|tier| *tier >= Tier::UrgentSameDay) {
            problems.error(
                FILE,
                span.clone(),
                format!("the care `{id}` stands beside advice to be seen today"),
                "take `urgent_same_day` and `emergency_now` out of its tiers",
            );
        }
        let Some(raw::CareWords { line }) = words.care.remove(id.as_str()) else {
            missing_words(words_file, FILE, span, &id, problems);
            continue;
        };
        let raw::Care { tiers, sources, article, .. } = raw;
        joined.push(Care { id, tiers, sources, article, line, span });
    }
    joined
}
