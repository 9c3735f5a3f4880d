//! The folder beside the target where a site is prepared, and the switch.
//!
//! For the target `public` it is `.public.ibid-staging`, in the same parent and so on the same file
//! system. In it:
//!
//! - `lock`: locked as long as the build runs, whose end, of whatever kind, frees it;
//! - `new`: the tree that is to become the site;
//! - `switching-N`: `new` is about to change places with the target, and N is its inode. If `new` has
//!   another inode than that, they have changed, and it is the old site;
//! - `old`: the old site, in the moment without a target that a switch by two renames has;
//! - `spent`: the old site after the switch, which remains to be cleared away.
//!
//! From these names alone the next build sees how far a killed one came.

use super::error::EmitError;
use super::lock::{LOCK, NEW, OLD, SPENT, SWITCHING, lock};
use super::platform::{exchange, identity, open_folder};
use super::retire::retire;
use super::target::{OldSite, Target};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The staging folder of a target, locked. Dropping it clears it.
#[derive(Debug)]
pub(super) struct Staging {
    pub target: Target,
    folder: PathBuf,
    lock: File,
}

impl Staging {
    /// Makes and locks the folder, and clears what a killed build left.
    ///
    /// # Errors
    ///
    /// [`EmitError::Busy`], [`EmitError::InTheWay`], those of the system and those of [`retire`].
    pub fn open(target: Target) -> Result<Staging, EmitError> {
        let mut name = OsString::from(".");
        name.push(target.path.file_name().unwrap_or_default());
        name.push(".ibid-staging");
        let folder = target.path.with_file_name(name);
        // Another build may clear the folder between any two steps of this one; then once more.
        for _ in 0..100 {
            match fs::create_dir(&folder) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(EmitError::io("make the folder", &folder)(error));
                }
                _ => {}
            }
            let Some(lock) = lock(&folder, &target.path)? else {
                continue;
            };
            let staging = Staging { target, folder, lock };
            staging.recover()?;
            return Ok(staging);
        }
        Err(EmitError::Busy { target: target.path.clone() })
    }

    /// Makes the folder for the new site, with the permissions of the old one's.
    ///
    /// # Errors
    ///
    /// Those of the system.
    pub fn begin(&self) -> Result<(), EmitError> {
        let new = self.new_site();
        fs::create_dir(&new).map_err(EmitError::io("make the folder", &new))?;
        if let Ok(metadata) = fs::metadata(&self.target.path) {
            // Open to its owner all the same: a site is about to be written there.
            fs::set_permissions(&new, metadata.permissions())
                .and_then(|()| open_folder(&new))
                .map_err(EmitError::io("set the permissions of", &new))?;
        }
        Ok(())
    }

    /// Where the new site is prepared.
    pub fn new_site(&self) -> PathBuf {
        self.folder.join(NEW)
    }

    /// Puts the new site in the target's place, and clears the old one away.
    ///
    /// # Errors
    ///
    /// Those of the system, before the switch with the old site in place; those of [`retire`], after
    /// it.
    pub fn switch(&self, old_site: &OldSite) -> Result<(), EmitError> {
        let (new, target) = (self.new_site(), &self.target.path);
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
                EmitError::MountPoint { path: target.clone() }
            }
            _ => EmitError::io("replace the output folder", target)(error),
        };
        match old_site {
            OldSite::Absent => return fs::rename(&new, target).map_err(failed),
            OldSite::Empty => {
                // Unix renames over an empty folder in one step; not every system does.
                if cfg!(not(unix)) {
                    fs::remove_dir(target).map_err(failed)?;
                }
                return fs::rename(&new, target).map_err(failed);
            }
            OldSite::Ours(_) => {}
        }
        let inode = identity(&fs::symlink_metadata(&new).map_err(failed)?);
        let mark = self.folder.join(format!("{SWITCHING}{inode}"));
        File::create(&mark).map_err(EmitError::io("write", &mark))?;
        match exchange(&new, target) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => self.rename_twice(),
            result => result,
        }
        .map_err(failed)?;
        self.recover()
    }

    /// The switch without an exchange. A build killed between the two renames leaves no target; the
    /// next build begins with putting the old site back.
    fn rename_twice(&self) -> io::Result<()> {
        let (old, target) = (self.folder.join(OLD), &self.target.path);
        fs::rename(target, &old)?;
        fs::rename(self.new_site(), target).inspect_err(|_| {
            // As it was; if even that fails, the next build tries again.
            let _ = fs::rename(&old, target);
        })
    }

    /// Brings the folder back to holding nothing but the lock, from wherever a build stopped: the
    /// target is then the old site or the new one, and whole.
    fn recover(&self) -> Result<(), EmitError> {
        let failed = || EmitError::io("clear", &self.folder);
        let (new, old, spent) = (self.new_site(), self.folder.join(OLD), self.folder.join(SPENT));
        let target = &self.target.path;
        if is_there(&old) {
            let to = if is_there(target) { &spent } else { target };
            fs::rename(&old, to).map_err(failed())?;
        }
        let mut marks = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(failed())? {
            let name = entry.map_err(failed())?.file_name();
            if let Some(inode) = name.to_str().and_then(|name| name.strip_prefix(SWITCHING)) {
                marks.push((inode.parse::<u64>().unwrap_or(0), self.folder.join(&name)));
            }
        }
        if let Ok(metadata) = fs::symlink_metadata(&new) {
            let is_new = |(inode, _): &(u64, PathBuf)| *inode == identity(&metadata);
            if marks.is_empty() || marks.iter().any(is_new) {
                fs::remove_dir_all(&new).map_err(failed())?;
            } else {
                fs::rename(&new, &spent).map_err(failed())?;
            }
        }
        for (_, mark) in marks {
            fs::remove_file(&mark).map_err(failed())?;
        }
        if is_there(&spent) {
            if is_there(target) {
                retire(&spent, target)?;
            } else {
                // Somebody removed the site that took its place, and with it all that was foreign.
                fs::remove_dir_all(&spent).map_err(failed())?;
            }
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be cleared now is cleared, or complained about, by the next build, which knows
        // the folder by its lock file.
        if self.recover().is_ok() {
            let _ = fs::remove_file(self.folder.join(LOCK));
            let _ = self.lock.unlock();
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::MANIFEST;
    use super::super::manifest::Manifest;
    use super::*;

    /// A staging folder left beside the target `site`, with these files in both, by path.
    fn left(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        for (path, text) in files.iter().chain(&[(".site.ibid-staging/lock", "")]) {
            let file = root.path().join(path);
            fs::create_dir_all(file.parent().expect("a parent")).expect("made");
            let text = if path.ends_with(MANIFEST) { manifest() } else { (*text).to_owned() };
            fs::write(file, text).expect("written");
        }
        root
    }

    /// A manifest that names `page`.
    fn manifest() -> String {
        Manifest::default().to_text() + "0 page\n"
    }

    /// Opens the staging folder as the next build does, and lets it go again.
    fn next_build(root: &tempfile::TempDir) -> Result<(), EmitError> {
        Staging::open(Target::find(&root.path().join("site"))?).map(drop)
    }

    /// The files of the site, and whether nothing else is left.
    fn site(root: &tempfile::TempDir) -> (Vec<String>, bool) {
        let names = |folder: &Path| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut names =
                entries.map(|entry| entry.file_name().to_string_lossy().into()).collect::<Vec<_>>();
            names.sort();
            names
        };
        (names(&root.path().join("site")), names(root.path()) == ["site"])
    }

    fn inode(path: PathBuf) -> u64 {
        identity(&fs::symlink_metadata(path).expect("there"))
    }

    #[test]
    fn a_site_half_prepared_is_cleared() {
        let root = left(&[
            ("site/page", "old"),
            ("site/.ibid-manifest", ""),
            (".site.ibid-staging/new/page", "new"),
        ]);
        next_build(&root).expect("cleared");
        assert_eq!(site(&root), (vec![MANIFEST.to_owned(), "page".to_owned()], true));
        assert_eq!(fs::read_to_string(root.path().join("site/page")).expect("read"), "old");
    }

    #[test]
    fn before_the_switch_new_is_new_and_after_it_the_old_site() {
        for switched in [false, true] {
            let root = left(&[
                ("site/page", ""),
                ("site/.ibid-manifest", ""),
                (".site.ibid-staging/new/page", ""),
                (".site.ibid-staging/new/.ibid-manifest", ""),
                (".site.ibid-staging/new/newcomer", ""),
            ]);
            let staging = root.path().join(".site.ibid-staging");
            let of = if switched { root.path().join("site") } else { staging.join("new") };
            fs::write(staging.join(format!("switching-{}", inode(of))), "").expect("written");
            next_build(&root).expect("cleared");
            let newcomer = switched.then(|| "newcomer".to_owned());
            let files = [MANIFEST.to_owned()].into_iter().chain(newcomer);
            let files = files.chain(["page".to_owned()]).collect();
            assert_eq!(site(&root), (files, true), "switched: {switched}");
        }
    }

    #[test]
    fn without_a_target_the_old_site_is_put_back() {
        let root = left(&[
            (".site.ibid-staging/old/page", "old"),
            (".site.ibid-staging/old/.ibid-manifest", ""),
            (".site.ibid-staging/new/page", "new"),
        ]);
        next_build(&root).expect("put back");
        assert_eq!(site(&root), (vec![MANIFEST.to_owned(), "page".to_owned()], true));
        assert_eq!(fs::read_to_string(root.path().join("site/page")).expect("read"), "old");
    }

    #[test]
    fn two_renames_switch_as_an_exchange_does() {
        let root = left(&[("site/page", "old"), ("site/.ibid-manifest", "")]);
        let target = Target::find(&root.path().join("site")).expect("found");
        let staging = Staging::open(target).expect("opened");
        fs::create_dir(staging.new_site()).expect("made");
        fs::write(staging.new_site().join("page"), "new").expect("written");
        fs::write(staging.new_site().join(MANIFEST), manifest()).expect("written");
        staging.rename_twice().expect("switched");
        drop(staging);
        assert_eq!(site(&root), (vec![MANIFEST.to_owned(), "page".to_owned()], true));
        assert_eq!(fs::read_to_string(root.path().join("site/page")).expect("read"), "new");
    }

    #[test]
    fn a_folder_that_no_build_made_is_left_alone() {
        for theirs in ["notes", "new/page"] {
            let root = left(&[]);
            let staging = root.path().join(".site.ibid-staging");
            // With a lock, one strange name is enough; without one, any name.
            if theirs != "notes" {
                fs::remove_file(staging.join(LOCK)).expect("removed");
            }
            let file = staging.join(theirs);
            fs::create_dir_all(file.parent().expect("a parent")).expect("made");
            fs::write(&file, "theirs").expect("written");
            let error = next_build(&root).expect_err("in the way");
            assert!(matches!(error, EmitError::InTheWay { .. }), "{error}");
            assert_eq!(fs::read_to_string(&file).expect("read"), "theirs");
        }
    }
}
