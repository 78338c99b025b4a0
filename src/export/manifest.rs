//! The list of what exports wrote: a line a file, its SHA-256 and its path, as `sha256sum` prints
//! and checks them.
//!
//! While an export moves its files to their places, a path stands twice: as it was, and as it will
//! be.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

use super::disk::Found;
use super::files::Files;

/// Its name.
pub(super) const FILE: &str = ".backwise-export";

/// Paths and digests of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeSet<(String, String)>);

impl Manifest {
    /// The manifest that was found; none is an empty one. Nothing, when it is no manifest.
    pub(super) fn read(found: Found) -> Option<Self> {
        let bytes = match found {
            Found::Nothing => return Some(Self::default()),
            Found::File(bytes) => bytes,
            Found::Other => return None,
        };
        let line = |line: &str| {
            let (digest, file) = line.split_once("  ")?;
            let whole = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
            // A path that leads out of the folder is none that an export wrote.
            let inside = !file.split('/').any(|part| matches!(part, "" | "." | ".."));
            (whole && inside).then(|| (file.to_owned(), digest.to_owned()))
        };
        let text = String::from_utf8(bytes).ok()?;
        text.lines().map(line).collect::<Option<_>>().map(Self)
    }

    /// The manifest of these files.
    pub(super) fn of(files: &Files) -> Self {
        Self(files.iter().map(|(file, body)| (file.clone(), digest(body))).collect())
    }

    /// What stands in either.
    pub(super) fn joined(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).cloned().collect())
    }

    /// Whether an export wrote the file with these bytes.
    pub(super) fn has(&self, file: &str, body: &[u8]) -> bool {
        self.0.contains(&(file.to_owned(), digest(body)))
    }

    /// Every file that an export wrote.
    pub(super) fn files(&self) -> BTreeSet<&str> {
        self.0.iter().map(|(file, _)| file.as_str()).collect()
    }
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(file, digest)| writeln!(f, "{digest}  {file}"))
    }
}

fn digest(body: &[u8]) -> String {
    Sha256::digest(body).iter().fold(String::new(), |mut digits, byte| {
        // Writing into a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Manifest> {
        Manifest::read(Found::File(text.as_bytes().to_vec()))
    }

    #[test]
    fn a_manifest_reads_what_it_prints() {
        let files = Files::from([("a/index.html".to_owned(), "a".into())]);
        let manifest = Manifest::of(&files);
        assert!(manifest.has("a/index.html", b"a") && !manifest.has("a/index.html", b"b"));
        assert_eq!(read(&manifest.to_string()), Some(manifest));
        assert_eq!(Manifest::read(Found::Nothing), Some(Manifest::default()));
    }

    #[test]
    fn what_is_no_manifest_or_leads_elsewhere_is_refused() {
        let digest = "0".repeat(64);
        for text in ["<html>", "  a", &format!("{digest}  ../a"), &format!("{digest}  /etc/a")] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
