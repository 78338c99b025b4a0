//! From a request to bytes of the edition.

use actix_web::http::header::{self, EntityTag, Header, IfNoneMatch};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use arc_swap::ArcSwap;

use super::{headers, negotiation, turn};
use crate::edition::{Answer, Edition, Encoding};
use crate::pages::ErrorPage;

/// What may be asked of a page.
const ALLOWED: &str = "GET, HEAD";

/// Answers any request.
pub(super) async fn answer(
    request: HttpRequest,
    edition: web::Data<ArcSwap<Edition>>,
) -> HttpResponse {
    let edition = edition.load();
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = error(&request, &edition, ErrorPage::MethodNotAllowed);
        let allowed = header::HeaderValue::from_static(ALLOWED);
        response.headers_mut().insert(header::ALLOW, allowed);
        return response;
    }
    let path = request.path();
    if let Some(answer) = edition.find(path) {
        return found(&request, answer);
    }
    match edition.settle(path) {
        Some(settled) => HttpResponse::PermanentRedirect()
            .insert_header((header::LOCATION, settled))
            .insert_header((header::CACHE_CONTROL, "no-cache"))
            .finish(),
        None if turn::is_of_a_form(path) => HttpResponse::SeeOther()
            .insert_header((header::LOCATION, edition.opening()))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .finish(),
        None => match edition.gone(path) {
            Some(answer) => refused(&request, StatusCode::GONE, answer),
            None => error(&request, &edition, ErrorPage::NotFound),
        },
    }
}

fn found(request: &HttpRequest, answer: &Answer) -> HttpResponse {
    let encoding = negotiation::encoding(request, answer);
    let tag = EntityTag::new_strong(answer.tag(encoding));
    let known = match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => request.headers().contains_key(header::IF_NONE_MATCH),
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|other| other.weak_eq(&tag)),
        Err(_) => false,
    };
    let status = if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::CACHE_CONTROL, answer.cache.header()))
        .insert_header((header::ETAG, tag));
    police(&mut response, answer);
    if known {
        if answer.varies() {
            response.insert_header((header::VARY, "Accept-Encoding"));
        }
        return response.finish();
    }
    send(response, answer, encoding)
}

/// An error page.
pub(super) fn error(request: &HttpRequest, edition: &Edition, error: ErrorPage) -> HttpResponse {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match edition.error(error) {
        Some(answer) => refused(request, status, answer),
        None => HttpResponse::build(status).finish(),
    }
}

fn refused(request: &HttpRequest, status: StatusCode, answer: &Answer) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.insert_header((header::CACHE_CONTROL, answer.cache.header()));
    police(&mut response, answer);
    send(response, answer, negotiation::encoding(request, answer))
}

/// The policy of a page with a script that asks for more, on every answer: browsers replace what
/// they have kept by what comes with a 304.
fn police(response: &mut HttpResponseBuilder, answer: &Answer) {
    if answer.scripted {
        response.insert_header(headers::scripted());
    }
}

fn send(mut response: HttpResponseBuilder, answer: &Answer, encoding: Encoding) -> HttpResponse {
    response.insert_header((header::CONTENT_TYPE, answer.media_type));
    if answer.varies() {
        response.insert_header((header::VARY, "Accept-Encoding"));
    }
    if let Some(name) = encoding.name() {
        response.insert_header((header::CONTENT_ENCODING, name));
    }
    response.body(answer.body(encoding).unwrap_or(&answer.plain).clone())
}
