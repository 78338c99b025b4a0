//! What one worker counts: requests by sort and status, and how long their answers took.
//!
//! Each worker has a tally of its own, so that counting neither locks nor makes one processor wait
//! for another; whoever asks for the metrics adds them up.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use crate::edition::Kind;

/// The statuses that are counted each by itself; every other is counted together.
pub(super) const STATUSES: [u16; 14] =
    [200, 301, 303, 304, 308, 400, 404, 405, 406, 410, 413, 422, 500, 503];

/// The upper ends of the ranges of durations, in microseconds; what took longer is in one more.
pub(super) const MICROSECONDS: [u64; 12] =
    [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000];

/// The counts of one sort of answer.
#[derive(Debug, Default)]
pub(super) struct Counts {
    statuses: [AtomicU64; STATUSES.len()],
    other_status: AtomicU64,
    durations: [AtomicU64; MICROSECONDS.len()],
    longer: AtomicU64,
    nanoseconds: AtomicU64,
}

/// The counts of one worker, or of all of them added up.
#[derive(Debug, Default)]
pub(super) struct Tally([Counts; Kind::ALL.len()]);

impl Tally {
    /// Counts an answer that took so long.
    pub(super) fn count(&self, kind: Kind, status: u16, took: Duration) {
        // The number of a sort is its place in `Kind::ALL`.
        if let Some(counts) = self.0.get(kind as usize) {
            counts.count(status, took);
        }
    }

    /// Adds what `other` has counted.
    pub(super) fn add(&self, other: &Self) {
        for (sum, counts) in self.0.iter().zip(&other.0) {
            sum.add(counts);
        }
    }

    /// Each sort with its counts.
    pub(super) fn by_kind(&self) -> impl Iterator<Item = (Kind, &Counts)> {
        Kind::ALL.into_iter().zip(&self.0)
    }
}

impl Counts {
    fn count(&self, status: u16, took: Duration) {
        let at = STATUSES.iter().position(|known| *known == status);
        let counter = at.and_then(|at| self.statuses.get(at)).unwrap_or(&self.other_status);
        counter.fetch_add(1, Relaxed);
        let microseconds = took.as_micros();
        let at = MICROSECONDS.iter().position(|end| microseconds <= u128::from(*end));
        at.and_then(|at| self.durations.get(at)).unwrap_or(&self.longer).fetch_add(1, Relaxed);
        let nanoseconds = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        self.nanoseconds.fetch_add(nanoseconds, Relaxed);
    }

    fn add(&self, other: &Self) {
        for (sum, counter) in self.counters().zip(other.counters()) {
            sum.fetch_add(counter.load(Relaxed), Relaxed);
        }
    }

    fn counters(&self) -> impl Iterator<Item = &AtomicU64> {
        let others = [&self.other_status, &self.longer, &self.nanoseconds];
        self.statuses.iter().chain(&self.durations).chain(others)
    }

    /// How many requests had each of [`STATUSES`], and how many any other.
    pub(super) fn statuses(&self) -> impl Iterator<Item = (Option<u16>, u64)> {
        let known = STATUSES.into_iter().map(Some).zip(&self.statuses);
        known.chain([(None, &self.other_status)]).map(|(name, count)| (name, count.load(Relaxed)))
    }

    /// How many requests took at most each of [`MICROSECONDS`], and how many there were in all.
    pub(super) fn durations(&self) -> impl Iterator<Item = (Option<u64>, u64)> {
        let known = MICROSECONDS.into_iter().map(Some).zip(&self.durations);
        known.chain([(None, &self.longer)]).scan(0, |sum, (end, count)| {
            *sum += count.load(Relaxed);
            Some((end, *sum))
        })
    }

    /// How long all answers took together.
    pub(super) fn took(&self) -> Duration {
        Duration::from_nanos(self.nanoseconds.load(Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_is_counted_under_its_own_name() {
        for kind in Kind::ALL {
            let tally = Tally::default();
            tally.count(kind, 200, Duration::ZERO);
            let counted =
                tally.by_kind().filter(|(_, counts)| counts.statuses().any(|(_, n)| n > 0));
            assert_eq!(counted.map(|(kind, _)| kind).collect::<Vec<_>>(), [kind]);
        }
    }

    #[test]
    fn a_status_or_a_duration_beyond_the_lists_is_counted_too() {
        let (sum, worker) = (Tally::default(), Tally::default());
        worker.count(Kind::Other, 418, Duration::from_secs(9));
        worker.count(Kind::Other, 404, Duration::from_micros(50));
        sum.add(&worker);
        sum.add(&worker);
        let counts = sum.by_kind().last().map(|(_, counts)| {
            let statuses: Vec<_> = counts.statuses().filter(|(_, n)| *n > 0).collect();
            let durations: Vec<_> = counts.durations().collect();
            assert_eq!(statuses, [(Some(404), 2), (None, 2)]);
            assert_eq!(durations.first(), Some(&(Some(50), 2)));
            assert_eq!(durations.last(), Some(&(None, 4)));
            counts.took()
        });
        assert_eq!(counts, Some(Duration::from_micros(18_000_100)));
    }
}
