//! `glossary.<lang>.toml`: plain meanings of technical words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;
use toml::Spanned;

use super::markdown::Forms;
use super::{Folder, Lang, Problems, Slug, SourceKey, located};

/// The name by which articles refer to a word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct GlossaryKey(Slug);

impl GlossaryKey {
    /// Accepts a key of the form `herniated-disc`.
    ///
    /// # Errors
    /// A sentence that says which form a key has.
    pub fn parse(text: &str) -> Result<Self, String> {
        Slug::parse(text).map(Self)
    }
}

impl fmt::Display for GlossaryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One word and its meaning.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The word as a heading.
    pub term: String,
    /// Other names for it.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it means, in one or two plain sentences.
    pub meaning: String,
    /// What the meaning rests on.
    pub sources: Vec<SourceKey>,
    /// Whether its words count as two syllables at most in the reading grade.
    #[serde(default)]
    pub medical_name: bool,
    /// Whether its first use in an article leads to its meaning by itself. A common word that only
    /// looks like the term is left out.
    #[serde(default = "yes")]
    pub linked: bool,
    /// Where its entry stands in the file.
    #[serde(skip)]
    pub span: Range<usize>,
}

const fn yes() -> bool {
    true
}

impl GlossaryEntry {
    /// The word and its other names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term).chain(&self.also).map(String::as_str)
    }
}

/// All words.
#[derive(Debug, Default)]
pub struct Glossary {
    entries: BTreeMap<GlossaryKey, GlossaryEntry>,
    unreadable: bool,
    /// What texts are searched for; worked out when the first is read.
    forms: OnceLock<Forms>,
}

impl Glossary {
    /// The names of its words, as texts are searched for them.
    pub(super) fn forms(&self) -> &Forms {
        self.forms.get_or_init(|| Forms::of(self))
    }

    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("glossary.{lang}.toml")
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        type Raw = BTreeMap<Spanned<String>, GlossaryEntry>;
        let file = Self::file(lang);
        let Some(raw) = located::parse_file::<Raw>(folder, &file, problems) else {
            return Self { unreadable: true, ..Self::default() };
        };
        let mut entries = BTreeMap::new();
        for (key, mut entry) in raw {
            entry.span = key.span();
            match GlossaryKey::parse(key.as_ref()) {
                Ok(parsed) => {
                    entries.insert(parsed, entry);
                }
                Err(what) => problems.error(&file, key.span(), what, "rename the key"),
            }
        }
        apart(&file, &entries, problems);
        Self { entries, ..Self::default() }
    }

    /// Whether an article may refer to `key`; every key passes when the file could not be read.
    #[must_use]
    pub fn accepts(&self, key: &GlossaryKey) -> bool {
        self.unreadable || self.entries.contains_key(key)
    }

    /// Every entry, by its word.
    #[must_use]
    pub fn by_term(&self) -> Vec<(&GlossaryKey, &GlossaryEntry)> {
        let mut all: Vec<_> = self.entries.iter().collect();
        all.sort_by_cached_key(|(_, entry)| entry.term.to_lowercase());
        all
    }

    /// The words, in lower case, that the reading grade counts as two syllables at most.
    #[must_use]
    pub fn medical_names(&self) -> BTreeSet<String> {
        self.entries
            .values()
            .filter(|entry| entry.medical_name)
            .flat_map(GlossaryEntry::names)
            .flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && c != '-'))
            .map(str::to_lowercase)
            .filter(|word| !word.is_empty())
            .collect()
    }
}

/// No name stands for two words: a link from it could lead to one of them only.
fn apart(file: &str, entries: &BTreeMap<GlossaryKey, GlossaryEntry>, problems: &mut Problems) {
    let mut taken: BTreeMap<String, &GlossaryKey> = BTreeMap::new();
    for (key, entry) in entries {
        for name in entry.names() {
            match taken.insert(name.to_lowercase(), key) {
                Some(other) if other != key => problems.error(
                    file,
                    entry.span.clone(),
                    format!("`{name}` is a name of `{other}` too"),
                    "leave it to one of the two words",
                ),
                _ => {}
            }
        }
    }
}
