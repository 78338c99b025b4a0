//! HTTP: one look-up an answer.
//!
//! [`serve`] listens, answers from the current [`Edition`], prints a new one after midnight when a
//! review has come due, on SIGHUP and, for those who write, on each save, keeps what earlier editions
//! were linked with for an hour, and finishes the requests under way when it is told to stop. Beside it a second listener tells those who run the site how it
//! does.

mod access_log;
mod admin;
mod answering;
mod checking;
pub mod clock;
pub mod headers;
mod live;
mod metrics;
mod midnight;
mod negotiation;
mod observing;
mod passing;
mod printer;
mod reloading;
mod request_id;
mod saves;
mod searching;
mod security;
mod sockets;
mod stopping;
mod tally;
mod turn;

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::rt::signal::unix::{SignalKind, signal};
use actix_web::{App, HttpServer, rt, web};
use arc_swap::ArcSwap;

use crate::content::Articles;
use crate::edition::{Edition, Kept};
use crate::pages::Contact;

use access_log::AccessLog;
use live::Live;
use metrics::Metrics;
use observing::Observer;
use printer::Printer;
use saves::Saves;
pub use sockets::{Admin, SocketError, Sockets};

/// The edition that answers now; swapped whole.
type Current = Arc<ArcSwap<Edition>>;

/// How long a stopping server waits for requests under way, in seconds.
const FINISH: u64 = 10;

/// The same where open pages wait for news.
const FINISH_WATCHING: u64 = 1;

/// What is served, and from where.
#[derive(Debug)]
pub struct Served {
    /// The articles; a folder is read again on SIGHUP. Where the first edition is live, each
    /// save in it brings a new one.
    pub articles: Articles,
    /// The first edition.
    pub edition: Edition,
}

/// How the site is run.
#[derive(Debug, Clone)]
pub struct Running {
    /// How long to answer on after the first signal, so that balancers see that it is not ready.
    pub drain_delay: Duration,
    /// Whether to write a line for each request.
    pub access_log: bool,
    /// Whom to tell of a hole.
    pub security_contact: Option<Contact>,
}

/// Serves on `sockets` until Ctrl-C or SIGTERM; a Ctrl-C after that ends it at once.
///
/// # Errors
/// What the operating system says when a listener cannot be used or the folder cannot be watched.
pub fn serve(
    sockets: Sockets,
    Served { articles, edition }: Served,
    running: Running,
) -> io::Result<()> {
    let watch = edition.order().live;
    let origin = edition.order().origin.clone();
    let lang = edition.site().content().lang;
    let watched = articles.folder().filter(|_| watch);
    let beside = articles.static_folder();
    let saves = watched.map(|folder| Saves::watch([folder].into_iter().chain(beside.as_deref())));
    let saves = saves.transpose().map_err(io::Error::other)?;
    let current: Current = Arc::new(ArcSwap::from_pointee(edition));
    let (news, earlier) = (Arc::new(Live::new()), Arc::new(Kept::default()));
    let metrics = Arc::new(Metrics::new());
    let kept = running.access_log.then(|| AccessLog::start(metrics.clone())).transpose()?;
    let (log, last) = kept.unzip();
    let ended = rt::System::new().block_on(async move {
        // Who is answered may send it.
        let hangup = signal(SignalKind::hangup())?;
        let (answers, told, counted) = (current.clone(), news.clone(), metrics.clone());
        let kept = earlier.clone();
        let server = HttpServer::new(move || {
            App::new()
                .wrap(headers::fixed(&origin))
                .wrap(Observer::new(&counted, log.clone(), answers.clone()))
                .app_data(web::Data::from(answers.clone()))
                .app_data(web::Data::from(kept.clone()))
                .app_data(web::Data::from(told.clone()))
                .configure(|routes| live::route(watch, routes))
                // A scope, so that no other address is held against the pattern.
                .service(web::scope("/checker").route("/{turn:.*}", web::post().to(checking::post)))
                .configure(|routes| searching::route(&answers.load(), routes))
                .configure(|routes| security::route(running.security_contact.as_ref(), routes))
                .default_service(web::to(answering::answer))
        })
        .listen(sockets.site)?
        .disable_signals()
        .shutdown_timeout(if watch { FINISH_WATCHING } else { FINISH })
        .run();

        if let Some(listener) = sockets.admin {
            tracing::info!("health and metrics are at http://{}", listener.local_addr()?);
            rt::spawn(admin::server(listener, metrics.clone())?);
        }
        let printer = Arc::new(Printer {
            articles,
            lang,
            current: current.clone(),
            kept: earlier,
            metrics: metrics.clone(),
            printing: Mutex::default(),
            improving: Arc::default(),
        });
        printer.improve(current.load_full());
        rt::spawn(midnight::watch(printer.clone()));
        rt::spawn(reloading::on_signal(hangup, printer.clone()));
        if let Some(saves) = saves {
            rt::spawn(reloading::on_save(saves, printer, news));
        }
        stopping::run(server, metrics, running.drain_delay).await
    });
    if let Some(last) = last {
        last.wait();
    }
    ended
}
