//! `questions.<lang>.toml`: questions that a reader may take to an appointment, in groups.

use serde::Deserialize;
use toml::Spanned;

use super::{ArticleId, Date, Folder, Lang, Located, Problems, Slug, located};

/// All questions.
#[derive(Debug, Default)]
pub struct Questions {
    /// The section that leads to them, unless the file could not be read.
    pub section: Option<Located<Slug>>,
    /// The day of their last change, unless the file could not be read.
    pub updated: Option<Located<Date>>,
    /// The groups in the order of the file.
    pub groups: Vec<QuestionGroup>,
}

/// Questions for one sort of talk.
#[derive(Debug)]
pub struct QuestionGroup {
    /// Its heading.
    pub title: Located<String>,
    /// The article to read first.
    pub read: Option<Located<ArticleId>>,
    /// The questions.
    pub questions: Vec<Located<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    section: Spanned<Slug>,
    updated: Spanned<Date>,
    group: Vec<RawGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    title: Spanned<String>,
    read: Option<Spanned<String>>,
    questions: Vec<Spanned<String>>,
}

impl Questions {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("questions.{lang}.toml")
    }

    /// The address of their page.
    #[must_use]
    pub fn path(lang: Lang) -> String {
        format!("{}/questions-to-take/", lang.path_prefix())
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let file = Self::file(lang);
        let Some(raw) = located::parse_file::<Raw>(folder, &file, problems) else {
            return Self::default();
        };
        let groups = raw.group.into_iter().map(|raw| QuestionGroup {
            title: Located::new(raw.title, 0),
            read: raw.read.and_then(|read| article(read, &file, lang, problems)),
            questions: raw.questions.into_iter().map(|it| Located::new(it, 0)).collect(),
        });
        Self {
            groups: groups.collect(),
            section: Some(Located::new(raw.section, 0)),
            updated: Some(Located::new(raw.updated, 0)),
        }
    }
}

fn article(
    name: Spanned<String>,
    file: &str,
    lang: Lang,
    problems: &mut Problems,
) -> Option<Located<ArticleId>> {
    let Located { value, span } = Located::new(name, 0);
    match ArticleId::parse(lang, &value) {
        Ok(value) => Some(Located { value, span }),
        Err(what) => {
            problems.error(file, span, what, "name an article of the site");
            None
        }
    }
}
