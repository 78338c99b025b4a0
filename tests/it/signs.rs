//! The warning signs are all there, each at its level. This table is written out once more on
//! purpose: a slip in the data must not go unseen.

use std::collections::{BTreeMap, BTreeSet};

use backwise::content::Tier::{self, EmergencyNow, SelfCare, Soon, UrgentSameDay};

use crate::pages::{all, select, select_in, site, text};

/// Every sign and its level; `days` marks those for which a visit is due within days.
const SIGNS: [(&str, Tier, &str); 59] = [
    ("bladder_new", EmergencyNow, ""),
    ("both_legs_new", EmergencyNow, ""),
    ("bowel_new", EmergencyNow, ""),
    ("chest_pain_breathless", EmergencyNow, ""),
    ("collapse_faint", EmergencyNow, ""),
    ("gi_bleed", EmergencyNow, ""),
    ("leg_weakness_fast", EmergencyNow, ""),
    ("major_trauma", EmergencyNow, ""),
    ("medicine_overdose", EmergencyNow, ""),
    ("pulsating_belly", EmergencyNow, ""),
    ("saddle_numbness", EmergencyNow, ""),
    ("severely_unwell", EmergencyNow, ""),
    ("sudden_tearing", EmergencyNow, ""),
    ("age_under_5", UrgentSameDay, ""),
    ("fever", UrgentSameDay, ""),
    ("flank_colic", UrgentSameDay, ""),
    ("foot_drop_new", UrgentSameDay, ""),
    ("gait_unsteady_new", UrgentSameDay, ""),
    ("injury_recent", UrgentSameDay, ""),
    ("iv_drug_use", UrgentSameDay, ""),
    ("leg_signs_worsening", UrgentSameDay, ""),
    ("pregnant_danger", UrgentSameDay, ""),
    ("recent_spine_procedure", UrgentSameDay, ""),
    ("sexual_change_new", UrgentSameDay, ""),
    ("urinary_infection_signs", UrgentSameDay, ""),
    ("age_65_plus_new", Soon, ""),
    ("age_under_18", Soon, ""),
    ("cancer_history", Soon, "days"),
    ("generally_unwell", Soon, "days"),
    ("getting_worse", Soon, ""),
    ("immunosuppressed", Soon, "days"),
    ("lasting_weeks", Soon, ""),
    ("leg_numb_one", Soon, ""),
    ("leg_pain_below_knee", Soon, ""),
    ("leg_pain_both_longstanding", Soon, ""),
    ("leg_pain_one", Soon, ""),
    ("leg_tingle_one", Soon, ""),
    ("leg_weak_one", Soon, ""),
    ("morning_stiffness", Soon, ""),
    ("new_lump_or_shape", Soon, "days"),
    ("night_rest_pain", Soon, "days"),
    ("osteoporosis_steroids", Soon, "days"),
    ("pregnant", Soon, ""),
    ("severe_not_eased", Soon, ""),
    ("shingles_rash", Soon, "days"),
    ("stops_daily_life", Soon, ""),
    ("thoracic_pain", Soon, "days"),
    ("unexplained_weight_loss", Soon, "days"),
    ("worse_cough_strain", Soon, ""),
    ("age_50_64", SelfCare, ""),
    ("blood_thinner", SelfCare, ""),
    ("chronic_stable_bladder", SelfCare, ""),
    ("known_scan_finding", SelfCare, ""),
    ("legs_ache_after_exercise", SelfCare, ""),
    ("old_injury", SelfCare, ""),
    ("past_fever_resolved", SelfCare, ""),
    ("previous_episode_same", SelfCare, ""),
    ("strain_lifting", SelfCare, ""),
    ("weight_loss_explained", SelfCare, ""),
];

