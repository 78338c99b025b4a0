//! The settings: flags, environment variables and their defaults.

mod running;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use running::RunningArgs;

/// What `backwise --help` says at its end.
const EXIT_CODES: &str = "\
Exit codes:
  0  the server was told to stop, the check found no error, or all files were written
  1  the articles have errors; each is listed with its place and how to mend it
  2  a flag, a setting or the name of a new article is wrong
  3  the program could not start or go on: a folder is missing, the address is taken, or a file
     cannot be written

Examples:
  backwise                                  serve the site on http://127.0.0.1:8080
  backwise --articles articles              serve the articles of a folder instead
  backwise serve --listen 0.0.0.0:80 --origin https://example.org
  backwise check --articles articles        look for problems, without serving
  backwise new causes/cold-weather          begin an article in ./articles
  backwise export --origin https://example.org site
                                            write the site as files into the folder site";

/// Backwise: a health information website about back pain, served from one binary.
#[derive(Debug, Parser)]
#[command(version, flatten_help = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// The folder of articles. Left out: the articles inside the program are served, and commands
    /// that are for editors take the folder `articles` where they are started.
    #[arg(long, global = true, env = "BACKWISE_ARTICLES", value_name = "DIR")]
    pub articles: Option<PathBuf>,
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// Reads the settings of this run. One that is wrong, `--help` and `--version` end the program.
    #[must_use]
    pub fn read() -> Self {
        Self::parse_from(with_command(std::env::args_os().collect()))
    }
}

/// The arguments with `serve` before them where no command is named. So the settings of `serve`
/// belong to it alone, and nothing that is wrong with them can keep `check` from its work.
fn with_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let commands = ["serve", "check", "new", "export", "help", "-h", "--help", "-V", "--version"];
    let names_one = |argument: &OsString| commands.iter().any(|command| argument == command);
    let is_flag = |argument: &OsString| argument.to_string_lossy().starts_with('-');
    let opens_with_flag = arguments.get(1).is_none_or(is_flag);
    if opens_with_flag && !arguments.iter().skip(1).any(names_one) {
        arguments.insert(1.min(arguments.len()), "serve".into());
    }
    arguments
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site until Ctrl-C or SIGTERM, then finish the requests under way. This is what is
    /// done when no command is named.
    Serve(ServeArgs),
    /// Look for problems in the articles: print each with its place and how to mend it.
    Check,
    /// Begin an article: write its file as a draft that explains itself, and say what to do next.
    New {
        /// The article, as `causes/cold-weather`.
        #[arg(value_name = "SECTION/NAME")]
        name: String,
    },
    /// Write the whole site as files, for a host of static files.
    Export(ExportArgs),
}

/// Where to export.
#[derive(Debug, Clone, Args)]
pub struct ExportArgs {
    /// The folder to fill. Files that no export wrote are never overwritten.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The site's public address, for links that must be whole (sitemap, previews): scheme and
    /// host, as in `https://example.org`.
    #[arg(long, env = "BACKWISE_ORIGIN", value_name = "URL")]
    pub origin: Origin,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// The address and port to listen on.
    #[arg(
        long,
        env = "BACKWISE_LISTEN",
        value_name = "ADDR:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// The site's public address, for links that must be whole (sitemap, previews): scheme and
    /// host, as in `https://example.org`. Left out or empty: the address listened on.
    #[arg(
        long,
        env = "BACKWISE_ORIGIN",
        value_name = "URL",
        default_value = "",
        hide_default_value = true,
        value_parser = origin_if_any
    )]
    // The whole path keeps clap from taking an empty value for a wrong one.
    pub origin: std::option::Option<Origin>,
    /// For those who write: print a new edition whenever a file is saved, and let open pages load it.
    /// Style sheets and scripts are those of the folder `static` beside the articles, if it is there.
    #[arg(long)]
    pub watch: bool,
    /// How much to log to standard error. No level logs requests: see `--access-log`.
    #[arg(long, env = "BACKWISE_LOG", value_name = "LEVEL", default_value = "info")]
    pub log: LogLevel,
    /// And how it is run.
    #[command(flatten)]
    pub running: RunningArgs,
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

fn origin_if_any(text: &str) -> Result<Option<Origin>, String> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

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

    #[test]
    fn without_a_command_it_serves() {
        for (given, read) in [
            ("backwise", "backwise serve"),
            ("backwise --listen 127.0.0.1:0", "backwise serve --listen 127.0.0.1:0"),
            ("backwise --articles a check", "backwise --articles a check"),
            ("backwise serve --log off", "backwise serve --log off"),
            ("backwise --help", "backwise --help"),
            ("backwise mend", "backwise mend"),
        ] {
            let given = given.split(' ').map(OsString::from).collect();
            assert_eq!(with_command(given).join(OsStr::new(" ")), read);
        }
        assert_eq!(with_command(Vec::new()), ["serve"]);
    }
}
