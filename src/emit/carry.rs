//! Brings what stands in the old site along into the new one: the same file where links work.

use super::error::EmitError;
use super::platform::{copy_symlink, create_private_dir};
use super::walk::{Found, Kind};
use rayon::prelude::*;
use std::fs::{self, File, FileTimes};
use std::io;
use std::path::Path;

/// Makes `to` the same file as `from`, by hard link, so that inode and times stay; where the file
/// system has none, a copy with the same permissions and modification time. Makes the folders of
/// `to` that are missing. Replaces nothing.
///
/// # Errors
///
/// Those of the system; [`io::ErrorKind::AlreadyExists`] where something is at `to`.
pub(super) fn carry_file(from: &Path, to: &Path) -> io::Result<()> {
    match with_folder(to, || fs::hard_link(from, to)) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Many errors say that a file system, or a rule of the system, has no link for this file.
        // A copy finds out whether something else was wrong.
        Err(error) if !fs::symlink_metadata(from)?.is_file() => Err(error),
        Err(_) => copy(from, to),
    }
}

/// Brings along what no build wrote. `foreign` has every folder before what lies in it.
///
/// # Errors
///
/// [`EmitError::Foreign`] where the new site has something at its place after all, which happens on
/// disks that take two spellings for one; else those of the system.
pub(super) fn carry_foreign(foreign: &[Found], from: &Path, to: &Path) -> Result<(), EmitError> {
    let mut made = Vec::new();
    for Found { path, .. } in foreign.iter().filter(|found| found.kind == Kind::Folder) {
        let folder = to.join(path);
        // Closed until it has its own permissions, which may have kept others out.
        match with_folder(&folder, || create_private_dir(&folder)) {
            Ok(()) => made.push(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(EmitError::io("make the folder", &folder)(error)),
        }
    }
    let files = foreign.par_iter().filter(|found| found.kind != Kind::Folder);
    let carried = files.map(|found| {
        let (from, to) = (from.join(&found.path), to.join(&found.path));
        let result = match found.kind {
            Kind::Symlink => with_folder(&to, || copy_symlink(&from, &to)),
            _ => carry_file(&from, &to),
        };
        result.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => EmitError::Foreign { path: from },
            _ => EmitError::io("bring along", &from)(error),
        })
    });
    carried.collect::<Vec<_>>().into_iter().collect::<Result<(), _>>()?;
    for path in made.into_iter().rev() {
        let (from, to) = (from.join(path), to.join(path));
        fs::metadata(&from)
            .and_then(|metadata| fs::set_permissions(&to, metadata.permissions()))
            .map_err(EmitError::io("bring along", &from))?;
    }
    Ok(())
}

/// Does what needs the folder of `path`, which is made where that turns out to be missing: cheaper
/// than asking first.
///
/// # Errors
///
/// Those of the doing, or of making the folder.
pub(super) fn with_folder<T>(path: &Path, act: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (act(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            act()
        }
        (result, _) => result,
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let metadata = source.metadata()?;
    let mut copy = with_folder(to, || File::create_new(to))?;
    io::copy(&mut source, &mut copy)?;
    copy.set_times(FileTimes::new().set_modified(metadata.modified()?))?;
    copy.set_permissions(metadata.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_keeps_time_and_bytes_and_replaces_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (folder.path().join("from"), folder.path().join("a/b/to"));
        fs::write(&from, "text").expect("written");
        let day = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(86_400);
        let times = FileTimes::new().set_modified(day);
        File::options().write(true).open(&from).expect("opened").set_times(times).expect("set");
        copy(&from, &to).expect("copied");
        assert_eq!(fs::read_to_string(&to).expect("read"), "text");
        assert_eq!(fs::metadata(&to).expect("there").modified().expect("a time"), day);
        assert_eq!(copy(&from, &to).expect_err("taken").kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(carry_file(&from, &to).expect_err("taken").kind(), io::ErrorKind::AlreadyExists);
    }
}
