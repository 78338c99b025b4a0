//! What the server knows of itself: whether it is ready, what it has answered, how old its edition
//! is. Counters in, Prometheus' text out.
//!
//! Labels come from fixed lists, so that no metric can hold anything of a reader.

use std::fmt::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use super::tally::Tally;

/// All metrics of a running server.
#[derive(Debug)]
pub(super) struct Metrics {
    started: Instant,
    workers: Mutex<Vec<Arc<Tally>>>,
    stopping: AtomicBool,
    /// When the current edition was swapped in, in milliseconds since the start.
    swapped: AtomicU64,
    reloads: AtomicU64,
    reload_failures: AtomicU64,
    lost_lines: AtomicU64,
}

impl Metrics {
    /// The metrics of a server that starts now.
    pub(super) fn new() -> Self {
        Self {
            started: Instant::now(),
            workers: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
            swapped: AtomicU64::new(0),
            reloads: AtomicU64::new(0),
            reload_failures: AtomicU64::new(0),
            lost_lines: AtomicU64::new(0),
        }
    }

    /// A tally for one more worker.
    pub(super) fn tally(&self) -> Arc<Tally> {
        let tally = Arc::new(Tally::default());
        self.workers.lock().unwrap_or_else(PoisonError::into_inner).push(tally.clone());
        tally
    }

    /// No more requests should be sent here.
    pub(super) fn stop(&self) {
        self.stopping.store(true, Relaxed);
    }

    /// Whether requests should be sent here.
    pub(super) fn is_ready(&self) -> bool {
        !self.stopping.load(Relaxed)
    }

    /// A new edition was swapped in.
    pub(super) fn reloaded(&self) {
        self.swapped.store(self.milliseconds(), Relaxed);
        self.reloads.fetch_add(1, Relaxed);
    }

    /// A new edition could not be printed; the last one stays.
    pub(super) fn reload_failed(&self) {
        self.reload_failures.fetch_add(1, Relaxed);
    }

    /// Lines of the access log were not written.
    pub(super) fn lost(&self, lines: u64) {
        self.lost_lines.fetch_add(lines, Relaxed);
    }

    fn milliseconds(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// All metrics in Prometheus' text format, version 0.0.4.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        // Writing into a String cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        let sum = Tally::default();
        for worker in self.workers.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            sum.add(worker);
        }
        let name = "backwise_requests_total";
        head(out, name, "counter", "Requests answered, by sort of route and by status.")?;
        for (kind, counts) in sum.by_kind() {
            for (status, count) in counts.statuses() {
                let status = status.map_or("other".to_owned(), |status| status.to_string());
                let route = kind.name();
                writeln!(out, "{name}{{route=\"{route}\",status=\"{status}\"}} {count}")?;
            }
        }
        let name = "backwise_request_duration_seconds";
        head(
            out,
            name,
            "histogram",
            "Time from a request's head to its answer's, by sort of route.",
        )?;
        for (kind, counts) in sum.by_kind() {
            let route = kind.name();
            let mut all = 0;
            for (end, count) in counts.durations() {
                let end = end.map_or("+Inf".to_owned(), seconds);
                writeln!(out, "{name}_bucket{{route=\"{route}\",le=\"{end}\"}} {count}")?;
                all = count;
            }
            writeln!(out, "{name}_sum{{route=\"{route}\"}} {}", counts.took().as_secs_f64())?;
            writeln!(out, "{name}_count{{route=\"{route}\"}} {all}")?;
        }
        self.write_state(out)
    }

    fn write_state(&self, out: &mut String) -> fmt::Result {
        let name = "backwise_edition_age_seconds";
        head(out, name, "gauge", "Time since the edition that answers now was swapped in.")?;
        let age = self.milliseconds().saturating_sub(self.swapped.load(Relaxed));
        writeln!(out, "{name} {}", seconds(age.saturating_mul(1_000)))?;
        let name = "backwise_ready";
        head(out, name, "gauge", "1 while requests should be sent here, 0 once it is stopping.")?;
        writeln!(out, "{name} {}", u8::from(self.is_ready()))?;
        for (name, help, counter) in [
            ("backwise_reloads_total", "Editions swapped in after the first.", &self.reloads),
            (
                "backwise_reload_failures_total",
                "Editions that could not be printed, so that the last one stayed.",
                &self.reload_failures,
            ),
            (
                "backwise_access_log_lines_lost_total",
                "Lines of the access log that could not be written.",
                &self.lost_lines,
            ),
        ] {
            head(out, name, "counter", help)?;
            writeln!(out, "{name} {}", counter.load(Relaxed))?;
        }
        let name = "backwise_build_info";
        head(out, name, "gauge", "Always 1; the label says which version runs.")?;
        writeln!(out, "{name}{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION"))
    }
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) -> fmt::Result {
    writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}")
}

/// Microseconds as seconds, without rounding: `0.00025`.
fn seconds(microseconds: u64) -> String {
    let (whole, part) = (microseconds / 1_000_000, microseconds % 1_000_000);
    let text = format!("{whole}.{part:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::edition::Kind;

    #[test]
    fn the_workers_are_added_up() {
        let metrics = Metrics::new();
        for _ in 0..2 {
            metrics.tally().count(Kind::Article, 200, Duration::from_micros(300));
        }
        let text = metrics.print();
        for line in [
            "backwise_requests_total{route=\"article\",status=\"200\"} 2",
            "backwise_request_duration_seconds_bucket{route=\"article\",le=\"0.00025\"} 0",
            "backwise_request_duration_seconds_bucket{route=\"article\",le=\"0.0005\"} 2",
            "backwise_request_duration_seconds_bucket{route=\"article\",le=\"+Inf\"} 2",
            "backwise_request_duration_seconds_sum{route=\"article\"} 0.0006",
            "backwise_request_duration_seconds_count{route=\"article\"} 2",
        ] {
            assert!(text.lines().any(|other| other == line), "{line}\n{text}");
        }
    }

    #[test]
    fn reloads_and_their_failures_are_counted() {
        let metrics = Metrics::new();
        metrics.reloaded();
        metrics.reload_failed();
        metrics.reload_failed();
        metrics.lost(3);
        let text = metrics.print();
        for line in [
            "backwise_reloads_total 1",
            "backwise_reload_failures_total 2",
            "backwise_access_log_lines_lost_total 3",
            "backwise_ready 1",
        ] {
            assert!(text.lines().any(|other| other == line), "{line}\n{text}");
        }
    }

    #[test]
    fn seconds_are_written_without_rounding() {
        for (microseconds, text) in
            [(0, "0"), (250, "0.00025"), (2_500_000, "2.5"), (10_000_000, "10")]
        {
            assert_eq!(seconds(microseconds), text);
        }
    }
}
