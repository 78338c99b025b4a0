//! The program's settings, messages and exit codes.

use std::fs;
use std::net::TcpListener;
use std::process::Output;
use std::time::{Duration, Instant};

use crate::check::Fixture;
use crate::server::{self, Server, program, repository};

/// Runs the program to its end; the exit code and both outputs.
fn run(arguments: &[&str], settings: &[(&str, &str)]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        server::run(program().args(arguments).envs(settings.iter().copied()));
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// A folder of the repository, as an argument.
fn folder(path: &str) -> String {
    repository(path).to_str().unwrap().to_owned()
}

#[test]
fn help_names_every_command_flag_variable_and_exit_code() {
    let (code, help, _) = run(&["--help"], &[]);
    assert_eq!(code, 0);
    for wanted in
        ["serve", "check", "new", "export", "Exit codes:", "--help", "--version", "127.0.0.1:8080"]
    {
        assert!(help.contains(wanted), "{wanted}\n{help}");
    }
    for setting in [
        "articles",
        "listen",
        "origin",
        "log",
        "admin",
        "access-log",
        "drain-delay",
        "security-contact",
    ] {
        assert!(help.contains(&format!("--{setting}")), "{setting}\n{help}");
        let variable = format!("BACKWISE_{}", setting.to_uppercase().replace('-', "_"));
        assert!(help.contains(&variable), "{variable}\n{help}");
    }
    for code in 0..=3 {
        let line = format!("  {code}  ");
        assert!(help.lines().any(|other| other.starts_with(&line)), "exit code {code}\n{help}");
    }
}

#[test]
fn a_port_in_use_ends_it_with_code_3_and_one_line_that_says_how_to_mend_it() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let articles = folder("tests/sites/clean");
    let (code, output, error) =
        run(&["--listen", &address, "--articles", &articles, "--log", "error"], &[]);
    assert_eq!((code, output.as_str()), (3, ""), "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
    for wanted in [&address, "--listen", "in use"] {
        assert!(error.contains(wanted), "{wanted}: {error}");
    }
}

#[test]
fn a_missing_folder_ends_it_with_code_3_and_one_line_that_says_how_to_mend_it() {
    for command in ["serve", "check"] {
        let (code, output, error) = run(&[command, "--articles", "/no/such/folder"], &[]);
        assert_eq!((code, output.as_str()), (3, ""), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        for wanted in ["/no/such/folder", "--articles"] {
            assert!(error.contains(wanted), "{wanted}: {error}");
        }
    }
}

#[test]
fn a_broken_article_ends_it_with_code_1_and_its_place() {
    let site = Fixture::clean();
    site.replace("en/causes/first.md", "disc.svg", "dsc.svg");
    let root = site.root();
    let (code, output, error) = run(&["--listen", "127.0.0.1:0", "--articles", &root], &[]);
    assert_eq!((code, output.as_str()), (1, ""), "{error}");
    let place = format!("{root}/en/causes/first.md:34:1: ");
    assert!(error.lines().any(|line| line.starts_with(&place)), "{place}\n{error}");
    assert!(error.contains("not served"), "{error}");
}

#[test]
fn a_wrong_flag_or_setting_ends_it_with_code_2() {
    let articles = folder("tests/sites/clean");
    for arguments in [
        &["--lisen", "127.0.0.1:0"][..],
        &["--listen", "nonsense"],
        &["--origin", "example.org", "--articles", &articles],
        &["--log", "loud"],
        &["--admin", "9080"],
        &["--drain-delay", "soon"],
        &["mend"],
        &["check", "--listen", "127.0.0.1:0"],
        &["--listen", "127.0.0.1:0", "check"],
    ] {
        let (code, output, error) = run(arguments, &[]);
        assert_eq!((code, output.as_str()), (2, ""), "{arguments:?}: {error}");
        assert!(error.contains("--help"), "{arguments:?}: {error}");
    }
    let (code, _, error) = run(&[], &[("BACKWISE_LISTEN", "nonsense")]);
    assert_eq!(code, 2, "{error}");
}

#[test]
fn every_setting_can_come_from_the_environment() {
    let mut command = program();
    command.env("BACKWISE_ARTICLES", repository("tests/sites/clean"));
    command.env("BACKWISE_LISTEN", "127.0.0.1:0").env("BACKWISE_LOG", "off");
    command.env("BACKWISE_ORIGIN", "https://back.example/");
    let server = Server::start(&mut command);
    let page = server.get("/causes/first/").text();
    assert!(page.contains("href=\"https://back.example/causes/first/\""), "{page}");

    let articles = folder("tests/sites/clean");
    let (code, output, _) = run(&["check"], &[("BACKWISE_ARTICLES", &articles)]);
    assert_eq!(code, 0, "{output}");
    assert!(output.contains("en/causes/first.md"), "{output}");
}

#[test]
fn the_folder_may_be_named_before_or_after_the_command() {
    let articles = folder("tests/sites/clean");
    for arguments in [["check", "--articles", &articles], ["--articles", &articles, "check"]] {
        let (code, output, error) = run(&arguments, &[]);
        assert_eq!(code, 0, "{error}");
        assert!(output.contains("en/causes/first.md"), "{output}");
    }
}

#[test]
fn settings_of_the_server_that_are_wrong_do_not_keep_check_from_its_work() {
    let articles = folder("tests/sites/clean");
    for setting in ["BACKWISE_LISTEN", "BACKWISE_ORIGIN", "BACKWISE_LOG", "BACKWISE_ADMIN"] {
        let (code, _, error) = run(&["check", "--articles", &articles], &[(setting, "nonsense")]);
        assert_eq!((code, error.as_str()), (0, ""), "{setting}");
    }
}

#[test]
fn an_origin_that_is_empty_counts_as_left_out() {
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "off", "--articles"]);
    command.arg(repository("tests/sites/clean")).env("BACKWISE_ORIGIN", "");
    let server = Server::start(&mut command);
    let wanted = format!("Sitemap: http://{}/sitemap.xml", server.address);
    assert!(server.get("/robots.txt").text().contains(&wanted));
}

