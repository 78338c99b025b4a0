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
    // It is asked there and then; with a thought of suicide, it is an emergency both ways.
    assert_eq!(page.offers("crisis").len(), 4);
    let asked = post(&page.action(), &page.fill(&[("crisis", "thoughts")].into()));
    assert_eq!(asked.main("data-crisis").as_deref(), Some("emergency"));
    assert_eq!(asked.main("data-urgency").as_deref(), Some("emergency_now"));
    assert!(asked.offers("crisis").is_empty(), "it is not asked twice");
}

#[test]
fn too_much_medicine_asks_on_the_early_advice_and_still_offers_to_go_on() {
    let early = post("/checker/step/sudden/", &pairs("sign=medicine_overdose country=us"));
    let asked = post(&early.action(), &early.fill(&[("crisis", "rather_not_say")].into()));
    assert!(asked.is_advice(), "{}", asked.html);
    assert_eq!(asked.button("Go on with the questions"), "/checker/next/fever_injury/");
}

#[test]
fn at_the_highest_tier_what_to_tell_them_stands_above_the_rule_and_nothing_milder_below() {
    let page = advice("sign=gi_bleed unsure=fever");
    let place = |part: &str| page.html.find(part).unwrap_or_else(|| panic!("no {part}"));
    assert!(place("id=\"hand-over\"") < place("<hr>"));
    assert!(place("<hr>") < place("What you were not sure of"));
    for milder in ["What you can do at home", "What to watch for"] {
        assert!(!page.html.contains(milder), "{milder}");
    }
}

#[test]
fn milder_advice_says_by_which_day_and_what_would_make_it_more_urgent() {
    let text = advice("none=fever_injury").text("main");
    assert!(text.contains("in 2 weeks") && text.contains("after 6 weeks"), "{text}");
    assert!(text.contains("be seen the same day: Fever with this back pain"), "{text}");
    let soon = advice("sign=strain_lifting sign=lasting_weeks").text("main");
    assert!(soon.contains("within 2 weeks."), "{soon}");
    assert!(soon.contains("What you can do at home"), "{soon}");
    let today = advice("sign=fever").text("main");
    assert!(!today.contains("What you can do at home") && !today.contains("weeks"), "{today}");
    assert!(today.contains("get emergency help at once:"), "{today}");
}

#[test]
fn at_50_to_64_the_answers_are_checked_again_in_two_weeks_and_any_sign_says_why() {
    let aged = |said: &str| {
        let rest = REST.replace("age_18_49", "age_50_64");
        post("/checker/result/", &pairs(&format!("{rest} {said}"))).text("main")
    };
    let mild = aged("none=fever_injury");
    assert!(mild.contains("in 2 weeks") && !mild.contains("6 weeks"), "{mild}");
    let soon = aged("none=fever_injury sign=lasting_weeks");
    assert!(soon.contains("Together: Age 50 to 64 with another sign"), "{soon}");
}

#[test]
fn an_unsure_emergency_sign_is_a_reason_and_stands_above_all_others() {
    let page = advice("none=fever_injury unsure=saddle_numbness sign=lasting_weeks");
    assert_eq!(page.main("data-urgency").as_deref(), Some("urgent_same_day"));
    let reasons = page.text(".after-card .signs");
    assert!(reasons.starts_with("Not sure: Numb or changed"), "{reasons}");
    assert!(page.text(".open-emergency li").starts_with("Numb or changed"));
}

#[test]
fn who_only_says_that_they_think_of_suicide_is_shown_help_at_once() {
    for path in ["/checker/result/", "/checker/all-but/"] {
        for (answer, overlay) in [("thoughts", "support"), ("might_act", "emergency")] {
            let page = post(path, &pairs(&format!("crisis={answer}")));
            assert_eq!(page.main("data-crisis").as_deref(), Some(overlay), "{path} {answer}");
            assert_eq!(page.main("data-urgency").as_deref(), Some("soon"), "blank is never no");
        }
    }
    let gaps = post("/checker/all/", &pairs("crisis=thoughts"));
    assert_eq!(gaps.status, 422);
    assert!(gaps.text("main").contains("Crisis help is here now"), "{}", gaps.text("main"));
}

#[test]
fn who_declines_to_say_their_age_is_told_what_age_would_change() {
    let page = post(
        "/checker/result/",
        &pairs("none=sudden none=bladder_bowel_legs sign=age_rather_not_say"),
    );
    assert!(page.text("main").contains("Under 5: be seen today"), "{}", page.text("main"));
}
