//! The checker, proved over the whole space of answers that its rules can tell apart.
//!
//! The space: every four signs of the table, each answered no, not sure, yes or blank, the rest no.
//! `docs/checker-proof.md` says why that is all that the rules can tell apart: a rule looks at three
//! signs at most, and at one thing more, whether some other yes is grave by itself.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at once"
)]

use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use backwise::checker::{
    Answers, Assessment, Crisis, Needs, Overlay, Pace, Questionnaire, RuleSet, SignSet, Tier,
    assess,
};
use backwise::content::{Content, Lang};

/// The table that the site serves.
static TABLE: LazyLock<Questionnaire> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let (content, _) = Content::load(&root, Lang::En).unwrap();
    content.shelf.signs.questionnaire().clone()
});

/// How many signs are varied together.
const VARIED: usize = 4;

/// One answer to one sign, in the order in which urgency may only rise; blank lies outside it.
const NO: usize = 0;
const UNSURE: usize = 1;
const YES: usize = 2;
const BLANK: usize = 3;
const KINDS: usize = 4;

/// How many ways there are to answer the varied signs.
const WAYS: usize = KINDS * KINDS * KINDS * KINDS;

/// The answers in which the signs of `places` are answered as the digits of `way` say.
fn answers(places: [usize; VARIED], way: usize) -> Answers {
    let mut sets = [SignSet::EMPTY; KINDS];
    let mut rest = way;
    for place in places {
        let set = &mut sets[rest % KINDS];
        *set = set.with(SignSet::one(place));
        rest /= KINDS;
    }
    Answers::new(sets[YES], sets[UNSURE], sets[BLANK], None)
}

fn fired(assessment: &Assessment) -> RuleSet {
    assessment.surely.with(assessment.unsurely)
}

/// What must hold of one assessment by itself.
fn hold_alone(answers: &Answers, got: &Assessment) {
    let table = &*TABLE;
    let (yes, open) = (answers.yes(), answers.unsure().with(answers.blank()));
    assert!(got.tier >= table.highest(yes), "the floor of a yes: {answers:?}");
    let emergency = table.of_tier(Tier::EmergencyNow);
    let urgent = table.of_tier(Tier::UrgentSameDay);
    let named = emergency.with(urgent).with(table.overview());
    if emergency.meets(answers.unsure()) {
        assert!(got.tier >= Tier::UrgentSameDay, "an unsure emergency sign: {answers:?}");
    }
    if named.meets(open) {
        assert!(got.tier >= Tier::Soon, "no silent no: {answers:?}");
    }
    if got.tier == Tier::SelfCare {
        let neutral = table.of_tier(Tier::SelfCare);
        let soon = table.of_tier(Tier::Soon);
        assert!(neutral.holds(yes), "self-care beside a sign: {answers:?}");
        assert!(neutral.with(soon).holds(open), "self-care beside an open question: {answers:?}");
    }
}

/// What must hold when one answer is raised one step, from `low` to `high`.
fn hold_raised(low: &Assessment, high: &Assessment) {
    assert!(high.tier >= low.tier, "tier: {:?} to {:?}", low.answers, high.answers);
    let both_soon = (low.tier, high.tier) == (Tier::Soon, Tier::Soon);
    assert!(!both_soon || high.pace >= low.pace, "pace: {:?} to {:?}", low.answers, high.answers);
    assert!(high.overlay >= low.overlay, "overlay: {:?}", high.answers);
    assert!(fired(high).holds(fired(low)), "a reason is lost: {:?}", high.answers);
    assert!(high.answers.yes().holds(low.answers.yes()), "a sign is lost: {:?}", high.answers);
}

/// Tries every way to answer these signs; gives the number of assessments.
fn try_all(places: [usize; VARIED], seen: &Seen) -> u64 {
    let all: Vec<Assessment> = (0..WAYS)
        .map(|way| {
            let answers = answers(places, way);
            let got = assess(&TABLE, &answers);
            hold_alone(&answers, &got);
            seen.note(&got);
            got
        })
        .collect();
    for (way, low) in all.iter().enumerate() {
        let mut unit = 1;
        for _ in places {
            let kind = way / unit % KINDS;
            if kind == NO || kind == UNSURE {
                hold_raised(low, &all[way + unit]);
            }
            unit *= KINDS;
        }
    }
    WAYS as u64
}

/// Which tiers, paces and rules were reached.
#[derive(Default)]
struct Seen {
    tiers: AtomicUsize,
    paces: AtomicUsize,
    rules: AtomicU64,
}

impl Seen {
    fn note(&self, got: &Assessment) {
        self.tiers.fetch_or(1 << got.tier as usize, Ordering::Relaxed);
        self.paces.fetch_or(1 << got.pace as usize, Ordering::Relaxed);
        self.rules.fetch_or(got.surely.bits(), Ordering::Relaxed);
    }
}

