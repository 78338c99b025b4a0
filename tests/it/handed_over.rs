//! A service manager may open the sockets and hand them over, so that no reader is turned away
//! while the program restarts.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::server::{PROGRAM, end, repository};
use crate::wire::{PATIENCE, ask};

/// Opens the sockets named by their ports after `--`, then becomes the program.
const MANAGER: &str = "\
import os, socket, sys
end = sys.argv.index('--')
names, opened = [], []
for name, port in (word.split('=') for word in sys.argv[1:end]):
    opened.append(socket.create_server(('127.0.0.1', int(port))))
    names.append(name)
for number, one in enumerate(opened):
    os.dup2(one.fileno(), 103 + number)
for number in range(len(opened)):
    os.dup2(103 + number, 3 + number, inheritable=True)
os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS=str(len(opened)))
os.environ.update(LISTEN_FDNAMES=':'.join(names))
os.execv(sys.argv[end + 1], sys.argv[end + 1:])
";

/// A program that is ended with the test.
struct Managed(Child);

impl Drop for Managed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program with sockets of these names and ports.
fn start(sockets: &[(&str, u16)]) -> Managed {
    let mut command = Command::new("python3");
    command.args(["-c", MANAGER]);
    command.args(sockets.iter().map(|(name, port)| format!("{name}={port}")));
    // An address that nobody can have: what is handed over goes before it.
    command.args(["--", PROGRAM, "--listen", "192.0.2.1:80", "--log", "error", "--articles"]);
    command.arg(repository("tests/sites/clean")).stdout(Stdio::null()).stderr(Stdio::piped());
    let started = command.spawn();
    Managed(started.unwrap_or_else(|error| panic!("python3 hands the sockets over: {error}")))
}

fn free_ports() -> (u16, u16) {
    let ports = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    let ports = ports.map(|listener| listener.local_addr().unwrap().port());
    (ports[0], ports[1])
}

fn status_of(port: u16, path: &str) -> u16 {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let started = Instant::now();
    while std::net::TcpStream::connect(address).is_err() {
        assert!(started.elapsed() < PATIENCE, "nobody opens port {port}");
        sleep(Duration::from_millis(5));
    }
    ask(address, "GET", path, &[]).status
}

#[test]
fn it_serves_on_the_sockets_that_it_was_handed() {
    let (site, admin) = free_ports();
    let _managed = start(&[("admin", admin), ("site", site)]);
    assert_eq!(status_of(site, "/causes/first/"), 200);
    assert_eq!(status_of(admin, "/readyz"), 200);
}

#[test]
fn two_sockets_for_readers_are_a_mistake_that_it_names() {
    let (site, other) = free_ports();
    let mut managed = start(&[("site", site), ("other", other)]);
    assert_eq!(end(&mut managed.0).code(), Some(3));
    let mut error = String::new();
    std::io::Read::read_to_string(&mut managed.0.stderr.take().unwrap(), &mut error).unwrap();
    assert!(error.contains("FileDescriptorName=admin"), "{error}");
}
