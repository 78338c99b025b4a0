//! The listeners: those that a service manager hands over, and those that the program opens itself.
//!
//! A manager such as systemd opens sockets before the program starts and keeps them while it
//! restarts, so that no reader is turned away. One named `admin` is the second listener; the other
//! is the site's.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
#[cfg(target_os = "linux")]
use std::time::Duration;

#[cfg(target_os = "linux")]
use socket2::SockRef;
use thiserror::Error;

/// How far the second listener's port lies above the site's, when no other is asked for.
const BESIDE: u16 = 1000;

/// Where the second listener stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admin {
    /// On loopback, a thousand ports above the site's: so two sites on one machine do not meet. A
    /// site on whatever port is free has it on another. When it cannot be had, the site does
    /// without.
    Beside,
    /// At this address.
    At(SocketAddr),
    /// Nowhere.
    Off,
}

/// The listeners of a site.
#[derive(Debug)]
pub struct Sockets {
    /// For readers.
    pub site: TcpListener,
    /// Where it listens for readers.
    pub address: SocketAddr,
    /// For those who run the site.
    pub admin: Option<TcpListener>,
}

/// Why there are no listeners.
#[derive(Debug, Error)]
pub enum SocketError {
    /// The site's address cannot be had.
    #[error("cannot listen on {0}; stop what uses it, or choose another with --listen ({1})")]
    Site(SocketAddr, io::Error),
    /// The second listener's address cannot be had.
    #[error("cannot listen on {0} for metrics; choose another address with --admin, or off ({1})")]
    Admin(SocketAddr, io::Error),
    /// What a service manager handed over cannot be used.
    #[error("the sockets handed over by the service manager cannot be used: {0}")]
    HandedOver(String),
}

/// How long a reader may take nothing of what was sent before the connection is let go. Connections have
/// it from their listener.
#[cfg(target_os = "linux")]
const UNREAD: Duration = Duration::from_secs(30);

impl Sockets {
    /// Takes what was handed over and opens what is missing: the site at `listen`, where port 0
    /// asks for any free port, and the second listener at `admin`. To be called once, since what is
    /// handed over can be taken once.
    ///
    /// # Errors
    /// [`SocketError`], which says how to mend it.
    pub fn open(listen: SocketAddr, admin: Admin) -> Result<Self, SocketError> {
        let (site, handed_admin) = handed_over()?;
        let site = match site {
            Some(site) => site,
            None => TcpListener::bind(listen).map_err(|error| SocketError::Site(listen, error))?,
        };
        let address = site.local_addr().map_err(|error| SocketError::Site(listen, error))?;
        #[cfg(target_os = "linux")]
        SockRef::from(&site)
            .set_tcp_user_timeout(Some(UNREAD))
            .map_err(|error| SocketError::Site(listen, error))?;
        let admin = match (admin, handed_admin) {
            (Admin::Off, _) => None,
            (_, Some(handed_over)) => Some(handed_over),
            (Admin::At(wanted), None) => {
                let opened = TcpListener::bind(wanted);
                Some(opened.map_err(|error| SocketError::Admin(wanted, error))?)
            }
            (Admin::Beside, None) => {
                let port = if listen.port() == 0 { 0 } else { beside(address.port()) };
                open_if_free(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
            }
        };
        Ok(Self { site, address, admin })
    }
}

fn open_if_free(wanted: SocketAddr) -> Option<TcpListener> {
    let opened = TcpListener::bind(wanted);
    if let Err(error) = &opened {
        tracing::warn!("no health and metrics: cannot listen on {wanted} ({error}); see --admin");
    }
    opened.ok()
}

const fn beside(port: u16) -> u16 {
    match port.checked_add(BESIDE) {
        Some(beside) => beside,
        None => port - BESIDE,
    }
}

/// The site's and the second listener, as far as they were handed over.
fn handed_over() -> Result<(Option<TcpListener>, Option<TcpListener>), SocketError> {
    let wrong = |what: &dyn std::fmt::Display| SocketError::HandedOver(what.to_string());
    let (mut site, mut admin) = (None, None);
    for (name, socket) in sd_listen_fds::get().map_err(|error| wrong(&error))? {
        let listener = TcpListener::from(socket);
        if let Err(error) = listener.local_addr() {
            return Err(wrong(&format!("only TCP sockets are ({error}); see ListenStream=")));
        }
        let place = if name.as_deref() == Some("admin") { &mut admin } else { &mut site };
        if place.replace(listener).is_some() {
            return Err(wrong(&"there is one for readers, and one with FileDescriptorName=admin"));
        }
    }
    Ok((site, admin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_port_lies_beside_the_first_and_is_always_a_port() {
        for (port, second) in [(80, 1080), (8080, 9080), (64_535, 65_535), (64_536, 63_536)] {
            assert_eq!(beside(port), second);
        }
    }
}
