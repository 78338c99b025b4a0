//! Addresses of pages that moved.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Site;
use crate::content::{Article, Content};

impl Site {
    /// Every address under which readers found a page before, with the address of that page now.
    #[must_use]
    pub fn moved(&self) -> BTreeMap<String, String> {
        let mut moved = BTreeMap::new();
        for article in published_first(&self.content) {
            for alias in &article.aliases {
                moved.entry(alias.value.path()).or_insert_with(|| article.id.path());
            }
        }
        moved
    }
}

/// The articles that have pages, those that are only drafts last: what a draft claims for itself
/// changes no other page.
pub(super) fn published_first(content: &Content) -> impl Iterator<Item = &Article> {
    let all = || content.articles.values().map(Arc::as_ref);
    all().filter(|article| !article.draft).chain(all().filter(|article| article.draft))
}
