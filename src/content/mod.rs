//! Files in, validated values out.
//!
//! [`Content::load`] reads the folder of articles in four steps:
//!
//! 1. [`Folder::read`] brings every text file into memory; [`Articles`] says from where, since the
//!    program carries those of the repository inside;
//! 2. the data files become [`Sources`], [`Glossary`], [`Regions`], [`Signs`], [`Questions`],
//!    [`Sections`], [`Words`] and [`Figures`], then [`Treatments`] and [`Claims`], whose lines cite
//!    those;
//! 3. each Markdown file becomes an [`Article`] or a [`Prose`] page, its body rendered against
//!    those;
//! 4. every problem met on the way is gathered in [`Problems`], with its place.
//!
//! A value exists only when it is right. What two files must agree on (a link and its target, a
//! date and today) is the business of the `site` layer.

mod article;
mod article_id;
mod articles;
mod changes;
mod claims;
mod date;
mod drafts;
mod drawing;
mod embedded;
mod encoding;
mod figures;
mod folder;
mod front_matter;
mod glossary;
mod gone;
mod html;
mod lang;
mod line;
mod located;
pub(crate) mod markdown;
mod phrase;
mod prefixed_ids;
mod problem;
mod prose;
mod questions;
mod regions;
mod report;
mod search_words;
mod sections;
mod sheets;
mod signs;
mod skeleton;
mod slug;
mod sourced;
mod sources;
pub(crate) mod treatments;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

pub use crate::checker::Tier;
pub use article::{Article, Reviewer};
pub use article_id::ArticleId;
pub use articles::Articles;
pub use changes::{Change, ChangeKind};
pub use claims::{Claim, ClaimKind, Claims, Verdict};
pub use date::Date;
pub use drafts::Drafts;
pub use figures::{Figure, Figures};
pub use folder::{Folder, FolderError};
pub use glossary::{Glossary, GlossaryEntry, GlossaryKey};
pub use gone::{Gone, GonePage};
pub use html::Html;
pub use lang::Lang;
pub use line::{Line, Purpose, Service};
pub use located::Located;
use markdown::{Blocks, Text};
pub use markdown::{ClaimsGap, Fill, Marked};
pub use phrase::Phrase;
pub use problem::{Problem, Problems, Severity};
pub use prose::{Prose, ProsePage};
pub use questions::{QuestionGroup, Questions};
pub use regions::{Region, RegionCode, Regions};
pub use report::render as render_report;
pub use search_words::{PageNames, Saying as SearchSaying, Sayings, SearchWords, Spoken};
pub use sections::{Section, Sections};
pub use sheets::{SheetError, Sheets};
pub use signs::{Card, Care, Choice, Combination, Sign, Signs, Step};
pub use skeleton::{SkeletonError, write_skeleton};
pub use slug::{Slug, slugify};
pub use sources::{Consulted, Kind, Source, SourceKey, Sources};
pub use treatments::{
    Adviser, Benefit, Cost, Pain, Position, Saying, Sure, Treatment, TreatmentKind, Treatments,
};
pub use words::Words;

/// The most articles that one core takes up at a time: so few that all cores end at about the same time.
pub(crate) const AT_ONCE: usize = 32;

/// Everything that the folder of articles says, in one language.
#[derive(Debug)]
pub struct Content {
    /// The language of the words below.
    pub lang: Lang,
    /// The data that article bodies are rendered against.
    pub shelf: Arc<Shelf>,
    /// Emergency and help lines by country.
    pub regions: Regions,
    /// Questions to take to an appointment.
    pub questions: Questions,
    /// The sections in reading order, each with its articles in reading order.
    pub sections: Sections,
    /// Every article that could be read.
    pub articles: BTreeMap<ArticleId, Arc<Article>>,
    /// The drafts that were set apart.
    pub drafts: BTreeMap<ArticleId, Arc<Article>>,
    /// The site's own pages: about, privacy and so on.
    pub prose: BTreeMap<ProsePage, Prose>,
    /// Pages that were taken away.
    pub gone: Gone,
    /// The words that readers type.
    pub search_words: SearchWords,
    /// The text of every file, for showing the place of a problem.
    pub folder: Folder,
}

