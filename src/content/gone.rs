//! `<lang>/gone.toml`: pages that were taken away, and why. A site without such pages needs no such file.

use serde::Deserialize;
use toml::Spanned;

use super::{ArticleId, Folder, Lang, Located, Problems, located};

/// A page that is no longer there, and has no successor.
#[derive(Debug, Clone)]
pub struct GonePage {
    /// The name that it had.
    pub id: Located<ArticleId>,
    /// Why it was taken away, in a sentence for readers.
    pub why: Located<String>,
}

/// All pages that were taken away, in the file's order.
#[derive(Debug, Default)]
pub struct Gone(Vec<GonePage>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    page: Vec<RawPage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPage {
    name: Spanned<String>,
    why: Spanned<String>,
}

impl Gone {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("{lang}/gone.toml")
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let file = Self::file(lang);
        let raw = folder.text(&file).and_then(|text| located::parse(&file, text, 0, problems));
        let Raw { page: pages } = raw.unwrap_or(Raw { page: Vec::new() });
        let page = |RawPage { name, why }| {
            let Located { value: name, span } = Located::new(name, 0);
            match ArticleId::parse(lang, &name) {
                Ok(value) => {
                    Some(GonePage { id: Located { value, span }, why: Located::new(why, 0) })
                }
                Err(what) => {
                    let mend = "write the name that the page had, as section/name";
                    problems.error(&file, span, what, mend);
                    None
                }
            }
        };
        Self(pages.into_iter().filter_map(page).collect())
    }

    /// Every page, in the file's order.
    #[must_use]
    pub fn all(&self) -> &[GonePage] {
        &self.0
    }

    /// Whether the page of that name was taken away.
    #[must_use]
    pub fn holds(&self, id: &ArticleId) -> bool {
        self.0.iter().any(|page| page.id.value == *id)
    }
}
