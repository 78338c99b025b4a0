//! What an article's page sets into the gaps of its texts: numbers of sources, links of words, claims.

use askama::Template;

use super::Press;
use super::citations::Citations;
use super::step::Step;
use super::vocabulary::Vocabulary;
use crate::content::{
    Claim, ClaimsGap, Fill, GlossaryKey, Html, Marked, SourceKey, Verdict, Words,
};

/// The gaps of a page, filled in the order in which its texts are printed.
pub(super) struct Filling<'a> {
    press: Press<'a>,
    pub(super) citations: Citations,
    pub(super) vocabulary: Vocabulary,
}

#[derive(Template)]
#[template(path = "components/claims.html")]
struct ClaimsBlock<'a> {
    words: &'a Words,
    level: u8,
    claims: Vec<Shown<'a>>,
}

/// A claim as a page shows it.
struct Shown<'a> {
    claim: &'a Claim,
    verdict: &'a str,
    evidence: Html,
    /// The article that says more, unless this is the one.
    more: Option<Step>,
    checked: String,
}

impl<'a> Filling<'a> {
    pub(super) fn new(press: Press<'a>, citations: Citations) -> Self {
        Self { press, citations, vocabulary: Vocabulary::default() }
    }

    /// The markup of a text, its gaps filled.
    pub(super) fn print(&mut self, marked: &Marked) -> Html {
        marked.fill(self)
    }

    fn show(&mut self, claim: &'a Claim) -> Shown<'a> {
        let press = self.press;
        let words = &press.words().claims;
        let article = press.site.content().articles.get(&claim.article.value);
        Shown {
            claim,
            verdict: verdict(claim.verdict, press.words()),
            evidence: self.print(&claim.evidence.value.marked),
            more: article.map(|article| Step::to_article(article)),
            checked: words.checked.with("date", claim.checked.value).to_string(),
        }
    }
}

impl Fill for Filling<'_> {
    fn mark(&mut self, key: &SourceKey, out: &mut String) {
        self.citations.mark(key, out);
    }

    fn word(&mut self, key: &GlossaryKey, _: &str, out: &mut String) {
        self.vocabulary.open(key, out);
    }

    fn claims(&mut self, gap: &ClaimsGap, out: &mut String) {
        let claims = self.press.site.content().shelf.claims.of(gap.kind);
        let block = ClaimsBlock {
            words: self.press.words(),
            level: gap.level,
            claims: claims.map(|claim| self.show(claim)).collect(),
        };
        out.push_str(&block.render().unwrap_or_default());
    }
}

/// A verdict in words.
fn verdict(verdict: Verdict, words: &Words) -> &str {
    let words = &words.claims;
    let words = match verdict {
        Verdict::True => &words.verdict_true,
        Verdict::Partly => &words.verdict_partly,
        Verdict::Disputed => &words.verdict_disputed,
        Verdict::NotShown => &words.verdict_not_shown,
        Verdict::False => &words.verdict_false,
        Verdict::Unsafe => &words.verdict_unsafe,
    };
    words.as_str()
}
