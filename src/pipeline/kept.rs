//! Pages as they were parsed, kept from one reading of a site to the next: what a preview saves.

use crate::diagnostic::Diagnostic;
use crate::load::{self, LoadError, Loaded};
use crate::parse;
use crate::parse::raw::RawPage;
use crate::resolve::Parsed;
use crate::text::TextId;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

/// The texts of the last reading, its pages by path from `content/`, and its sources as a style of CSL
/// has them.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) files: load::Kept,
    pages: HashMap<String, Page>,
    #[cfg(feature = "csl")]
    pub(super) formatted: crate::view::Formatted,
}

#[derive(Debug)]
struct Page {
    /// The number that its places have: those of another number would point into another file.
    id: TextId,
    text: Arc<str>,
    raw: Box<RawPage>,
    found: Vec<Diagnostic>,
}

impl Kept {
    /// Reads the site in `root` and parses its pages; those that say what they said are taken from the
    /// last time.
    pub(super) fn read(&mut self, root: &Path) -> Result<Loaded<Parsed>, LoadError> {
        let before = &self.pages;
        let anew = |path: &str, id: TextId, text: &Arc<str>| {
            let known = before.get(path);
            if known.is_some_and(|page| page.id == id && page.text == *text) {
                return None;
            }
            let (raw, found) = parse::page(id, text);
            Some(Page { id, text: Arc::clone(text), raw: Box::new(raw), found })
        };
        let (inputs, anew, found) = load::load_again(root, &mut self.files, &anew)?;
        let paths = inputs.pages.iter().map(|(path, _)| path);
        let anew = paths.clone().zip(anew).filter_map(|(path, page)| Some((path.clone(), page?)));
        self.pages.extend(anew);
        let there: HashSet<&str> = paths.map(String::as_str).collect();
        self.pages.retain(|path, _| there.contains(path.as_str()));
        let parsed = inputs.pages.par_iter().filter_map(|(path, _)| {
            let page = self.pages.get(path)?;
            let (path, raw, found) = (path.clone(), page.raw.clone(), page.found.clone());
            Some(Parsed { path, raw, found })
        });
        let parsed = parsed.collect();
        Ok((inputs, parsed, found))
    }
}
