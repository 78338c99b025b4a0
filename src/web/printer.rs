//! Prints editions and swaps them in whole, while requests go on.
//!
//! A new edition comes at midnight when a review has come due (`midnight`), on SIGHUP, and, for those
//! who write, whenever a file is saved (`reloading`). It is served at once with quick compression; the
//! best is worked out beside it and swapped in. When the folder is broken, the last good edition stays.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::metrics::Metrics;
use super::{Current, clock};
use crate::content::{Articles, Date, Drafts, Lang};
use crate::edition::{Edition, Kept, Order};
use crate::site::{OpenError, Site};

/// Prints editions of one folder.
#[derive(Debug)]
pub(super) struct Printer {
    pub(super) articles: Articles,
    pub(super) lang: Lang,
    pub(super) current: Current,
    pub(super) kept: Arc<Kept>,
    pub(super) metrics: Arc<Metrics>,
    /// Held while an edition is printed: another begins from what this one brought.
    pub(super) printing: Mutex<()>,
    /// Held while an edition is improved: however many come, one takes the room that this needs.
    pub(super) improving: Arc<Mutex<()>>,
}

impl Printer {
    /// Reads the folder again. Broken: the report of what is wrong, and the last edition stays.
    pub(super) fn reopen(&self) -> Result<(), String> {
        let _one_at_a_time = self.one_at_a_time();
        let today = clock::today();
        let current = self.current.load();
        let drafts = Drafts::of(current.order().live);
        let before = Some(current.site().as_ref());
        let opened = match Site::of(&self.articles, drafts, self.lang, today, before) {
            Ok((site, _)) => self.print(&Arc::new(site), today),
            Err(OpenError::Content(report)) => {
                Err(report.problems(None, &self.articles.to_string()))
            }
            Err(error @ OpenError::Folder(_)) => Err(error.to_string()),
        };
        opened.inspect_err(|_| self.metrics.reload_failed())
    }

    /// Prints the edition of `today` from the site as it was read, when a review has come due.
    pub(super) fn turn(&self, today: Date) {
        let _one_at_a_time = self.one_at_a_time();
        let current = self.current.load();
        let site = current.site();
        let due = site.overdue(today);
        if due == site.overdue(current.order().day) {
            return;
        }
        match self.print(site, today) {
            Ok(()) => {
                tracing::warn!("pages whose review is due: {}", due.join(", "));
            }
            Err(error) => {
                self.metrics.reload_failed();
                tracing::error!("the edition of yesterday stays: {error}");
            }
        }
    }

    /// One that failed has swapped nothing in.
    fn one_at_a_time(&self) -> MutexGuard<'_, ()> {
        self.printing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn print(&self, site: &Arc<Site>, day: Date) -> Result<(), String> {
        let current = self.current.load();
        let order = Order { day, ..current.order().clone() };
        let sheets = self.articles.sheets(order.live).map_err(|error| error.to_string())?;
        let edition = Edition::print_with(site, &order, &sheets, Some(&current));
        let edition = Arc::new(edition.map_err(|error| error.to_string())?);
        self.kept.replace(&self.current, &edition, clock::now());
        self.metrics.reloaded();
        self.improve(edition);
        Ok(())
    }

    /// Builds the index of an edition beside the requests, so that nobody who searches waits for it, and
    /// works out its best compression, which is swapped in unless a later edition has come. Those who
    /// write see too many editions for that.
    pub(super) fn improve(&self, edition: Arc<Edition>) {
        let (current, improving) = (self.current.clone(), self.improving.clone());
        // Who waits holds nothing: an edition that another has replaced is let go.
        let waiting = Arc::downgrade(&edition);
        drop(edition);
        thread::spawn(move || {
            let _one_at_a_time = improving.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(edition) = waiting.upgrade() else { return };
            let _ = edition.search();
            if edition.order().live {
                return;
            }
            let best = Arc::new(edition.at_best());
            current.compare_and_swap(&edition, best);
        });
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use std::path::Path;

    use arc_swap::ArcSwap;

    use super::*;

    #[test]
    fn the_page_says_so_from_the_midnight_on_which_its_review_comes_due() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
        let day = |day| Date::new(2027, 11, day).unwrap();
        let lang = Lang::En;
        let (site, _) = Site::open(&root, lang, Date::new(2026, 11, 20).unwrap()).unwrap();
        let order = Order { day: day(18), origin: "https://example.org".to_owned(), live: true };
        let edition = Edition::print(&Arc::new(site), &order).unwrap();
        let current = Arc::new(ArcSwap::from_pointee(edition));
        let articles = Articles::Folder(root);
        let (kept, metrics) = (Arc::default(), Arc::new(Metrics::new()));
        let (printing, improving) = (Mutex::default(), Arc::default());
        let printer = Printer { articles, lang, current, kept, metrics, printing, improving };

        printer.turn(day(19));
        let today = || printer.current.load().order().day;
        assert_eq!(today(), day(18), "nothing came due, so nothing was printed");

        printer.turn(day(20));
        assert_eq!(today(), day(20));
        let edition = printer.current.load();
        let page = edition.find("/causes/first/").unwrap();
        let html = String::from_utf8(page.plain.to_vec()).unwrap();
        assert!(html.contains("The review of this page is overdue"), "{html}");
    }
}
