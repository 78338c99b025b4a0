//! How urgent a warning sign is.

use serde::Deserialize;

/// The four levels of advice, mildest first, so that the greater is the more urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Home care for now.
    SelfCare,
    /// Book a health professional.
    Soon,
    /// Medical care today.
    UrgentSameDay,
    /// Emergency help now.
    EmergencyNow,
}

impl Tier {
    /// Every tier, gravest first.
    pub const ALL: [Self; 4] =
        [Self::EmergencyNow, Self::UrgentSameDay, Self::Soon, Self::SelfCare];

    /// Every tier, mildest first.
    pub const MILDEST_FIRST: [Self; 4] =
        [Self::SelfCare, Self::Soon, Self::UrgentSameDay, Self::EmergencyNow];

    /// The tier one step milder, but never milder than [`Tier::Soon`].
    #[must_use]
    pub const fn one_lower(self) -> Self {
        match self {
            Self::SelfCare | Self::Soon | Self::UrgentSameDay => Self::Soon,
            Self::EmergencyNow => Self::UrgentSameDay,
        }
    }

    /// The tier's name in data files and in markup.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SelfCare => "self_care",
            Self::Soon => "soon",
            Self::UrgentSameDay => "urgent_same_day",
            Self::EmergencyNow => "emergency_now",
        }
    }

    /// The tier of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.key() == key)
    }
}
