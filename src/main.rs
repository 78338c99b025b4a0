//! The program: reads the settings, does what they ask, and ends with the exit code that
//! `--help` documents.

use std::fmt::{Arguments, Display};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use backwise::cli::{Cli, Command, ExportArgs, LogLevel, Origin, ServeArgs};
use backwise::content::{
    Articles, Date, Drafts, Folder, Lang, Severity, SkeletonError, write_skeleton,
};
use backwise::edition::{Edition, Order};
use backwise::export;
use backwise::site::{OpenError, Report, Site};
use backwise::web::{self, Served};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Printing an edition on all cores allocates a lot; this allocator lets no thread wait for another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The articles have errors.
const ARTICLES: u8 = 1;
/// What was asked for cannot be.
const ASKED: u8 = 2;
/// The program could not start or go on.
const START: u8 = 3;

fn main() -> ExitCode {
    let Cli { articles, command } = Cli::read();
    match command {
        Command::Check => match folder_or_here(articles) {
            Ok(folder) => check(&Articles::Folder(folder)),
            Err(error) => stop(&error),
        },
        Command::New { name } => match folder_or_here(articles) {
            Ok(folder) => begin(&folder, &name),
            Err(error) => stop(&error),
        },
        Command::Export(settings) => export(&Articles::of(articles), &settings),
        // Who writes works in a folder.
        Command::Serve(settings) if settings.watch => match folder_or_here(articles) {
            Ok(folder) => serve(&Articles::Folder(folder), &settings),
            Err(error) => stop(&error),
        },
        Command::Serve(settings) => serve(&Articles::of(articles), &settings),
    }
}

/// The folder that an editor works in: the one named, else `articles` where they stand. What the
/// program carries inside cannot be mended, so it is no answer here.
fn folder_or_here(named: Option<PathBuf>) -> Result<PathBuf, &'static str> {
    let here = || Some(PathBuf::from("articles")).filter(|folder| folder.is_dir());
    named.or_else(here).ok_or("there is no folder `articles` here; name the folder with --articles")
}

/// Prints every problem; fails when one is an error.
fn check(articles: &Articles) -> ExitCode {
    match Site::of(articles, Drafts::LeftOut, Lang::En, web::clock::today(), None) {
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
fn tell(report: &Report, folder: Option<&Folder>, articles: &Articles) {
    let mut out = io::stdout().lock();
    let problems = report.problems(folder, &articles.to_string());
    let _ = writeln!(out, "{problems}{}{}", report.summary(), tally(report));
}

/// Begins an article, and says what to do next.
fn begin(folder: &Path, name: &str) -> ExitCode {
    match write_skeleton(folder, Lang::En, name, web::clock::today()) {
        Ok(file) => {
            let (section, slug) = name.split_once('/').unwrap_or_default();
            say(format_args!(
                "Wrote {}, a draft that explains itself.\n\
                 Fill it in; `backwise check` says what it still lacks.\n\
                 To publish it, take its line `draft = true` out, add \"{slug}\" to the articles of \
                 `{section}` in {}, and link to it from another article.",
                file.display(),
                folder.join("en/sections.toml").display(),
            ));
            ExitCode::SUCCESS
        }
        Err(
            error @ (SkeletonError::Name(_)
            | SkeletonError::Section { .. }
            | SkeletonError::Exists(_)),
        ) => {
            warn(format_args!("backwise: {error}"));
            ExitCode::from(ASKED)
        }
        Err(error @ (SkeletonError::Folder(_) | SkeletonError::Write(..))) => stop(&error),
    }
}

/// Writes the site as files.
fn export(articles: &Articles, settings: &ExportArgs) -> ExitCode {
    let today = web::clock::today();
    let (site, _) = match open(articles, Drafts::LeftOut, today, "exported") {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let order = Order { day: today, origin: settings.origin.as_str().to_owned(), live: false };
    let edition = Edition::print(&Arc::new(site), &order);
    let edition = match edition.and_then(Edition::without_forms) {
        Ok(edition) => edition.at_best(),
        Err(error) => return stop(&error),
    };
    match export::write(&edition, &settings.folder) {
        Ok(done) => {
            say(format_args!(
                "{} holds the site: {} files, of which {} were written; {} were taken away",
                settings.folder.display(),
                done.files,
                done.written,
                done.removed
            ));
            for file in done.left {
                warn(format_args!(
                    "backwise: {file} is no longer part of the site, and was changed by \
                           somebody; take it away if you do not need it"
                ));
            }
            ExitCode::SUCCESS
        }
        Err(error) => stop(&error),
    }
}

/// The site; or the exit code, after saying why there is none.
fn open(
    articles: &Articles,
    drafts: Drafts,
    today: Date,
    done: &str,
) -> Result<(Site, Report), ExitCode> {
    match Site::of(articles, drafts, Lang::En, today, None) {
        Ok(opened) => Ok(opened),
        Err(OpenError::Content(report)) => {
            let _ = write!(io::stderr(), "{}", report.problems(None, &articles.to_string()));
            let tally = tally(&report);
            warn(format_args!(
                "backwise: the site is not {done}: {tally}; mend them and start again"
            ));
            Err(ExitCode::from(ARTICLES))
        }
        Err(error @ OpenError::Folder(_)) => Err(stop(&error)),
    }
}

/// Serves the site until it is told to stop.
fn serve(articles: &Articles, settings: &ServeArgs) -> ExitCode {
    log_to_stderr(settings.log);
    let today = web::clock::today();
    let drafts = Drafts::of(settings.watch);
    let (site, report) = match open(articles, drafts, today, "served") {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    if articles.folder().is_none() {
        tracing::info!(
            "these are the articles inside the program; --articles names a folder instead"
        );
    }
    match start(articles, settings, site, &report, today) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => stop(&format!("{error:#}")),
    }
}

fn start(
    articles: &Articles,
    settings: &ServeArgs,
    site: Site,
    report: &Report,
    today: Date,
) -> anyhow::Result<()> {
    let sockets = web::Sockets::open(settings.listen, settings.running.admin)?;
    let origin = settings.origin.clone().unwrap_or_else(|| Origin::of(sockets.address));
    let order = Order { day: today, origin: origin.as_str().to_owned(), live: settings.watch };
    let sheets = articles.sheets(settings.watch)?;
    let edition = Edition::print_with(&Arc::new(site), &order, &sheets, None)?;
    if report.count(Severity::Warning) > 0 {
        let warnings = report.counted(Severity::Warning);
        tracing::warn!("the articles have {warnings}; `backwise check` lists them");
    }
    say(format_args!("Backwise is at http://{}", sockets.address));
    let served = Served { articles: articles.clone(), edition };
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

fn stop(error: &dyn Display) -> ExitCode {
    warn(format_args!("backwise: {error}"));
    ExitCode::from(START)
}

/// Writes a line, for whoever still reads.
fn say(line: Arguments<'_>) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// The same where problems are told.
fn warn(line: Arguments<'_>) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn tally(report: &Report) -> String {
    format!("{}, {}", report.counted(Severity::Error), report.counted(Severity::Warning))
}
