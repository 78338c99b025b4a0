//! The program carries the articles inside: one file is enough.

use std::process::Output;

use tempfile::TempDir;

use crate::check::Fixture;
use crate::server::{self, Server, program, repository, shared};

#[test]
fn without_a_folder_it_serves_the_articles_inside_wherever_it_is_started() {
    let elsewhere = TempDir::with_prefix("backwise-").unwrap();
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "error", "--origin", server::ORIGIN]);
    let server = Server::start(command.current_dir(elsewhere.path()));
    for path in ["/", "/causes/herniated-disc/", "/sources/", "/sitemap.xml"] {
        let (inside, read) = (server.get(path), shared().get(path));
        assert_eq!(inside.status, 200, "{path}");
        assert!(inside.body == read.body, "{path} differs from that of the folder");
    }
}

#[test]
fn a_folder_that_is_named_goes_before_the_articles_inside() {
    let server = Server::of(&repository("tests/sites/clean"));
    assert_eq!(server.get("/causes/first/").status, 200);
    assert_eq!(server.get("/causes/herniated-disc/").status, 404);
}

#[test]
fn check_takes_the_folder_articles_where_it_is_started_and_never_what_is_inside() {
    let site = Fixture::clean();
    let here = TempDir::with_prefix("backwise-").unwrap();
    std::os::unix::fs::symlink(site.path(), here.path().join("articles")).unwrap();
    let Output { status, stdout, .. } =
        server::run(program().arg("check").current_dir(here.path()));
    assert_eq!(status.code(), Some(0));
    assert!(String::from_utf8(stdout).unwrap().contains("en/causes/first.md"));

    let bare = TempDir::with_prefix("backwise-").unwrap();
    let Output { status, stdout, stderr } =
        server::run(program().arg("check").current_dir(bare.path()));
    let error = String::from_utf8(stderr).unwrap();
    assert_eq!((status.code(), stdout.len()), (Some(3), 0), "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
    assert!(error.contains("--articles"), "{error}");
}
