//! Small sites in temporary folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A site's settings where a test has nothing to say about them.
pub const TOML: &str = "title = \"Cases\"\nbase_url = \"https://example.org/\"\n";

/// A folder with these files, written in this order, and a `site.toml` where none is among them.
pub fn site(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    if files.iter().all(|(path, _)| *path != "site.toml") {
        fs::write(folder.path().join("site.toml"), TOML).expect("written");
    }
    for (path, bytes) in files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, bytes).expect("written");
    }
    folder
}

/// Everything below a folder, byte for byte.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy();
            (path.into_owned(), fs::read(entry.path()).expect("readable"))
        })
        .collect()
}
