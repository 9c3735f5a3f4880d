//! pulldown-cmark's events, one after the other, into marks and holes.

use super::inline_notes::{self, Bracket, Opener};
use super::labels::Labels;
use super::{Place, accepted, anchors, fences, languages};
use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{
    Accepted, Alert, Align, Block, Element, Heading, Hole, HoleKind, Link, Mark, Markup, NoteText,
    Str,
};
use crate::parse::{block, cite};
use crate::text::Span;
use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options,
    Parser, Tag, TagEnd,
};
use std::ops::Range;

/// What of Markdown is understood; superscripts and subscripts are not, since `^[` opens a note.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
}

/// Reads `text` into the `markup` that was made over it. `page`: it is a page's own text, where records
/// may be embedded.
pub(super) fn read(
    text: &str,
    markup: Markup,
    place: Place<'_>,
    page: bool,
    found: &mut Vec<Diagnostic>,
) -> Markup {
    // A shortcut that leads nowhere is a citation where it reads as one; answering makes the parser
    // keep it together as a link with its span.
    let mut broken = |link: BrokenLink<'_>| {
        let words = text.get(link.span).unwrap_or("");
        let inner = words.strip_prefix('[').and_then(|w| w.strip_suffix(']')).unwrap_or("");
        cite::is_citation(inner).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(&mut broken));
    let mut definitions: Vec<(String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .filter(|(label, _)| label.starts_with('@'))
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    definitions.sort_by_key(|(_, range)| range.start);
    let mut reader = Reader {
        text,
        place,
        page,
        markup,
        labels: Labels::default(),
        open: Vec::new(),
        buffers: vec![Buffer { marks: Vec::with_capacity(text.len() / 16), ..Buffer::default() }],
        depth: 0,
        skip: 0,
        marker: None,
        read_to: 0,
        fence: None,
        found,
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    for (label, range) in definitions {
        let message =
            format!("this line defines a link named `{label}`, so no citation is read here");
        reader.found.push(
            Diagnostic::new(&codes::BAD_CITATION, place.span(range), message)
                .help("begin the line with a word, so that it is not `[…]:`"),
        );
    }
    reader.finish()
}

/// Marks that are gathered: of the page, of a footnote's definition, of a wikilink's words.
#[derive(Default)]
struct Buffer {
    marks: Vec<Mark>,
    openers: Vec<Opener>,
    /// Each `[` that may begin words with a language of their own.
    spans: Vec<languages::Opener>,
    /// Where the open paragraph began.
    paragraph: Option<usize>,
    /// The definition's label and its place.
    note: Option<(String, Span)>,
    /// The wikilink's target, its place.
    wiki: Option<(String, Span)>,
}

/// A fenced block of the site's own that is being read.
struct Fence {
    name: String,
    words: String,
    /// Where each part of the words stands.
    parts: Vec<Range<usize>>,
    span: Span,
    name_span: Span,
}

struct Reader<'t, 'd> {
    text: &'t str,
    place: Place<'d>,
    page: bool,
    markup: Markup,
    /// The elements that are open.
    open: Vec<Element>,
    /// References to notes, which may be defined later.
    labels: Labels,
    buffers: Vec<Buffer>,
    depth: usize,
    /// How many elements deep what comes is left out, since it was read as a whole.
    skip: usize,
    fence: Option<Fence>,
    /// Where `{.unsourced-ok …}` begins, which ends the open paragraph and is not shown.
    marker: Option<usize>,
    /// Text up to that byte was read already.
    read_to: usize,
    found: &'d mut Vec<Diagnostic>,
}

impl<'t> Reader<'t, '_> {
    fn buffer(&mut self) -> &mut Buffer {
        if self.buffers.is_empty() {
            self.buffers.push(Buffer::default());
        }
        let last = self.buffers.len() - 1;
        &mut self.buffers[last]
    }

    fn push(&mut self, mark: Mark) {
        self.buffer().marks.push(mark);
    }

    fn say(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        if self.skip > 0 {
            match event {
                Event::Start(_) => self.skip += 1,
                Event::End(_) => self.skip -= 1,
                _ => {}
            }
            return;
        }
        if self.marker.is_some_and(|marker| range.start >= marker) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, range),
            Event::Code(words) => {
                let run = self.run(&words, range);
                self.push(Mark::Code(run));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range),
            Event::FootnoteReference(label) => self.reference(&label, range),
            Event::SoftBreak => self.push(Mark::SoftBreak),
            Event::HardBreak => self.push(Mark::HardBreak),
            Event::Rule => self.push(Mark::Rule),
            Event::TaskListMarker(done) => self.push(Mark::Task(done)),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, range),
        }
    }

    /// The run for `words`: of the text itself where they stand there as they are.
    fn run(&mut self, words: &str, range: Range<usize>) -> Str {
        match self.text.get(range.clone()) {
            Some(there) if there == words => self.markup.cut(range.start, range.end),
            _ => self.markup.keep(words),
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if let Some(fence) = &mut self.fence {
            fence.parts.push(range);
            fence.words.push_str(words);
            return;
        }
        let Some((words, range)) = self.unread(words, range) else { return };
        if let Some(words) = self.before_marker(words, &range) {
            let end = range.start + words.len();
            if !words.is_empty() {
                self.push(Mark::Text(self.markup.cut(range.start, end)));
            }
            return;
        }
        let depth = self.depth;
        match words {
            "[" if !inline_notes::escaped(self.text.get(..range.start).unwrap_or("")) => {
                if inline_notes::caret_before(self.text, range.start) {
                    return self.open_note(range);
                }
                self.undefined(range.start);
                let buffer = self.buffer();
                inline_notes::open(&mut buffer.openers, depth);
                buffer.spans.push(languages::Opener { mark: buffer.marks.len(), depth });
            }
            "]" if !inline_notes::escaped(self.text.get(..range.start).unwrap_or(""))
                && inline_notes::close(&mut self.buffer().openers, depth) == Bracket::Closes =>
            {
                return self.close_note(range.end);
            }
            "]" if self.close_span(range.end) => return,
            _ => {}
        }
        let run = self.run(words, range);
        self.push(Mark::Text(run));
    }

    /// What of `words` has not been read with what stands before it.
    fn unread<'w>(&self, words: &'w str, range: Range<usize>) -> Option<(&'w str, Range<usize>)> {
        if range.start >= self.read_to {
            return Some((words, range));
        }
        let rest = words.get(self.read_to - range.start..).filter(|rest| !rest.is_empty())?;
        (range.end > self.read_to).then_some((rest, self.read_to..range.end))
    }

    /// A `]` behind which braces may say in what language the words since its `[` are.
    fn close_span(&mut self, end: usize) -> bool {
        let depth = self.depth;
        let Some(opener) = self.buffer().spans.pop_if(|opener| opener.depth == depth) else {
            return false;
        };
        let text = self.text;
        let escaped = text.get(..end.saturating_sub(1)).is_some_and(inline_notes::escaped);
        let Some(said) = languages::attributes(text.get(end..).unwrap_or("")).filter(|_| !escaped)
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
        self.push(Mark::End(element));
        self.markup.languages.push(lang.to_owned());
        self.read_to = end + said.len;
        true
    }

    /// What of `words` stands before a marker that begins among them.
    fn before_marker(&self, words: &str, range: &Range<usize>) -> Option<&'t str> {
        let marker = self.marker.filter(|marker| range.contains(marker))?;
        let there = self.text.get(range.clone()).filter(|there| *there == words)?;
        Some(there.get(..marker - range.start)?.trim_end())
    }

    /// Takes note of a marker at the end of the paragraph that begins, whose first mark is `at`.
    fn accept(&mut self, at: usize, range: &Range<usize>) {
        let words = self.text.get(range.clone()).unwrap_or("");
        let Some(marker) = accepted::at_end(words) else { return };
        let begins = range.start + marker.range.start;
        let span = self.place.span(begins..range.start + marker.range.end);
        self.marker = Some(begins);
        self.found.extend(marker.finding(span, self.page));
        let paragraph = (self.buffers.len() == 1).then_some(at);
        self.markup.accepted.push(Accepted { paragraph, span });
    }

    /// A `^[`: the `^` is the end of the last text, which is cut off there and kept for the case that
    /// no `]` follows.
    fn open_note(&mut self, range: Range<usize>) {
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

    fn close_note(&mut self, end: usize) {
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

    fn note_hole(&mut self, note: NoteText, span: Span) {
        let number = len(&self.markup.notes);
        self.markup.notes.push(note);
        self.hole(HoleKind::Note(number), span);
    }

    fn hole(&mut self, kind: HoleKind, span: Span) {
        let number = len(&self.markup.holes);
        self.markup.holes.push(Hole { kind, span, block: false });
        self.push(Mark::Hole(number));
    }

    /// `[^label]` of a defined note. The note's number in the table is not known before all of them
    /// are read, so the hole names it by a number past all others until [`Reader::finish`].
    fn reference(&mut self, label: &str, range: Range<usize>) {
        let span = self.place.span(range);
        let name = self.markup.keep(label);
        let number = len(&self.markup.holes);
        self.markup.holes.push(Hole { kind: HoleKind::Note(u32::MAX), span, block: false });
        self.labels.pending.push((number, name));
        self.push(Mark::Hole(number));
    }

    /// A plain `[` that begins `[^label]`: a note that the page does not define.
    fn undefined(&mut self, at: usize) {
        let rest = self.text.get(at..).unwrap_or("");
        let Some(inner) = rest.strip_prefix("[^") else { return };
        let Some(end) = inner.find(['[', ']', '\n', '^']) else { return };
        let label = inner.get(..end).unwrap_or("");
        if label.trim().is_empty() || !inner.get(end..).unwrap_or("").starts_with(']') {
            return;
        }
        let span = self.place.span(at..at + end + 3);
        let message = format!("the page defines no note `{label}`");
        self.labels.undefined.push((label.to_owned(), span));
        self.say(
            Diagnostic::new(&codes::UNDEFINED_NOTE, span, message)
                .help(format!("add a line `[^{label}]: …`, or write `\\[^` for a plain bracket")),
        );
    }

    fn html(&mut self, html: &str, range: Range<usize>) {
        let trimmed = html.trim();
        if trimmed.starts_with("<!--") && trimmed.ends_with("-->") {
            return;
        }
        let span = self.place.span(range.clone());
        let run = self.run(html, range);
        self.markup.raw_html.push(span);
        self.push(Mark::Html(run));
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        let element = match tag {
            Tag::Paragraph => {
                let at = self.buffer().marks.len();
                self.buffer().paragraph = Some(at);
                self.accept(at, &range);
                Element::Paragraph
            }
            Tag::Heading { level, id, classes, .. } => {
                let number = len(&self.markup.headings);
                let marks = self.buffer().marks.len() + 1;
                self.markup.headings.push(Heading {
                    level: level_number(level),
                    asked: id.map(|id| id.to_string()),
                    classes: classes.iter().map(ToString::to_string).collect(),
                    anchor: String::new(),
                    span: self.place.span(trim_end(self.text, range)),
                    marks: marks..marks,
                });
                Element::Heading(number)
            }
            Tag::BlockQuote(None) => Element::BlockQuote,
            Tag::BlockQuote(Some(kind)) => Element::Alert(match kind {
                BlockQuoteKind::Note => Alert::Note,
                BlockQuoteKind::Tip => Alert::Tip,
                BlockQuoteKind::Important => Alert::Important,
                BlockQuoteKind::Warning => Alert::Warning,
                BlockQuoteKind::Caution => Alert::Caution,
            }),
            Tag::CodeBlock(kind) => return self.code_block(kind, range),
            Tag::HtmlBlock => Element::HtmlBlock,
            Tag::List(None) => Element::Bullets,
            Tag::List(Some(first)) => Element::Numbered(u32::try_from(first).unwrap_or(1)),
            Tag::Item => Element::Item,
            Tag::FootnoteDefinition(label) => return self.definition(&label, range),
            Tag::DefinitionList => Element::Definitions,
            Tag::DefinitionListTitle => Element::Term,
            Tag::DefinitionListDefinition => Element::Definition,
            Tag::Table(columns) => {
                let number = len(&self.markup.tables);
                self.markup.tables.push(columns.into_iter().map(align).collect());
                Element::Table(number)
            }
            Tag::TableHead => Element::TableHead,
            Tag::TableRow => Element::TableRow,
            Tag::TableCell => Element::TableCell,
            Tag::Emphasis | Tag::Superscript | Tag::Subscript => Element::Emphasis,
            Tag::Strong => Element::Strong,
            Tag::Strikethrough => Element::Strikethrough,
            Tag::Link { link_type, dest_url, title, .. } => {
                return self.link(link_type, &dest_url, &title, range);
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                return self.picture(link_type, &dest_url, &title, range);
            }
            Tag::MetadataBlock(_) => {
                self.skip = 1;
                return;
            }
        };
        self.open(element);
    }

    fn open(&mut self, element: Element) {
        self.depth += 1;
        self.push(Mark::Start(element));
        self.open.push(element);
    }

    fn code_block(&mut self, kind: CodeBlockKind<'t>, range: Range<usize>) {
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
        let lang = self.markup.keep(name);
        self.open(Element::CodeBlock(lang));
    }

    fn definition(&mut self, label: &str, range: Range<usize>) {
        let line = self.text.get(range.clone()).unwrap_or("");
        let end = line.find("]:").map_or(line.len(), |at| at + 2);
        let span = self.place.span(range.start..range.start + end);
        self.buffers.push(Buffer { note: Some((label.to_owned(), span)), ..Buffer::default() });
        self.depth += 1;
    }

    fn link(&mut self, kind: LinkType, to: &str, title: &str, range: Range<usize>) {
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

    fn cite(&mut self, words: Range<usize>, span: Span) {
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

    fn picture(&mut self, kind: LinkType, to: &str, title: &str, range: Range<usize>) {
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

    fn end(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::FootnoteDefinition => {
                self.unclosed(0);
                let Some(buffer) = self.buffers.pop() else { return };
                if let Some((label, span)) = buffer.note {
                    self.markup.notes.push(NoteText {
                        label: Some(label),
                        span,
                        marks: buffer.marks,
                    });
                }
                return;
            }
            TagEnd::CodeBlock if self.fence.is_some() => return self.close_fence(),
            TagEnd::Link if self.buffer().wiki.is_some() => {
                self.unclosed(0);
                let Some(buffer) = self.buffers.pop() else { return };
                if let Some((target, span)) = buffer.wiki {
                    let words = (!buffer.marks.is_empty()).then_some(buffer.marks);
                    self.hole(HoleKind::Wiki { target, words }, span);
                }
                return;
            }
            _ => {}
        }
        let depth = self.depth;
        self.buffer().spans.retain(|span| span.depth <= depth);
        let Some(element) = self.open.pop() else { return };
        let depth = self.depth + 1;
        self.unclosed(depth);
        if let Element::Heading(number) = element {
            let end = self.buffer().marks.len();
            // Only a heading of the page itself has a place in its marks.
            let own = self.buffers.len() == 1;
            if let Some(heading) = self.markup.headings.get_mut(number as usize) {
                heading.marks.end = if own { end } else { heading.marks.start };
            }
        }
        if element == Element::Paragraph {
            if self.marker.take().is_some() {
                let breaks = |mark: &mut Mark| matches!(mark, Mark::SoftBreak | Mark::HardBreak);
                while self.buffer().marks.pop_if(breaks).is_some() {}
            }
            if self.embeds_alone() {
                return;
            }
        }
        self.push(Mark::End(element));
    }

    /// A paragraph of nothing but embeds is no paragraph: each becomes a block of its own.
    fn embeds_alone(&mut self) -> bool {
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

    /// Notes in place that were opened at `depth` or deeper and are still open: they stay text.
    fn unclosed(&mut self, depth: usize) {
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

    fn close_fence(&mut self) {
        let Some(fence) = self.fence.take() else { return };
        let aligned = fences::aligned(self.text, &fence.parts);
        let (words, place) = match (self.place, &aligned) {
            (Place::At(span), Some((first, words))) => {
                (words.as_str(), Place::At(span.part(*first, words.len())))
            }
            _ => (fence.words.as_str(), Place::Within(fence.span)),
        };
        // A note stands after the page, so that a list in it would come before what it lists.
        if fence.name == block::BIBLIOGRAPHY && self.buffers.iter().any(|b| b.note.is_some()) {
            let message = "a bibliography stands in a note, where it is not shown";
            self.say(
                Diagnostic::new(&codes::BAD_VALUE, fence.name_span, message)
                    .help("move the block out of the note, to where the list is to stand"),
            );
        }
        let ask = block::read(&fence.name, words, place, fence.name_span, self.found);
        let number = len(&self.markup.blocks);
        self.markup.blocks.push(Block { ask });
        let hole = len(&self.markup.holes);
        let kind = HoleKind::Block(number);
        self.markup.holes.push(Hole { kind, span: fence.name_span, block: true });
        self.push(Mark::Hole(hole));
    }

    fn finish(mut self) -> Markup {
        self.unclosed(0);
        if let Some(buffer) = self.buffers.pop() {
            self.markup.marks = buffer.marks;
        }
        self.labels.settle(&mut self.markup, self.found);
        for hole in &self.markup.holes {
            if let (HoleKind::Embed { target }, false) = (&hole.kind, hole.block) {
                let message = format!("`![[{target}]]` stands within other words");
                self.found.push(Diagnostic::new(&codes::EMBED_IN_TEXT, hole.span, message).help(
                    format!("give it a paragraph of its own, or link to it with `[[{target}]]`"),
                ));
            }
        }
        anchors::assign(&mut self.markup, self.found);
        self.markup
    }
}

fn len<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

fn trim_end(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or("").trim_end();
    range.start..range.start + words.len()
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn align(column: pulldown_cmark::Alignment) -> Align {
    use pulldown_cmark::Alignment;
    match column {
        Alignment::None => Align::None,
        Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
