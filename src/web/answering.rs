//! From a request to bytes of the edition.

use std::time::Instant;

use actix_web::http::header::{self, Header, IfNoneMatch};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use arc_swap::ArcSwap;

use super::passing::{self, HTML};
use super::{clock, negotiation, turn};
use crate::edition::{Answer, Edition, Encoding, Kept};
use crate::pages::{self, ErrorPage};
use crate::site::Route;

/// What may be asked of a page, and of one that takes the forms of the checker.
const ALLOWED: [&str; 2] = ["GET, HEAD", "GET, HEAD, POST"];

/// How many pages are offered in place of one that is not there.
const MOST_NEAR: usize = 3;

/// Answers any request.
pub(super) async fn answer(
    request: HttpRequest,
    edition: web::Data<ArcSwap<Edition>>,
    kept: web::Data<Kept>,
) -> HttpResponse {
    answer_at(&request, &edition.load(), &kept, clock::now())
}

fn answer_at(request: &HttpRequest, edition: &Edition, kept: &Kept, now: Instant) -> HttpResponse {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = error(request, edition, ErrorPage::MethodNotAllowed);
        let [page, form] = ALLOWED.map(header::HeaderValue::from_static);
        let allowed = if turn::takes_a_form(request.path()) { form } else { page };
        response.headers_mut().insert(header::ALLOW, allowed);
        return response;
    }
    let path = request.path();
    if let Some(answer) = edition.find(path) {
        return found(request, answer);
    }
    if let Some(answer) = kept.find(path, now) {
        return found(request, &answer);
    }
    match edition.settle(path) {
        Some(settled) => HttpResponse::PermanentRedirect()
            .insert_header((header::LOCATION, with_query(settled, request, edition)))
            .insert_header((header::CACHE_CONTROL, "no-cache"))
            .finish(),
        None if turn::is_of_a_form(path) => HttpResponse::SeeOther()
            .insert_header((header::LOCATION, edition.opening()))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .finish(),
        None => match edition.gone(path) {
            Some(answer) => refused(request, StatusCode::GONE, answer),
            None => not_found(request, edition),
        },
    }
}

fn found(request: &HttpRequest, answer: &Answer) -> HttpResponse {
    let encoding = negotiation::encoding(request, answer);
    let tag = answer.tag(encoding);
    let known = is_known(request, &tag);
    let status = if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::CACHE_CONTROL, answer.cache.header()))
        .insert_header((header::ETAG, tag));
    if known {
        if answer.varies() {
            response.insert_header((header::VARY, "Accept-Encoding"));
        }
        return response.finish();
    }
    send(response, answer, encoding)
}

/// An address with what the search was asked, so that slashes too many do not lose it. What else stands
/// behind an address means nothing here.
fn with_query(settled: String, request: &HttpRequest, edition: &Edition) -> String {
    let query = request.query_string();
    let search = Route::Search.path(edition.site().content().lang);
    if settled == search && !query.is_empty() { format!("{settled}?{query}") } else { settled }
}

/// Whether the browser says that it has the body with this tag.
fn is_known(request: &HttpRequest, tag: &str) -> bool {
    if !request.headers().contains_key(header::IF_NONE_MATCH) {
        return false;
    }
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        // Whether one is said to be weak is nothing to a GET.
        Ok(IfNoneMatch::Items(tags)) => {
            tags.iter().any(|other| other.tag() == tag.trim_matches('"'))
        }
        Err(_) => false,
    }
}

/// The page of an address that no page has: with those whose titles are near, where there are any.
fn not_found(request: &HttpRequest, edition: &Edition) -> HttpResponse {
    let path = request.path();
    let near = if path.contains('.') { Vec::new() } else { edition.search().near(path, MOST_NEAR) };
    let html = pages::render_not_found(edition.press(clock::today()), &near);
    match html {
        Ok(html) if !near.is_empty() => passing::send(request, StatusCode::NOT_FOUND, HTML, html),
        Ok(_) | Err(_) => error(request, edition, ErrorPage::NotFound),
    }
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
    send(response, answer, negotiation::encoding(request, answer))
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use std::path::Path;
    use std::sync::Arc;
    use std::time::Duration;

    use actix_web::test::TestRequest;

    use super::*;
    use crate::content::{Date, Lang, Sheets};
    use crate::edition::Order;
    use crate::site::Site;

    /// Editions that differ in the style sheet of every page alone.
    fn editions(colors: [&str; 2]) -> [Arc<Edition>; 2] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/clean");
        let day = Date::new(2026, 11, 20).unwrap();
        let site = Arc::new(Site::open(&root, Lang::En, day).unwrap().0);
        let order = Order { day, origin: "https://example.org".to_owned(), live: false };
        colors.map(|color| {
            let site_css = format!("body {{ color: {color} }}").into();
            let sheets = Sheets { site_css, ..Sheets::inside() };
            Arc::new(Edition::print_with(&site, &order, &sheets, None).unwrap())
        })
    }

    /// The address of the style sheet that the home page of an edition names.
    fn sheet(edition: &Edition) -> String {
        let home = String::from_utf8(edition.find("/").unwrap().plain.to_vec()).unwrap();
        let after = home.split_once("rel=\"stylesheet\" href=\"").unwrap().1;
        after.split_once('"').unwrap().0.to_owned()
    }

    #[test]
    fn a_page_of_the_edition_before_finds_its_style_sheet_for_an_hour() {
        let [red, blue] = editions(["red", "blue"]);
        let (current, kept) = (ArcSwap::new(red.clone()), Kept::default());
        let (begun, minute) = (clock::now(), Duration::from_secs(60));
        let status = |path: &str, minutes| {
            let request = TestRequest::with_uri(path).to_http_request();
            let now = begun + minute * minutes;
            answer_at(&request, &current.load(), &kept, now).status().as_u16()
        };
        let (old, new) = (sheet(&red), sheet(&blue));
        assert_eq!((status(&old, 0), status(&new, 0)), (200, 404));

        kept.replace(&current, &blue, begun);
        assert_eq!((status(&old, 0), status(&new, 0)), (200, 200));
        assert_eq!((status(&old, 59), status(&new, 59)), (200, 200));
        assert_eq!((status(&old, 60), status(&new, 60)), (404, 200));

        // The hour of each begins when it is replaced, and what comes again stays.
        kept.replace(&current, &red, begun + minute * 70);
        assert_eq!((status(&old, 129), status(&new, 129)), (200, 200));
        assert_eq!((status(&old, 130), status(&new, 130)), (200, 404));
        kept.replace(&current, &blue, begun + minute * 140);
        assert_eq!((status(&old, 199), status(&old, 200)), (200, 404));
        assert_eq!(status("/static/site.css", 199), 404);
    }
}
