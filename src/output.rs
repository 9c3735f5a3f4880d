//! What a build hands over: paths of the output with their bytes, before any disk is touched.

mod claims;
mod path;

pub use claims::Claims;
pub use path::{BadPath, OutPath};

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where rendering puts its files, from all cores at once and in any order, each as soon as it is
/// ready, so that the memory a build takes does not grow with the site.
pub trait Output: Sync {
    /// Takes one file of the site with all its bytes.
    ///
    /// # Errors
    ///
    /// A path that clashes with an earlier one, or a machine that cannot take the file. After an
    /// error the output is not to be completed.
    fn put(&self, path: OutPath, bytes: Vec<u8>) -> Result<(), OutputError>;

    /// The same of a large file that was made in pieces, which stand behind each other in it.
    ///
    /// # Errors
    ///
    /// Those of [`Output::put`].
    fn put_pieces(&self, path: OutPath, pieces: Vec<Vec<u8>>) -> Result<(), OutputError> {
        self.put(path, pieces.concat())
    }

    /// The same of one so large that it is made while it is put: `fill` hands over its pieces. It is
    /// called once, unless the path cannot be taken.
    ///
    /// # Errors
    ///
    /// Those of [`Output::put`] and of `fill`.
    fn put_long(&self, path: OutPath, fill: Fill<'_>) -> Result<(), OutputError> {
        self.put_pieces(path, collected(fill)?)
    }
}

/// Takes the next piece of a file.
pub type Sink<'a> = &'a mut dyn FnMut(Vec<u8>) -> Result<(), OutputError>;

/// Hands over the pieces of a file.
pub type Fill<'a> = &'a mut dyn FnMut(Sink<'_>) -> Result<(), OutputError>;

/// The pieces of a file, all of them.
pub(crate) fn collected(fill: Fill<'_>) -> Result<Vec<Vec<u8>>, OutputError> {
    let mut pieces = Vec::new();
    fill(&mut |piece| {
        pieces.push(piece);
        Ok(())
    })?;
    Ok(pieces)
}

/// Why a file could not be put.
#[derive(Debug)]
pub enum OutputError {
    /// Two files of one path.
    Taken { path: OutPath },
    /// Two paths that differ only in the case of letters: a disk that does not tell case apart
    /// would lose one of the files. In the order of their bytes.
    OnlyCaseDiffers { one: OutPath, other: OutPath },
    /// `file` is to be a file, and also the folder that `inside` lies in.
    FileAndFolder { file: OutPath, inside: OutPath },
    /// A path that the output keeps for its own bookkeeping.
    Reserved { path: OutPath },
    /// Nobody wants the output any more: what it is made from has changed meanwhile.
    GivenUp,
    /// The file could not be written to the disk.
    Write { path: PathBuf, error: io::Error },
}

impl OutputError {
    /// Whether the machine is at fault (exit status 2) rather than the site's paths (1).
    pub fn is_machine(&self) -> bool {
        matches!(self, OutputError::Write { .. })
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OutputError::Taken { path } => write!(f, "Two files of the site want to be `{path}`."),
            OutputError::OnlyCaseDiffers { one, other } => write!(
                f,
                "`{one}` and `{other}` differ only in the case of their letters: many disks would \
                 keep one of them. Rename one."
            ),
            OutputError::FileAndFolder { file, inside } => write!(
                f,
                "`{file}` cannot be a file and also the folder that `{inside}` lies in. Rename one."
            ),
            OutputError::Reserved { path } => {
                write!(f, "`{path}` is a name that ibid keeps for itself. Choose another.")
            }
            OutputError::GivenUp => f.write_str("The build was given up."),
            OutputError::Write { path, error } => {
                write!(f, "Cannot write `{}`: {error}.{}", path.display(), advice(error.kind()))
            }
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            OutputError::Write { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// What to do about a file that could not be written, where the kind of error tells; begins with a space.
pub(crate) fn advice(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::PermissionDenied => {
            " A build needs to write both its output folder and the folder that this lies in."
        }
        io::ErrorKind::ReadOnlyFilesystem => " Choose an output folder on a disk that is writable.",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            " The old site is untouched. Make room for a second copy of the site and build again."
        }
        _ => "",
    }
}

/// An output held in memory, for serving and for tests.
#[derive(Debug, Default)]
pub struct OutputSet {
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    claims: Claims,
    files: BTreeMap<OutPath, Arc<[u8]>>,
}

impl OutputSet {
    /// Everything that was put, by path; `get("people/x/index.html")` works on it.
    pub fn into_map(self) -> BTreeMap<OutPath, Arc<[u8]>> {
        self.held.into_inner().unwrap_or_else(PoisonError::into_inner).files
    }

    // What is behind the lock is whole at every moment, so that a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for OutputSet {
    fn put(&self, path: OutPath, bytes: Vec<u8>) -> Result<(), OutputError> {
        let bytes = Arc::from(bytes);
        let mut held = self.lock();
        held.claims.claim(&path)?;
        held.files.insert(path, bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::new(text).expect(text)
    }

    #[test]
    fn a_path_is_taken_once() {
        let set = OutputSet::default();
        set.put(path("a/x"), b"first".to_vec()).expect("free");
        let error = set.put(path("a/x"), b"second".to_vec()).expect_err("taken");
        assert!(matches!(error, OutputError::Taken { .. }) && !error.is_machine());
        assert_eq!(set.into_map().get("a/x").map(|bytes| &bytes[..]), Some(&b"first"[..]));
    }

    #[test]
    fn a_set_is_sorted_and_found_by_text() {
        let set = OutputSet::default();
        for name in ["b", "a/b", "a-b", "Z"] {
            set.put(path(name), name.as_bytes().to_vec()).expect(name);
        }
        let map = set.into_map();
        assert_eq!(map.keys().map(OutPath::as_str).collect::<Vec<_>>(), ["Z", "a-b", "a/b", "b"]);
        assert_eq!(map.get("a/b").map(|bytes| &bytes[..]), Some(&b"a/b"[..]));
    }
}
