//! The end of the server: the first signal finishes the requests under way, a Ctrl-C after it does
//! not wait for them.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::task::Poll;

use actix_web::dev::{Server, ServerHandle};
use actix_web::rt;
use actix_web::rt::signal::unix::{Signal, SignalKind, signal};

/// Runs `server` until it is told to stop. Signals are listened for from the call on.
///
/// # Errors
/// What the operating system says of the signals or of the listener.
pub(super) async fn run(server: Server) -> io::Result<()> {
    let interrupt = signal(SignalKind::interrupt())?;
    let terminate = signal(SignalKind::terminate())?;
    let mut hurry = pin!(hurried(interrupt, terminate, server.handle()));
    let mut server = pin!(server);
    // The server takes no second order while it follows the first, so it is dropped instead.
    poll_fn(|context| match hurry.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(Ok(())),
        Poll::Pending => server.as_mut().poll(context),
    })
    .await
}

/// Stops the server at the first signal; is done when somebody presses Ctrl-C after that.
async fn hurried(mut interrupt: Signal, mut terminate: Signal, server: ServerHandle) {
    poll_fn(|context| {
        // Each is asked, so that each wakes this task.
        let told = [interrupt.poll_recv(context), terminate.poll_recv(context)];
        if told.iter().any(Poll::is_ready) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    tracing::info!("stopping: the requests under way are finished first; Ctrl-C ends them");
    rt::spawn(server.stop(true));
    interrupt.recv().await;
    tracing::warn!("stopped at once: requests under way were cut off");
}
