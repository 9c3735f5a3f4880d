//! The files that `site.toml` names by their paths from `content/`: the bibliography, the style of
//! citations.

use super::{LoadError, walk};
use crate::diagnostic::{Code, Diagnostic};
use crate::text::{At, TextId, Texts};
use std::path::{Component, Path};

/// Reads each file once; one that is not there, or not in `content/`, is a finding of `code`, with an
/// `example` of a path.
pub(super) fn read(
    root: &Path,
    paths: &[At<String>],
    (code, example): (&'static Code, &str),
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<TextId>, LoadError> {
    let top = root.join("content");
    let mut all = Vec::new();
    let mut taken: Vec<&str> = Vec::new();
    for path in paths {
        let name = path.value.as_str();
        let bad =
            |message: String, help: &str| Diagnostic::new(code, path.span, message).help(help);
        let below = Path::new(name);
        let plain = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        if name.is_empty() || name.contains('\\') || !below.components().all(plain) {
            let message = format!("`{name}` does not lie in content/");
            found.push(bad(message, "put the file into content/ and write its path from there"));
            continue;
        }
        if taken.contains(&name) {
            found.push(bad(format!("`{name}` stands here twice"), "keep one of the two"));
            continue;
        }
        taken.push(name);
        let place = top.join(below);
        // A symbolic link may lead out of the folder too.
        let inside = match (place.canonicalize(), top.canonicalize()) {
            (Ok(place), Ok(top)) => place.starts_with(top),
            _ => true,
        };
        if !place.is_file() || !inside {
            let message = match inside {
                true => format!("there is no file content/{name}"),
                false => format!("content/{name} leads out of content/"),
            };
            found.push(bad(message, &format!("paths are from content/: \"{example}\"")));
            continue;
        }
        all.extend(walk::text(&place, &format!("content/{name}"), texts, found)?);
    }
    Ok(all)
}
