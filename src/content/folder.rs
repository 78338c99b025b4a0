//! Every text file of the folder of articles, read into memory.
//!
//! This is the only file of the program that opens files.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Problems;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 512 * 1024;

/// How deep folders may nest.
const DEEPEST: usize = 4;

/// Why the folder could not be read at all.
#[derive(Debug, Error)]
pub enum FolderError {
    /// There is no such folder.
    #[error(
        "there is no folder of articles at {0}; start the program from the repository, or name the folder with --articles"
    )]
    Missing(PathBuf),
    /// The folder is there and cannot be read.
    #[error("the folder {0} cannot be read ({1}); check its permissions")]
    Unreadable(PathBuf, io::Error),
}

/// The files of the folder by relative path, with `/` between parts.
#[derive(Debug, Default)]
pub struct Folder {
    files: BTreeMap<String, String>,
}

impl Folder {
    /// Reads every `.md`, `.toml` and `.svg` file below `root`. Links are not followed; names that
    /// begin with a dot are left out.
    ///
    /// # Errors
    /// [`FolderError`] when `root` is not a folder that can be read.
    pub fn read(root: &Path, problems: &mut Problems) -> Result<Self, FolderError> {
        if !root.is_dir() {
            return Err(FolderError::Missing(root.to_owned()));
        }
        let mut folder = Self::default();
        folder
            .read_below(root, "", 0, problems)
            .map_err(|error| FolderError::Unreadable(root.to_owned(), error))?;
        Ok(folder)
    }

    /// The text of `file`, if it was read.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<&str> {
        self.files.get(file).map(String::as_str)
    }

    /// The files below `prefix` (which ends in `/`), with what follows the prefix.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .range(prefix.to_owned()..)
            .map_while(move |(file, text)| Some((file.strip_prefix(prefix)?, text.as_str())))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where files are read")]
    fn read_below(
        &mut self,
        dir: &Path,
        prefix: &str,
        depth: usize,
        problems: &mut Problems,
    ) -> io::Result<()> {
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            let file = format!("{prefix}{name}");
            if name.starts_with('.') || kind.is_symlink() {
                continue;
            }
            if kind.is_dir() && depth < DEEPEST {
                self.read_below(&entry.path(), &format!("{file}/"), depth + 1, problems)?;
            } else if kind.is_file() && is_text(&name) {
                self.read_file(&entry.path(), file, problems);
            }
        }
        Ok(())
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where files are read")]
    fn read_file(&mut self, path: &Path, file: String, problems: &mut Problems) {
        let size = fs::metadata(path).map_or(0, |meta| meta.len());
        if size > LARGEST {
            problems.error(
                &file,
                0..0,
                format!("the file has {} KiB; {} is the most", size / 1024, LARGEST / 1024),
                "split it in two",
            );
            return;
        }
        match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => {
                self.files.insert(file, text.replace("\r\n", "\n"));
            }
            Ok(Err(_)) => {
                problems.error(&file, 0..0, "the file is not UTF-8 text", "save it again as UTF-8");
            }
            Err(error) => {
                problems.error(
                    &file,
                    0..0,
                    format!("the file cannot be read ({error})"),
                    "check its permissions",
                );
            }
        }
    }
}

fn is_text(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| ["md", "toml", "svg"].iter().any(|known| ending == *known))
}
