//! A `claims` block becomes a gap that the page fills with the claims of its kind, since the page alone
//! knows the titles of the articles that say more.

use std::ops::Range;

use super::Text;
use super::links::is_article;
use crate::content::{Claim, ClaimKind, Problems, SourceKey};

/// A gap for claims.
#[derive(Debug, Clone)]
pub struct ClaimsGap {
    /// Which claims.
    pub kind: ClaimKind,
    /// The level of their headings, 2 to 6.
    pub level: u8,
    /// The sources that they name, at least once each.
    pub cited: Vec<SourceKey>,
    /// Where the block stands in its file.
    pub span: Range<usize>,
}

/// The gap that a block leaves below a heading of level `above`; none when the block is refused.
pub(super) fn gap(
    block: &str,
    span: &Range<usize>,
    above: u8,
    text: Text<'_>,
    problems: &mut Problems,
) -> Option<ClaimsGap> {
    match kind(block.trim(), text) {
        Ok(kind) => {
            let cited = text.shelf.claims.of(kind).flat_map(Claim::cited).cloned().collect();
            Some(ClaimsGap { kind, level: (above + 1).min(6), cited, span: span.clone() })
        }
        Err((what, mend)) => {
            problems.error(text.file, span.clone(), what, mend);
            None
        }
    }
}

fn kind(word: &str, text: Text<'_>) -> Result<ClaimKind, (String, &'static str)> {
    let kind = ClaimKind::ALL.iter().copied().find(|kind| kind.key() == word);
    let Some(kind) = kind else {
        let what = format!("`{word}` is not a kind of claims");
        return Err((what, "write myth or product in the block"));
    };
    if !is_article(text.file) {
        let what = "a `claims` block stands outside the articles".to_owned();
        return Err((what, "move it into an article"));
    }
    if !text.shelf.claims.accepts(kind) {
        let what = format!("no claim is of the kind `{word}`");
        return Err((what, "add one to the file of claims, or take the block out"));
    }
    Ok(kind)
}
