//! The output folder: where it really is, and what stands in it before the build.

use super::error::EmitError;
use super::manifest::{MANIFEST, Manifest};
use super::platform::is_mount_point;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the site goes: a path without symbolic links whose parent exists. The folders that had to
/// be made above it are removed again when this is dropped, unless something is in them by then.
#[derive(Debug)]
pub(super) struct Target {
    pub path: PathBuf,
    /// Outermost first.
    made: Vec<PathBuf>,
}

impl Target {
    /// Finds the real place of the output folder `given`, relative to the current directory.
    ///
    /// # Errors
    ///
    /// Everything that could never be switched: a root, a file, a link to nothing, a mount point.
    pub fn find(given: &Path) -> Result<Target, EmitError> {
        match fs::symlink_metadata(given) {
            Ok(_) => existing(given),
            Err(error) if error.kind() == io::ErrorKind::NotFound => missing(given),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                Err(EmitError::NotAFolder { path: file_above(given) })
            }
            Err(error) => Err(EmitError::io("look at the output folder", given)(error)),
        }
    }

    /// Reads what stands in the folder.
    ///
    /// # Errors
    ///
    /// [`EmitError::NotOurs`] for a folder with files and no manifest, and what
    /// [`Manifest::parse`] refuses.
    pub fn read(&self) -> Result<OldSite, EmitError> {
        let failed = || EmitError::io("read the output folder", &self.path);
        let mut entries = match fs::read_dir(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(OldSite::Absent),
            entries => entries.map_err(failed())?,
        };
        if entries.next().transpose().map_err(failed())?.is_none() {
            return Ok(OldSite::Empty);
        }
        match read_manifest(&self.path)? {
            Some(manifest) => Ok(OldSite::Ours(manifest)),
            None => Err(EmitError::NotOurs { target: self.path.clone() }),
        }
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        for folder in self.made.iter().rev() {
            // Only an empty folder goes.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// What stood in the output folder when the build began.
#[derive(Debug)]
pub(super) enum OldSite {
    Absent,
    Empty,
    Ours(Manifest),
}

/// The manifest in `folder`, `None` where there is no plain file of its name.
///
/// # Errors
///
/// A file that cannot be read, or is no manifest.
pub(super) fn read_manifest(folder: &Path) -> Result<Option<Manifest>, EmitError> {
    let file = folder.join(MANIFEST);
    match fs::symlink_metadata(&file) {
        Ok(metadata) if metadata.is_file() => {
            let text = fs::read(&file).map_err(EmitError::io("read", &file))?;
            Manifest::parse(&text, &file).map(Some)
        }
        Ok(_) => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmitError::io("read", &file)(error)),
    }
}

fn existing(given: &Path) -> Result<Target, EmitError> {
    let failed = || EmitError::io("look at the output folder", given);
    let path = match fs::canonicalize(given) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(EmitError::DanglingLink { target: given.to_owned() });
        }
        path => path.map_err(failed())?,
    };
    if !fs::metadata(&path).map_err(failed())?.is_dir() {
        return Err(EmitError::NotAFolder { path: given.to_owned() });
    }
    if path.file_name().is_none() {
        return Err(EmitError::NoFolderName { target: given.to_owned() });
    }
    if is_mount_point(&path).map_err(failed())? {
        return Err(EmitError::MountPoint { path: given.to_owned() });
    }
    Ok(Target { path, made: Vec::new() })
}

fn missing(given: &Path) -> Result<Target, EmitError> {
    let no_name = || EmitError::NoFolderName { target: given.to_owned() };
    let path = std::path::absolute(given).map_err(|_| no_name())?;
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(no_name());
    };
    let mut absent = parent.ancestors().take_while(|folder| !folder.exists()).collect::<Vec<_>>();
    absent.reverse();
    // Filled folder by folder, so that a failure half-way removes what was made.
    let mut target = Target { path: PathBuf::new(), made: Vec::new() };
    for folder in absent {
        match fs::create_dir(folder) {
            Ok(()) => target.made.push(folder.to_owned()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {}
            Err(error) => return Err(EmitError::io("make the folder", folder)(error)),
        }
    }
    let parent = fs::canonicalize(parent).map_err(EmitError::io("look at", parent))?;
    target.path = parent.join(name);
    Ok(target)
}

/// The first thing on the way to `path` that is not a folder.
fn file_above(path: &Path) -> PathBuf {
    let above = path.ancestors().find(|above| above.symlink_metadata().is_ok());
    above.unwrap_or(path).to_owned()
}
