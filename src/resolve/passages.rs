//! Words in quotation marks in a text, with the citation that follows them in their sentence.
//!
//! Words of one sort of quotation mark belong to the next citation, if no sentence begins between
//! the two. One or two words are no quotation but a name or a doubt ("so-called"), unless there is a
//! number among them.

mod marks;

use crate::domain::id::PageKey;
use crate::dossier::{Citation, Dossier, Prose, Target};
use crate::markup::{HoleKind, Mark, Str};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// A quotation in a text.
pub(super) struct Found<'d> {
    pub page: PageKey,
    pub span: Span,
    pub hole: Span,
    pub words: String,
    pub cite: &'d [Citation],
}

/// Fewer words than that are not held against a copy, unless there is a number among them.
const FEWEST_WORDS: usize = 3;

/// All quotations in all texts, in the order of the pages and of the records.
pub(super) fn all(dossier: &Dossier) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for (page, prose) in dossier.texts() {
        in_prose(dossier, page, prose, &mut found);
    }
    found
}

fn in_prose<'d>(dossier: &Dossier, page: PageKey, prose: &'d Prose, found: &mut Vec<Found<'d>>) {
    if prose.citations.is_empty() {
        return;
    }
    let notes = prose.markup.notes.iter().map(|note| note.marks.as_slice());
    for marks in std::iter::once(prose.markup.marks.as_slice()).chain(notes) {
        let mut block = Block::new(prose);
        for mark in marks {
            match mark {
                Mark::Text(run) => block.text(*run),
                Mark::SoftBreak | Mark::HardBreak => block.words.push(' '),
                Mark::Hole(hole) => block.hole(dossier, *hole),
                // What is code is not said; it keeps words apart all the same.
                Mark::Code(_) => block.words.push('\u{fffc}'),
                Mark::Start(element) | Mark::End(element) if element.is_block_of_words() => {
                    block.close(page, found);
                }
                Mark::Rule => block.close(page, found),
                _ => {}
            }
        }
        block.close(page, found);
    }
}

/// The words of a paragraph, a cell, a heading.
struct Block<'d> {
    prose: &'d Prose,
    words: String,
    /// Where in `words` the runs of the text begin.
    runs: Vec<(usize, Str)>,
    /// Where in `words` citations stand.
    cites: Vec<(usize, &'d [Citation], Span)>,
}

impl<'d> Block<'d> {
    fn new(prose: &'d Prose) -> Block<'d> {
        Block { prose, words: String::new(), runs: Vec::new(), cites: Vec::new() }
    }

    fn text(&mut self, run: Str) {
        self.runs.push((self.words.len(), run));
        self.words.push_str(self.prose.markup.str(run));
    }

    fn hole(&mut self, dossier: &Dossier, number: u32) {
        let hole = self.prose.markup.holes.get(number as usize);
        match self.prose.targets.get(number as usize) {
            Some(Target::Cite(run)) => {
                let cite = self.prose.citations.get(run.clone()).unwrap_or(&[]);
                if let (Some(hole), false) = (hole, cite.is_empty()) {
                    self.cites.push((self.words.len(), cite, hole.span));
                }
            }
            Some(Target::Record(record)) => match hole.map(|hole| &hole.kind) {
                Some(HoleKind::Wiki { words: Some(marks), .. }) => {
                    for mark in marks {
                        if let Mark::Text(run) = mark {
                            self.text(*run);
                        }
                    }
                }
                _ => self.words.push_str(dossier.name(*record)),
            },
            _ => {}
        }
    }

    /// Ends the block: its quotations are found.
    fn close(&mut self, page: PageKey, found: &mut Vec<Found<'d>>) {
        let block = std::mem::replace(self, Block::new(self.prose));
        if block.cites.is_empty() {
            return;
        }
        for quoted in marks::quoted(&block.words) {
            let Some((at, cite, hole)) = block.cites.iter().find(|(at, ..)| *at >= quoted.end)
            else {
                continue;
            };
            let words = block.words.get(quoted.clone()).unwrap_or("");
            let between = block.words.get(quoted.end..*at).unwrap_or("");
            if !is_quotation(words) || !same_sentence(words, between) {
                continue;
            }
            let span = block.span(&quoted).unwrap_or(*hole);
            found.push(Found { page, span, hole: *hole, words: words.trim().to_owned(), cite });
        }
    }

    /// Where the words of a place stand in the file.
    fn span(&self, place: &std::ops::Range<usize>) -> Option<Span> {
        let markup = &self.prose.markup;
        let within = self.runs.iter().filter_map(|(at, run)| {
            let inside = place.contains(at) && at + markup.str(*run).len() <= place.end;
            markup.span(*run).filter(|_| inside)
        });
        within.reduce(|first, last| Span { end: last.end, ..first })
    }
}

fn is_quotation(words: &str) -> bool {
    !words.contains('\u{fffc}')
        && (words.unicode_words().count() >= FEWEST_WORDS || words.contains(char::is_numeric))
}

/// Whether a citation after `between` still belongs to the sentence with the quoted `words`.
fn same_sentence(words: &str, between: &str) -> bool {
    // The closing mark is the first character between them.
    let after = between.chars().next().map_or(0, char::len_utf8);
    let rest = between.get(after..).unwrap_or("");
    let ended = words.trim_end().ends_with(['.', '!', '?', '…']);
    let begins = rest.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    if ended && begins && rest.starts_with(char::is_whitespace) {
        return false;
    }
    let says = |sentence: &&str| sentence.contains(char::is_alphanumeric);
    let sentence = format!("x{rest}");
    sentence.split_sentence_bounds().filter(says).count() <= 1
}
