//! What the table holds: signs, the cards that stand for several, and what they mean together.

use std::ops::Range;

use crate::checker::Tier;
use crate::content::SourceKey;

/// One warning sign, or one fact that changes nothing by itself (tier [`Tier::SelfCare`]).
#[derive(Debug, Clone)]
pub struct Sign {
    /// Its name in the data, which never changes.
    pub id: String,
    /// The advice when it is the only sign.
    pub tier: Tier,
    /// Within [`Tier::Soon`]: within days rather than weeks.
    pub prompt: bool,
    /// Whether it is one of the eight signs of the overview that the site began from.
    pub overview: bool,
    /// What the sign rests on.
    pub sources: Vec<SourceKey>,
    /// The article that explains it, as `section/name`.
    pub article: String,
    /// A phrase of at most twelve words that reads right for the reader and for someone they
    /// look after.
    pub label: String,
    /// One or two sentences on what is meant.
    pub detail: String,
    /// Why it matters.
    pub why: String,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}

/// A short line that stands for several emergency signs on cards.
#[derive(Debug, Clone)]
pub struct Card {
    /// The signs it stands for.
    pub signs: Vec<String>,
    /// Its words.
    pub line: String,
}

/// Signs that mean more together.
#[derive(Debug, Clone)]
pub struct Combination {
    /// Its name in the data, which never changes.
    pub id: String,
    /// The advice when it fires.
    pub tier: Tier,
    /// Whether it adds a reason and never a tier.
    pub reason_only: bool,
    /// What it rests on.
    pub sources: Vec<SourceKey>,
    /// The article that explains it, as `section/name`.
    pub article: String,
    /// Its words, as a phrase.
    pub reason: String,
    /// Where its id stands in the file.
    pub span: Range<usize>,
}
