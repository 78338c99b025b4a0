//! The checker's form: a POST in, one page out. Nothing of it is kept, logged or put in an address.
//!
//! The path says what the reader asks for (`/checker/step/<id>/` sends a step, `/checker/back/<id>/`
//! goes back to one); the body carries every answer so far. [`Turn`] decides what comes next.

use std::time::Duration;

use actix_web::http::header;
use actix_web::rt::time;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use arc_swap::ArcSwap;

use super::answering;
use super::clock;
use super::passing::{self, HTML};
use super::turn::Turn;
use crate::edition::Edition;
use crate::form::Filled;
use crate::pages::{ErrorPage, render_checker};

/// The most bytes that a posted form may have.
const LARGEST: usize = 16 * 1024;

/// How long a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers a posted form.
pub(super) async fn post(
    request: HttpRequest,
    body: web::Payload,
    edition: web::Data<ArcSwap<Edition>>,
) -> HttpResponse {
    let body = time::timeout(PATIENCE, body.to_bytes_limited(LARGEST)).await;
    let edition = edition.load();
    let fail = |error| answering::error(&request, &edition, error);
    let body = match body {
        Ok(Ok(Ok(body))) => body,
        Ok(Err(_)) => return fail(ErrorPage::TooLarge),
        Ok(Ok(Err(_))) | Err(_) => return fail(ErrorPage::BadRequest),
    };
    if !is_form(&request) {
        return fail(ErrorPage::BadRequest);
    }
    let content = edition.site().content();
    let signs = &content.shelf.signs;
    let filled = Filled::read(&body, signs, &content.regions);
    let Ok(filled) = filled else { return fail(ErrorPage::BadRequest) };
    let Some(turn) = Turn::take(request.path(), filled, signs) else {
        return fail(ErrorPage::NotFound);
    };
    match render_checker(turn.page(), edition.press(clock::today())) {
        Ok(html) => passing::send(&request, turn.status(), HTML, html),
        Err(error) => {
            tracing::error!("a page of the checker cannot be rendered: {error}");
            fail(ErrorPage::Internal)
        }
    }
}

/// Whether the body is said to be a form.
fn is_form(request: &HttpRequest) -> bool {
    let encoded = request.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded");
    encoded && !request.headers().contains_key(header::CONTENT_ENCODING)
}
