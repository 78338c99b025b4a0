//! `treatments.<lang>.toml`: what each treatment does, how sure that is, its harms, its cost, and what
//! guidelines say of it.

mod terms;

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::markdown::Fragment;
use super::sourced::Rows;
use super::{ArticleId, Date, Folder, Lang, Located, Problems, Shelf, Slug, SourceKey, located};
pub(in crate::content) use terms::terms;
pub use terms::{Adviser, Benefit, Cost, Pain, Position, Sure, TreatmentKind};

/// The section below which their page stands.
pub(crate) const SECTION: &str = "treatment";

/// The most words of a name.
const NAME: usize = 12;

/// The most words of what a treatment does, and of its harms.
const LINE: usize = 40;

/// The most words of what a guideline says.
const SAYING: usize = 20;

/// A row of the table.
#[derive(Debug)]
pub struct Treatment {
    /// Its name in addresses.
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// What sort of treatment it is.
    pub kind: TreatmentKind,
    /// For which pains it is.
    pub pains: Vec<Pain>,
    /// The article that says more.
    pub article: Located<ArticleId>,
    /// How much it helps.
    pub benefit: Benefit,
    /// What it does, with its sources.
    pub effect: Located<Fragment>,
    /// How sure that is.
    pub sure: Sure,
    /// What harm it can do, with its sources.
    pub harms: Located<Fragment>,
    /// What it usually costs.
    pub cost: Cost,
    /// The day on which the row was last held against its sources, and where that is said.
    pub checked: Located<Date>,
    /// What guidelines say of it.
    pub says: Vec<Saying>,
}

/// What a guideline says of a treatment.
#[derive(Debug)]
pub struct Saying {
    /// Who wrote the guideline.
    pub by: Adviser,
    /// What it advises.
    pub position: Position,
    /// The same in a few words.
    pub words: String,
    /// The guideline.
    pub source: SourceKey,
}

/// Every row, in the order of the file.
#[derive(Debug, Default)]
pub struct Treatments(Vec<Treatment>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    treatment: Vec<RawTreatment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTreatment {
    id: Spanned<Slug>,
    name: Spanned<String>,
    kind: TreatmentKind,
    pain: Spanned<Vec<Pain>>,
    article: Spanned<String>,
    benefit: Benefit,
    effect: Spanned<String>,
    sure: Sure,
    harms: Spanned<String>,
    cost: Cost,
    checked: Spanned<Date>,
    #[serde(default)]
    says: Vec<RawSaying>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSaying {
    by: Adviser,
    position: Position,
    words: Spanned<String>,
    source: Spanned<SourceKey>,
}

impl Treatments {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("treatments.{lang}.toml")
    }

    /// The address of their page.
    #[must_use]
    pub fn path(lang: Lang) -> String {
        format!("{}/{SECTION}/what-works/", lang.path_prefix())
    }

    pub(crate) fn load(
        folder: &Folder,
        lang: Lang,
        shelf: &Shelf,
        problems: &mut Problems,
    ) -> Self {
        let file = Self::file(lang);
        let Some(raw) = located::parse_file::<Raw>(folder, &file, problems) else {
            return Self::default();
        };
        let rows = Rows { file: &file, shelf };
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for raw in raw.treatment {
            if rows.is_first(&raw.id, "treatment", &mut seen, problems) {
                all.extend(read(raw, lang, rows, problems));
            }
        }
        Self(all)
    }

    /// Every row, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Treatment] {
        &self.0
    }

    /// The rows that an article says more of.
    pub fn of<'a>(&'a self, id: &'a ArticleId) -> impl Iterator<Item = &'a Treatment> {
        self.0.iter().filter(move |row| row.article.value == *id)
    }
}

impl Treatment {
    /// The sources that its row names, at least once each.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        let says = self.says.iter().map(|saying| &saying.source);
        self.effect.value.marked.cited().chain(self.harms.value.marked.cited()).chain(says)
    }
}

fn read(
    raw: RawTreatment,
    lang: Lang,
    rows: Rows<'_>,
    problems: &mut Problems,
) -> Option<Treatment> {
    let id = raw.id.into_inner();
    hold_pains(&raw.pain, rows.file, problems);
    let name = rows.plain(raw.name, NAME, problems);
    let effect = rows.cited(id.as_str(), raw.effect, LINE, problems);
    let harms = rows.cited(id.as_str(), raw.harms, LINE, problems);
    let mut says = Vec::new();
    for saying in raw.says {
        let words = rows.plain(saying.words, SAYING, problems);
        let place = saying.source.span();
        let source = saying.source.into_inner();
        if !rows.shelf.sources.accepts(&source) {
            let what = format!("`{id}` names `{source}`, which is not a source");
            let mend = "mend the key, or add the source to sources.toml";
            problems.error(rows.file, place, what, mend);
            continue;
        }
        says.push(Saying { by: saying.by, position: saying.position, words, source });
    }
    let article = rows.article(&raw.article, lang, problems)?;
    Some(Treatment {
        id,
        name,
        kind: raw.kind,
        pains: raw.pain.into_inner(),
        article,
        benefit: raw.benefit,
        effect,
        sure: raw.sure,
        harms,
        cost: raw.cost,
        checked: Located::new(raw.checked, 0),
        says,
    })
}

fn hold_pains(pains: &Spanned<Vec<Pain>>, file: &str, problems: &mut Problems) {
    let all = pains.get_ref();
    let once: BTreeSet<_> = all.iter().collect();
    if all.is_empty() || once.len() < all.len() {
        let what = "`pain` is empty, or names one twice";
        problems.error(file, pains.span(), what, "name each of new, lasting and leg once");
    }
}
