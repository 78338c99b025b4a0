//! Saves in some folders, as they are heard of: also in a folder that was taken away and put back, or
//! in whose place another was put.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use actix_web::rt::time;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How long a save may go on: an editor writes a file in several steps.
const SETTLE: Duration = Duration::from_millis(15);

/// How often to look for a folder that was taken away.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// Some folders under watch.
pub(super) struct Saves {
    heard: UnboundedReceiver<()>,
    watcher: RecommendedWatcher,
    folders: Vec<Watched>,
}

/// A folder under watch. The operating system watches a folder wherever it is moved, and not what
/// stands at its path.
struct Watched {
    path: PathBuf,
    /// The folder that is watched, if one is.
    place: Option<Place>,
}

/// A device, and the number of a folder there.
type Place = (u64, u64);

impl Saves {
    /// Listens for saves anywhere in the folders.
    ///
    /// # Errors
    /// What the operating system says when a folder cannot be watched.
    pub(super) fn watch<'a>(paths: impl IntoIterator<Item = &'a Path>) -> notify::Result<Self> {
        let (say, heard) = unbounded_channel();
        let mut watcher = notify::recommended_watcher(move |event| on_event(event, &say))?;
        let mut folders = Vec::new();
        for path in paths {
            watcher.watch(path, RecursiveMode::Recursive)?;
            folders.push(Watched { path: path.to_owned(), place: place(path) });
        }
        Ok(Self { heard, watcher, folders })
    }

    /// Waits for a save, until it is done. Nothing: no more can be heard.
    pub(super) async fn next(&mut self) -> Option<()> {
        loop {
            match time::timeout(LOOK_AGAIN, self.heard.recv()).await {
                Ok(heard) => {
                    heard?;
                    time::sleep(SETTLE).await;
                    while self.heard.try_recv().is_ok() {}
                    self.watch_again();
                    return Some(());
                }
                Err(_) if self.watch_again() => return Some(()),
                Err(_) => {}
            }
        }
    }

    /// Watches each folder that is not the one that was watched at its path; says whether there was one.
    fn watch_again(&mut self) -> bool {
        let mut found = false;
        for folder in &mut self.folders {
            let now = place(&folder.path);
            if now == folder.place {
                continue;
            }
            // It may be forgotten already: its folder is gone.
            let _ = self.watcher.unwatch(&folder.path);
            let mut watched = || self.watcher.watch(&folder.path, RecursiveMode::Recursive).is_ok();
            folder.place = now.filter(|_| watched());
            found |= folder.place.is_some();
        }
        found
    }
}

/// The folder that stands at a path, if one does.
fn place(path: &Path) -> Option<Place> {
    let found = path.metadata().ok().filter(std::fs::Metadata::is_dir)?;
    Some((found.dev(), found.ino()))
}

/// Looking at a file is no save.
fn on_event(event: notify::Result<notify::Event>, say: &UnboundedSender<()>) {
    if event.is_ok_and(|event| !event.kind.is_access()) {
        // Nobody listens any more when the server stops.
        let _ = say.send(());
    }
}
