//! `regions.toml`: emergency, urgent-care, crisis and poison lines by country.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Date, Folder, Problems, Slug, located};

/// Where the lines are kept.
pub(crate) const FILE: &str = "regions.toml";

/// A country's code: ISO 3166, two letters, lower case.
pub type RegionCode = Slug;

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
    /// The day on which a person confirmed it with its owner.
    pub confirmed: Option<Date>,
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
}

/// A country and its lines.
#[derive(Debug, Clone)]
pub struct Region {
    /// The country's code.
    pub code: RegionCode,
    /// The country's name.
    pub name: String,
    /// Its lines, in the file's order.
    pub lines: Vec<Line>,
    /// Where its entry stands in the file.
    pub span: Range<usize>,
}

impl Region {
    /// Its lines for one purpose.
    pub fn lines_for(&self, purpose: Purpose) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.purpose == purpose)
    }
}

/// All countries, and what serves the rest of the world.
#[derive(Debug, Default)]
pub struct Regions {
    /// The countries in the file's order.
    pub all: Vec<Region>,
    /// Services that find a line in any country.
    pub elsewhere: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    region: Vec<RawRegion>,
    elsewhere: Vec<Spanned<Line>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRegion {
    code: Spanned<Slug>,
    name: String,
    line: Vec<Line>,
}

impl Regions {
    pub(crate) fn load(folder: &Folder, problems: &mut Problems) -> Self {
        let Some(raw) = located::parse_file::<Raw>(folder, FILE, problems) else {
            return Self::default();
        };
        let mut regions = Self::default();
        for line in raw.elsewhere {
            for wrong in wrong_in_line(line.get_ref()) {
                let mend = "compare it with the lines of the countries";
                problems.error(FILE, line.span(), wrong, mend);
            }
            regions.elsewhere.push(line.into_inner());
        }
        for region in raw.region {
            let span = region.code.span();
            let region = Region {
                code: region.code.into_inner(),
                name: region.name,
                lines: region.line,
                span: span.clone(),
            };
            for wrong in wrong_in(&region, &regions.all) {
                problems.error(FILE, span.clone(), wrong, "compare it with the other countries");
            }
            regions.all.push(region);
        }
        regions
    }
}

fn wrong_in(region: &Region, before: &[Region]) -> Vec<String> {
    let mut wrong = Vec::new();
    if before.iter().any(|other| other.code == region.code) {
        wrong.push(format!("the country `{}` stands here twice", region.code));
    }
    for purpose in [Purpose::Emergency, Purpose::Crisis] {
        if region.lines_for(purpose).next().is_none() {
            wrong.push(format!("{} has no line for {purpose:?}", region.name));
        }
    }
    wrong.extend(region.lines.iter().flat_map(wrong_in_line));
    wrong
}

fn wrong_in_line(line: &Line) -> Vec<String> {
    let mut wrong = Vec::new();
    let numbers = [&line.call, &line.text];
    if numbers.iter().all(|number| number.is_none()) && line.web.is_none() {
        wrong.push(format!("`{}` has neither a number nor a page", line.name));
    }
    for number in numbers.into_iter().flatten() {
        let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+');
        if digits(number).len() < 3 || !number.chars().all(plain) {
            wrong.push(format!("`{number}` is not a telephone number"));
        }
    }
    let wordy = |body: &String| body.chars().all(|c| c.is_ascii_alphanumeric());
    if !line.body.as_ref().is_none_or(wordy) {
        wrong.push(format!("the text word of `{}` is not one plain word", line.name));
    }
    if let Some(web) = line.web.as_ref().filter(|web| !web.starts_with("https://")) {
        wrong.push(format!("the page `{web}` does not begin with https://"));
    }
    wrong
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
}
