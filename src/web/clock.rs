//! The clock: the one place that asks for the time.

use std::time::{Duration, Instant};

use time::OffsetDateTime;

use crate::content::Date;

/// Today, in UTC.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn today() -> Date {
    OffsetDateTime::now_utc().into()
}

/// This moment, to measure what has passed since another.
#[must_use]
pub fn now() -> Instant {
    Instant::now()
}

/// Now, in UTC, to the millisecond: `2026-11-20T09:30:00.125Z`.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn stamp() -> String {
    let now = OffsetDateTime::now_utc();
    let (hours, minutes, seconds, thousandths) = now.to_hms_milli();
    format!("{}T{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}Z", Date::from(now).iso())
}

/// How long until the next midnight in UTC, and a second more to be past it.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn until_midnight() -> Duration {
    let (hours, minutes, seconds) = OffsetDateTime::now_utc().to_hms();
    let gone = u64::from(hours) * 3600 + u64::from(minutes) * 60 + u64::from(seconds);
    Duration::from_secs(24 * 3600 - gone + 1)
}
