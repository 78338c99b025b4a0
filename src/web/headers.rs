//! The headers that every answer carries, error pages too.

use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderName};
use actix_web::middleware::DefaultHeaders;

use crate::edition::Answer;

/// The policy of a page, with more rules at its end.
macro_rules! policy {
    ($more:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; ",
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            $more
        )
    };
}

/// What a page may load and do: its own style sheet, script and drawings, nothing from elsewhere.
const POLICY: &str = policy!("");

/// The same for pages whose script sends their form.
const SCRIPTED_POLICY: &str = policy!("; connect-src 'self'");

/// Every power of a browser that the site does without: all of them.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), \
    identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), \
    xr-spatial-tracking=()";

/// The name of the policy's header.
const POLICY_NAME: &str = "Content-Security-Policy";

/// The headers and their values.
const FIXED: [(&str, &str); 7] = [
    (POLICY_NAME, POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
];

/// The policy of pages whose script sends their form; it takes the place of the fixed one.
pub(super) const fn scripted() -> (HeaderName, &'static str) {
    (CONTENT_SECURITY_POLICY, SCRIPTED_POLICY)
}

/// For two years, ask for this host over https alone. Nothing is said of its subdomains, which may
/// be somebody else's.
const TRANSPORT_SECURITY: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000");

/// Every header that belongs to an answer of the site at `origin` by its content, for who serves the
/// same bytes elsewhere. What the server there must say by itself (tags, lengths, encodings) is left
/// out.
#[must_use]
pub fn of(answer: &Answer, origin: &str) -> Vec<(&'static str, &'static str)> {
    let policy = if answer.scripted { SCRIPTED_POLICY } else { POLICY };
    let fixed =
        all(origin).map(|(name, value)| (name, if name == POLICY_NAME { policy } else { value }));
    let own = [("Content-Type", answer.media_type), ("Cache-Control", answer.cache.header())];
    fixed.chain(own).collect()
}

/// Adds the fixed headers to every answer of the site at `origin`.
pub(super) fn fixed(origin: &str) -> DefaultHeaders {
    all(origin).fold(DefaultHeaders::new(), DefaultHeaders::add)
}

fn all(origin: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let secure = origin.starts_with("https://").then_some(TRANSPORT_SECURITY);
    FIXED.into_iter().chain(secure)
}
