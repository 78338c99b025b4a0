//! A day of the calendar.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};
use time::Month;

/// A calendar day, without a time or a zone. The site counts days in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// The day of `year`, `month` (1 to 12) and `day` (from 1).
    ///
    /// # Errors
    /// A sentence when there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, String> {
        Month::try_from(month)
            .and_then(|month| time::Date::from_calendar_date(year, month, day))
            .map(Self)
            .map_err(|_| format!("{year:04}-{month:02}-{day:02} is not a day of the calendar"))
    }

    /// The form for machines: `2026-11-20`.
    #[must_use]
    pub fn iso(self) -> String {
        let day = self.0;
        format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
    }

    /// The day so many days later; the last day there is when that lies beyond it.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(time::Duration::days(days)))
    }

    /// How many days from this one to `later` (negative when it lies before).
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).whole_days()
    }
}

impl From<time::OffsetDateTime> for Date {
    fn from(moment: time::OffsetDateTime) -> Self {
        Self(moment.to_offset(time::UtcOffset::UTC).date())
    }
}

/// The form for readers: `November 20, 2026`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}, {}", self.0.month(), self.0.day(), self.0.year())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let moment = toml::value::Datetime::deserialize(deserializer)?;
        match (moment.date, moment.time) {
            (Some(date), None) => {
                Self::new(i32::from(date.year), date.month, date.day).map_err(D::Error::custom)
            }
            _ => Err(D::Error::custom("write a date alone, as in 2026-11-20")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn a_date_reads_as_words_and_as_digits() {
        let date = Date::new(2026, 11, 20).unwrap();
        assert_eq!(date.to_string(), "November 20, 2026");
        assert_eq!(date.iso(), "2026-11-20");
    }

    #[test]
    fn the_thirtieth_of_february_is_refused() {
        assert!(Date::new(2026, 2, 30).unwrap_err().contains("2026-02-30"));
    }
}
