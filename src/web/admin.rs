//! The second listener, for those who run the site: is it alive, is it ready, what has it counted.
//!
//! It is not for readers. It stands on loopback unless told otherwise, and it answers until the
//! last request of the first listener is done.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::http::StatusCode;
use actix_web::middleware::DefaultHeaders;
use actix_web::{App, HttpResponse, HttpServer, web};

use super::metrics::Metrics;

/// The server on `listener`; it runs once it is waited for.
///
/// # Errors
/// What the operating system says when the listener cannot be used.
pub(super) fn server(listener: TcpListener, metrics: Arc<Metrics>) -> io::Result<Server> {
    let app = move || {
        App::new()
            .wrap(DefaultHeaders::new().add(("Cache-Control", "no-store")))
            .wrap(DefaultHeaders::new().add(("X-Content-Type-Options", "nosniff")))
            .app_data(web::Data::from(metrics.clone()))
            .route("/healthz", web::get().to(alive))
            .route("/readyz", web::get().to(ready))
            .route("/metrics", web::get().to(counted))
    };
    Ok(HttpServer::new(app).workers(1).listen(listener)?.disable_signals().run())
}

async fn alive() -> HttpResponse {
    text(StatusCode::OK, "alive\n")
}

async fn ready(metrics: web::Data<Metrics>) -> HttpResponse {
    if metrics.is_ready() {
        text(StatusCode::OK, "ready\n")
    } else {
        text(StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    }
}

async fn counted(metrics: web::Data<Metrics>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(metrics.print())
}

fn text(status: StatusCode, text: &'static str) -> HttpResponse {
    HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(text)
}
