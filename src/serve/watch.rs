//! Watching the files: by the system's own reports, or by looking through them where it has none
//! to give.
//!
//! Reports are gathered by `batch`, not by a ready-made debouncer: those hold back each path's
//! events for a set time and drop a file's removal soon after it was saved by renaming.

use std::path::Path;

use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

use super::Event;
use super::batch::Batch;
use super::notes::{Note, Notes};
use super::poll;
use super::scope::Scope;

/// The watch over the site's files.
pub(super) struct Watch {
    scope: Scope,
    notes: Notes,
    by: By,
}

enum By {
    Nothing,
    Reports(RecommendedWatcher),
    Polling,
}

impl Watch {
    /// A watch that has not begun.
    pub fn new(scope: Scope, notes: Notes) -> Self {
        Self { scope, notes, by: By::Nothing }
    }

    /// What concerns the site.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Begins; gives what is to be said, if anything.
    pub fn start(&mut self) -> Vec<Event> {
        let notes = self.notes.clone();
        let watcher = RecommendedWatcher::new(
            move |event| _ = notes.send(Note::Files(event)),
            Config::default(),
        );
        let begun = watcher.and_then(|watcher| {
            self.by = By::Reports(watcher);
            self.arm()
        });
        match begun {
            Ok(()) => Vec::new(),
            Err(error) => self.poll(error.to_string()),
        }
    }

    /// Brings the watch up to date with what happened, before the files are read for it.
    pub fn follow(&mut self, batch: &Batch) -> Vec<Event> {
        if !matches!(self.by, By::Reports(_)) {
            return Vec::new();
        }
        if let Some(why) = &batch.trouble {
            return self.poll(why.clone());
        }
        let followed = if batch.uprooted { self.arm() } else { self.follow_into(batch) };
        match followed {
            Ok(()) => Vec::new(),
            Err(error) => self.poll(error.to_string()),
        }
    }

    /// Watches every wanted folder with all that is in it, and the folder above every wanted path,
    /// so that it is noticed when that path itself comes, goes or is replaced by renaming.
    fn arm(&mut self) -> notify::Result<()> {
        let By::Reports(watcher) = &mut self.by else {
            return Ok(());
        };
        let wanted = self.scope.wanted();
        for root in wanted.iter().filter(|root| root.is_dir()) {
            watch(watcher, root, RecursiveMode::Recursive)?;
        }
        for root in wanted {
            let above = root.ancestors().skip(1).find(|folder| folder.is_dir());
            // Inside another wanted folder it is watched already, and better.
            if let Some(above) = above
                && !wanted.iter().any(|other| above.starts_with(other))
            {
                watch(watcher, above, RecursiveMode::NonRecursive)?;
            }
        }
        Ok(())
    }

    /// Makes sure that new folders are watched by now, not at some later instant: the system's
    /// reports on a folder begin only after the folder has been reported.
    fn follow_into(&mut self, batch: &Batch) -> notify::Result<()> {
        // Elsewhere a whole tree is watched as one.
        if RecommendedWatcher::kind() != WatcherKind::Inotify {
            return Ok(());
        }
        let By::Reports(watcher) = &mut self.by else {
            return Ok(());
        };
        for folder in batch.came.iter().filter(|path| path.is_dir()) {
            watch(watcher, folder, RecursiveMode::Recursive)?;
        }
        Ok(())
    }

    /// Looks through the files from now on.
    fn poll(&mut self, why: String) -> Vec<Event> {
        match poll::begin(self.scope.clone(), self.notes.clone()) {
            Ok(()) => {
                self.by = By::Polling;
                vec![Event::Polling { why }]
            }
            Err(error) => {
                self.by = By::Nothing;
                let why = format!("{why}; {error}");
                vec![Event::NotWatching { why }]
            }
        }
    }
}

