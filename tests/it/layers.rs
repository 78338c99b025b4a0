//! The code keeps its own order: each layer uses only layers before it, and few files open files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::server::repository;

/// The layers, first to last, each a folder of `src`. A new folder takes its place here.
const LAYERS: [&str; 9] =
    ["checker", "content", "site", "form", "search", "pages", "edition", "web", "export"];

/// Files and folders that stand above all layers.
const ABOVE: [&str; 4] = ["main.rs", "lib.rs", "cli.rs", "cli"];

/// The files that look at the disk: one reads the articles, one begins a new one, one fills a folder, and
/// one sees which folder stands at a path.
const OPENERS: [&str; 4] =
    ["content/folder.rs", "content/skeleton.rs", "export/disk.rs", "web/saves.rs"];

/// Every source file by its path below `src`, without comment lines.
fn sources() -> Vec<(String, String)> {
    let root = repository("src");
    let mut open = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((below(&path, &root), code(&fs::read_to_string(&path).unwrap())));
            }
        }
    }
    found.sort();
    found
}

fn below(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().to_owned()
}

fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The names that the code reaches for at the root of the crate, each with its line.
fn reached_for(code: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for root in ["crate::", "backwise::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
            let line = code[line..].lines().next().unwrap_or("").trim();
            let rest = &code[at + root.len()..];
            for name in names(rest) {
                // What `super` leads to matters only where it is a layer.
                if root != "super::" || LAYERS.contains(&name.as_str()) {
                    found.push((name, line));
                }
            }
        }
    }
    found
}

/// The first name of a path, or of each path within braces.
fn names(rest: &str) -> Vec<String> {
    let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let Some(group) = rest.strip_prefix('{') else {
        return vec![rest.chars().take_while(is_name).collect()];
    };
    let mut names = Vec::new();
    let mut depth = 0;
    let mut begins = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            c if is_name(&c) && begins => {
                names.push(group[at..].chars().take_while(is_name).collect());
                begins = false;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn a_layer_uses_only_itself_and_layers_before_it() {
    let mut wrong = Vec::new();
    for (file, code) in sources() {
        let layer = file.split('/').next().unwrap();
        if ABOVE.contains(&layer) {
            continue;
        }
        let place = LAYERS.iter().position(|name| *name == layer);
        let place = place.unwrap_or_else(|| panic!("src/{file} is in no layer; name it in LAYERS"));
        for (name, line) in reached_for(&code) {
            if !LAYERS[..=place].contains(&name.as_str()) {
                wrong.push(format!("src/{file} uses `{name}`: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "a layer uses one that comes after it:\n{}", wrong.join("\n"));
}

#[test]
fn the_last_layer_is_found_to_use_the_one_before_it() {
    let uses = sources().iter().any(|(file, code)| {
        file.starts_with("web/") && reached_for(code).iter().any(|(name, _)| name == "edition")
    });
    assert!(uses, "the sources are not read as they stand");
}

#[test]
fn only_these_files_open_files() {
    let opens = |code: &str| {
        ["fs::", "std::fs", "File::", "OpenOptions"].iter().any(|word| code.contains(word))
    };
    let files = sources().into_iter().filter(|(_, code)| opens(code)).map(|(file, _)| file);
    assert_eq!(files.collect::<Vec<_>>(), OPENERS);
}

#[test]
fn names_are_read_from_paths_and_from_braces() {
    let read = |code| reached_for(code).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(read("use crate::web::clock;"), ["web"]);
    assert_eq!(
        read("use crate::{site::{Site, Route},\n    web::clock, pages};"),
        ["site", "web", "pages"]
    );
    assert_eq!(read("fn f(a: crate::content::Slug) {}"), ["content"]);
    assert_eq!(read("use super::super::web::x; use super::links::Link;"), ["web"]);
}
