//! Tells what is ours in an output folder from what is foreign.

use super::manifest::{MANIFEST, Manifest};
use super::walk::{Found, Kind};
use crate::output::OutPath;
use std::collections::HashSet;
use std::path::{MAIN_SEPARATOR, Path};

/// Of what was found in the old site, what no build wrote: it stays. `before` is the manifest of the
/// old site, `new` that of the one that is to take its place.
///
/// # Errors
///
/// The path of something foreign that has no room in the new site.
pub(super) fn foreign<'a>(
    found: &'a [Found],
    before: &Manifest,
    new: &Manifest,
) -> Result<Vec<Found>, &'a Path> {
    let our_folders = before.folders();
    let (files, folders) = (new.paths(), new.folders());
    let mut foreign = Vec::new();
    for thing in found {
        let path = thing.path.as_path();
        let is_folder = thing.kind == Kind::Folder;
        let is_ours = before.wrote(thing) || is_manifest(thing);
        if is_ours || (is_folder && our_folders.contains(path)) {
            continue;
        }
        let in_the_way = path.ancestors().any(|path| files.contains(path));
        if in_the_way || (!is_folder && folders.contains(path)) {
            return Err(path);
        }
        foreign.push(thing.clone());
    }
    Ok(foreign)
}

/// Whether this is in the manifest's place.
pub(super) fn is_manifest(found: &Found) -> bool {
    found.path == Path::new(MANIFEST)
}

impl Manifest {
    /// The files.
    pub fn paths(&self) -> HashSet<&Path> {
        self.files.keys().map(|path| Path::new(path.as_str())).collect()
    }

    /// Whether a build wrote this: what is no plain file was put at its path by somebody else. The
    /// manifest does not speak of itself.
    pub fn wrote(&self, found: &Found) -> bool {
        let path = found.path.to_str().map(|path| path.replace(MAIN_SEPARATOR, "/"));
        found.kind == Kind::File && path.is_some_and(|path| self.files.contains_key(path.as_str()))
    }

    /// The folders that the files lie in.
    pub fn folders(&self) -> HashSet<&Path> {
        self.files.keys().flat_map(OutPath::folders).map(Path::new).collect()
    }
}
