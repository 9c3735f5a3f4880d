//! Pages as they were parsed, kept from one reading of a site to the next: what a preview saves.

use crate::diagnostic::Diagnostic;
use crate::load;
use crate::parse;
use crate::parse::raw::RawPage;
use crate::resolve::Parsed;
use crate::text::{TextId, Texts};
use rayon::prelude::*;
use std::collections::HashMap;
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
    raw: RawPage,
    found: Vec<Diagnostic>,
}

impl Kept {
    /// The pages of these files, parsed: those that say what they said are taken from the last time.
    pub(super) fn parse(&mut self, files: Vec<(String, TextId)>, texts: &Texts) -> Vec<Parsed> {
        let before = std::mem::take(&mut self.pages);
        let same = |path: &str, id: TextId| {
            before.get(path).is_some_and(|page| page.id == id && page.text == texts.get(id).text)
        };
        let anew: Vec<(String, Page)> = files
            .par_iter()
            .filter(|(path, id)| !same(path, *id))
            .map(|(path, id)| {
                let text = Arc::clone(&texts.get(*id).text);
                let (raw, found) = parse::page(*id, &text);
                (path.clone(), Page { id: *id, text, raw, found })
            })
            .collect();
        self.pages = before;
        self.pages.extend(anew);
        let there: std::collections::HashSet<&str> =
            files.iter().map(|(path, _)| path.as_str()).collect();
        self.pages.retain(|path, _| there.contains(path.as_str()));
        files
            .par_iter()
            .filter_map(|(path, _)| {
                let page = self.pages.get(path)?;
                let (path, raw, found) = (path.clone(), page.raw.clone(), page.found.clone());
                Some(Parsed { path, raw, found })
            })
            .collect()
    }
}
