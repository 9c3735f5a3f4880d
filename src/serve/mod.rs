//! The preview server: the site from memory on loopback, rebuilt and reloaded on a change.
//!
//! [`bind`] takes a port, so that the caller knows the address before its first build; [`run`]
//! builds, answers browsers, watches the files and builds again. Nothing here prints or knows how
//! a site is built: the caller hands in a closure that builds and one that is told the [`Event`]s.
//!
//! ```text
//! files ──watch──▶ batch ──rebuild (the caller's)──▶ board ◀──asks── connections ◀── browsers
//! ```
//!
//! HTTP is spoken by `http` and `connection`, on `std` alone: a preview needs `GET` and
//! `HEAD`, no bodies, and a hold on the socket. `TCP_NODELAY` is worth 40 ms a page here, and
//! timeouts keep a silent client from holding a thread for good; small server crates give neither.

#![expect(
    clippy::disallowed_methods,
    reason = "a preview watches files and waits; nothing of it goes into a page"
)]

mod address;
mod batch;
mod bind;
mod board;
mod browser;
mod connection;
mod content_type;
mod guard;
mod http;
mod inject;
mod notes;
mod poll;
mod route;
mod scope;
mod watch;

pub use batch::Touched;
pub use bind::{FIRST_PORT, Listener, PORTS_TRIED, bind};

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use board::Board;
use notes::News;
use scope::Scope;
use watch::Watch;

/// What the caller decides about a preview.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Opens the site in the reader's browser once the first build is over.
    pub open: bool,
    /// Folders (with all that is in them) and single files whose changes lead to a rebuild. They
    /// need not exist yet.
    pub watch: Vec<PathBuf>,
    /// Folders and files whose changes never do, wherever they lie: the output, `.git`, `target`.
    pub ignore: Vec<PathBuf>,
    /// Whether a file of this name never does either: what editors write beside the file that they
    /// are at.
    pub scratch: Option<fn(&str) -> bool>,
}

/// All files of one complete build, as a browser may ask for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Path in the output (`people/x/index.html`: `/`-separated, no leading `/`, as on disk and
    /// not percent-encoded) to the file's bytes.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// The path of the site's base address, `/` or `/explainers/`.
    pub base_path: String,
    /// Files that somebody may ask for although they are not part of this edition, by their paths,
    /// and why they are not: sentences in plain words.
    pub left_out: BTreeMap<String, String>,
}

/// How a build ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Built {
    /// The site is whole; it may have had warnings.
    Whole(Edition),
    /// It has errors: the last good edition stays, under an overlay.
    Failed {
        /// The findings as HTML that is safe to show: escaped, with neither script nor style.
        overlay_html: String,
    },
    /// It was given up because something changed meanwhile ([`Open::is_overtaken`]): what stands
    /// stays until the next build, which follows at once.
    Overtaken,
}

/// What a build asks while it goes on: which pages to begin with, and whether to go on at all.
pub struct Open<'a> {
    board: &'a Board,
    news: News,
}

impl Open<'_> {
    /// The files of the pages that browsers asked for last, latest first.
    pub fn files(&self) -> Vec<String> {
        self.board.open()
    }

    /// Shows some files of the edition to come, while the rest of it is still being built.
    pub fn show(&self, part: Edition) {
        self.board.post_part(part);
    }

    /// Something has changed since this build began, so that it may end as [`Built::Overtaken`] and
    /// let the next begin. It may be asked from any thread, and as often as one likes.
    pub fn is_overtaken(&self) -> bool {
        self.news.is_there()
    }
}

/// What the caller may want to tell the one who started the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The first build is over and browsers are answered.
    Listening {
        /// Where the site's home page is, base path and all.
        url: String,
        /// The port that would have been taken, had it been free.
        instead_of: Option<u16>,
    },
    /// A change was built.
    Rebuilt {
        /// What had changed on disk.
        touched: Touched,
        /// How many files of the output came, went or have other bytes than before.
        files: usize,
        /// From the end of the quiet after the change to the new edition's standing.
        took: Duration,
    },
    /// A change was built and has errors.
    Failed {
        /// What had changed on disk.
        touched: Touched,
        /// As for `Rebuilt`.
        took: Duration,
    },
    /// The system cannot report changes (its limit of watches is reached, say), so the files are
    /// looked through several times a second: it works, with more delay and more load.
    Polling {
        /// The system's words.
        why: String,
    },
    /// Changes go unnoticed from here on: not even polling works.
    NotWatching {
        /// The system's words.
        why: String,
    },
    /// No browser could be opened; the site is served all the same.
    BrowserNotOpened {
        /// The system's words.
        why: String,
    },
}

