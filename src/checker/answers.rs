//! What a reader said.

use super::SignSet;

/// The answer to the question about thoughts of suicide. It is optional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Crisis {
    /// No such thoughts.
    No,
    /// Thoughts.
    Thoughts,
    /// Thoughts, and they might act on them.
    MightAct,
    /// Asked and declined.
    RatherNotSay,
}

impl Crisis {
    /// Every answer, mildest first.
    pub const ALL: [Self; 4] = [Self::No, Self::RatherNotSay, Self::Thoughts, Self::MightAct];

    /// Its name in the form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Thoughts => "thoughts",
            Self::MightAct => "might_act",
            Self::RatherNotSay => "rather_not_say",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

/// What a reader said of every sign. A sign in none of the three sets is an explicit no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Answers {
    yes: SignSet,
    unsure: SignSet,
    blank: SignSet,
    crisis: Option<Crisis>,
}

impl Answers {
    /// Joins the three sets. Where they overlap the answer that weighs more counts: yes before not
    /// sure, not sure before blank.
    #[must_use]
    pub const fn new(
        yes: SignSet,
        unsure: SignSet,
        blank: SignSet,
        crisis: Option<Crisis>,
    ) -> Self {
        let unsure = unsure.without(yes);
        let blank = blank.without(yes).without(unsure);
        Self { yes, unsure, blank, crisis }
    }

    /// The signs answered yes.
    #[must_use]
    pub const fn yes(&self) -> SignSet {
        self.yes
    }

    /// The signs answered not sure.
    #[must_use]
    pub const fn unsure(&self) -> SignSet {
        self.unsure
    }

    /// The signs not answered.
    #[must_use]
    pub const fn blank(&self) -> SignSet {
        self.blank
    }

    /// The answer to the crisis question, if it was given.
    #[must_use]
    pub const fn crisis(&self) -> Option<Crisis> {
        self.crisis
    }
}
