//! No trace of an answer anywhere: not in an address, a header, a cookie or a log.

use super::browser::{pairs, post_to, raw};
use crate::server::{Server, program, repository};

#[test]
fn a_whole_journey_leaves_nothing_in_what_the_program_writes() {
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "debug", "--articles"]);
    command.arg(repository("articles")).stderr(std::process::Stdio::piped());
    let mut server = Server::start(&mut command);
    let said = "sign=iv_drug_use sign=saddle_numbness unsure=fever crisis=might_act country=nz";
    for path in ["start/", "step/health/", "which/health/", "review/", "result/", "all/", "nope/"] {
        post_to(&server, &format!("/checker/{path}"), &pairs(said));
    }
    raw(&server, "/checker/result/", "application/x-www-form-urlencoded", b"sign=secret_answer");
    let mut stderr = server.child.stderr.take().unwrap();
    server.child.kill().unwrap();
    let mut written = server.rest_of_output();
    std::io::Read::read_to_string(&mut stderr, &mut written).unwrap();
    for trace in [
        "iv_drug",
        "saddle",
        "fever",
        "might_act",
        "secret_answer",
        "/checker/",
        "127.0.0.1:5",
        "nz",
    ] {
        let own_line =
            written.lines().any(|line| line.contains(trace) && !line.contains("Backwise is at"));
        assert!(!own_line, "{trace} stands in {written}");
    }
}

#[test]
fn no_answer_to_a_post_is_kept_by_a_browser_or_sets_a_cookie_or_an_address() {
    let server = crate::server::shared();
    for (path, body) in [
        ("/checker/step/pain/", "sign=lasting_weeks"),
        ("/checker/step/pain/", ""),
        ("/checker/review/", "sign=fever"),
        ("/checker/result/", "sign=fever"),
        ("/checker/result/", "sign=nope"),
    ] {
        let answer = raw(server, path, "application/x-www-form-urlencoded", body.as_bytes());
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("set-cookie"), None, "{path}");
        assert_eq!(answer.header("location"), None, "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
        let html = answer.text();
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(!link.contains('?') || link.starts_with("sms:"), "{path}: {link}");
        }
    }
}
