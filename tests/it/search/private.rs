//! Nothing of a query is kept.

use super::answer;
use crate::pages::all;
use crate::server::shared;

#[test]
fn no_answer_may_be_stored_or_listed() {
    for answer in [answer("sciatica"), shared().get("/search/suggest?q=sci"), answer("zzzyyyxxx")] {
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("x-robots-tag"), Some("noindex"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("set-cookie"), None);
        assert_eq!(answer.header("etag"), None);
    }
    assert!(answer("sciatica").text().contains("<meta name=\"robots\" content=\"noindex\">"));
}

#[test]
fn browsers_are_told_how_to_add_the_search_and_are_given_no_address_to_ask_while_typing() {
    let answer = shared().get("/opensearch.xml");
    let media_type = "application/opensearchdescription+xml; charset=utf-8";
    assert_eq!(answer.header("content-type"), Some(media_type));
    let xml = answer.text();
    assert!(xml.contains("template=\"https://backwise.example/search?q={searchTerms}\""), "{xml}");
    assert_eq!(xml.matches("<Url ").count(), 1, "{xml}");
    for page in all() {
        assert!(page.html.contains("rel=\"search\""), "{}", page.path);
    }
}
