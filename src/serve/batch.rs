//! Gathering single reports of changes into one reason to build.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{CreateKind, EventKind, MetadataKind, ModifyKind};

use super::notes::{Inbox, Note};
use super::scope::Scope;

/// How long nothing may happen before a few changes are built: longer than an editor takes between
/// writing a temporary file and renaming it, short enough not to be felt.
const QUIET: Duration = Duration::from_millis(15);

/// As `QUIET`, after a flood: `git checkout` and unpacking pause now and then.
const QUIET_AFTER_FLOOD: Duration = Duration::from_millis(120);

/// How many paths make a flood. One save by an editor touches up to four.
const FLOOD: usize = 8;

/// After this long a flood that does not end is built all the same.
const PATIENCE: Duration = Duration::from_secs(2);

/// What changed on disk before a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Anything may have: this is the first build, or the system lost count.
    Anything,
    /// These files and folders came, went or changed; a folder stands for all that is in it. The
    /// paths are absolute.
    Paths(BTreeSet<PathBuf>),
}

/// What one round of changes asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Batch {
    /// To be built, if anything.
    pub touched: Option<Touched>,
    /// Paths that came and may be folders, to be watched with all that is in them.
    pub came: BTreeSet<PathBuf>,
    /// A watched folder or file itself, or a folder above it, came or went.
    pub uprooted: bool,
    /// The system cannot watch (any more); its words.
    pub trouble: Option<String>,
    /// Why no browser was opened.
    pub browser: Vec<String>,
}

/// Waits for something that concerns the site, and then until it is quiet again. What was `left` by a
/// build that was given up is built in any case, whatever comes.
pub(super) fn collect(inbox: &Inbox, scope: &Scope, left: Option<Touched>) -> Batch {
    let mut last = Instant::now();
    let mut first = left.is_some().then_some(last);
    let mut batch = Batch { touched: left, ..Batch::default() };
    loop {
        let until = first.map(|first| (last + batch.quiet()).min(first + PATIENCE));
        let note = inbox.next(until);
        match note {
            Ok(note) => {
                if batch.add(note, scope) {
                    last = Instant::now();
                    first.get_or_insert(last);
                }
            }
            Err(RecvTimeoutError::Timeout) => return batch,
            // Cannot be while the server holds a sender of its own; then there is nothing to wait
            // for, and the site is served as it stands.
            Err(RecvTimeoutError::Disconnected) => thread::park(),
        }
    }
}

impl Batch {
    fn quiet(&self) -> Duration {
        match &self.touched {
            Some(Touched::Paths(paths)) if paths.len() <= FLOOD => QUIET,
            Some(_) => QUIET_AFTER_FLOOD,
            None => QUIET,
        }
    }

    /// Takes in one report; false where it does not concern the site.
    fn add(&mut self, note: Note, scope: &Scope) -> bool {
        let event = match note {
            Note::NoBrowser(why) => {
                self.browser.push(why);
                return true;
            }
            Note::Files(Err(error)) => {
                self.trouble = Some(error.to_string());
                self.touched = Some(Touched::Anything);
                return true;
            }
            Note::Files(Ok(event)) => event,
        };
        if event.need_rescan() {
            // The system's queue ran over: folders may have come unreported.
            self.touched = Some(Touched::Anything);
            self.uprooted = true;
            return true;
        }
        let Some(change) = Change::of(&event.kind) else {
            return false;
        };
        let mut concerns = false;
        for path in event.paths {
            if !change.concerns(&path, scope) {
                continue;
            }
            concerns = true;
            self.uprooted |= change.uproots(&path, scope);
            if change == Change::MayBeNewFolder {
                self.came.insert(path.clone());
            }
            match self.touched.get_or_insert_with(|| Touched::Paths(BTreeSet::new())) {
                Touched::Anything => {}
                Touched::Paths(paths) => _ = paths.insert(path),
            }
        }
        concerns
    }
}

