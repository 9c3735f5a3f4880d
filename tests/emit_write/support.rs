//! Builds small sites into folders, and looks at what came of it.

use ibid::emit::{Emit, EmitError, MANIFEST, Written};
use ibid::output::{OutPath, Output, OutputError};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub type Site<'a> = &'a [(&'a str, &'a str)];

pub const SITE: Site = &[
    ("index.html", "home"),
    ("people/x/index.html", "x"),
    ("people/y/index.html", "y"),
    ("a b/é.css", "css"),
];

pub fn build(target: &Path, site: Site) -> Result<Written, EmitError> {
    let emit = Emit::begin(target)?;
    for (path, text) in site {
        put(&emit, path, text).expect(path);
    }
    emit.finish()
}

pub fn put(emit: &Emit, path: &str, text: &str) -> Result<(), OutputError> {
    emit.put(OutPath::new(path).expect(path), text.as_bytes().to_vec())
}

/// A new folder, and in it the target with [`SITE`].
pub fn built() -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().expect("a folder");
    let target = root.path().join("public");
    build(&target, SITE).expect("the first build");
    (root, target)
}

/// Everything below a folder: files with their text, folders and links with a word for what they are.
pub fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut tree = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            let kind = fs::symlink_metadata(&path).expect("there").file_type();
            let what = if kind.is_dir() {
                "(folder)".to_owned()
            } else if kind.is_symlink() {
                "(link)".to_owned()
            } else if kind.is_file() {
                fs::read_to_string(&path).expect("a text")
            } else {
                "(other)".to_owned()
            };
            let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
            tree.insert(name, what);
            if kind.is_dir() {
                folders.push(path);
            }
        }
    }
    tree
}

/// The files of ours in a tree, without the manifest.
pub fn pages(folder: &Path) -> BTreeMap<String, String> {
    let mut tree = tree(folder);
    tree.retain(|path, what| path != MANIFEST && what != "(folder)");
    tree
}

pub fn expected(site: Site) -> BTreeMap<String, String> {
    site.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// The inode and the time of modification.
#[cfg(unix)]
pub fn stamp(path: &Path) -> (u64, SystemTime) {
    let metadata = fs::symlink_metadata(path).expect("there");
    (std::os::unix::fs::MetadataExt::ino(&metadata), metadata.modified().expect("a time"))
}

#[cfg(not(unix))]
pub fn stamp(path: &Path) -> (u64, SystemTime) {
    (0, fs::symlink_metadata(path).expect("there").modified().expect("a time"))
}
