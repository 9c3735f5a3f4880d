//! Links, citations, wikilinks, embeds and references to notes.

use super::super::inline_notes;
use super::super::languages::Opener;
use super::super::{link_in_link, link_in_picture};
use super::{Buffer, Reader, embed_in_text, len};
use crate::markup::{Element, Hole, HoleKind, Link, Mark};
use crate::parse::cite;
use crate::text::{At, Span};
use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag};
use std::ops::Range;

impl<'t> Reader<'t, '_> {
    /// `[^label]` of a defined note. The note's number in the table is not known before all of them
    /// are read, so the hole names it by a number past all others until [`Reader::finish`].
    pub(super) fn reference(&mut self, label: CowStr<'t>, range: Range<usize>) {
        let span = self.place.span(range);
        let number = len(&self.markup.holes);
        self.markup.holes.push(Hole { kind: HoleKind::Note(u32::MAX), span, block: false });
        self.labels.pending.push((number, label));
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
        if self.in_link() {
            // An address in angle brackets: its words are the outer link's.
            self.link_in_link = true;
            return;
        }
        let to = match kind {
            LinkType::Email => format!("mailto:{to}"),
            _ => to.to_owned(),
        };
        // `[…][label]` around a link is plain brackets and a link of the label's words.
        if let Some(brackets) = self.closed.take().filter(|closed| closed.end == range.start) {
            self.lost(brackets);
        }
        let number = len(&self.markup.links);
        self.markup.links.push(Link { to, title: title.to_owned(), span });
        self.open(Element::Link(number));
    }

    /// Whether what comes stands in a link's words.
    pub(super) fn in_link(&self) -> bool {
        self.open.iter().any(|element| matches!(element, Element::Link(_)))
            || self.buffers.iter().any(|buffer| buffer.wiki.is_some())
    }

    /// Whether what comes stands in a picture's alternative text.
    pub(super) fn in_picture(&self) -> bool {
        self.open.iter().any(|element| matches!(element, Element::Picture(_)))
    }

    /// A link or a picture has ended: behind it stand the notes that were within.
    pub(super) fn let_go(&mut self) {
        if !self.in_link() && !self.in_picture() {
            let held = std::mem::take(&mut self.held);
            self.buffer().marks.extend(held.into_iter().map(Mark::Hole));
        }
    }

    /// Plain brackets that end at `end`. A link within them is a link, as CommonMark has it, so these
    /// cannot be the words of another, whatever follows them. A picture's could; but the parser does
    /// not see that where a wikilink or a note stands within, and may take the address behind the
    /// brackets around it for the picture's.
    pub(super) fn around_link(&mut self, opener: &Opener, end: usize) {
        let within = self.buffers.last().and_then(|buffer| buffer.marks.get(opener.mark..));
        let links = within.unwrap_or_default().iter().any(|mark| match mark {
            Mark::Start(Element::Link(_)) => true,
            Mark::Hole(number) => {
                let hole = self.markup.holes.get(*number as usize);
                !matches!(hole.map(|hole| &hole.kind), Some(HoleKind::Embed { .. }) | None)
            }
            _ => false,
        });
        if !links {
            return;
        }
        if let Some(Element::Picture(number)) = self.open.last()
            && let Some(link) = self.markup.links.get_mut(*number as usize)
        {
            link.to.clear();
        }
        let brackets = opener.byte..end;
        let written = self.text.get(brackets.clone()).unwrap_or("");
        let wiki = written.starts_with("[[") && written.ends_with("]]") && written.contains('|');
        if wiki || leads_somewhere(self.text.get(end..).unwrap_or("")) {
            self.lost(brackets);
        } else {
            self.closed = Some(brackets);
        }
    }

    fn lost(&mut self, brackets: Range<usize>) {
        let picture = self.text.as_bytes().get(brackets.start) == Some(&b'!');
        let span = self.place.span(brackets);
        self.say(if picture { link_in_picture(span) } else { link_in_link(span) });
    }

    /// Each `@` and id in plain words, which begin at byte `start`.
    pub(super) fn signs_without_brackets(&mut self, words: &str, start: usize) {
        if !words.contains('@') || matches!(self.open.last(), Some(Element::CodeBlock(_))) {
            return;
        }
        for (at, _) in words.match_indices('@').map(|(at, sign)| (start + at, sign)) {
            let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix('@')) else {
                continue;
            };
            let before = self.text.get(..at).and_then(|before| before.chars().next_back());
            if before.is_some_and(|c| c.is_alphanumeric() || "/\\._%+".contains(c)) {
                continue;
            }
            let id = cite::id_at(rest);
            let range = at..at + 1 + id.len();
            if let (false, Some(words)) = (id.is_empty(), self.text.get(range.clone())) {
                let uncited = At::new(words.to_owned(), self.place.span(range));
                self.markup.uncited.push(uncited);
            }
        }
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
        self.hole(HoleKind::Cite(first..last), span);
        self.skip = 1;
    }

    pub(super) fn picture(&mut self, kind: LinkType, to: &str, title: &str, range: Range<usize>) {
        let start = range.start;
        let written = self.text.get(range.clone()).unwrap_or("");
        let span = self.place.span(range);
        if let LinkType::WikiLink { .. } = kind {
            let target = to.trim().trim_end_matches('\\').trim().to_owned();
            self.hole(HoleKind::Embed { target }, span);
            self.skip = 1;
            return;
        }
        if swallows_an_embed(written) {
            let target = written.get(3..).and_then(|rest| rest.split(']').next()).unwrap_or("");
            self.say(embed_in_text(target, span));
        }
        let number = len(&self.markup.links);
        self.markup.links.push(Link { to: to.to_owned(), title: title.to_owned(), span });
        self.open(Element::Picture(number));
        let depth = self.depth;
        let buffer = self.buffer();
        let mark = buffer.marks.len();
        buffer.spans.push(Opener { mark, depth, byte: start });
    }
}

/// Whether a picture was made of `![[id]]` and what stands behind it, since some other bracket before
/// it was still open: the parser then has no embed left.
fn swallows_an_embed(written: &str) -> bool {
    let inner = written.strip_prefix("![[").unwrap_or("");
    let end = inner.find(['[', ']']).unwrap_or(0);
    end > 0
        && inner.get(end..).is_some_and(|rest| rest.starts_with("]]"))
        && !inline_notes::escaped(inner.get(..end).unwrap_or(""))
}

/// Whether what stands behind a `]` makes a link of it: `(address "title")`.
fn leads_somewhere(rest: &str) -> bool {
    if !rest.starts_with('(') {
        return false;
    }
    let lines = rest.find("\n\n").and_then(|end| rest.get(..end)).unwrap_or(rest);
    let whole = format!("[x]{lines}");
    let begins = Parser::new(&whole).nth(1);
    matches!(begins, Some(Event::Start(Tag::Link { link_type: LinkType::Inline, .. })))
}
