//! Clears the old site away after the switch, and saves from it what was not ours.

use super::carry::with_folder;
use super::compare::{are_alike, stays_below};
use super::error::EmitError;
use super::foreign::is_manifest;
use super::manifest::{MANIFEST, Manifest};
use super::platform::{identity, open_folder};
use super::target::read_manifest;
use super::walk::{Found, Kind, walk};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::Path;

/// Removes `spent`, the tree that `live` took the place of. What its manifest names goes. What it
/// does not name was brought along, and goes if it is in `live` as well; what came only in the last
/// moment before the switch is moved to `live`. May be killed and begun again at any point.
///
/// # Errors
///
/// [`EmitError::Displaced`] where such a newcomer has no room in `live`, and those of the system.
/// Then `spent` remains with it.
pub(super) fn retire(spent: &Path, live: &Path) -> Result<(), EmitError> {
    // A manifest that cannot be read vouches for nothing: then everything is looked after.
    let manifest_of = |tree| read_manifest(tree).ok().flatten().unwrap_or_default();
    let (ours, site) = (manifest_of(spent), manifest_of(live));
    let found = walk(spent)?;
    let files = found.par_iter().filter(|found| found.kind != Kind::Folder);
    let cleared = files.map(|file| {
        if is_manifest(file) {
            return Ok(());
        }
        let (old, new) = (spent.join(&file.path), live.join(&file.path));
        if ours.wrote(file) {
            return remove_file(&old).map_err(EmitError::io("remove", &old));
        }
        match save(file, &old, &new, live, &site) {
            Ok(true) => Ok(()),
            Ok(false) => Err(EmitError::Displaced { wanted: new, kept: old.clone() }),
            Err(error) => Err(EmitError::io("bring along", &old)(error)),
        }
    });
    cleared.collect::<Vec<_>>().into_iter().collect::<Result<(), _>>()?;
    // Level by level, from the innermost.
    let depth = |found: &Found| found.path.components().count();
    for level in found.chunk_by(|one, other| depth(one) == depth(other)).rev() {
        let folders = level.par_iter().filter(|found| found.kind == Kind::Folder);
        let removed = folders.map(|folder| {
            let folder = spent.join(&folder.path);
            remove_dir(&folder).map_err(EmitError::io("remove the folder", &folder))
        });
        removed.collect::<Vec<_>>().into_iter().collect::<Result<(), _>>()?;
    }
    // The manifest last: as long as anything is left, it tells what is ours.
    let manifest = spent.join(MANIFEST);
    match fs::remove_file(&manifest) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(EmitError::io("remove", &manifest)(error));
        }
        _ => {}
    }
    fs::remove_dir(spent).map_err(EmitError::io("remove the folder", spent))
}

/// Sees to it that something foreign is in the live site; whether that was possible.
fn save(file: &Found, old: &Path, new: &Path, live: &Path, site: &Manifest) -> io::Result<bool> {
    if !stays_below(live, &file.path) {
        return Ok(false);
    }
    let here = fs::symlink_metadata(old)?;
    let there = match fs::symlink_metadata(new) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            with_folder(new, || fs::rename(old, new))?;
            return Ok(true);
        }
        Err(error) => return Err(error),
    };
    let same_file = identity(&here) != 0 && identity(&here) == identity(&there);
    if same_file || are_alike(old, new)? {
        remove_file(old)?;
        return Ok(true);
    }
    let found = Found { path: file.path.clone(), kind: Kind::File };
    if there.is_dir() || (there.is_file() && site.wrote(&found)) {
        return Ok(false);
    }
    // Somebody replaced a file of theirs, either while the site was being switched or, after a
    // build was killed, since then: the newer one is the one they want.
    if here.modified()? > there.modified()? {
        fs::rename(old, new)?;
    } else {
        remove_file(old)?;
    }
    Ok(true)
}

fn remove_file(file: &Path) -> io::Result<()> {
    retry_writable(file, || fs::remove_file(file))
}

