//! The views of the table of treatments: for which pain, in which order. Each is a page of its own.

use crate::content::{Pain, Treatment, Treatments};

/// In which order the rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// By name.
    Name,
    /// The most helpful first.
    Benefit,
    /// The surest first.
    Certainty,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Name, Self::Benefit, Self::Certainty];

    /// Its part of the address; none for the plain order.
    const fn part(self) -> Option<&'static str> {
        match self {
            Self::Name => None,
            Self::Benefit => Some("by-benefit"),
            Self::Certainty => Some("by-certainty"),
        }
    }
}

/// Which rows of the table, in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct View {
    /// For which pain; none for all.
    pub pain: Option<Pain>,
    /// In which order.
    pub sort: Sort,
}

impl View {
    /// The whole table by name.
    pub const PLAIN: Self = Self { pain: None, sort: Sort::Name };

    /// Every view, the plain one first.
    pub fn all() -> impl Iterator<Item = Self> {
        let pains = std::iter::once(None).chain(Pain::ALL.iter().copied().map(Some));
        pains.flat_map(|pain| Sort::ALL.into_iter().map(move |sort| Self { pain, sort }))
    }

    /// Whether it is the whole table by name.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        matches!(self, Self { pain: None, sort: Sort::Name })
    }

    /// What it adds to the address of the plain view.
    pub(super) fn path(self) -> String {
        let parts = [self.pain.map(Pain::key), self.sort.part()];
        parts.into_iter().flatten().flat_map(|part| [part, "/"]).collect()
    }

    /// Its rows, in its order. Where two are alike, the other order decides, then the name.
    #[must_use]
    pub fn rows(self, treatments: &Treatments) -> Vec<&Treatment> {
        let shown = |row: &&Treatment| self.pain.is_none_or(|pain| row.pains.contains(&pain));
        let mut rows: Vec<_> = treatments.all().iter().filter(shown).collect();
        rows.sort_by_key(|row| row.name.to_lowercase());
        match self.sort {
            Sort::Name => {}
            Sort::Benefit => rows.sort_by_key(|row| (row.benefit, row.sure)),
            Sort::Certainty => rows.sort_by_key(|row| (row.sure, row.benefit)),
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_an_address_of_its_own() {
        let paths: Vec<_> = View::all().map(View::path).collect();
        assert_eq!(paths.len(), 12);
        assert_eq!(paths.first().map(String::as_str), Some(""));
        assert!(paths.contains(&"lasting/by-benefit/".to_owned()), "{paths:?}");
        let once: std::collections::BTreeSet<_> = paths.iter().collect();
        assert_eq!(once.len(), paths.len());
    }
}
