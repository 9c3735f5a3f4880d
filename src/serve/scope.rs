//! Which changes on disk concern the site: a question of paths alone.

use std::path::{Path, PathBuf};

/// What is watched and what is left out, in the form in which the system reports paths.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    wanted: Vec<PathBuf>,
    ignored: Vec<PathBuf>,
    scratch: Option<Named>,
}

/// Whether a file's name is one of some sort.
pub(super) type Named = fn(&str) -> bool;

impl Scope {
    /// Folders and files by any path, relative ones from the current folder; they need not exist.
    /// Those whose name is `scratch` are left out wherever they lie.
    pub fn new(wanted: &[PathBuf], ignored: &[PathBuf], scratch: Option<Named>) -> Self {
        // A folder that is reached through a symbolic link is reported by some systems under the
        // link's path and by others under its own.
        let settled = |paths: &[PathBuf]| {
            let mut paths: Vec<PathBuf> = paths
                .iter()
                .flat_map(|path| {
                    let settled = settle(path);
                    let real = settled.canonicalize().ok();
                    [Some(settled), real]
                })
                .flatten()
                .collect();
            paths.sort();
            paths.dedup();
            paths
        };
        Self { wanted: settled(wanted), ignored: settled(ignored), scratch }
    }

    /// The folders and files that are watched.
    pub fn wanted(&self) -> &[PathBuf] {
        &self.wanted
    }

    /// The path is watched, or lies in a folder that is, and is not left out.
    pub fn holds(&self, path: &Path) -> bool {
        self.wanted.iter().any(|root| path.starts_with(root)) && !self.leaves_out(path)
    }

    /// A watched folder or file is at the path or below it: when this comes or goes, the system's
    /// own watch has to be set up anew.
    pub fn rests_on(&self, path: &Path) -> bool {
        self.wanted.iter().any(|root| root.starts_with(path))
    }

    fn leaves_out(&self, path: &Path) -> bool {
        let name = || path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        self.ignored.iter().any(|root| path.starts_with(root))
            || self.scratch.is_some_and(|is_scratch| is_scratch(&name()))
    }
}

/// An absolute path whose folder has no symbolic link in it, as far as it exists.
fn settle(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut missing = Vec::new();
    let mut folder = path.as_path();
    while let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) {
        missing.push(name.to_owned());
        folder = parent;
        if let Ok(real) = folder.canonicalize() {
            return missing.iter().rev().fold(real, |path, name| path.join(name));
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope() -> Scope {
        let paths = |paths: &[&str]| paths.iter().map(PathBuf::from).collect::<Vec<_>>();
        Scope::new(
            &paths(&["/no/site/content", "/no/site/site.toml"]),
            &paths(&["/no/site/content/out", "/no/site/.git"]),
            Some(|name| name.ends_with('~')),
        )
    }

    #[test]
    fn what_is_watched_is_held_with_all_that_is_in_it() {
        for path in ["/no/site/content", "/no/site/content/a/b.md", "/no/site/site.toml"] {
            assert!(scope().holds(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn what_lies_beside_it_is_not() {
        for path in
            ["/no/site", "/no/site/contents/a.md", "/no/site/site.toml.bak", "/no/site/.git/index"]
        {
            assert!(!scope().holds(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn what_is_left_out_is_not_either() {
        for path in ["/no/site/content/out/index.html", "/no/site/content/a.md~"] {
            assert!(!scope().holds(Path::new(path)), "{path}");
        }
        assert!(scope().holds(Path::new("/no/site/content/outside.md")));
    }

    #[test]
    fn a_root_rests_on_itself_and_its_folders() {
        for path in ["/no/site/content", "/no/site", "/no"] {
            assert!(scope().rests_on(Path::new(path)), "{path}");
        }
        assert!(!scope().rests_on(Path::new("/no/site/content/a")));
        assert!(!scope().rests_on(Path::new("/no/site/themes")));
    }

    #[test]
    fn relative_paths_are_taken_from_the_current_folder() {
        let scope = Scope::new(&[PathBuf::from("content")], &[], None);
        let here = std::env::current_dir().unwrap().canonicalize().unwrap();
        assert!(scope.holds(&here.join("content/a.md")));
    }
}
