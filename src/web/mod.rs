//! HTTP: one look-up an answer.
//!
//! [`serve`] listens, answers from the current [`Edition`], prints a new one after midnight when a
//! review has come due, and finishes the requests under way when it is told to stop.

mod answering;
mod checking;
pub mod clock;
mod headers;
mod midnight;
mod stopping;
mod turn;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use actix_web::{App, HttpServer, rt, web};
use arc_swap::ArcSwap;

use crate::edition::Edition;
use crate::site::Site;

/// The edition that answers now; swapped whole.
type Current = Arc<ArcSwap<Edition>>;

/// How long a stopping server waits for requests under way, in seconds.
const FINISH: u64 = 10;

/// Serves `edition` on `listener` until Ctrl-C or SIGTERM; a second Ctrl-C ends it at once. `site` and `origin` are what later
/// editions are printed from.
///
/// # Errors
/// What the operating system says when the listener cannot be used.
pub fn serve(listener: TcpListener, site: Site, edition: Edition, origin: &str) -> io::Result<()> {
    let current: Current = Arc::new(ArcSwap::from_pointee(edition));
    let origin = origin.to_owned();
    rt::System::new().block_on(async move {
        let answers = current.clone();
        let desk = Arc::new(checking::Desk { site, origin });
        let readers = desk.clone();
        let server = HttpServer::new(move || {
            App::new()
                .wrap(headers::fixed())
                .app_data(web::Data::from(answers.clone()))
                .app_data(web::Data::from(readers.clone()))
                .app_data(web::PayloadConfig::new(checking::LARGEST))
                .route("/checker/{turn:.*}", web::post().to(checking::post))
                .default_service(web::to(answering::answer))
        })
        .listen(listener)?
        .disable_signals()
        .shutdown_timeout(FINISH)
        .run();

        rt::spawn(midnight::watch(desk, current));
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
