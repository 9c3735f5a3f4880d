//! The theme made ready before there is a page: its words read, its templates parsed.

use super::engine::Engine;
use super::words;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::text::{TextId, Texts};
use crate::theme::{Template, Theme};
use crate::view;
use crate::words::Ui;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

/// A theme's files among the texts of a run, by their paths, so that a mistake in one can be shown where
/// it stands.
#[derive(Debug, Default)]
pub struct Ids(BTreeMap<String, TextId>);

impl Ids {
    /// Takes in the templates, the words that are read for pages in these languages, and what of the
    /// site's words is not read.
    pub fn of(theme: &Theme, languages: &BTreeSet<String>, texts: &mut Texts) -> Ids {
        let words = words::asked(theme, languages).flat_map(|(_, files)| files);
        let files = theme.templates.values().chain(words).chain(&theme.strays);
        let id =
            |file: &Template| (file.path.clone(), texts.add(file.path.clone(), file.text.as_str()));
        Ids(files.map(id).collect())
    }

    /// The text of a file; that of none where it was not taken in.
    pub(super) fn get(&self, file: &Template) -> TextId {
        self.0.get(&file.path).copied().unwrap_or(TextId(u32::MAX))
    }
}

/// What all pages of a site are filled with.
pub struct Prepared {
    /// The words of all languages that were asked for.
    pub(super) languages: HashMap<String, Ui>,
    pub(super) engine: Engine,
    /// Whether all templates could be read.
    pub(super) is_whole: bool,
    /// What is wrong in the words and the templates.
    found: Vec<Diagnostic>,
}

impl Prepared {
    /// Reads the words for pages in these `languages` and all templates of a theme. `language` is the
    /// site's.
    pub fn new(
        theme: &Theme,
        ids: &Ids,
        languages: &BTreeSet<String>,
        language: &str,
        texts: &Texts,
    ) -> Prepared {
        let mut found = Vec::new();
        let languages = words::tables(theme, ids, languages, &mut found);
        let none = Ui::default();
        let ui = view::table(&languages, language).or_else(|| languages.get("en"));
        let mut engine = Engine::new(theme, ids, &languages, ui.unwrap_or(&none), texts);
        let broken = engine.take_found();
        let is_whole = broken.is_empty();
        found.extend(broken);
        Prepared { languages, engine, is_whole, found }
    }
}

impl Prepared {
    /// What is wrong in the theme, and the languages of pages that it has no words in.
    pub fn complaints(&self, dossier: &Dossier) -> Vec<Diagnostic> {
        let mut found = self.found.clone();
        words::missing(dossier, &self.languages, &mut found);
        found
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").field("found", &self.found).finish_non_exhaustive()
    }
}
