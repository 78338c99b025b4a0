//! Sources as a reader sees them: what, by whom, when, how much of it we read.

use super::Press;
use super::citations::Citations;
use crate::content::{Consulted, Kind, Source, SourceKey};

/// A source in a list.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) url: Option<String>,
    /// Author, journal and date, joined.
    pub(super) imprint: String,
    /// How much of it we read, in words.
    pub(super) consulted: String,
    pub(super) note: Option<String>,
}

impl Reference {
    pub(super) fn new(press: Press<'_>, key: &SourceKey, source: &Source) -> Self {
        let imprint = [Some(&source.who), source.place.as_ref(), source.date.as_ref()];
        let imprint: Vec<_> =
            imprint.into_iter().flatten().map(|part| part.trim_end_matches('.')).collect();
        Self {
            key: key.to_string(),
            title: source.title.clone(),
            url: source.url.clone(),
            imprint: imprint.join(". "),
            consulted: consulted(press, source),
            note: source.note.clone(),
        }
    }
}

fn consulted(press: Press<'_>, source: &Source) -> String {
    let words = &press.words().source;
    let sources = &press.site.content().shelf.sources;
    let through = source.cited_by.as_ref().and_then(|key| sources.get(key));
    match (through, source.cited_accessed) {
        (Some(through), Some(date)) => words
            .cited_by
            .with("title", format_args!("“{}” ({})", through.title, through.who))
            .with("date", date)
            .to_string(),
        _ if source.kind == Kind::Judgement => words.ours.to_string(),
        _ => match source.consulted {
            Consulted::Full => words.full.to_string(),
            Consulted::Part => words.part.to_string(),
            Consulted::Copy => words.copy.to_string(),
            Consulted::NotOpened => words.not_opened.to_string(),
        },
    }
}

/// A source at the foot of a page, with the way back to its first mark.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) n: usize,
    pub(super) reference: Reference,
    /// Whether it leads back to its first mark.
    pub(super) leads_back: bool,
}

/// The sources of a page, numbered in order of first use.
pub(super) fn notes(press: Press<'_>, citations: Citations) -> Vec<Note> {
    let sources = &press.site.content().shelf.sources;
    let leads_back = citations.lead_back();
    let numbered = citations.into_keys().into_iter().zip(1..);
    let note = |(key, n)| {
        let reference = Reference::new(press, &key, sources.get(&key)?);
        Some(Note { n, reference, leads_back })
    };
    numbered.filter_map(note).collect()
}
