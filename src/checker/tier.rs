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
    pub const ALL: [Self; 4] = [
        Self::EmergencyNow,
        Self::UrgentSameDay,
        Self::Soon,
        Self::SelfCare,
    ];

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
