//! Every claim carries its source.

use std::iter::Sum;

use super::leaf::Leaf;
use crate::content::markdown::{Block, BlockKind};
use crate::content::{Article, Content, Problems, slugify};

/// At most one block in this many may go without a source.
const ONE_IN: usize = 10;

/// How many blocks there are, and how many of them need not cite.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Exempt {
    pub(super) blocks: usize,
    pub(super) exempt: usize,
}

impl Exempt {
    /// The blocks of a page; none of one that is no article, or that readers do not see.
    pub(super) fn of(page: &Leaf<'_>) -> Self {
        let mut count = Self::default();
        if let Some(article) = page.article.filter(|article| !article.draft) {
            for block in &article.body.blocks {
                count.blocks += 1;
                count.exempt += usize::from(block.citations == 0 && is_exempt(article, block));
            }
        }
        count
    }
}

/// Those of all pages together.
impl Sum for Exempt {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, it| Self {
            blocks: sum.blocks + it.blocks,
            exempt: sum.exempt + it.exempt,
        })
    }
}

fn is_exempt(article: &Article, block: &Block) -> bool {
    let under_uncited =
        |heading: &String| article.uncited.iter().any(|name| is_same(&name.value, heading));
    block.in_note || block.under.iter().any(under_uncited)
}

/// Whether a name is that of the heading. The text's quotation marks and dashes are curled and
/// drawn out when it is read, those of the head are not.
fn is_same(name: &str, heading: &str) -> bool {
    slugify(name) == slugify(heading)
}

/// Each paragraph, list, table and key point of an article cites, unless it is exempt.
pub(super) fn complete(page: &Leaf<'_>, problems: &mut Problems) {
    let Some(article) = page.article else { return };
    let mend = "end the sentence with a mark such as [^nhs-back], or, where nothing is claimed, \
                name the heading in `uncited`";
    for block in &article.body.blocks {
        if block.citations == 0 && !is_exempt(article, block) {
            let what = match block.kind {
                BlockKind::Paragraph => "the paragraph cites no source",
                BlockKind::List => "the list cites no source",
                BlockKind::Table => "the table cites no source",
            };
            problems.error(&article.file, block.span.clone(), what, mend);
        }
    }
    for point in article.key_points.iter().filter(|point| point.value.blocks.citations() == 0) {
        problems.error(
            &article.file,
            point.span.clone(),
            "the key point cites no source",
            "end it with a mark such as [^nhs-back]",
        );
    }
    for name in &article.uncited {
        if !article.body.headings.iter().any(|heading| is_same(&name.value, &heading.text)) {
            problems.error(
                &article.file,
                name.span.clone(),
                format!("`uncited` names a heading that is not there: {}", name.value),
                "copy the heading's words, or take it out",
            );
        }
    }
}

/// Few blocks are exempt.
pub(super) fn few_exempt(content: &Content, exempt: Exempt, problems: &mut Problems) {
    if !content.is_whole() {
        return;
    }
    let Exempt { blocks, exempt } = exempt;
    // A folder of one or two short pages may have a few.
    if exempt > (blocks / ONE_IN).max(2) {
        problems.error(
            content.lang.code(),
            0..0,
            format!("{exempt} of {blocks} blocks cite no source"),
            format!("give sources to some of them; at most one in {ONE_IN} may go without"),
        );
    }
}
