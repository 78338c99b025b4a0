//! The headers that every answer carries, error pages too.

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::DefaultHeaders;

use crate::edition::Answer;

/// What a page may load and do: its own style sheet, scripts and drawings, and ask its own server for
/// more; nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Every power of a browser that the site does without: all of them.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), \
    identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), \
    xr-spatial-tracking=()";

/// The headers, their names in lower case, and their values.
const FIXED: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("permissions-policy", PERMISSIONS_POLICY),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

/// For two years, ask for this host over https alone. Nothing is said of its subdomains, which may
/// be somebody else's.
const TRANSPORT_SECURITY: (&str, &str) = ("strict-transport-security", "max-age=63072000");

/// Every header that belongs to an answer of the site at `origin` by its content, for who serves the
/// same bytes elsewhere. What the server there must say by itself (tags, lengths, encodings) is left
/// out.
#[must_use]
pub fn of(answer: &Answer, origin: &str) -> Vec<(&'static str, &'static str)> {
    let own = [("content-type", answer.media_type), ("cache-control", answer.cache.header())];
    all(origin).chain(own).collect()
}

/// Adds the fixed headers to every answer of the site at `origin`.
pub(super) fn fixed(origin: &str) -> DefaultHeaders {
    // What is static is referred to by each answer, and not counted.
    let fixed = all(origin)
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
    fixed.fold(DefaultHeaders::new(), DefaultHeaders::add)
}

fn all(origin: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let secure = origin.starts_with("https://").then_some(TRANSPORT_SECURITY);
    FIXED.into_iter().chain(secure)
}
