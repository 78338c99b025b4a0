//! What a drawing may hold: shapes, text, and links to its own parts.
//!
//! Everything else is refused, so that a drawing set into a page can neither run, nor load, nor
//! restyle anything.

use std::ops::Range;

/// The elements of a drawing.
const ELEMENTS: [&str; 18] = [
    "svg", "title", "desc", "defs", "g", "path", "circle", "ellipse", "rect", "line", "polyline",
    "polygon", "text", "tspan", "use", "marker", "clipPath", "symbol",
];

/// The one address that may stand in a drawing.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Something that has no place in a drawing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// Where it stands.
    pub(super) at: Range<usize>,
    pub(super) what: String,
    pub(super) mend: &'static str,
}

/// Everything that `svg` may not hold, in order.
pub(super) fn refusals(svg: &str) -> Vec<Refusal> {
    let mut found = Vec::new();
    for (at, _) in svg.match_indices('<') {
        let rest = svg.get(at + 1..).unwrap_or("");
        let name = rest.trim_start_matches('/');
        let from = at + 1 + rest.len() - name.len();
        let name = name_at(name);
        if ELEMENTS.contains(&name) {
            let from = from + name.len();
            attributes(svg.get(from..).unwrap_or(""), from, &mut found);
            continue;
        }
        let what = format!("a drawing may not hold `<{name}`");
        // The end of an element is no second slip.
        if !found.iter().any(|refusal| refusal.what == what) {
            found.push(Refusal {
                at: at..from + name.len().max(1),
                what,
                mend: "draw with shapes and text alone, without comments or styles",
            });
        }
    }
    found
}

fn name_at(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_' | '!' | '?')));
    text.get(..end.unwrap_or(text.len())).unwrap_or("")
}

/// Reads the attributes of a tag, of which `text` is what follows its name at byte `from`.
fn attributes(text: &str, mut from: usize, found: &mut Vec<Refusal>) {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        from += rest.len() - trimmed.len();
        if trimmed.starts_with('>') || trimmed.starts_with("/>") {
            return;
        }
        let name = name_at(trimmed);
        let value = trimmed
            .get(name.len()..)
            .and_then(|rest| rest.strip_prefix("=\""))
            .and_then(|rest| rest.split_once('"'));
        let Some((value, after)) = value.filter(|_| !name.is_empty()) else {
            found.push(Refusal {
                at: from..from + name.len().max(1),
                what: "a tag of the drawing cannot be read".to_owned(),
                mend: "write each attribute as name=\"value\", and end the tag with > or />",
            });
            return;
        };
        let at = from..from + name.len() + 2 + value.len() + 1;
        found.extend(refusal(name, value).map(|(what, mend)| Refusal { at, what, mend }));
        from += trimmed.len() - after.len();
        rest = after;
    }
}

/// What is wrong with an attribute, and how to mend it.
fn refusal(name: &str, value: &str) -> Option<(String, &'static str)> {
    let lower = name.to_ascii_lowercase();
    if lower == "style" {
        let mend = "use attributes such as fill=\"var(--fig-bone, #f1e3c4)\"";
        return Some(("a drawing may not hold `style=`".to_owned(), mend));
    }
    if lower.starts_with("on") {
        let what = "a drawing may not hold an event handler".to_owned();
        return Some((what, "take the on… attribute out"));
    }
    let leads_out = if lower.ends_with("href") || lower == "src" {
        !value.starts_with('#')
    } else if lower.starts_with("xmlns") {
        value != NAMESPACE
    } else {
        value.contains("//") || value.split("url(").skip(1).any(|url| !url.starts_with('#'))
    };
    leads_out.then(|| {
        let what = format!("a drawing may not lead to `{value}`");
        (what, "lead to its own parts alone, as in href=\"#disc\"")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_and_links_to_its_own_parts_may_stand() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n\
            <g fill=\"var(--fig-bone, #f1e3c4)\"\n stroke=\"url(#a)\"><use href=\"#b\"/></g></svg>";
        assert_eq!(refusals(svg), []);
    }

    #[test]
    fn what_runs_loads_or_restyles_is_refused_however_it_is_written() {
        for bad in [
            "<style>",
            "<STYLE>",
            "<script/>",
            "<Script>",
            "<foreignObject>",
            "<image/>",
            "<a/>",
            "<iframe/>",
            "<p>",
            "<!-- x -->",
            "<!DOCTYPE svg>",
            "<?xml?>",
            "<animate/>",
            "<g style=\"x\"/>",
            "<g STYLE=\"x\"/>",
            "<g onload=\"x\"/>",
            "<g\nonload=\"x\"/>",
            "<g\tONLOAD=\"x\"/>",
            "<g onload =\"x\"/>",
            "<g id='x'/>",
            "<g onload=x/>",
            "<g id=\"x",
            "<use href=\"https://a.org/x.svg#b\"/>",
            "<use xlink:href=\"//a.org/x.svg#b\"/>",
            "<g fill=\"url(https://a.org/#b)\"/>",
            "<g fill=\"url(x.svg#b)\"/>",
            "<svg xmlns:x=\"http://a.org\"/>",
        ] {
            assert_eq!(refusals(bad).len(), 1, "{bad}: {:?}", refusals(bad));
        }
    }
}
