//! A copy of the clean site, or of the real articles, that a test may spoil.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::server::repository;

/// A folder of articles that is gone when the test ends.
pub(crate) struct Fixture(TempDir);

impl Fixture {
    /// A copy of the clean site.
    pub(crate) fn clean() -> Self {
        Self::copy_of("tests/sites/clean")
    }

    /// A copy of the real articles.
    pub(crate) fn real() -> Self {
        Self::copy_of("articles")
    }

    fn copy_of(site: &str) -> Self {
        let folder = TempDir::with_prefix("backwise-").unwrap();
        copy(&repository(site), folder.path());
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The folder as the program is told of it.
    pub(crate) fn root(&self) -> String {
        self.path().to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        self.write_bytes(file, text.as_bytes());
    }

    pub(crate) fn write_bytes(&self, file: &str, bytes: &[u8]) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Writes `after` where `before` first stands.
    pub(crate) fn replace(&self, file: &str, before: &str, after: &str) {
        let text = self.read(file);
        assert!(text.contains(before), "{file} does not hold {before:?}");
        self.write(file, &text.replacen(before, after, 1));
    }

    /// Adds text at the end of a file.
    pub(crate) fn append(&self, file: &str, text: &str) {
        self.write(file, &(self.read(file) + text));
    }

    /// Takes a file away.
    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path().join(file)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
