//! Answers that are made for one request and kept nowhere.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};

use super::negotiation::takes_gzip;
use crate::edition::{Effort, gzip};

/// The media type of pages.
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// Sends a body, compressed quickly where the browser takes that, never to be stored.
pub(super) fn send(
    request: &HttpRequest,
    status: StatusCode,
    media_type: &'static str,
    body: String,
) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header((header::CONTENT_TYPE, media_type));
    let packed = if takes_gzip(request) { gzip(body.as_bytes(), Effort::Quick) } else { None };
    match packed {
        Some(packed) => response
            .insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")))
            .body(packed),
        None => response.body(body),
    }
}
