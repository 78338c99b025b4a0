//! Where the articles come from: inside the program, or a folder.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Folder, FolderError, Problems, SheetError, Sheets, embedded};

/// The articles that a site is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Articles {
    /// Those that the program carries inside.
    Embedded,
    /// Those of a folder, read anew each time.
    Folder(PathBuf),
}

impl Articles {
    /// Those of the folder, if one is named; else those inside the program.
    #[must_use]
    pub fn of(folder: Option<PathBuf>) -> Self {
        folder.map_or(Self::Embedded, Self::Folder)
    }

    /// The folder, for what only a folder can do: be watched, or take a new file.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Embedded => None,
            Self::Folder(root) => Some(root),
        }
    }

    /// The folder `static` beside the folder of articles, if both are there.
    #[must_use]
    pub fn static_folder(&self) -> Option<PathBuf> {
        let root = self.folder()?;
        let beside = match root.file_name() {
            Some(_) => root.with_file_name("static"),
            None => root.join("../static"),
        };
        Some(beside).filter(|folder| folder.is_dir())
    }

    /// The style sheets and scripts that go with them. Who writes takes those beside the articles.
    ///
    /// # Errors
    /// [`SheetError`] when one of those cannot be read.
    pub fn sheets(&self, watch: bool) -> Result<Sheets, SheetError> {
        match self.static_folder().filter(|_| watch) {
            Some(folder) => Sheets::read(&folder),
            None => Ok(Sheets::inside()),
        }
    }

    /// Every file.
    ///
    /// # Errors
    /// [`FolderError`] when it is a folder that cannot be read.
    pub fn read(&self, problems: &mut Problems) -> Result<Folder, FolderError> {
        match self {
            Self::Embedded => Ok(Folder::of_files(embedded::FILES, problems)),
            Self::Folder(root) => Folder::read(root, problems),
        }
    }
}

/// What stands before the names of its files in messages.
impl fmt::Display for Articles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded => f.write_str("articles"),
            Self::Folder(root) => root.display().fmt(f),
        }
    }
}
