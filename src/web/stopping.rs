//! The end of the server: at the first signal it says that it is not ready, waits until balancers
//! have seen that, and finishes the requests under way; a Ctrl-C after it does not wait for them.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::rt;
use actix_web::rt::signal::unix::{Signal, SignalKind, signal};
use actix_web::rt::time::sleep;

use super::metrics::Metrics;

/// Runs `server` until it is told to stop, and for as long as `delay` after that. Signals are
/// listened for from the call on.
///
/// # Errors
/// What the operating system says of the signals or of the listener.
pub(super) async fn run(server: Server, metrics: Arc<Metrics>, delay: Duration) -> io::Result<()> {
    let interrupt = signal(SignalKind::interrupt())?;
    let terminate = signal(SignalKind::terminate())?;
    let stop = stop(server.handle(), metrics, delay);
    let mut hurry = pin!(hurried(interrupt, terminate, stop));
    let mut server = pin!(server);
    // The server takes no second order while it follows the first, so it is dropped instead.
    poll_fn(|context| match hurry.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(Ok(())),
        Poll::Pending => server.as_mut().poll(context),
    })
    .await
}

/// Begins to `stop` at the first signal; is done when somebody presses Ctrl-C after that.
async fn hurried(
    mut interrupt: Signal,
    mut terminate: Signal,
    stop: impl Future<Output = ()> + 'static,
) {
    poll_fn(|context| {
        // Each is asked, so that each wakes this task.
        let told = [interrupt.poll_recv(context), terminate.poll_recv(context)];
        if told.iter().any(Poll::is_ready) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    rt::spawn(stop);
    interrupt.recv().await;
    tracing::warn!("stopped at once: requests under way were cut off");
}

/// Not ready, then a while of answering as before, then no new requests.
async fn stop(server: ServerHandle, metrics: Arc<Metrics>, delay: Duration) {
    metrics.stop();
    if !delay.is_zero() {
        tracing::info!("not ready any more; stopping in {} seconds", delay.as_secs());
        sleep(delay).await;
    }
    let stopped = server.stop(true);
    tracing::info!("stopping: the requests under way are finished first; Ctrl-C ends them");
    stopped.await;
}
