//! Links, citations, wikilinks, embeds and references to notes.

use super::{Buffer, Reader, len};
use crate::markup::{Element, Hole, HoleKind, Link, Mark};
use crate::parse::cite;
use crate::text::Span;
use pulldown_cmark::LinkType;
use std::ops::Range;

impl<'t> Reader<'t, '_> {
    /// `[^label]` of a defined note. The note's number in the table is not known before all of them
    /// are read, so the hole names it by a number past all others until [`Reader::finish`].
    pub(super) fn reference(&mut self, label: &str, range: Range<usize>) {
        let span = self.place.span(range);
        let name = self.markup.keep(label);
        let number = len(&self.markup.holes);
        self.markup.holes.push(Hole { kind: HoleKind::Note(u32::MAX), span, block: false });
        self.labels.pending.push((number, name));
        self.push(Mark::Hole(number));
    }

    pub(super) fn link(&mut self, kind: LinkType, to: &str, title: &str, range: Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or("");
        let span = self.place.span(range.clone());
        if let LinkType::WikiLink { has_pothole } = kind {
            if cite::is_citation(to) {
                return self.cite(range.start + 2..range.end.saturating_sub(2), span);
            }
            // In a table `[[x\|y]]` keeps its backslash.
            let target = to.trim().trim_end_matches('\\').trim().to_owned();
            if !has_pothole {
                self.hole(HoleKind::Wiki { target, words: None }, span);
                self.skip = 1;
                return;
            }
            self.buffers.push(Buffer { wiki: Some((target, span)), ..Buffer::default() });
            self.depth += 1;
            return;
        }
        let inner = written.strip_prefix('[').and_then(|w| w.strip_suffix(']'));
        let unknown = matches!(
            kind,
            LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown
        );
        if unknown || kind == LinkType::Shortcut && inner.is_some_and(cite::is_citation) {
            // `[words][@key]` and `[@key][]` end in the brackets that count.
            let start = match kind {
                LinkType::ReferenceUnknown => written.rfind('[').map_or(1, |at| at + 1),
                _ => 1,
            };
            let end = match kind {
                // Whether the empty brackets belong to the place is the parser's affair.
                LinkType::CollapsedUnknown => {
                    written.strip_suffix("[]").unwrap_or(written).len().saturating_sub(1)
                }
                _ => written.len().saturating_sub(1),
            };
            return self.cite(range.start + start..range.start + end.max(start), span);
        }
        let to = match kind {
            LinkType::Email => format!("mailto:{to}"),
            _ => to.to_owned(),
        };
        let number = len(&self.markup.links);
        self.markup.links.push(Link { to, title: title.to_owned(), span });
        self.open(Element::Link(number));
    }

    pub(super) fn cite(&mut self, words: Range<usize>, span: Span) {
        let first = len(&self.markup.citations);
        let text = self.text.get(words.clone()).unwrap_or("");
        let span_of_words = self.place.span(words);
        // On one line they stand as they are, whatever is between the lines.
        let exact = span_of_words.range().len() == text.len();
        let items = cite::items(text, span_of_words, exact, false, self.found);
        self.markup.citations.extend(items);
        let last = len(&self.markup.citations);
        if last > first {
            self.hole(HoleKind::Cite(first..last), span);
        }
        self.skip = 1;
    }

    pub(super) fn picture(&mut self, kind: LinkType, to: &str, title: &str, range: Range<usize>) {
        let span = self.place.span(range);
        if let LinkType::WikiLink { .. } = kind {
            let target = to.trim().trim_end_matches('\\').trim().to_owned();
            self.hole(HoleKind::Embed { target }, span);
            self.skip = 1;
            return;
        }
        let number = len(&self.markup.links);
        self.markup.links.push(Link { to: to.to_owned(), title: title.to_owned(), span });
        self.open(Element::Picture(number));
    }
}
