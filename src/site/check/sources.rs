//! Every source is cited somewhere.

use std::collections::BTreeSet;

use crate::content::{Article, Claim, Content, Date, Problems, SourceKey, Treatment};

/// A source that no text, sign, row or glossary word cites is a warning. One that we know through
/// another counts as cited when that other is.
pub(super) fn cited(content: &Content, _: Date, problems: &mut Problems) {
    if !content.is_whole() {
        return;
    }
    let articles = content.all_articles().flat_map(Article::cited);
    let prose = content.prose.values().flat_map(|page| page.body.marked.cited());
    let mut cited: BTreeSet<&SourceKey> = articles.chain(prose).collect();
    cited.extend(content.shelf.signs.iter().flat_map(|sign| &sign.sources));
    let combinations = content.shelf.signs.combinations();
    cited.extend(combinations.iter().flat_map(|it| &it.sources));
    cited.extend(&content.shelf.signs.limits);
    cited.extend(content.shelf.signs.care().iter().flat_map(|it| &it.sources));
    cited.extend(content.shelf.treatments.all().iter().flat_map(Treatment::cited));
    cited.extend(content.shelf.claims.all().iter().flat_map(Claim::cited));
    let words = content.shelf.glossary.by_term();
    cited.extend(words.iter().flat_map(|(_, entry)| &entry.sources));

    for (key, source) in content.shelf.sources.iter() {
        let through = source.cited_by.as_ref().is_some_and(|by| cited.contains(by));
        if !cited.contains(key) && !through {
            problems.warning(
                "sources.toml",
                source.span.clone(),
                format!("nobody cites `{key}`"),
                "cite it, or take it out",
            );
        }
    }
}
