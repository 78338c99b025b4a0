//! Nothing of a visit is written down, at any level of the log.

use std::io::{Read, Write};
use std::process::Stdio;

use crate::server::{Server, end, program, repository};
use crate::wire::{ask, connect};

/// Stands in every part of every request, so that any trace of one would show.
const TRACE: &str = "zebra7431";

#[test]
fn the_log_holds_no_address_path_query_or_header_of_any_request() {
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "debug", "--articles"]);
    command.arg(repository("tests/sites/clean")).stderr(Stdio::piped());
    let mut server = Server::start(&mut command);
    let visitors = visit(&server);

    server.signal("TERM");
    let mut log = String::new();
    server.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    let output = server.rest_of_output();
    assert!(end(&mut server.child).success());

    assert_eq!(output, "", "standard output holds the address of the site alone");
    assert!(log.contains("stopping"), "the log is written: {log}");
    // The program may name the address it listens on, and no other.
    let log = log.replace(&server.address.to_string(), "(here)");
    assert!(!log.contains(TRACE), "{log}");
    assert!(!log.contains("127.0.0.1"), "{log}");
    for visitor in visitors {
        assert!(!log.contains(&visitor), "{log}");
    }
}

/// Visits the site in every way; the ports from which it was visited.
fn visit(server: &Server) -> Vec<String> {
    let header =
        [("Referer", TRACE), ("User-Agent", TRACE), ("Cookie", TRACE), ("X-Real-IP", TRACE)];
    for (method, path, status) in [
        ("GET", format!("/causes/first/?{TRACE}"), 200),
        ("HEAD", format!("/?q={TRACE}"), 200),
        ("GET", format!("/{TRACE}"), 404),
        ("GET", format!("//causes?{TRACE}"), 308),
        ("POST", format!("/{TRACE}?{TRACE}"), 405),
        (TRACE, "/".to_owned(), 405),
    ] {
        assert_eq!(ask(server.address, method, &path, &header).status, status, "{method} {path}");
    }
    let broken = [
        format!("GET /{TRACE} HTTP/9.9\r\n\r\n"),
        format!("GET /{TRACE} HTTP/1.1\r\n{TRACE}\r\n\r\n"),
        format!("{TRACE}\r\n\r\n"),
        format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", TRACE.repeat(20_000)),
        format!("GET /{TRACE}"),
    ];
    let visit = |request: String| {
        let mut stream = connect(server.address);
        let visitor = format!(":{}", stream.local_addr().unwrap().port());
        stream.write_all(request.as_bytes()).unwrap();
        if request.ends_with('\n') {
            // The server may cut off what it cannot read.
            let _ = stream.read(&mut [0; 64]);
        }
        visitor
    };
    broken.into_iter().map(visit).collect()
}
