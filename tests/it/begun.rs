//! `backwise new` begins an article that explains itself.

use std::process::Command;

use backwise::content::{Articles, Drafts, Lang, Severity};
use backwise::site::Site;
use backwise::web::clock;

use crate::check::Fixture;
use crate::server::{PROGRAM, Server, program, run};

fn new(site: &Fixture, name: &str) -> (i32, String, String) {
    let output = run(program().args(["new", name, "--articles", &site.root()]));
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_new_article_is_a_draft_that_passes_the_check_and_says_what_to_do_next() {
    let site = Fixture::clean();
    let (code, output, error) = new(&site, "causes/cold-weather");
    assert_eq!((code, error.as_str()), (0, ""), "{output}");
    for wanted in
        ["en/causes/cold-weather.md", "backwise check", "\"cold-weather\"", "sections.toml"]
    {
        assert!(output.contains(wanted), "{wanted}: {output}");
    }
    let told = run(program().args(["check", "--articles", &site.root()]));
    let told = (told.status.code(), String::from_utf8(told.stdout).unwrap());
    assert!(told.0 == Some(0) && told.1.contains("the key point cites no source"), "{}", told.1);
    assert_eq!(Server::of(site.path()).get("/causes/cold-weather/").status, 404);
}

#[test]
fn its_writer_sees_it_at_once() {
    let site = Fixture::clean();
    assert_eq!(new(&site, "causes/cold-weather").0, 0);
    let articles = Articles::Folder(site.path().to_owned());
    let (site, report) =
        Site::of(&articles, Drafts::Shown, Lang::En, clock::today(), None).unwrap();
    assert_eq!(report.count(Severity::Error), 0);
    let routes = site.routes();
    assert!(routes.iter().any(|route| route.path(Lang::En) == "/causes/cold-weather/"));
}

#[test]
fn each_key_of_the_head_is_explained() {
    let site = Fixture::clean();
    new(&site, "causes/cold-weather");
    let text = site.read("en/causes/cold-weather.md");
    let mut before = "";
    for line in text.split("\n# In the text below").next().unwrap().lines() {
        let opens = line.split_once(" = ").is_some_and(|(key, _)| {
            key.chars().all(|c| c.is_ascii_lowercase() || c == '_') && key != "next_review"
        });
        assert!(!opens || before.starts_with('#'), "{line} has no explanation");
        before = line;
    }
    for mark in ["[^key]", "glossary:", "CAUTION", "```do", "```signs"] {
        assert!(text.contains(mark), "{mark}");
    }
}

#[test]
fn what_cannot_be_an_article_is_refused_with_a_mend_and_nothing_is_written() {
    let site = Fixture::clean();
    let before = site.read("en/causes/first.md");
    for (name, says) in [
        ("causes/first", "is there already; choose another name"),
        ("legs/knee", "`legs` is not a section; choose one of causes"),
        ("causes/Cold Weather", "use lower-case letters and digits"),
        ("causes", "write `section/name`"),
        ("../causes/x", "use lower-case"),
    ] {
        let (code, output, error) = new(&site, name);
        assert_eq!((code, output.as_str()), (2, ""), "{name}: {error}");
        assert!(error.contains(says) && error.lines().count() == 1, "{name}: {error}");
    }
    assert_eq!(site.read("en/causes/first.md"), before);
    assert!(!site.path().join("en/legs").exists());
}

#[test]
fn when_there_is_no_room_it_says_so_in_one_line_and_leaves_nothing_behind() {
    let site = Fixture::clean();
    // A limit on the size of files stands for a disk that is full.
    let shell = "trap '' XFSZ; ulimit -f 1; exec \"$@\"";
    let mut command = Command::new("bash");
    command.args(["-c", shell, "bash", PROGRAM, "new", "causes/cold-weather", "--articles"]);
    let output = run(command.arg(site.path()));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0), "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
    assert!(error.contains("cold-weather.md cannot be written"), "{error}");
    assert!(!site.path().join("en/causes/cold-weather.md").exists());
}
