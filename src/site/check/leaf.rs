//! A page with text of its own, article or not, as most checks see it.

use crate::content::markdown::{Body, Fragment};
use crate::content::{Content, Date, Located};

/// The parts that an article and a page of the site's own share.
pub(super) struct Leaf<'a> {
    pub(super) file: &'a str,
    pub(super) title: &'a Located<String>,
    pub(super) summary: &'a Located<String>,
    pub(super) updated: &'a Located<Date>,
    pub(super) next_review: &'a Located<Date>,
    pub(super) body: &'a Body,
    pub(super) key_points: &'a [Located<Fragment>],
}

/// Every page with text of its own, drafts too.
pub(super) fn all(content: &Content) -> impl Iterator<Item = Leaf<'_>> {
    let articles = content.all_articles().map(|article| Leaf {
        file: &article.file,
        title: &article.title,
        summary: &article.summary,
        updated: &article.updated,
        next_review: &article.next_review,
        body: &article.body,
        key_points: &article.key_points,
    });
    let prose = content.prose.values().map(|page| Leaf {
        file: &page.file,
        title: &page.title,
        summary: &page.summary,
        updated: &page.updated,
        next_review: &page.next_review,
        body: &page.body,
        key_points: &[],
    });
    articles.chain(prose)
}
