//! Links lead somewhere and say where.

use std::collections::BTreeSet;

use super::leaf::{self, Leaf};
use super::moved;
use crate::content::markdown::{Body, Link, Target};
use crate::content::{Content, Date, Problems};

/// Words that say nothing of where a link leads.
const VAGUE: [&str; 15] = [
    "click here",
    "click",
    "here",
    "this",
    "this page",
    "this article",
    "read more",
    "read on",
    "more",
    "learn more",
    "link",
    "this link",
    "find out more",
    "see more",
    "go",
];

/// The page that each link names exists, and the heading too.
pub(super) fn lead_somewhere(content: &Content, _: Date, problems: &mut Problems) {
    for page in leaf::all(content) {
        let in_points = page.key_points.iter().flat_map(|point| &point.value.links);
        for link in page.body.links.iter().chain(in_points) {
            lead(content, page.file, page.body, link, problems);
        }
    }
    for article in content.all_articles() {
        let mut named = BTreeSet::new();
        for related in &article.related {
            if !named.insert(&related.value) {
                problems.error(
                    &article.file,
                    related.span.clone(),
                    format!("`related` names `{}` twice", related.value),
                    "take one of them out",
                );
            } else if related.value == article.id {
                problems.error(
                    &article.file,
                    related.span.clone(),
                    "the article names itself as related",
                    "take it out of `related`",
                );
            } else if !content.folder.holds(&related.value.file()) {
                let (what, mend) = match moved::related(content, &related.value) {
                    Some(fault) => fault,
                    None => (
                        format!("there is no article `{}`", related.value),
                        "mend the name, or take it out of `related`".to_owned(),
                    ),
                };
                problems.error(&article.file, related.span.clone(), what, mend);
            } else if !article.draft && content.drafts.contains_key(&related.value) {
                problems.error(
                    &article.file,
                    related.span.clone(),
                    format!("`{}` is a draft, which readers do not see", related.value),
                    "take it out of `related` until it is published",
                );
            }
        }
    }
}

fn lead(content: &Content, file: &str, here: &Body, link: &Link, problems: &mut Problems) {
    let body = match &link.target {
        Target::Article(id) => content.article(id).map(|article| &article.body),
        Target::Prose(page) => content.prose.get(page).map(|prose| &prose.body),
        Target::Here => Some(here),
        Target::Treatments if content.shelf.treatments.all().is_empty() => {
            problems.error(
                file,
                link.span.clone(),
                "the link is dead: the table of treatments is empty",
                "add a treatment, or take the link out",
            );
            return;
        }
        Target::Questions | Target::Treatments | Target::Glossary | Target::Elsewhere => return,
    };
    let name = || match &link.target {
        Target::Article(id) => id.file(),
        Target::Prose(page) => page.file(content.lang),
        Target::Here
        | Target::Questions
        | Target::Treatments
        | Target::Glossary
        | Target::Elsewhere => file.to_owned(),
    };
    let Some(body) = body else {
        let name = name();
        // A file that is there and could not be read has been reported already.
        if !content.folder.holds(&name) {
            let former = match &link.target {
                Target::Article(id) => moved::linked(content, file, id),
                Target::Prose(_)
                | Target::Here
                | Target::Questions
                | Target::Treatments
                | Target::Glossary
                | Target::Elsewhere => None,
            };
            let (what, mend) = former.unwrap_or_else(|| {
                (
                    format!("there is no file {name}"),
                    "mend the path, or take the link out".to_owned(),
                )
            });
            problems.error(file, link.span.clone(), format!("the link is dead: {what}"), mend);
        }
        return;
    };
    if leads_to_draft(content, link) && !content.is_draft(file) {
        problems.error(
            file,
            link.span.clone(),
            format!("the link leads to a draft, which readers do not see: {}", name()),
            "publish the draft, or take the link out until then",
        );
    }
    let Some(fragment) = &link.fragment else {
        return;
    };
    if !body.headings.iter().any(|heading| heading.id == *fragment) {
        let known: Vec<_> =
            body.headings.iter().map(|heading| format!("#{}", heading.id)).collect();
        problems.error(
            file,
            link.span.clone(),
            format!("the fragment is dead: {} has no heading `#{fragment}`", name()),
            format!("its headings are {}", known.join(", ")),
        );
    }
}

fn leads_to_draft(content: &Content, link: &Link) -> bool {
    match &link.target {
        Target::Article(id) => content.drafts.contains_key(id),
        Target::Prose(_)
        | Target::Questions
        | Target::Treatments
        | Target::Here
        | Target::Glossary
        | Target::Elsewhere => false,
    }
}

/// What stays in a text of a mark or a link that Markdown could not read.
const LEFT_OVER: [&str; 3] = ["[^", "](", "]["];

/// Every mark and every link is whole.
pub(super) fn whole(page: &Leaf<'_>, problems: &mut Problems) {
    let points = page.key_points.iter().flat_map(|point| point.value.blocks.units());
    let texts = points.chain(page.body.blocks.units()).map(|unit| (unit.text, unit.span));
    let headings = page.body.headings.iter().map(|heading| (heading.text.as_str(), &heading.span));
    let bracketed = |text: &str| text.contains('[') || text.contains(']');
    for (text, span) in texts.chain(headings).filter(|(text, _)| bracketed(text)) {
        if let Some(left) = LEFT_OVER.iter().find(|left| text.contains(*left)) {
            problems.error(
                page.file,
                span.clone(),
                format!("a mark or a link is not whole: `{left}` is left of it"),
                "write [^key] for a source, and [words](file.md) for a link",
            );
        }
    }
}

/// Each link has words, and they say where it leads.
pub(super) fn say_where(page: &Leaf<'_>, problems: &mut Problems) {
    let in_points = page.key_points.iter().flat_map(|point| &point.value.links);
    for link in page.body.links.iter().chain(in_points) {
        // Marks around or between the words say no more than the words.
        let words = link.text.split(|c: char| !c.is_alphanumeric());
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        let words = words.join(" ").to_lowercase();
        if words.is_empty() {
            problems.error(
                page.file,
                link.span.clone(),
                "the link has no words",
                "write where it leads between the square brackets",
            );
        } else if VAGUE.contains(&words.as_str()) {
            problems.error(
                page.file,
                link.span.clone(),
                format!("the link text `{}` does not say where it leads", link.text),
                "use the title of the page, or what the reader finds there",
            );
        }
    }
}
