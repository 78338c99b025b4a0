//! What each page must satisfy by itself, whatever the others say.
//!
//! What was seen of a page holds as long as its text and the shelf are the same, so it is kept with the
//! site and taken over by the next one, and its blocks are not looked at again.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::citations::Exempt;
use super::leaf::{self, Leaf};
use super::{citations, headings, links, readability, titles};
use crate::content::{AT_ONCE, Article, ArticleId, Content, Problems};
use crate::site::reading::Tally;

/// One check of a page by itself.
type Check = fn(&Leaf<'_>, &mut Problems);

/// Every such check but that of the reading grade, which is kept besides.
const CHECKS: [Check; 5] =
    [links::whole, links::say_where, citations::complete, headings::in_order, titles::enough];

/// What was seen of a page.
#[derive(Debug)]
pub(super) struct Look {
    pub(super) file: String,
    /// What the reading grade is computed from.
    pub(super) tally: Tally,
    /// How many of its blocks cite nothing, and may.
    pub(super) exempt: Exempt,
    pub(super) problems: Problems,
}

impl Look {
    /// Looks at a page; `names` are the words that the reading grade counts as short.
    fn at(page: &Leaf<'_>, names: &BTreeSet<String>) -> Self {
        let mut problems = Problems::default();
        for check in &CHECKS {
            check(page, &mut problems);
        }
        let tally = readability::easy(page, names, &mut problems);
        Self { file: page.file.to_owned(), tally, exempt: Exempt::of(page), problems }
    }
}

/// What was seen of the articles of a site.
#[derive(Debug)]
pub(in crate::site) struct Looks {
    of: HashMap<ArticleId, Arc<Look>>,
}

impl Looks {
    /// What was seen of the article, if it is still the same one.
    fn known(&self, before: &Content, article: &Arc<Article>) -> Option<Arc<Look>> {
        let same = before.articles.get(&article.id).is_some_and(|it| Arc::ptr_eq(it, article));
        self.of.get(&article.id).filter(|_| same).cloned()
    }
}

/// Looks at every page, on all cores: articles, drafts, and the pages of the site's own. Of `before`,
/// the site before this one, what is still true is taken over.
pub(super) fn at_all(
    content: &Content,
    before: Option<(&Content, &Looks)>,
) -> (Vec<Arc<Look>>, Looks) {
    let names = &content.shelf.glossary.medical_names();
    // Other words on the shelf make other articles; the names alone count where nothing was read anew.
    let before = before.filter(|(before, _)| Arc::ptr_eq(&before.shelf, &content.shelf));
    let articles: Vec<_> = content.articles.values().collect();
    let of_articles = articles.par_iter().with_max_len(AT_ONCE).map(|article| {
        let known = before.and_then(|(before, looks)| looks.known(before, article));
        known.unwrap_or_else(|| Arc::new(Look::at(&Leaf::article(article), names)))
    });
    let mut looks: Vec<_> = of_articles.collect();
    let of = articles.iter().zip(&looks).map(|(article, look)| (article.id.clone(), look.clone()));
    let kept = Looks { of: of.collect() };
    let others =
        leaf::all(content).filter(|page| page.article.is_none_or(|it| is_set_apart(content, it)));
    looks.extend(others.map(|page| Arc::new(Look::at(&page, names))));
    (looks, kept)
}

fn is_set_apart(content: &Content, article: &Article) -> bool {
    content.drafts.contains_key(&article.id)
}
