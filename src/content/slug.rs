//! The part of an address that names an article, a section or a heading.

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;

/// Lower-case ASCII letters and digits in words joined by single hyphens, at most 80 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Slug(Arc<str>);

impl Slug {
    /// Accepts `text` as it stands, or says what is wrong with it.
    ///
    /// # Errors
    /// A sentence that says which form a slug has.
    pub fn parse(text: &str) -> Result<Self, String> {
        let words_are_plain = text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if words_are_plain && text.len() <= 80 {
            Ok(Self(text.into()))
        } else {
            Err(format!(
                "`{text}` is not a name: use lower-case letters and digits, joined by hyphens"
            ))
        }
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns a heading into a fragment: letters and digits kept and lowered, the rest hyphens.
#[must_use]
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\'' | '’')) {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_hyphens() {
        for good in ["overview", "herniated-disc", "l5-s1"] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "a/b", "é", "a b"] {
            assert!(Slug::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_heading_becomes_a_fragment_that_a_link_can_name() {
        assert_eq!(slugify("What's a “slipped” disc?"), "whats-a-slipped-disc");
        assert_eq!(slugify("  Day 1: keep moving  "), "day-1-keep-moving");
    }
}
