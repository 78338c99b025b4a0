//! Drafts: articles whose head says `draft = true`. They are read and checked like any other, and
//! stand on no page, in no list and in no address until their writer looks at them.

use std::sync::Arc;

use super::{Article, ArticleId, Content};

/// Whether drafts are part of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// No reader sees them.
    LeftOut,
    /// Their writer sees them, each under a banner, as if they were published.
    Shown,
}

impl Drafts {
    /// Shown while their writer watches, else left out.
    #[must_use]
    pub const fn of(watch: bool) -> Self {
        if watch { Self::Shown } else { Self::LeftOut }
    }
}

impl Content {
    /// Sets the drafts apart, or lists them at the end of their sections.
    #[must_use]
    pub fn with_drafts(mut self, drafts: Drafts) -> Self {
        match drafts {
            Drafts::LeftOut => {
                let drafts = self.articles.values().filter(|article| article.draft);
                let drafts: Vec<_> = drafts.map(|article| article.id.clone()).collect();
                let apart = drafts.iter().filter_map(|id| self.articles.remove_entry(id));
                self.drafts = apart.collect();
                self.sections.leave_out(|id| self.drafts.contains_key(id));
            }
            Drafts::Shown => {
                let shown = self.articles.values().filter(|article| article.draft);
                for article in shown {
                    self.sections.list(&article.id);
                }
            }
        }
        self
    }

    /// Every article, drafts last.
    pub fn all_articles(&self) -> impl Iterator<Item = &Article> {
        self.articles.values().chain(self.drafts.values()).map(Arc::as_ref)
    }

    /// The article, even if it is a draft.
    #[must_use]
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.articles.get(id).or_else(|| self.drafts.get(id)).map(Arc::as_ref)
    }

    /// Whether the file is a draft, be it shown or not.
    #[must_use]
    pub fn is_draft(&self, file: &str) -> bool {
        let id = file.strip_suffix(".md").and_then(|name| name.split_once('/'));
        let id = id.and_then(|(_, name)| ArticleId::parse(self.lang, name).ok());
        let article = id.and_then(|id| self.article(&id));
        article.is_some_and(|article| article.draft && article.file == file)
    }
}
