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
    let path = page_path(path)?;
    let title = title.map_or_else(|| title_of(&path), str::to_owned);
    let text = include_str!("scaffold/page.md").replace("\"TITLE\"", &quoted(&title));
    let file = format!("content/{path}");
    write_new(&root.join(&file), &text)?;
    Ok(file)
}

/// The path from `content/` of a page that an editor names, with or without `content/` and `.md`.
pub fn page_path(named: &str) -> Result<String, String> {
    let bare = named.strip_prefix("./").unwrap_or(named);
    let bare = bare.strip_prefix("content/").unwrap_or(bare);
    let bare = bare.strip_suffix(".md").unwrap_or(bare).trim_matches('/');
    let bad = |part: &str| {
        let hidden = part.starts_with(['.', '_']) && part != "_index";
        part.is_empty() || hidden || part.contains(['\\', '\0'])
    };
    if bare.split('/').any(bad) {
        return Err(format!(
            "{named} cannot be a page: name it by letters, digits and `-`, with folders parted by `/`"
        ));
    }
    Ok(format!("{bare}.md"))
}

/// A page with nothing but a title, made from its path.
pub fn bare_page(path: &str) -> String {
    format!("---\ntitle: {}\n---\n", quoted(&title_of(path)))
}

/// A title from the words of a path.
fn title_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let words = name.strip_suffix(".md").unwrap_or(name).replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    first + letters.as_str()
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Writes a page of the content, new or changed, so that a preview or a crash never meets half of it:
/// to a file beside it, which then takes its place.
pub fn write_page(root: &Path, file: &str, text: &str) -> Result<(), String> {
    let place = root.join(file);
    // A page that is a link stays one.
    let place = place.canonicalize().unwrap_or(place);
    let said = |why: std::io::Error| format!("cannot write {}: {why}", place.display());
    let folder = place.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(said)?;
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned());
    let beside = folder.join(format!(".{}.new", name.unwrap_or_default()));
    let old = fs::metadata(&place).map(|old| old.permissions());
    fs::write(&beside, text).map_err(said)?;
    if let Ok(permissions) = old {
        fs::set_permissions(&beside, permissions).map_err(said)?;
    }
    fs::rename(&beside, &place).map_err(said)
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
