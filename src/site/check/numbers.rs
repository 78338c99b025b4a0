//! Telephone numbers are confirmed.

use crate::content::{Content, Date, Problems};

/// A number that no person has confirmed with its owner is a warning, one a country.
pub(super) fn confirmed(content: &Content, _: Date, problems: &mut Problems) {
    for region in &content.regions.all {
        let open: Vec<_> = region
            .lines
            .iter()
            .filter(|line| line.confirmed.is_none())
            .filter_map(|line| line.call.as_deref().or(line.text.as_deref()))
            .collect();
        if !open.is_empty() {
            problems.warning(
                "regions.toml",
                region.span.clone(),
                format!("nobody has confirmed for {}: {}", region.name, open.join(", ")),
                "ask each number's owner, then write the day as `confirmed`",
            );
        }
    }
}
