//! The site as files: byte for byte what the server answers, and nobody else's file is touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use backwise::checker::Tier;
use tempfile::TempDir;

use crate::check::Fixture;
use crate::pages::{in_sitemap, links, page_of, select, site, text};
use crate::server::{ORIGIN, PROGRAM, Server, program, run, shared};
use crate::wire::ask;

/// What an export writes beside the answers.
const OWN: [&str; 3] = ["_headers", "_redirects", ".backwise-export"];

/// The pages that say something else without a server.
const TABLES: [&str; 2] = ["/checker/", "/checker/all/"];

/// The page that says that nobody can search there.
const SEARCH: &str = "/search/";

/// Every file of a folder, by its path below it.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let file = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.insert(file, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Exports a folder of articles, or those inside; the exit code and both outputs.
fn export(articles: Option<&Path>, to: &Path) -> (i32, String, String) {
    let mut command = program();
    command.args(["export", "--origin", ORIGIN]).arg(to);
    if let Some(articles) = articles {
        command.arg("--articles").arg(articles);
    }
    told(&mut command)
}

fn told(command: &mut Command) -> (i32, String, String) {
    let output = run(command);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The real site, exported once for all tests.
fn real() -> &'static BTreeMap<String, Vec<u8>> {
    static REAL: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
        let folder = TempDir::with_prefix("backwise-").unwrap();
        let (code, _, error) = export(None, folder.path());
        assert_eq!((code, error.as_str()), (0, ""));
        files(folder.path())
    });
    &REAL
}

/// A file, and those beside it that hold the same compressed.
type Siblings = (&'static [u8], [(&'static str, Option<&'static [u8]>); 2]);

/// The plain files, by the path that each stands for; error pages by their name.
fn answers() -> BTreeMap<String, Siblings> {
    let is_packed = |file: &str| matches!(file.rsplit('.').next(), Some("gz" | "br"));
    let plain = real().iter().filter(|(file, _)| !OWN.contains(&file.as_str()) && !is_packed(file));
    let answer = |(file, body): (&String, &'static Vec<u8>)| {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
        let packed = |ending: &str| real().get(&format!("{file}.{ending}")).map(Vec::as_slice);
        (path, (body.as_slice(), [("gzip", packed("gz")), ("br", packed("br"))]))
    };
    plain.map(answer).collect()
}

/// Whether the page says something else without a server.
fn needs_server(path: &str) -> bool {
    path == SEARCH || TABLES.contains(&path)
}

fn is_error_page(path: &str) -> bool {
    path.starts_with("/410/")
        || path.strip_suffix(".html").is_some_and(|name| name[1..].parse::<u16>().is_ok())
}

fn html(path: &str) -> String {
    String::from_utf8(answers()[path].0.to_vec()).unwrap()
}

#[test]
fn every_file_is_what_the_server_answers_plain_and_compressed() {
    let all = answers();
    for path in in_sitemap().iter().map(String::as_str).chain(["/robots.txt", "/404.html"]) {
        assert!(all.contains_key(path), "{path} is missing");
    }
    for (path, (plain, siblings)) in all {
        let asked = match path.as_str() {
            "/404.html" => "/x.y/",
            path if is_error_page(path) || needs_server(path) => continue,
            path => path,
        };
        let server = shared();
        assert!(server.get(asked).body == plain, "{path} differs");
        for (encoding, sibling) in siblings {
            let packed = ask(server.address, "GET", asked, &[("Accept-Encoding", encoding)]);
            match sibling {
                Some(sibling) => assert!(packed.body == sibling, "{path} differs in {encoding}"),
                None => assert_eq!(packed.header("content-encoding"), None, "{path}"),
            }
        }
    }
}

#[test]
fn the_file_of_headers_says_what_the_server_says() {
    let text = String::from_utf8(real()["_headers"].clone()).unwrap();
    let mut of_paths: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    let mut path = "";
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => path = line,
            Some(header) => {
                of_paths.entry(path).or_default().push(header.split_once(": ").unwrap());
            }
        }
    }
    let shared_ones = of_paths.remove("/*").unwrap();
    assert!(shared_ones.iter().any(|(name, _)| *name == "content-security-policy"), "{text}");
    // What belongs to one request, or what a host of files says by itself.
    let by_itself =
        ["etag", "vary", "content-length", "date", "connection", "x-request-id", "last-modified"];
    for path in answers().keys().filter(|path| !needs_server(path)) {
        let own = of_paths.get(path.as_str()).unwrap_or_else(|| panic!("{path} has no headers"));
        if is_error_page(path) {
            continue;
        }
        let said: BTreeSet<_> = shared_ones
            .iter()
            .chain(own)
            .map(|(name, value)| (name.to_lowercase(), *value))
            .collect();
        let answer = shared().get(path);
        let headers = answer.headers.iter().map(|(name, value)| (name.clone(), value.as_str()));
        let headers = headers.filter(|(name, _)| !by_itself.contains(&name.as_str())).collect();
        assert_eq!(said, headers, "{path}");
    }
}

