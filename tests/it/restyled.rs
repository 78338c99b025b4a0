//! Those who write style sheets and scripts see them at each save, and no page loses its own.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine};
use scraper::Html;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::check::Fixture;
use crate::pages::select;
use crate::server::{Server, program};
use crate::wire::PATIENCE;

/// A copy of the clean site, and a folder of style sheets and scripts beside it.
struct Desk {
    folder: TempDir,
    _site: Fixture,
}

impl Desk {
    fn new() -> Self {
        let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
        std::os::unix::fs::symlink(site.path(), folder.path().join("articles")).unwrap();
        fs::create_dir(folder.path().join("static")).unwrap();
        Self { folder, _site: site }
    }

    fn save(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.folder.path().join("static").join(file), text).unwrap();
    }

    fn serve(&self, more: &[&str]) -> Server {
        let mut command = program();
        command.args(["--listen", "127.0.0.1:0", "--log", "info", "--articles"]);
        command.arg(self.folder.path().join("articles")).args(more).stderr(Stdio::piped());
        Server::start(&mut command)
    }
}

/// The address of what an element of the checker's page names, and its digest.
fn linked(server: &Server, selector: &str, at: &str) -> (String, String) {
    let tree = Html::parse_document(&server.get("/checker/").text());
    let element = select(&tree, selector)[0];
    (element.attr(at).unwrap().to_owned(), element.attr("integrity").unwrap().to_owned())
}

fn sheet(server: &Server) -> (String, String) {
    linked(server, "link[rel=stylesheet]", "href")
}

fn script(server: &Server) -> (String, String) {
    linked(server, "script[src^='/static/site.']", "src")
}

/// Waits until pages name something else than `before`.
fn next(
    server: &Server,
    of: fn(&Server) -> (String, String),
    before: &(String, String),
) -> (String, String) {
    let begun = Instant::now();
    loop {
        let now = of(server);
        if now != *before {
            return now;
        }
        assert!(begun.elapsed() < PATIENCE, "no page ever names another than {}", before.0);
        sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_save_changes_the_name_and_pages_of_earlier_editions_still_find_theirs() {
    let desk = Desk::new();
    desk.save("site.css", "body { color: red }");
    let server = desk.serve(&["--watch"]);
    for (of, file, texts) in [
        (sheet as fn(&Server) -> _, "site.css", ["body{color:green}", "body{color:blue}"]),
        (script, "site.js", ["// one", "// two"]),
    ] {
        let first = of(&server);
        let body = server.get(&first.0).body;
        desk.save(file, texts[0]);
        let second = next(&server, of, &first);
        assert_eq!(server.get(&second.0).text(), texts[0]);
        let digest = BASE64_STANDARD.encode(Sha256::digest(texts[0]));
        assert_eq!(second.1, format!("sha256-{digest}"));
        desk.save(file, texts[1]);
        let third = next(&server, of, &second);
        assert_eq!(server.get(&third.0).text(), texts[1]);
        let earlier = server.get(&first.0);
        assert!(earlier.status == 200 && earlier.body == body, "{}", first.0);
        assert_eq!(earlier.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(server.get(&second.0).text(), texts[0]);
    }
    assert_eq!(server.get("/static/site.0123456789abcdef.css").status, 404);
}

#[test]
fn what_is_not_in_the_folder_comes_from_inside_and_what_cannot_be_read_changes_nothing() {
    let desk = Desk::new();
    let server = desk.serve(&["--watch"]);
    let inside = sheet(&server);
    assert!(server.get(&inside.0).text().contains("--fig-"), "it is the one inside");
    desk.save("site.css", b"body { content: \"caf\xe9\" }");
    let told = server.get("/live/?saves=0").text();
    assert!(told.contains("static/site.css: the file is not UTF-8"), "{told}");
    assert_eq!(sheet(&server), inside);
    desk.save("site.css", "body { color: red }");
    next(&server, sheet, &inside);
}

#[test]
fn only_those_who_write_get_the_style_sheets_beside_the_articles() {
    let desk = Desk::new();
    desk.save("site.css", "body { color: red }");
    let server = desk.serve(&[]);
    assert!(server.get(&sheet(&server).0).text().contains("--fig-"));
}
