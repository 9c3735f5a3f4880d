//! Quoted words in a text, with what they are cited from.
//!
//! In running text words in quotation marks belong to the next citation, if no sentence begins
//! between the two; in a table also to one in a later cell of their row. One or two words are no
//! quotation but a name or a doubt ("so-called"), unless there is a number among them. A block
//! quotation is the words of its source throughout: up to a citation in it, or to one that the
//! paragraph after it begins with, or the one before ends with. What nothing in the text is cited for
//! belongs to what the record itself cites.

mod block_quote;
mod marks;
mod words;

use crate::domain::id::PageKey;
use crate::dossier::{Citation, Dossier, Text};
use crate::markup::{Element, Mark};
use crate::text::Span;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use words::{CELL, CODE, Cite, Words, says};

/// A quotation in a text.
pub(super) struct Found<'d> {
    pub page: PageKey,
    pub span: Span,
    /// Where the citation stands.
    pub cited: Span,
    pub words: String,
    /// Their language, where it is not the page's.
    pub lang: Option<&'d str>,
    /// All that they may be from; never empty.
    pub cite: Vec<&'d Citation>,
}

/// Fewer words than that are not held against a copy, unless there is a number among them.
const FEWEST_WORDS: usize = 3;

/// All quotations in all texts, in the order of the pages and of the records.
pub(super) fn all(dossier: &Dossier) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for text in dossier.texts() {
        if text.prose.citations.is_empty() && text.cite.is_empty() {
            continue;
        }
        let markup = &text.prose.markup;
        let notes = markup.notes.iter().map(|note| note.marks.as_slice());
        for marks in std::iter::once(markup.marks.as_slice()).chain(notes) {
            let mut reader = Reader::new(dossier, text, &mut found);
            for mark in marks {
                reader.mark(*mark);
            }
            reader.finish();
        }
    }
    found
}

/// Reads a run of blocks.
struct Reader<'d, 'f> {
    dossier: &'d Dossier,
    text: Text<'d>,
    found: &'f mut Vec<Found<'d>>,
    words: Words<'d>,
    /// How many block quotations deep.
    depth: usize,
    /// What the paragraph before is cited from, if it introduces what comes ("He said:").
    lead: Vec<Cite<'d>>,
    /// Of a block quotation that is over: what is quoted and not cited yet.
    waiting: Option<(Words<'d>, Vec<block_quote::Part>)>,
}

impl<'d, 'f> Reader<'d, 'f> {
    fn new(dossier: &'d Dossier, text: Text<'d>, found: &'f mut Vec<Found<'d>>) -> Self {
        let words = Words::new(text.prose);
        Reader { dossier, text, found, words, depth: 0, lead: Vec::new(), waiting: None }
    }

    fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Text(run) => self.words.run(run),
            Mark::Quote(quote) => self.words.text.push_str(quote.english()),
            Mark::SoftBreak | Mark::HardBreak => self.words.text.push(self.line_end()),
            Mark::Hole(hole) => self.words.hole(self.dossier, hole),
            Mark::Code(_) => self.words.text.push(CODE),
            Mark::Start(Element::Language(_)) => self.words.language_begins(),
            Mark::End(Element::Language(number)) => self.words.language_ends(number),
            Mark::Start(Element::BlockQuote) => {
                if self.depth == 0 {
                    self.close();
                }
                self.depth += 1;
            }
            Mark::End(Element::BlockQuote) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.close_block_quote();
                }
            }
            Mark::Start(Element::CodeBlock(_)) if self.depth > 0 => self.words.text.push(CODE),
            Mark::Start(element) | Mark::End(element)
                if self.depth > 0 && element.is_block_of_words() =>
            {
                self.words.text.push_str("\n\n");
            }
            Mark::Start(Element::TableCell) => {}
            Mark::End(Element::TableCell) => self.words.text.push(CELL),
            Mark::End(Element::TableHead | Element::TableRow) => self.close(),
            Mark::Start(element) | Mark::End(element) if element.is_block_of_words() => {
                self.close();
            }
            Mark::Rule => self.finish(),
            _ => {}
        }
    }

    /// What the end of a line is: in a block quotation the last one may be an attribution.
    fn line_end(&self) -> char {
        if self.depth > 0 { '\n' } else { ' ' }
    }

    fn finish(&mut self) {
        self.close();
        self.settle();
        self.lead.clear();
    }

    fn taken(&mut self) -> Words<'d> {
        std::mem::replace(&mut self.words, Words::new(self.text.prose))
    }

    /// Ends a paragraph, a row or the like: its quotations are found.
    fn close(&mut self) {
        let words = self.taken();
        if words.text.is_empty() && words.cites.is_empty() {
            return;
        }
        self.attribute(&words);
        self.settle();
        let mut start = 0;
        for cell in words.text.split(CELL) {
            for quoted in marks::quoted(cell) {
                self.running(&words, start + quoted.start..start + quoted.end);
            }
            start += cell.len() + CELL.len_utf8();
        }
        self.lead = introduces(&words);
    }

    /// Words in quotation marks in running text.
    fn running(&mut self, words: &Words<'d>, place: Range<usize>) {
        let quoted = words.text.get(place.clone()).unwrap_or("");
        if !is_quotation(quoted) {
            return;
        }
        let follows = |cite: &Cite<'_>| {
            let between = words.text.get(place.end..cite.at).unwrap_or("");
            same_sentence(quoted, between) && begins_cell(between)
        };
        match words.cites.iter().position(|cite| cite.at >= place.end) {
            Some(next) if words.cites.get(next).is_some_and(follows) => {
                self.add(words, place, words.together(next));
            }
            _ => self.add_of_record(words, place),
        }
    }

    fn close_block_quote(&mut self) {
        let words = self.taken();
        let mut waiting = Vec::new();
        for part in block_quote::parts(&words) {
            let quoted = words.text.get(part.words.clone()).unwrap_or("");
            if quoted.contains(CODE) || !part.whole && !is_quotation(quoted) {
                continue;
            }
            match part.cite {
                Some(number) => self.add(&words, part.words, words.together(number)),
                None => waiting.push(part),
            }
        }
        self.settle();
        self.waiting = (!waiting.is_empty()).then_some((words, waiting));
    }

    /// The paragraph after a block quotation says whose words they are, if it begins with a dash or
    /// with a citation.
    fn attribute(&mut self, after: &Words<'d>) {
        let Some(cite) = after.cites.first() else { return };
        let before = after.text.get(..cite.at).unwrap_or("");
        if says(before) && !block_quote::attributes(before) {
            return;
        }
        if let Some((words, parts)) = self.waiting.take() {
            for part in parts {
                self.add(&words, part.words, after.together(0));
            }
        }
    }

    /// A block quotation that nothing after it is cited for is from what introduced it.
    fn settle(&mut self) {
        let Some((words, parts)) = self.waiting.take() else { return };
        let lead = self.lead.clone();
        for part in parts {
            match lead.is_empty() {
                true => self.add_of_record(&words, part.words),
                false => self.add(&words, part.words, &lead),
            }
        }
    }

    fn add(&mut self, words: &Words<'d>, place: Range<usize>, cites: &[Cite<'d>]) {
        let Some(first) = cites.first() else { return };
        let cite = cites.iter().flat_map(|cite| cite.items).collect();
        self.push(words, place, first.span, cite);
    }

    /// Adds what nothing in the text is cited for.
    fn add_of_record(&mut self, words: &Words<'d>, place: Range<usize>) {
        let Some(first) = self.text.cite.first() else { return };
        self.push(words, place, first.span, self.text.cite.iter().collect());
    }

    fn push(&mut self, from: &Words<'d>, at: Range<usize>, cited: Span, cite: Vec<&'d Citation>) {
        let words = from.text.get(at.clone()).unwrap_or("").trim().to_owned();
        let span = from.span(&at).unwrap_or(cited);
        let lang = from.language(&at);
        self.found.push(Found { page: self.text.page, span, cited, words, lang, cite });
    }
}

fn is_quotation(words: &str) -> bool {
    !words.contains(CODE)
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
    let sentence = format!("x{rest}");
    sentence.split_sentence_bounds().filter(|part| says(part)).count() <= 1
}

/// Whether a citation after `between` has no words of its own cell before it, or stands in the
/// quotation's.
fn begins_cell(between: &str) -> bool {
    between.rsplit_once(CELL).is_none_or(|(_, before)| !says(before))
}

/// The citations at the end of words that introduce a quotation: there is a colon before or after.
fn introduces<'d>(words: &Words<'d>) -> Vec<Cite<'d>> {
    let last = (0..words.cites.len())
        .find(|first| first + words.together(*first).len() == words.cites.len());
    let Some(cites) = last.map(|first| words.together(first)) else { return Vec::new() };
    let (Some(first), Some(last)) = (cites.first(), cites.last()) else { return Vec::new() };
    let before = words.text.get(..first.at).unwrap_or("").trim_end();
    let after = words.text.get(last.at..).unwrap_or("").trim();
    match after == ":" || after.is_empty() && before.ends_with(':') {
        true => cites.to_vec(),
        false => Vec::new(),
    }
}
