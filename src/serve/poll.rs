//! Looking through the files again and again, for systems that cannot report changes.
//!
//! notify's own poller takes times in whole seconds and only later ones for changes, so that the
//! second of two saves in a second, and an old file moved back, would never be seen.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use notify::{Event, EventKind};

use super::notes::{Note, Notes};
use super::scope::Scope;

/// Between the end of one look and the beginning of the next.
const INTERVAL: Duration = Duration::from_millis(300);

/// Reports what changes from now on, in a thread that ends when nobody listens.
///
/// # Errors
/// The system gives no thread.
pub(super) fn begin(scope: Scope, notes: Notes) -> io::Result<()> {
    let mut before = look(&scope);
    thread::Builder::new()
        .name("polling".to_owned())
        .spawn(move || {
            loop {
                thread::sleep(INTERVAL);
                let now = look(&scope);
                let changed = differing(&before, &now);
                if !changed.is_empty() {
                    let event =
                        changed.into_iter().fold(Event::new(EventKind::Any), Event::add_path);
                    if !notes.send(Note::Files(Ok(event))) {
                        return;
                    }
                }
                before = now;
            }
        })
        .map(drop)
}

/// What tells one state of a file from another; nothing for a folder, whose files speak for it.
type Stamp = Option<(SystemTime, u64)>;

/// Everything that concerns the site, as it is on disk.
fn look(scope: &Scope) -> BTreeMap<PathBuf, Stamp> {
    let mut found = BTreeMap::new();
    // A symbolic link to a folder above itself would never end.
    let mut entered = BTreeSet::new();
    let mut open: Vec<PathBuf> = scope.wanted().to_vec();
    while let Some(path) = open.pop() {
        // What cannot be looked at is as good as gone; the build says so where it matters.
        let Ok(metadata) = path.metadata() else {
            continue;
        };
        if !scope.holds(&path) {
            continue;
        }
        let is_folder = metadata.is_dir();
        if is_folder && path.canonicalize().is_ok_and(|real| entered.insert(real)) {
            open.extend(names(&path));
        }
        let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        found.insert(path, (!is_folder).then_some((modified, metadata.len())));
    }
    found
}

fn names(folder: &Path) -> Vec<PathBuf> {
    folder.read_dir().map_or_else(
        |_| Vec::new(),
        |entries| entries.flatten().map(|entry| entry.path()).collect(),
    )
}

fn differing(before: &BTreeMap<PathBuf, Stamp>, now: &BTreeMap<PathBuf, Stamp>) -> Vec<PathBuf> {
    let came_or_changed = now.iter().filter(|(path, stamp)| before.get(*path) != Some(stamp));
    let went = before.iter().filter(|(path, _)| !now.contains_key(*path));
    came_or_changed.chain(went).map(|(path, _)| path.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_came_went_or_changed_differs_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let scope = Scope::new(&[root.join("content")], &[root.join("content/out")], None);
        fs::create_dir_all(root.join("content/sub")).unwrap();
        for name in ["stays", "changes", "goes"] {
            fs::write(root.join("content/sub").join(name), name).unwrap();
        }
        let before = look(&scope);
        assert_eq!(differing(&before, &look(&scope)), Vec::<PathBuf>::new());

        fs::write(root.join("content/sub/changes"), "longer").unwrap();
        fs::remove_file(root.join("content/sub/goes")).unwrap();
        fs::create_dir(root.join("content/came")).unwrap();
        fs::create_dir(root.join("content/out")).unwrap();
        fs::write(root.join("beside"), "").unwrap();
        let names = ["content/came", "content/sub/changes", "content/sub/goes"];
        assert_eq!(differing(&before, &look(&scope)), names.map(|name| root.join(name)));
    }

    #[test]
    fn an_older_file_in_place_of_a_newer_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let (file, old) = (folder.path().join("a"), folder.path().join("old"));
        fs::write(&old, "x").unwrap();
        let past = SystemTime::now() - Duration::from_secs(3600);
        fs::File::options()
            .write(true)
            .open(&old)
            .and_then(|file| file.set_modified(past))
            .unwrap();
        fs::write(&file, "y").unwrap();
        let scope = Scope::new(std::slice::from_ref(&file), &[], None);
        let before = look(&scope);
        fs::rename(&old, &file).unwrap();
        assert_eq!(differing(&before, &look(&scope)).len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_loop_of_links_ends() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
        let scope = Scope::new(&[folder.path().to_owned()], &[], None);
        assert!(look(&scope).len() <= 3);
    }
}
