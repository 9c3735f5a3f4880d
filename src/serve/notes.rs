//! The way of reports to the building thread, and whether one is on it while a build goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Instant;

use super::batch;
use super::scope::Scope;

/// What the building thread hears of.
#[derive(Debug)]
pub(super) enum Note {
    /// A change on disk, or trouble with watching.
    Files(notify::Result<notify::Event>),
    /// No browser was opened; why.
    NoBrowser(String),
}

/// Both ends of a new way, for a site whose files `scope` knows.
pub(super) fn channel(scope: Scope) -> (Notes, Inbox) {
    let (to, from) = mpsc::channel();
    let news = News::default();
    (Notes { to, scope: Arc::new(scope), news: news.clone() }, Inbox { from, news })
}

/// Where reports are sent from, by any thread.
#[derive(Debug, Clone)]
pub(super) struct Notes {
    to: Sender<Note>,
    scope: Arc<Scope>,
    news: News,
}

impl Notes {
    /// Sends a report; false where nobody will ever read it.
    pub fn send(&self, note: Note) -> bool {
        let concerns = batch::concerns(&note, &self.scope);
        let sent = self.to.send(note).is_ok();
        // After the report itself: who is told of news finds them in the inbox.
        if concerns {
            self.news.0.store(true, Ordering::Release);
        }
        sent
    }
}

/// Where the building thread reads them.
#[derive(Debug)]
pub(super) struct Inbox {
    from: Receiver<Note>,
    news: News,
}

impl Inbox {
    /// The next report, waited for until an instant or for good.
    pub fn next(&self, until: Option<Instant>) -> Result<Note, RecvTimeoutError> {
        // Before the look, so that what comes after it is news again.
        self.news.0.store(false, Ordering::Release);
        match until {
            None => self.from.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(until) => self.from.recv_timeout(until.saturating_duration_since(Instant::now())),
        }
    }

    /// To be asked while a build goes on.
    pub fn news(&self) -> News {
        self.news.clone()
    }
}

/// Whether something that concerns the site was reported since the last look into the inbox.
#[derive(Debug, Clone, Default)]
pub(super) struct News(Arc<AtomicBool>);

impl News {
    /// Whether there is any.
    pub fn is_there(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
