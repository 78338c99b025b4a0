//! `claims.<lang>.toml`: what people say of back pain and what products promise, each beside the
//! evidence.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::markdown::Fragment;
use super::sourced::Rows;
use super::treatments::terms;
use super::{ArticleId, Date, Folder, Lang, Located, Problems, Shelf, Slug, SourceKey, located};

/// The most words of a claim.
const CLAIM: usize = 20;

/// The most words of the evidence.
const EVIDENCE: usize = 40;

terms! {
    /// What sort of claim it is.
    ClaimKind {
        /// What people say.
        Myth = "myth",
        /// What a product promises.
        Product = "product",
    }
}

terms! {
    /// What the evidence says of a claim.
    Verdict {
        /// It is so.
        True = "true",
        /// Some of it is so.
        Partly = "partly",
        /// Good sources disagree.
        Disputed = "disputed",
        /// Nobody has shown it.
        NotShown = "not-shown",
        /// It is not so.
        False = "false",
        /// To act on it can do harm.
        Unsafe = "unsafe",
    }
}

/// A claim and what the evidence says of it.
#[derive(Debug)]
pub struct Claim {
    /// Its name in addresses.
    pub id: Slug,
    /// What sort of claim it is.
    pub kind: ClaimKind,
    /// The claim in our words.
    pub claim: String,
    /// What the evidence says, in a word.
    pub verdict: Verdict,
    /// What the evidence says, with its sources.
    pub evidence: Located<Fragment>,
    /// The article that says more.
    pub article: Located<ArticleId>,
    /// The day on which it was last held against its sources, and where that is said.
    pub checked: Located<Date>,
}

/// Every claim, in the order of the file.
#[derive(Debug, Default)]
pub struct Claims {
    all: Vec<Claim>,
    unreadable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    claim: Vec<RawClaim>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    id: Spanned<Slug>,
    kind: ClaimKind,
    claim: Spanned<String>,
    verdict: Verdict,
    evidence: Spanned<String>,
    article: Spanned<String>,
    checked: Spanned<Date>,
}

impl Claims {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("claims.{lang}.toml")
    }

    pub(crate) fn load(
        folder: &Folder,
        lang: Lang,
        shelf: &Shelf,
        problems: &mut Problems,
    ) -> Self {
        let file = Self::file(lang);
        let Some(raw) = located::parse_file::<Raw>(folder, &file, problems) else {
            return Self { unreadable: true, ..Self::default() };
        };
        let rows = Rows { file: &file, shelf };
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for raw in raw.claim {
            if !rows.is_first(&raw.id, "claim", &mut seen, problems) {
                continue;
            }
            let id = raw.id.into_inner();
            let claim = rows.plain(raw.claim, CLAIM, problems);
            let evidence = rows.cited(id.as_str(), raw.evidence, EVIDENCE, problems);
            let checked = Located::new(raw.checked, 0);
            if let Some(article) = rows.article(&raw.article, lang, problems) {
                let (kind, verdict) = (raw.kind, raw.verdict);
                all.push(Claim { id, kind, claim, verdict, evidence, article, checked });
            }
        }
        Self { all, unreadable: false }
    }

    /// Every claim, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Claim] {
        &self.all
    }

    /// The claims of a kind, in the order of the file.
    pub fn of(&self, kind: ClaimKind) -> impl Iterator<Item = &Claim> {
        self.all.iter().filter(move |claim| claim.kind == kind)
    }

    /// Whether a text may print the claims of a kind. Every kind passes when the file could not be
    /// read, which has been reported.
    #[must_use]
    pub fn accepts(&self, kind: ClaimKind) -> bool {
        self.unreadable || self.of(kind).next().is_some()
    }
}

impl Claim {
    /// The sources that its evidence names, at least once each.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.evidence.value.marked.cited()
    }
}
