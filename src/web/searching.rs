//! The search: a query in, one page out; and suggestions for what is being typed.
//!
//! Nothing of a query is kept, counted or logged, and no answer may be kept or listed.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use arc_swap::ArcSwap;
use serde::Serialize;

use super::passing::{self, HTML};
use super::{answering, clock};
use crate::content::Words;
use crate::edition::{Edition, Kept};
use crate::pages::{ErrorPage, render_found};
use crate::search::LONGEST_QUERY;
use crate::site::Route;

/// What the script of the search box reads.
#[derive(Debug, Serialize)]
struct Suggestions<'a> {
    /// What is said aloud of the options.
    said: String,
    options: Vec<&'a str>,
}

/// What tells search engines to list no page of results.
const ROBOTS: (HeaderName, &str) = (HeaderName::from_static("x-robots-tag"), "noindex");

/// What stands behind the address of the search where suggestions are asked for.
pub(super) const SUGGEST: &str = "/suggest";

/// Adds the addresses of the search.
pub(super) fn route(edition: &Edition, routes: &mut web::ServiceConfig) {
    let search = Route::Search.path(edition.site().content().lang);
    for asks in [web::get, web::head] {
        routes
            .route(&search, asks().to(find))
            .route(&format!("{search}/"), asks().to(settle))
            .route(&format!("{search}{SUGGEST}"), asks().to(suggest));
    }
}

/// Answers a query; without one, the page that asks.
async fn find(
    request: HttpRequest,
    edition: web::Data<ArcSwap<Edition>>,
    kept: web::Data<Kept>,
) -> HttpResponse {
    let query = query(&request);
    if query.is_empty() {
        return answering::answer(request, edition, kept).await;
    }
    let edition = edition.load();
    let found = edition.search().find(&query);
    match render_found(edition.press(clock::today()), &query, found) {
        Ok(html) => send(&request, HTML, html),
        Err(error) => {
            tracing::error!("the page of results cannot be rendered: {error}");
            answering::error(&request, &edition, ErrorPage::Internal)
        }
    }
}

/// A slash too many does not lose the query.
async fn settle(request: HttpRequest) -> HttpResponse {
    let path = request.path().trim_end_matches('/');
    let query = request.query_string();
    let to = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    HttpResponse::PermanentRedirect()
        .insert_header((header::LOCATION, to))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(ROBOTS)
        .finish()
}

/// Answers with a list of what the reader may mean.
async fn suggest(request: HttpRequest, edition: web::Data<ArcSwap<Edition>>) -> HttpResponse {
    let edition = edition.load();
    let options = edition.search().suggest(&query(&request));
    let said = said(&edition.site().content().shelf.words, options.len());
    match serde_json::to_string(&Suggestions { said, options }) {
        Ok(json) => send(&request, "application/json", json),
        Err(error) => {
            tracing::error!("suggestions cannot be written: {error}");
            answering::error(&request, &edition, ErrorPage::Internal)
        }
    }
}

fn said(words: &Words, options: usize) -> String {
    match options {
        0 => words.search.suggested_none.to_string(),
        1 => words.search.suggested_one.to_string(),
        n => words.search.suggested.with("n", n).to_string(),
    }
}

/// What was typed: without control characters, and no longer than what is read.
fn query(request: &HttpRequest) -> String {
    let pairs = form_urlencoded::parse(request.query_string().as_bytes());
    let typed = pairs.into_iter().find_map(|(name, value)| (name == "q").then_some(value));
    let typed = typed.unwrap_or_default();
    let plain: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().chars().take(LONGEST_QUERY).collect()
}

fn send(request: &HttpRequest, media_type: &'static str, body: String) -> HttpResponse {
    let mut response = passing::send(request, StatusCode::OK, media_type, body);
    let (name, value) = ROBOTS;
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}
