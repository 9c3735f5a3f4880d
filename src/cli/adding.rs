//! Records added to the pages of a site: on which page, checked before anything is written, and then
//! written all or not at all. What `new` and `import` share.

use super::report;
use crate::diagnostic::Severity;
use crate::dossier::Page;
use crate::pipeline::{self, Address, Finding, Options, Reading};
use crate::scaffold::{
    self,
    front_matter::{self, Part, Place, Yaml},
};
use crate::text::{Span, Texts};
use std::collections::BTreeMap;
use std::path::Path;

/// How a site is read that records are added to: a record may stand in a draft.
pub fn options() -> Options {
    Options { drafts: true, address: Address::Own }
}

/// The pages of a site with what is being added to them.
pub struct Additions<'a> {
    reading: &'a Reading,
    /// The changed pages, by their paths from `content/`.
    changed: BTreeMap<String, String>,
}

impl<'a> Additions<'a> {
    /// Nothing yet.
    pub fn to(reading: &'a Reading) -> Additions<'a> {
        Additions { reading, changed: BTreeMap::new() }
    }

    /// Whether the site has a page of that path, from `content/`.
    pub fn has_page(&self, path: &str) -> bool {
        self.reading.dossier.pages.iter().any(|page| page.path == path)
    }

    /// The page that a list's new records go to, by its path from `content/`: the one that was named,
    /// the one with the most of them, else `otherwise`.
    pub fn home(&self, named: Option<&str>, list: &str, otherwise: &str) -> Result<String, String> {
        if let Some(named) = named {
            return scaffold::page_path(named);
        }
        let mut best: Option<(usize, &Page)> = None;
        for page in self.reading.dossier.pages.iter() {
            let count = front_matter::ids(self.text(page), list).len();
            if count > best.map_or(0, |(most, _)| most) {
                best = Some((count, page));
            }
        }
        Ok(best.map_or_else(|| otherwise.to_owned(), |(_, page)| page.path.clone()))
    }

    /// The page that declares the record with that id in such a list.
    pub fn page_of(&self, list: &str, id: &str) -> Option<&'a str> {
        let declares =
            |page: &&Page| front_matter::ids(self.text(page), list).iter().any(|known| known == id);
        self.reading.dossier.pages.iter().find(declares).map(|page| page.path.as_str())
    }

    fn text(&self, page: &Page) -> &'a str {
        &self.reading.texts.get(page.text).text
    }

    /// Adds records to a page, which is made if it is not there.
    pub fn add(&mut self, path: &str, place: Place<'_>, records: &[Yaml]) -> Result<(), String> {
        if records.is_empty() {
            return Ok(());
        }
        let old = self.reading.dossier.pages.iter().find(|page| page.path == path);
        let text = match (self.changed.get(path), old) {
            (Some(changed), _) => changed.clone(),
            (None, Some(page)) => self.text(page).to_owned(),
            (None, None) => scaffold::bare_page(path),
        };
        let added = front_matter::add(&text, place, records)
            .map_err(|why| format!("content/{path} {why}"))?;
        self.changed.insert(path.to_owned(), added);
        Ok(())
    }

    /// Reads the site as it would be, and writes the pages if nothing is an error that was none
    /// before. What is found anew is shown; where nothing is written, at what was `typed`, since the
    /// lines that it would stand in are nowhere.
    pub fn write(&self, root: &Path, typed: Option<&Typed<'_>>) -> Result<(), Refusal> {
        if self.changed.is_empty() {
            return Ok(());
        }
        let mut after = pipeline::read_over(root, &options(), &self.changed)
            .map_err(|why| Refusal::Machine(why.to_string()))?;
        let same = |a: &Finding, b: &Finding| {
            a.diagnostic.code == b.diagnostic.code && a.diagnostic.message == b.diagnostic.message
        };
        after.findings.retain(|new| self.reading.findings.iter().all(|old| !same(old, new)));
        let part = |span: Span| typed.and_then(|typed| typed.part(span, &after.texts));
        let errors = after.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let keys: Vec<Option<String>> =
            errors.map(|finding| Some(part(finding.diagnostic.span)?.key)).collect();
        if keys.is_empty() {
            report::human(&after.texts, &after.findings);
        } else {
            report::typed(&after.texts, &after.findings, &|span| {
                typed.and_then(|typed| (typed.words)(&part(span)?))
            });
            let why = "nothing was added; see above for what to change".into();
            return Err(Refusal::Mistakes { why, keys });
        }
        let files: Vec<(String, &str)> = self
            .changed
            .iter()
            .map(|(path, text)| (format!("content/{path}"), text.as_str()))
            .collect();
        scaffold::write_pages(root, &files).map_err(Refusal::Machine)
    }
}

/// A record that somebody typed, as flags or as answers.
pub struct Typed<'a> {
    /// The page that it goes to, by its path from `content/`.
    pub page: &'a str,
    /// The page's list that it goes to.
    pub list: &'a str,
    /// Its id.
    pub id: &'a str,
    /// What was typed for a part of it; `None` where that part was made up.
    pub words: &'a dyn Fn(&Part) -> Option<String>,
}

impl Typed<'_> {
    /// The part of it that a place lies in.
    fn part(&self, span: Span, texts: &Texts) -> Option<Part> {
        let text = texts.get(span.text);
        let here = text.path.strip_prefix("content/") == Some(self.page);
        here.then(|| front_matter::part_at(&text.text, self.list, self.id, span.start as usize))?
    }
}

/// Why nothing was added.
pub enum Refusal {
    /// The records have mistakes, which were shown.
    Mistakes {
        /// A sentence for the end.
        why: String,
        /// For each mistake the key whose value it is in, where that can be told.
        keys: Vec<Option<String>>,
    },
    /// The machine could not.
    Machine(String),
}

impl Refusal {
    /// Mistakes of which no single value is the cause.
    pub fn mistakes(why: String) -> Refusal {
        Refusal::Mistakes { why, keys: Vec::new() }
    }
}

/// The first words of a name or title, as an id has them.
pub fn slug(text: &str, most: usize) -> String {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.take(most).collect::<Vec<_>>().join("-")
}
