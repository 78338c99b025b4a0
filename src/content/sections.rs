//! `<lang>/sections.toml`: the sections and the reading order of their articles.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{ArticleId, Folder, Lang, Located, Problems, Slug, located};

/// A section of the site.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its folder and its part of the address.
    pub slug: Slug,
    /// Its name.
    pub title: String,
    /// What it holds, in a sentence or two.
    pub summary: String,
    /// Its articles in reading order.
    pub articles: Vec<Located<ArticleId>>,
    /// Where its slug stands in the file.
    pub span: Range<usize>,
}

/// The most articles that one page to print may hold: a hundred are a thick book already.
const MOST_ON_PAPER: usize = 100;

impl Section {
    /// Whether all its articles have a page together, to print.
    #[must_use]
    pub fn fits_on_paper(&self) -> bool {
        self.articles.len() <= MOST_ON_PAPER
    }
}

/// All sections, in reading order.
#[derive(Debug, Default)]
pub struct Sections {
    all: Vec<Section>,
    unreadable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    section: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    slug: Spanned<Slug>,
    title: String,
    summary: String,
    articles: Vec<Spanned<Slug>>,
}

impl Sections {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("{lang}/sections.toml")
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let Some(raw) = located::parse_file::<Raw>(folder, &Self::file(lang), problems) else {
            return Self { unreadable: true, ..Self::default() };
        };
        let all = raw.section.into_iter().map(|raw| {
            let span = raw.slug.span();
            let section = raw.slug.into_inner();
            let articles = raw
                .articles
                .into_iter()
                .map(|slug| {
                    let Located { value: slug, span } = Located::new(slug, 0);
                    let section = section.clone();
                    Located { value: ArticleId { lang, section, slug }, span }
                })
                .collect();
            Section { slug: section, title: raw.title, summary: raw.summary, articles, span }
        });
        Self { all: all.collect(), unreadable: false }
    }

    /// The section of that slug.
    #[must_use]
    pub fn get(&self, slug: &Slug) -> Option<&Section> {
        self.all.iter().find(|section| section.slug == *slug)
    }

    /// Takes articles out of the lists.
    pub(super) fn leave_out(&mut self, such: impl Fn(&ArticleId) -> bool) {
        for section in &mut self.all {
            section.articles.retain(|id| !such(&id.value));
        }
    }

    /// Lists the article at the end of its section, if it is not listed yet.
    pub(super) fn list(&mut self, id: &ArticleId) {
        let section = self.all.iter_mut().find(|section| section.slug == id.section);
        if let Some(section) = section.filter(|it| it.articles.iter().all(|it| it.value != *id)) {
            section.articles.push(Located { value: id.clone(), span: 0..0 });
        }
    }

    /// Every section, in reading order.
    #[must_use]
    pub fn all(&self) -> &[Section] {
        &self.all
    }

    /// Whether the file could not be read, so that nothing can be said of what it lists.
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        self.unreadable
    }
}
