//! The name of a request, by which an answer and its line in the log find each other.
//!
//! A proxy's own name for it is kept, if it is a plain token; else it is sixteen random digits that
//! say nothing of who asked.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

/// The header that carries it, in both directions.
pub(super) const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The longest name that is taken over.
const LONGEST: usize = 64;

/// The name of a request: letters, digits, `-`, `_` and `.`.
#[derive(Debug)]
pub(super) struct RequestId(String);

impl RequestId {
    /// The name that the headers give, or a new one.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let given = headers.get(HEADER).and_then(|value| value.to_str().ok());
        given.filter(|given| is_plain(given)).map_or_else(Self::new, |given| Self(given.to_owned()))
    }

    /// A number under a hash with a key that the system chose at random, once for this run.
    fn new() -> Self {
        static KEY: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(format!("{:016x}", KEY.hash_one(NEXT.fetch_add(1, Relaxed))))
    }

    /// The value of the header.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&self.0).ok()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_plain(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &'static str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(HEADER, HeaderValue::from_static(given));
        RequestId::of(&headers).to_string()
    }

    #[test]
    fn a_plain_token_is_taken_over_and_nothing_else_is() {
        assert_eq!(of("7f3c-19.a_B"), "7f3c-19.a_B");
        for given in ["", "two words", "a;b", "mary@example.org", "{\"a\":1}"] {
            let id = of(given);
            assert_eq!(id.len(), 16, "{given}: {id}");
        }
        let long = "a".repeat(LONGEST + 1);
        assert!(!is_plain(&long));
        assert!(is_plain(&long[1..]));
    }

    #[test]
    fn no_two_requests_have_the_same_name() {
        assert_ne!(RequestId::new().to_string(), RequestId::new().to_string());
    }
}
