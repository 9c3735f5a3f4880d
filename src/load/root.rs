//! Finding the site that a command is about.

use std::path::{Path, PathBuf};

/// The nearest folder from `start` upwards that has a `site.toml`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("site.toml").is_file()).map(Path::to_path_buf)
}