/// Watches one path; one that went away meanwhile is no error, since its going is reported.
fn watch(watcher: &mut RecommendedWatcher, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
    match watcher.watch(path, mode) {
        Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => Ok(()),
        Err(error) if matches!(&error.kind, ErrorKind::Io(io) if io.kind() == std::io::ErrorKind::NotFound) => {
            Ok(())
        }
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::batch::{Touched, collect};
    use crate::serve::notes::{Inbox, channel};
    use std::fs;

    /// A site of one page, watched; what the system still has to say of its making is passed over.
    fn site(poll: bool) -> (tempfile::TempDir, Watch, Inbox) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/a.md"), "a").unwrap();
        fs::write(folder.path().join("site.toml"), "").unwrap();
        let wanted = ["content", "site.toml", "themes"].map(|name| folder.path().join(name));
        let scope = Scope::new(&wanted, &[], None);
        let (notes, inbox) = channel(scope.clone());
        let mut watch = Watch::new(scope, notes);
        if poll {
            let said = watch.poll("a test".into());
            assert!(matches!(&said[..], [Event::Polling { .. }]), "{said:?}");
        } else {
            assert_eq!(watch.start(), []);
        }
        (folder, watch, inbox)
    }

    /// Batches until one tells of the path.
    fn hears(watch: &mut Watch, inbox: &Inbox, path: &Path) {
        let path = path
            .parent()
            .and_then(|folder| folder.canonicalize().ok())
            .unwrap()
            .join(path.file_name().unwrap());
        loop {
            let batch = collect(inbox, watch.scope(), None);
            watch.follow(&batch);
            match batch.touched {
                Some(Touched::Paths(paths)) if paths.contains(&path) => return,
                Some(Touched::Anything) => return,
                _ => {}
            }
        }
    }

    #[test]
    fn a_file_replaced_by_renaming_goes_on_being_watched() {
        let (folder, mut watch, inbox) = site(false);
        let (file, spare) = (folder.path().join("site.toml"), folder.path().join("spare"));
        for _ in 0..3 {
            fs::write(&spare, "x").unwrap();
            fs::rename(&spare, &file).unwrap();
            hears(&mut watch, &inbox, &file);
        }
    }

    #[test]
    fn folders_in_folders_made_at_once_are_watched() {
        let (folder, mut watch, inbox) = site(false);
        let deep = folder.path().join("content/x/y/z");
        fs::create_dir_all(&deep).unwrap();
        hears(&mut watch, &inbox, &folder.path().join("content/x"));
        fs::write(deep.join("b.md"), "b").unwrap();
        hears(&mut watch, &inbox, &deep.join("b.md"));
    }

    #[test]
    fn a_wanted_folder_may_come_late_and_go_and_come_back() {
        let (folder, mut watch, inbox) = site(false);
        let themes = folder.path().join("themes");
        for _ in 0..2 {
            fs::create_dir(&themes).unwrap();
            hears(&mut watch, &inbox, &themes);
            fs::write(themes.join("a.css"), "a").unwrap();
            hears(&mut watch, &inbox, &themes.join("a.css"));
            fs::remove_dir_all(&themes).unwrap();
            hears(&mut watch, &inbox, &themes);
        }
    }

    #[test]
    fn a_folder_moved_away_and_back_is_watched_under_its_name() {
        let (folder, mut watch, inbox) = site(false);
        let (content, away) = (folder.path().join("content"), folder.path().join("away"));
        fs::rename(&content, &away).unwrap();
        hears(&mut watch, &inbox, &content);
        fs::rename(&away, &content).unwrap();
        hears(&mut watch, &inbox, &content);
        fs::write(content.join("a.md"), "b").unwrap();
        hears(&mut watch, &inbox, &content.join("a.md"));
    }

    #[test]
    fn a_file_saved_by_renaming_and_deleted_at_once_is_reported() {
        let (folder, mut watch, inbox) = site(false);
        let file = folder.path().join("content/a.md");
        let spare = folder.path().join("content/spare.md");
        fs::write(&spare, "x").unwrap();
        fs::rename(&spare, &file).unwrap();
        fs::remove_file(&file).unwrap();
        hears(&mut watch, &inbox, &file);
    }

    #[test]
    fn polling_sees_changes_and_new_folders() {
        let (folder, mut watch, inbox) = site(true);
        let file = folder.path().join("content/a.md");
        fs::write(&file, "longer than before").unwrap();
        hears(&mut watch, &inbox, &file);
        let deep = folder.path().join("content/x/y");
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("b.md"), "b").unwrap();
        hears(&mut watch, &inbox, &deep.join("b.md"));
    }

    #[test]
    fn reports_that_fail_give_way_to_polling_once() {
        let (_folder, mut watch, _inbox) = site(false);
        let trouble = Batch { trouble: Some("no more watches".into()), ..Batch::default() };
        assert_eq!(watch.follow(&trouble), [Event::Polling { why: "no more watches".into() }]);
        assert_eq!(watch.follow(&trouble), []);
    }
}
