//! `regions.toml`: emergency, urgent-care, crisis and poison lines by country.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Folder, Line, Problems, Purpose, Slug, located};

/// Where the lines are kept.
pub(crate) const FILE: &str = "regions.toml";

/// A country's code: ISO 3166, two letters, lower case.
pub type RegionCode = Slug;

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
    line: Vec<Spanned<Line>>,
}

impl Regions {
    pub(crate) fn load(folder: &Folder, problems: &mut Problems) -> Self {
        let Some(raw) = located::parse_file::<Raw>(folder, FILE, problems) else {
            return Self::default();
        };
        let mut regions = Self::default();
        for line in raw.elsewhere {
            let line = Line::placed(line);
            for wrong in line.wrong() {
                let mend = "compare it with the lines of the countries";
                problems.error(FILE, line.span.clone(), wrong, mend);
            }
            regions.elsewhere.push(line);
        }
        for region in raw.region {
            let span = region.code.span();
            let region = Region {
                code: region.code.into_inner(),
                name: region.name,
                lines: region.line.into_iter().map(Line::placed).collect(),
                span: span.clone(),
            };
            for wrong in wrong_in(&region, &regions.all) {
                problems.error(FILE, span.clone(), wrong, "compare it with the other countries");
            }
            regions.all.push(region);
        }
        regions
    }

    /// Every line, those of the countries first.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.all.iter().flat_map(|region| &region.lines).chain(&self.elsewhere)
    }
}

fn wrong_in(region: &Region, before: &[Region]) -> Vec<String> {
    let mut wrong = Vec::new();
    if before.iter().any(|other| other.code == region.code) {
        wrong.push(format!("the country `{}` stands here twice", region.code));
    }
    let code = region.code.as_str();
    if code.len() != 2 || !code.chars().all(|c| c.is_ascii_lowercase()) {
        wrong.push(format!("`{code}` is not the code of a country, which is two letters"));
    }
    for purpose in [Purpose::Emergency, Purpose::Crisis] {
        if region.lines_for(purpose).next().is_none() {
            wrong.push(format!("{} has no line for {purpose:?}", region.name));
        }
    }
    wrong.extend(region.lines.iter().flat_map(Line::wrong));
    wrong
}
