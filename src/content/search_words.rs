//! `search.<lang>.toml`: the words that readers type, for the search.
//!
//! Words that mean the same, names under which a page is looked for, and what a reader says who has a
//! warning sign.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Folder, Lang, Located, Problems, located};

/// What the search knows besides the pages.
#[derive(Debug, Default)]
pub struct SearchWords {
    /// Words that say nothing of what is looked for.
    pub small: BTreeSet<String>,
    /// Groups of words and phrases that mean the same.
    pub same: Vec<Vec<String>>,
    /// Other names of pages.
    pub names: Vec<PageNames>,
    /// What is said of warning signs.
    pub sayings: Vec<Sayings>,
}

/// Names under which readers look for a page.
#[derive(Debug)]
pub struct PageNames {
    /// The page: `section/name` of an article, or the name of a page that every site has.
    pub page: Located<String>,
    /// The names.
    pub names: Vec<String>,
}

/// What a reader says who has a sign.
#[derive(Debug)]
pub struct Sayings {
    /// Of what it speaks.
    pub of: Spoken,
    /// The ways to say it.
    pub said: Vec<Saying>,
    /// Phrases of another sense, passed over before.
    pub unless: Vec<String>,
}

/// Of what a saying speaks.
#[derive(Debug)]
pub enum Spoken {
    /// Of warning signs, by their ids.
    Signs(Vec<Located<String>>),
    /// Of thoughts of suicide.
    Crisis,
}

/// One way to say it: every part stands somewhere in the words. A part is a list of phrases, of which
/// one is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying(pub Vec<Vec<String>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    small: BTreeSet<String>,
    #[serde(default)]
    same: Vec<RawSame>,
    #[serde(default)]
    page: Vec<RawPage>,
    #[serde(default)]
    ideas: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    sign: Vec<RawSign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSame {
    words: Spanned<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPage {
    page: Spanned<String>,
    names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSign {
    #[serde(default)]
    signs: Vec<Spanned<String>>,
    #[serde(default)]
    crisis: bool,
    said: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    unless: Vec<String>,
}

impl SearchWords {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("search.{lang}.toml")
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        let file = Self::file(lang);
        let Some(raw) = located::parse_file::<Raw>(folder, &file, problems) else {
            return Self::default();
        };
        let mut same = Vec::new();
        for group in raw.same {
            if group.words.get_ref().len() < 2 {
                let what = "a group of words that mean the same has fewer than two";
                problems.error(&file, group.words.span(), what, "add one, or take the group out");
            }
            same.push(group.words.into_inner());
        }
        let names = raw
            .page
            .into_iter()
            .map(|raw| PageNames { page: Located::new(raw.page, 0), names: raw.names });
        let ideas = raw.ideas;
        let sayings = raw.sign.into_iter().filter_map(|raw| sayings(raw, &ideas, &file, problems));
        Self { small: raw.small, same, names: names.collect(), sayings: sayings.collect() }
    }
}

fn sayings(
    raw: RawSign,
    ideas: &BTreeMap<String, Vec<String>>,
    file: &str,
    problems: &mut Problems,
) -> Option<Sayings> {
    let span = raw.said.span();
    if raw.said.get_ref().is_empty() || raw.crisis != raw.signs.is_empty() {
        let what = "what is said speaks either of `signs` or of a `crisis`, in one way or more";
        problems.error(file, span, what, "name the signs, or write `crisis = true`, not both");
        return None;
    }
    let said = raw.said.into_inner().into_iter();
    let said = said.filter_map(|said| {
        let span = said.span();
        read(said.get_ref(), ideas).map_err(|idea| unknown(&idea, file, span, problems)).ok()
    });
    let said = said.collect();
    let of = if raw.crisis {
        Spoken::Crisis
    } else {
        Spoken::Signs(raw.signs.into_iter().map(|id| Located::new(id, 0)).collect())
    };
    Some(Sayings { of, said, unless: raw.unless })
}

fn unknown(idea: &str, file: &str, span: Range<usize>, problems: &mut Problems) {
    let what = format!("`{idea}` is not one of the `ideas`");
    problems.error(file, span, what, "mend its name, or add it to the ideas");
}

/// Reads `{cannot} + {pee}`: parts parted by `+`, each an idea or a phrase. Fails with the name of an
/// idea that is not there.
fn read(said: &str, ideas: &BTreeMap<String, Vec<String>>) -> Result<Saying, String> {
    let part = |part: &str| {
        let part = part.trim();
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(idea) => ideas.get(idea).cloned().ok_or_else(|| idea.to_owned()),
            None => Ok(vec![part.to_owned()]),
        }
    };
    said.split('+').map(part).collect::<Result<_, _>>().map(Saying)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn a_saying_is_read_as_parts_that_are_ideas_or_phrases() {
        let ideas = BTreeMap::from([("cannot".to_owned(), vec!["cannot".into(), "unable".into()])]);
        let said = read("{cannot} + pass water", &ideas).unwrap();
        let parts = vec![vec!["cannot".into(), "unable".into()], vec!["pass water".into()]];
        assert_eq!(said, Saying(parts));
        assert_eq!(read("{never}", &ideas), Err("never".to_owned()));
    }
}
