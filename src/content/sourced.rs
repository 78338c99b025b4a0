//! A line of a data file that cites its sources as a text does, and its plain neighbors: read, with
//! their length held.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;

use super::markdown::{self, Fragment, Text};
use super::{ArticleId, Lang, Located, Problems, Shelf, Slug};

/// A data file whose rows are being read.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    /// The file.
    pub(super) file: &'a str,
    /// What its lines may cite and link to.
    pub(super) shelf: &'a Shelf,
}

impl Rows<'_> {
    /// Whether the row `id` is the first of that name; a second one is a problem. `what` says what a row
    /// of the file is.
    pub(super) fn is_first(
        self,
        id: &Spanned<Slug>,
        what: &str,
        seen: &mut BTreeSet<Slug>,
        problems: &mut Problems,
    ) -> bool {
        let first = seen.insert(id.get_ref().clone());
        if !first {
            let what = format!("the {what} `{}` stands here twice", id.get_ref());
            problems.error(self.file, id.span(), what, "join the two, or rename one");
        }
        first
    }

    /// The article that a row names.
    pub(super) fn article(
        self,
        name: &Spanned<String>,
        lang: Lang,
        problems: &mut Problems,
    ) -> Option<Located<ArticleId>> {
        let span = name.span();
        match ArticleId::parse(lang, name.get_ref()) {
            Ok(value) => Some(Located { value, span }),
            Err(what) => {
                problems.error(self.file, span, what, "name the article that says more");
                None
            }
        }
    }

    /// A line of the row `id` with its marks. It has one at least, and at most so many words.
    pub(super) fn cited(
        self,
        id: &str,
        line: Spanned<String>,
        most: usize,
        problems: &mut Problems,
    ) -> Located<Fragment> {
        let Located { value, span } = Located::new(line, 0);
        if value.trim().is_empty() {
            self.hold_length(&value, &span, most, problems);
            return Located { value: Fragment::default(), span };
        }
        // Behind the quotation mark that opens it.
        let text =
            Text { file: self.file, markdown: &value, at: span.start + 1, shelf: self.shelf };
        let fragment = markdown::render_line(text, problems);
        let words = fragment.blocks.units().next().map_or("", |unit| unit.text);
        self.hold_length(words, &span, most, problems);
        if fragment.blocks.citations() == 0 {
            problems.error(
                self.file,
                span.clone(),
                format!("a line of `{id}` cites no source"),
                "end it with a mark such as [^nhs-back]",
            );
        }
        Located { value: fragment, span }
    }

    /// Plain words of a row, at most so many.
    pub(super) fn plain(
        self,
        words: Spanned<String>,
        most: usize,
        problems: &mut Problems,
    ) -> String {
        let Located { value, span } = Located::new(words, 0);
        self.hold_length(&value, &span, most, problems);
        value
    }

    fn hold_length(self, words: &str, span: &Range<usize>, most: usize, problems: &mut Problems) {
        let count = words.split_whitespace().count();
        if count == 0 {
            problems.error(self.file, span.clone(), "the line is empty", "write it");
        } else if count > most {
            problems.error(
                self.file,
                span.clone(),
                format!("the line has {count} words"),
                format!("shorten it to {most}: a row is read at a glance"),
            );
        }
    }
}
