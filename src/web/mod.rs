//! HTTP: one look-up an answer.
//!
//! [`serve`] listens, answers from the current [`Edition`], prints a new one after midnight when a
//! review has come due, on SIGHUP and, for those who write, on each save, and finishes the requests
//! under way when it is told to stop.

mod answering;
mod checking;
pub mod clock;
mod headers;
mod live;
mod midnight;
mod negotiation;
mod printer;
mod reloading;
mod stopping;
mod turn;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use actix_web::rt::signal::unix::{SignalKind, signal};
use actix_web::{App, HttpServer, rt, web};
use arc_swap::ArcSwap;

use crate::edition::Edition;
use live::Live;
use printer::Printer;
use reloading::Saves;

/// The edition that answers now; swapped whole.
type Current = Arc<ArcSwap<Edition>>;

/// How long a stopping server waits for requests under way, in seconds.
const FINISH: u64 = 10;

/// The same where open pages wait for news.
const FINISH_WATCHING: u64 = 1;

/// What is served, and from where.
#[derive(Debug)]
pub struct Served {
    /// The folder of articles, which is read again on SIGHUP.
    pub articles: PathBuf,
    /// The first edition.
    pub edition: Edition,
    /// Whether every save in the folder brings a new edition, and open pages load it.
    pub watch: bool,
}

/// Serves on `listener` until Ctrl-C or SIGTERM; a second Ctrl-C ends it at once.
///
/// # Errors
/// What the operating system says when the listener cannot be used or the folder cannot be watched.
pub fn serve(listener: TcpListener, Served { articles, edition, watch }: Served) -> io::Result<()> {
    let saves = if watch { Some(Saves::watch(&articles).map_err(io::Error::other)?) } else { None };
    let lang = edition.site().content().lang;
    let current: Current = Arc::new(ArcSwap::from_pointee(edition));
    let live = Arc::new(Live::new());
    rt::System::new().block_on(async move {
        // Who is answered may send it.
        let hangup = signal(SignalKind::hangup())?;
        let answers = current.clone();
        let news = live.clone();
        let server = HttpServer::new(move || {
            App::new()
                .wrap(headers::fixed())
                .app_data(web::Data::from(answers.clone()))
                .app_data(web::Data::from(news.clone()))
                .app_data(web::PayloadConfig::new(checking::LARGEST))
                .configure(|app| {
                    if watch {
                        app.route(live::PATH, web::get().to(live::answer));
                    }
                })
                .route("/checker/{turn:.*}", web::post().to(checking::post))
                .default_service(web::to(answering::answer))
        })
        .listen(listener)?
        .disable_signals()
        .shutdown_timeout(if watch { FINISH_WATCHING } else { FINISH })
        .run();

        let printer = Arc::new(Printer { articles, lang, current: current.clone() });
        printer.improve(current.load_full());
        rt::spawn(midnight::watch(printer.clone()));
        rt::spawn(reloading::on_signal(hangup, printer.clone()));
        if let Some(saves) = saves {
            rt::spawn(reloading::on_save(saves, printer, live));
        }
        stopping::run(server).await
    })
}

/// A listener on `listen`, and the address it got: port 0 asks for any free port.
///
/// # Errors
/// What the operating system says.
pub fn bind(listen: SocketAddr) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(listen)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}
