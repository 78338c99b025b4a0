//! Any bytes, written as an article or as one of its key points.
#![no_main]

#[path = "../../tests/it/fuzz/markdown.rs"]
mod markdown;
#[path = "../../tests/it/fuzz/tags.rs"]
mod tags;

use std::path::Path;
use std::sync::LazyLock;

use backwise::content::{Content, Lang};
use libfuzzer_sys::fuzz_target;

/// What the articles that the site serves refer to.
static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../articles");
    Content::load(&root, Lang::En).unwrap().0
});

fuzz_target!(|text: &[u8]| markdown::hold(&CONTENT.shelf, text));
