//! `sources.toml`: every reference the site rests on, by key.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Date, Folder, Problems, Slug, located};

/// Where the sources are kept.
pub(crate) const FILE: &str = "sources.toml";

/// The name by which articles cite a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct SourceKey(Slug);

impl SourceKey {
    /// Accepts a key of the form `nhs-back`.
    ///
    /// # Errors
    /// A sentence that says which form a key has.
    pub fn parse(text: &str) -> Result<Self, String> {
        Slug::parse(text).map(Self)
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Keys are found by their text.
impl Borrow<str> for SourceKey {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SourceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How much of a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consulted {
    /// The whole of it.
    Full,
    /// An abstract or an excerpt.
    Part,
    /// A part of it, as another site reproduces it; the address may be that of the copy.
    Copy,
    /// Nothing yet.
    NotOpened,
}

/// What sort of document a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A guideline by a public body or society.
    Guideline,
    /// A review of many studies.
    Review,
    /// A trial that compared treatments.
    Trial,
    /// Another study.
    Study,
    /// A notice by a public body.
    Official,
    /// Information for patients.
    PatientInformation,
    /// A reference work.
    Reference,
    /// A news report.
    News,
    /// Our own judgement, or knowledge we opened no source for.
    Judgement,
    /// One person's account.
    Account,
}

/// One reference.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The author or publisher.
    pub who: String,
    /// The title, or our description where the printed title was not seen.
    pub title: String,
    /// Journal, volume and page, or document number.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// The date it bears, in its own words.
    pub date: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What sort of document it is.
    pub kind: Kind,
    /// How much of it was read.
    pub consulted: Consulted,
    /// A plain sentence on how it was read or how strong it is.
    pub note: Option<String>,
    /// The source that cites it, when we know it only through that one.
    pub cited_by: Option<SourceKey>,
    /// The date on which `cited_by` says it was accessed.
    pub cited_accessed: Option<Date>,
    /// Where its entry stands in the file.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// All references.
#[derive(Debug, Default)]
pub struct Sources {
    entries: BTreeMap<SourceKey, Source>,
    unreadable: bool,
}

impl Sources {
    pub(crate) fn load(folder: &Folder, problems: &mut Problems) -> Self {
        type Raw = BTreeMap<Spanned<String>, Source>;
        let Some(raw) = located::parse_file::<Raw>(folder, FILE, problems) else {
            return Self { unreadable: true, ..Self::default() };
        };
        let mut entries = BTreeMap::new();
        for (key, mut source) in raw {
            source.span = key.span();
            if source.cited_by.is_some() != source.cited_accessed.is_some() {
                problems.error(
                    FILE,
                    key.span(),
                    "`cited_by` and `cited_accessed` go together",
                    "write both or neither",
                );
            }
            if source.url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
                problems.error(
                    FILE,
                    key.span(),
                    "the address does not begin with https://",
                    "write the whole address, or leave `url` out",
                );
            }
            match SourceKey::parse(key.as_ref()) {
                Ok(parsed) => {
                    entries.insert(parsed, source);
                }
                Err(what) => problems.error(FILE, key.span(), what, "rename the key"),
            }
        }
        for (key, source) in &entries {
            if let Some(by) = source.cited_by.as_ref().filter(|by| !entries.contains_key(*by)) {
                problems.error(
                    FILE,
                    source.span.clone(),
                    format!("`{key}` is cited by `{by}`, which is not a source"),
                    "name a key of this file",
                );
            }
        }
        Self { entries, unreadable: false }
    }

    /// The source of that key.
    #[must_use]
    pub fn get(&self, key: &SourceKey) -> Option<&Source> {
        self.entries.get(key)
    }

    /// The key of the source that a text names so, if it may cite it: see [`Sources::accepts`].
    pub(super) fn named(&self, name: &str) -> Option<SourceKey> {
        match self.entries.get_key_value(name) {
            Some((key, _)) => Some(key.clone()),
            None => SourceKey::parse(name).ok().filter(|_| self.unreadable),
        }
    }

    /// Whether `key` may be cited. When the file could not be read every key passes, so that one
    /// mistake is not reported a hundred times.
    #[must_use]
    pub fn accepts(&self, key: &SourceKey) -> bool {
        self.unreadable || self.entries.contains_key(key)
    }

    /// Every source, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&SourceKey, &Source)> {
        self.entries.iter()
    }
}
