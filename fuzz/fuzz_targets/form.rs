//! Any bytes, posted as a form.
#![no_main]

#[path = "../../tests/it/fuzz/form.rs"]
mod form;

use std::path::Path;
use std::sync::LazyLock;

use backwise::content::{Content, Lang};
use libfuzzer_sys::fuzz_target;

/// The table and the countries that the site serves.
static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../articles");
    Content::load(&root, Lang::En).unwrap().0
});

fuzz_target!(|body: &[u8]| form::hold(&CONTENT, body));