#[test]
fn no_answer_to_any_four_signs_ever_lowers_the_advice() {
    let count = TABLE.signs().len();
    let seen = Seen::default();
    let next = AtomicUsize::new(0);
    let total = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().unwrap().get() {
            scope.spawn(|| {
                loop {
                    let a = next.fetch_add(1, Ordering::Relaxed);
                    if a >= count {
                        break;
                    }
                    let mut tried = 0;
                    for b in a + 1..count {
                        for c in b + 1..count {
                            for d in c + 1..count {
                                tried += try_all([a, b, c, d], &seen);
                            }
                        }
                    }
                    total.fetch_add(tried, Ordering::Relaxed);
                }
            });
        }
    });
    let total = total.into_inner();
    println!("{total} assessments of {count} signs, four at a time");
    assert!(total > 100_000_000, "only {total} assessments");
    assert_eq!(seen.tiers.into_inner(), 0b1111, "every tier is reached");
    assert_eq!(seen.paces.into_inner(), 0b11, "both paces are reached");
    let rules = TABLE.rules().len();
    assert_eq!(seen.rules.into_inner(), (1 << rules) - 1, "every one of {rules} rules fires");
}

#[test]
fn a_rule_looks_at_no_more_signs_than_are_varied() {
    for rule in TABLE.rules() {
        let signs = match &rule.needs {
            Needs::OneOfEach(groups) => groups.len(),
            Needs::AtLeast(signs, _) => *signs as usize,
        };
        assert!(signs < VARIED, "{} looks at {signs} signs; vary more together", rule.id);
    }
}

#[test]
fn a_threshold_over_all_its_signs_only_ever_rises() {
    for rule in TABLE.rules() {
        let Needs::AtLeast(_, set) = &rule.needs else { continue };
        let places: Vec<_> = set.places().collect();
        let ways = KINDS.pow(u32::try_from(places.len()).unwrap());
        let all: Vec<_> = (0..ways)
            .map(|way| {
                let mut sets = [SignSet::EMPTY; KINDS];
                let mut rest = way;
                for place in &places {
                    sets[rest % KINDS] = sets[rest % KINDS].with(SignSet::one(*place));
                    rest /= KINDS;
                }
                assess(&TABLE, &Answers::new(sets[YES], sets[UNSURE], sets[BLANK], None))
            })
            .collect();
        for (way, low) in all.iter().enumerate() {
            let mut unit = 1;
            for _ in &places {
                if way / unit % KINDS < YES {
                    hold_raised(low, &all[way + unit]);
                }
                unit *= KINDS;
            }
        }
    }
}

#[test]
fn thoughts_of_suicide_never_change_the_tier_and_nothing_hides_them() {
    for a in 0..TABLE.signs().len() {
        for kind in [NO, UNSURE, YES, BLANK] {
            let quiet = answers([a, a, a, a], kind * (1 + KINDS + KINDS * KINDS + KINDS.pow(3)));
            let with = |crisis| {
                let answers = Answers::new(quiet.yes(), quiet.unsure(), quiet.blank(), crisis);
                assess(&TABLE, &answers)
            };
            let without = with(None);
            let mut before = Overlay::None;
            for crisis in Crisis::ALL {
                let got = with(Some(crisis));
                assert_eq!((got.tier, got.pace), (without.tier, without.pace));
                assert!(got.overlay >= before, "graver words never bring less help");
                before = got.overlay;
            }
            assert!(with(Some(Crisis::Thoughts)).overlay >= Overlay::Support);
            assert_eq!(with(Some(Crisis::MightAct)).overlay, Overlay::Emergency);
        }
    }
}

#[test]
fn too_much_medicine_with_thoughts_of_suicide_is_an_emergency_both_ways() {
    let overdose = TABLE.overdose();
    let answers = Answers::new(overdose, SignSet::EMPTY, SignSet::EMPTY, Some(Crisis::Thoughts));
    let got = assess(&TABLE, &answers);
    assert_eq!((got.tier, got.overlay), (Tier::EmergencyNow, Overlay::Emergency));
}

#[test]
fn reason_only_rules_fire_and_give_nothing_that_their_signs_do_not() {
    let mut found = Vec::new();
    for rule in TABLE.rules().iter().filter(|rule| rule.reason_only) {
        let Needs::OneOfEach(groups) = &rule.needs else { panic!("{}", rule.id) };
        let yes: SignSet = groups.iter().filter_map(|group| group.places().next()).collect();
        let got = assess(&TABLE, &Answers::new(yes, SignSet::EMPTY, SignSet::EMPTY, None));
        assert_eq!(got.tier, TABLE.highest(yes), "{}", rule.id);
        found.push(rule.id.as_str());
    }
    assert_eq!(found, ["C16", "C17", "C19", "C22"]);
}

