//! A telephone, text or web service of `regions.toml`.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::Date;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Ambulance, police, fire.
    Emergency,
    /// Medical advice on the same day.
    Urgent,
    /// Somebody to talk to in a crisis.
    Crisis,
    /// Advice on too much medicine or poison.
    Poison,
}

/// A telephone, text or web service.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What it is for.
    #[serde(rename = "for")]
    pub purpose: Purpose,
    /// Its name.
    pub name: String,
    /// The number to call, as printed.
    pub call: Option<String>,
    /// The number to text, as printed.
    pub text: Option<String>,
    /// The word to send in the text, where one is asked for.
    pub body: Option<String>,
    /// Its page.
    pub web: Option<String>,
    /// What else is known of it.
    pub detail: Option<String>,
    /// The day on which a person confirmed it with its owner, and where that is said.
    pub confirmed: Option<Spanned<Date>>,
    /// Where its entry stands in the file.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// One way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The address of the link: `tel:`, `sms:` or `https:`.
    pub href: String,
    /// The number or the site as printed.
    pub shown: String,
    /// The word to send, for a text message that needs one.
    pub body: Option<String>,
}

impl Line {
    /// The line with its place.
    pub(super) fn placed(line: Spanned<Self>) -> Self {
        let span = line.span();
        Self { span, ..line.into_inner() }
    }

    /// Whether it has a number that no person has confirmed with its owner.
    #[must_use]
    pub fn is_unconfirmed(&self) -> bool {
        (self.call.is_some() || self.text.is_some()) && self.confirmed.is_none()
    }

    /// The link that calls it.
    #[must_use]
    pub fn phone(&self) -> Option<Service> {
        self.call.as_ref().map(|number| Service {
            href: format!("tel:{}", digits(number)),
            shown: number.clone(),
            body: None,
        })
    }

    /// The link that writes to it.
    #[must_use]
    pub fn message(&self) -> Option<Service> {
        self.text.as_ref().map(|number| Service {
            href: match &self.body {
                Some(body) => format!("sms:{}?&body={body}", digits(number)),
                None => format!("sms:{}", digits(number)),
            },
            shown: number.clone(),
            body: self.body.clone(),
        })
    }
    /// What is wrong with it.
    pub(super) fn wrong(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let numbers = [&self.call, &self.text];
        if numbers.iter().all(|number| number.is_none()) && self.web.is_none() {
            wrong.push(format!("`{}` has neither a number nor a page", self.name));
        }
        for number in numbers.into_iter().flatten() {
            let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+');
            if digits(number).len() < 3 || !number.chars().all(plain) {
                wrong.push(format!("`{number}` is not a telephone number"));
            }
        }
        let wordy = |body: &String| body.chars().all(|c| c.is_ascii_alphanumeric());
        if !self.body.as_ref().is_none_or(wordy) {
            wrong.push(format!("the text word of `{}` is not one plain word", self.name));
        }
        if let Some(web) = self.web.as_ref().filter(|web| !web.starts_with("https://")) {
            wrong.push(format!("the page `{web}` does not begin with https://"));
        }
        wrong
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn a_number_becomes_a_link_that_calls_or_writes() {
        let line: Line = toml::from_str(
            "for = 'crisis'\nname = 'Shout'\ncall = '116 123'\ntext = '85258'\nbody = 'SHOUT'",
        )
        .unwrap();
        assert_eq!(line.phone().unwrap().href, "tel:116123");
        assert_eq!(line.message().unwrap().href, "sms:85258?&body=SHOUT");
    }

    #[test]
    fn a_line_without_a_number_needs_no_confirmation() {
        let line = |more: &str| {
            toml::from_str::<Line>(&format!("for = 'crisis'\nname = 'Help'\n{more}")).unwrap()
        };
        assert!(line("call = '116'").is_unconfirmed() && line("text = '116'").is_unconfirmed());
        assert!(!line("web = 'https://example.org'").is_unconfirmed());
        assert!(!line("call = '116'\nconfirmed = 2026-11-01").is_unconfirmed());
    }
}
