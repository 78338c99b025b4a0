//! Every text file of the folder of articles, read into memory.
//!
//! No other file of the program reads an article.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use thiserror::Error;

use super::{AT_ONCE, Problems, encoding};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 512 * 1024;

/// How deep folders may nest.
const DEEPEST: usize = 4;

/// The endings of the files that are read.
const ENDINGS: [&str; 3] = ["md", "toml", "svg"];

/// Why the folder could not be read at all.
#[derive(Debug, Error)]
pub enum FolderError {
    /// There is no such folder.
    #[error("there is no folder of articles at {0}; name another folder with --articles")]
    Missing(PathBuf),
    /// The folder is there and cannot be read.
    #[error("the folder {0} cannot be read ({1}); check its permissions")]
    Unreadable(PathBuf, io::Error),
}

/// The files of the folder by relative path, with `/` between parts.
#[derive(Debug, Default)]
pub struct Folder {
    files: BTreeMap<String, String>,
    /// Files and folders (which end in `/`) that are there and were refused, which has been reported.
    refused: BTreeSet<String>,
}

impl Folder {
    /// Reads every `.md`, `.toml` and `.svg` file below `root`. Links are not followed; names that
    /// begin with a dot are left out. What looks as if it should be read and is not is a warning.
    ///
    /// # Errors
    /// [`FolderError`] when `root` is not a folder that can be read.
    pub fn read(root: &Path, problems: &mut Problems) -> Result<Self, FolderError> {
        if !root.is_dir() {
            return Err(FolderError::Missing(root.to_owned()));
        }
        let (mut folder, mut found) = (Self::default(), Vec::new());
        folder
            .find_below(root, "", 0, &mut found, problems)
            .map_err(|error| FolderError::Unreadable(root.to_owned(), error))?;
        let texts: Vec<_> =
            found.par_iter().with_max_len(AT_ONCE).map(|(path, _)| read(path)).collect();
        for ((_, file), text) in found.into_iter().zip(texts) {
            folder.add(file, text, problems);
        }
        Ok(folder)
    }

    /// The same from files in memory, each with its path.
    pub(super) fn of_files(files: &[(&str, &[u8])], problems: &mut Problems) -> Self {
        let mut folder = Self::default();
        for (file, bytes) in files {
            folder.add((*file).to_owned(), text(bytes.to_vec()), problems);
        }
        folder
    }

