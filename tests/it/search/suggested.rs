//! What the search box is told while a reader types.

use serde_json::Value;

use super::address;
use crate::server::shared;

fn options(typed: &str) -> Vec<String> {
    let answer = shared().get(&address("/search/suggest", typed));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let told: Value = serde_json::from_str(&answer.text()).unwrap();
    let options = told["options"].as_array().unwrap();
    let said = told["said"].as_str().unwrap();
    match options.len() {
        0 => assert_eq!(said, "No suggestions."),
        1 => assert_eq!(said, "1 suggestion. Use the arrow keys."),
        n => assert_eq!(said, format!("{n} suggestions. Use the arrow keys.")),
    }
    options.iter().map(|option| option.as_str().unwrap().to_owned()).collect()
}

#[test]
fn words_are_completed_and_slips_seen_through() {
    for (typed, wanted) in [("hern", "Herniated disc"), ("acupun", "Acupuncture"), ("tens", "TENS")]
    {
        let options = options(typed);
        assert!(options.iter().any(|option| option.contains(wanted)), "{typed}: {options:?}");
        assert!(options.len() <= 8);
    }
    assert!(options("siatica").iter().any(|option| option.to_lowercase().contains("sciatica")));
}

#[test]
fn each_suggestion_finds_something() {
    for start in ["a", "b", "c", "m", "o", "p", "s", "t"] {
        for option in options(start) {
            let found = super::page(&option);
            let results = crate::pages::select(&found, ".results > li").len();
            assert!(results > 0, "{option}");
        }
    }
}

#[test]
fn nothing_typed_suggests_nothing() {
    for typed in ["", " ", "zzzyyyxxx", "\0", "🙂"] {
        assert_eq!(options(typed), [""; 0], "{typed:?}");
    }
}
