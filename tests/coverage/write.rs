//! Writes `runs.bin`: the hashes of every run of eight words in the files of some folders, sorted, each
//! once.
//!
//!     cargo run --example runs -- FOLDER...
//!
//! The folders hold the documents that the articles must not repeat, as `.txt` or `.md`. They stay
//! where they are: only the hashes are kept, and `tests/it/own_words.rs` holds the articles to them.

mod runs;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

#[expect(clippy::disallowed_methods, reason = "a tool of its own, which reads and writes files")]
fn main() -> Result<()> {
    let mut hashes = BTreeSet::new();
    let mut files = 0;
    for folder in env::args_os().skip(1) {
        let name = folder.display().to_string();
        for entry in fs::read_dir(&folder).with_context(|| name)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "txt" || ending == "md") {
                let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
                let text = String::from_utf8_lossy(&bytes);
                hashes.extend(runs::runs(&text).into_iter().map(|(_, hash)| hash));
                files += 1;
            }
        }
    }
    ensure!(files > 0, "name the folders that hold the documents, as .txt or .md");
    let bytes: Vec<u8> = hashes.iter().flatten().copied().collect();
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage/runs.bin");
    fs::write(&to, bytes).with_context(|| to.display().to_string())?;
    println!("{} runs of {} words in {files} files", hashes.len(), runs::RUN);
    Ok(())
}
