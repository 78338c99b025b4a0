//! Dates make sense.

use super::SECOND;
use super::case::{Case, errors, warnings};

#[test]
fn a_change_lies_in_the_past_and_its_review_follows_within_three_years() {
    errors(&[
        Case {
            name: "a change in the future",
            change: |site| {
                site.replace(SECOND, "updated = 2026-11-20", "updated = 2999-01-01");
                site.replace(SECOND, "next_review = 2027-11-20", "next_review = 3000-01-01");
            },
            at: "en/causes/second.md:9:11",
            marks: Some("2999-01-01"),
            says: "`updated` lies in the future",
        },
        Case {
            name: "a review on the day of the change",
            change: |site| {
                site.replace(SECOND, "next_review = 2027-11-20", "next_review = 2026-11-20");
            },
            at: "en/causes/second.md:10:15",
            marks: Some("2026-11-20"),
            says: "`next_review` does not lie after `updated`",
        },
        Case {
            name: "a review before the change",
            change: |site| {
                site.replace(SECOND, "next_review = 2027-11-20", "next_review = 2025-11-20");
            },
            at: "en/causes/second.md:10:15",
            marks: Some("2025-11-20"),
            says: "`next_review` does not lie after `updated`",
        },
        Case {
            name: "a review in four years",
            change: |site| {
                site.replace(SECOND, "next_review = 2027-11-20", "next_review = 2030-11-20");
            },
            at: "en/causes/second.md:10:15",
            marks: Some("2030-11-20"),
            says: "more than three years",
        },
        Case {
            name: "a clinician's review in the future",
            change: |site| site.replace(SECOND, "\ndate = 2026-11-20", "\ndate = 2999-01-01"),
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "`reviewed_by` lies in the future",
        },
        Case {
            name: "a clinician without a name",
            change: |site| site.replace(SECOND, "name = \"A. Fixture\"", "name = \" \""),
            at: "en/causes/second.md:1:1",
            marks: None,
            says: "`reviewed_by` leaves its name or its credentials empty",
        },
        Case {
            name: "a change of the site's own pages in the future",
            change: |site| {
                site.replace("en/about.md", "updated = 2026-11-20", "updated = 2999-01-01");
                site.replace("en/about.md", "next_review = 2027-11-20", "next_review = 3000-01-01");
            },
            at: "en/about.md:4:11",
            marks: Some("2999-01-01"),
            says: "`updated` lies in the future",
        },
    ]);
}

#[test]
fn a_date_is_a_day_of_the_calendar_alone() {
    errors(&[
        Case {
            name: "the thirtieth of February",
            change: |site| site.replace(SECOND, "updated = 2026-11-20", "updated = 2026-02-30"),
            at: "en/causes/second.md:9:11",
            marks: Some("2026-02-30"),
            says: "expected day between 01 and 28",
        },
        Case {
            name: "a date with a time",
            change: |site| {
                site.replace(SECOND, "updated = 2026-11-20", "updated = 2026-11-20T10:00:00");
            },
            at: "en/causes/second.md:9:11",
            marks: Some("2026-11-20T10:00:00"),
            says: "write a date alone",
        },
        Case {
            name: "a date in quotation marks",
            change: |site| site.replace(SECOND, "updated = 2026-11-20", "updated = \"2026-11-20\""),
            at: "en/causes/second.md:9:11",
            marks: Some("\"2026-11-20\""),
            says: "invalid type",
        },
    ]);
}

#[test]
fn a_review_that_is_due_or_older_than_the_page_is_a_warning() {
    warnings(&[
        Case {
            name: "a change after a clinician's review",
            change: |site| site.replace(SECOND, "\ndate = 2026-11-20", "\ndate = 2026-11-01"),
            at: "en/causes/second.md:9:11",
            marks: Some("2026-11-20"),
            says: "the page was changed after its review of 2026-11-01",
        },
        Case {
            name: "of an article",
            change: |site| {
                site.replace(SECOND, "updated = 2026-11-20", "updated = 2024-01-01");
                site.replace(SECOND, "next_review = 2027-11-20", "next_review = 2025-01-01");
            },
            at: "en/causes/second.md:10:15",
            marks: Some("2025-01-01"),
            says: "the page's review is due",
        },
        Case {
            name: "of a page of the site's own",
            change: |site| {
                site.replace("en/about.md", "updated = 2026-11-20", "updated = 2024-01-01");
                site.replace("en/about.md", "next_review = 2027-11-20", "next_review = 2025-01-01");
            },
            at: "en/about.md:5:15",
            marks: Some("2025-01-01"),
            says: "the page's review is due",
        },
    ]);
}
