//! The settings: flags, environment variables and their defaults.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// What `backwise --help` says at its end.
const EXIT_CODES: &str = "\
Exit codes:
  0  the server stopped in good order, or the check found no error
  1  the articles have errors; each is listed with its place and how to mend it
  2  a flag or a setting is wrong
  3  the program could not start: the folder is missing or the address is taken

Examples:
  backwise                                  serve ./articles on http://127.0.0.1:8080
  backwise serve --listen 0.0.0.0:80 --origin https://example.org
  backwise check --articles articles        look for problems, without serving";

/// Backwise: a health information website about back pain, served from one binary.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The settings of `serve`, when it is left out.
    #[command(flatten)]
    pub serve: ServeArgs,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site until Ctrl-C or SIGTERM, then finish the requests under way.
    Serve(ServeArgs),
    /// Look for problems in the articles: print each with its place and how to mend it.
    Check(ContentArgs),
}

/// Where the articles are.
#[derive(Debug, Clone, Args)]
pub struct ContentArgs {
    /// The folder of articles.
    #[arg(long, env = "BACKWISE_ARTICLES", value_name = "DIR", default_value = "articles")]
    pub articles: PathBuf,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Where the articles are.
    #[command(flatten)]
    pub content: ContentArgs,
    /// The address and port to listen on.
    #[arg(
        long,
        env = "BACKWISE_LISTEN",
        value_name = "ADDR:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// The site's public address, for links that must be whole (sitemap, previews): scheme and
    /// host, as in `https://example.org`. Left out: the address listened on.
    #[arg(long, env = "BACKWISE_ORIGIN", value_name = "URL")]
    pub origin: Option<Origin>,
    /// How much to log to standard error. No request is ever logged at any level.
    #[arg(long, env = "BACKWISE_LOG", value_name = "LEVEL", default_value = "info")]
    pub log: LogLevel,
}

/// How much to log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogLevel {
    /// Nothing.
    Off,
    /// What failed.
    Error,
    /// What failed, and what somebody should look at.
    Warn,
    /// And what was done.
    Info,
    /// And how.
    Debug,
}

/// The public address of the site: scheme, host and port, without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The address listened on, when no other is known.
    #[must_use]
    pub fn of(listen: SocketAddr) -> Self {
        Self(format!("http://{listen}"))
    }

    /// The address as text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim_end_matches('/');
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        match host {
            Some(host) if !host.is_empty() && host.chars().all(plain) => Ok(Self(text.to_owned())),
            _ => Err("write scheme and host alone, as in https://example.org".to_owned()),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for (text, origin) in [
            ("https://example.org", Some("https://example.org")),
            ("https://example.org/", Some("https://example.org")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("http://[::1]:8080", Some("http://[::1]:8080")),
            ("example.org", None),
            ("https://example.org/back", None),
            ("https://", None),
            ("https://a\"b", None),
        ] {
            let read = text.parse::<Origin>().ok();
            assert_eq!(read.as_ref().map(Origin::as_str), origin, "{text}");
        }
    }
}