/// Why a preview cannot be served: each a failure of the machine or the command line (exit 2).
#[derive(Debug)]
pub enum ServeError {
    /// Somebody else listens at the port that was asked for.
    PortTaken {
        /// The port.
        port: u16,
    },
    /// None of the ports from the first to the last, both counted, was free.
    NoPortFree {
        /// The first one tried.
        first: u16,
        /// The last one tried.
        last: u16,
    },
    /// The system refuses the port for another reason.
    Port {
        /// The port.
        port: u16,
        /// Its reason.
        error: io::Error,
    },
    /// The system gives no thread to listen with.
    Thread(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken { port } => write!(
                f,
                "port {port} is taken by another program; stop that, choose another port with --port, or leave --port out to get the next free one"
            ),
            Self::NoPortFree { first, last } => write!(
                f,
                "the ports {first} to {last} are all taken; choose another one with --port"
            ),
            Self::Port { port, error } => {
                write!(f, "cannot listen at port {port} ({error}); choose another one with --port")
            }
            Self::Thread(error) => write!(f, "cannot start a thread to listen with: {error}"),
        }
    }
}

impl std::error::Error for ServeError {}

/// Builds, serves, watches and builds again, until the process ends.
///
/// `rebuild` is called on this thread, one call at a time: at once with [`Touched::Anything`], then
/// after each change with what changed. What changes during a call leads to one call more. The
/// watch begins before the first build, so no change falls between.
///
/// # Errors
/// Only before the first browser is answered: [`ServeError::Thread`].
pub fn run(
    listener: Listener,
    options: &Options,
    rebuild: &mut dyn FnMut(&Touched, &Open<'_>) -> Built,
    said: &dyn Fn(Event),
) -> Result<Infallible, ServeError> {
    let scope = Scope::new(&options.watch, &options.ignore, options.scratch);
    let (notes, inbox) = notes::channel(scope.clone());
    let mut watch = Watch::new(scope, notes.clone());
    watch.start().into_iter().for_each(said);

    let board = Arc::new(Board::new());
    // Nothing overtakes the first build: there is no earlier one to look at meanwhile.
    board.post(rebuild(&Touched::Anything, &Open { board: &board, news: News::default() }));

    let instead_of = listener.instead_of();
    let url = format!("{}{}", listener.origin(), board.base_path());
    connection::listen(listener, &board).map_err(ServeError::Thread)?;
    said(Event::Listening { url: url.clone(), instead_of });
    if options.open {
        browser::open(url, notes);
    }

    let open = Open { board: &board, news: inbox.news() };
    // What a build that was given up was to build.
    let mut left = None;
    loop {
        let batch = batch::collect(&inbox, watch.scope(), left.take());
        // New folders are watched before they are read: what is written to them after the build
        // has read them is then a change of its own.
        watch.follow(&batch).into_iter().for_each(said);
        for why in batch.browser {
            said(Event::BrowserNotOpened { why });
        }
        let Some(touched) = batch.touched else {
            continue;
        };
        let began = Instant::now();
        let built = rebuild(&touched, &open);
        if built == Built::Overtaken {
            left = Some(touched);
            continue;
        }
        let posted = board.post(built);
        let took = began.elapsed();
        said(match posted {
            Some(files) => Event::Rebuilt { touched, files, took },
            None => Event::Failed { touched, took },
        });
    }
}

/// A lock's value, also after another thread panicked with it in hand: each value here is changed
/// in one step, so it is whole.
fn unpoisoned<T>(result: Result<T, PoisonError<T>>) -> T {
    result.unwrap_or_else(PoisonError::into_inner)
}
