//! The headers that every answer carries, error pages too.

use actix_web::middleware::DefaultHeaders;

/// What a page may load and do: its own style sheet and drawings, nothing from elsewhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; \
    img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Every power of a browser that the site does without: all of them.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), \
    identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), \
    xr-spatial-tracking=()";

/// The headers and their values.
const FIXED: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
];

/// Adds the fixed headers to every answer.
pub(super) fn fixed() -> DefaultHeaders {
    FIXED.into_iter().fold(DefaultHeaders::new(), DefaultHeaders::add)
}
