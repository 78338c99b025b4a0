//! A Markdown file in two: the TOML between `+++` lines, and the body after it.

use super::Problems;

/// The line that opens and closes the front matter; spaces after it do no harm.
const FENCE: &str = "+++";

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

/// Splits `text`; a file without front matter, or whose front matter does not end, is a problem.
pub(crate) fn split<'a>(file: &str, text: &'a str, problems: &mut Problems) -> Option<Parts<'a>> {
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        (line, start..at)
    });
    let mut fences = lines.filter(|(line, _)| line.trim_end() == FENCE).map(|(_, place)| place);
    let Some(open) = fences.next().filter(|open| open.start == 0) else {
        problems.error(
            file,
            0..text.find('\n').unwrap_or(text.len()),
            "the file has no front matter",
            "begin it with a line +++, then the keys, then a line +++",
        );
        return None;
    };
    let Some(close) = fences.next() else {
        problems.error(
            file,
            0..FENCE.len(),
            "the front matter does not end",
            "write a line +++ after its last key",
        );
        return None;
    };
    Some(Parts {
        front: text.get(open.end..close.start)?,
        front_at: open.end,
        body: text.get(close.end..)?,
        body_at: close.end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_of(text: &str) -> Result<(&str, &str), String> {
        let mut problems = Problems::default();
        let parts = split("a.md", text, &mut problems);
        let what = || problems.sorted().iter().map(|problem| problem.what.clone()).collect();
        parts.map(|parts| (parts.front, parts.body)).ok_or_else(what)
    }

    #[test]
    fn the_fences_part_the_keys_from_the_body() {
        assert_eq!(split_of("+++\na = 1\n+++\n\nText"), Ok(("a = 1\n", "\nText")));
        assert_eq!(split_of("+++\n+++\nText"), Ok(("", "Text")));
    }

    #[test]
    fn spaces_after_a_fence_and_a_file_that_ends_with_one_do_no_harm() {
        assert_eq!(split_of("+++ \na = 1\n+++\t\nText"), Ok(("a = 1\n", "Text")));
        assert_eq!(split_of("+++\na = 1\n+++"), Ok(("a = 1\n", "")));
    }

    #[test]
    fn a_fence_that_is_missing_is_told_from_one_that_never_closes() {
        assert_eq!(split_of("+++\na = 1\n"), Err("the front matter does not end".to_owned()));
        for without in ["", "Text", "\n+++\n+++\n", "++++\n+++\n"] {
            assert_eq!(split_of(without), Err("the file has no front matter".to_owned()));
        }
    }
}
