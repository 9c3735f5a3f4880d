//! Walking `content/` and `themes/`, in an order that does not depend on the disk.

use super::kept::{Content, Kept};
use super::{File, LoadError, Make};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::text::{Span, TextId, Texts};
use crate::theme::{BUILT_IN, ThemeFile};
use rayon::prelude::*;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What `content/` holds for readers.
pub(super) struct Published<T> {
    pub pages: Vec<(String, TextId)>,
    /// What was made of each page's text.
    pub made: Vec<T>,
    pub files: Vec<File>,
}

pub(super) fn failed(place: &Path) -> impl FnOnce(std::io::Error) -> LoadError + use<> {
    let place = place.to_path_buf();
    move |why| LoadError { place, why }
}

pub(super) fn bytes(place: &Path) -> Result<Vec<u8>, LoadError> {
    fs::read(place).map_err(failed(place))
}

/// Takes a file in as a text; one that is not UTF-8 is a finding, and comes in with `?` in place of
/// what cannot be read, so that places before it stay right.
pub(super) fn text(
    place: &Path,
    path: &str,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Option<TextId>, LoadError> {
    let bytes = bytes(place)?;
    Ok(take_in(bytes, path, texts, found))
}

fn take_in(
    bytes: Vec<u8>,
    path: &str,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Option<TextId> {
    match String::from_utf8(bytes) {
        Ok(words) => Some(texts.add(path.to_owned(), words)),
        Err(mistake) => {
            let good = mistake.utf8_error().valid_up_to();
            let words = String::from_utf8_lossy(mistake.as_bytes()).into_owned();
            let id = texts.add(path.to_owned(), words);
            let span = Span::new(id, good, good + '\u{fffd}'.len_utf8());
            found.push(
                Diagnostic::new(&codes::NOT_UTF8, span, format!("{path} is not in UTF-8"))
                    .label("the first byte that cannot be read")
                    .help("save the file as UTF-8"),
            );
            None
        }
    }
}

/// Everything in `content/` that is published, in the order of the paths. Names that begin with `_` or
/// `.` are left out, but for `_index.md`. Symbolic links are followed; one that leads back up is a
/// finding.
pub(super) fn content<T: Send>(
    root: &Path,
    kept: &mut Kept,
    make: Make<'_, T>,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Published<T>, LoadError> {
    let top = root.join("content");
    let (mut pages, mut files) = (Vec::new(), Vec::new());
    for (path, place) in list(&top, "content", hidden, texts, found)? {
        if path.ends_with(".md") {
            pages.push((path, place));
        } else {
            if is_nearly_a_page(&path) {
                let message = format!("content/{path} is no page, and is copied as it is");
                let id = texts.add(format!("content/{path}"), String::new());
                found.push(
                    Diagnostic::new(&codes::NEARLY_A_PAGE, Span::new(id, 0, 0), message)
                        .help("the name of a page's file ends in `.md`"),
                );
            }
            files.push((path, place));
        }
    }
    let places: Vec<&Path> = pages.iter().map(|(_, place)| place.as_path()).collect();
    // Whatever a file turns out to hold, it becomes one text.
    let first = texts.next();
    let id =
        |number: usize| TextId(first.0.saturating_add(u32::try_from(number).unwrap_or(u32::MAX)));
    let contents = kept.read(&places, |number, text| {
        make(pages.get(number).map_or("", |(path, _)| path), id(number), text)
    })?;
    let (mut all, mut made) = (Vec::new(), Vec::new());
    for ((path, _), contents) in pages.into_iter().zip(contents) {
        let name = format!("content/{path}");
        match contents {
            Content::Text(of_it, text) => {
                all.push((path, texts.add(name, text)));
                made.push(of_it);
            }
            Content::Other(bytes) => {
                take_in(bytes, &name, texts, found);
            }
        }
    }
    let files = files
        .into_par_iter()
        .map(|(path, place)| {
            let size = imagesize::size(&place).ok();
            let size = size.and_then(|size| {
                Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
            });
            File { path, place, size }
        })
        .collect();
    Ok(Published { pages: all, made, files })
}

/// Whether other programs take a file of that name for Markdown.
fn is_nearly_a_page(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    matches!(ending.as_str(), "md" | "markdown" | "mdown" | "mkd" | "mdx")
}

pub(super) fn hidden(name: &str) -> bool {
    (name.starts_with('_') && name != "_index.md") || name.starts_with('.') || is_scratch(name)
}

/// What editors and file managers leave beside the file that they are at, by its name: backups (`x~`),
/// vim's swap files and its test for a folder that can be written to, Emacs's locks and what it has
/// not saved yet, Finder's notes. It is never part of a site.
pub fn is_scratch(name: &str) -> bool {
    let swap = [".swp", ".swo", ".swx"];
    name.ends_with('~')
        || (name.starts_with('.') && swap.iter().any(|end| name.ends_with(end)))
        || name.starts_with(".#")
        || (name.starts_with('#') && name.ends_with('#'))
        || name == "4913"
        || name == ".DS_Store"
}

/// The files of the site's own theme of that name; a name that is neither built in nor a folder is a
/// finding.
pub(super) fn theme(
    root: &Path,
    name: &str,
    toml: Option<TextId>,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<ThemeFile>, LoadError> {
    let plain = !name.is_empty() && !name.contains(['/', '\\']) && !name.starts_with('.');
    let top = root.join("themes").join(name);
    if !plain || !top.is_dir() {
        if name != BUILT_IN {
            let text = toml.map_or("", |id| &*texts.get(id).text);
            let at = text.find(name).unwrap_or(0);
            let span = Span::new(toml.unwrap_or(TextId(0)), at, at + name.len());
            let mut known = folders(&root.join("themes"));
            known.push(BUILT_IN.to_owned());
            let near = did_you_mean(name, known.iter().map(String::as_str));
            let mut finding =
                Diagnostic::new(&codes::UNKNOWN_THEME, span, format!("there is no theme `{name}`"))
                    .suggest(near);
            if finding.help.is_none() {
                finding.help =
                    Some(format!("make the folder themes/{name}, or write \"{BUILT_IN}\""));
            }
            found.push(finding);
        }
        return Ok(Vec::new());
    }
    let left_out = |name: &str| name.starts_with('.') || is_scratch(name);
    let files = list(&top, &format!("themes/{name}"), left_out, texts, found)?;
    files
        .into_iter()
        .map(|(path, place)| {
            let bytes = bytes(&place)?;
            Ok(ThemeFile { path: format!("themes/{name}/{path}"), name: path, bytes })
        })
        .collect()
}

fn folders(top: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(top) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// The files below `top`, which is `called` so from the site's own folder, with their paths from `top`,
/// in the order of the paths.
fn list(
    top: &Path,
    called: &str,
    left_out: fn(&str) -> bool,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<(String, PathBuf)>, LoadError> {
    if !top.exists() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    let walk = WalkDir::new(top).follow_links(true).min_depth(1).into_iter();
    let kept = walk.filter_entry(|entry| !left_out(&entry.file_name().to_string_lossy()));
    for entry in kept {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let Some(path) = relative(top, entry.path()) else {
                    let below = entry.path().strip_prefix(top).unwrap_or(entry.path());
                    let name = format!("{called}/{}", below.display());
                    let message = format!("the name {name} is not in UTF-8");
                    let id = texts.add(name, String::new());
                    found.push(
                        Diagnostic::new(&codes::NOT_UTF8, Span::new(id, 0, 0), message)
                            .help("rename the file, with letters that every system knows"),
                    );
                    continue;
                };
                all.push((path, entry.into_path()));
            }
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let below = entry.path().strip_prefix(top).unwrap_or(entry.path());
                let name = format!("{called}/{}", below.display());
                let message = format!("{name} is {}", special(entry.file_type()));
                let id = texts.add(name, String::new());
                found.push(
                    Diagnostic::new(&codes::SPECIAL_FILE, Span::new(id, 0, 0), message)
                        .help("remove it, or put a file in its place"),
                );
            }
            Err(mistake) => {
                let place = mistake.path().unwrap_or(top).to_path_buf();
                let below = place.strip_prefix(top).unwrap_or(&place);
                // Emacs's locks are links that lead nowhere.
                if below.iter().any(|part| left_out(&part.to_string_lossy())) {
                    continue;
                }
                let name = format!("{called}/{}", below.display());
                if let Some(above) = mistake.loop_ancestor() {
                    let above = above.strip_prefix(top).unwrap_or(above).display();
                    let message = format!("the link {name} leads back to {called}/{above}");
                    let id = texts.add(name, String::new());
                    found.push(
                        Diagnostic::new(&codes::LINK_LOOP, Span::new(id, 0, 0), message)
                            .help("remove the symbolic link, or let it lead elsewhere"),
                    );
                    continue;
                }
                let link = fs::symlink_metadata(&place).is_ok_and(|m| m.is_symlink());
                let why = mistake.into_io_error();
                let kind = why.as_ref().filter(|_| link).map(std::io::Error::kind);
                let itself = fs::canonicalize(&place).is_err_and(|why| is_loop(&why));
                let said = match kind {
                    Some(ErrorKind::NotFound) => Some((&codes::BROKEN_LINK, "leads nowhere")),
                    Some(_) if itself => Some((&codes::LINK_LOOP, "leads back to itself")),
                    _ => None,
                };
                if let Some((code, does)) = said {
                    let message = format!("the link {name} {does}");
                    let id = texts.add(name, String::new());
                    found.push(
                        Diagnostic::new(code, Span::new(id, 0, 0), message)
                            .help("remove the symbolic link, or let it lead elsewhere"),
                    );
                    continue;
                }
                let why = why.unwrap_or_else(|| std::io::Error::other("it cannot be walked"));
                return Err(LoadError { place, why });
            }
        }
    }
    all.sort();
    Ok(all)
}

/// What is neither a file nor a folder, in words.
pub(super) fn special(what: fs::FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if what.is_fifo() {
            return "a named pipe";
        } else if what.is_socket() {
            return "a socket";
        } else if what.is_char_device() || what.is_block_device() {
            return "a device";
        }
    }
    if what.is_dir() { "a folder" } else { "neither a file nor a folder" }
}

/// The way from `top` to what the walk found below it, `/` between the parts; `None` where it is not
/// UTF-8.
fn relative(top: &Path, place: &Path) -> Option<String> {
    // The walk puts names behind `top` as it was given.
    let bytes = place.as_os_str().as_encoded_bytes();
    let below = str::from_utf8(bytes.strip_prefix(top.as_os_str().as_encoded_bytes())?).ok()?;
    let below = below.trim_start_matches(std::path::is_separator);
    Some(match std::path::MAIN_SEPARATOR {
        '/' => below.to_owned(),
        separator => below.replace(separator, "/"),
    })
}

/// Whether links lead in a circle; the kind of such a failure has no stable name yet.
fn is_loop(why: &std::io::Error) -> bool {
    why.to_string().contains("symbolic links")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_leave_beside_a_page_is_no_part_of_the_site() {
        for name in ["a.md~", ".a.md.swp", ".#a.md", "#a.md#", "4913", ".DS_Store", "_a.md"] {
            assert!(hidden(name), "{name}");
        }
        for name in ["a.md", "_index.md", "#a.md", "49133", "a.swp", "~a.md"] {
            assert!(!hidden(name), "{name}");
        }
    }
}
