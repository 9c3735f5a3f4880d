//! Why the site could not be written, in sentences for the person at the terminal.

use crate::output::advice;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a build could not be written. Each is about the command line or the machine, not about the
/// site's content: exit status 2. Unless it says otherwise, the old site stands as it was.
#[derive(Debug)]
pub enum EmitError {
    /// The target is the root of the file system, or no name can be given to it.
    NoFolderName { target: PathBuf },
    /// The target, or what should be a folder above it, is something else.
    NotAFolder { path: PathBuf },
    /// The target is a symbolic link to nothing.
    DanglingLink { target: PathBuf },
    /// The target holds files and no manifest of ours.
    NotOurs { target: PathBuf },
    /// The manifest in the target is none, or names what it cannot name. `line` counts from 1.
    BadManifest { manifest: PathBuf, line: usize, why: String },
    /// Another build of this target is running.
    Busy { target: PathBuf },
    /// The place for staging is taken by something that no build made.
    InTheWay { path: PathBuf },
    /// A mount cannot be switched with its neighbour, and what is mounted is not ours to clear.
    MountPoint { path: PathBuf },
    /// The site wants to write where there is a file that no build wrote.
    Foreign { path: PathBuf },
    /// A file of the site could not be put, which was reported then.
    Incomplete { target: PathBuf },
    /// A file that came into the target just while the new site took its place, where that site has
    /// a file of its own. The new site stands.
    Displaced { wanted: PathBuf, kept: PathBuf },
    /// A file system call failed. `doing` is a verb phrase that `path` completes.
    Io { doing: &'static str, path: PathBuf, error: io::Error },
}

impl EmitError {
    /// For `map_err` after a file system call: what was being done, to which path.
    pub(super) fn io<'a>(
        doing: &'static str,
        path: &'a Path,
    ) -> impl FnOnce(io::Error) -> EmitError + 'a {
        move |error| EmitError::Io { doing, path: path.to_owned(), error }
    }
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EmitError::NoFolderName { target } => write!(
                f,
                "`{}` cannot be the output folder, because a build replaces it as a whole. Choose \
                 a folder inside it.",
                target.display()
            ),
            EmitError::NotAFolder { path } => write!(
                f,
                "`{}` is not a folder, so no site can be written there. Choose another output \
                 folder, or move the file away.",
                path.display()
            ),
            EmitError::DanglingLink { target } => write!(
                f,
                "The output folder `{}` is a symbolic link to something that does not exist. Make \
                 the folder that it points to, or remove the link.",
                target.display()
            ),
            EmitError::NotOurs { target } => write!(
                f,
                "The output folder `{}` is not empty, and ibid did not make it. Choose another \
                 output folder, or empty this one.",
                target.display()
            ),
            EmitError::BadManifest { manifest, line, why } => write!(
                f,
                "`{}`, line {line}: {why}. So it cannot tell which files are ibid's, and nothing \
                 was touched. Choose another output folder, or empty this one.",
                manifest.display()
            ),
            EmitError::Busy { target } => write!(
                f,
                "Another build is writing `{}`. Wait until it is done, or choose another output \
                 folder.",
                target.display()
            ),
            EmitError::InTheWay { path } => write!(
                f,
                "`{}` is in the way: a build is prepared there, and no build made this. Move it \
                 away.",
                path.display()
            ),
            EmitError::MountPoint { path } => write!(
                f,
                "`{}` is a mount point, which cannot be replaced as a whole. Choose as output a \
                 folder that neither is one nor holds one, such as a folder inside it.",
                path.display()
            ),
            EmitError::Foreign { path } => write!(
                f,
                "The site has a file for `{}`, but something that ibid did not write is there. \
                 Move it away, or give the page another address.",
                path.display()
            ),
            EmitError::Incomplete { target } => {
                write!(f, "The site is not complete, so `{}` was left as it was.", target.display())
            }
            EmitError::Displaced { wanted, kept } => write!(
                f,
                "The new site is in place, but `{}` appeared there while it was being written, and \
                 the site has a file of that name. It is kept as `{}`: move it away.",
                wanted.display(),
                kept.display()
            ),
            EmitError::Io { doing, path, error } => {
                write!(f, "Cannot {doing} `{}`: {error}.{}", path.display(), advice(error.kind()))
            }
        }
    }
}

impl std::error::Error for EmitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            EmitError::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
