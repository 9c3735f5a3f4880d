//! The snapshots that sources name: read to be compared with, and kept from being published.

use super::{File, Inputs, walk};
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{At, Span, TextId, Texts};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// A captured text is at most so large. It is read on every build, and kept while that lasts.
pub const LARGEST: u64 = 32_000_000;

/// Snapshots by their path from `content/`; one that could not be read is not among them.
pub type Snapshots = BTreeMap<String, TextId>;

/// Reads the snapshots that are `asked` for. Each that cannot be used is a finding where it is asked
/// for, and so is each that would be published.
pub fn snapshots<'a>(
    root: &Path,
    asked: impl Iterator<Item = &'a At<String>>,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Snapshots {
    let content = root.join("content");
    let mut tried: HashMap<&str, Result<TextId, Trouble>> = HashMap::new();
    for At { value: path, span } in asked {
        let read = match tried.get(path.as_str()) {
            Some(read) => read.clone(),
            None => {
                let read =
                    one(&content, path).map(|text| texts.add(format!("content/{path}"), text));
                tried.insert(path, read.clone());
                read
            }
        };
        if let Err(Trouble { message, help }) = read {
            found.push(Diagnostic::new(&codes::BAD_SNAPSHOT, *span, message).help(help));
        } else if !path.split('/').any(walk::hidden) {
            let message = format!("the snapshot `{path}` would be published");
            found.push(Diagnostic::new(&codes::PUBLISHED_SNAPSHOT, *span, message).help(
                "move it into a folder whose name begins with `_`: `_snapshots/`".to_owned(),
            ));
        }
    }
    let good = |(path, read): (&str, Result<TextId, Trouble>)| Some((path.to_owned(), read.ok()?));
    tried.into_iter().filter_map(good).collect()
}

/// What is wrong with a snapshot.
#[derive(Clone)]
struct Trouble {
    message: String,
    help: &'static str,
}

fn one(content: &Path, path: &str) -> Result<String, Trouble> {
    let trouble = |message: String, help| Err(Trouble { message, help });
    let place = match within(content, path) {
        Ok(place) => place,
        Err(Outside::ByName) => {
            return trouble(
                format!("the snapshot `{path}` is not in content/"),
                "write its path from content/: snapshot: _snapshots/…",
            );
        }
        Err(Outside::ByLink) => {
            return trouble(
                format!("the snapshot `{path}` is a link that leads out of content/"),
                "put the text itself into content/",
            );
        }
        Err(Outside::Unreadable(why)) if why.kind() == std::io::ErrorKind::NotFound => {
            return trouble(
                format!("there is no snapshot `{path}`"),
                "save the source's text in content/, and write the path of its file from there",
            );
        }
        Err(Outside::Unreadable(why)) => {
            return trouble(unreadable(path, &why), "see that it is a file that can be read");
        }
    };
    match fs::metadata(&place) {
        Err(why) => {
            return trouble(unreadable(path, &why), "see that it is a file that can be read");
        }
        Ok(what) if !what.is_file() => {
            return trouble(
                format!("the snapshot `{path}` is {}", walk::special(what.file_type())),
                if what.is_dir() {
                    "name the file in it that has the text"
                } else {
                    "save the source's text in a file"
                },
            );
        }
        Ok(what) if what.len() > LARGEST => {
            let (size, most) = (what.len().div_ceil(1_000_000), LARGEST / 1_000_000);
            return trouble(
                format!("the snapshot `{path}` has {size} MB; {most} MB are the most"),
                "keep the part of it that is quoted from",
            );
        }
        Ok(_) => {}
    }
    let bytes = match fs::read(&place) {
        Ok(bytes) => bytes,
        Err(why) => {
            return trouble(unreadable(path, &why), "see that it is a file that can be read");
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(mistake) => {
            let at = mistake.utf8_error().valid_up_to() + 1;
            return trouble(
                format!("the snapshot `{path}` is not text in UTF-8 (byte {at} cannot be read)"),
                "save the captured words as plain text in UTF-8",
            );
        }
    };
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return trouble(
            format!("the snapshot `{path}` is empty"),
            "save the captured words in it, or leave `snapshot` out",
        );
    }
    if is_html(path, &text) {
        return trouble(
            format!("the snapshot `{path}` is HTML, whose tags would stand between the words"),
            "save what the page says as plain text (browsers offer it as a format)",
        );
    }
    Ok(text)
}

