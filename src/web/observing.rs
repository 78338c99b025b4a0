//! Watches every request from its head to its answer: counts it, and writes its line when an access
//! log is kept.
//!
//! Counting costs two looks at the clock, a look-up and three additions; only a kept log allocates.

use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, ready as whole};
use std::time::Instant;

use actix_web::Error;
use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::Method;
use pin_project_lite::pin_project;

use super::access_log::{AccessLog, Line};
use super::metrics::Metrics;
use super::request_id::{self, RequestId};
use super::searching::SUGGEST;
use super::tally::Tally;
use super::{Current, clock};
use crate::edition::Kind;

/// Under what the checker's requests are written, whatever step they are of.
const CHECKER: &str = "/checker/";

/// The observer of one worker.
#[derive(Debug, Clone)]
pub(super) struct Observer {
    tally: Arc<Tally>,
    log: Option<AccessLog>,
    current: Current,
}

impl Observer {
    pub(super) fn new(metrics: &Metrics, log: Option<AccessLog>, current: Current) -> Self {
        Self { tally: metrics.tally(), log, current }
    }

    /// What an answer is counted as, and the address under which it is written.
    fn named<'a>(&self, method: &Method, path: &'a str, succeeded: bool) -> (Kind, &'a str) {
        let known = self.current.load().find(path).map(|answer| answer.kind);
        match known {
            _ if path.starts_with(CHECKER) && method == Method::POST => (Kind::Form, CHECKER),
            _ if path.starts_with(CHECKER) => (known.unwrap_or(Kind::Other), CHECKER),
            Some(kind) => (kind, path),
            None if !succeeded => (Kind::Other, "-"),
            // A spelling of the reader's own.
            None if path.contains('%') => (Kind::Other, "-"),
            None if path.ends_with(SUGGEST) => (Kind::Page, path),
            // A file that is made when it is asked for, or one of an earlier edition.
            None => (Kind::Static, path),
        }
    }

    fn observe<B: MessageBody>(
        &self,
        begun: Instant,
        id: Option<&RequestId>,
        answer: &ServiceResponse<B>,
    ) {
        let took = begun.elapsed();
        let (method, status) = (answer.request().method(), answer.status());
        let (kind, path) = self.named(method, answer.request().path(), status.is_success());
        self.tally.count(kind, status.as_u16(), took);
        let (Some(log), Some(id)) = (&self.log, id) else { return };
        let bytes = match answer.response().body().size() {
            BodySize::Sized(bytes) if method != Method::HEAD => bytes,
            BodySize::Sized(_) | BodySize::None | BodySize::Stream => 0,
        };
        let microseconds = u32::try_from(took.as_micros()).unwrap_or(u32::MAX);
        log.write(&Line {
            time: &clock::stamp(),
            method: name(method),
            path,
            status: status.as_u16(),
            bytes,
            milliseconds: f64::from(microseconds) / 1_000.0,
            request_id: &id.to_string(),
        });
    }
}

/// The name of a method that HTTP knows: any other is a reader's own word.
fn name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

impl<S, B> Transform<S, ServiceRequest> for Observer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = Observed<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(Observed { service, observer: Rc::new(self.clone()) }))
    }
}

/// A service under observation.
#[derive(Debug)]
pub(super) struct Observed<S> {
    service: S,
    observer: Rc<Observer>,
}

impl<S, B> Service<ServiceRequest> for Observed<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = UnderWay<S::Future>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.service.poll_ready(context)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let begun = Instant::now();
        let id = self.observer.log.as_ref().map(|_| RequestId::of(request.headers()));
        let observer = self.observer.clone();
        UnderWay { answer: self.service.call(request), observer, begun, id }
    }
}

pin_project! {
    /// A request under way.
    pub(super) struct UnderWay<F> {
        #[pin]
        answer: F,
        observer: Rc<Observer>,
        begun: Instant,
        id: Option<RequestId>,
    }
}

impl<F, B> Future for UnderWay<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let mut answer = whole!(this.answer.poll(context))?;
        if let Some(id) = this.id.as_ref().and_then(RequestId::header) {
            answer.headers_mut().insert(request_id::HEADER, id);
        }
        this.observer.observe(*this.begun, this.id.as_ref(), &answer);
        Poll::Ready(Ok(answer))
    }
}
