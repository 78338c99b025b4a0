//! The title and the description of every page, for whatever lists pages or finds them.

use super::{Route, Site};

impl Site {
    /// The title of a page, as its heading says it; that of the plain view for a view of a table.
    #[must_use]
    pub fn title(&self, route: &Route) -> &str {
        let content = self.content();
        let words = &content.shelf.words;
        match route {
            Route::Home => words.home.title.as_str(),
            Route::Checker => words.checker.title.as_str(),
            Route::CheckerAll => words.checker.all_title.as_str(),
            Route::WalletCard => words.checker.card_title.as_str(),
            Route::Search => words.search.title.as_str(),
            Route::WhatWorks(_) => words.treatments.title.as_str(),
            Route::Glossary => words.glossary.title.as_str(),
            Route::Sources => words.sources.title.as_str(),
            Route::WhatsNew => words.changes.title.as_str(),
            Route::Freshness => words.freshness.title.as_str(),
            Route::Questions => words.questions.title.as_str(),
            Route::AToZ => words.a_to_z.title.as_str(),
            Route::Prose(page) => content.prose.get(page).map_or("", |it| it.title.value.as_str()),
            Route::Section(slug) | Route::SectionPrint(slug) => {
                content.sections.get(slug).map_or("", |section| section.title.as_str())
            }
            Route::Article(id) => {
                content.articles.get(id).map_or("", |article| article.title.value.as_str())
            }
        }
    }

    /// What a page holds, in a sentence.
    #[must_use]
    pub fn description(&self, route: &Route) -> &str {
        let content = self.content();
        let words = &content.shelf.words;
        match route {
            Route::Home => words.site.description.as_str(),
            Route::Checker => words.checker.description.as_str(),
            Route::CheckerAll => words.checker.all_description.as_str(),
            Route::WalletCard => words.checker.card_description.as_str(),
            Route::Search => words.search.description.as_str(),
            Route::WhatWorks(_) => words.treatments.description.as_str(),
            Route::Glossary => words.glossary.description.as_str(),
            Route::Sources => words.sources.description.as_str(),
            Route::WhatsNew => words.changes.description.as_str(),
            Route::Freshness => words.freshness.description.as_str(),
            Route::Questions => words.questions.description.as_str(),
            Route::AToZ => words.a_to_z.description.as_str(),
            Route::Prose(page) => {
                content.prose.get(page).map_or("", |it| it.summary.value.as_str())
            }
            Route::Section(slug) | Route::SectionPrint(slug) => {
                content.sections.get(slug).map_or("", |section| section.summary.as_str())
            }
            Route::Article(id) => {
                content.articles.get(id).map_or("", |article| article.summary.value.as_str())
            }
        }
    }
}
