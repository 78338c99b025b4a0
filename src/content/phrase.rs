//! A line of interface text with named gaps.

use std::fmt;

use serde::Deserialize;

/// Text from `words.<lang>.toml`; `{name}` marks a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Phrase(String);

impl Phrase {
    /// The text with the gap `{name}` filled.
    #[must_use]
    pub fn with(&self, name: &str, value: impl fmt::Display) -> Self {
        Self(self.0.replace(&format!("{{{name}}}"), &value.to_string()))
    }

    /// The text as it stands, gaps included.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_filled_by_its_name() {
        let phrase = Phrase("Source {n} of {all}".to_owned());
        assert_eq!(phrase.with("n", 3).with("all", 9).as_str(), "Source 3 of 9");
    }
}
