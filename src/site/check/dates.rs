//! Dates make sense.

use super::leaf;
use crate::content::{Content, Date, Problems};

/// The longest that a page may go without a review, in days.
const LONGEST: i64 = 3 * 366;

/// No page was changed in the future; the next review follows the last change within three years;
/// a review that is due is a warning.
pub(super) fn sensible(content: &Content, today: Date, problems: &mut Problems) {
    for page in leaf::all(content) {
        let (updated, next) = (page.updated, page.next_review);
        if updated.value > today {
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
    }
    for article in content.articles.values() {
        let Some(review) = &article.reviewed_by else {
            continue;
        };
        if review.date > today {
            problems.error(
                &article.file,
                0..0,
                "the date of `reviewed_by` lies in the future",
                "write the day of the review",
            );
        }
    }
}
