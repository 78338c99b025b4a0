//! The program: reads the settings, does what they ask, and ends with the exit code that
//! `--help` documents.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use backwise::cli::{Cli, Command, LogLevel, Origin, ServeArgs};
use backwise::content::{Date, Folder, Lang, Severity};
use backwise::edition::{Edition, Order};
use backwise::site::{OpenError, Report, Site};
use backwise::web::{self, Served};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// The articles have errors.
const ARTICLES: u8 = 1;
/// The program could not start.
const START: u8 = 3;

fn main() -> ExitCode {
    let Cli { articles, command } = Cli::read();
    match command {
        Command::Check => check(&articles),
        Command::Serve(settings) => serve(&articles, &settings),
    }
}

/// Prints every problem; fails when one is an error.
fn check(articles: &Path) -> ExitCode {
    match Site::open(articles, Lang::En, web::clock::today()) {
        Ok((site, report)) => {
            tell(&report, Some(&site.content().folder), articles);
            ExitCode::SUCCESS
        }
        Err(OpenError::Content(report)) => {
            tell(&report, None, articles);
            ExitCode::from(ARTICLES)
        }
        Err(error @ OpenError::Folder(_)) => stop(&error),
    }
}

/// Prints the whole report. A reader who has seen enough, as `head` has, may close the pipe.
fn tell(report: &Report, folder: Option<&Folder>, articles: &Path) {
    let mut out = io::stdout().lock();
    let problems = report.problems(folder, &root(articles));
    let _ = writeln!(out, "{problems}{}{}", report.summary(), tally(report));
}

/// Serves the site until it is told to stop.
fn serve(articles: &Path, settings: &ServeArgs) -> ExitCode {
    log_to_stderr(settings.log);
    let today = web::clock::today();
    let (site, report) = match Site::open(articles, Lang::En, today) {
        Ok(opened) => opened,
        Err(OpenError::Content(report)) => {
            eprint!("{}", report.problems(None, &root(articles)));
            eprintln!(
                "backwise: the site is not served: {}; mend them and start again",
                tally(&report)
            );
            return ExitCode::from(ARTICLES);
        }
        Err(error @ OpenError::Folder(_)) => return stop(&error),
    };
    match start(articles, settings, site, &report, today) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => stop(&format!("{error:#}")),
    }
}

fn start(
    articles: &Path,
    settings: &ServeArgs,
    site: Site,
    report: &Report,
    today: Date,
) -> anyhow::Result<()> {
    let sockets = web::Sockets::open(settings.listen, settings.running.admin)?;
    let origin = settings.origin.clone().unwrap_or_else(|| Origin::of(sockets.address));
    let order = Order { day: today, origin: origin.as_str().to_owned(), live: settings.watch };
    let edition = Edition::print(&Arc::new(site), &order)?;
    let warnings = report.count(Severity::Warning);
    if warnings > 0 {
        tracing::warn!("the articles have {warnings} warnings; `backwise check` lists them");
    }
    println!("Backwise is at http://{}", sockets.address);
    let served = Served { articles: articles.to_owned(), edition };
    web::serve(sockets, served, settings.running.running()).context("the server stopped")
}

fn log_to_stderr(level: LogLevel) {
    let level = match level {
        LogLevel::Off => LevelFilter::OFF,
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    // The HTTP library quotes parts of requests that it cannot read, so it may speak of its own
    // start and stop alone.
    let own = Targets::new()
        .with_target("backwise", level)
        .with_target("actix_server", level.min(LevelFilter::WARN));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).without_time();
    tracing_subscriber::registry().with(lines).with(own).init();
}

fn stop(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("backwise: {error}");
    ExitCode::from(START)
}

fn root(articles: &Path) -> String {
    articles.display().to_string()
}

fn tally(report: &Report) -> String {
    let count = |severity, what| match report.count(severity) {
        1 => format!("1 {what}"),
        n => format!("{n} {what}s"),
    };
    let (errors, warnings) = (Severity::Error, Severity::Warning);
    format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
}
