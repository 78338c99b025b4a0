//! Lists the files of the folder `articles`, so that the program carries them inside.
//!
//! In: the folder. Out: `articles.rs` in the folder for built files, a slice of each file's path and
//! bytes, which `src/content/embedded.rs` includes. What may be read there, and how, stays the
//! business of `src/content/folder.rs`: this lists the same endings and skips the same names.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder, below the root of the package.
const ARTICLES: &str = "articles";

/// The endings of the files that are carried.
const ENDINGS: [&str; 3] = ["md", "toml", "svg"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={ARTICLES}");
    let variable = |name| env::var_os(name).map(PathBuf::from).ok_or(io::ErrorKind::NotFound);
    let root = variable("CARGO_MANIFEST_DIR")?.join(ARTICLES);
    let mut files = BTreeSet::new();
    list(&root, &mut files)?;
    let mut table = String::from("&[\n");
    for path in files {
        let (Some(whole), Some(file)) =
            (path.to_str(), path.strip_prefix(&root).ok().and_then(Path::to_str))
        else {
            let what = format!("the name of {} is not UTF-8; rename it", path.display());
            return Err(io::Error::other(what));
        };
        let file = file.replace('\\', "/");
        // Writing into a String cannot fail.
        let _ = writeln!(table, "    ({file:?}, include_bytes!({whole:?})),");
    }
    table.push_str("]\n");
    write(&variable("OUT_DIR")?.join("articles.rs"), &table)
}

/// Adds every file below `folder` that is to be carried.
#[expect(clippy::disallowed_methods, reason = "it runs before the program is built")]
fn list(folder: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let is_text =
            path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known));
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            list(&path, files)?;
        } else if kind.is_file() && is_text {
            files.insert(path);
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "it runs before the program is built")]
fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, text)
}