/// The eight signs of the overview that the site began from: the least urgent level that each may
/// have, and the signs of the table that stand for it.
const OVERVIEW: [(&str, Tier, &[&str]); 8] = [
    ("bladder or bowel", UrgentSameDay, &["bladder_new", "bowel_new"]),
    ("fever", UrgentSameDay, &["fever"]),
    ("injury", UrgentSameDay, &["injury_recent", "major_trauma"]),
    ("weeks", Soon, &["lasting_weeks"]),
    ("severe", Soon, &["severe_not_eased"]),
    (
        "pain down a leg",
        Soon,
        &["both_legs_new", "leg_pain_below_knee", "leg_pain_both_longstanding", "leg_pain_one"],
    ),
    (
        "a weak, numb or tingling leg",
        Soon,
        &[
            "both_legs_new",
            "foot_drop_new",
            "leg_numb_one",
            "leg_tingle_one",
            "leg_weak_one",
            "leg_weakness_fast",
        ],
    ),
    ("lost weight", Soon, &["unexplained_weight_loss"]),
];

#[test]
fn the_table_holds_every_sign_at_its_level_and_no_other() {
    let wanted: BTreeMap<_, _> =
        SIGNS.iter().map(|(id, tier, days)| (*id, (*tier, *days == "days"))).collect();
    let held = site().content().shelf.signs.iter();
    let held: BTreeMap<_, _> =
        held.map(|sign| (sign.id.as_str(), (sign.tier, sign.prompt))).collect();
    for (id, level) in &wanted {
        assert_eq!(held.get(id), Some(level), "{id}");
    }
    for id in held.keys() {
        assert!(wanted.contains_key(id), "`{id}` is not in the table above");
    }
    assert_eq!(wanted.len(), SIGNS.len());
}

#[test]
fn the_eight_signs_of_the_overview_are_there_at_their_level_or_higher() {
    let signs = &site().content().shelf.signs;
    let mut named = BTreeSet::new();
    for (name, least, ids) in OVERVIEW {
        for id in ids {
            let sign = signs.get(id).unwrap_or_else(|| panic!("{name}: `{id}` is missing"));
            assert!(sign.tier >= least, "{name}: `{id}` is only {:?}", sign.tier);
            named.insert(*id);
        }
    }
    let marked = signs.iter().filter(|sign| sign.overview).map(|sign| sign.id.as_str());
    assert_eq!(marked.collect::<BTreeSet<_>>(), named, "the signs marked `overview`");
}

#[test]
fn the_article_on_seeing_a_doctor_prints_every_sign_of_the_three_levels_gravest_first() {
    let page = all().iter().find(|page| page.path == "/causes/when-to-see-a-doctor/").unwrap();
    let tree = page.tree();
    // Lists of signs that count together have no label in bold.
    let lists = select(&tree, "ul.signs").into_iter();
    let lists: Vec<_> = lists.filter(|list| !select_in(*list, "strong").is_empty()).collect();
    assert_eq!(lists.len(), 3);
    for (list, tier) in lists.into_iter().zip([EmergencyNow, UrgentSameDay, Soon]) {
        let items = select_in(list, "li");
        let signs: Vec<_> = site().content().shelf.signs.of_tier(tier).collect();
        assert_eq!(items.len(), signs.len(), "{tier:?}");
        for (item, sign) in items.into_iter().zip(signs) {
            let shown = text(item);
            for words in [&sign.label, &sign.detail] {
                let words = words.trim_end_matches(['.', '?']);
                assert!(plain(&shown).contains(&plain(words)), "{}: {shown}", sign.id);
            }
            assert!(!select_in(item, "sup a").is_empty(), "{} names no source", sign.id);
        }
    }
}

/// Text with straight quotation marks, as the data has them.
fn plain(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
}

#[test]
fn the_home_page_opens_with_every_card_of_emergency_signs() {
    let page = all().iter().find(|page| page.path == "/").unwrap();
    let tree = page.tree();
    let shown: Vec<_> =
        select(&tree, ".card.emergency li").into_iter().map(|line| plain(&text(line))).collect();
    let cards = site().content().shelf.signs.cards().iter();
    assert_eq!(shown, cards.map(|card| plain(&card.line)).collect::<Vec<_>>());
    assert!((1..=7).contains(&shown.len()));
}
