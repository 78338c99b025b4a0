//! What readers notice of many editions: `cargo bench --bench reload`, or `cargo test --bench reload` for
//! a build that is not optimized.
//!
//! In: the program, a copy of `tests/sites/clean`, 300 reloads and 300 requests a second. Each article
//! bears the mark of its edition in its title, its summary and its text, and so does each page that
//! links to it. Reloads are good, broken and half written, by turns. Out: the requests that failed, the
//! pages with marks of two editions, and the style sheets and scripts that a page named and did not
//! find. Any of these ends it with code 1. It speaks to the loopback alone and ends after three minutes
//! at the latest.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a bench may stop at once, and it writes files of its own"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const RELOADS: u64 = 300;
const A_SECOND: u64 = 300;
const READERS: usize = 8;

/// The least time between two reloads.
const PAUSE: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(180);
const PATIENCE: Duration = Duration::from_secs(10);

/// What stands before the number of an edition.
const MARK: &str = "mark-";

/// Pages that bear marks.
const PAGES: [&str; 5] =
    ["/causes/first/", "/causes/second/", "/causes/", "/causes/print/", "/a-to-z/"];

fn main() -> ExitCode {
    let site = Site::new();
    let server = Server::start(site.0.path());
    let seen = Seen::default();
    let done = AtomicBool::new(false);
    let begun = Instant::now();
    let reloads = scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| read(&server, &seen, begun, &done));
        }
        let reloads = reload(&site, &server, begun);
        done.store(true, Relaxed);
        reloads
    });
    let took = begun.elapsed();
    let count = |counter: &AtomicU64| counter.load(Relaxed);
    let requests = count(&seen.requests);
    println!(
        "reloads: {} in {:.1} s: {} new editions, {} refused",
        reloads.good + reloads.refused,
        took.as_secs_f64(),
        reloads.good,
        reloads.refused
    );
    println!("requests: {requests}, {} a second", u128::from(requests) * 1000 / took.as_millis());
    println!("editions seen: {}", seen.editions());
    println!("failed: {}", count(&seen.failed));
    println!("mixed pages: {}", count(&seen.mixed));
    println!("the slowest answer: {} ms", count(&seen.slowest));
    let well = count(&seen.failed) + count(&seen.mixed) == 0;
    if well && reloads.good + reloads.refused == RELOADS {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What readers have seen.
#[derive(Default)]
struct Seen {
    requests: AtomicU64,
    failed: AtomicU64,
    mixed: AtomicU64,
    slowest: AtomicU64,
    editions: std::sync::Mutex<BTreeSet<String>>,
}

impl Seen {
    fn editions(&self) -> usize {
        self.editions.lock().unwrap().len()
    }
}

/// Asks for pages and for what they name, at the moments that all readers share out.
fn read(server: &Server, seen: &Seen, begun: Instant, done: &AtomicBool) {
    let ask_in_turn = |path: &str| {
        let ticket = seen.requests.fetch_add(1, Relaxed);
        let due = begun + Duration::from_micros(ticket * 1_000_000 / A_SECOND);
        sleep(due.saturating_duration_since(Instant::now()));
        let asked = Instant::now();
        let answer = ask(server.site, path);
        let took = u64::try_from(asked.elapsed().as_millis()).unwrap();
        seen.slowest.fetch_max(took, Relaxed);
        match answer {
            Ok((200, body)) => Some(body),
            other => {
                seen.failed.fetch_add(1, Relaxed);
                eprintln!("{path}: {:?}", other.map(|(status, _)| status));
                None
            }
        }
    };
    for page in PAGES.iter().cycle() {
        if done.load(Relaxed) {
            return;
        }
        let Some(html) = ask_in_turn(page) else { continue };
        let marks: BTreeSet<_> = after_each(&html, MARK, |c| !c.is_ascii_digit()).collect();
        if marks.len() != 1 {
            seen.mixed.fetch_add(1, Relaxed);
            eprintln!("{page} bears the marks {marks:?}");
        }
        seen.editions.lock().unwrap().extend(marks.into_iter().map(str::to_owned));
        for asset in after_each(&html, "\"/static/", |c| c == '"') {
            ask_in_turn(&format!("/static/{asset}"));
        }
    }
}

/// What follows each `before` in a text, up to such a character.
fn after_each<'a>(
    text: &'a str,
    before: &'a str,
    end: fn(char) -> bool,
) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).map(move |rest| rest.split(end).next().unwrap_or_default())
}

