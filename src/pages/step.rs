//! A link with its words, one of many on its way or in its list.

use super::Press;
use crate::content::Article;
use crate::site::Route;

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) title: String,
    pub(super) href: String,
}

impl Step {
    pub(super) fn to(press: Press<'_>, route: &Route, title: &str) -> Self {
        Self { title: title.to_owned(), href: press.path(route) }
    }

    /// To an article, by its title.
    pub(super) fn to_article(article: &Article) -> Self {
        Self { title: article.title.value.clone(), href: article.id.path() }
    }
}
