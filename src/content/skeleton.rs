//! `backwise new`: the file of a new article, with each key of its head explained.
//!
//! In: a folder, `section/name` and the day. Out: the file, which passes the check as a draft, with
//! a warning for all that its writer must fill in.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::{ArticleId, Date, Folder, FolderError, Lang, Problems, Sections};

/// Why no file was written.
#[derive(Debug, Error)]
pub enum SkeletonError {
    /// The name is not that of an article.
    #[error("{0}; as in causes/herniated-disc")]
    Name(String),
    /// No section has that name.
    #[error("`{section}` is not a section; choose one of {known}, or add it to {file} first")]
    Section {
        /// What was asked for.
        section: String,
        /// The sections that there are.
        known: String,
        /// The file that lists them.
        file: String,
    },
    /// The article is there already.
    #[error("{0} is there already; choose another name, or edit that file")]
    Exists(PathBuf),
    /// The folder could not be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The file could not be written.
    #[error(
        "{0} cannot be written ({1}); check the permissions of its folder, and its disk's room"
    )]
    Write(PathBuf, io::Error),
}

/// Writes the file of the article `name` (as `section/name`) into the folder `root`, and changes no
/// other. Its path.
///
/// # Errors
/// [`SkeletonError`]; no file was written or changed then.
pub fn write_skeleton(
    root: &Path,
    lang: Lang,
    name: &str,
    today: Date,
) -> Result<PathBuf, SkeletonError> {
    let id = ArticleId::parse(lang, name).map_err(SkeletonError::Name)?;
    let mut problems = Problems::default();
    let folder = Folder::read(root, &mut problems)?;
    let sections = Sections::load(&folder, lang, &mut problems);
    if sections.get(&id.section).is_none() {
        let known: Vec<_> = sections.all().iter().map(|it| it.slug.to_string()).collect();
        return Err(SkeletonError::Section {
            section: id.section.to_string(),
            known: known.join(", "),
            file: Sections::file(lang),
        });
    }
    let path = root.join(id.file());
    match create(&path, &text(&id, today)) {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(SkeletonError::Exists(path))
        }
        Err(error) => Err(SkeletonError::Write(path, error)),
    }
}

/// Writes a file that must not be there yet. When it cannot be written whole, it is taken away.
fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create_new(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// The text of a new article. Its head explains the text too, since Markdown has no remarks that
/// readers would not see.
fn text(id: &ArticleId, today: Date) -> String {
    let words = id.slug.as_str().replace('-', " ");
    let mut letters = words.chars();
    let title: String =
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect();
    TEXT.replace("{title}", &title)
        .replace("{words}", &words)
        .replace("{section}", id.section.as_str())
        .replace("{slug}", id.slug.as_str())
        .replace("{today}", &today.iso())
        .replace("{next}", &today.plus_days(365).iso())
}

const TEXT: &str = include_str!("skeleton.md");

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn every_gap_is_filled() {
        let id = ArticleId::parse(Lang::En, "causes/cold-weather").unwrap();
        let text = text(&id, Date::new(2026, 11, 20).unwrap());
        assert!(text.contains("title = \"Cold weather\""), "{text}");
        assert!(text.contains("updated = 2026-11-20\n"), "{text}");
        assert!(text.contains("next_review = 2027-11-20\n"), "{text}");
        let is_gap = |rest: &str| rest.starts_with(|c: char| c.is_ascii_lowercase());
        assert!(!text.split('{').skip(1).any(is_gap), "{text}");
    }
}
