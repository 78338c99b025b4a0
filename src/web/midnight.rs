//! At midnight UTC: a page whose review has come due must say so, so the edition is printed anew.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::time::sleep;

use super::clock;
use super::printer::Printer;

/// The longest sleep. A machine that was suspended, or whose clock was set, is a while behind.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// Waits for each midnight and looks whether anything has come due.
pub(super) async fn watch(printer: Arc<Printer>) {
    loop {
        sleep(clock::until_midnight().min(LONGEST)).await;
        printer.turn(clock::today());
    }
}