/// Whether a report is a reason to build: what a [`Batch`] would take in.
pub(super) fn concerns(note: &Note, scope: &Scope) -> bool {
    match note {
        Note::NoBrowser(_) => false,
        Note::Files(Err(_)) => true,
        Note::Files(Ok(event)) => {
            let concerns =
                |change: Change| event.paths.iter().any(|path| change.concerns(path, scope));
            event.need_rescan() || Change::of(&event.kind).is_some_and(concerns)
        }
    }
}

/// What an event says of its paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// A file has other bytes or other rights.
    Content,
    /// A name came or went; what has come may be a folder.
    MayBeNewFolder,
    /// A name came or went, and no folder has come.
    Name,
}

impl Change {
    fn concerns(self, path: &Path, scope: &Scope) -> bool {
        self.uproots(path, scope) || scope.holds(path)
    }

    fn uproots(self, path: &Path, scope: &Scope) -> bool {
        self != Change::Content && scope.rests_on(path)
    }

    /// `None` for reading: the build itself reads every file, so it would never end.
    fn of(kind: &EventKind) -> Option<Self> {
        match kind {
            EventKind::Access(_)
            | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)) => None,
            EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)) => Some(Self::Content),
            EventKind::Create(CreateKind::File) | EventKind::Remove(_) => Some(Self::Name),
            EventKind::Create(_) | EventKind::Modify(_) | EventKind::Any | EventKind::Other => {
                Some(Self::MayBeNewFolder)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::notes;
    use super::*;
    use notify::Event;
    use notify::event::{AccessKind, DataChange, Flag, RemoveKind, RenameMode};

    fn scope() -> Scope {
        Scope::new(
            &["/no/site/content".into(), "/no/site/site.toml".into()],
            &["/no/site/content/out".into()],
            Some(|name| name.ends_with(".swp") || name.ends_with(".x1")),
        )
    }

    fn note(kind: EventKind, paths: &[&str]) -> Note {
        let event = Event::new(kind);
        Note::Files(Ok(paths.iter().fold(event, |event, path| event.add_path(path.into()))))
    }

    fn written(path: &str) -> Note {
        note(EventKind::Modify(ModifyKind::Data(DataChange::Any)), &[path])
    }

    fn renamed(from: &str, to: &str) -> Note {
        let kind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        note(kind, &[from, to])
    }

    fn paths(paths: &[&str]) -> Option<Touched> {
        Some(Touched::Paths(paths.iter().map(PathBuf::from).collect()))
    }

    fn batch_of(notes: Vec<Note>) -> Batch {
        let mut batch = Batch::default();
        for note in notes {
            batch.add(note, &scope());
        }
        batch
    }

    #[test]
    fn a_written_file_is_a_reason_to_build() {
        let batch = batch_of(vec![written("/no/site/content/a.md")]);
        assert_eq!(batch.touched, paths(&["/no/site/content/a.md"]));
        assert!(!batch.uprooted && batch.came.is_empty());
    }

    #[test]
    fn reading_and_foreign_files_are_none() {
        let silent = vec![
            note(EventKind::Access(AccessKind::Any), &["/no/site/content/a.md"]),
            written("/no/site/content/out/index.html"),
            written("/no/site/content/.a.md.swp"),
            written("/no/site/README.md"),
            note(EventKind::Create(CreateKind::File), &["/no/site/README.md"]),
        ];
        assert_eq!(batch_of(silent), Batch::default());
    }

    #[test]
    fn a_file_saved_through_a_temporary_one_is_one_change_of_that_file() {
        let batch = batch_of(vec![
            note(EventKind::Create(CreateKind::File), &["/no/site/.site.toml.x1"]),
            renamed("/no/site/.site.toml.x1", "/no/site/site.toml"),
        ]);
        assert_eq!(batch.touched, paths(&["/no/site/site.toml"]));
    }

    #[test]
    fn a_new_folder_is_to_be_watched() {
        let folder = "/no/site/content/new";
        let batch = batch_of(vec![note(EventKind::Create(CreateKind::Folder), &[folder])]);
        assert_eq!(batch.came, BTreeSet::from([PathBuf::from(folder)]));
        let batch = batch_of(vec![renamed("/no/elsewhere/new", folder)]);
        assert_eq!(batch.came, BTreeSet::from([PathBuf::from(folder)]));
        assert_eq!(batch.touched, paths(&[folder]));
    }

    #[test]
    fn a_watched_folder_that_goes_or_comes_back_needs_a_new_watch() {
        for path in ["/no/site/content", "/no/site"] {
            let gone = note(EventKind::Remove(RemoveKind::Folder), &[path]);
            assert!(batch_of(vec![gone]).uprooted, "{path}");
        }
        assert!(!batch_of(vec![written("/no/site/site.toml")]).uprooted);
    }

    #[test]
    fn lost_events_and_failures_mean_that_anything_may_have_changed() {
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        let batch = batch_of(vec![
            written("/no/site/content/a.md"),
            Note::Files(Ok(lost)),
            written("/no/site/content/b.md"),
        ]);
        assert_eq!(batch.touched, Some(Touched::Anything));
        let limit = notify::Error::new(notify::ErrorKind::MaxFilesWatch);
        let batch = batch_of(vec![Note::Files(Err(limit))]);
        assert_eq!(batch.touched, Some(Touched::Anything));
        assert!(batch.trouble.is_some());
    }

    #[test]
    fn a_flood_is_one_batch() {
        let (notes, inbox) = notes::channel(scope());
        let flood = thread::spawn(move || {
            for n in 0..200 {
                assert!(notes.send(written(&format!("/no/site/content/{n}.md"))));
                // Longer than an editor's save may pause, shorter than a flood may.
                if n % 50 == 49 {
                    thread::sleep(QUIET * 2);
                }
            }
            // Held until the batch is over.
            thread::sleep(QUIET_AFTER_FLOOD * 3);
        });
        let batch = collect(&inbox, &scope(), None);
        let Some(Touched::Paths(paths)) = batch.touched else {
            panic!("{batch:?}");
        };
        assert_eq!(paths.len(), 200);
        flood.join().unwrap();
    }

    #[test]
    fn one_save_does_not_wait_for_a_flood() {
        let (notes, inbox) = notes::channel(scope());
        notes.send(written("/no/site/content/a.md"));
        let began = Instant::now();
        assert_eq!(collect(&inbox, &scope(), None).touched, paths(&["/no/site/content/a.md"]));
        assert!(began.elapsed() < QUIET_AFTER_FLOOD);
    }

    #[test]
    fn what_a_build_left_is_built_with_what_came_and_without_it() {
        let (notes, inbox) = notes::channel(scope());
        let left = paths(&["/no/site/content/a.md"]);
        assert_eq!(collect(&inbox, &scope(), left.clone()).touched, left);
        notes.send(written("/no/site/content/b.md"));
        let both = paths(&["/no/site/content/a.md", "/no/site/content/b.md"]);
        assert_eq!(collect(&inbox, &scope(), left).touched, both);
        notes.send(written("/no/site/content/b.md"));
        let all = Some(Touched::Anything);
        assert_eq!(collect(&inbox, &scope(), all.clone()).touched, all);
    }

    #[test]
    fn there_is_news_until_it_is_gathered_and_only_of_the_site() {
        let (notes, inbox) = notes::channel(scope());
        let news = inbox.news();
        notes.send(note(EventKind::Access(AccessKind::Any), &["/no/site/content/a.md"]));
        notes.send(written("/no/site/README.md"));
        assert!(!news.is_there());
        notes.send(written("/no/site/content/a.md"));
        assert!(news.is_there());
        collect(&inbox, &scope(), None);
        assert!(!news.is_there());
    }
}
