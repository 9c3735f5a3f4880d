//! Citations and lists of sources in the site's style.
//!
//! Two styles are of our own, small and fast: notes ([`house`]) and author-date ([`author_date`]); with
//! the feature `csl` there is any other. Each source is formatted once for each language, whatever the
//! number of pages that cite it; the locator, and the words before and after, are put in where it is
//! cited.

mod author_date;
#[cfg(feature = "csl")]
mod csl;
mod dates;
mod entry;
mod house;
mod in_text;
mod links;
mod locator;
mod note;
mod parts;
mod places;
mod standing;
mod work;

#[cfg(feature = "csl")]
pub use csl::{Formatted, THREAD as PROCESSOR};
pub(super) use entry::entry;
pub(super) use in_text::{Around, words as in_text};
pub(super) use links::robust;
pub(super) use note::note;
pub(super) use standing::{draws_on, mark};

use crate::config::CitationStyle;
use crate::domain::id::SourceKey;
use crate::dossier::{Dossier, Name, Source};
use crate::words::Ui;
use author_date::Label;
use parts::Naming;
use places::Places;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// How a site cites.
#[derive(Debug, Clone, Default)]
pub enum Style {
    /// Numbers in the text; notes as Chicago has them.
    #[default]
    Notes,
    /// "(Bob 2023, 12)" in the text.
    AuthorDate,
    /// As a style of CSL says.
    #[cfg(feature = "csl")]
    Csl(Box<csl::Processor>),
}

impl Style {
    /// The style that the settings name. Of one that is a file of the site's, `files` has the name and
    /// contents, and after it those of the files beside it that it may build upon.
    ///
    /// # Errors
    ///
    /// Where that is no style that one can cite with.
    #[cfg_attr(not(feature = "csl"), expect(unused_variables, reason = "no style has a file"))]
    pub fn new(named: &CitationStyle, files: &[(&str, &str)]) -> Result<Style, Unfit> {
        Ok(match named {
            CitationStyle::Notes => Style::Notes,
            CitationStyle::AuthorDate => Style::AuthorDate,
            #[cfg(feature = "csl")]
            CitationStyle::Csl(name) => Style::Csl(Box::new(csl::named(&name.value, files)?)),
        })
    }

    /// Takes over what was formatted in an earlier build of a preview, and keeps what will be in this.
    #[cfg(feature = "csl")]
    pub fn keep(&mut self, formatted: &Formatted) {
        if let Style::Csl(csl) = self {
            csl.keep(formatted);
        }
    }

    /// What stands around the citations in the text.
    fn around(&self) -> Around {
        match self {
            #[cfg(feature = "csl")]
            Style::Csl(csl) => csl.around().clone(),
            _ => Around::default(),
        }
    }
}

/// Why a style cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The cause.
    pub message: String,
    /// The mend.
    pub help: String,
}

/// A source, formatted.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// As a note has it: without a full stop, since a locator may follow, or `whole`.
    pub note: String,
    /// Whether the note is a sentence of its own, so that a locator is said in another.
    pub whole: bool,
    /// As a later note on the same page has it; empty where all notes say the same.
    pub later: String,
    /// As a list has it.
    pub entry: String,
    /// What stands in the text, as HTML; `None` where that is the note's number.
    pub label: Option<String>,
    /// How a place in it is cited, where the style has a way of its own.
    pub places: Places,
    /// A few plain words: "The Jerusalem Post, 24 January 2023".
    pub short: String,
    /// What lists are sorted by; empty in a style whose lists run as sources are first cited.
    pub sort: Vec<u8>,
    /// Whether the style had no words for it, so that the style of the house lent its own.
    pub lent: bool,
}

/// All sources of a site, each formatted when it is first asked for.
pub(super) struct References<'a> {
    dossier: &'a Dossier,
    style: &'a Style,
    around: Around,
    /// By the table of words that they are formatted with: its address, which is only compared.
    tables: HashMap<usize, OnceLock<Table>>,
}

