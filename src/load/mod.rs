//! The only reader of a site's files: pages, files beside them, the theme, `site.toml`.

#![expect(clippy::disallowed_methods, reason = "the room that reads a site's files")]

mod kept;
mod named;
mod root;
mod snapshot;
mod style;
mod walk;

pub use kept::Kept;
pub use root::find_root;
pub use snapshot::{Snapshots, keep_back, snapshots};
pub use walk::is_scratch;

use crate::config::{self, SiteConfig};
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{TextId, Texts};
use crate::theme::{self, Theme};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a site consists of before anything is understood.
#[derive(Debug)]
pub struct Inputs {
    /// All texts that findings can point into.
    pub texts: Texts,
    /// The settings; `None` where they could not be read.
    pub config: Option<SiteConfig>,
    /// The pages' files, by path from `content/`, in order.
    pub pages: Vec<(String, TextId)>,
    /// The bibliography's files, in the order of `site.toml`.
    pub bibliography: Vec<TextId>,
    /// The style of citations, where it is a file, and behind it those that it may build upon.
    pub style: Vec<TextId>,
    /// The files beside the pages.
    pub files: Vec<File>,
    /// The theme.
    pub theme: Theme,
}

impl Inputs {
    /// Has the page at `path`, from `content/`, say `text`, whatever the disk has there.
    pub fn lay_over(&mut self, path: &str, text: &str) {
        let id = self.texts.add(format!("content/{path}"), text.to_owned());
        match self.pages.iter_mut().find(|(known, _)| known == path) {
            Some((_, old)) => *old = id,
            None => {
                let at = self.pages.iter().position(|(known, _)| known.as_str() > path);
                self.pages.insert(at.unwrap_or(self.pages.len()), (path.to_owned(), id));
            }
        }
    }
}

/// A file that is published as it is. It is read when it is written, since it may be large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path from `content/`, `/` between the parts.
    pub path: String,
    /// Where it is on this machine.
    pub place: PathBuf,
    /// For a picture whose format tells: width and height in pixels.
    pub size: Option<(u32, u32)>,
}

/// A machine's failure while reading.
#[derive(Debug)]
pub struct LoadError {
    /// What could not be read.
    pub place: PathBuf,
    /// Why.
    pub why: std::io::Error,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read {}: {}", self.place.display(), self.why)
    }
}

impl std::error::Error for LoadError {}

/// What is made of a page's text, while it is at hand, from the page's path from `content/`.
pub type Make<'a, T> = &'a (dyn Fn(&str, TextId, &Arc<str>) -> T + Sync);

/// What was read, with what was made of each page's text, and what is wrong.
pub type Loaded<T> = (Inputs, Vec<T>, Vec<Diagnostic>);

/// Reads the site in the folder `root`. What an editor can mend is a finding; a folder or file that
/// the machine will not give is an error.
pub fn load<T: Send>(root: &Path, make: Make<'_, T>) -> Result<Loaded<T>, LoadError> {
    load_again(root, &mut Kept::once(), make)
}

/// Reads the settings alone.
pub fn settings(root: &Path) -> Result<(Option<SiteConfig>, Texts, Vec<Diagnostic>), LoadError> {
    let (mut texts, mut found) = (Texts::default(), Vec::new());
    let toml = walk::text(&root.join("site.toml"), "site.toml", &mut texts, &mut found)?;
    let read = toml.map(|id| config::read(id, &texts.get(id).text));
    let (config, mistakes) = read.unwrap_or_default();
    found.extend(mistakes);
    Ok((config, texts, found))
}

/// The same for a site that is read again and again: pages that did not change since are in `kept`.
pub fn load_again<T: Send>(
    root: &Path,
    kept: &mut Kept,
    make: Make<'_, T>,
) -> Result<Loaded<T>, LoadError> {
    let mut texts = Texts::default();
    let mut found = Vec::new();
    let toml_place = root.join("site.toml");
    let toml = walk::text(&toml_place, "site.toml", &mut texts, &mut found)?;
    let (config, mistakes) = match toml {
        None => (None, Vec::new()),
        Some(id) => config::read(id, &texts.get(id).text),
    };
    found.extend(mistakes);
    let content = walk::content(root, kept, make, &mut texts, &mut found)?;
    let paths = config.as_ref().map_or(&[][..], |config| &config.bibliography);
    let named = (&codes::BAD_BIBLIOGRAPHY, "_refs/library.bib");
    let bibliography = named::read(root, paths, named, &mut texts, &mut found)?;
    let style = config.as_ref().and_then(|config| config.citations.file());
    let style = style::read(root, style, &mut texts, &mut found)?;
    let name = config.as_ref().map_or(theme::BUILT_IN, |config| config.theme.as_str());
    let own = walk::theme(root, name, toml, &mut texts, &mut found)?;
    let theme = theme::layered(own);
    Ok((
        Inputs {
            texts,
            config,
            pages: content.pages,
            bibliography,
            style,
            files: content.files,
            theme,
        },
        content.made,
        found,
    ))
}

/// Reads a file that is no part of the site, to be imported; one that is not UTF-8 is a finding.
pub fn outside(
    place: &Path,
    texts: &mut Texts,
    found: &mut Vec<Diagnostic>,
) -> Result<Option<TextId>, LoadError> {
    walk::text(place, &place.display().to_string(), texts, found)
}

/// The bytes of a file beside the pages.
pub fn bytes(file: &File) -> Result<Vec<u8>, LoadError> {
    walk::bytes(&file.place)
}
