//! Anything may be posted: the answer is a page that says so, never a failure, never a milder tier.

use backwise::content::Tier;

use super::browser::{pairs, post, raw};
use crate::dice::Dice;
use crate::server::shared;

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn what_no_form_of_ours_sends_is_refused_and_not_taken_for_a_no() {
    for body in [
        "x=y",
        "sign=nope",
        "sign=",
        "unsure=nope",
        "none=nope",
        "skip=fever",
        "crisis=maybe",
        "crisis=no&crisis=thoughts",
        "country=xx",
        "country=us&country=gb",
        "SIGN=fever",
        "sign=age_18_49&sign=age_50_64",
        "sign=fever&sign=%ff",
        "sign=fever%",
        "sign[]=fever",
    ] {
        let answer = raw(shared(), "/checker/result/", FORM, body.as_bytes());
        assert_eq!(answer.status, 400, "{body}");
        assert!(answer.text().contains("We could not read that request"), "{body}");
        assert!(!answer.text().contains("data-urgency"), "{body}");
    }
}

#[test]
fn other_media_types_large_bodies_and_odd_paths_get_a_page_that_says_so() {
    let json = raw(shared(), "/checker/result/", "application/json", b"{}");
    assert_eq!(json.status, 400);
    let large = format!("sign={}", "a".repeat(20_000));
    assert_eq!(raw(shared(), "/checker/result/", FORM, large.as_bytes()).status, 413);
    for path in ["/checker/nope/", "/checker/step/nope/", "/checker/step/pain/more/", "/checker/x"]
    {
        assert_eq!(raw(shared(), path, FORM, b"sign=fever").status, 404, "{path}");
    }
}

#[test]
fn any_bytes_get_an_answer_and_none_is_a_failure() {
    let mut dice = Dice(0x00ba_c4b1_5e00_0001);
    let words = [
        "sign", "unsure", "none", "skip", "crisis", "=", "&", "%", "%4", "fever", "sudden", "+",
        "é",
    ];
    let paths = [
        "result/",
        "review/",
        "asked/",
        "all/",
        "all-but/",
        "start/",
        "step/pain/",
        "which/pain/",
        "back/age/",
        "mend/health/",
    ];
    for round in 0..400 {
        let mut body = Vec::new();
        for _ in 0..dice.roll(40) {
            if dice.roll(3) == 0 {
                body.push(u8::try_from(dice.roll(256)).unwrap());
            } else {
                body.extend_from_slice(words[dice.roll(words.len())].as_bytes());
            }
        }
        let path = format!("/checker/{}", paths[dice.roll(paths.len())]);
        let answer = raw(shared(), &path, FORM, &body);
        assert!(
            (200..500).contains(&answer.status),
            "round {round}: {} for {body:?}",
            answer.status
        );
        assert_eq!(answer.header("cache-control"), Some("no-store"), "round {round}");
    }
}

#[test]
fn whatever_else_is_posted_the_advice_is_never_milder_than_a_sign_it_names() {
    let mut dice = Dice(0x00ba_c4b1_5e00_0002);
    let signs = [
        ("bladder_new", Tier::EmergencyNow),
        ("gi_bleed", Tier::EmergencyNow),
        ("fever", Tier::UrgentSameDay),
        ("foot_drop_new", Tier::UrgentSameDay),
        ("lasting_weeks", Tier::Soon),
        ("leg_pain_one", Tier::Soon),
    ];
    let noise = [
        "none=sudden",
        "skip=pain",
        "none=one_leg",
        "sign=strain_lifting",
        "sign=blood_thinner",
        "unsure=fever",
        "crisis=no",
        "country=us",
        "sign=old_injury",
        "unsure=bladder_new",
        "sign=age_18_49",
        "none=health",
        "skip=bladder_bowel_legs",
        "unsure=pain",
    ];
    for _ in 0..300 {
        let (sign, floor) = signs[dice.roll(signs.len())];
        let mut said = format!("sign={sign}");
        for _ in 0..dice.roll(6) {
            let more = noise[dice.roll(noise.len())];
            if !said.contains(more) {
                said = format!("{said} {more}");
            }
        }
        let page = post("/checker/result/", &pairs(&said));
        let key = page.main("data-urgency").unwrap_or_else(|| panic!("{said}: {}", page.html));
        assert!(Tier::from_key(&key).unwrap() >= floor, "{said} gives {key}");
    }
}
