//! What operators copy from `deploy` fits the program, and writes down nothing of a reader.

use std::collections::BTreeSet;
use std::fs;

use crate::server::{self, program, repository};

const FILES: [&str; 7] = [
    "deploy/systemd/backwise.service",
    "deploy/systemd/backwise.socket",
    "deploy/systemd/backwise-admin.socket",
    "deploy/Containerfile",
    "deploy/kubernetes.yaml",
    "deploy/nginx.conf",
    "deploy/Caddyfile",
];

fn text(file: &str) -> String {
    fs::read_to_string(repository(file)).unwrap()
}

/// The variables of the program that a text names.
fn variables(text: &str) -> BTreeSet<String> {
    let is_name = |c: &char| c.is_ascii_uppercase() || *c == '_';
    let named = text.match_indices("BACKWISE_");
    named.map(|(at, _)| text[at..].chars().take_while(is_name).collect()).collect()
}

#[test]
fn every_setting_that_they_name_is_one_of_the_program() {
    let help = server::run(program().arg("--help")).stdout;
    let known = variables(&String::from_utf8(help).unwrap());
    for file in FILES.iter().chain(&["docs/running.md", "README.md"]) {
        let named = variables(&text(file));
        let unknown: Vec<_> = named.difference(&known).collect();
        assert!(unknown.is_empty(), "{file} sets {unknown:?}; --help knows {known:?}");
    }
}

#[test]
fn the_proxies_write_down_no_address_and_no_query() {
    let nginx = text("deploy/nginx.conf");
    let format = nginx.lines().find(|line| line.starts_with("log_format")).unwrap();
    for variable in ["addr", "forwarded", "request_uri", "args", "$request ", "$uri", "http_"] {
        assert!(!format.contains(variable), "nginx logs {variable}: {format}");
    }
    for line in nginx.lines().map(str::trim).filter(|line| line.starts_with("error_log")) {
        assert!(line.ends_with("emerg;"), "errors of lower levels name the client: {line}");
    }
    let caddy = text("deploy/Caddyfile");
    let site = caddy.split_once("example.org {").unwrap().1;
    assert!(!site.contains("log"), "{site}");
    for silenced in ["http.log.access", "http.log.error"] {
        assert!(caddy.contains(silenced), "Caddy writes {silenced}");
    }
}

#[test]
fn the_proxies_pass_on_a_name_of_their_own_and_no_address() {
    for (file, lines) in [
        ("deploy/nginx.conf", ["X-Request-Id $request_id;", "X-Forwarded-For \"\";"]),
        ("deploy/Caddyfile", ["X-Request-Id {http.request.uuid}", "header_up -X-Forwarded-For"]),
    ] {
        for line in lines {
            assert!(text(file).contains(line), "{file}: {line}");
        }
    }
}

#[test]
fn an_address_in_a_redirect_stays_as_it_was_sent() {
    // `$uri` is decoded: a line end in it would begin a header of the sender's choice.
    let nginx = text("deploy/nginx.conf");
    let redirects: Vec<_> = nginx.lines().filter(|line| line.contains("return 30")).collect();
    assert!(!redirects.is_empty(), "no redirect is read");
    for line in redirects {
        assert!(line.contains("$request_uri") && !line.contains("$uri"), "{line}");
    }
}

#[test]
fn no_copy_has_more_rights_than_it_needs() {
    for (file, rights) in [
        (
            "deploy/systemd/backwise.service",
            ["DynamicUser=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"],
        ),
        (
            "deploy/kubernetes.yaml",
            ["runAsNonRoot: true", "readOnlyRootFilesystem: true", "drop: [ALL]"],
        ),
        ("deploy/Containerfile", ["USER 65532", ":nonroot", "--read-only"]),
    ] {
        for right in rights {
            assert!(text(file).contains(right), "{file}: {right}");
        }
    }
}
