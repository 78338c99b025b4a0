//! The folder that an export fills. This is the only file that writes a site's files.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// What the operating system refused.
#[derive(Debug, Error)]
#[error("{} cannot be {doing} ({error}); {}", .path.display(), mend(.error))]
pub struct Fault {
    path: PathBuf,
    doing: &'static str,
    error: io::Error,
}

fn mend(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room, then export again",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "check its permissions, or choose another folder"
        }
        _ => "mend that, then export again",
    }
}

/// What stands at a path.
pub(super) enum Found {
    Nothing,
    File(Vec<u8>),
    /// A folder or a link, or something on the way to it is no folder.
    Other,
}

/// The folder.
pub(super) struct Disk {
    root: PathBuf,
}

impl Disk {
    /// Makes the folder if it is not there.
    pub(super) fn open(root: &Path) -> Result<Self, Fault> {
        fs::create_dir_all(root).map_err(fault(root, "made a folder"))?;
        Ok(Self { root: root.to_owned() })
    }

    /// What stands at `file`. Links are not followed: what they lead to lies elsewhere.
    #[expect(clippy::disallowed_methods, reason = "an export must know what it would overwrite")]
    pub(super) fn look(&self, file: &str) -> Result<Found, Fault> {
        let path = self.root.join(file);
        let below = path.strip_prefix(&self.root).unwrap_or(&path);
        let above = below.ancestors().skip(1).filter(|part| !part.as_os_str().is_empty());
        for folder in above.map(|part| self.root.join(part)) {
            match fs::symlink_metadata(&folder) {
                Ok(meta) if !meta.is_dir() => return Ok(Found::Other),
                Ok(_) => {}
                Err(error) if is_absent(&error) => {}
                Err(error) => return Err(fault(&folder, "read")(error)),
            }
        }
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_file() => {
                fs::read(&path).map(Found::File).map_err(fault(&path, "read"))
            }
            Ok(_) => Ok(Found::Other),
            Err(error) if is_absent(&error) => Ok(Found::Nothing),
            Err(error) => Err(fault(&path, "read")(error)),
        }
    }

    /// Writes files whole beside their places. When one cannot be written, none stays.
    pub(super) fn stage(&self, files: &[(&str, &[u8])]) -> Result<(), Fault> {
        for (at, (file, body)) in files.iter().enumerate() {
            if let Err(error) = self.write_beside(file, body) {
                for (file, _) in files.iter().take(at + 1) {
                    let _ = fs::remove_file(self.beside(file));
                    self.remove_empty_above(file);
                }
                return Err(error);
            }
        }
        Ok(())
    }

    /// Moves a file that was written beside its place there.
    pub(super) fn settle(&self, file: &str) -> Result<(), Fault> {
        let path = self.root.join(file);
        fs::rename(self.beside(file), &path).map_err(fault(&path, "put in its place"))
    }

    /// Writes one file, whole or not at all.
    pub(super) fn replace(&self, file: &str, body: &[u8]) -> Result<(), Fault> {
        self.stage(&[(file, body)])?;
        self.settle(file)
    }

    /// Takes a file away, and the folders that it leaves empty.
    pub(super) fn remove(&self, file: &str) -> Result<(), Fault> {
        let path = self.root.join(file);
        fs::remove_file(&path).map_err(fault(&path, "taken away"))?;
        self.remove_empty_above(file);
        Ok(())
    }

    /// A folder with anything in it stays, which the operating system sees to.
    fn remove_empty_above(&self, file: &str) {
        let above = Path::new(file).ancestors().skip(1);
        for folder in above.take_while(|part| !part.as_os_str().is_empty()) {
            if fs::remove_dir(self.root.join(folder)).is_err() {
                break;
            }
        }
    }

    fn write_beside(&self, file: &str, body: &[u8]) -> Result<(), Fault> {
        let path = self.beside(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fault(folder, "made a folder"))?;
        }
        // What an export that was cut short left there is taken away, not written through.
        match fs::remove_file(&path) {
            Err(error) if !is_absent(&error) => return Err(fault(&path, "written")(error)),
            _ => {}
        }
        let write = || fs::File::create_new(&path)?.write_all(body);
        write().map_err(fault(&path, "written"))
    }

    /// Where a file is written before it is moved to its place.
    fn beside(&self, file: &str) -> PathBuf {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        self.root.join(folder).join(format!(".{name}.backwise-new"))
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn fault(path: &Path, doing: &'static str) -> impl FnOnce(io::Error) -> Fault {
    let path = path.to_owned();
    move |error| Fault { path, doing, error }
}
