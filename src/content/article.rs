//! An article: `<lang>/<section>/<slug>.md`.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Deserialize;
use toml::Spanned;

use super::changes::{self, Change};
use super::front_matter::{self, Parts};
use super::markdown::{self, Body, Fragment, Text};
use super::{
    AT_ONCE, ArticleId, Content, Date, Folder, Lang, Located, Problems, Shelf, Slug, SourceKey,
    located,
};

/// A person who reviewed an article and agreed to be named.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewer {
    /// Their name.
    pub name: String,
    /// Their profession and registration.
    pub credentials: String,
    /// The day of the review.
    pub date: Date,
}

/// One article, read and rendered.
#[derive(Debug)]
pub struct Article {
    /// Which article it is.
    pub id: ArticleId,
    /// The file it was read from.
    pub file: String,
    /// The page's heading.
    pub title: Located<String>,
    /// What it tells, in a sentence.
    pub summary: Located<String>,
    /// What matters most, three sentences, each with its sources.
    pub key_points: Vec<Located<Fragment>>,
    /// The day of its last change.
    pub updated: Located<Date>,
    /// The day by which somebody must look at it again.
    pub next_review: Located<Date>,
    /// What changed, the newest first.
    pub changes: Vec<Change>,
    /// Articles to read next.
    pub related: Vec<Located<ArticleId>>,
    /// Names under which readers found it before.
    pub aliases: Vec<Located<ArticleId>>,
    /// Headings whose text makes no claim that needs a source.
    pub uncited: Vec<Located<String>>,
    /// Whether it is not yet for readers.
    pub draft: bool,
    /// The clinician who reviewed it, if one has.
    pub reviewed_by: Option<Reviewer>,
    /// The text.
    pub body: Body,
}

impl Article {
    /// The sources that its marks name, key points first, at least once each.
    pub fn cited(&self) -> impl Iterator<Item = &SourceKey> {
        self.key_points
            .iter()
            .flat_map(|point| point.value.marked.cited())
            .chain(self.body.marked.cited())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: Spanned<String>,
    summary: Spanned<String>,
    key_points: Vec<Spanned<String>>,
    updated: Spanned<Date>,
    next_review: Spanned<Date>,
    #[serde(default)]
    changes: Vec<changes::Raw>,
    #[serde(default)]
    related: Vec<Spanned<String>>,
    #[serde(default)]
    aliases: Vec<Spanned<String>>,
    #[serde(default)]
    uncited: Vec<Spanned<String>>,
    #[serde(default)]
    draft: bool,
    reviewed_by: Option<Reviewer>,
}

/// Reads every article of the language, on all cores. One that a site without errors published, from
/// the same text and against the same shelf, is taken over from there.
pub(crate) fn load_all(
    folder: &Folder,
    lang: Lang,
    shelf: &Shelf,
    before: Option<&Content>,
    problems: &mut Problems,
) -> BTreeMap<ArticleId, Arc<Article>> {
    let prefix = format!("{lang}/");
    let mut named = Vec::new();
    for (rest, text) in folder.below(&prefix) {
        let Some((section, name)) = rest.split_once('/') else {
            continue;
        };
        let file = format!("{prefix}{rest}");
        let Some(slug) = name.strip_suffix(".md") else {
            continue;
        };
        match (Slug::parse(section), Slug::parse(slug)) {
            (Ok(section), Ok(slug)) => {
                named.push((ArticleId { lang, section, slug }, file, text));
            }
            (Err(what), _) | (_, Err(what)) => {
                problems.error(&file, 0..0, what, "rename the file or its folder");
            }
        }
    }
    let read = named.into_par_iter().with_max_len(AT_ONCE).map(|(id, file, text)| {
        let same = before.filter(|before| before.folder.text(&file) == Some(text));
        let known = same.and_then(|before| before.articles.get(&id)).filter(|it| !it.draft);
        let mut problems = Problems::default();
        let article = match known {
            Some(article) => Some(article.clone()),
            None => load(id, &file, text, shelf, &mut problems).map(Arc::new),
        };
        (article, problems)
    });
    let read: Vec<_> = read.collect();
    let articles = read.into_iter().filter_map(|(article, found)| {
        problems.extend(found);
        article.map(|article| (article.id.clone(), article))
    });
    articles.collect()
}

fn load(
    id: ArticleId,
    file: &str,
    text: &str,
    shelf: &Shelf,
    problems: &mut Problems,
) -> Option<Article> {
    let Parts { front, front_at, body, body_at } = front_matter::split(file, text, problems)?;
    let front: Option<FrontMatter> = located::parse(file, front, front_at, problems);
    // Rendered before the head is asked for, so that a head with a slip hides none of the text.
    let body = markdown::render(Text { file, markdown: body, at: body_at, shelf }, problems);
    let front = front?;

    let key_points = front
        .key_points
        .into_iter()
        .map(|point| {
            let Located { value, span } = Located::new(point, front_at);
            let text = Text { file, markdown: &value, at: span.start + 1, shelf };
            Located { value: markdown::render_line(text, problems), span }
        })
        .collect();

    let related =
        names(id.lang, front.related, file, front_at, "name an article of the site", problems);
    let mend = "write a former name of the page, as section/name";
    let aliases = names(id.lang, front.aliases, file, front_at, mend, problems);

    Some(Article {
        id,
        file: file.to_owned(),
        title: Located::new(front.title, front_at),
        summary: Located::new(front.summary, front_at),
        key_points,
        updated: Located::new(front.updated, front_at),
        next_review: Located::new(front.next_review, front_at),
        changes: front.changes.into_iter().map(|change| change.placed(front_at)).collect(),
        related,
        aliases,
        uncited: front.uncited.into_iter().map(|heading| Located::new(heading, front_at)).collect(),
        draft: front.draft,
        reviewed_by: front.reviewed_by,
        body: body?,
    })
}

/// The articles that a list of the head names; one that is no name is a problem.
fn names(
    lang: Lang,
    list: Vec<Spanned<String>>,
    file: &str,
    front_at: usize,
    mend: &str,
    problems: &mut Problems,
) -> Vec<Located<ArticleId>> {
    let name = |name: Spanned<String>| {
        let Located { value, span } = Located::new(name, front_at);
        match ArticleId::parse(lang, &value) {
            Ok(value) => Some(Located { value, span }),
            Err(what) => {
                problems.error(file, span, what, mend);
                None
            }
        }
    };
    list.into_iter().filter_map(name).collect()
}
