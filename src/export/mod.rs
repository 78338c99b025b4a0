//! The whole site as files, byte for byte what the server answers, for a place without this server.
//!
//! [`write()`] goes through these steps; nothing is changed before the last three:
//!
//! 1. [`files`] names every file that is wanted, compressed ones and the files of headers and of
//!    redirects among them;
//! 2. [`manifest`] says what earlier exports wrote there;
//! 3. [`plan`] holds the two against what stands in the folder. A file that no export wrote, or that
//!    somebody changed, stops it;
//! 4. every new file is written whole beside its place, under another name;
//! 5. the manifest takes in the new files, then each is moved to its place;
//! 6. files that are no longer wanted are taken away, and the manifest lists what is left.
//!
//! An export that is cut short can be started again: the manifest knows the old files and the new.

mod disk;
mod files;
mod headers_file;
mod manifest;
mod plan;
mod redirects_file;

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::edition::Edition;
use disk::{Disk, Fault};
use manifest::Manifest;
use plan::Plan;

/// Why nothing was exported, or not all.
#[derive(Debug, Error)]
pub enum ExportError {
    /// Files stand where files of the site must go, and are not of an earlier export.
    #[error(
        "nothing was written: no export wrote these files in {}, or they were changed since; move \
         them away, or choose another folder:{}", .0.display(), list(.1)
    )]
    Taken(PathBuf, Vec<String>),
    /// The operating system refused.
    #[error(transparent)]
    Fault(#[from] Fault),
}

fn list(files: &[String]) -> String {
    format!("\n  {}", files.join("\n  "))
}

/// What an export did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// How many files the site has.
    pub files: usize,
    /// How many of them were new or had changed.
    pub written: usize,
    /// How many files of earlier exports were taken away.
    pub removed: usize,
    /// Files of earlier exports that are no longer wanted, and stay because somebody changed them.
    pub left: Vec<String>,
}

/// Writes the site into the folder `root`, which is made if it is not there.
///
/// # Errors
/// [`ExportError`]; when it is [`ExportError::Taken`], nothing was written.
pub fn write(edition: &Edition, root: &Path) -> Result<Done, ExportError> {
    let disk = Disk::open(root)?;
    let wanted = files::of(edition);
    let Some(known) = Manifest::read(disk.look(manifest::FILE)?) else {
        return Err(ExportError::Taken(root.to_owned(), vec![manifest::FILE.to_owned()]));
    };
    let plan = Plan::make(&wanted, &known, &disk)?;
    if !plan.taken.is_empty() {
        return Err(ExportError::Taken(root.to_owned(), plan.taken));
    }
    let fresh = Manifest::of(&wanted);
    let both = known.joined(&fresh).to_string();
    let staged = plan.write.iter().filter_map(|file| Some((file.as_str(), wanted.get(file)?)));
    let staged: Vec<_> = staged.map(|(file, body)| (file, body.as_ref())).collect();
    disk.stage(&staged)?;
    disk.replace(manifest::FILE, both.as_bytes())?;
    for (file, _) in &staged {
        disk.settle(file)?;
    }
    for file in &plan.remove {
        disk.remove(file)?;
    }
    disk.replace(manifest::FILE, fresh.to_string().as_bytes())?;
    Ok(Done {
        files: wanted.len(),
        written: plan.write.len(),
        removed: plan.remove.len(),
        left: plan.left,
    })
}
