//! A page with text of its own, article or not, as most checks see it.

use crate::content::markdown::{Body, Fragment};
use crate::content::{Article, Content, Date, Located, Prose};

/// The parts that an article and a page of the site's own share.
pub(super) struct Leaf<'a> {
    pub(super) file: &'a str,
    pub(super) title: &'a Located<String>,
    pub(super) summary: &'a Located<String>,
    pub(super) updated: &'a Located<Date>,
    pub(super) next_review: &'a Located<Date>,
    pub(super) body: &'a Body,
    pub(super) key_points: &'a [Located<Fragment>],
    /// The article, if it is one.
    pub(super) article: Option<&'a Article>,
}

impl<'a> Leaf<'a> {
    pub(super) fn article(article: &'a Article) -> Self {
        Self {
            file: &article.file,
            title: &article.title,
            summary: &article.summary,
            updated: &article.updated,
            next_review: &article.next_review,
            body: &article.body,
            key_points: &article.key_points,
            article: Some(article),
        }
    }

    fn prose(page: &'a Prose) -> Self {
        Self {
            file: &page.file,
            title: &page.title,
            summary: &page.summary,
            updated: &page.updated,
            next_review: &page.next_review,
            body: &page.body,
            key_points: &[],
            article: None,
        }
    }
}

/// Every page with text of its own, drafts too.
pub(super) fn all(content: &Content) -> impl Iterator<Item = Leaf<'_>> {
    let articles = content.all_articles().map(Leaf::article);
    articles.chain(content.prose.values().map(Leaf::prose))
}