fn remove_dir(folder: &Path) -> io::Result<()> {
    retry_writable(folder, || fs::remove_dir(folder))
}

/// Removes something even from a folder that was closed to writing (and came along as such): the
/// folder goes as well, so that its permissions matter no more.
fn retry_writable(path: &Path, remove: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match (remove(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::PermissionDenied => {
            open_folder(folder)?;
            remove()
        }
        (result, _) => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::OutPath;
    use std::path::PathBuf;

    /// The trees `spent` and `live` in a folder of their own, with manifests that name `ours`.
    fn trees(ours: &[&str]) -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let (spent, live) = (folder.path().join("spent"), folder.path().join("live"));
        let files = ours.iter().map(|path| (OutPath::new(path).expect(path), 0));
        let manifest = Manifest { files: files.collect() }.to_text();
        for tree in [&spent, &live] {
            write(&tree.join(MANIFEST), &manifest);
        }
        (folder, spent, live)
    }

    fn write(file: &Path, text: &str) {
        fs::create_dir_all(file.parent().expect("a parent")).expect("made");
        fs::write(file, text).expect("written");
    }

    fn text(file: PathBuf) -> String {
        fs::read_to_string(file).expect("read")
    }

    #[test]
    fn what_is_ours_or_came_along_goes() {
        let (_folder, spent, live) = trees(&["a/x"]);
        write(&spent.join("a/x"), "old");
        write(&live.join("a/x"), "new");
        write(&spent.join("CNAME"), "example.org");
        fs::hard_link(spent.join("CNAME"), live.join("CNAME")).expect("linked");
        write(&spent.join("copied"), "text");
        write(&live.join("copied"), "text");
        retire(&spent, &live).expect("retired");
        assert!(!spent.exists());
        assert_eq!(text(live.join("a/x")), "new");
        assert_eq!(text(live.join("CNAME")), "example.org");
    }

    #[test]
    fn a_newcomer_is_saved() {
        let (_folder, spent, live) = trees(&["a/x"]);
        write(&spent.join("a/deep/upload"), "theirs");
        retire(&spent, &live).expect("retired");
        assert_eq!(text(live.join("a/deep/upload")), "theirs");
        assert!(!spent.exists());
    }

    #[test]
    fn the_newer_of_two_foreign_files_stays() {
        for newer in ["spent", "live"] {
            let (folder, spent, live) = trees(&[]);
            for tree in [&spent, &live] {
                write(&tree.join("CNAME"), &tree.file_name().expect("a name").to_string_lossy());
            }
            let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
            let file =
                fs::File::options().write(true).open(folder.path().join(newer).join("CNAME"));
            file.expect("opened").set_modified(later).expect("set");
            retire(&spent, &live).expect("retired");
            assert_eq!(text(live.join("CNAME")), newer);
            assert!(!spent.exists());
        }
    }

    #[test]
    fn a_newcomer_in_the_site_s_place_is_kept_and_told() {
        let (_folder, spent, live) = trees(&["a/x"]);
        write(&live.join("a/x"), "ours");
        fs::remove_file(spent.join(MANIFEST)).expect("removed");
        write(&spent.join("a/x"), "theirs");
        let message = retire(&spent, &live).expect_err("no room").to_string();
        assert!(message.contains("live/a/x` appeared there"), "{message}");
        assert_eq!(text(spent.join("a/x")), "theirs");
        assert_eq!(text(live.join("a/x")), "ours");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_saved_through_a_link_that_leads_out() {
        let (folder, spent, live) = trees(&[]);
        let outside = folder.path().join("outside");
        fs::create_dir(&outside).expect("made");
        write(&spent.join("way/x"), "theirs");
        std::os::unix::fs::symlink(&outside, live.join("way")).expect("linked");
        retire(&spent, &live).expect_err("no room");
        assert_eq!(fs::read_dir(&outside).expect("read").count(), 0);
        assert_eq!(text(spent.join("way/x")), "theirs");
    }
}
