//! `/.well-known/security.txt`, when somebody is named whom to tell of a hole.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use arc_swap::ArcSwap;

use super::{answering, clock};
use crate::edition::{Cache, Edition};
use crate::pages::{Contact, render_security_txt};

/// Adds the file to the routes.
pub(super) fn route(contact: Option<&Contact>, routes: &mut web::ServiceConfig) {
    let Some(contact) = contact else { return };
    let file = web::resource("/.well-known/security.txt")
        .app_data(web::Data::new(contact.clone()))
        .route(web::get().to(answer))
        .route(web::head().to(answer))
        .default_service(web::to(answering::answer));
    routes.service(file);
}

/// Made anew each time: it must not expire while the server runs.
async fn answer(contact: web::Data<Contact>, edition: web::Data<ArcSwap<Edition>>) -> HttpResponse {
    let edition = edition.load();
    let lang = edition.site().content().lang;
    HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, Cache::Day.header()))
        .content_type("text/plain; charset=utf-8")
        .body(render_security_txt(&contact, &edition.order().origin, lang, clock::today()))
}
