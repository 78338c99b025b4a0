//! How long texts take that are made to be slow: `cargo bench --bench hard_texts`.
//!
//! In: texts of 512 KiB, the most that a file may have, each of one thing over and over. Out: the
//! milliseconds that each takes to be read as an article, and that over what plain sentences take.
#![expect(clippy::unwrap_used, reason = "a bench may stop at once")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use backwise::content::{Content, Lang};

/// The most bytes that a file may have.
const LARGEST: usize = 512 * 1024;

/// What each text repeats: a name, what stands before, the piece, what stands after.
const TEXTS: [(&str, &str, &str, &str); 22] = [
    ("plain sentences", "", "Walk a bit each day, and rest a disc when it hurts.[^known]\n\n", ""),
    ("one paragraph", "", "Walk a bit each day, and rest a disc when it hurts.[^known]\n", ""),
    ("one word a line", "", "disc\n", ""),
    ("opening brackets", "", "[", ""),
    ("opening links", "", "[a](", ""),
    ("nested links", "", "[a](b.md ", ""),
    ("opening marks", "", "[^", ""),
    ("marks without a source", "", "[^nobody]", ""),
    ("stars", "", "*a **b ", ""),
    ("stars and underscores", "", "*_", ""),
    ("backticks", "", "` `` ``` ", ""),
    ("nested quotations", "", "> ", "a"),
    ("cards", "", "> [!TIP]\n> **Head.** Text.[^known]\n\n", ""),
    ("nested lists", "", "- ", "a"),
    ("a list that goes ever deeper", "", "- a\n", ""),
    ("headings that are alike", "", "## A heading\n\nText.[^known]\n\n", ""),
    ("a wide table", "|", "a|", "\n|-|\n"),
    ("a long table", "| a | b |\n|---|---|\n", "| c | d[^known] |\n", ""),
    ("entities", "", "&amp;&#65;&", ""),
    ("raw markup", "", "<a <b ", ""),
    ("blocks that do not end", "", "```do\n- a\n", ""),
    ("quotation marks", "", "\"'", ""),
];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
    let (content, _) = Content::load(&root, Lang::En).unwrap();
    let mut plain = None;
    for (name, before, piece, after) in TEXTS {
        let times = (LARGEST - before.len() - after.len()) / piece.len();
        let text = format!("{before}{}{after}", piece.repeat(times));
        let begun = Instant::now();
        black_box(content.shelf.render("en/causes/text.md", &text));
        let took = begun.elapsed().as_secs_f64() * 1e3;
        let plain = *plain.get_or_insert(took);
        println!("{took:8.1} ms  {:6.1}  {name}", took / plain);
    }
}
