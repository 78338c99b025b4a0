//! What open pages hear of later editions, for those who write: each asks, and is answered when
//! something has changed.

use std::time::Duration;

use actix_web::http::header;
use actix_web::rt::time;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

/// Where the pages ask.
const PATH: &str = "/live/";

/// How long a page waits before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a page is told.
#[derive(Debug, Clone, Default, Serialize)]
struct News {
    /// How many editions have been printed since the start.
    editions: u64,
    /// How many saves have been heard of.
    saves: u64,
    /// What is wrong with the last save, if anything is.
    broken: Option<String>,
}

/// The newest news, and those who wait for it.
#[derive(Debug)]
pub(super) struct Live(watch::Sender<News>);

impl Live {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(News::default()))
    }

    /// A new edition is served.
    pub(super) fn printed(&self) {
        self.0.send_modify(|news| {
            news.editions += 1;
            news.saves += 1;
            news.broken = None;
        });
    }

    /// A save was broken.
    pub(super) fn broken(&self, problems: String) {
        self.0.send_modify(|news| {
            news.saves += 1;
            news.broken = Some(problems);
        });
    }
}

/// Adds the address where pages ask, where they do.
pub(super) fn route(watch: bool, routes: &mut web::ServiceConfig) {
    if watch {
        routes.route(PATH, web::get().to(answer));
    }
}

/// What a page knows.
#[derive(Debug, Deserialize)]
struct Known {
    saves: Option<u64>,
}

/// Answers when there is news that the page does not know, or after a while.
async fn answer(live: web::Data<Live>, known: web::Query<Known>) -> HttpResponse {
    let mut heard = live.0.subscribe();
    let unknown = |news: &News| Some(news.saves) != known.saves;
    let waited = time::timeout(PATIENCE, heard.wait_for(unknown)).await;
    drop(waited);
    let news = live.0.borrow().clone();
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(news)
}
