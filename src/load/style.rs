//! The style of citations, where `site.toml` names a file.

use super::{LoadError, named, walk};
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{At, TextId, Texts};
use std::path::Path;

/// Reads the style, and where that only says which other one it stands for, the `.csl` files beside it,
/// in the order of their names.
pub(super) fn read(
    root: &Path,
    path: Option<&At<String>>,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<TextId>, LoadError> {
    let Some(path) = path else { return Ok(Vec::new()) };
    let code = (&codes::BAD_STYLE, "_styles/house.csl");
    let mut all = named::read(root, std::slice::from_ref(path), code, texts, found)?;
    let stands_for = |text: &TextId| texts.get(*text).text.contains("independent-parent");
    if !all.first().is_some_and(stands_for) {
        return Ok(all);
    }
    let own = Path::new("content").join(&path.value);
    let folder = own.parent().unwrap_or(Path::new("content"));
    let Ok(beside) = std::fs::read_dir(root.join(folder)) else { return Ok(all) };
    let mut names: Vec<String> = beside
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".csl") && own.file_name() != Some(name.as_ref()))
        .collect();
    names.sort();
    for name in names {
        let place = root.join(folder).join(&name);
        if place.is_file() {
            let path = folder.join(&name).to_string_lossy().replace('\\', "/");
            all.extend(walk::text(&place, &path, texts, found)?);
        }
    }
    Ok(all)
}