#[test]
fn a_flag_goes_before_the_environment() {
    let articles = folder("tests/sites/clean");
    let (code, output, _) =
        run(&["check", "--articles", &articles], &[("BACKWISE_ARTICLES", "/no/such/folder")]);
    assert_eq!(code, 0, "{output}");
}

#[test]
fn without_an_origin_whole_addresses_are_those_it_listens_on() {
    let server = Server::of(&repository("tests/sites/clean"));
    let wanted = format!("Sitemap: http://{}/sitemap.xml", server.address);
    assert!(server.get("/robots.txt").text().contains(&wanted));
}

#[test]
fn warnings_do_not_keep_a_site_from_being_served() {
    let site = Fixture::clean();
    site.write("figures/spare.svg", &site.read("figures/disc.svg"));
    assert_eq!(Server::of(site.path()).get("/").status, 200);
}

#[test]
fn it_reads_the_articles_once_so_that_half_an_edit_is_never_served() {
    let site = Fixture::clean();
    let server = Server::of(site.path());
    let before = server.get("/causes/first/").body;
    fs::remove_dir_all(site.path()).unwrap();
    assert!(server.get("/causes/first/").body == before);
}

#[test]
fn the_first_answer_comes_soon_after_the_start() {
    let started = Instant::now();
    let server = Server::of(&repository("articles"));
    assert_eq!(server.get("/").status, 200);
    let took = started.elapsed();
    assert!(took < Duration::from_secs(10), "it took {took:?}");
}

#[test]
fn a_reader_of_the_report_may_stop_early() {
    let shell = "\"$0\" check --articles \"$1\" | :; echo \"${PIPESTATUS[0]}\"";
    let mut command = std::process::Command::new("bash");
    command.args(["-c", shell, server::PROGRAM]).arg(repository("articles"));
    let Output { stdout, stderr, .. } = server::run(&mut command);
    assert!(stderr.is_empty(), "{}", String::from_utf8_lossy(&stderr));
    assert_eq!(String::from_utf8(stdout).unwrap(), "0\n");
}
