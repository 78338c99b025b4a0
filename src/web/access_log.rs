//! The access log, when the operator asks for it: one line a request, on standard error.
//!
//! What a line may hold is the fields of [`Line`], and nothing of who asked. Lines are handed to a
//! thread of their own: where nobody reads them, or the disk is full, readers do not wait; lines are
//! lost and counted.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use serde::Serialize;

use super::metrics::Metrics;

/// How many lines may wait to be written.
const WAITING: usize = 4096;

/// How many bytes are gathered for one write.
const BATCH: usize = 64 * 1024;

/// How long the end of the program waits for the last lines.
const LAST: Duration = Duration::from_secs(1);

/// All that is written of a request.
#[derive(Debug, Serialize)]
pub(super) struct Line<'a> {
    /// In UTC, to the millisecond.
    pub(super) time: &'a str,
    pub(super) method: &'a str,
    /// An address of the edition, or `-`: never what a reader made up.
    pub(super) path: &'a str,
    pub(super) status: u16,
    /// The body, as it is sent.
    pub(super) bytes: u64,
    pub(super) milliseconds: f64,
    pub(super) request_id: &'a str,
}

/// The form of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// For a person at a terminal.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

impl Form {
    fn print(self, line: &Line<'_>) -> String {
        match self {
            Self::Text => format!(
                "{} {} {} {} {} B {:.3} ms {}\n",
                line.time,
                line.method,
                line.path,
                line.status,
                line.bytes,
                line.milliseconds,
                line.request_id,
            ),
            Self::Json => serde_json::to_string(line).unwrap_or_default() + "\n",
        }
    }
}

/// Where lines are handed in. `None` asks for the end.
#[derive(Debug, Clone)]
pub(super) struct AccessLog {
    form: Form,
    lines: SyncSender<Option<String>>,
    metrics: Arc<Metrics>,
}

/// Waits for the last lines.
#[derive(Debug)]
pub(super) struct Last {
    lines: SyncSender<Option<String>>,
    written: Receiver<()>,
}

impl AccessLog {
    /// Starts the thread that writes.
    ///
    /// # Errors
    /// What the operating system says when it has no thread to give.
    pub(super) fn start(metrics: Arc<Metrics>) -> io::Result<(Self, Last)> {
        let (lines, handed_in) = sync_channel(WAITING);
        let (done, written) = sync_channel(1);
        let lost = metrics.clone();
        thread::Builder::new().name("access-log".to_owned()).spawn(move || {
            write_all(&handed_in, &mut io::stderr(), &lost);
            let _ = done.send(());
        })?;
        let form = if io::stderr().is_terminal() { Form::Text } else { Form::Json };
        Ok((Self { form, lines: lines.clone(), metrics }, Last { lines, written }))
    }

    /// Writes a line, soon.
    pub(super) fn write(&self, line: &Line<'_>) {
        match self.lines.try_send(Some(self.form.print(line))) {
            Ok(()) => {}
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => self.metrics.lost(1),
        }
    }
}

impl Last {
    /// Returns when every line handed in before is written, or after a second.
    pub(super) fn wait(self) {
        let asked = self.lines.try_send(None).is_ok();
        if !asked || self.written.recv_timeout(LAST) == Err(RecvTimeoutError::Timeout) {
            tracing::warn!("the last lines of the access log were not written");
        }
    }
}

/// Writes lines until the end is asked for; whole lines, as many at once as are there.
fn write_all(lines: &Receiver<Option<String>>, out: &mut impl Write, metrics: &Metrics) {
    let mut goes_on = true;
    while goes_on {
        let Ok(Some(first)) = lines.recv() else { return };
        let (mut batch, mut count) = (first, 1);
        while batch.len() < BATCH {
            match lines.try_recv() {
                Ok(Some(line)) => {
                    batch.push_str(&line);
                    count += 1;
                }
                Ok(None) => {
                    goes_on = false;
                    break;
                }
                Err(_) => break,
            }
        }
        if out.write_all(batch.as_bytes()).is_err() {
            metrics.lost(count);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    const LINE: Line<'_> = Line {
        time: "2026-11-20T09:30:00.125Z",
        method: "GET",
        path: "/causes/",
        status: 200,
        bytes: 5321,
        milliseconds: 0.25,
        request_id: "9f3c",
    };

    #[test]
    fn a_line_is_words_at_a_terminal_and_json_elsewhere() {
        let text = Form::Text.print(&LINE);
        assert_eq!(text, "2026-11-20T09:30:00.125Z GET /causes/ 200 5321 B 0.250 ms 9f3c\n");
        let json = "{\"time\":\"2026-11-20T09:30:00.125Z\",\"method\":\"GET\",\"path\":\"/causes/\",\
            \"status\":200,\"bytes\":5321,\"milliseconds\":0.25,\"request_id\":\"9f3c\"}\n";
        assert_eq!(Form::Json.print(&LINE), json);
    }

    #[test]
    fn what_is_handed_in_before_the_end_is_written() {
        let (lines, handed_in) = sync_channel(9);
        for line in [Some("a\n"), Some("b\n"), None, Some("c\n")] {
            lines.send(line.map(str::to_owned)).unwrap();
        }
        let mut out = Vec::new();
        write_all(&handed_in, &mut out, &Metrics::new());
        assert_eq!(out, b"a\nb\n");
    }

    #[test]
    fn a_full_disk_loses_lines_and_counts_them() {
        let metrics = Arc::new(Metrics::new());
        let (lines, handed_in) = sync_channel(2);
        let log = AccessLog { form: Form::Json, lines, metrics: metrics.clone() };
        for _ in 0..3 {
            log.write(&LINE);
        }
        drop(log);
        write_all(&handed_in, &mut [].as_mut_slice(), &metrics);
        assert!(metrics.print().contains("lines_lost_total 3\n"), "{}", metrics.print());
    }
}
