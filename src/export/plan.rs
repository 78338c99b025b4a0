//! What an export has to do, before it does anything.

use super::disk::{Disk, Fault, Found};
use super::files::Files;
use super::manifest::Manifest;

/// The work, as paths below the folder.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// New files and changed ones.
    pub(super) write: Vec<String>,
    /// Files of earlier exports that are no longer wanted.
    pub(super) remove: Vec<String>,
    /// The same, where somebody changed them.
    pub(super) left: Vec<String>,
    /// What stands in the way.
    pub(super) taken: Vec<String>,
}

impl Plan {
    /// Holds the files that are wanted, and those that earlier exports wrote, against the folder.
    pub(super) fn make(wanted: &Files, known: &Manifest, disk: &Disk) -> Result<Self, Fault> {
        let mut plan = Self::default();
        for (file, body) in wanted {
            match disk.look(file)? {
                Found::Nothing => plan.write.push(file.clone()),
                Found::File(bytes) if bytes == *body => {}
                Found::File(bytes) if known.has(file, &bytes) => plan.write.push(file.clone()),
                Found::File(_) | Found::Other => plan.taken.push(file.clone()),
            }
        }
        for file in known.files().into_iter().filter(|file| !wanted.contains_key(*file)) {
            match disk.look(file)? {
                Found::Nothing => {}
                Found::File(bytes) if known.has(file, &bytes) => plan.remove.push(file.to_owned()),
                Found::File(_) | Found::Other => plan.left.push(file.to_owned()),
            }
        }
        Ok(plan)
    }
}
