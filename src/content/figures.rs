//! `figures/*.svg`: drawn pictures, each with a title and a description, set into the page.

use std::collections::{BTreeMap, BTreeSet};

use super::drawing::{Refusal, refusals};
use super::prefixed_ids::with_prefixed_ids;
use super::{Folder, Html, Problems};

/// The folder of pictures.
const FOLDER: &str = "figures/";

/// The file of the drawing of that name.
fn file_of(name: &str) -> String {
    format!("{FOLDER}{name}.svg")
}

/// A drawing that may stand in a page.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its file name without the ending.
    pub name: String,
    svg: String,
}

impl Figure {
    /// The drawing with its ids made unique by `prefix`, so that several can share a page.
    #[must_use]
    pub fn html(&self, prefix: &str) -> Html {
        let svg = with_prefixed_ids(&self.svg, prefix);
        let labels = format!("aria-labelledby=\"{prefix}-title {prefix}-desc\"");
        let svg = svg
            .replacen("<svg ", &format!("<svg {labels} "), 1)
            .replacen("<title>", &format!("<title id=\"{prefix}-title\">"), 1)
            .replacen("<desc>", &format!("<desc id=\"{prefix}-desc\">"), 1);
        Html::trusted(svg)
    }
}

/// All drawings, by name.
#[derive(Debug, Default)]
pub struct Figures {
    all: BTreeMap<String, Figure>,
    refused: BTreeSet<String>,
    /// Whether the folder itself was refused.
    unreadable: bool,
}

impl Figures {
    pub(crate) fn load(folder: &Folder, problems: &mut Problems) -> Self {
        let refused = folder.refused_below(FOLDER).filter_map(|file| file.strip_suffix(".svg"));
        let mut figures = Self {
            all: BTreeMap::new(),
            refused: refused.map(str::to_owned).collect(),
            unreadable: folder.holds(FOLDER),
        };
        for (file, svg) in folder.below(FOLDER) {
            let Some(name) = file.strip_suffix(".svg") else {
                continue;
            };
            if let Some(figure) = read(name, svg, problems) {
                figures.all.insert(name.to_owned(), figure);
            } else {
                figures.refused.insert(name.to_owned());
            }
        }
        figures
    }

    /// Whether there is a drawing of that name that was refused, which has been reported.
    #[must_use]
    pub fn refused(&self, name: &str) -> bool {
        self.unreadable || self.refused.contains(name)
    }

    /// The drawing of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.all.get(name)
    }

    /// Every drawing.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.all.values()
    }
}

fn read(name: &str, svg: &str, problems: &mut Problems) -> Option<Figure> {
    let file = file_of(name);
    let before = problems.count(super::Severity::Error);
    let offset = svg.len() - svg.trim_start().len();
    let svg = svg.trim();
    let refusals = refusals(svg);
    let is_one = svg.matches("<svg").count() == 1;
    if refusals.is_empty() && !(is_one && svg.starts_with("<svg ") && svg.ends_with("</svg>")) {
        problems.error(
            &file,
            0..0,
            "the file is not one <svg> element",
            "begin with <svg …> and end with </svg>",
        );
    }
    for Refusal { at, what, mend } in refusals {
        problems.error(&file, at.start + offset..at.end + offset, what, mend);
    }
    for tag in ["title", "desc"] {
        if element(svg, tag).is_none_or(|text| text.trim().is_empty()) {
            problems.error(
                &file,
                0..0,
                format!("the drawing has no <{tag}>"),
                format!("add <{tag}>…</{tag}> right after the <svg> tag"),
            );
        }
    }
    if problems.count(super::Severity::Error) > before {
        return None;
    }
    let svg = svg.split('\n').map(str::trim).collect::<Vec<_>>().join("\n");
    Some(Figure { name: name.to_owned(), svg })
}

/// The text of the first `<tag>` element without attributes.
fn element<'a>(svg: &'a str, tag: &str) -> Option<&'a str> {
    let (_, after) = svg.split_once(&format!("<{tag}>"))?;
    Some(after.split_once(&format!("</{tag}>"))?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\
        <title>A disc</title><desc>A disc from above.</desc>\
        <path id=\"a\" d=\"M0 0\"/><use href=\"#a\"/></svg>";

    fn problems_of(svg: &str) -> usize {
        let mut problems = Problems::default();
        read("disc", svg, &mut problems);
        problems.count(super::super::Severity::Error)
    }

    #[test]
    fn two_copies_of_a_drawing_do_not_share_an_id() {
        let mut problems = Problems::default();
        let figure = read("disc", DRAWING, &mut problems);
        let html = figure.map(|figure| figure.html("f1").to_string()).unwrap_or_default();
        assert!(html.contains("id=\"f1-a\"") && html.contains("href=\"#f1-a\""), "{html}");
        assert!(html.contains("aria-labelledby=\"f1-title f1-desc\""), "{html}");
    }

    #[test]
    fn a_drawing_with_style_script_or_handlers_is_refused() {
        assert_eq!(problems_of(DRAWING), 0);
        for bad in ["<style>a{}</style>", "<g style=\"x\"/>", "<script/>", "<g onload=\"x\"/>"] {
            let svg = DRAWING.replace("<path", &format!("{bad}<path"));
            assert_eq!(problems_of(&svg), 1, "{bad}");
        }
    }

    #[test]
    fn a_drawing_without_a_description_is_refused() {
        assert_eq!(problems_of(&DRAWING.replace("<desc>A disc from above.</desc>", "")), 1);
    }
}
