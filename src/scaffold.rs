//! What `ibid new` makes: a site that shows how, a page to write in.

#![expect(clippy::disallowed_methods, reason = "what it makes are files")]

pub mod front_matter;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

const SITE: &[(&str, &str)] = &[
    ("site.toml", include_str!("scaffold/site.toml")),
    ("content/_index.md", include_str!("scaffold/home.md")),
    ("content/first-explainer.md", include_str!("scaffold/explainer.md")),
    (".gitignore", "/public\n"),
];

/// Makes a site in `dir`, which must not exist or be empty, and gives the files' paths in it.
pub fn site(dir: &Path) -> Result<Vec<&'static str>, String> {
    match fs::read_dir(dir).map(|mut entries| entries.next().is_some()) {
        Ok(true) => return Err(format!("{} is not empty; choose a new folder", dir.display())),
        Ok(false) => {}
        Err(why) if why.kind() == ErrorKind::NotFound => {}
        Err(why) => return Err(format!("cannot use {}: {why}", dir.display())),
    }
    for (name, text) in SITE {
        write_new(&dir.join(name), text)?;
    }
    Ok(SITE.iter().map(|(name, _)| *name).collect())
}

/// Makes a page of that path in `content/` and gives the file's path from `root`.
pub fn page(root: &Path, path: &str, title: Option<&str>) -> Result<String, String> {
    let bare = path.strip_prefix("content/").unwrap_or(path);
    let bare = bare.strip_suffix(".md").unwrap_or(bare).trim_matches('/');
    let bad =
        |part: &str| part.is_empty() || part.starts_with(['.', '_']) || part.contains(['\\', '\0']);
    if bare.split('/').any(bad) {
        return Err(format!(
            "{path} cannot be a page: name it by letters, digits and `-`, with folders parted by `/`"
        ));
    }
    let words = bare.rsplit('/').next().unwrap_or(bare).replace(['-', '_'], " ");
    let mut letters = words.chars();
    let made: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let title = title.map_or_else(|| made + letters.as_str(), str::to_owned);
    let quoted = format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""));
    let text = include_str!("scaffold/page.md").replace("\"TITLE\"", &quoted);
    let file = format!("content/{bare}.md");
    write_new(&root.join(&file), &text)?;
    Ok(file)
}

/// Writes a file that is not there yet.
fn write_new(place: &Path, text: &str) -> Result<(), String> {
    let said = |why: std::io::Error| match why.kind() {
        ErrorKind::AlreadyExists => format!("{} is there already", place.display()),
        _ => format!("cannot write {}: {why}", place.display()),
    };
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).map_err(said)?;
    }
    let mut file = fs::File::create_new(place).map_err(said)?;
    file.write_all(text.as_bytes()).map_err(said)
}
