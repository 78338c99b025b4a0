//! The site's own pages, which are about the site and not about back pain: `<lang>/<name>.md`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::front_matter::{self, Parts};
use super::markdown::{self, Body, Text};
use super::{Date, Folder, Lang, Located, Problems, Shelf, located};

/// Which page of the site's own. Each has its file, and the site needs them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProsePage {
    /// Who writes this, and by which rules.
    About,
    /// What is kept of a visit: nothing.
    Privacy,
    /// For whom the site works, and how it was tested.
    Accessibility,
    /// Help in a crisis; the numbers come from `regions.toml`.
    CrisisHelp,
    /// Emergency numbers by country; the numbers come from `regions.toml`.
    EmergencyNumbers,
}

impl ProsePage {
    /// Every page.
    pub const ALL: [Self; 5] =
        [Self::About, Self::Privacy, Self::Accessibility, Self::CrisisHelp, Self::EmergencyNumbers];

    /// Its file name without the ending, and its part of the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::CrisisHelp => "crisis-help",
            Self::EmergencyNumbers => "emergency-numbers",
        }
    }

    /// The page of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }

    /// Its address.
    #[must_use]
    pub fn path(self, lang: Lang) -> String {
        format!("{}/{}/", lang.path_prefix(), self.name())
    }

    /// Its file, relative to the folder of articles.
    #[must_use]
    pub fn file(self, lang: Lang) -> String {
        format!("{lang}/{}.md", self.name())
    }
}

/// One page of the site's own, read and rendered.
#[derive(Debug)]
pub struct Prose {
    /// The file it was read from.
    pub file: String,
    /// The page's heading.
    pub title: Located<String>,
    /// What it tells, in a sentence.
    pub summary: Located<String>,
    /// The day of its last change.
    pub updated: Located<Date>,
    /// The day by which somebody must look at it again.
    pub next_review: Located<Date>,
    /// The text.
    pub body: Body,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: Spanned<String>,
    summary: Spanned<String>,
    updated: Spanned<Date>,
    next_review: Spanned<Date>,
}

/// Reads every page of the site's own in the language; a missing one is a problem.
pub(crate) fn load_all(
    folder: &Folder,
    lang: Lang,
    shelf: &Shelf,
    problems: &mut Problems,
) -> BTreeMap<ProsePage, Prose> {
    for (name, _) in folder.below(&format!("{lang}/")) {
        let page = name.strip_suffix(".md").filter(|name| !name.contains('/'));
        if page.is_some_and(|name| ProsePage::from_name(name).is_none()) {
            problems.error(
                &format!("{lang}/{name}"),
                0..0,
                "an article must stand in the folder of a section",
                "move the file into a section, or rename it to one of the site's own pages",
            );
        }
    }
    let load = |page: ProsePage| Some((page, load(page, folder, lang, shelf, problems)?));
    ProsePage::ALL.into_iter().filter_map(load).collect()
}

fn load(
    page: ProsePage,
    folder: &Folder,
    lang: Lang,
    shelf: &Shelf,
    problems: &mut Problems,
) -> Option<Prose> {
    let file = page.file(lang);
    let Some(text) = folder.text(&file) else {
        if !folder.holds(&file) {
            problems.error(&file, 0..0, "the page is missing", "write it; the site links to it");
        }
        return None;
    };
    let Parts { front, front_at, body, body_at } = front_matter::split(&file, text, problems)?;
    let front: Option<FrontMatter> = located::parse(&file, front, front_at, problems);
    let text = Text { file: &file, markdown: body, at: body_at, shelf };
    // Rendered before the head is asked for, so that a head with a slip hides none of the text.
    let body = markdown::render(text, problems)?;
    let front = front?;
    Some(Prose {
        title: Located::new(front.title, front_at),
        summary: Located::new(front.summary, front_at),
        updated: Located::new(front.updated, front_at),
        next_review: Located::new(front.next_review, front_at),
        body,
        file,
    })
}