#[test]
fn facts_that_do_not_count_never_raise_and_never_cancel() {
    let neutral = TABLE.of_tier(Tier::SelfCare);
    let alone = assess(&TABLE, &Answers::new(neutral, SignSet::EMPTY, SignSet::EMPTY, None));
    assert_eq!((alone.tier, alone.pace), (Tier::SelfCare, Pace::Usual));
    for place in 0..TABLE.signs().len() {
        let sign = SignSet::one(place);
        let got = |yes| assess(&TABLE, &Answers::new(yes, SignSet::EMPTY, SignSet::EMPTY, None));
        assert!(got(sign.with(neutral)).tier >= got(sign).tier, "{}", TABLE.signs()[place].id);
    }
}

#[test]
fn nothing_answered_is_never_self_care() {
    let all: SignSet = (0..TABLE.signs().len()).collect();
    let got = assess(&TABLE, &Answers::new(SignSet::EMPTY, SignSet::EMPTY, all, None));
    assert!(got.tier >= Tier::Soon);
}

/// What the table of combinations says, written out once more on purpose.
#[test]
fn each_combination_gives_what_it_must() {
    for (signs, tier) in [
        ("sexual_change_new leg_pain_one", Tier::EmergencyNow),
        ("fever leg_numb_one", Tier::EmergencyNow),
        ("fever iv_drug_use", Tier::EmergencyNow),
        ("fever flank_colic", Tier::EmergencyNow),
        ("injury_recent leg_tingle_one", Tier::EmergencyNow),
        ("injury_recent blood_thinner", Tier::EmergencyNow),
        ("injury_recent new_lump_or_shape", Tier::EmergencyNow),
        ("injury_recent osteoporosis_steroids severe_not_eased", Tier::EmergencyNow),
        ("injury_recent age_65_plus_new severe_not_eased", Tier::EmergencyNow),
        ("injury_recent osteoporosis_steroids", Tier::UrgentSameDay),
        ("cancer_history leg_weak_one", Tier::EmergencyNow),
        ("cancer_history getting_worse", Tier::UrgentSameDay),
        ("unexplained_weight_loss night_rest_pain", Tier::UrgentSameDay),
        ("thoracic_pain gait_unsteady_new", Tier::EmergencyNow),
        ("thoracic_pain leg_numb_one", Tier::UrgentSameDay),
        ("osteoporosis_steroids getting_worse", Tier::UrgentSameDay),
        ("age_65_plus_new thoracic_pain", Tier::UrgentSameDay),
        ("age_under_18 lasting_weeks", Tier::UrgentSameDay),
        ("immunosuppressed severe_not_eased", Tier::UrgentSameDay),
        ("leg_weak_one getting_worse", Tier::UrgentSameDay),
        ("age_under_5 fever", Tier::EmergencyNow),
        ("age_under_5 leg_tingle_one", Tier::EmergencyNow),
        ("age_under_5", Tier::UrgentSameDay),
        ("severe_not_eased generally_unwell", Tier::UrgentSameDay),
        ("recent_spine_procedure leg_numb_one", Tier::EmergencyNow),
        ("immunosuppressed leg_numb_one", Tier::UrgentSameDay),
        ("blood_thinner leg_numb_one", Tier::EmergencyNow),
        ("age_65_plus_new flank_colic", Tier::EmergencyNow),
        ("strain_lifting previous_episode_same", Tier::SelfCare),
    ] {
        let yes: SignSet = signs.split(' ').map(|id| TABLE.place(id).unwrap()).collect();
        let got = assess(&TABLE, &Answers::new(yes, SignSet::EMPTY, SignSet::EMPTY, None));
        assert_eq!(got.tier, tier, "{signs}");
    }
}

#[test]
fn a_sign_that_is_not_sure_counts_in_a_combination_beside_a_yes() {
    let one = |id: &str| SignSet::one(TABLE.place(id).unwrap());
    let got = |yes, unsure| assess(&TABLE, &Answers::new(yes, unsure, SignSet::EMPTY, None)).tier;
    // Nothing else is grave: one lower.
    assert_eq!(got(one("cancer_history"), one("leg_weak_one")), Tier::UrgentSameDay);
    assert_eq!(got(one("cancer_history"), one("getting_worse")), Tier::Soon);
    // A fever is grave by itself: in full.
    assert_eq!(got(one("fever"), one("leg_weak_one")), Tier::EmergencyNow);
    // No yes among its signs: it does not fire.
    let unsure = one("cancer_history").with(one("getting_worse"));
    assert_eq!(got(SignSet::EMPTY, unsure), Tier::SelfCare);
}