#[test]
fn no_page_of_it_holds_a_form_but_the_search_box_and_every_link_leads_to_a_file() {
    let all = answers();
    let mut held = 0;
    for path in all.keys().filter(|path| path.ends_with('/') || is_error_page(path)) {
        let tree = scraper::Html::parse_document(&html(path));
        let sent = "form, button:not([type=button]), input[name]";
        let (all_sent, boxes) =
            (select(&tree, sent), select(&tree, &format!("header :is({sent})")));
        assert_eq!((all_sent.len(), boxes.len()), (3, 3), "{path}: a box and its button");
        let sources = select(&tree, "[src], link[href]").into_iter();
        let sources = sources.filter_map(|it| it.attr("src").or(it.attr("href")));
        let sources = sources.filter_map(page_of);
        for led_to in links(&tree).iter().filter_map(|href| page_of(href)).chain(sources) {
            let is_there = all.contains_key(&led_to) || led_to == SEARCH.trim_end_matches('/');
            assert!(is_there, "{path} leads to {led_to}");
        }
        held += 1;
    }
    assert!(held > 30, "only {held} pages");
}

#[test]
fn in_place_of_the_search_stands_the_way_to_every_page() {
    let page = scraper::Html::parse_document(&html(SEARCH));
    assert_eq!(text(select(&page, "h1")[0]), "Search needs our server");
    assert_eq!(select(&page, "main a[href='/a-to-z/']").len(), 1);
}

#[test]
fn in_place_of_the_form_stands_the_whole_table() {
    let signs = &site().content().shelf.signs;
    for path in TABLES {
        let page = scraper::Html::parse_document(&html(path));
        let text = crate::pages::text(page.root_element());
        assert!(text.contains("the form needs our server"), "{text}");
        for sign in signs.iter().filter(|sign| sign.tier > Tier::SelfCare) {
            assert!(text.contains(sign.label.trim_end_matches(['.', '?'])), "{path} {}", sign.id);
        }
        for it in signs.combinations().iter().filter(|it| !it.reason_only) {
            assert!(text.contains(it.reason.trim_end_matches('.')), "{path} {}", it.id);
        }
    }
}

#[test]
fn hosts_learn_where_pages_have_moved_and_which_were_taken_away() {
    let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
    let first = "en/causes/first.md";
    let before = site.read(first);
    site.replace(first, "\nuncited", "\naliases = [\"spine/first\", \"causes/once\"]\nuncited");
    site.write("en/gone.toml", "[[page]]\nname = \"causes/belts\"\nwhy = \"Belts do not help.\"\n");
    assert_eq!(export(Some(site.path()), folder.path()).0, 0);
    let exported = files(folder.path());
    let redirects = "\
/causes/once/ /causes/first/ 308
/causes/once /causes/first/ 308
/spine/first/ /causes/first/ 308
/spine/first /causes/first/ 308
/causes/belts/ /410/causes/belts.html 410
/causes/belts /410/causes/belts.html 410
";
    assert_eq!(String::from_utf8(exported["_redirects"].clone()).unwrap(), redirects);
    let mut command = program();
    command.args(["--listen", "127.0.0.1:0", "--log", "error", "--origin", ORIGIN, "--articles"]);
    let server = Server::start(command.arg(site.path()));
    let gone = server.get("/causes/belts/");
    assert!(gone.status == 410 && exported["410/causes/belts.html"] == gone.body);
    let headers = String::from_utf8(exported["_headers"].clone()).unwrap();
    let of_gone = headers.split_once("/410/causes/belts.html\n").unwrap().1;
    assert!(of_gone.lines().take(3).any(|line| line == "  cache-control: no-store"), "{headers}");
    // A host that reads the rules looks for a file first.
    for file in ["causes/once/index.html", "spine/first/index.html", "causes/belts/index.html"] {
        assert!(!exported.contains_key(file), "{file} hides its rule");
    }

    site.write(first, &before);
    site.remove("en/gone.toml");
    assert_eq!(export(Some(site.path()), folder.path()).0, 0);
    let exported = files(folder.path());
    assert!(!exported.contains_key("_redirects") && !folder.path().join("410").exists());
}

