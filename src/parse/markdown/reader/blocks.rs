//! Blocks that mean something to the site: its fenced blocks, definitions of notes, embeds alone in
//! their paragraph, paragraphs that may go without a citation.

use super::super::{Lines, Place, accepted};
use super::{Buffer, Reader, len};
use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{Accepted, Block, Element, Hole, HoleKind, Mark};
use crate::parse::block;
use crate::text::Span;
use pulldown_cmark::CodeBlockKind;
use std::ops::Range;

/// A fenced block of the site's own that is being read.
pub(super) struct Fence {
    name: String,
    pub words: String,
    /// Where each part of the words stands.
    pub parts: Vec<Range<usize>>,
    span: Span,
    name_span: Span,
}

impl<'t> Reader<'t, '_> {
    pub(super) fn code_block(&mut self, kind: CodeBlockKind<'t>, range: Range<usize>) {
        let info = match &kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let name = info.split([' ', ',', '{', '\t']).next().unwrap_or("");
        let whole = self.text.get(range.clone()).unwrap_or("");
        let name_at = whole.find(name).unwrap_or(0);
        let name_span = self.place.span(range.start + name_at..range.start + name_at + name.len());
        if self.page && block::is_ours(name) {
            let span = self.place.span(range);
            let name = name.to_owned();
            self.fence =
                Some(Fence { name, words: String::new(), parts: Vec::new(), span, name_span });
            self.depth += 1;
            return;
        }
        if let Some(finding) = block::near_miss(name, name_span).filter(|_| self.page) {
            self.say(finding);
        }
        let info = self.markup.keep(name);
        self.open(Element::CodeBlock(len(&self.markup.infos)));
        self.markup.infos.push(info);
    }

    pub(super) fn close_fence(&mut self) {
        let Some(fence) = self.fence.take() else { return };
        let lines = match self.place {
            Place::At(whole) => Lines::joined(&fence.parts, whole),
            // Only a page's own text has such blocks, and that stands as it is.
            Place::Lines(_) | Place::Within(_) => Lines::joined(&[], fence.span),
        };
        // A note stands after the page, so that a list in it would come before what it lists.
        if fence.name == block::BIBLIOGRAPHY && self.buffers.iter().any(|b| b.note.is_some()) {
            let message = "a bibliography stands in a note, where it is not shown";
            self.say(
                Diagnostic::new(&codes::BAD_VALUE, fence.name_span, message)
                    .help("move the block out of the note, to where the list is to stand"),
            );
        }
        let ask = block::read(&fence.name, &fence.words, &lines, fence.name_span, self.found);
        let number = len(&self.markup.blocks);
        self.markup.blocks.push(Block { ask });
        let hole = len(&self.markup.holes);
        let kind = HoleKind::Block(number);
        self.markup.holes.push(Hole { kind, span: fence.name_span, block: true });
        self.push(Mark::Hole(hole));
    }

    pub(super) fn definition(&mut self, label: &str, range: Range<usize>) {
        let line = self.text.get(range.clone()).unwrap_or("");
        let end = line.as_bytes().windows(2).position(|two| two == b"]:");
        let end = end.map_or(line.len(), |at| at + 2);
        let span = self.place.span(range.start..range.start + end);
        // Most are a paragraph of a few words and a title.
        let marks = Vec::with_capacity(8);
        let note = Some((label.to_owned(), span));
        self.buffers.push(Buffer { marks, note, ..Buffer::default() });
        self.depth += 1;
    }

    /// A paragraph of nothing but embeds is no paragraph: each becomes a block of its own.
    pub(super) fn embeds_alone(&mut self) -> bool {
        let own = self.buffers.len() == 1 && self.page;
        let Some(start) = self.buffer().paragraph.take() else { return false };
        let mut holes = Vec::new();
        for mark in self.buffers.last().and_then(|b| b.marks.get(start + 1..)).unwrap_or(&[]) {
            match mark {
                Mark::SoftBreak => {}
                Mark::Hole(number) => match self.markup.holes.get(*number as usize) {
                    Some(Hole { kind: HoleKind::Embed { .. }, .. }) => holes.push(*number),
                    _ => return false,
                },
                _ => return false,
            }
        }
        if holes.is_empty() || !own {
            return false;
        }
        let buffer = self.buffer();
        buffer.marks.truncate(start);
        for number in holes {
            if let Some(hole) = self.markup.holes.get_mut(number as usize) {
                hole.block = true;
            }
            self.push(Mark::Hole(number));
        }
        true
    }

    /// Takes note of a marker at the end of the paragraph that begins, whose first mark is `at`.
    pub(super) fn accept(&mut self, at: usize, range: &Range<usize>) {
        let words = self.text.get(range.clone()).unwrap_or("");
        let Some(marker) = accepted::at_end(words) else { return };
        let begins = range.start + marker.range.start;
        let span = self.place.span(begins..range.start + marker.range.end);
        self.marker = Some(begins);
        self.found.extend(marker.finding(span, self.page));
        let paragraph = (self.buffers.len() == 1).then_some(at);
        self.markup.accepted.push(Accepted { paragraph, span });
    }

    /// What of `words` stands before a marker that begins among them.
    pub(super) fn before_marker(&self, words: &str, range: &Range<usize>) -> Option<&'t str> {
        let marker = self.marker.filter(|marker| range.contains(marker))?;
        let there = self.text.get(range.clone()).filter(|there| *there == words)?;
        Some(there.get(..marker - range.start)?.trim_end())
    }
}
