//! Former names of pages lead somewhere, each to one page, and nothing on the site uses them any more.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sections;
use crate::content::{Article, ArticleId, Content, Date, Located, Problems};
use crate::site::Route;
use crate::site::moved::published_first;

/// What is wrong, and how to mend it.
type Fault = (String, String);

/// A former name is that of no page, and of one article alone.
pub(super) fn apart(content: &Content, _: Date, problems: &mut Problems) {
    let mut of: BTreeMap<&ArticleId, &Article> = BTreeMap::new();
    let drafts = content.drafts.values().map(Arc::as_ref);
    for article in published_first(content).chain(drafts) {
        for alias in &article.aliases {
            if let Some((what, mend)) = fault(content, article, alias, &of) {
                problems.error(&article.file, alias.span.clone(), what, mend);
            }
            of.entry(&alias.value).or_insert(article);
        }
    }
}

fn fault(
    content: &Content,
    article: &Article,
    alias: &Located<ArticleId>,
    of: &BTreeMap<&ArticleId, &Article>,
) -> Option<Fault> {
    let name = &alias.value;
    let take_out = "take it out of `aliases`";
    if *name == article.id {
        return Some((
            format!("`{name}` is the name that the article has now"),
            take_out.to_owned(),
        ));
    }
    if let Some(what) = no_former_page(content, name) {
        return Some((what, format!("{take_out}, or take that page away")));
    }
    let other = of.get(name)?;
    Some(if other.id == article.id {
        (format!("`aliases` names `{name}` twice"), "take one of them out".to_owned())
    } else {
        let what = format!("`{name}` is a former name of {} already", other.file);
        (what, "an address leads to one page: take it out of one of the two".to_owned())
    })
}

/// Why a name cannot be that of a page that is no longer there.
pub(super) fn no_former_page(content: &Content, name: &ArticleId) -> Option<String> {
    let (lang, path) = (content.lang, name.path());
    if content.folder.holds(&name.file()) {
        return Some(format!("`{name}` is a page of the site: there is a file {}", name.file()));
    }
    let print = Route::SectionPrint(name.section.clone());
    let print = content.sections.get(&name.section).map(|_| print);
    if Route::FIXED.into_iter().chain(print).any(|route| route.path(lang) == path) {
        return Some(format!("`{name}` is a page of the site: {path}"));
    }
    if sections::is_reserved(&name.section) || path.starts_with(&Route::Checker.path(lang)) {
        return Some(format!("addresses that begin with /{}/ are not for articles", name.section));
    }
    None
}

/// A former name of a draft that is not shown leads nowhere. Unlike what else a draft lacks, that
/// concerns readers, who find the page no more.
pub(super) fn of_drafts(content: &Content, problems: &mut Problems) {
    for draft in content.drafts.values() {
        for alias in &draft.aliases {
            problems.error(
                &draft.file,
                alias.span.clone(),
                format!("`{}` leads to a draft, which readers do not see", alias.value),
                "publish the draft, or write the name in the article that stands in for it until then",
            );
        }
    }
}

/// What became of the page that a dead link in the file `from` leads to.
pub(super) fn linked(content: &Content, from: &str, name: &ArticleId) -> Option<Fault> {
    if content.gone.holds(name) {
        return Some((format!("{} was taken away", name.file()), "take the link out".to_owned()));
    }
    let now = &now(content, name)?.id;
    let what = format!("{} has moved to {}", name.file(), now.file());
    Some((what, format!("link to {}", between(from, now))))
}

/// The same for a name in `related`.
pub(super) fn related(content: &Content, name: &ArticleId) -> Option<Fault> {
    if content.gone.holds(name) {
        return Some((format!("`{name}` was taken away"), "take it out of `related`".to_owned()));
    }
    let now = &now(content, name)?.id;
    Some((format!("`{name}` has moved to `{now}`"), "write its new name".to_owned()))
}

/// The article that had this name before.
pub(super) fn now<'a>(content: &'a Content, name: &ArticleId) -> Option<&'a Article> {
    let is_former = |article: &&Article| article.aliases.iter().any(|it| it.value == *name);
    content.all_articles().find(is_former)
}

/// The path from one file to the file of an article, as links write it.
fn between(from: &str, to: &ArticleId) -> String {
    let (file, folder) = (format!("{}.md", to.slug), format!("{}/{}/", to.lang, to.section));
    if from.starts_with(&folder) {
        file
    } else if from.matches('/').count() > 1 {
        format!("../{}/{file}", to.section)
    } else {
        format!("{}/{file}", to.section)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;
    use crate::content::Lang;

    #[test]
    fn a_link_is_written_from_where_it_stands() {
        let to = ArticleId::parse(Lang::En, "causes/first").unwrap();
        assert_eq!(between("en/causes/second.md", &to), "first.md");
        assert_eq!(between("en/treatment/heat.md", &to), "../causes/first.md");
        assert_eq!(between("en/about.md", &to), "causes/first.md");
    }
}
