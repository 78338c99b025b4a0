//! The words of the table that mean the same in every row: each value of a key, and its order.

use serde::Deserialize;

/// Declares an enum of the values of a key, in the order in which a reader meets them.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $key:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $key)] $value,)*
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// How the data file writes it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$value => $key,)*
                }
            }
        }
    };
}
pub(in crate::content) use terms;

terms! {
    /// What sort of treatment it is.
    TreatmentKind {
        /// What anybody can do at home.
        SelfCare = "self-care",
        /// Exercise of any kind.
        Movement = "movement",
        /// Done by somebody else's hands, or with needles.
        HandsOn = "hands-on",
        /// Of thoughts, mood and calm.
        Mind = "mind",
        /// A medicine.
        Medicine = "medicine",
        /// A thing to buy.
        Product = "product",
        /// A procedure that is no surgery.
        Procedure = "procedure",
        /// An operation.
        Surgery = "surgery",
    }
}

terms! {
    /// For which pain a treatment is.
    Pain {
        /// New pain in the back.
        New = "new",
        /// Pain that has lasted three months or more.
        Lasting = "lasting",
        /// Pain that shoots down a leg.
        Leg = "leg",
    }
}

terms! {
    /// How much a treatment helps, the most first. What nobody knows stands before what was seen not
    /// to help.
    Benefit {
        /// It helps.
        Helps = "helps",
        /// It helps a little.
        Small = "small",
        /// It helps very little, or not at all.
        Little = "little",
        /// Nobody can say yet.
        Unclear = "unclear",
        /// It does not help.
        None = "none",
    }
}

terms! {
    /// How sure its benefit is, the surest first.
    Sure {
        /// More studies will hardly change it.
        High = "high",
        /// More studies could change it.
        Moderate = "moderate",
        /// More studies may well change it.
        Low = "low",
        /// It is little more than a guess.
        VeryLow = "very-low",
        /// No source that we read graded it.
        Unrated = "unrated",
    }
}

terms! {
    /// What it usually costs.
    Cost {
        /// Nothing.
        Free = "free",
        /// As much as a meal.
        Low = "low",
        /// As much as some visits.
        Medium = "medium",
        /// More than most can pay by themselves.
        High = "high",
    }
}

terms! {
    /// Who wrote a guideline.
    Adviser {
        /// The National Institute for Health and Care Excellence.
        Nice = "nice",
        /// The American College of Physicians.
        Acp = "acp",
        /// The World Health Organization.
        Who = "who",
        /// The Centers for Disease Control and Prevention.
        Cdc = "cdc",
        /// A panel of the journal BMJ.
        Bmj = "bmj",
    }
}

terms! {
    /// What a guideline advises.
    Position {
        /// To use it.
        For = "for",
        /// That it may be used.
        May = "may",
        /// Not to use it.
        Against = "against",
        /// Nothing.
        None = "none",
    }
}
