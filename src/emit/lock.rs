//! One build at a time: locks a staging folder that is ours.

use super::error::EmitError;
use super::platform::identity;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::Path;

// What may stand in a staging folder.
pub(super) const LOCK: &str = "lock";
pub(super) const NEW: &str = "new";
pub(super) const OLD: &str = "old";
pub(super) const SPENT: &str = "spent";
pub(super) const SWITCHING: &str = "switching-";

const ABOUT: &str = "ibid prepares a site here, to put it in place as a whole. If no build is \
                     running, the next one clears this folder.\n";

/// Locks the folder, if it is one that a build made, until the file that is returned is closed; `None`
/// if the folder went away meanwhile.
///
/// # Errors
///
/// [`EmitError::InTheWay`], [`EmitError::Busy`], and those of the system, among them that a file
/// system has no locks.
pub(super) fn lock(folder: &Path, target: &Path) -> Result<Option<File>, EmitError> {
    match is_ours(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(EmitError::io("read the folder", folder)(error)),
        Ok(false) => {
            return Err(EmitError::InTheWay { path: folder.to_owned() });
        }
        Ok(true) => {}
    }
    let path = folder.join(LOCK);
    let open = File::options().write(true).create(true).truncate(false).open(&path);
    let mut file = match open {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        open => open.map_err(EmitError::io("write", &path))?,
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(EmitError::Busy { target: target.to_owned() });
        }
        Err(TryLockError::Error(error)) => return Err(EmitError::io("lock", &path)(error)),
    }
    // The build that held it may have removed it before it let go: then this locks nothing.
    match (file.metadata(), fs::symlink_metadata(&path)) {
        (Ok(held), Ok(there)) if identity(&held) == identity(&there) => {}
        _ => return Ok(None),
    }
    // For whoever wonders about the folder; it locks as well without.
    let _ = file.write_all(ABOUT.as_bytes());
    Ok(Some(file))
}

/// Whether everything in the folder has the name and kind of what a build makes there; without the
/// lock file, only an empty folder has.
fn is_ours(folder: &Path) -> io::Result<bool> {
    if !fs::symlink_metadata(folder)?.is_dir() {
        return Ok(false);
    }
    let (mut locked, mut empty) = (false, true);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        empty = false;
        match entry.file_name().to_str() {
            Some(LOCK) if kind.is_file() => locked = true,
            Some(NEW | OLD | SPENT) if kind.is_dir() => {}
            Some(name) if name.starts_with(SWITCHING) && kind.is_file() => {}
            _ => return Ok(false),
        }
    }
    Ok(locked || empty)
}
