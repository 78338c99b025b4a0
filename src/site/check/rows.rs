//! The rows of the tables of treatments and claims lead to articles, were checked on days that have
//! been, and are shown; each sort of claim on one page.

use std::ops::Range;

use super::dates::is_future;
use super::word_file::Line;
use crate::content::markdown::Fragment;
use crate::content::{ArticleId, ClaimKind, Claims, Content, Date, Located, Problems, Treatments};

/// A row of either table, as the checks see it.
struct Row<'a> {
    file: String,
    article: &'a Located<ArticleId>,
    checked: &'a Located<Date>,
}

fn all(content: &Content) -> impl Iterator<Item = Row<'_>> {
    let treatments = content.shelf.treatments.all().iter().map(|row| Row {
        file: Treatments::file(content.lang),
        article: &row.article,
        checked: &row.checked,
    });
    let claims = content.shelf.claims.all().iter().map(|row| Row {
        file: Claims::file(content.lang),
        article: &row.article,
        checked: &row.checked,
    });
    treatments.chain(claims)
}

/// The lines of each of the two files, for the reading grade.
pub(super) fn lines(content: &Content) -> impl Iterator<Item = (String, Vec<Line>)> {
    let read = |line: &Located<Fragment>| {
        let text = line.value.blocks.units().map(|unit| unit.text).collect();
        Line { text, span: line.span.clone() }
    };
    let treatments = content.shelf.treatments.all().iter();
    let treatments = treatments.flat_map(|row| [read(&row.effect), read(&row.harms)]).collect();
    let claims = content.shelf.claims.all().iter().map(|row| read(&row.evidence)).collect();
    [(Treatments::file(content.lang), treatments), (Claims::file(content.lang), claims)].into_iter()
}

/// Holds every row.
pub(super) fn sound(content: &Content, today: Date, problems: &mut Problems) {
    for row in all(content) {
        let Located { value: id, span } = row.article;
        if content.drafts.contains_key(id) {
            problems.error(
                &row.file,
                span.clone(),
                format!("`{id}` is a draft, which readers do not see"),
                "publish the draft, or name another article until then",
            );
        } else if !content.folder.holds(&id.file()) {
            problems.error(
                &row.file,
                span.clone(),
                format!("`{id}` is not an article"),
                "name the article that says more, as section/name",
            );
        }
        if is_future(row.checked.value, today) {
            problems.error(
                &row.file,
                row.checked.span.clone(),
                "`checked` lies in the future",
                "write the day on which the row was held against its sources",
            );
        }
    }
}

/// Claims of each kind stand on one page: not on none, and not on two.
pub(super) fn claims_shown(content: &Content, _: Date, problems: &mut Problems) {
    if !content.is_whole() {
        return;
    }
    for kind in ClaimKind::ALL {
        let mut shown: Vec<(&str, &Range<usize>)> = Vec::new();
        for article in content.all_articles() {
            let gaps = article.body.marked.claims().filter(|gap| gap.kind == *kind);
            shown.extend(gaps.map(|gap| (article.file.as_str(), &gap.span)));
        }
        let mut shown = shown.into_iter();
        if shown.next().is_none() && content.shelf.claims.of(*kind).next().is_some() {
            problems.warning(
                &Claims::file(content.lang),
                0..0,
                format!("no page shows the claims of the kind `{}`", kind.key()),
                format!("write a block `claims` with the word {} in an article", kind.key()),
            );
        }
        for (file, span) in shown {
            problems.error(
                file,
                span.clone(),
                format!("another block shows the claims of the kind `{}`", kind.key()),
                "link to the page that shows them",
            );
        }
    }
}
