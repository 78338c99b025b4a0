//! Gaps, contradictions, going back, changing: nothing is lost and nothing is taken for a no.

use super::browser::{Page, pairs, post};

const FIRST: &str = "/checker/step/bladder_bowel_legs/";

fn refused(page: &Page, words: &str) {
    assert_eq!(page.status, 422, "{}", page.html);
    assert!(page.text(".error-summary").contains(words), "{}", page.text(".error-summary"));
    assert!(page.text("title").starts_with("Error:"), "{}", page.text("title"));
    let target = page.text("fieldset .error");
    assert!(target.contains(words), "the message stands beside the question too: {target}");
}

#[test]
fn an_empty_step_comes_back_and_offers_to_go_on_without_an_answer() {
    let page = post(FIRST, &pairs("country=us"));
    refused(&page, "Choose what fits");
    assert_eq!(page.text("button[name=skip]"), "Go on without answering");
    assert_eq!(page.count("input[type=hidden][name=country][value=us]"), 1, "nothing is lost");
}

#[test]
fn none_of_these_beside_a_tick_comes_back_with_both_kept() {
    let page = post(FIRST, &pairs("none=bladder_bowel_legs sign=sexual_change_new"));
    refused(&page, "not both");
    for kept in ["[name=none][checked]", "[value=sexual_change_new][checked]"] {
        assert_eq!(page.count(&format!("input{kept}")), 1, "{kept}");
    }
}

#[test]
fn not_sure_about_some_asks_which_and_keeps_the_ticks() {
    let sent = pairs("sign=sexual_change_new unsure=bladder_bowel_legs");
    let page = post(FIRST, &sent);
    assert_eq!(page.status, 200);
    assert_eq!(page.text("legend"), "Which are you not sure about?");
    assert_eq!(page.offers("unsure").len(), 5, "what is ticked is not asked again");
    assert_eq!(page.count("input[type=hidden][value=sexual_change_new]"), 1);
    // Left empty, it comes back: not sure is never taken for a no.
    let empty = post(&page.action(), &page.fill(&[].into()));
    refused(&empty, "not sure about");
}

#[test]
fn back_leads_to_the_step_before_with_everything_kept() {
    let page =
        post("/checker/step/sudden/", &pairs("none=bladder_bowel_legs none=sudden sign=fever"));
    assert_eq!(page.text("h1"), "Fever, injury and feeling ill");
    assert_eq!(page.button("Back"), "/checker/back/sudden/");
    let before = post(&page.button("Back"), &page.fill(&[("sign", "fever")].into()));
    assert_eq!(before.status, 200);
    assert_eq!(before.count("input[name=none][value=sudden][checked]"), 1);
    assert_eq!(before.count("input[type=hidden][value=fever]"), 1, "a tick of the later step too");
}

#[test]
fn a_change_from_the_review_keeps_every_other_answer_and_leads_back_there() {
    let all = "none=bladder_bowel_legs none=sudden sign=fever none=one_leg none=pain none=health \
               sign=age_18_49 crisis=no";
    let review = post("/checker/review/", &pairs(all));
    let change = review.button("Change fever, injury and feeling ill");
    let step = post(&change, &review.fill(&[].into()));
    assert_eq!(step.count("input[value=fever][checked]"), 1);
    let again = post(&step.action(), &step.fill(&[("none", "fever_injury")].into()));
    assert_eq!(again.text("h1"), "Check your answers");
    let sent: Vec<_> = again.fill(&[].into());
    assert!(sent.contains(&("none".to_owned(), "fever_injury".to_owned())), "{sent:?}");
    assert!(!sent.contains(&("sign".to_owned(), "fever".to_owned())), "{sent:?}");
    assert_eq!(sent.len(), 8, "{sent:?}");
}

#[test]
fn a_wholly_empty_form_gets_no_advice() {
    for path in ["/checker/result/", "/checker/all/", "/checker/all-but/"] {
        let page = post(path, &pairs("country=us"));
        assert_eq!(page.status, 422, "{path}");
        assert!(!page.is_advice(), "{path}");
    }
}

#[test]
fn early_advice_offers_to_go_on_and_does_not_come_again_for_the_same_sign() {
    let early = post(FIRST, &pairs("sign=bladder_new"));
    assert!(early.is_advice());
    let next = post(&early.button("Go on with the questions"), &early.fill(&[].into()));
    assert_eq!(next.text("h1"), "Sudden or severe trouble");
    let after = post(&next.action(), &next.fill(&[("none", "sudden")].into()));
    assert_eq!(after.text("h1"), "Fever, injury and feeling ill");
}

#[test]
fn the_private_question_may_stay_empty_and_the_review_never_shows_its_answer() {
    let page = post("/checker/asked/", &pairs("sign=fever"));
    assert_eq!(page.text("h1"), "Check your answers");
    let review = post("/checker/asked/", &pairs("sign=fever crisis=thoughts"));
    assert!(!review.text("main").contains("thoughts"), "{}", review.text("main"));
}

#[test]
fn an_emergency_on_the_page_of_all_questions_does_not_wait_for_empty_steps() {
    for said in ["sign=bladder_new", "sign=lasting_weeks crisis=might_act"] {
        let page = post("/checker/all/", &pairs(said));
        assert!(page.is_advice(), "{said}");
        assert!(page.button("Go on with the questions").starts_with("/checker/next/"), "{said}");
    }
    let torn = post("/checker/all/", &pairs("sign=bladder_new none=bladder_bowel_legs"));
    assert_eq!(torn.status, 422, "a contradiction is never guessed away");
}

#[test]
fn who_might_act_is_shown_help_before_the_review_and_can_go_on_to_it() {
    let page = post("/checker/asked/", &pairs("none=sudden crisis=might_act"));
    assert_eq!(page.main("data-crisis").as_deref(), Some("emergency"));
    assert_eq!(page.button("Check your answers"), "/checker/review/");
}

#[test]
fn two_answers_to_a_question_that_takes_one_are_refused_even_when_they_agree() {
    for said in ["crisis=no crisis=no", "country=us country=us", "sign=age_18_49 sign=age_18_49"] {
        assert_eq!(post("/checker/review/", &pairs(said)).status, 400, "{said}");
    }
}

#[test]
fn who_opens_an_address_of_the_form_begins_anew() {
    for path in ["/checker/step/sudden/", "/checker/result/", "/checker/which/pain/"] {
        let answer = crate::server::shared().get(path);
        assert_eq!(answer.status, 303, "{path}");
        assert_eq!(answer.header("location"), Some("/checker/"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
    assert_eq!(crate::server::shared().get("/checker/nothing/").status, 404);
}
