//! Everything joined and checked; every page by name.
//!
//! [`Site::open`] loads the folder, runs the list of checks in [`check`] over the whole, and gives
//! a site only when no error was found. [`Route`] names every page; [`Site::routes`] lists them.

mod changes;
mod check;
mod moved;
pub mod reading;
mod route;
mod syllables;
mod titles;
mod view;

use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use crate::content::{
    Article, ArticleId, Articles, Content, Date, Drafts, FolderError, Lang, Problems, Section,
    Severity,
};
pub use changes::Note;
use check::Looks;
pub use check::Report;
pub use route::Route;
pub use view::{Sort, View};

/// A checked site. Every link in it leads somewhere, every mark has its source.
#[derive(Debug)]
pub struct Site {
    content: Content,
    looks: Looks,
}

/// Why there is no site.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The folder has errors; the report lists them all.
    #[error("the articles have {} to mend", .0.counted(Severity::Error))]
    Content(Box<Report>),
}

impl Site {
    /// Loads and checks the folder `root` as of the day `today`.
    ///
    /// # Errors
    /// [`OpenError`] when the folder cannot be read or holds an error.
    pub fn open(root: &Path, lang: Lang, today: Date) -> Result<(Self, Report), OpenError> {
        Self::of(&Articles::Folder(root.to_owned()), Drafts::LeftOut, lang, today, None)
    }

    /// Loads and checks `articles` as of the day `today`, with their drafts or without.
    ///
    /// What stands unchanged since the site `before` is taken over from it, which gives the same site
    /// sooner.
    ///
    /// # Errors
    /// As [`Site::open`].
    pub fn of(
        articles: &Articles,
        drafts: Drafts,
        lang: Lang,
        today: Date,
        before: Option<&Self>,
    ) -> Result<(Self, Report), OpenError> {
        let mut problems = Problems::default();
        let folder = articles.read(&mut problems)?;
        let content = Content::of(folder, lang, before.map(Self::content), &mut problems);
        let mut content = content.with_drafts(drafts);
        let before = before.map(|before| (&before.content, &before.looks));
        let (report, looks) = check::run(&content, before, problems, today);
        if report.count(Severity::Error) > 0 {
            return Err(OpenError::Content(Box::new(report.with_folder(content.folder))));
        }
        content.forget_blocks();
        Ok((Self { content, looks }, report))
    }

    /// What the files say.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Every page, in the order of the site.
    #[must_use]
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = Route::FIXED.to_vec();
        for section in self.content.sections.all() {
            routes.push(Route::Section(section.slug.clone()));
            if section.fits_on_paper() {
                routes.push(Route::SectionPrint(section.slug.clone()));
            }
            let articles = section.articles.iter();
            routes.extend(articles.map(|id| Route::Article(id.value.clone())));
        }
        if self.has_treatments() {
            routes.extend(View::all().map(Route::WhatWorks));
        }
        routes
    }

    /// Whether there is a table of treatments.
    #[must_use]
    pub fn has_treatments(&self) -> bool {
        !self.content.shelf.treatments.all().is_empty()
    }

    /// The files of the pages whose review is due on the day `today`.
    #[must_use]
    pub fn overdue(&self, today: Date) -> Vec<&str> {
        let articles = self.content.articles.values();
        let articles = articles.map(|article| (&article.next_review.value, &article.file));
        let prose = self.content.prose.values();
        let prose = prose.map(|page| (&page.next_review.value, &page.file));
        let due = articles.chain(prose).filter(|(review, _)| **review <= today);
        due.map(|(_, file)| file.as_str()).collect()
    }

    /// The articles of a section, in reading order.
    pub fn articles_of<'a>(&'a self, section: &'a Section) -> impl Iterator<Item = &'a Article> {
        let articles = &self.content.articles;
        section.articles.iter().filter_map(|id| articles.get(&id.value).map(Arc::as_ref))
    }

    /// The articles before and after this one in its section.
    #[must_use]
    pub fn neighbors(&self, id: &ArticleId) -> (Option<&Article>, Option<&Article>) {
        let Some(section) = self.content.sections.get(&id.section) else {
            return (None, None);
        };
        let all = &section.articles;
        let Some(at) = all.iter().position(|other| other.value.slug == id.slug) else {
            return (None, None);
        };
        let article = |at: usize| all.get(at).and_then(|id| self.content.articles.get(&id.value));
        let (before, after) = (at.checked_sub(1).and_then(article), article(at + 1));
        (before.map(Arc::as_ref), after.map(Arc::as_ref))
    }
}
