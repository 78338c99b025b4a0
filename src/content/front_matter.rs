//! A Markdown file in two: the TOML between `+++` lines, and the body after it.

use super::Problems;

/// The line that opens and closes the front matter.
const FENCE: &str = "+++\n";

/// The two parts of a Markdown file and where each begins in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts<'a> {
    /// The TOML.
    pub(crate) front: &'a str,
    /// The byte at which the TOML begins.
    pub(crate) front_at: usize,
    /// The Markdown.
    pub(crate) body: &'a str,
    /// The byte at which the Markdown begins.
    pub(crate) body_at: usize,
}

/// Splits `text`; a file without front matter is a problem.
pub(crate) fn split<'a>(file: &str, text: &'a str, problems: &mut Problems) -> Option<Parts<'a>> {
    let parts = text.strip_prefix(FENCE).and_then(|rest| {
        let end = if rest.starts_with(FENCE) { 0 } else { rest.find("\n+++\n")? + 1 };
        let body_at = FENCE.len() + end + FENCE.len();
        Some(Parts {
            front: rest.get(..end)?,
            front_at: FENCE.len(),
            body: text.get(body_at..)?,
            body_at,
        })
    });
    if parts.is_none() {
        problems.error(
            file,
            0..text.find('\n').unwrap_or(text.len()),
            "the file has no front matter",
            "begin it with a line +++, then the keys, then a line +++",
        );
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_of(text: &str) -> Option<(&str, &str)> {
        split("a.md", text, &mut Problems::default()).map(|parts| (parts.front, parts.body))
    }

    #[test]
    fn the_fences_part_the_keys_from_the_body() {
        assert_eq!(split_of("+++\na = 1\n+++\n\nText"), Some(("a = 1\n", "\nText")));
        assert_eq!(split_of("+++\n+++\nText"), Some(("", "Text")));
    }

    #[test]
    fn a_file_whose_fence_never_closes_is_refused() {
        assert_eq!(split_of("+++\na = 1\n"), None);
        assert_eq!(split_of("Text"), None);
    }
}
