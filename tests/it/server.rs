//! The real program, started on a free port and ended with the test.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::LazyLock;
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use crate::wire::{Answer, PATIENCE, ask};

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_backwise");

/// The public address that the shared server is told it has.
pub(crate) const ORIGIN: &str = "https://backwise.example";

/// Runs the program beside itself and ends it when its own input closes, which happens however the
/// tests end. A shared server is never dropped, so it needs this.
const LEASH: &str = "\"$@\" & exec > /dev/null; cat; kill \"$!\"; wait";

/// The program, without the settings that the shell around the tests may hold, and without a second
/// listener, which a test asks for when it is about that.
pub(crate) fn program() -> Command {
    without_settings(Command::new(PROGRAM))
}

fn without_settings(mut command: Command) -> Command {
    for name in
        ["ARTICLES", "LISTEN", "ORIGIN", "LOG", "ACCESS_LOG", "DRAIN_DELAY", "SECURITY_CONTACT"]
    {
        command.env_remove(format!("BACKWISE_{name}"));
    }
    command.env("BACKWISE_ADMIN", "off");
    command
}

/// Runs a command that must end by itself, to its end.
pub(crate) fn run(command: &mut Command) -> Output {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let stdout = reading(child.stdout.take().unwrap());
    let stderr = reading(child.stderr.take().unwrap());
    let status = end(&mut child);
    Output { status, stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
}

fn reading(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

/// Waits for the end of a program, though not for ever.
pub(crate) fn end(child: &mut Child) -> ExitStatus {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("the program does not end");
        }
        sleep(Duration::from_millis(5));
    }
}

/// A path of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A running server.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    output: BufReader<ChildStdout>,
}

impl Server {
    /// Serves the folder `articles`.
    pub(crate) fn of(articles: &Path) -> Self {
        let mut command = program();
        command.args(["--listen", "127.0.0.1:0", "--log", "error", "--articles"]).arg(articles);
        Self::start(&mut command)
    }

    /// Runs `command` and waits for the line that names the address.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let Some(address) = line.trim_end().strip_prefix("Backwise is at http://") else {
            let _ = child.kill();
            panic!("the program did not name its address: {line:?}, {:?}", child.wait());
        };
        let address = address.parse().unwrap();
        Self { child, address, output }
    }

    /// Waits until every body is at its best compression.
    pub(crate) fn settle(&self) {
        let begun = Instant::now();
        let brotli = [("Accept-Encoding", "br")];
        while ask(self.address, "GET", "/", &brotli).header("content-encoding").is_none() {
            assert!(begun.elapsed() < PATIENCE, "the best compression never came");
            sleep(Duration::from_millis(50));
        }
    }

    /// The answer to a GET.
    pub(crate) fn get(&self, path: &str) -> Answer {
        ask(self.address, "GET", path, &[])
    }

    /// Sends it a signal, as the shell and service managers do.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// What the program prints on standard output after the line that names its address, once it
    /// has ended.
    pub(crate) fn rest_of_output(&mut self) -> String {
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        rest
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The server of the real articles, one for all tests.
pub(crate) fn shared() -> &'static Server {
    static SHARED: LazyLock<Server> = LazyLock::new(|| {
        let mut command = without_settings(Command::new("sh"));
        command.stdin(Stdio::piped()).args(["-c", LEASH, "sh", PROGRAM]);
        command.args(["--listen", "127.0.0.1:0", "--log", "error", "--origin", ORIGIN]);
        command.arg("--articles").arg(repository("articles"));
        let server = Server::start(&mut command);
        server.settle();
        server
    });
    &SHARED
}
