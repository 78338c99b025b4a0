//! A combination: signs that mean more together than each alone.

use super::{Answers, SignSet, Tier};

/// What must be answered for a rule to fire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Needs {
    /// One sign of each group.
    OneOfEach(Vec<SignSet>),
    /// So many signs of one set.
    AtLeast(u32, SignSet),
}

impl Needs {
    /// Every sign that it speaks of.
    #[must_use]
    pub fn members(&self) -> SignSet {
        match self {
            Self::OneOfEach(groups) => {
                groups.iter().fold(SignSet::EMPTY, |all, one| all.with(*one))
            }
            Self::AtLeast(_, set) => *set,
        }
    }

    /// Whether it has no members, or a group of none, so that it means nothing.
    pub(super) fn is_hollow(&self) -> bool {
        match self {
            Self::OneOfEach(groups) => groups.len() < 2 || groups.iter().any(|one| one.is_empty()),
            Self::AtLeast(count, set) => *count < 2 || set.len() < *count,
        }
    }

    fn met_by(&self, signs: SignSet) -> bool {
        match self {
            Self::OneOfEach(groups) => groups.iter().all(|group| group.meets(signs)),
            Self::AtLeast(count, set) => set.and(signs).len() >= *count,
        }
    }
}

/// How surely a rule fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fired {
    /// Some of its signs are not sure.
    Unsurely,
    /// Each of its signs is a yes.
    Surely,
}

/// A combination of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name in the data, which never changes.
    pub id: String,
    /// What it needs.
    pub needs: Needs,
    /// What it gives.
    pub tier: Tier,
    /// Whether it adds a reason and never a tier: its members already give as much.
    pub reason_only: bool,
}

impl Rule {
    /// Whether it fires. A sign that is not sure counts as yes where at least one member is an
    /// explicit yes; a blank one never counts.
    #[must_use]
    pub fn fires(&self, answers: &Answers) -> Option<Fired> {
        if self.needs.met_by(answers.yes()) {
            return Some(Fired::Surely);
        }
        let some_yes = self.needs.members().meets(answers.yes());
        let met = some_yes && self.needs.met_by(answers.yes().with(answers.unsure()));
        met.then_some(Fired::Unsurely)
    }
}
