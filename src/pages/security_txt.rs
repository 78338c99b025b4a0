//! `security.txt` (RFC 9116): whom to tell of a hole in the site.

use std::str::FromStr;

use crate::content::{Date, Lang};

/// For how many days the file holds: less than a year, as the RFC asks.
const HOLDS: i64 = 330;

/// Where to tell of a hole: an address that begins with `mailto:`, `https://` or `tel:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact(String);

impl FromStr for Contact {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let kinds = ["mailto:", "https://", "tel:"];
        let rest = kinds.iter().find_map(|kind| text.strip_prefix(kind));
        let whole = rest.is_some_and(|rest| !rest.is_empty());
        if whole && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Self(text.to_owned()))
        } else {
            Err("write mailto: and an address, or an address that begins with https://".to_owned())
        }
    }
}

/// The file for the site at `origin`, good from `today` on.
pub(super) fn render(contact: &Contact, origin: &str, lang: Lang, today: Date) -> String {
    let (expires, lang) = (today.plus_days(HOLDS).iso(), lang.code());
    // The RFC takes no other scheme here.
    let canonical = if origin.starts_with("https://") {
        format!("Canonical: {origin}/.well-known/security.txt\n")
    } else {
        String::new()
    };
    let contact = &contact.0;
    format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {lang}\n{canonical}"
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn it_names_the_contact_and_expires_within_a_year() {
        let contact = "mailto:security@example.org".parse().unwrap();
        let today = Date::new(2026, 11, 20).unwrap();
        assert_eq!(
            render(&contact, "https://example.org", Lang::En, today),
            "Contact: mailto:security@example.org\nExpires: 2027-10-16T00:00:00Z\n\
             Preferred-Languages: en\nCanonical: https://example.org/.well-known/security.txt\n"
        );
        let local = render(&contact, "http://127.0.0.1:8080", Lang::En, today);
        assert!(!local.contains("Canonical"), "{local}");
    }

    #[test]
    fn a_contact_is_a_whole_address_on_one_line() {
        for (text, good) in [
            ("mailto:security@example.org", true),
            ("https://example.org/report", true),
            ("tel:+1-201-555-0123", true),
            ("security@example.org", false),
            ("http://example.org/report", false),
            ("mailto:", false),
            ("mailto:a@example.org\nContact: mailto:b@example.org", false),
        ] {
            assert_eq!(text.parse::<Contact>().is_ok(), good, "{text}");
        }
    }
}
