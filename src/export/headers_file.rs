//! `_headers`: the headers that go with each path, in the form that several hosts of static files
//! read. A line names a path, the indented lines below it its headers. What every path has in common
//! stands once, under `/*`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::edition::Answer;
use crate::web::headers;

/// Its name.
pub(super) const FILE: &str = "_headers";

/// The text of the file, for the site at `origin`.
pub(super) fn of(answers: &BTreeMap<String, &Answer>, origin: &str) -> String {
    let each: Vec<_> =
        answers.iter().map(|(path, answer)| (path, headers::of(answer, origin))).collect();
    let first = each.first().map(|(_, headers)| headers.clone()).unwrap_or_default();
    let in_common = |header: &_| each.iter().all(|(_, headers)| headers.contains(header));
    let (shared, _): (Vec<_>, Vec<_>) = first.into_iter().partition(in_common);
    let mut text = String::new();
    add(&mut text, "/*", &shared);
    for (path, headers) in &each {
        let own: Vec<_> =
            headers.iter().filter(|header| !shared.contains(header)).copied().collect();
        add(&mut text, path, &own);
    }
    text
}

fn add(text: &mut String, path: &str, headers: &[(&str, &str)]) {
    // Writing into a String cannot fail.
    let _ = writeln!(text, "{path}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}
