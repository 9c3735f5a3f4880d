//! The words of a paragraph, a table's row or a block quotation, with the citations and the languages
//! among them.

use crate::dossier::{Citation, Dossier, Prose, Target};
use crate::markup::{HoleKind, Mark, Str};
use crate::text::Span;
use std::ops::Range;

/// Stands for code, which is not said.
pub(super) const CODE: char = '\u{fffc}';
/// Stands between the cells of a row (Unicode's record separator).
pub(super) const CELL: char = '\u{1e}';

/// Words as they are gathered.
pub(super) struct Words<'d> {
    prose: &'d Prose,
    /// The words themselves.
    pub text: String,
    /// Where in `text` the runs of the prose begin.
    runs: Vec<(usize, Str)>,
    /// The citations, in order.
    pub cites: Vec<Cite<'d>>,
    /// Languages of parts of it, inner ones before those around them.
    languages: Vec<(Range<usize>, &'d str)>,
    /// Where those that are still open began.
    open: Vec<usize>,
}

/// A citation among the words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cite<'d> {
    /// Before which byte of the text.
    pub at: usize,
    /// What it cites; never empty.
    pub items: &'d [Citation],
    /// Where it stands in the file.
    pub span: Span,
}

impl<'d> Words<'d> {
    pub fn new(prose: &'d Prose) -> Words<'d> {
        Words {
            prose,
            text: String::new(),
            runs: Vec::new(),
            cites: Vec::new(),
            languages: Vec::new(),
            open: Vec::new(),
        }
    }

    pub fn run(&mut self, run: Str) {
        self.runs.push((self.text.len(), run));
        self.text.push_str(self.prose.markup.str(run));
    }

    /// A language of its own begins.
    pub fn language_begins(&mut self) {
        self.open.push(self.text.len());
    }

    /// The language of that number ends.
    pub fn language_ends(&mut self, number: u32) {
        let lang = self.prose.markup.languages.get(number as usize);
        if let (Some(start), Some(lang)) = (self.open.pop(), lang) {
            self.languages.push((start..self.text.len(), lang));
        }
    }

    /// The language of what stands at `place`, where it is not the page's.
    pub fn language(&self, place: &Range<usize>) -> Option<&'d str> {
        let around = |(at, _): &&(Range<usize>, &str)| at.contains(&place.start);
        self.languages.iter().find(around).map(|(_, lang)| *lang)
    }

    pub fn hole(&mut self, dossier: &Dossier, number: u32) {
        let hole = self.prose.markup.holes.get(number as usize);
        match self.prose.targets.get(number as usize) {
            Some(Target::Cite(_)) => self.cite(number),
            Some(Target::Note(note)) => {
                if let Some(cited) = self.first_of_note(*note) {
                    self.cite(cited);
                }
            }
            Some(Target::Record(record)) => match hole.map(|hole| &hole.kind) {
                Some(HoleKind::Wiki { words: Some(marks), .. }) => {
                    for mark in marks {
                        match mark {
                            Mark::Text(run) => self.run(*run),
                            Mark::Quote(quote) => self.text.push_str(quote.english()),
                            _ => {}
                        }
                    }
                }
                _ => self.text.push_str(dossier.name(*record)),
            },
            _ => {}
        }
    }

    fn cite(&mut self, number: u32) {
        let Some(Target::Cite(run)) = self.prose.targets.get(number as usize) else { return };
        let items = self.prose.citations.get(run.clone()).unwrap_or(&[]);
        let hole = self.prose.markup.holes.get(number as usize);
        if let (Some(hole), false) = (hole, items.is_empty()) {
            self.cites.push(Cite { at: self.text.len(), items, span: hole.span });
        }
    }

    /// The hole that a note begins with: a note whose first words are a reference says where the
    /// words before it are from.
    fn first_of_note(&self, note: u32) -> Option<u32> {
        let marks = &self.prose.markup.notes.get(note as usize)?.marks;
        let first = marks.iter().find(|mark| !matches!(mark, Mark::Start(_)))?;
        match first {
            Mark::Hole(number) => Some(*number),
            _ => None,
        }
    }

    /// The citations from number `first` on that stand together, with no words between.
    pub fn together(&self, first: usize) -> &[Cite<'d>] {
        let cites = self.cites.get(first..).unwrap_or(&[]);
        let parted = cites.windows(2).position(|pair| match pair {
            [a, b] => self.text.get(a.at..b.at).is_none_or(says),
            _ => true,
        });
        cites.get(..parted.map_or(cites.len(), |at| at + 1)).unwrap_or(cites)
    }

    /// Where the words of a place stand in the file.
    pub fn span(&self, place: &Range<usize>) -> Option<Span> {
        let markup = &self.prose.markup;
        let within = self.runs.iter().filter_map(|(at, run)| {
            let length = markup.str(*run).len();
            let start = place.start.max(*at);
            let end = place.end.min(at + length);
            let span = markup.span(*run).filter(|_| start < end)?;
            Some(span.part(start - at, end - start))
        });
        within.reduce(|first, last| Span { end: last.end, ..first })
    }
}

/// Whether there are words or figures in it.
pub(super) fn says(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}
