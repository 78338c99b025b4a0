//! Dates make sense.

use super::leaf::{self, Leaf};
use crate::content::{Article, Content, Date, Problems, Reviewer};

/// The longest that a page may go without a review, in days.
const LONGEST: i64 = 3 * 366;

/// The page was not changed in the future; the next review follows the last change within three
/// years; a review that is due, or older than the page, is a warning; a reviewer has a name.
pub(super) fn sensible(content: &Content, today: Date, problems: &mut Problems) {
    for page in leaf::all(content) {
        hold(&page, today, problems);
    }
}

fn hold(page: &Leaf<'_>, today: Date, problems: &mut Problems) {
    let (updated, next) = (page.updated, page.next_review);
    if is_future(updated.value, today) {
        problems.error(
            page.file,
            updated.span.clone(),
            format!("`updated` lies in the future: today is {}", today.iso()),
            "write the day of the last change",
        );
    }
    let days = updated.value.days_until(next.value);
    if days <= 0 {
        problems.error(
            page.file,
            next.span.clone(),
            "`next_review` does not lie after `updated`",
            "write a later day",
        );
    } else if days > LONGEST {
        problems.error(
            page.file,
            next.span.clone(),
            "`next_review` lies more than three years after `updated`",
            "write an earlier day",
        );
    }
    if next.value <= today {
        problems.warning(
            page.file,
            next.span.clone(),
            "the page's review is due",
            "read it against its sources, then set both dates anew",
        );
    }
    if let Some((article, review)) =
        page.article.and_then(|article| Some((article, article.reviewed_by.as_ref()?)))
    {
        hold_review(article, review, today, problems);
    }
}

fn hold_review(article: &Article, review: &Reviewer, today: Date, problems: &mut Problems) {
    let mut tell = |what: &str, mend: &str| problems.error(&article.file, 0..0, what, mend);
    if is_future(review.date, today) {
        tell("the date of `reviewed_by` lies in the future", "write the day of the review");
    }
    if review.name.trim().is_empty() || review.credentials.trim().is_empty() {
        tell(
            "`reviewed_by` leaves its name or its credentials empty",
            "name a real person, or take the table out",
        );
    }
    if review.date < article.updated.value {
        problems.warning(
            &article.file,
            article.updated.span.clone(),
            format!("the page was changed after its review of {}", review.date.iso()),
            "have the change reviewed, or take the table `reviewed_by` out",
        );
    }
}

/// Whether the day lies in the future for everybody. East of Greenwich the day begins before that
/// of the program, which counts in UTC.
pub(super) fn is_future(day: Date, today: Date) -> bool {
    today.days_until(day) > 1
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn an_editor_in_the_far_east_may_write_their_own_day() {
        let day = |day| Date::new(2026, 11, day).unwrap();
        assert!(!is_future(day(20), day(20)));
        assert!(!is_future(day(21), day(20)));
        assert!(is_future(day(22), day(20)));
    }
}
