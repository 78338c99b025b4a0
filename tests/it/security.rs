//! What the site says to browsers and to those who find a hole in it.

use crate::server::{Server, program, repository, shared};
use crate::wire::ask;

const FILE: &str = "/.well-known/security.txt";

fn server(flags: &[&str]) -> Server {
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "error", "--articles"]);
    command.arg(repository("tests/sites/clean")).args(flags);
    Server::start(&mut command)
}

#[test]
fn a_site_whose_address_is_https_asks_browsers_to_stay_with_it_on_every_answer() {
    for path in ["/", "/causes", "/nowhere", "/robots.txt", "/checker/result/"] {
        let answer = shared().get(path);
        let header = answer.header("strict-transport-security");
        assert_eq!(header, Some("max-age=63072000"), "{path}");
    }
    let posted = ask(shared().address, "POST", "/checker/start/", &[]);
    assert!(posted.header("strict-transport-security").is_some());
}

#[test]
fn a_site_on_plain_http_does_not() {
    let server = server(&["--origin", "http://back.example"]);
    assert_eq!(server.get("/").header("strict-transport-security"), None);
}

#[test]
fn who_finds_a_hole_is_told_whom_to_tell() {
    let contact = "mailto:security@back.example";
    let server = server(&["--origin", "https://back.example", "--security-contact", contact]);
    let answer = server.get(FILE);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    let text = answer.text();
    let value = |name: &str| {
        let mut values =
            text.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let value = values.next().unwrap_or_else(|| panic!("no {name}: {text}")).to_owned();
        assert_eq!(values.next(), None, "{name} stands twice: {text}");
        value
    };
    assert_eq!(value("Contact"), contact);
    assert_eq!(value("Canonical"), format!("https://back.example{FILE}"));
    assert_eq!(value("Preferred-Languages"), "en");
    let expires = value("Expires");
    let day = |text: &str| {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().unwrap());
        let mut next = || parts.next().unwrap();
        next() * 365 + next() * 30 + next()
    };
    let today = backwise::web::clock::today().iso();
    let ahead = day(expires.strip_suffix("T00:00:00Z").unwrap()) - day(&today);
    assert!((180..365).contains(&ahead), "{expires} is {ahead} days ahead");

    assert_eq!(ask(server.address, "HEAD", FILE, &[]).status, 200);
    assert_eq!(ask(server.address, "POST", FILE, &[]).status, 405);
}

#[test]
fn without_a_contact_there_is_no_such_file() {
    assert_eq!(server(&[]).get(FILE).status, 404);
    assert_eq!(server(&["--security-contact", ""]).get(FILE).status, 404);
}

#[test]
fn a_contact_that_nobody_could_follow_is_refused() {
    let mut command = program();
    let output = crate::server::run(command.args(["--security-contact", "me@back.example"]));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.contains("mailto:"), "{error}");
}
