//! Whatever becomes of the folder while it is served, readers keep the last good edition, the log
//! names the cause, and once it is mended a new edition comes.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::check::Fixture;
use crate::server::{Server, program, run};
use crate::watched::{lines_of, wait_for};

const FILE: &str = "en/causes/first.md";
const PAGE: &str = "/causes/first/";

/// The number of the user who owns nothing.
const NOBODY: u32 = 65_534;

/// Something that becomes of the folder.
struct Mishap {
    name: &'static str,
    spoil: fn(&Fixture),
    mend: fn(&Fixture),
    /// The cause, as the log names it.
    says: &'static str,
}

/// Puts back the file as it was.
fn put_back(site: &Fixture) {
    site.write(FILE, &Fixture::clean().read(FILE));
}

/// Where the folder is while it is away.
fn away(site: &Fixture) -> PathBuf {
    site.path().with_extension("away")
}

fn mode(site: &Fixture, file: &str, mode: u32) {
    fs::set_permissions(site.path().join(file), Permissions::from_mode(mode)).unwrap();
}

/// Every mishap, one after the other, on one server.
fn hold(mishaps: &[Mishap]) {
    hold_with(program(), mishaps);
}

fn hold_with(mut command: Command, mishaps: &[Mishap]) {
    let site = Fixture::clean();
    mode(&site, "", 0o755);
    command.args(["--listen", "127.0.0.1:0", "--log", "info", "--articles", &site.root()]);
    let mut server = Server::start(command.stderr(Stdio::piped()));
    let lines = lines_of(&mut server);
    let before = server.get(PAGE);
    assert_eq!(before.status, 200, "it is ready for signals too");
    for Mishap { name, spoil, mend, says } in mishaps {
        spoil(&site);
        server.signal("HUP");
        wait_for(&lines, "the last good edition stays");
        let said = wait_for(&lines, says);
        assert!(said.contains("; "), "{name}: no mend: {said}");
        let answer = server.get(PAGE);
        assert!(answer.status == 200 && answer.body == before.body, "{name}");
        mend(&site);
        server.signal("HUP");
        wait_for(&lines, "a new edition is served");
        assert!(server.get(PAGE).body == before.body, "{name}");
    }
}

#[test]
fn a_folder_that_vanishes_or_loses_a_part_changes_nothing_until_it_is_back() {
    hold(&[
        Mishap {
            name: "the folder vanishes",
            spoil: |site| fs::rename(site.path(), away(site)).unwrap(),
            mend: |site| fs::rename(away(site), site.path()).unwrap(),
            says: "there is no folder of articles at ",
        },
        Mishap {
            name: "a file takes its place",
            spoil: |site| {
                fs::rename(site.path(), away(site)).unwrap();
                fs::write(site.path(), "").unwrap();
            },
            mend: |site| {
                fs::remove_file(site.path()).unwrap();
                fs::rename(away(site), site.path()).unwrap();
            },
            says: "there is no folder of articles at ",
        },
        Mishap {
            name: "a link to itself takes its place",
            spoil: |site| {
                fs::rename(site.path(), away(site)).unwrap();
                symlink(site.path(), site.path()).unwrap();
            },
            mend: |site| {
                fs::remove_file(site.path()).unwrap();
                fs::rename(away(site), site.path()).unwrap();
            },
            says: "there is no folder of articles at ",
        },
        Mishap {
            name: "a section vanishes",
            spoil: |site| fs::rename(site.path().join("en/causes"), away(site)).unwrap(),
            mend: |site| fs::rename(away(site), site.path().join("en/causes")).unwrap(),
            says: "there is no file en/causes/first.md",
        },
        Mishap {
            name: "everything in it vanishes",
            spoil: |site| {
                fs::rename(site.path(), away(site)).unwrap();
                fs::create_dir(site.path()).unwrap();
            },
            mend: |site| {
                fs::remove_dir(site.path()).unwrap();
                fs::rename(away(site), site.path()).unwrap();
            },
            says: "words.en.toml:1:1: the file is missing",
        },
    ]);
}

#[test]
fn a_file_that_is_half_written_too_large_or_no_text_changes_nothing() {
    hold(&[
        Mishap {
            name: "nothing of it is written yet",
            spoil: |site| site.write(FILE, ""),
            mend: put_back,
            says: "first.md:1:1: the file has no front matter",
        },
        Mishap {
            name: "its head alone is written",
            spoil: |site| site.write(FILE, "+++\ntitle = \"Fir"),
            mend: put_back,
            says: "first.md:1:1: the front matter does not end",
        },
        Mishap {
            name: "it is cut in the middle of a character",
            spoil: |site| site.write_bytes(FILE, &"+++\ntitle = \"caf\u{e9}".as_bytes()[..17]),
            mend: put_back,
            says: "first.md:1:1: the file is not UTF-8 text: it ends inside a character, in line 2",
        },
        Mishap {
            name: "another encoding",
            spoil: |site| site.write_bytes(FILE, b"+++\ntitle = \"caf\xe9\"\n"),
            mend: put_back,
            says: "first.md:1:1: the file is not UTF-8 text: see its line 2",
        },
        Mishap {
            name: "too large",
            spoil: |site| site.append(FILE, &"\n".repeat(513 * 1024)),
            mend: put_back,
            says: "512 is the most",
        },
        Mishap {
            name: "a folder in its place",
            spoil: |site| {
                site.remove(FILE);
                fs::create_dir(site.path().join(FILE)).unwrap();
            },
            mend: |site| {
                fs::remove_dir(site.path().join(FILE)).unwrap();
                put_back(site);
            },
            says: "there is no file en/causes/first.md",
        },
    ]);
}

#[test]
fn a_file_or_a_folder_that_may_not_be_read_changes_nothing() {
    let Some(command) = forbidden_something() else {
        eprintln!(
            "left out: nothing is forbidden to the superuser, and nobody else can be started"
        );
        return;
    };
    let mishaps = [
        Mishap {
            name: "a file",
            spoil: |site| mode(site, FILE, 0o000),
            mend: |site| mode(site, FILE, 0o644),
            says: "first.md:1:1: the file cannot be read",
        },
        Mishap {
            name: "a section",
            spoil: |site| mode(site, "en/causes", 0o000),
            mend: |site| mode(site, "en/causes", 0o755),
            says: "en/causes:1:1: the folder cannot be read",
        },
    ];
    hold_with(command, &mishaps);
}

/// The program as somebody to whom something can be forbidden: not as the superuser.
fn forbidden_something() -> Option<Command> {
    let site = Fixture::clean();
    mode(&site, FILE, 0o000);
    let mut command = program();
    if fs::read(site.path().join(FILE)).is_ok() {
        command.uid(NOBODY).gid(NOBODY);
        let mut tried = program();
        tried.uid(NOBODY).gid(NOBODY).arg("--version");
        tried.output().ok().filter(|output| output.status.success())?;
    }
    Some(command)
}

#[test]
fn a_folder_that_is_a_link_to_itself_is_no_folder() {
    let here = TempDir::with_prefix("backwise-").unwrap();
    let round = here.path().join("round");
    symlink(&round, &round).unwrap();
    for command in ["serve", "check"] {
        let output = run(program().arg(command).arg("--articles").arg(&round));
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{error}");
        assert!(error.contains("there is no folder of articles"), "{error}");
    }
}
