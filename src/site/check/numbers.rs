//! Telephone numbers are confirmed, and not by a slip of the pen.

use super::dates::is_future;
use crate::content::{Content, Date, Line, Problems};

/// Where the lines are kept.
const FILE: &str = "regions.toml";

/// A number that no person has confirmed with its owner is a warning, one a country. No number was
/// confirmed in the future.
pub(super) fn confirmed(content: &Content, today: Date, problems: &mut Problems) {
    let regions = &content.regions;
    let mut warn = |name: &str, lines: &[Line], span: &std::ops::Range<usize>| {
        let open = lines.iter().filter(|line| line.is_unconfirmed());
        let open: Vec<_> =
            open.filter_map(|line| line.call.as_deref().or(line.text.as_deref())).collect();
        if !open.is_empty() {
            problems.warning(
                FILE,
                span.clone(),
                format!("nobody has confirmed for {name}: {}", open.join(", ")),
                "ask each number's owner, then write the day as `confirmed`",
            );
        }
    };
    for region in &regions.all {
        warn(&region.name, &region.lines, &region.span);
    }
    for line in &regions.elsewhere {
        warn("the rest of the world", std::slice::from_ref(line), &line.span);
    }
    for day in regions.lines().filter_map(|line| line.confirmed.as_ref()) {
        if is_future(*day.get_ref(), today) {
            problems.error(
                FILE,
                day.span(),
                "`confirmed` lies in the future",
                "write the day on which a person asked the number's owner",
            );
        }
    }
}
