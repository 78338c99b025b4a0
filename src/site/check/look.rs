//! What each page must satisfy by itself, whatever the others say.
//!
//! What was seen of a page holds as long as its text, the shelf and the day are the same, so it is
//! kept with the site and taken over by the next one.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::leaf::{self, Leaf};
use super::{citations, dates, headings, links, readability, titles};
use crate::content::{Article, ArticleId, Content, Date, Problems};
use crate::site::reading::Tally;

/// What a page is held against.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    /// The words that the reading grade counts as short.
    pub(super) names: &'a BTreeSet<String>,
    /// The day.
    pub(super) today: Date,
}

/// One check of a page by itself.
type Check = fn(&Leaf<'_>, Ground<'_>, &mut Problems);

/// Every such check but that of the reading grade, which is kept besides.
const CHECKS: [Check; 6] = [
    links::whole,
    links::say_where,
    citations::complete,
    headings::in_order,
    titles::enough,
    dates::sensible,
];

/// What was seen of a page.
#[derive(Debug)]
pub(super) struct Look {
    pub(super) file: String,
    /// What the reading grade is computed from.
    pub(super) tally: Tally,
    pub(super) problems: Problems,
}

impl Look {
    fn at(page: &Leaf<'_>, ground: Ground<'_>) -> Self {
        let mut problems = Problems::default();
        for check in &CHECKS {
            check(page, ground, &mut problems);
        }
        let tally = readability::tally(page, ground.names);
        readability::easy(page, tally, &mut problems);
        Self { file: page.file.to_owned(), tally, problems }
    }
}

/// What was seen of the articles of a site.
#[derive(Debug)]
pub(in crate::site) struct Looks {
    today: Date,
    of: HashMap<ArticleId, Arc<Look>>,
}

impl Looks {
    /// What was seen of the article, if it is still the same one on the same day.
    fn known(&self, before: &Content, article: &Arc<Article>, today: Date) -> Option<Arc<Look>> {
        let same = before.articles.get(&article.id).is_some_and(|it| Arc::ptr_eq(it, article));
        self.of.get(&article.id).filter(|_| same && self.today == today).cloned()
    }
}

/// Looks at every page, on all cores: articles, drafts, and the pages of the site's own. Of `before`,
/// the site before this one, what is still true is taken over.
pub(super) fn at_all(
    content: &Content,
    before: Option<(&Content, &Looks)>,
    today: Date,
) -> (Vec<Arc<Look>>, Looks) {
    let names = &content.shelf.glossary.medical_names();
    let ground = Ground { names, today };
    // Other words on the shelf make other articles; the names alone count where nothing was read anew.
    let before = before.filter(|(before, _)| Arc::ptr_eq(&before.shelf, &content.shelf));
    let articles: Vec<_> = content.articles.values().collect();
    let of_articles = articles.par_iter().map(|article| {
        let known = before.and_then(|(before, looks)| looks.known(before, article, today));
        known.unwrap_or_else(|| Arc::new(Look::at(&Leaf::article(article), ground)))
    });
    let mut looks: Vec<_> = of_articles.collect();
    let of = articles.iter().zip(&looks).map(|(article, look)| (article.id.clone(), look.clone()));
    let kept = Looks { today, of: of.collect() };
    let others =
        leaf::all(content).filter(|page| page.article.is_none_or(|it| is_set_apart(content, it)));
    looks.extend(others.map(|page| Arc::new(Look::at(&page, ground))));
    (looks, kept)
}

fn is_set_apart(content: &Content, article: &Article) -> bool {
    content.drafts.contains_key(&article.id)
}
