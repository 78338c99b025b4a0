//! `figures/*.svg`: drawn pictures, each with a title and a description, set into the page.

use std::collections::BTreeMap;

use super::{Folder, Html, Problems};

/// The folder of pictures.
const FOLDER: &str = "figures/";

/// What a picture may not hold, and why not.
const REFUSED: [(&str, &str); 7] = [
    ("<style", "style the drawing with attributes and the site's custom properties"),
    ("style=", "use attributes such as fill=\"var(--fig-bone, #f1e3c4)\""),
    ("<script", "take the script out"),
    ("<foreignObject", "draw with shapes and text alone"),
    ("<image", "draw with shapes and text alone"),
    ("<!", "take comments and doctypes out"),
    ("http:", "use no address but the namespace http://www.w3.org/2000/svg"),
];

/// A drawing that may stand in a page.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its file name without the ending.
    pub name: String,
    /// Its short title.
    pub title: String,
    /// Its description, which stands alone.
    pub description: String,
    svg: String,
}

impl Figure {
    /// The drawing with its ids made unique by `prefix`, so that several can share a page.
    #[must_use]
    pub fn html(&self, prefix: &str) -> Html {
        let mut svg = self.svg.clone();
        for id in ids(&self.svg) {
            for (before, after) in [("id=\"", "\""), ("url(#", ")"), ("href=\"#", "\"")] {
                svg = svg.replace(
                    &format!("{before}{id}{after}"),
                    &format!("{before}{prefix}-{id}{after}"),
                );
            }
        }
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
pub struct Figures(BTreeMap<String, Figure>);

impl Figures {
    pub(crate) fn load(folder: &Folder, problems: &mut Problems) -> Self {
        let mut all = BTreeMap::new();
        for (file, svg) in folder.below(FOLDER) {
            let Some(name) = file.strip_suffix(".svg") else {
                continue;
            };
            if let Some(figure) = read(name, svg, problems) {
                all.insert(name.to_owned(), figure);
            }
        }
        Self(all)
    }

    /// The drawing of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.0.get(name)
    }

    /// Every drawing.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.0.values()
    }
}

fn read(name: &str, svg: &str, problems: &mut Problems) -> Option<Figure> {
    let file = format!("{FOLDER}{name}.svg");
    let before = problems.count(super::Severity::Error);
    let svg = svg.trim();
    if !(svg.starts_with("<svg ") && svg.ends_with("</svg>")) {
        problems.error(
            &file,
            0..0,
            "the file is not one <svg> element",
            "begin with <svg …> and end with </svg>",
        );
    }
    let harmless = svg.replace("http://www.w3.org/2000/svg", "");
    for (refused, mend) in REFUSED {
        if harmless.contains(refused) {
            let at = svg.find(refused).unwrap_or(0);
            problems.error(
                &file,
                at..at + refused.len(),
                format!("a drawing may not hold `{refused}`"),
                mend,
            );
        }
    }
    if let Some(at) = event_handler(svg) {
        problems.error(
            &file,
            at..at + 3,
            "a drawing may not hold an event handler",
            "take the on… attribute out",
        );
    }
    let title = element(svg, "title");
    let description = element(svg, "desc");
    for (what, found) in [("title", &title), ("desc", &description)] {
        if found.as_ref().is_none_or(|text| text.trim().is_empty()) {
            problems.error(
                &file,
                0..0,
                format!("the drawing has no <{what}>"),
                format!("add <{what}>…</{what}> right after the <svg> tag"),
            );
        }
    }
    if problems.count(super::Severity::Error) > before {
        return None;
    }
    Some(Figure {
        name: name.to_owned(),
        title: title?,
        description: description?,
        svg: svg.split('\n').map(str::trim).collect::<Vec<_>>().join("\n"),
    })
}

/// The text of the first `<tag>` element without attributes.
fn element(svg: &str, tag: &str) -> Option<String> {
    let (_, after) = svg.split_once(&format!("<{tag}>"))?;
    let (text, _) = after.split_once(&format!("</{tag}>"))?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Where an attribute such as `onload=` begins.
fn event_handler(svg: &str) -> Option<usize> {
    svg.match_indices(" on").map(|(at, _)| at + 1).find(|at| {
        svg.get(*at..).is_some_and(|rest| {
            let name = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
            rest.get(name.len()..).is_some_and(|rest| rest.starts_with('=')) && name.len() > 2
        })
    })
}

fn ids(svg: &str) -> Vec<&str> {
    svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
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
