//! The texts of pages as they were last read, for a site that is read again and again.

use super::{LoadError, walk};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// Texts by their place on this machine. A file is read again where the system says that it is
/// another, and where it was reported to have changed: two saves of one length within a tick of the
/// file system's clock look alike.
#[derive(Debug, Default)]
pub struct Kept {
    files: HashMap<PathBuf, (Stamp, Arc<str>)>,
    /// Nothing is read a second time, so nothing is kept.
    once: bool,
}

impl Kept {
    /// For a site that is read once.
    pub(super) fn once() -> Kept {
        Kept { once: true, ..Kept::default() }
    }

    /// Has these files and folders be read again, or all where it is not known which changed.
    pub fn forget(&mut self, touched: Option<&BTreeSet<PathBuf>>) {
        let files: Option<BTreeSet<_>> =
            touched.and_then(|paths| paths.iter().map(|path| named(path)).collect());
        match files {
            // By their names: reports and places may spell the folders above differently.
            Some(names) => {
                self.files.retain(|place, _| place.file_name().is_none_or(|n| !names.contains(n)));
            }
            None => self.files.clear(),
        }
    }

    /// The files' contents in the same order: a text, with what `make` makes of it while it is at
    /// hand, or the bytes of what is not UTF-8. It is asked with the file's number among `places`.
    pub(super) fn read<T: Send>(
        &mut self,
        places: &[&Path],
        make: impl Fn(usize, &Arc<str>) -> T + Sync,
    ) -> Result<Vec<Content<T>>, LoadError> {
        let before = std::mem::take(&mut self.files);
        let text = |bytes: &mut Vec<u8>, place: &Path| {
            if let Some((known, text)) = before.get(place)
                && place.metadata().ok().and_then(|now| Stamp::of(&now)).as_ref() == Some(known)
            {
                return Ok((Some(*known), Ok(Arc::clone(text))));
            }
            let stamp = contents(place, bytes).map_err(walk::failed(place))?;
            Ok((stamp, str::from_utf8(bytes).map(Arc::from).map_err(|_| bytes.clone())))
        };
        let read = |bytes: &mut Vec<u8>, (number, place): (usize, &&Path)| {
            let (stamp, text) = text(bytes, place)?;
            let content = match text {
                Ok(text) => Content::Text(make(number, &text), text),
                Err(bytes) => Content::Other(bytes),
            };
            Ok::<_, LoadError>((stamp, content))
        };
        let all = places.par_iter().enumerate().with_max_len(IN_A_ROW).map_init(Vec::new, read);
        // What goes wrong first is told, whatever core comes to it first.
        let all: Vec<_> = all.collect();
        let all = places.iter().zip(all).map(|(place, read)| {
            let (stamp, content) = read?;
            if let (false, Some(stamp), Content::Text(_, text)) = (self.once, stamp, &content) {
                self.files.insert(place.to_path_buf(), (stamp, Arc::clone(text)));
            }
            Ok(content)
        });
        all.collect()
    }
}

/// The files that one core takes in a row at most, so that none has many left when all others are
/// done.
const IN_A_ROW: usize = 32;

/// Reads what a file holds into `bytes`, and gives its stamp from before that was read: what is written
/// meanwhile has a later one.
fn contents(place: &Path, bytes: &mut Vec<u8>) -> io::Result<Option<Stamp>> {
    let file = File::open(place)?;
    let metadata = file.metadata()?;
    bytes.clear();
    // Asked for its length once; one byte more shows the end at once.
    bytes.reserve(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    (&file).take(u64::MAX).read_to_end(bytes)?;
    Ok(Stamp::of(&metadata))
}

/// The name of what can only be a file; `None` for what may be a folder.
fn named(path: &Path) -> Option<&std::ffi::OsStr> {
    path.extension().and(path.file_name())
}

/// What a file holds.
pub(super) enum Content<T> {
    /// What was made of it, and the text.
    Text(T, Arc<str>),
    /// Not UTF-8.
    Other(Vec<u8>),
}

/// What tells one state of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    length: u64,
    /// Its number, and when that was last changed: another file in its place may be as old.
    #[cfg(unix)]
    node: (u64, u64, i64, i64),
}

impl Stamp {
    fn of(metadata: &Metadata) -> Option<Stamp> {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Some(Stamp {
            modified: metadata.modified().ok()?,
            length: metadata.len(),
            #[cfg(unix)]
            node: (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn text(kept: &mut Kept, place: &Path) -> String {
        match kept.read(&[place], |_, _| ()).expect("readable").pop() {
            Some(Content::Text((), text)) => text.to_string(),
            _ => panic!("no text"),
        }
    }

    #[test]
    fn what_changed_is_read_again_by_its_stamp_or_by_report() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("a.md");
        let mut kept = Kept::default();
        fs::write(&place, "one").expect("written");
        assert_eq!(text(&mut kept, &place), "one");
        fs::write(&place, "longer").expect("written");
        assert_eq!(text(&mut kept, &place), "longer");

        // As if written twice within a tick of the clock.
        for (touched, again) in [
            (Some(BTreeSet::from(["/elsewhere/a.md".into()])), true),
            (Some(BTreeSet::from(["/elsewhere/folder".into()])), true),
            (None, true),
            (Some(BTreeSet::from(["/elsewhere/b.md".into()])), false),
        ] {
            let stamp = Stamp::of(&place.metadata().expect("there")).expect("a stamp");
            kept.files.insert(place.clone(), (stamp, "stale".into()));
            kept.forget(touched.as_ref());
            assert_eq!(text(&mut kept, &place) == "longer", again, "{touched:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_in_place_of_another_of_its_age_and_length_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let (place, spare) = (folder.path().join("a.md"), folder.path().join("spare"));
        let mut kept = Kept::default();
        fs::write(&place, "one").expect("written");
        assert_eq!(text(&mut kept, &place), "one");
        fs::write(&spare, "two").expect("written");
        let age = place.metadata().and_then(|metadata| metadata.modified()).expect("an age");
        let file = fs::File::options().write(true).open(&spare).expect("there");
        file.set_modified(age).expect("set");
        fs::rename(&spare, &place).expect("renamed");
        assert_eq!(text(&mut kept, &place), "two");
    }
}
