//! The access log that an operator may ask for says what was answered, and nothing of who asked.

use std::io::{Read, Write};

use crate::server::repository;
use crate::watched::Watched;
use crate::wire::{ask, connect, send};

/// Stands in every part of a request that a reader fills.
const TRACE: &str = "zebra7431";

/// The lines of requests, without those of the program itself.
fn requests(lines: &[String]) -> Vec<serde_json::Value> {
    let lines = lines.iter().filter(|line| line.starts_with('{'));
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_request_has_one_line_of_json_where_no_person_looks_on() {
    let watched = Watched::with(&["--access-log"]);
    let address = watched.server.address;
    let page = watched.server.get("/causes/first/?from=there");
    ask(address, "HEAD", "/causes/", &[]);
    let lines = requests(&watched.stop());
    assert_eq!(lines.len(), 2, "{lines:?}");
    let first = &lines[0];
    let keys: Vec<_> = first.as_object().unwrap().keys().map(String::as_str).collect();
    let mut wanted =
        ["time", "method", "path", "status", "bytes", "milliseconds", "request_id"].to_vec();
    wanted.sort_unstable();
    assert_eq!(keys, wanted, "nothing else is written");
    assert_eq!((&first["method"], &first["path"]), (&"GET".into(), &"/causes/first/".into()));
    assert_eq!((&first["status"], &first["bytes"]), (&200.into(), &page.body.len().into()));
    assert_eq!(first["request_id"].as_str(), page.header("x-request-id"));
    assert!(first["time"].as_str().unwrap().ends_with('Z'), "{first}");
    assert!(first["milliseconds"].as_f64().unwrap() > 0.0, "{first}");
    assert_eq!((&lines[1]["method"], &lines[1]["bytes"]), (&"HEAD".into(), &0.into()));
}

#[test]
fn no_line_holds_an_address_a_query_an_answer_or_a_header_of_a_reader() {
    let watched = Watched::with(&["--access-log", "--log", "debug"]);
    let address = watched.server.address;
    let headers = [
        ("Referer", TRACE),
        ("User-Agent", TRACE),
        ("Cookie", TRACE),
        ("X-Forwarded-For", "203.0.113.7"),
        ("X-Request-Id", "zebra7431 mary@example.org"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    for (method, path) in [
        ("GET", format!("/causes/first/?{TRACE}")),
        ("GET", format!("/{TRACE}?{TRACE}")),
        ("GET", format!("//{TRACE}//")),
        ("GET", format!("/checker/{TRACE}/")),
        ("GET", format!("/%7A{TRACE}%0A")),
        ("GET", format!("/search?q={TRACE}")),
        ("GET", format!("/search/?q={TRACE}")),
        ("GET", format!("/search/suggest?q={TRACE}")),
        ("POST", format!("/{TRACE}")),
        (TRACE, "/".to_owned()),
    ] {
        ask(address, method, &path, &headers);
    }
    for path in ["step/health/", "which/health/", "result/", "all/", TRACE] {
        let body = format!("sign=fever&sign={TRACE}&crisis=might_act");
        send(address, "POST", &format!("/checker/{path}"), &headers, body.as_bytes());
    }
    let visitor = {
        let mut stream = connect(address);
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        stream.read_to_end(&mut Vec::new()).unwrap();
        format!(":{}", stream.local_addr().unwrap().port())
    };
    let lines = watched.stop();
    let written = requests(&lines);
    assert_eq!(written.len(), 16, "{lines:?}");
    for line in &lines {
        for trace in [TRACE, "203.0.113", "127.0.0.1", &visitor, "fever", "might_act", "mary"] {
            assert!(!line.contains(trace), "{trace} stands in {line}");
        }
        for part in ["step", "which", "health/", "result", "?"] {
            assert!(!line.contains(part), "{part} stands in {line}");
        }
    }
    let known = ["/causes/first/", "/checker/", "/search", "/search/suggest", "/", "-"];
    for line in written {
        assert!(known.contains(&line["path"].as_str().unwrap()), "{line}");
    }
}

#[test]
fn a_request_keeps_the_plain_name_that_a_proxy_gave_it() {
    let watched = Watched::with(&["--access-log"]);
    let answer = ask(watched.server.address, "GET", "/", &[("X-Request-Id", "7f3c-19.a_B")]);
    assert_eq!(answer.header("x-request-id"), Some("7f3c-19.a_B"));
    let lines = requests(&watched.stop());
    assert_eq!(lines[0]["request_id"], "7f3c-19.a_B");
}

#[test]
fn without_it_no_request_has_a_line_or_a_name() {
    let watched = Watched::with(&["--log", "debug"]);
    assert_eq!(watched.server.get("/").header("x-request-id"), None);
    let lines = watched.stop();
    assert!(requests(&lines).is_empty(), "{lines:?}");
}

#[test]
fn nobody_waits_for_a_log_that_nobody_reads() {
    let mut command = crate::server::program();
    command.args(["--listen", "127.0.0.1:0", "--access-log", "--log", "error", "--articles"]);
    command.arg(repository("tests/sites/clean")).stderr(std::process::Stdio::piped());
    let server = crate::server::Server::start(&mut command);
    // Far more lines than the pipe and the queue hold together.
    for _ in 0..8 {
        let mut stream = connect(server.address);
        let request = "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000);
        stream.write_all(request.as_bytes()).unwrap();
        let last = b"HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        stream.write_all(last).unwrap();
        let mut answers = String::new();
        stream.read_to_string(&mut answers).unwrap();
        assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 1_001);
    }
}