struct Table {
    labels: Vec<Label>,
    cells: Vec<OnceLock<Reference>>,
    /// What a style of CSL could not do, by the sources' numbers.
    unstyled: BTreeMap<u32, Unstyled>,
}

/// Why a source is not cited as the site's style would have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unstyled {
    /// The style has no words for it.
    Silent,
    /// The processor of styles fails on it.
    Failed,
}

impl<'a> References<'a> {
    /// Of `dossier`'s sources, in any of these tables of words.
    pub fn new<'u>(
        dossier: &'a Dossier,
        style: &'a Style,
        words: impl Iterator<Item = &'u Ui>,
    ) -> References<'a> {
        let tables = words.map(|ui| (address(ui), OnceLock::new())).collect();
        References { dossier, style, around: style.around(), tables }
    }

    /// What stands around the citations in the text.
    pub fn around(&self) -> &Around {
        &self.around
    }

    /// A source as these words have it.
    pub fn get(&self, key: SourceKey, ui: &Ui) -> &Reference {
        static NONE: OnceLock<Reference> = OnceLock::new();
        let at = key.0 as usize;
        let table = self.tables.get(&address(ui)).map(|table| table.get_or_init(|| self.table(ui)));
        let Some((table, source)) = table.zip(self.dossier.sources.get(at)) else {
            return NONE.get_or_init(Reference::default);
        };
        match table.cells.get(at) {
            Some(cell) => cell.get_or_init(|| self.format(source, table.labels.get(at), ui)),
            None => NONE.get_or_init(Reference::default),
        }
    }

    /// The sources that were formatted until now and are not as the style would have them.
    pub fn unstyled(&self) -> BTreeMap<u32, Unstyled> {
        let tables = self.tables.values().filter_map(OnceLock::get);
        let mut all = BTreeMap::new();
        for (source, why) in tables.flat_map(|table| &table.unstyled) {
            let known = all.entry(*source).or_insert(*why);
            *known = (*known).max(*why);
        }
        all
    }

    fn table(&self, ui: &Ui) -> Table {
        let labels = match self.style {
            Style::Notes => Vec::new(),
            Style::AuthorDate => author_date::labels(&self.dossier.sources, ui),
            #[cfg(feature = "csl")]
            Style::Csl(csl) => return self.by_csl(csl, ui),
        };
        let cells = self.dossier.sources.iter().map(|_| OnceLock::new()).collect();
        Table { labels, cells, unstyled: BTreeMap::new() }
    }

    /// All sources at once, as a style of CSL asks for.
    #[cfg(feature = "csl")]
    fn by_csl(&self, csl: &csl::Processor, ui: &Ui) -> Table {
        let sources = &self.dossier.sources;
        let mut kinds = vec![places::Kinds::new(); sources.len()];
        self.dossier.each_citation(&mut |citation| {
            let kinds = kinds.get_mut(citation.source.0 as usize);
            if let (Some(kinds), Some(place)) = (kinds, &citation.locator) {
                kinds.insert(place.into());
            }
        });
        let all = csl.references(sources, &kinds, ui, |source| short(source, ui));
        let why = |one: &Option<Reference>| match one {
            None => Some(Unstyled::Failed),
            Some(reference) => reference.lent.then_some(Unstyled::Silent),
        };
        let unstyled =
            (0..).zip(all.iter()).filter_map(|(at, one)| Some((at, why(one)?))).collect();
        let cell = |one: &Option<Reference>| one.clone().map_or_else(OnceLock::new, OnceLock::from);
        Table { labels: Vec::new(), cells: all.iter().map(cell).collect(), unstyled }
    }

    fn format(&self, source: &Source, label: Option<&Label>, ui: &Ui) -> Reference {
        match self.style {
            Style::Notes => in_notes(source, ui),
            // What the processor cannot cope with.
            #[cfg(feature = "csl")]
            Style::Csl(csl) if !csl.calls_by_name() => in_notes(source, ui),
            _ => {
                let label = label.cloned().unwrap_or_else(|| author_date::label(source, ui));
                let entry = author_date::entry(source, &label, ui);
                Reference {
                    note: entry.clone(),
                    whole: true,
                    entry,
                    short: short(source, ui),
                    sort: collated(&author_date::sort_key(source, &label, ui), ui),
                    label: Some(label.words()),
                    ..Reference::default()
                }
            }
        }
    }
}

