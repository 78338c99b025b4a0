//! A server whose operator watches it: with its second listener, and with what it writes to
//! standard error at hand.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::thread::spawn;

use crate::server::{Server, end, program, repository};
use crate::wire::{Answer, PATIENCE, ask};

/// What comes before the address of the second listener.
const NAMED: &str = "health and metrics are at http://";

/// A server and its second listener.
pub(crate) struct Watched {
    pub(crate) server: Server,
    pub(crate) admin: SocketAddr,
    lines: Receiver<String>,
}

impl Watched {
    /// Serves the clean site with more flags.
    pub(crate) fn with(flags: &[&str]) -> Self {
        let mut command = program();
        command.args(["--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--articles"]);
        command.arg(repository("tests/sites/clean")).args(flags).stderr(Stdio::piped());
        let mut server = Server::start(&mut command);
        let lines = lines_of(&mut server);
        let named = lines.iter().find_map(|line: String| {
            line.split_once(NAMED).map(|(_, address)| address.trim().parse().unwrap())
        });
        let watched = Self { server, admin: named.unwrap(), lines };
        // Who answers is ready for signals too.
        assert_eq!(watched.admin("/healthz").status, 200);
        watched
    }

    /// The answer of the second listener.
    pub(crate) fn admin(&self, path: &str) -> Answer {
        ask(self.admin, "GET", path, &[])
    }

    /// The value of a metric, by its whole name.
    pub(crate) fn metric(&self, name: &str) -> f64 {
        let text = self.admin("/metrics").text();
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in\n{text}")).parse().unwrap()
    }

    /// Stops it; all lines that it wrote after it had started.
    pub(crate) fn stop(mut self) -> Vec<String> {
        self.server.signal("TERM");
        assert!(end(&mut self.server.child).success());
        self.lines.iter().collect()
    }
}

/// The lines of standard error, as they come.
pub(crate) fn lines_of(server: &mut Server) -> Receiver<String> {
    let stderr = BufReader::new(server.child.stderr.take().unwrap());
    let (lines, read) = channel();
    spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| lines.send(line)));
    read
}

/// The first line that holds `wanted`.
pub(crate) fn wait_for(lines: &Receiver<String>, wanted: &str) -> String {
    loop {
        let line = lines.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no line: {wanted}"));
        if line.contains(wanted) {
            return line;
        }
    }
}
