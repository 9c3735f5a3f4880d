//! Whether what stands on the disk is what it should be, without following symbolic links.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// How much of a file is read at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// Whether `file` is a plain file that holds exactly these bytes, in pieces behind each other.
///
/// # Errors
///
/// Those of reading it.
pub(super) fn holds(file: &Path, pieces: &[Vec<u8>]) -> io::Result<bool> {
    let metadata = fs::symlink_metadata(file)?;
    let length: usize = pieces.iter().map(Vec::len).sum();
    if !metadata.is_file() || metadata.len() != length as u64 {
        return Ok(false);
    }
    let mut file = File::open(file)?;
    let mut buffer = vec![0; length.min(CHUNK)];
    for expected in pieces.iter().flat_map(|piece| piece.chunks(CHUNK)) {
        let Some(read) = buffer.get_mut(..expected.len()) else {
            return Ok(false);
        };
        match file.read_exact(read) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            result => result?,
        }
        if read != expected {
            return Ok(false);
        }
    }
    // It may have grown since its length was asked.
    Ok(file.read(&mut [0])? == 0)
}

/// Whether two things are alike: plain files of the same bytes, or symbolic links of the same text.
///
/// # Errors
///
/// Those of reading them.
pub(super) fn are_alike(one: &Path, other: &Path) -> io::Result<bool> {
    let (kind, other_kind) = (fs::symlink_metadata(one)?, fs::symlink_metadata(other)?);
    if kind.is_symlink() && other_kind.is_symlink() {
        return Ok(fs::read_link(one)? == fs::read_link(other)?);
    }
    if !kind.is_file() || !other_kind.is_file() || kind.len() != other_kind.len() {
        return Ok(false);
    }
    holds(other, &[fs::read(one)?])
}

/// Whether every folder on the way from `root` to `path` below it is a folder, or is not there at
/// all: then nothing that is done to `root.join(path)` is done elsewhere.
pub(super) fn stays_below(root: &Path, path: &Path) -> bool {
    let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    let mut folders = folders.collect::<Vec<_>>();
    folders.reverse();
    for folder in folders {
        match fs::symlink_metadata(root.join(folder)) {
            Ok(metadata) if metadata.is_dir() => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return true,
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In two pieces of different lengths.
    fn cut(bytes: &[u8]) -> [Vec<u8>; 2] {
        let (one, other) = bytes.split_at(bytes.len() / 3);
        [one.to_vec(), other.to_vec()]
    }

    #[test]
    fn only_the_same_bytes_are_held() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1] {
            let bytes = vec![7; length];
            fs::write(&file, &bytes).expect("written");
            assert!(holds(&file, &cut(&bytes)).expect("read"), "{length} bytes");
            let longer = [&bytes[..], &[7]].concat();
            assert!(!holds(&file, &cut(&longer)).expect("read"), "{length} bytes and one more");
            let mut other = longer;
            other.rotate_left(1);
            other[length] = 8;
            fs::write(&file, &other).expect("written");
            let same_length = vec![7; length + 1];
            assert!(
                !holds(&file, &cut(&same_length)).expect("read"),
                "the last of {length} differs"
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("file"), "text").expect("written");
        fs::create_dir(at("real")).expect("made");
        std::os::unix::fs::symlink("file", at("link")).expect("linked");
        std::os::unix::fs::symlink("real", at("way")).expect("linked");
        assert!(!holds(&at("link"), &cut(b"text")).expect("looked"));
        assert!(!are_alike(&at("link"), &at("file")).expect("looked"));
        assert!(stays_below(folder.path(), Path::new("real/not/yet")));
        assert!(!stays_below(folder.path(), Path::new("way/x")));
        assert!(!stays_below(folder.path(), Path::new("file/x")));
    }
}