fn in_notes(source: &Source, ui: &Ui) -> Reference {
    Reference {
        note: house::note(source, ui),
        later: house::later(source, ui),
        entry: house::entry(source, ui),
        short: short(source, ui),
        sort: collated(&sort_key(source, ui), ui),
        ..Reference::default()
    }
}

/// What stands in a key for what is not there and comes last.
const LAST: char = '\u{ffff}';

/// A key that sorts as the language does, "[Report]" among the R's, without the marks of HTML. Its
/// parts, apart by U+0001, count one after the other: "Doe" alone comes before "Doe, Jane".
fn collated(key: &str, ui: &Ui) -> Vec<u8> {
    let mut out = Vec::with_capacity(key.len() * 2);
    for part in crate::view::notes::plain(key).split('\u{1}') {
        let begins = |letter: char| letter.is_alphanumeric() || letter == LAST;
        out.extend(ui.sort_key(part.trim_start_matches(|letter| !begins(letter))));
        out.push(0);
    }
    out
}

fn address(ui: &Ui) -> usize {
    std::ptr::from_ref(ui) as usize
}

/// A few words that a journalist knows it by: what it appeared in and when, or who wrote it and its
/// title.
fn short(source: &Source, ui: &Ui) -> String {
    let apart =
        |words: &str| super::naming::plain_apart(&super::typography::curled(words, ui), ui.tag());
    let title = apart(&super::frame::shortened(&source.title.text, 60));
    let family = source.author.first().map(|name| match name {
        Name::Person { family, .. } => family.as_str(),
        Name::Literal(name) => name.as_str(),
        Name::Others => "",
    });
    let date = source.date.as_ref().map(|date| dates::short(date, ui));
    match (source.container.as_str(), date, family) {
        ("", _, Some(family)) => format!("{}, {title}", apart(family)),
        ("", ..) => title,
        (container, Some(date), _) => format!("{}, {date}", apart(container)),
        (container, None, _) => format!("{}, {title}", apart(container)),
    }
}

/// Authors as a list is sorted by them, else editors; empty where there are neither.
fn sorted_names(source: &Source, ui: &Ui) -> String {
    match source.author.is_empty() && house::is_edited(source) {
        true => parts::names(&source.editor, Naming::Sorted, ui),
        false => parts::names(&source.author, Naming::Sorted, ui),
    }
}

/// The notes style's lists run by author, what has none by its title.
fn sort_key(source: &Source, ui: &Ui) -> String {
    let who = sorted_names(source, ui).to_lowercase();
    let title = source.title.text.to_lowercase();
    if who.is_empty() { title } else { format!("{who}\u{1}{title}") }
}

#[cfg(test)]
mod tests {
    use super::collated;

    #[test]
    fn lists_run_by_letters_alone() {
        let ui = crate::words::english();
        let key = |words| collated(words, &ui);
        assert_eq!(key("“[<cite>Etude</cite>"), key("Etude"));
        assert!(key("'tis") < key("to be"));
        assert!(key("Eagle") < key("Étude") && key("Étude") < key("Evans"));
        assert!(key("doe\u{1}zebra") < key("doe, jane\u{1}apple"));
        assert!(key("doe\u{1}2018\u{1}b") < key("doe\u{1}\u{ffff}n.d.\u{1}a"));
    }
}
