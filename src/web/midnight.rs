//! At midnight UTC: a page whose review has come due must say so, so the edition is printed anew.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::time::sleep;

use super::checking::Desk;
use super::{Current, clock};
use crate::content::Date;
use crate::edition::Edition;
use crate::site::Site;

/// The longest sleep. A machine that was suspended, or whose clock was set, is a while behind.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// Waits for each midnight and looks whether anything has come due.
pub(super) async fn watch(desk: Arc<Desk>, current: Current) {
    loop {
        sleep(clock::until_midnight().min(LONGEST)).await;
        turn(&desk.site, &current, &desk.origin, clock::today());
    }
}

/// Prints and swaps in the edition of the day `today` when it differs from the current one.
fn turn(site: &Site, current: &Current, origin: &str, today: Date) {
    let before = site.overdue(current.load().day);
    let due = site.overdue(today);
    if due == before {
        return;
    }
    match Edition::print(site, today, origin) {
        Ok(edition) => {
            current.store(Arc::new(edition));
            tracing::warn!("the review of {} pages is due: {}", due.len(), due.join(", "));
        }
        Err(error) => tracing::error!("the edition of yesterday stays: {error}"),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use std::path::Path;

    use arc_swap::ArcSwap;

    use super::*;
    use crate::content::Lang;

    #[test]
    fn the_page_says_so_from_the_midnight_on_which_its_review_comes_due() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
        let day = |day| Date::new(2027, 11, day).unwrap();
        let (site, _) = Site::open(&root, Lang::En, Date::new(2026, 11, 20).unwrap()).unwrap();
        let edition = Edition::print(&site, day(18), "https://example.org").unwrap();
        let current: Current = Arc::new(ArcSwap::from_pointee(edition));

        turn(&site, &current, "https://example.org", day(19));
        assert_eq!(current.load().day, day(18), "nothing came due, so nothing was printed");

        turn(&site, &current, "https://example.org", day(20));
        let edition = current.load();
        let page = edition.find("/causes/first/").unwrap();
        let html = String::from_utf8(page.plain.to_vec()).unwrap();
        assert!(html.contains("The review of this page is overdue"), "{html}");
    }
}