/// The data files that an article's body can refer to.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Every reference, by key.
    pub sources: Sources,
    /// Plain meanings, by key.
    pub glossary: Glossary,
    /// Drawn pictures, by file name.
    pub figures: Figures,
    /// The warning signs.
    pub signs: Signs,
    /// The words of the interface.
    pub words: Words,
    /// What each treatment does.
    pub treatments: Treatments,
    /// Claims, each beside the evidence.
    pub claims: Claims,
}

impl Shelf {
    fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let mut shelf = Self {
            sources: Sources::load(folder, problems),
            glossary: Glossary::load(folder, lang, problems),
            figures: Figures::load(folder, problems),
            signs: Signs::load(folder, lang, problems),
            words: Words::load(folder, lang, problems),
            ..Self::default()
        };
        shelf.treatments = Treatments::load(folder, lang, &shelf, problems);
        shelf.claims = Claims::load(folder, lang, &shelf, problems);
        shelf
    }

    /// The markup of a text of the file `file`, rendered as an article's body is, unless it cannot
    /// be read; with the problems met on the way, whose places are bytes of the text.
    #[must_use]
    pub fn render(&self, file: &str, markdown: &str) -> (Option<Marked>, Problems) {
        let mut problems = Problems::default();
        let body = markdown::render(Text { file, markdown, at: 0, shelf: self }, &mut problems);
        (body.map(|body| body.marked), problems)
    }

    /// The markup of a line of the file `file`, rendered as a key point is, with the problems met on
    /// the way, whose places are bytes of the line.
    #[must_use]
    pub fn render_line(&self, file: &str, markdown: &str) -> (Marked, Problems) {
        let mut problems = Problems::default();
        let text = Text { file, markdown, at: 0, shelf: self };
        (markdown::render_line(text, &mut problems).marked, problems)
    }
}

impl Content {
    /// Reads the folder `root` in language `lang`.
    ///
    /// Problems in the files are gathered into [`Problems`]; what has a problem is left out of the
    /// content.
    ///
    /// # Errors
    /// [`FolderError`] when the folder itself cannot be read.
    pub fn load(root: &Path, lang: Lang) -> Result<(Self, Problems), FolderError> {
        let mut problems = Problems::default();
        let folder = Folder::read(root, &mut problems)?;
        let content = Self::of(folder, lang, None, &mut problems);
        Ok((content.with_drafts(Drafts::LeftOut), problems))
    }

    /// What the files say, in language `lang`. Drafts still stand among the articles;
    /// [`Content::with_drafts`] says what becomes of them.
    ///
    /// Of `before`, the content of a site without errors, whatever the folder still says in the same
    /// bytes is taken over as it was read. The result is the same as without.
    #[must_use]
    pub fn of(folder: Folder, lang: Lang, before: Option<&Self>, problems: &mut Problems) -> Self {
        let before =
            before.filter(|before| before.lang == lang && before.folder.shares_data(&folder));
        let shelf = match before {
            Some(before) => before.shelf.clone(),
            None => Arc::new(Shelf::load(&folder, lang, problems)),
        };
        let regions = Regions::load(&folder, problems);
        let questions = Questions::load(&folder, lang, problems);
        let sections = Sections::load(&folder, lang, problems);
        let articles = article::load_all(&folder, lang, &shelf, before, problems);
        let prose = prose::load_all(&folder, lang, &shelf, problems);
        let gone = Gone::load(&folder, lang, problems);
        let search_words = SearchWords::load(&folder, lang, problems);
        let drafts = BTreeMap::new();
        Self {
            lang,
            shelf,
            regions,
            questions,
            sections,
            articles,
            drafts,
            prose,
            gone,
            search_words,
            folder,
        }
    }

    /// Lets go of what only checks of a page by itself read: the plain text of articles. One that
    /// another content holds too has none any more.
    pub(crate) fn forget_blocks(&mut self) {
        self.articles.par_iter_mut().for_each(|(_, article)| {
            if let Some(article) = Arc::get_mut(article) {
                article.body.blocks = Blocks::default();
            }
        });
    }

    /// Whether every article and page that is there could be read, so that what no text does is
    /// done nowhere.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let there = self.folder.count(&format!("{}/", self.lang), ".md");
        there == self.articles.len() + self.drafts.len() + self.prose.len()
    }
}
