//! What the advice holds, and what it must not.

use super::browser::{Page, pairs, post};

const REST: &str = "none=bladder_bowel_legs none=sudden none=one_leg none=pain none=health \
                    sign=age_18_49";

fn advice(said: &str) -> Page {
    let page = post("/checker/result/", &pairs(&format!("{REST} {said}")));
    assert!(page.is_advice(), "{}", page.html);
    page
}

#[test]
fn every_reason_stands_there_gravest_first_with_its_source_and_article() {
    let page = advice("sign=fever sign=lasting_weeks sign=leg_numb_one");
    let text = page.text(".after-card .signs");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words:?}: {text}"));
    assert!(place("Together: Fever with leg trouble") < place("Fever with this back pain"));
    assert!(place("Fever with this back pain") < place("Pain for more than about three weeks"));
    assert_eq!(page.count(".after-card .signs > li"), page.count(".after-card .signs > li .small"));
}

#[test]
fn what_was_not_sure_or_left_out_is_named_and_never_said_to_be_a_no() {
    let page = post("/checker/result/", &pairs("skip=bladder_bowel_legs unsure=fever none=sudden"));
    let text = page.text("main");
    assert!(text.contains("Not sure: Fever with this back pain"), "{text}");
    assert!(text.contains("Not answered: New trouble passing urine"), "{text}");
    assert!(text.contains("get emergency help now:"), "{text}");
}

#[test]
fn a_number_to_call_stands_in_the_card_whatever_the_country_and_the_tier() {
    for said in ["none=fever_injury", "sign=fever", "sign=lasting_weeks", "sign=gi_bleed"] {
        for country in ["", "country=us", "country=de"] {
            let page = advice(&format!("{said} {country}"));
            assert!(page.count(".advice-card a[href^='tel:']") > 0, "{said} {country}");
        }
    }
}

#[test]
fn words_that_comfort_falsely_never_stand_there() {
    let page = advice("none=fever_injury");
    assert_eq!(page.main("data-urgency").as_deref(), Some("self_care"));
    let text = page.text("main").to_lowercase();
    for banned in ["safe", "nothing wrong", "all clear", "just a strain"] {
        assert!(!text.contains(banned), "{banned}");
    }
}

#[test]
fn help_with_thoughts_of_suicide_stands_first_and_the_tier_stays() {
    let page = advice("none=fever_injury crisis=thoughts");
    assert_eq!(page.main("data-crisis").as_deref(), Some("support"));
    assert_eq!(page.main("data-urgency").as_deref(), Some("self_care"));
    assert!(page.html.find("crisis-card") < page.html.find("advice-card"));
    let grave = advice("none=fever_injury crisis=might_act");
    assert_eq!(grave.main("data-crisis").as_deref(), Some("emergency"));
}

#[test]
fn what_to_tell_them_never_holds_the_private_answer() {
    let page = advice("sign=fever crisis=might_act");
    let html = page.html.split("What to tell them").nth(1).unwrap();
    let told = html.split("</ul>").next().unwrap();
    assert!(told.contains("Fever") && !told.to_lowercase().contains("crisis"), "{told}");
}

#[test]
fn too_much_medicine_shows_the_poison_line_and_asks_the_private_question() {
    let page = advice("sign=medicine_overdose country=us");
    assert!(page.html.contains("tel:18002221222"), "{}", page.html);
    assert!(page.html.contains("tel:988"));
    assert_eq!(page.button("One private question"), "/checker/crisis/");
}

#[test]
fn who_declines_to_say_their_age_is_told_what_age_would_change() {
    let page = post(
        "/checker/result/",
        &pairs("none=sudden none=bladder_bowel_legs sign=age_rather_not_say"),
    );
    assert!(page.text("main").contains("Under 5: be seen today"), "{}", page.text("main"));
}
