//! A folder of anybody's Markdown becomes a folder of articles.
//!
//! In: `.md` files, at any depth. Out: the data files of the clean fixture, a hundred sources, and the
//! texts as articles in twenty sections. What has no place in an article becomes plain paragraphs; long
//! words and long sentences are parted, since the check would refuse them; each block gets its
//! mark, each paragraph of some length a link. So the texts mean nothing any more, and keep their
//! headings, paragraphs, lists and tables.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// How many sections the articles are spread over.
const SECTIONS: usize = 20;

/// How many sources there are to cite.
const SOURCES: usize = 100;

/// How many of them one article cites.
const CITED: usize = 6;

/// The most letters of a word: a longer one is parted.
const WORD: usize = 5;

/// The most words of a sentence.
const SENTENCE: usize = 7;

/// Writes the articles; gives their number and the bytes of their bodies.
pub(crate) fn convert(from: &Path, fixture: &Path, to: &Path) -> (usize, usize) {
    copy(fixture, to);
    let mut files = Vec::new();
    find(from, &mut files);
    files.sort();
    let mut sections = fs::read_to_string(to.join("en/sections.toml")).unwrap();
    let mut sources = fs::read_to_string(to.join("sources.toml")).unwrap();
    for n in 0..SOURCES {
        let _ = write!(
            sources,
            "\n[source-{n}]\nwho = \"Author {n}\"\ntitle = \"Work {n}\"\nkind = \"review\"\n\
             consulted = \"full\"\n"
        );
    }
    let mut bytes = 0;
    let per_section = files.len().div_ceil(SECTIONS).max(1);
    for (section, files) in files.chunks(per_section).enumerate() {
        let folder = to.join(format!("en/s{section:02}"));
        fs::create_dir_all(&folder).unwrap();
        let _ = write!(
            sections,
            "\n[[section]]\nslug = \"s{section:02}\"\ntitle = \"Section {section}\"\n\
             summary = \"The articles of section {section}.\"\narticles = ["
        );
        for (n, file) in files.iter().enumerate() {
            let markdown = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
            let article = Article { section, n, of: files.len(), cites: 0 };
            let (head, body) = article.write(&markdown);
            bytes += body.len();
            fs::write(folder.join(format!("p{n:04}.md")), head + &body).unwrap();
            let _ = write!(sections, "\"p{n:04}\", ");
        }
        sections.push_str("]\n");
    }
    fs::write(to.join("en/sections.toml"), sections).unwrap();
    fs::write(to.join("sources.toml"), sources).unwrap();
    (files.len(), bytes)
}

/// One article on its way.
struct Article {
    section: usize,
    n: usize,
    of: usize,
    /// How many marks it carries so far.
    cites: usize,
}

impl Article {
    fn write(mut self, markdown: &str) -> (String, String) {
        let (section, n) = (self.section, self.n);
        let next = (n + 1) % self.of;
        let related =
            if self.of > 1 { format!("\"s{section:02}/p{next:04}\"") } else { String::new() };
        let head = format!(
            "+++\ntitle = \"Page {n} of section {section}\"\nsummary = \"What page {n} of section \
             {section} tells.\"\nkey_points = [\n  \"First point.[^source-{a}]\",\n  \
             \"Second point.[^source-{a}]\",\n  \"Third point.[^source-{a}]\",\n]\nupdated = \
             2026-11-20\nnext_review = 2027-11-20\nrelated = [{related}]\n+++\n\n",
            a = n % SOURCES,
        );
        let body = self.body(without_head(markdown));
        (head, body)
    }

    fn body(&mut self, markdown: &str) -> String {
        let mut out = format!("It begins.{}\n\n", self.mark());
        let (mut text, mut row, mut depth, mut heading) =
            (String::new(), Vec::new(), 0_usize, false);
        let options = Options::ENABLE_TABLES;
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Start(Tag::List(_)) => depth += 1,
                Event::End(TagEnd::List(_)) => {
                    depth -= 1;
                    out.push('\n');
                }
                Event::Start(Tag::Heading { .. }) => heading = true,
                Event::End(TagEnd::Heading(_)) => {
                    let words = plain(&text, usize::MAX);
                    if !words.is_empty() {
                        let _ = write!(out, "## {words}\n\n");
                    }
                    (heading, text) = (false, String::new());
                }
                Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::CodeBlock) if depth > 0 => {
                    let words = plain(&text, SENTENCE);
                    if !words.is_empty() {
                        let _ = writeln!(out, "{}- {words}{}", "  ".repeat(depth - 1), self.mark());
                    }
                    text.clear();
                }
                Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                    let words = plain(&text, SENTENCE);
                    if words.len() > 200 {
                        let to = (self.n * 7 + self.cites) % self.of;
                        let _ = write!(out, "See [page {to}](p{to:04}.md). ");
                    }
                    if !words.is_empty() {
                        let _ = write!(out, "**Note.** {words}{}\n\n", self.mark());
                    }
                    text.clear();
                }
                Event::End(TagEnd::TableCell) => row.push(std::mem::take(&mut text)),
                Event::End(TagEnd::TableHead) => {
                    let (mark, columns) = (self.mark(), row.len());
                    let _ =
                        writeln!(out, "{}\n{}", cells(&row, &mark), "|---".repeat(columns) + "|");
                    row.clear();
                }
                Event::End(TagEnd::TableRow) => {
                    let mark = self.mark();
                    let _ = writeln!(out, "{}", cells(&row, &mark));
                    row.clear();
                }
                Event::End(TagEnd::Table) => out.push('\n'),
                Event::Text(more) | Event::Code(more) => text.push_str(&more),
                Event::SoftBreak | Event::HardBreak if !heading => text.push(' '),
                _ => {}
            }
        }
        out
    }

    fn mark(&mut self) -> String {
        self.cites += 1;
        format!("[^source-{}]", (self.n + self.cites % CITED) % SOURCES)
    }
}

/// A row of a table; empty cells hold a word, so that every row counts.
fn cells(row: &[String], mark: &str) -> String {
    let cells = row.iter().map(|cell| match plain(cell, SENTENCE) {
        words if words.is_empty() => "None".to_owned(),
        words => words,
    });
    let cells: Vec<_> = cells.collect();
    format!("| {}{mark} |", cells.join(" | "))
}

/// Sentences of at most so many words, without what Markdown would read; long words in pieces.
fn plain(text: &str, sentence: usize) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    let mut count = 0;
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        for piece in word.as_bytes().chunks(WORD) {
            let piece = String::from_utf8_lossy(piece);
            let (first, rest) = piece.split_at(1);
            if count > 0 {
                out.push(' ');
                out.push_str(&first.to_lowercase());
            } else {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(&first.to_uppercase());
            }
            out.push_str(rest);
            count += 1;
            if count == sentence {
                out.push('.');
                count = 0;
            }
        }
    }
    if count > 0 && sentence < usize::MAX {
        out.push('.');
    }
    out
}

fn without_head(markdown: &str) -> &str {
    for fence in ["+++\n", "---\n"] {
        if let Some((_, body)) =
            markdown.strip_prefix(fence).and_then(|rest| rest.split_once(fence))
        {
            return body;
        }
    }
    markdown
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            find(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
