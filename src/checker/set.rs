//! Sets of signs and of rules, as bits.

/// A set of signs, by their places in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct SignSet(u64);

impl SignSet {
    /// No sign.
    pub const EMPTY: Self = Self(0);

    /// The sign at `place`, which lies below 64.
    #[must_use]
    pub const fn one(place: usize) -> Self {
        Self(1 << place)
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both sets hold.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// This set without what the other holds.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two share a sign.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether this set holds all of the other.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many signs it holds.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The places of its signs, in the table's order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (place < u64::BITS).then_some(place as usize)
        })
    }
}

impl FromIterator<usize> for SignSet {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        places.into_iter().fold(Self::EMPTY, |set, place| set.with(Self::one(place)))
    }
}

/// A set of rules, by their places in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct RuleSet(u64);

impl RuleSet {
    /// Adds the rule at `place`, which lies below 64.
    pub const fn add(&mut self, place: usize) {
        self.0 |= 1 << place;
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set as bits: the rule at place 0 is the lowest.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether it holds the rule at `place`.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        self.0 & (1 << place) != 0
    }

    /// Whether it holds all of the other.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_places_in_order() {
        let set: SignSet = [63, 0, 7].into_iter().collect();
        assert_eq!(set.places().collect::<Vec<_>>(), [0, 7, 63]);
        assert_eq!(set.len(), 3);
        assert!(set.holds(SignSet::one(7)) && !set.holds(SignSet::one(8)));
    }
}
