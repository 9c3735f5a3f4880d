//! That long work is under way: one line on a terminal, which goes when the work is done.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What is over sooner than this needs no line.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is written anew.
const BEAT: Duration = Duration::from_millis(200);

/// A line that stands as long as this is kept.
pub(in crate::cli) struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

/// Says that `what` is under way, once it has taken a while, where somebody looks on.
pub(in crate::cli) fn progress(what: &'static str) -> Progress {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if !std::io::stderr().is_terminal() || dumb {
        return Progress(None);
    }
    let (stop, stopped) = channel();
    let started = Instant::now();
    let thread = std::thread::spawn(move || {
        let mut wait = PATIENCE;
        let mut shown = false;
        while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
            wait = BEAT;
            shown = true;
            // Not through anstream: under NO_COLOR it would take out the code that clears the line.
            let _ = write!(std::io::stderr(), "\r{what}, {} s", started.elapsed().as_secs());
        }
        if shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[2K");
        }
    });
    Progress(Some((stop, thread)))
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.0.take() {
            drop(stop);
            let _ = thread.join();
        }
    }
}
