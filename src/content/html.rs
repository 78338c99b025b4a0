//! HTML that may be printed as it stands.

use std::fmt;

use askama::filters::HtmlSafe;

/// Markup made by this program from escaped text: the only type that templates print unescaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Vouches for `markup`. Its text must have been escaped already.
    pub(crate) fn trusted(markup: String) -> Self {
        Self(markup)
    }

    /// The markup as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same markup with every id, and every link to one, prefixed, so that several texts can
    /// share a page. Escaped text holds no quotation mark, so only attributes match.
    #[must_use]
    pub(crate) fn with_prefixed_ids(&self, prefix: &str) -> Self {
        let mut markup = self.0.clone();
        for start in [" id=\"", " href=\"#", "url(#"] {
            markup = markup.replace(start, &format!("{start}{prefix}-"));
        }
        // The one attribute that names two ids.
        let (name, end) = (" aria-labelledby=\"", "-title fig-");
        markup = markup.replace(name, &format!("{name}{prefix}-"));
        Self(markup.replace(end, &format!("-title {prefix}-fig-")))
    }

    /// What stands before the first heading with an id, and the rest.
    #[must_use]
    pub(crate) fn split_at_first_heading(&self) -> (Self, Self) {
        let at = self.0.find("<h2 id=").unwrap_or(self.0.len());
        let (opening, rest) = self.0.split_at(at);
        (Self(opening.to_owned()), Self(rest.to_owned()))
    }

    /// The same markup with every heading one level lower.
    #[must_use]
    pub(crate) fn demoted(&self) -> Self {
        let mut markup = self.0.clone();
        for level in (2..=5).rev() {
            for start in ["<h", "</h"] {
                markup =
                    markup.replace(&format!("{start}{level}"), &format!("{start}{}", level + 1));
            }
        }
        Self(markup)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_texts_can_share_a_page() {
        let one = Html::trusted("<h2 id=\"a\">A</h2><a href=\"#a\">to A</a>".to_owned());
        let wanted = "<h3 id=\"x-a\">A</h3><a href=\"#x-a\">to A</a>";
        assert_eq!(one.with_prefixed_ids("x").demoted().as_str(), wanted);
    }
}