struct Reloads {
    good: u64,
    refused: u64,
}

/// Reloads good, broken and half-written articles by turns.
fn reload(site: &Site, server: &Server, begun: Instant) -> Reloads {
    let (first_good, first_refused) = server.reloads();
    let mut counted = (first_good, first_refused);
    for round in 1..=RELOADS {
        let turn = Instant::now();
        site.write(round, |text| match round % 3 {
            0 => text + "\nSee [the third](third.md).[^known]\n",
            // Another place each time: in the head, in the text, at the end.
            1 => text.chars().take(20 + usize::try_from(round).unwrap() * 4).collect(),
            _ => text,
        });
        server.hang_up();
        let before = counted;
        while counted == before {
            if begun.elapsed() > LONGEST {
                eprintln!("it takes too long: stopped at reload {round}");
                return Reloads {
                    good: counted.0 - first_good,
                    refused: counted.1 - first_refused,
                };
            }
            sleep(Duration::from_millis(5));
            counted = server.reloads();
        }
        sleep(PAUSE.saturating_sub(turn.elapsed()));
    }
    Reloads { good: counted.0 - first_good, refused: counted.1 - first_refused }
}

/// A copy of the clean site.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let folder = TempDir::with_prefix("backwise-").unwrap();
        copy(&clean(), folder.path());
        let site = Self(folder);
        site.write(0, |text| text);
        site
    }

    /// Writes the articles with the mark of an edition; the first one may be spoiled.
    fn write(&self, number: u64, spoil: impl Fn(String) -> String) {
        let mark = format!(" {MARK}{number}");
        let marked = |file: &str, in_text: &str| {
            let text = fs::read_to_string(clean().join(file)).unwrap();
            let text = text.replace(" article\"", &format!(" article{mark}\""));
            let text = text.replace(" article tells", &format!(" article{mark} tells"));
            text.replace(in_text, &format!("{in_text}{mark}"))
        };
        let (first, second) = ("en/causes/first.md", "en/causes/second.md");
        let texts = [
            (first, spoil(marked(first, "Opening paragraph"))),
            (second, marked(second, "Some text")),
        ];
        for (file, text) in texts {
            fs::write(self.0.path().join(file), text).unwrap();
        }
    }
}

fn clean() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The program, ended with the bench.
struct Server {
    child: Child,
    site: SocketAddr,
    admin: SocketAddr,
}

impl Server {
    fn start(articles: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_backwise"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--articles"]);
        command.arg(articles).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let site = address(child.stdout.take().unwrap(), "Backwise is at http://");
        let admin = address(child.stderr.take().unwrap(), "metrics are at http://");
        let server = Self { child, site, admin };
        // Who answers is ready for signals too.
        assert!(ask(site, "/").unwrap().0 == 200, "it does not answer");
        server
    }

    fn hang_up(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", "HUP", &id]).status().unwrap().success());
    }

    /// How many editions came later, and how many could not be printed.
    fn reloads(&self) -> (u64, u64) {
        let text = ask(self.admin, "/metrics").unwrap().1;
        let value = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
            line.unwrap().parse().unwrap()
        };
        (value("backwise_reloads_total"), value("backwise_reload_failures_total"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address that stands after some words in what the program says; the rest is read and forgotten.
fn address(said: impl Read + Send + 'static, after: &str) -> SocketAddr {
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let found = lines.find_map(|line| Some(line.split_once(after)?.1.trim().parse().unwrap()));
    std::thread::spawn(move || lines.for_each(drop));
    found.unwrap_or_else(|| panic!("it never says: {after}"))
}

/// The status and the whole body of an answer, on a connection of its own.
fn ask(address: SocketAddr, path: &str) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let broken = || io::Error::from(io::ErrorKind::InvalidData);
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(broken)?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse().ok())?
    });
    if length != Some(body.len()) {
        return Err(broken());
    }
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok((status.ok_or_else(broken)?, body.to_owned()))
}
