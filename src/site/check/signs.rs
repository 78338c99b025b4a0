//! Signs and glossary words rest on sources, and signs lead to articles that explain them.

use crate::content::{ArticleId, Content, Date, Glossary, Problems, SourceKey};

/// Holds every sign and every glossary word.
pub(super) fn grounded(content: &Content, _: Date, problems: &mut Problems) {
    let file = "checker.toml";
    for sign in content.shelf.signs.iter() {
        hold_sources(content, file, &sign.id, &sign.sources, &sign.span, problems);
        let article = ArticleId::parse(content.lang, &sign.article);
        let is_there = article.is_ok_and(|id| content.folder.text(&id.file()).is_some());
        if !is_there {
            problems.error(
                file,
                sign.span.clone(),
                format!("`{}` leads to `{}`, which is not an article", sign.id, sign.article),
                "name the article that explains the sign, as section/name",
            );
        }
    }
    let file = Glossary::file(content.lang);
    for (key, entry) in content.shelf.glossary.by_term() {
        hold_sources(content, &file, &key.to_string(), &entry.sources, &entry.span, problems);
    }
}

fn hold_sources(
    content: &Content,
    file: &str,
    name: &str,
    sources: &[SourceKey],
    span: &std::ops::Range<usize>,
    problems: &mut Problems,
) {
    if sources.is_empty() {
        let what = format!("`{name}` names no source");
        problems.error(file, span.clone(), what, "name one or more keys of sources.toml");
    }
    for key in sources.iter().filter(|key| !content.shelf.sources.accepts(key)) {
        problems.error(
            file,
            span.clone(),
            format!("`{name}` names `{key}`, which is not a source"),
            "mend the key, or add the source to sources.toml",
        );
    }
}
