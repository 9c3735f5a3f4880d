//! Lists what lies in a folder, on all cores, without following symbolic links.

use super::error::EmitError;
use super::platform::is_mount_point;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// What was found, by the path from the folder that was walked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub path: PathBuf,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    File,
    Folder,
    Symlink,
    /// A pipe, a socket, a device.
    Other,
}

/// Everything below `root`, sorted within each level, a folder always before what lies in it.
///
/// # Errors
///
/// A folder that cannot be read; one on which something else is mounted, since what is mounted there
/// is neither ours nor can come along ([`EmitError::MountPoint`]).
pub(super) fn walk(root: &Path) -> Result<Vec<Found>, EmitError> {
    let mut all = Vec::new();
    let mut level = vec![PathBuf::new()];
    while !level.is_empty() {
        let lists = level.par_iter().map(|folder| list(root, folder));
        let mut found = lists.collect::<Result<Vec<_>, _>>()?.concat();
        found.sort_unstable();
        let folders = found.iter().filter(|found| found.kind == Kind::Folder);
        level = folders.map(|found| found.path.clone()).collect();
        all.append(&mut found);
    }
    Ok(all)
}

fn list(root: &Path, folder: &Path) -> Result<Vec<Found>, EmitError> {
    let on_disk = root.join(folder);
    let failed = || EmitError::io("read the folder", &on_disk);
    if is_mount_point(&on_disk).map_err(failed())? {
        return Err(EmitError::MountPoint { path: on_disk });
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(&on_disk).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        let kind = match entry.file_type().map_err(failed())? {
            kind if kind.is_symlink() => Kind::Symlink,
            kind if kind.is_dir() => Kind::Folder,
            kind if kind.is_file() => Kind::File,
            _ => Kind::Other,
        };
        found.push(Found { path: folder.join(entry.file_name()), kind });
    }
    Ok(found)
}
