//! Addresses with too many or too few slashes lead to the page that was meant.

use crate::server::shared;

#[test]
fn slashes_amiss_lead_to_the_page_itself() {
    for (asked, meant) in [
        ("/causes", "/causes/"),
        ("//causes//", "/causes/"),
        ("/causes/overview", "/causes/overview/"),
        ("/causes//overview///", "/causes/overview/"),
        ("/about", "/about/"),
        ("/robots.txt/", "/robots.txt"),
        ("//", "/"),
    ] {
        let answer = shared().get(asked);
        assert_eq!((answer.status, answer.header("location")), (308, Some(meant)), "{asked}");
        assert_eq!(shared().get(meant).status, 200, "{meant}");
    }
}

#[test]
fn nobody_is_led_to_another_site() {
    for asked in ["//example.org", "//example.org/", "/\\example.org", "///example.org//causes/"] {
        let answer = shared().get(asked);
        assert_eq!((answer.status, answer.header("location")), (404, None), "{asked}");
    }
}

#[test]
fn what_stands_behind_a_question_mark_changes_nothing() {
    let plain = shared().get("/causes/");
    let asked = shared().get("/causes/?from=letter&q=%3Cscript%3E");
    assert_eq!(asked.status, 200);
    assert!(asked.body == plain.body, "the page is another");
}

#[test]
fn addresses_that_only_look_like_pages_lead_nowhere() {
    for asked in
        ["/Causes/", "/causes/overview.md", "/..", "/causes/../about/", "/error 404", "/en/"]
    {
        let asked = asked.replace(' ', "%20");
        assert_eq!(shared().get(&asked).status, 404, "{asked}");
    }
}