#[test]
fn a_file_that_no_export_wrote_stops_it_before_anything_is_written() {
    let folder = TempDir::with_prefix("backwise-").unwrap();
    fs::write(folder.path().join("index.html"), "mine").unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    fs::create_dir(folder.path().join("404.html")).unwrap();
    let before = files(folder.path());
    let (code, output, error) = export(Some(Fixture::clean().path()), folder.path());
    assert_eq!((code, output.as_str()), (3, ""), "{error}");
    for wanted in ["nothing was written", "\n  index.html", "\n  404.html", "move them away"] {
        assert!(error.contains(wanted), "{wanted}: {error}");
    }
    assert!(!error.contains("notes.txt"), "{error}");
    assert!(files(folder.path()) == before, "something was written");
}

#[test]
fn a_file_that_was_changed_since_the_last_export_stops_the_next() {
    let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
    assert_eq!(export(Some(site.path()), folder.path()).0, 0);
    let page = folder.path().join("causes/first/index.html");
    fs::write(&page, "mine").unwrap();
    let (code, _, error) = export(Some(site.path()), folder.path());
    assert!(code == 3 && error.contains("\n  causes/first/index.html"), "{error}");
    assert_eq!(fs::read(&page).unwrap(), b"mine");
}

#[test]
fn a_link_in_the_folder_is_never_written_through() {
    let (elsewhere, folder) =
        (TempDir::with_prefix("backwise-").unwrap(), TempDir::with_prefix("backwise-").unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("causes")).unwrap();
    let (code, _, error) = export(Some(Fixture::clean().path()), folder.path());
    assert!(code == 3 && error.contains("\n  causes/first/index.html"), "{error}");
    assert!(files(elsewhere.path()).is_empty());
}

#[test]
fn the_next_export_writes_what_changed_and_takes_away_what_is_no_longer_wanted() {
    let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
    let to = folder.path();
    assert_eq!(export(Some(site.path()), to).0, 0);
    fs::write(to.join("notes.txt"), "mine").unwrap();
    let (_, output, _) = export(Some(site.path()), to);
    assert!(output.contains("of which 0 were written; 0 were taken away"), "{output}");

    site.replace("en/sections.toml", "slug = \"causes\"", "slug = \"reasons\"");
    fs::rename(site.path().join("en/causes"), site.path().join("en/reasons")).unwrap();
    site.replace("questions.en.toml", "\"causes\"", "\"reasons\"");
    site.replace("search.en.toml", "causes/first", "reasons/first");
    for file in ["en/reasons/first.md", "checker.toml", "treatments.en.toml", "questions.en.toml"] {
        while site.read(file).contains("causes/") {
            site.replace(file, "causes/", "reasons/");
        }
    }
    let changed = to.join("causes/print/index.html");
    fs::write(&changed, "mine").unwrap();
    let (code, _, error) = export(Some(site.path()), to);
    assert!(code == 0 && error.contains("causes/print/index.html"), "{error}");
    let left = files(to);
    assert!(left.contains_key("reasons/first/index.html"));
    let under_old: Vec<_> = left.keys().filter(|file| file.starts_with("causes/")).collect();
    assert_eq!(under_old, ["causes/print/index.html"]);
    assert!(!to.join("causes/first").exists(), "a folder that it leaves empty goes too");
    assert_eq!(left["notes.txt"], b"mine");
    assert!(left.keys().all(|file| !file.ends_with(".backwise-new")));
}

#[test]
fn when_a_file_cannot_be_written_it_says_so_in_one_line_and_leaves_nothing_behind() {
    let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
    let to = folder.path().join("site");
    // A limit on the size of files stands for a disk that is full.
    let shell = "trap '' XFSZ; ulimit -f 4; exec \"$@\"";
    let mut command = Command::new("bash");
    command.args(["-c", shell, "bash", PROGRAM, "export", "--origin", ORIGIN]);
    let (code, output, error) = told(command.arg("--articles").arg(site.path()).arg(&to));
    assert_eq!((code, output.as_str(), error.lines().count()), (3, "", 1), "{error}");
    assert!(error.contains("cannot be written") && error.contains("; "), "{error}");
    assert_eq!(fs::read_dir(&to).unwrap().count(), 0, "{:?}", files(&to).keys());

    fs::write(folder.path().join("file"), "").unwrap();
    let (code, output, error) = export(Some(site.path()), &folder.path().join("file/site"));
    assert_eq!((code, output.as_str(), error.lines().count()), (3, "", 1), "{error}");
}

#[test]
fn an_export_needs_to_know_its_address_and_articles_without_an_error() {
    let (site, folder) = (Fixture::clean(), TempDir::with_prefix("backwise-").unwrap());
    let (code, _, error) = told(program().arg("export").arg(folder.path()));
    assert!(code == 2 && error.contains("--origin"), "{error}");
    site.replace("en/causes/first.md", "disc.svg", "dsc.svg");
    let (code, _, error) = export(Some(site.path()), folder.path());
    assert!(code == 1 && error.contains("not exported"), "{error}");
    assert!(files(folder.path()).is_empty());
}
