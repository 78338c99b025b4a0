//! The name of an article: its language, its section and its own name.

use std::fmt;

use super::{Lang, Slug};

/// Which article, as the folder lays it out: `en/<section>/<slug>.md`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId {
    /// The language, from the top folder.
    pub lang: Lang,
    /// The section, from the folder.
    pub section: Slug,
    /// The article's own name, from the file name.
    pub slug: Slug,
}

impl ArticleId {
    /// Reads `section/slug`, the form that front matter and data files use.
    ///
    /// # Errors
    /// A sentence that says which form is wanted.
    pub fn parse(lang: Lang, text: &str) -> Result<Self, String> {
        let (section, slug) = text
            .split_once('/')
            .ok_or_else(|| format!("`{text}` does not name an article: write `section/name`"))?;
        Ok(Self { lang, section: Slug::parse(section)?, slug: Slug::parse(slug)? })
    }

    /// The address of its page on the site.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}/{}/", self.lang.path_prefix(), self.section, self.slug)
    }

    /// The file it is read from, relative to the folder of articles.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}/{}/{}.md", self.lang, self.section, self.slug)
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.section, self.slug)
    }
}
