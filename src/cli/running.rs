//! The settings of those who run the site: the second listener, the access log, the end.

use clap::Args;
use clap::builder::FalseyValueParser;

use crate::pages::Contact;
use crate::web::{Admin, Running};

/// The longest wait before a stop, in seconds.
const LONGEST_DELAY: u64 = 600;

/// How the site is run.
#[derive(Debug, Clone, Args)]
pub struct RunningArgs {
    /// Where to say whether it is alive (/healthz) and ready (/readyz), and what it has counted
    /// (/metrics): an address and port, or `off`. Left out or empty: on 127.0.0.1, a thousand ports
    /// above the one of `--listen`, if that is free.
    #[arg(
        long,
        env = "BACKWISE_ADMIN",
        value_name = "ADDR:PORT",
        default_value = "",
        hide_default_value = true,
        value_parser = admin
    )]
    pub admin: Admin,
    /// Write a line to standard error for each request: time, method, page, status, bytes and
    /// duration, and nothing of who asked. JSON where that is not a terminal.
    #[arg(long, env = "BACKWISE_ACCESS_LOG", value_parser = FalseyValueParser::new())]
    pub access_log: bool,
    /// How many seconds to answer on after it is told to stop, while /readyz says no, so that
    /// balancers send readers elsewhere.
    #[arg(
        long,
        env = "BACKWISE_DRAIN_DELAY",
        value_name = "SECONDS",
        default_value_t = 0,
        value_parser = clap::value_parser!(u64).range(..=LONGEST_DELAY)
    )]
    pub drain_delay: u64,
    /// Whom to tell of a hole in the site, for /.well-known/security.txt: `mailto:` and an address,
    /// or the address of a page. Left out or empty: there is no such file.
    #[arg(
        long,
        env = "BACKWISE_SECURITY_CONTACT",
        value_name = "URL",
        default_value = "",
        hide_default_value = true,
        value_parser = contact_if_any
    )]
    // The whole path keeps clap from taking an empty value for a wrong one.
    pub security_contact: std::option::Option<Contact>,
}

impl RunningArgs {
    /// The settings as the server takes them.
    #[must_use]
    pub fn running(&self) -> Running {
        Running {
            drain_delay: std::time::Duration::from_secs(self.drain_delay),
            access_log: self.access_log,
            security_contact: self.security_contact.clone(),
        }
    }
}

fn admin(text: &str) -> Result<Admin, String> {
    match text {
        "" => Ok(Admin::Beside),
        "off" => Ok(Admin::Off),
        address => address
            .parse()
            .map(Admin::At)
            .map_err(|_| "write an address and a port, as in 127.0.0.1:9080, or off".to_owned()),
    }
}

fn contact_if_any(text: &str) -> Result<Option<Contact>, String> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_listener_is_an_address_or_off() {
        let at = |address: &str| address.parse().ok().map(Admin::At);
        for (text, read) in [
            ("", Some(Admin::Beside)),
            ("off", Some(Admin::Off)),
            ("0.0.0.0:9080", at("0.0.0.0:9080")),
            ("[::1]:9080", at("[::1]:9080")),
            ("9080", None),
            ("on", None),
        ] {
            assert_eq!(admin(text).ok(), read, "{text}");
        }
    }
}
