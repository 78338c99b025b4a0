//! What sort of thing an answer is: the few words under which requests are counted.

use crate::site::Route;

/// A sort of answer. It says less than an address does: of who read which article, nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The first page.
    Home,
    /// A section, on screen or to print.
    Section,
    /// An article.
    Article,
    /// A page of the checker that is the same for everyone.
    Checker,
    /// The checker's form, posted: every step, every answer.
    Form,
    /// Any other page.
    Page,
    /// A file: a style sheet, a script, an icon, a list for machines.
    Static,
    /// What the edition does not know: moved, missing or refused.
    Other,
}

impl Kind {
    /// Every sort, in the order in which it is numbered.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Section,
        Self::Article,
        Self::Checker,
        Self::Form,
        Self::Page,
        Self::Static,
        Self::Other,
    ];

    /// The sort of a page.
    #[must_use]
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Home => Self::Home,
            Route::Section(_) | Route::SectionPrint(_) => Self::Section,
            Route::Article(_) => Self::Article,
            Route::Checker | Route::CheckerAll | Route::WalletCard => Self::Checker,
            Route::WhatWorks(_)
            | Route::Glossary
            | Route::Sources
            | Route::Freshness
            | Route::Questions
            | Route::Search
            | Route::WhatsNew
            | Route::AToZ
            | Route::Prose(_) => Self::Page,
        }
    }

    /// Its name in a metric.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Section => "section",
            Self::Article => "article",
            Self::Checker => "checker",
            Self::Form => "form",
            Self::Page => "page",
            Self::Static => "static",
            Self::Other => "other",
        }
    }
}
