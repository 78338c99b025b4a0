//! Ctrl-C and SIGTERM end the program in good order: who is being served is served to the end.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::server::{Server, end, repository};
use crate::wire::connect;

/// A server that has answered once, so that it is ready for signals too.
fn server() -> Server {
    let server = Server::of(&repository("articles"));
    assert_eq!(server.get("/robots.txt").status, 200);
    server
}

/// The exit code with which the server ends.
fn exit_code(server: &mut Server) -> Option<i32> {
    end(&mut server.child).code()
}

#[test]
fn each_signal_ends_it_with_code_0() {
    for name in ["INT", "TERM"] {
        let mut server = server();
        server.signal(name);
        assert_eq!(exit_code(&mut server), Some(0), "{name}");
        assert!(TcpStream::connect(server.address).is_err(), "nobody answers any more");
    }
}

#[test]
fn a_reader_on_a_slow_line_gets_whatever_was_begun_to_its_end() {
    const ASKED: usize = 200;
    let mut server = server();
    let mut stream = connect(server.address);
    let request = "GET /causes/print/ HTTP/1.1\r\nHost: backwise\r\n\r\n".repeat(ASKED);
    stream.write_all(request.as_bytes()).unwrap();
    // Nothing is read yet, so the line fills up in the middle of some answer.
    sleep(Duration::from_millis(500));
    server.signal("TERM");
    sleep(Duration::from_millis(500));
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (begun, ended) = (text.matches("HTTP/1.1 200 OK").count(), text.matches("</html>").count());
    assert!(begun < ASKED, "the line never filled up, so this shows nothing");
    assert_eq!((begun, text.trim_end().ends_with("</html>")), (ended, true));
    assert_eq!(exit_code(&mut server), Some(0));
}

#[test]
fn a_second_ctrl_c_waits_for_nobody() {
    for first in ["INT", "TERM"] {
        let mut server = server();
        let mut stream = connect(server.address);
        let request = "GET /causes/print/ HTTP/1.1\r\nHost: backwise\r\n\r\n".repeat(200);
        stream.write_all(request.as_bytes()).unwrap();
        // Nothing is ever read, so the line fills up and the request under way cannot end.
        sleep(Duration::from_millis(500));
        server.signal(first);
        sleep(Duration::from_millis(500));
        assert!(server.child.try_wait().unwrap().is_none(), "it waits for the reader");
        server.signal("INT");
        let started = Instant::now();
        assert_eq!(exit_code(&mut server), Some(0));
        assert!(started.elapsed() < Duration::from_secs(2), "it took {:?}", started.elapsed());
    }
}

#[test]
fn a_connection_on_which_nothing_is_asked_does_not_hold_it_up() {
    let mut server = server();
    let mut stream = connect(server.address);
    stream.write_all(b"GET /robots.txt HTTP/1.1\r\nHost: backwise\r\n\r\n").unwrap();
    let mut start = [0; 15];
    stream.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 200 OK");
    server.signal("TERM");
    let started = Instant::now();
    assert_eq!(exit_code(&mut server), Some(0));
    assert!(started.elapsed() < Duration::from_secs(5), "it took {:?}", started.elapsed());
}