    /// The text of `file`, if it was read.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<&str> {
        self.files.get(file).map(String::as_str)
    }

    /// Whether both hold the same data files and drawings, so that a text means the same in both.
    #[must_use]
    pub(super) fn shares_data(&self, other: &Self) -> bool {
        self.refused.is_empty() && other.refused.is_empty() && self.data().eq(other.data())
    }

    /// What is no article and no list of articles.
    fn data(&self) -> impl Iterator<Item = (&String, &String)> {
        let is_list = |file: &str| {
            Path::new(file).extension().is_some_and(|ending| ending == "md")
                || file.ends_with("/sections.toml")
        };
        self.files.iter().filter(move |(file, _)| !is_list(file))
    }

    /// Whether `file` is there, even if it could not be read.
    #[must_use]
    pub fn holds(&self, file: &str) -> bool {
        let refused = |other: &String| {
            other == file || other.ends_with('/') && file.starts_with(other.as_str())
        };
        self.files.contains_key(file) || self.refused.iter().any(refused)
    }

    /// The files below `prefix` (which ends in `/`) that are there and could not be read, without
    /// the prefix.
    pub(super) fn refused_below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.refused.iter().filter_map(move |file| file.strip_prefix(prefix))
    }

    /// How many files there are below `prefix` with that ending, even those that could not be
    /// read. A folder that could not be read counts for one.
    #[must_use]
    pub fn count(&self, prefix: &str, ending: &str) -> usize {
        let files = self.files.keys().chain(&self.refused);
        let such = |file: &&String| {
            file.starts_with(prefix) && (file.ends_with(ending) || file.ends_with('/'))
        };
        files.filter(such).count()
    }

    /// The files below `prefix` (which ends in `/`), with what follows the prefix.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .range(prefix.to_owned()..)
            .map_while(move |(file, text)| Some((file.strip_prefix(prefix)?, text.as_str())))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where files are read")]
    fn find_below(
        &mut self,
        dir: &Path,
        prefix: &str,
        depth: usize,
        found: &mut Vec<(PathBuf, String)>,
        problems: &mut Problems,
    ) -> io::Result<()> {
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            let file = format!("{prefix}{name}");
            if name.starts_with('.') {
                continue;
            }
            if kind.is_symlink() {
                let mend = "put the file itself in its place";
                problems.warning(&file, 0..0, "nothing follows the link", mend);
            } else if kind.is_dir() && depth == DEEPEST {
                let mend = "move what it holds further up";
                problems.warning(&file, 0..0, "the folder lies too deep to be read", mend);
            } else if kind.is_dir() {
                self.find_in(&entry.path(), format!("{file}/"), depth + 1, found, problems);
            } else if !kind.is_file() {
                // To read a pipe is to wait for whoever writes into it.
                let mend = "take it away, or put a file in its place";
                problems.warning(&file, 0..0, "nothing reads it: it is no file", mend);
            } else if is_text(&name) {
                found.push((entry.path(), file));
            } else if is_text(&name.to_ascii_lowercase()) {
                let mend = "write the ending of its name in lower case";
                problems.warning(&file, 0..0, "nothing reads the file", mend);
            }
        }
        Ok(())
    }

    fn find_in(
        &mut self,
        path: &Path,
        prefix: String,
        depth: usize,
        found: &mut Vec<(PathBuf, String)>,
        problems: &mut Problems,
    ) {
        if let Err(error) = self.find_below(path, &prefix, depth, found, problems) {
            let what = format!("the folder cannot be read ({error})");
            problems.error(prefix.trim_end_matches('/'), 0..0, what, "check its permissions");
            self.refused.insert(prefix);
        }
    }

    fn add(&mut self, file: String, text: Result<String, Fault>, problems: &mut Problems) {
        match text {
            Ok(text) => {
                self.files.insert(file, text);
            }
            Err((what, mend)) => {
                problems.error(&file, 0..0, what, mend);
                self.refused.insert(file);
            }
        }
    }
}

/// What is wrong with a file, and how to mend it.
pub(super) type Fault = (String, &'static str);

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String, Fault> {
    let unreadable =
        |error| (format!("the file cannot be read ({error})"), "check its permissions");
    let file = fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > LARGEST {
        let (has, most) = (size / 1024, LARGEST / 1024);
        let what = format!("the file has {has} KiB; {most} is the most");
        return Err((what, "split it in two"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(LARGEST).read_to_end(&mut bytes).map_err(unreadable)?;
    text(bytes)
}

/// The text of these bytes, with line ends and without the mark that some editors put first.
fn text(bytes: Vec<u8>) -> Result<String, Fault> {
    match String::from_utf8(bytes) {
        Ok(text) if text.starts_with('\u{feff}') || text.contains('\r') => {
            Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
        }
        Ok(text) => Ok(text),
        Err(error) => Err((encoding::fault(&error), "save it again as UTF-8")),
    }
}

fn is_text(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Severity;

    #[test]
    fn a_folder_that_cannot_be_read_is_one_problem_and_its_files_count_as_there() {
        let (mut folder, mut problems) = (Folder::default(), Problems::default());
        let prefix = "en/causes/".to_owned();
        folder.find_in(Path::new("/no/such"), prefix, 2, &mut Vec::new(), &mut problems);
        assert_eq!(problems.count(Severity::Error), 1, "{problems:?}");
        assert!(folder.holds("en/causes/first.md") && !folder.holds("en/about.md"));
        assert_eq!(folder.count("en/", ".md"), 1, "the folder is known not to be whole");
    }
}
