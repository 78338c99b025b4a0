//! Every page by name.

use super::View;
use crate::content::{ArticleId, Lang, ProsePage, Questions, Slug, Treatments, treatments};

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The first page.
    Home,
    /// The checker's opening page.
    Checker,
    /// All questions of the checker on one page.
    CheckerAll,
    /// The search, before anything is asked.
    Search,
    /// The emergency signs on a small card, to print.
    WalletCard,
    /// Questions to take to an appointment, to tick and print.
    Questions,
    /// A section and its articles.
    Section(Slug),
    /// All articles of a section on one page, to print.
    SectionPrint(Slug),
    /// An article.
    Article(ArticleId),
    /// The table of treatments, in one of its views.
    WhatWorks(View),
    /// Plain meanings of technical words.
    Glossary,
    /// Every source.
    Sources,
    /// What changed on all pages, by day.
    WhatsNew,
    /// Every page that is reviewed, by the day of its next review.
    Freshness,
    /// Every page, by title.
    AToZ,
    /// A page of the site's own.
    Prose(ProsePage),
}

impl Route {
    /// The pages that every site has, whatever its articles.
    pub const FIXED: [Self; 16] = [
        Self::Home,
        Self::Checker,
        Self::CheckerAll,
        Self::WalletCard,
        Self::Search,
        Self::Questions,
        Self::Prose(ProsePage::CrisisHelp),
        Self::Prose(ProsePage::EmergencyNumbers),
        Self::AToZ,
        Self::Glossary,
        Self::Sources,
        Self::WhatsNew,
        Self::Freshness,
        Self::Prose(ProsePage::About),
        Self::Prose(ProsePage::Privacy),
        Self::Prose(ProsePage::Accessibility),
    ];

    /// Its address in language `lang`, from the root of the site.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        let prefix = lang.path_prefix();
        match self {
            Self::Home => format!("{prefix}/"),
            Self::Checker => format!("{prefix}/checker/"),
            Self::CheckerAll => format!("{prefix}/checker/all/"),
            Self::WalletCard => format!("{prefix}/checker/card/"),
            // Without a slash at its end, since a question follows.
            Self::Search => format!("{prefix}/search"),
            Self::Questions => Questions::path(lang),
            Self::Section(section) => format!("{prefix}/{section}/"),
            Self::SectionPrint(section) => format!("{prefix}/{section}/print/"),
            Self::Article(id) => id.path(),
            Self::WhatWorks(view) => Treatments::path(lang) + &view.path(),
            Self::Glossary => format!("{prefix}/glossary/"),
            Self::Sources => format!("{prefix}/sources/"),
            Self::WhatsNew => format!("{prefix}/whats-new/"),
            Self::Freshness => format!("{prefix}/freshness/"),
            Self::AToZ => format!("{prefix}/a-to-z/"),
            Self::Prose(page) => page.path(lang),
        }
    }

    /// The page that search engines should take it for: itself, but for a view of a table.
    #[must_use]
    pub fn canonical(&self) -> Self {
        match self {
            Self::WhatWorks(_) => Self::WhatWorks(View::PLAIN),
            other => other.clone(),
        }
    }

    /// Whether it lies below the section of that name.
    #[must_use]
    pub fn is_in(&self, section: &Slug) -> bool {
        match self {
            Self::Section(slug) | Self::SectionPrint(slug) => slug == section,
            Self::Article(id) => id.section == *section,
            Self::WhatWorks(_) => section.as_str() == treatments::SECTION,
            Self::Home
            | Self::Checker
            | Self::CheckerAll
            | Self::WalletCard
            | Self::Search
            | Self::Questions
            | Self::Glossary
            | Self::Sources
            | Self::WhatsNew
            | Self::Freshness
            | Self::AToZ
            | Self::Prose(_) => false,
        }
    }

    /// Whether search engines should list it: what only repeats other pages is left out.
    #[must_use]
    pub const fn is_listed(&self) -> bool {
        match self {
            Self::SectionPrint(_) | Self::Search => false,
            Self::WhatWorks(view) => view.is_plain(),
            Self::Home
            | Self::Checker
            | Self::CheckerAll
            | Self::WalletCard
            | Self::Questions
            | Self::Section(_)
            | Self::Article(_)
            | Self::Glossary
            | Self::Sources
            | Self::WhatsNew
            | Self::Freshness
            | Self::AToZ
            | Self::Prose(_) => true,
        }
    }

    /// Whether the page has dates of its own beside its text.
    #[must_use]
    pub const fn says_its_date(&self) -> bool {
        match self {
            Self::Article(_) | Self::SectionPrint(_) | Self::Prose(_) => true,
            Self::Home
            | Self::Checker
            | Self::CheckerAll
            | Self::WalletCard
            | Self::Search
            | Self::Questions
            | Self::Section(_)
            | Self::WhatWorks(_)
            | Self::Glossary
            | Self::Sources
            | Self::WhatsNew
            | Self::Freshness
            | Self::AToZ => false,
        }
    }
}
