//! The folder is read again on SIGHUP and, for those who write, whenever a file in it, or a style sheet
//! or script beside it, is saved.

use std::sync::Arc;

use actix_web::rt::signal::unix::Signal;
use actix_web::rt::task;

use super::live::Live;
use super::printer::Printer;
use super::saves::Saves;

/// Reads the folder again at each signal.
pub(super) async fn on_signal(mut hangup: Signal, printer: Arc<Printer>) {
    while hangup.recv().await.is_some() {
        let _told = reopen(&printer).await;
    }
}

/// Reads the folder again after each save, and tells the open pages.
pub(super) async fn on_save(mut saves: Saves, printer: Arc<Printer>, live: Arc<Live>) {
    while saves.next().await.is_some() {
        match reopen(&printer).await {
            Ok(()) => live.printed(),
            Err(problems) => live.broken(problems),
        }
    }
}

/// Reads the folder again and says what came of it; all of that elsewhere, so that neither a large folder
/// nor a log that nobody reads keeps the server from its signals.
async fn reopen(printer: &Arc<Printer>) -> Result<(), String> {
    let printer = printer.clone();
    let work = move || {
        let done = printer.reopen();
        match &done {
            Ok(()) => tracing::info!("a new edition is served"),
            Err(problems) => tell(problems),
        }
        done
    };
    let done = task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err("the program failed while it read the folder".to_owned()))
}

/// Says to those who run the server what is wrong.
fn tell(problems: &str) {
    tracing::error!("the last good edition stays:\n{problems}");
}
