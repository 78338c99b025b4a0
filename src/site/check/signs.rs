//! Signs, combinations, care at home and glossary words rest on sources; all but the words lead to
//! articles that explain them.

use std::ops::Range;

use crate::content::{ArticleId, Content, Date, Glossary, Problems, SourceKey};

/// Holds every row of the table and every glossary word.
pub(super) fn grounded(content: &Content, _: Date, problems: &mut Problems) {
    let file = "checker.toml";
    let signs = &content.shelf.signs;
    let rows = signs
        .iter()
        .map(|sign| (&sign.id, &sign.sources, &sign.article, &sign.span))
        .chain(signs.combinations().iter().map(|it| (&it.id, &it.sources, &it.article, &it.span)))
        .chain(signs.care().iter().map(|it| (&it.id, &it.sources, &it.article, &it.span)));
    for (id, sources, article, span) in rows {
        hold_sources(content, file, id, sources, span, problems);
        let named = ArticleId::parse(content.lang, article).ok();
        if named.as_ref().is_some_and(|id| content.drafts.contains_key(id)) {
            problems.error(
                file,
                span.clone(),
                format!("`{id}` leads to `{article}`, a draft, which readers do not see"),
                "publish the draft, or name another article until then",
            );
        }
        if !named.is_some_and(|id| content.folder.holds(&id.file())) {
            problems.error(
                file,
                span.clone(),
                format!("`{id}` leads to `{article}`, which is not an article"),
                "name the article that explains it, as section/name",
            );
        }
    }
    hold_known(content, file, "limits", &signs.limits, &(0..0), problems);
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
    span: &Range<usize>,
    problems: &mut Problems,
) {
    if sources.is_empty() {
        let what = format!("`{name}` names no source");
        problems.error(file, span.clone(), what, "name one or more keys of sources.toml");
    }
    hold_known(content, file, name, sources, span, problems);
}

fn hold_known(
    content: &Content,
    file: &str,
    name: &str,
    sources: &[SourceKey],
    span: &Range<usize>,
    problems: &mut Problems,
) {
    for key in sources.iter().filter(|key| !content.shelf.sources.accepts(key)) {
        problems.error(
            file,
            span.clone(),
            format!("`{name}` names `{key}`, which is not a source"),
            "mend the key, or add the source to sources.toml",
        );
    }
}
