//! What `ibid new` makes: a site that shows how, a page to write in; and the writing of pages that
//! records were added to.

#![expect(clippy::disallowed_methods, reason = "what it makes are files")]

pub mod front_matter;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

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

/// Makes a page of that path in `content/` and gives the file's path from `root`. Where somebody named
/// it by its title, the file has a name that is fit for an address.
pub fn page(root: &Path, path: &str, title: Option<&str>) -> Result<String, String> {
    let named = page_path(path)?;
    let words = title_of(&named);
    let path = as_file(&named).ok_or_else(|| no_page(path))?;
    let title = title.map_or(words, str::to_owned);
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
        return Err(no_page(named));
    }
    Ok(format!("{bare}.md"))
}

fn no_page(named: &str) -> String {
    format!(
        "{named} cannot be a page: name it by letters, digits and `-`, with folders parted by `/`"
    )
}

/// `who/Who knew?.md` as `who/who-knew.md`; what is fit for a file's name stays as it is.
fn as_file(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let name = name.strip_suffix(".md").unwrap_or(name);
    let fit = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.chars().all(fit) {
        return Some(path.to_owned());
    }
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !fit(c)).filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    let name = name.trim_matches(['-', '.', '_']);
    let slash = if folder.is_empty() { "" } else { "/" };
    (!name.is_empty()).then(|| format!("{folder}{slash}{name}.md"))
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

/// Writes pages of the content, new or changed, each with its path from `root`: all to files beside
/// them first, which then take their places, so that a full disk leaves every page as it was and a
/// preview never meets half of one.
pub fn write_pages(root: &Path, pages: &[(String, &str)]) -> Result<(), String> {
    let mut written: Vec<(PathBuf, PathBuf)> = Vec::with_capacity(pages.len());
    let all = pages.iter().try_for_each(|(file, text)| {
        let place = root.join(file);
        // A page that is a link stays one.
        let place = place.canonicalize().unwrap_or(place);
        let said = |why| format!("cannot write {}: {why}", place.display());
        let beside = write_beside(root, &place, text).map_err(said)?;
        written.push((beside, place));
        Ok(())
    });
    let all = all.and_then(|()| {
        written.iter().try_for_each(|(beside, place)| {
            fs::rename(beside, place)
                .map_err(|why| format!("cannot write {}: {why}", place.display()))
        })
    });
    if all.is_err() {
        for (beside, _) in &written {
            // What took its place already is gone from here.
            let _ = fs::remove_file(beside);
        }
    }
    all
}

fn write_beside(root: &Path, place: &Path, text: &str) -> std::io::Result<PathBuf> {
    let folder = place.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned());
    let beside = folder.join(format!(".{}.new", name.unwrap_or_default()));
    let old = fs::metadata(place).map(|old| old.permissions());
    let done = fs::write(&beside, text).and_then(|()| match old {
        Ok(permissions) => fs::set_permissions(&beside, permissions),
        Err(_) => Ok(()),
    });
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done.map(|()| beside)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_named_by_its_title_has_a_file_fit_for_an_address() {
        let file = |named: &str| page_path(named).ok().and_then(|path| as_file(&path));
        for (named, path) in [
            ("which-operation", "which-operation.md"),
            ("content/A_b.c.md", "A_b.c.md"),
            ("he/מי ידע?", "he/מי-ידע.md"),
            ("a folder/Who knew, and when?", "a folder/who-knew-and-when.md"),
            ("_index", "_index.md"),
        ] {
            assert_eq!(file(named).as_deref(), Some(path), "{named}");
        }
        for named in ["?", "a/…", "../out", ""] {
            assert_eq!(file(named), None, "{named}");
        }
    }
}
