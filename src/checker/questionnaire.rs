//! The table of signs and combinations, refused unless it is sound.

use super::{Rule, SignSet, Tier};

/// How many signs, and how many rules, a table may have: each is a bit of 64.
pub const MOST_SIGNS: usize = 64;

/// A sign as the engine knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Its name in the data, which never changes.
    pub id: String,
    /// What it gives alone.
    pub tier: Tier,
    /// Within [`Tier::Soon`]: within days rather than weeks.
    pub prompt: bool,
    /// Whether it is one of the overview's eight, which are never passed over in silence.
    pub overview: bool,
}

/// Why a table is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There are more signs or rules than the engine has bits for.
    TooMany,
    /// A rule, by its place, gives less than one of its members alone.
    Lowers(usize),
    /// A rule, by its place, is for reasons only and gives more than its members.
    Raises(usize),
    /// A rule, by its place, has no members, or a group of none.
    Empty(usize),
    /// No sign and no rule gives this tier.
    Unreachable(Tier),
}

/// A sound table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Questionnaire {
    signs: Vec<Sign>,
    rules: Vec<Rule>,
    /// For each tier, the signs that give it alone; by [`Tier`] as a number.
    of_tier: [SignSet; 4],
    prompt: SignSet,
    overview: SignSet,
    /// Too much medicine: with thoughts of suicide, an emergency both ways.
    overdose: SignSet,
}

/// The sign of too much medicine.
const OVERDOSE: &str = "medicine_overdose";

impl Questionnaire {
    /// Accepts the table, or says all that is wrong with it.
    ///
    /// # Errors
    /// Every [`Refusal`], in no order.
    pub fn new(signs: Vec<Sign>, rules: Vec<Rule>) -> Result<Self, Vec<Refusal>> {
        if signs.len() > MOST_SIGNS || rules.len() > MOST_SIGNS {
            return Err(vec![Refusal::TooMany]);
        }
        let such = |wanted: &dyn Fn(&Sign) -> bool| {
            let places = signs.iter().enumerate().filter(|(_, sign)| wanted(sign));
            places.map(|(place, _)| place).collect::<SignSet>()
        };
        let mut of_tier = [SignSet::EMPTY; 4];
        for (slot, tier) in of_tier.iter_mut().zip(Tier::MILDEST_FIRST) {
            *slot = such(&|sign| sign.tier == tier);
        }
        let table = Self {
            of_tier,
            prompt: such(&|sign| sign.prompt),
            overview: such(&|sign| sign.overview),
            overdose: such(&|sign| sign.id == OVERDOSE),
            signs,
            rules,
        };
        let refusals = table.refusals();
        if refusals.is_empty() { Ok(table) } else { Err(refusals) }
    }

    fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (place, rule) in self.rules.iter().enumerate() {
            let members = rule.needs.members();
            let highest = self.highest(members);
            if rule.needs.is_hollow() {
                refusals.push(Refusal::Empty(place));
            } else if rule.reason_only && rule.tier > highest {
                refusals.push(Refusal::Raises(place));
            } else if !rule.reason_only && rule.tier < highest {
                refusals.push(Refusal::Lowers(place));
            }
        }
        for tier in [Tier::Soon, Tier::UrgentSameDay, Tier::EmergencyNow] {
            let by_rule = self.rules.iter().any(|rule| !rule.reason_only && rule.tier == tier);
            if self.of_tier(tier).is_empty() && !by_rule {
                refusals.push(Refusal::Unreachable(tier));
            }
        }
        refusals
    }

    /// The highest tier that one of these signs gives alone.
    #[must_use]
    pub fn highest(&self, signs: SignSet) -> Tier {
        let reached = Tier::ALL.into_iter().find(|tier| self.of_tier(*tier).meets(signs));
        reached.unwrap_or(Tier::SelfCare)
    }

    /// The signs that give `tier` alone.
    #[must_use]
    pub const fn of_tier(&self, tier: Tier) -> SignSet {
        let [self_care, soon, urgent, emergency] = self.of_tier;
        match tier {
            Tier::SelfCare => self_care,
            Tier::Soon => soon,
            Tier::UrgentSameDay => urgent,
            Tier::EmergencyNow => emergency,
        }
    }

    /// The signs that are to be seen within days rather than weeks.
    #[must_use]
    pub const fn prompt(&self) -> SignSet {
        self.prompt
    }

    /// The overview's eight signs.
    #[must_use]
    pub const fn overview(&self) -> SignSet {
        self.overview
    }

    /// The sign of too much medicine, which with thoughts of suicide is an emergency both ways.
    #[must_use]
    pub const fn overdose(&self) -> SignSet {
        self.overdose
    }

    /// The signs, in the table's order.
    #[must_use]
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// The rules, in the table's order.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The place of the sign of that id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.signs.iter().position(|sign| sign.id == id)
    }
}
