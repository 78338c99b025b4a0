//! The folder is read again on SIGHUP and, for those who write, whenever a file in it, or a style sheet
//! or script beside it, is saved.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::signal::unix::Signal;
use actix_web::rt::{task, time};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::live::Live;
use super::printer::Printer;

/// How long a save may go on: an editor writes a file in several steps.
const SETTLE: Duration = Duration::from_millis(15);

/// Reads the folder again at each signal.
pub(super) async fn on_signal(mut hangup: Signal, printer: Arc<Printer>) {
    while hangup.recv().await.is_some() {
        match reopen(&printer).await {
            Ok(()) => tracing::info!("a new edition is served"),
            Err(problems) => tell(&problems),
        }
    }
}

/// Reads the folder again after each save, and tells the open pages.
pub(super) async fn on_save(mut saves: Saves, printer: Arc<Printer>, live: Arc<Live>) {
    while saves.heard.recv().await.is_some() {
        time::sleep(SETTLE).await;
        while saves.heard.try_recv().is_ok() {}
        match reopen(&printer).await {
            Ok(()) => {
                tracing::info!("a new edition is served");
                live.printed();
            }
            Err(problems) => {
                tell(&problems);
                live.broken(problems);
            }
        }
    }
}

async fn reopen(printer: &Arc<Printer>) -> Result<(), String> {
    let printer = printer.clone();
    let done = task::spawn_blocking(move || printer.reopen()).await;
    done.unwrap_or_else(|_| Err("the program failed while it read the folder".to_owned()))
}

/// Says to those who run the server what is wrong.
fn tell(problems: &str) {
    tracing::error!("the last good edition stays:\n{problems}");
}

/// The saves in some folders, as they are heard of.
pub(super) struct Saves {
    heard: UnboundedReceiver<()>,
    _watcher: RecommendedWatcher,
}

impl Saves {
    /// Listens for saves anywhere in the folders.
    ///
    /// # Errors
    /// What the operating system says when a folder cannot be watched.
    pub(super) fn watch<'a>(folders: impl IntoIterator<Item = &'a Path>) -> notify::Result<Self> {
        let (say, heard) = unbounded_channel();
        let mut watcher = notify::recommended_watcher(move |event| on_event(event, &say))?;
        for folder in folders {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(Self { heard, _watcher: watcher })
    }
}

/// Looking at a file is no save.
fn on_event(event: notify::Result<notify::Event>, say: &UnboundedSender<()>) {
    if event.is_ok_and(|event| !event.kind.is_access()) {
        // Nobody listens any more when the server stops.
        let _ = say.send(());
    }
}
