//! Brackets that CommonMark leaves as they are: notes in place, words with a language of their own,
//! notes that are not defined.

use super::super::{inline_notes, languages};
use super::{Reader, len};
use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{Element, Mark, NoteText};
use inline_notes::Opener;
use std::ops::Range;

impl<'t> Reader<'t, '_> {
    /// A plain `[` or `![` at byte `at`.
    pub(super) fn open_bracket(&mut self, at: usize) {
        let depth = self.depth;
        let buffer = self.buffer();
        inline_notes::open(&mut buffer.openers, depth);
        let mark = buffer.marks.len();
        buffer.spans.push(languages::Opener { mark, depth, byte: at });
    }

    /// A plain `[` that begins `[^label]`: a note that the page does not define.
    pub(super) fn undefined(&mut self, at: usize) {
        let rest = self.text.get(at..).unwrap_or("");
        let Some(inner) = rest.strip_prefix("[^") else { return };
        let Some(end) = inner.find(['[', ']', '\n', '^']) else { return };
        let label = inner.get(..end).unwrap_or("");
        if label.trim().is_empty() || !inner.get(end..).unwrap_or("").starts_with(']') {
            return;
        }
        let span = self.place.span(at..at + end + 3);
        let message = match self.page {
            true => format!("the page defines no note `{label}`"),
            false => format!("no note `{label}` is defined in these words"),
        };
        self.labels.undefined.push((label.to_owned(), span));
        let help = match self.page {
            true => format!("add a line `[^{label}]: …`, or write `\\[^` for a plain bracket"),
            false => "write the note in place, `^[…]`".into(),
        };
        self.say(Diagnostic::new(&codes::UNDEFINED_NOTE, span, message).help(help));
    }

    /// A `]` behind which braces may say in what language the words since its `[` are.
    pub(super) fn close_span(&mut self, end: usize) -> bool {
        let depth = self.depth;
        let Some(opener) = self.buffer().spans.pop_if(|opener| opener.depth == depth) else {
            return false;
        };
        let text = self.text;
        let escaped = text.get(..end.saturating_sub(1)).is_some_and(inline_notes::escaped);
        if !escaped {
            self.around_link(&opener, end);
        }
        let words = !escaped && text.as_bytes().get(opener.byte) == Some(&b'[');
        let Some(said) = languages::attributes(text.get(end..).unwrap_or("")).filter(|_| words)
        else {
            return false;
        };
        for unknown in said.unknown {
            let span = self.place.span(end + unknown.start..end + unknown.end);
            let word = text.get(end + unknown.start..end + unknown.end).unwrap_or("");
            let message = format!("`{word}` means nothing behind words in brackets");
            self.say(
                Diagnostic::new(&codes::UNKNOWN_ATTRIBUTE, span, message)
                    .help("only a language can be said there: [שלום]{lang=he}"),
            );
        }
        let Some(lang) = said.lang else { return false };
        let number = len(&self.markup.languages);
        let element = Element::Language(number);
        let Some(mark) = self.buffer().marks.get_mut(opener.mark) else { return false };
        *mark = Mark::Start(element);
        for mark in self.buffer().marks.iter_mut().skip(opener.mark) {
            if let Mark::Quote(quote) = mark {
                quote.lang.get_or_insert(number);
            }
        }
        self.push(Mark::End(element));
        self.markup.languages.push(lang.to_owned());
        self.read_to = end + said.len;
        true
    }

    /// A `^[`: the `^` is the end of the last text, which is cut off there and kept for the case that
    /// no `]` follows.
    pub(super) fn open_note(&mut self, range: Range<usize>) {
        let (byte, depth) = (range.start.saturating_sub(1), self.depth);
        let span = self.place.span(byte..range.end);
        let caret = self.markup.cut(byte, range.end);
        let shorter = match self.buffer().marks.pop() {
            Some(Mark::Text(run)) => {
                let words = self.markup.str(run).to_owned();
                let before = words.strip_suffix('^').unwrap_or("").to_owned();
                let start = byte.saturating_sub(before.len());
                (!before.is_empty()).then(|| Mark::Text(self.run(&before, start..byte)))
            }
            other => other,
        };
        let buffer = self.buffer();
        buffer.marks.extend(shorter);
        let mark = buffer.marks.len();
        buffer.openers.push(Opener { mark, depth, brackets: 0, byte, span });
        self.push(Mark::Text(caret));
    }

    pub(super) fn close_note(&mut self, end: usize) {
        let buffer = self.buffer();
        let Some(opener) = buffer.openers.pop() else { return };
        let mut marks = inline_notes::note_marks(&mut buffer.marks, &opener);
        buffer.spans.retain(|span| span.mark < buffer.marks.len());
        let says = |mark: &Mark| match mark {
            Mark::Text(run) => !self.markup.str(*run).trim().is_empty(),
            Mark::SoftBreak | Mark::HardBreak => false,
            _ => true,
        };
        if !marks.iter().skip(1).any(says) {
            // A note that says nothing is no note: the brackets are shown as they are written.
            let close = self.markup.cut(end.saturating_sub(1), end);
            self.buffer().marks.append(&mut marks);
            self.push(Mark::Text(close));
            return;
        }
        if !marks.is_empty() {
            marks.remove(0);
        }
        let span = self.place.span(opener.byte..end);
        self.note_hole(NoteText { label: None, span, marks }, span);
    }

    /// Notes in place that were opened at `depth` or deeper and are still open: they stay text.
    pub(super) fn unclosed(&mut self, depth: usize) {
        while self.buffer().openers.last().is_some_and(|opener| opener.depth >= depth) {
            let Some(opener) = self.buffer().openers.pop() else { return };
            self.say(
                Diagnostic::new(
                    &codes::UNCLOSED_NOTE,
                    opener.span,
                    "this note in place is not closed",
                )
                .label("opened here")
                .help(
                    "close it with `]` in the same paragraph, outside of any emphasis it began in",
                ),
            );
        }
    }
}