fn unreadable(path: &str, why: &std::io::Error) -> String {
    let why = why.to_string();
    let why = why.split(" (os error").next().unwrap_or("");
    format!("the snapshot `{path}` cannot be read: {why}")
}

enum Outside {
    /// The path itself leads out.
    ByName,
    /// A symbolic link on it does.
    ByLink,
    Unreadable(std::io::Error),
}

/// The file at `path` below `content`, its links followed.
fn within(content: &Path, path: &str) -> Result<PathBuf, Outside> {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    if !path.split('/').all(plain) {
        return Err(Outside::ByName);
    }
    let top = content.canonicalize().map_err(Outside::Unreadable)?;
    let place = content.join(path).canonicalize().map_err(Outside::Unreadable)?;
    if place.starts_with(&top) { Ok(place) } else { Err(Outside::ByLink) }
}

fn is_html(path: &str, text: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    let head: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    matches!(ending.as_str(), "html" | "htm" | "xhtml" | "mhtml")
        || head.starts_with("<!doctype html")
        || head.starts_with("<html")
}

/// Keeps back each published file, page and file of the theme that is a snapshot all the same: by a
/// link, under another name, as a copy. Each is a finding.
pub fn keep_back(inputs: &mut Inputs, snapshots: &Snapshots, found: &mut Vec<Diagnostic>) {
    if snapshots.is_empty() {
        return;
    }
    let Inputs { texts, pages, files, theme, .. } = inputs;
    let mut by_length: HashMap<u64, Vec<(&str, TextId)>> = HashMap::new();
    for (path, id) in snapshots.iter().filter(|(path, _)| path.split('/').any(walk::hidden)) {
        let length = texts.get(*id).text.len() as u64;
        by_length.entry(length).or_default().push((path, *id));
    }
    let same = |texts: &Texts, length: u64, bytes: &dyn Fn() -> Option<Vec<u8>>| {
        let near = by_length.get(&length)?;
        let bytes = bytes()?;
        let (path, _) = near.iter().find(|(_, id)| texts.get(*id).text.as_bytes() == bytes)?;
        Some((*path).to_owned())
    };
    let mut say = |texts: &mut Texts, name: String, snapshot: &str| {
        let message = format!("{name} is the snapshot `{snapshot}`, and would be published");
        let id = texts.add(name, String::new());
        found.push(
            Diagnostic::new(&codes::PUBLISHED_SNAPSHOT, Span::new(id, 0, 0), message)
                .help("remove the copy or link; a snapshot is kept for the check alone"),
        );
    };
    files.retain(|File { path, place, .. }| {
        let length = fs::metadata(place).map_or(0, |what| what.len());
        let leak = same(texts, length, &|| fs::read(place).ok());
        if let Some(snapshot) = &leak {
            say(texts, format!("content/{path}"), snapshot);
        }
        leak.is_none()
    });
    for (path, id) in pages.iter() {
        let text = &texts.get(*id).text;
        let leak = same(texts, text.len() as u64, &|| Some(text.as_bytes().to_vec()));
        if let Some(snapshot) = leak {
            say(texts, format!("content/{path}"), &snapshot);
        }
    }
    theme.statics.retain(|path, bytes| {
        let leak = same(texts, bytes.len() as u64, &|| Some(bytes.to_vec()));
        if let Some(snapshot) = &leak {
            say(texts, format!("theme/{path}"), snapshot);
        }
        leak.is_none()
    });
}
