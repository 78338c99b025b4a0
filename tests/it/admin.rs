//! Those who run the site see on a second listener whether it is alive, whether it is ready, and
//! what it has answered; readers see none of it.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::server::{Server, end, program, repository};
use crate::watched::{Watched, lines_of, wait_for};
use crate::wire::{PATIENCE, ask, connect, send};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

#[test]
fn a_running_site_is_alive_and_ready() {
    let watched = Watched::with(&[]);
    for (path, text) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        let answer = watched.admin(path);
        assert_eq!((answer.status, answer.text().as_str()), (200, text), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[test]
fn readers_reach_nothing_of_the_second_listener_and_it_shows_no_page() {
    let watched = Watched::with(&[]);
    for path in ["/healthz", "/readyz", "/metrics"] {
        assert_eq!(watched.server.get(path).status, 404, "{path}");
    }
    for path in ["/", "/causes/first/", "/checker/"] {
        assert_eq!(watched.admin(path).status, 404, "{path}");
    }
}

#[test]
fn told_to_stop_it_is_not_ready_then_answers_on_and_finishes_a_slow_request() {
    let mut watched = Watched::with(&["--drain-delay", "2"]);
    let mut slow = connect(watched.server.address);
    let head = "POST /checker/start/ HTTP/1.1\r\nHost: backwise\r\nContent-Length: 4\r\n\
        Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    slow.write_all(head.as_bytes()).unwrap();

    watched.server.signal("TERM");
    let told = Instant::now();
    while watched.admin("/readyz").status != 503 {
        assert!(told.elapsed() < Duration::from_secs(1), "it still says that it is ready");
        sleep(Duration::from_millis(5));
    }
    assert_eq!(watched.admin("/healthz").status, 200, "it is stopping, not dead");
    assert!(watched.metric("backwise_ready") < 0.5);
    assert_eq!(watched.server.get("/").status, 200, "balancers have not seen it yet");

    sleep(Duration::from_secs(3).saturating_sub(told.elapsed()));
    assert!(watched.server.child.try_wait().unwrap().is_none(), "it waits for the slow request");
    assert_eq!(watched.admin("/readyz").status, 503, "it answers until the last request is done");
    slow.write_all(b"a=b1").unwrap();
    let mut bytes = Vec::new();
    slow.read_to_end(&mut bytes).unwrap();
    assert!(bytes.starts_with(b"HTTP/1.1 400"), "{}", String::from_utf8_lossy(&bytes));
    assert!(end(&mut watched.server.child).success());
}

#[test]
fn requests_are_counted_by_sort_of_route_and_status() {
    let watched = Watched::with(&[]);
    let server = &watched.server;
    let css = server.get("/").text();
    let css = css.split('"').find(|part| part.starts_with("/static/site")).unwrap().to_owned();
    for (path, status) in [
        ("/causes/", 200),
        ("/causes/print/", 200),
        ("/causes/first/?from=zebra", 200),
        ("/glossary/", 200),
        ("/privacy/", 200),
        ("/checker/", 200),
        ("/checker/result/", 303),
        (css.as_str(), 200),
        ("/robots.txt", 200),
        ("/zebra", 404),
        ("/causes", 308),
    ] {
        assert_eq!(server.get(path).status, status, "{path}");
    }
    assert_eq!(ask(server.address, "POST", "/causes/", &[]).status, 405);
    for (path, body) in [("/checker/start/", ""), ("/checker/zebra/", ""), ("/checker/all/", "")] {
        send(server.address, "POST", path, &[FORM], body.as_bytes());
    }
    for (route, status, count) in [
        ("home", "200", 1.0),
        ("section", "200", 2.0),
        ("section", "405", 1.0),
        ("article", "200", 1.0),
        ("page", "200", 2.0),
        ("checker", "200", 1.0),
        ("other", "303", 1.0),
        ("form", "200", 1.0),
        ("form", "404", 1.0),
        ("form", "422", 1.0),
        ("static", "200", 2.0),
        ("other", "404", 1.0),
        ("other", "308", 1.0),
        ("article", "404", 0.0),
    ] {
        let name = format!("backwise_requests_total{{route=\"{route}\",status=\"{status}\"}}");
        let counted = watched.metric(&name);
        assert!((counted - count).abs() < 0.5, "{name} is {counted}, not {count}");
    }
}

#[test]
fn metrics_are_whole_and_hold_nothing_of_a_reader() {
    let watched = Watched::with(&[]);
    watched.server.get("/zebra7431?zebra7431");
    let body = b"sign=zebra7431&crisis=zebra7431";
    send(watched.server.address, "POST", "/checker/step/zebra7431/", &[FORM], body);
    let answer = watched.admin("/metrics");
    let kind = answer.header("content-type");
    assert_eq!(kind, Some("text/plain; version=0.0.4; charset=utf-8"));
    let text = answer.text();
    assert!(!text.contains("zebra"), "{text}");
    assert!(!text.contains("127.0.0.1"), "{text}");
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(name.starts_with("backwise_"), "{line}");
        assert!(value.parse::<f64>().is_ok(), "{line}");
    }
    let family = |line: &str| line.split(' ').nth(2).map(str::to_owned);
    let typed: Vec<_> =
        text.lines().filter(|line| line.starts_with("# TYPE")).map(family).collect();
    assert!(typed.len() >= 8, "{typed:?}");
    let all = watched.metric("backwise_request_duration_seconds_count{route=\"other\"}");
    assert!(all >= 1.0, "the time of each request is counted");
    assert!(watched.metric("backwise_edition_age_seconds") < PATIENCE.as_secs_f64());
    assert!(watched.metric("backwise_reload_failures_total") < 0.5);
}

#[test]
fn left_out_the_second_listener_is_on_loopback_a_thousand_ports_above() {
    // A port that is free with its second one, as far as can be known.
    let (site, beside) = (0..100)
        .find_map(|_| {
            let site = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
            let beside = site.checked_add(1000)?;
            TcpListener::bind(("127.0.0.1", beside)).ok()?;
            Some((site, beside))
        })
        .unwrap();
    let (mut server, lines) = served_at(&format!("127.0.0.1:{site}"));
    wait_for(&lines, &format!("health and metrics are at http://127.0.0.1:{beside}"));
    assert_eq!(server.get("/").status, 200);
    server.signal("TERM");
    assert!(end(&mut server.child).success());

    let _taken = TcpListener::bind(("127.0.0.1", beside)).unwrap();
    let (server, lines) = served_at(&format!("127.0.0.1:{site}"));
    let line = wait_for(&lines, "no health and metrics");
    assert!(line.contains("--admin"), "{line}");
    assert_eq!(server.get("/").status, 200, "the site is served all the same");
}

fn served_at(address: &str) -> (Server, std::sync::mpsc::Receiver<String>) {
    let mut command = program();
    command.env_remove("BACKWISE_ADMIN").args(["--listen", address, "--articles"]);
    command.arg(repository("tests/sites/clean")).stderr(Stdio::piped());
    let mut server = Server::start(&mut command);
    let lines = lines_of(&mut server);
    (server, lines)
}

#[test]
fn an_address_that_was_asked_for_and_is_taken_ends_it_with_code_3() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--admin", &address, "--articles"]);
    let output = crate::server::run(command.arg(repository("tests/sites/clean")));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{error}");
    assert!(error.contains(&address) && error.contains("--admin"), "{error}");
}
