//! The checker's form: a POST in, one page out. Nothing of it is kept, logged or put in an address.
//!
//! The path says what the reader asks for (`/checker/step/<id>/` sends a step, `/checker/back/<id>/`
//! goes back to one); the body carries every answer so far.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use arc_swap::ArcSwap;

use super::answering::{self, takes_gzip};
use super::{clock, fields};
use crate::checker::{Crisis, Tier, assess};
use crate::content::Signs;
use crate::edition::{Edition, pack};
use crate::form::{Filled, Gap};
use crate::pages::{CheckerPage, ErrorPage, Press, render_checker};
use crate::site::Site;

/// What later editions and the form's pages are printed from.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) site: Site,
    pub(super) origin: String,
}

/// The most bytes that a posted form may have.
pub(super) const LARGEST: usize = 16 * 1024;

/// Answers a posted form.
pub(super) async fn post(
    request: HttpRequest,
    body: Result<web::Bytes, actix_web::Error>,
    desk: web::Data<Desk>,
    edition: web::Data<ArcSwap<Edition>>,
) -> HttpResponse {
    let edition = edition.load();
    let fail = |error| answering::error(&request, &edition, error);
    let Ok(body) = body else { return fail(ErrorPage::TooLarge) };
    if !fields::is_form(&request) {
        return fail(ErrorPage::BadRequest);
    }
    let content = desk.site.content();
    let signs = &content.shelf.signs;
    let filled = fields::pairs(&body).and_then(|pairs| {
        let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Filled::parse(pairs, signs, &content.regions)
    });
    let Ok(filled) = filled else { return fail(ErrorPage::BadRequest) };
    let Some(turn) = turn(request.path(), filled, signs) else { return fail(ErrorPage::NotFound) };
    let press = Press {
        site: &desk.site,
        today: clock::today(),
        origin: &desk.origin,
        stylesheets: edition.stylesheets(),
    };
    match render_checker(turn.page(), press) {
        Ok(html) => send(&request, turn.status(), html),
        Err(error) => {
            tracing::error!("a page of the checker cannot be rendered: {error}");
            fail(ErrorPage::Internal)
        }
    }
}

/// What the reader sees next.
enum Turn {
    /// The opening page, on the way back.
    Open(Filled),
    /// The opening page, since nothing was answered.
    Nothing(Filled),
    /// A step; with a gap when it was sent back, `true` when it leads back to the review.
    Step(usize, Filled, Option<Gap>, bool),
    Crisis(Filled),
    Review(Filled),
    /// All questions, with gaps.
    All(Filled),
    /// The advice; early when a step is left to go on with.
    Result(Filled, Option<usize>),
}

impl Turn {
    fn page(&self) -> CheckerPage<'_> {
        match self {
            Self::Open(filled) => CheckerPage::Open { filled, failed: false },
            Self::Nothing(filled) => CheckerPage::Open { filled, failed: true },
            Self::Step(at, filled, gap, mending) => {
                CheckerPage::Step { at: *at, filled, gap: *gap, mending: *mending }
            }
            Self::Crisis(filled) => CheckerPage::Crisis(filled),
            Self::Review(filled) => CheckerPage::Review(filled),
            Self::All(filled) => CheckerPage::All(filled),
            Self::Result(filled, next) => CheckerPage::Result { filled, next: *next },
        }
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::Nothing(_) | Self::All(_) | Self::Step(_, _, Some(_), _) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Open(_)
            | Self::Step(..)
            | Self::Crisis(_)
            | Self::Review(_)
            | Self::Result(..) => StatusCode::OK,
        }
    }
}

/// Decides what comes next. No path of ours: nothing.
fn turn(path: &str, filled: Filled, signs: &Signs) -> Option<Turn> {
    let mut parts = path.trim_start_matches("/checker/").trim_end_matches('/').split('/');
    let verb = parts.next()?;
    let at = match parts.next() {
        Some(id) => Some(signs.steps().iter().position(|step| step.id == id)?),
        None => None,
    };
    if parts.next().is_some() {
        return None;
    }
    match (verb, at) {
        ("open", None) => Some(Turn::Open(filled)),
        ("start", None) => Some(Turn::Step(0, filled, None, false)),
        ("step" | "which", Some(at)) => Some(sent(at, filled, signs, verb == "which", false)),
        ("mend" | "mend-which", Some(at)) => {
            Some(sent(at, filled, signs, verb == "mend-which", true))
        }
        ("back" | "next", Some(at)) => Some(Turn::Step(at, filled, None, false)),
        ("change", Some(at)) => Some(Turn::Step(at, filled, None, true)),
        ("crisis", None) => Some(Turn::Crisis(filled)),
        ("asked", None) if filled.crisis == Some(Crisis::MightAct) => {
            Some(Turn::Result(filled, None))
        }
        ("asked" | "review", None) => Some(Turn::Review(filled)),
        ("result", None) => Some(result(filled)),
        ("all", None) => Some(all(filled, signs)),
        ("all-but", None) => Some(all(leave_out(filled, signs), signs)),
        _ => None,
    }
}

/// A step was sent: back with its gap, on to the next, or straight to the advice.
fn sent(at: usize, mut filled: Filled, signs: &Signs, asked_which: bool, mending: bool) -> Turn {
    let Some(step) = signs.steps().get(at) else { return Turn::Nothing(filled) };
    match filled.gap(at, step) {
        // The first time "which?" is only asked; it is a gap when it comes back empty.
        Some(Gap::WhichUnsure) if !asked_which => return Turn::Step(at, filled, None, mending),
        Some(gap) => return Turn::Step(at, filled, Some(gap), mending),
        None => {}
    }
    filled.unsure_of_some.remove(&at);
    let next = if mending { None } else { Some(at + 1).filter(|next| *next < signs.steps().len()) };
    if brings_emergency(at, &filled, signs) {
        let left = Some(at + 1).filter(|next| *next < signs.steps().len());
        return Turn::Result(filled, left);
    }
    match next {
        Some(next) => Turn::Step(next, filled, None, false),
        None if mending => Turn::Review(filled),
        None => Turn::Crisis(filled),
    }
}

/// Whether this step, and not an earlier one, brought the highest tier.
fn brings_emergency(at: usize, filled: &Filled, signs: &Signs) -> bool {
    let Some(step) = signs.steps().get(at) else { return false };
    let tier = |filled: &Filled| assess(signs.questionnaire(), &filled.answers(signs)).tier;
    tier(filled) == Tier::EmergencyNow && tier(&filled.without(at, step)) < Tier::EmergencyNow
}

fn result(filled: Filled) -> Turn {
    if filled.is_empty() { Turn::Nothing(filled) } else { Turn::Result(filled, None) }
}

/// All questions were sent at once.
fn all(filled: Filled, signs: &Signs) -> Turn {
    let gaps = signs.steps().iter().enumerate().any(|(at, step)| filled.gap(at, step).is_some());
    if gaps || filled.is_empty() { Turn::All(filled) } else { Turn::Result(filled, None) }
}

/// Steps without any choice are passed over on purpose.
fn leave_out(mut filled: Filled, signs: &Signs) -> Filled {
    for (at, step) in signs.steps().iter().enumerate() {
        if filled.gap(at, step) == Some(Gap::Empty) {
            filled.skip.insert(at);
        }
    }
    filled
}

fn send(request: &HttpRequest, status: StatusCode, html: String) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"));
    match pack(html.as_bytes()).filter(|_| takes_gzip(request)) {
        Some(packed) => response
            .insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")))
            .body(packed),
        None => response.body(html),
    }
}
