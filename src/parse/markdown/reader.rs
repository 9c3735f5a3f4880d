//! pulldown-cmark's events, one after the other, into marks and holes.

mod blocks;
mod brackets;
mod links;
mod quotes;

use super::inline_notes::{self, Bracket, Opener};
use super::labels::Labels;
use super::{Place, anchors, languages};
use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{Alert, Align, Element, Heading, Hole, HoleKind, Mark, Markup, NoteText, Str};
use crate::parse::cite;
use crate::text::{At, Span};
use blocks::Fence;
use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
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
    let mut uncited: Vec<Range<usize>> = Vec::new();
    let mut broken = |link: BrokenLink<'_>| {
        let words = text.get(link.span.clone()).unwrap_or("");
        let inner = words.strip_prefix('[').and_then(|w| w.strip_suffix(']')).unwrap_or("");
        let cites = cite::is_citation(inner);
        if !cites && cite::may_lack_sign(inner) && !letter_before(text, link.span.start) {
            uncited.push(link.span);
        }
        cites.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
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
        signs: memchr::memchr(b'@', text.as_bytes()).is_some(),
        held: Vec::new(),
        link_in_link: false,
        in_single: false,
        closed: None,
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
    for range in uncited {
        let words = text.get(range.clone()).unwrap_or("").to_owned();
        reader.markup.uncited.push(At::new(words, place.span(range)));
    }
    reader.finish()
}

/// Whether what stands at `at` goes on with a word.
fn letter_before(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// Marks that are gathered: of the page, of a footnote's definition, of a wikilink's words.
#[derive(Default)]
struct Buffer {
    marks: Vec<Mark>,
    openers: Vec<Opener>,
    /// Each `[` that may begin words with a language of their own, or that has lost its link; each
    /// `![` likewise.
    spans: Vec<languages::Opener>,
    /// Where the open paragraph began.
    paragraph: Option<usize>,
    /// The definition's label and its place.
    note: Option<(String, Span)>,
    /// The wikilink's target, its place.
    wiki: Option<(String, Span)>,
}

struct Reader<'t, 'd> {
    text: &'t str,
    place: Place<'d>,
    page: bool,
    markup: Markup,
    /// The elements that are open.
    open: Vec<Element>,
    /// References to notes, which may be defined later.
    labels: Labels<'t>,
    buffers: Vec<Buffer>,
    depth: usize,
    /// How many elements deep what comes is left out, since it was read as a whole.
    skip: usize,
    fence: Option<Fence>,
    /// Where `{.unsourced-ok …}` begins, which ends the open paragraph and is not shown.
    marker: Option<usize>,
    /// Text up to that byte was read already.
    read_to: usize,
    /// Whether there is an `@` anywhere.
    signs: bool,
    /// Holes of notes that stand in a link's words, or a picture's: they are shown behind it.
    held: Vec<u32>,
    /// An address in a link's words is open, which is no link of its own.
    link_in_link: bool,
    /// A `'` has begun a quotation.
    in_single: bool,
    /// The last plain brackets around a link, where they end in a `]`.
    closed: Option<Range<usize>>,
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

    // Called from one place, for each of the many pieces of a text.
    #[inline(always)]
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
            Event::FootnoteReference(label) => self.reference(label, range),
            Event::SoftBreak => self.push(Mark::SoftBreak),
            Event::HardBreak => self.push(Mark::HardBreak),
            Event::Rule => self.push(Mark::Rule),
            Event::TaskListMarker(done) => self.push(Mark::Task(done)),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, range),
        }
    }

    /// The run for `words`: of the text itself where they stand there as they are.
    fn run(&mut self, words: &str, range: Range<usize>) -> Str {
        // The very same bytes, mostly, which need no comparing.
        let here = self.text.as_ptr().wrapping_add(range.start);
        let same = std::ptr::eq(here, words.as_ptr()) && words.len() == range.len();
        match same || self.text.get(range.clone()) == Some(words) {
            true => self.markup.cut(range.start, range.end),
            false => self.markup.keep(words),
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
        if self.signs {
            self.signs_without_brackets(words, range.start);
        }
        let depth = self.depth;
        match words {
            "[" if !inline_notes::escaped(self.text.get(..range.start).unwrap_or("")) => {
                if inline_notes::caret_before(self.text, range.start) {
                    return self.open_note(range);
                }
                self.undefined(range.start);
                self.open_bracket(range.start);
            }
            "![" if !inline_notes::escaped(self.text.get(..range.start).unwrap_or("")) => {
                self.open_bracket(range.start);
            }
            "]" if !inline_notes::escaped(self.text.get(..range.start).unwrap_or(""))
                && inline_notes::close(&mut self.buffer().openers, depth) == Bracket::Closes =>
            {
                return self.close_note(range.end);
            }
            "]" if self.close_span(range.end) => return,
            // Of one byte the parser makes a longer one only where it sets a mark as print has it.
            _ if range.len() == 1 && words.len() > 1 => {
                let mark = self.quotation_mark(words, range.start);
                return self.push(mark);
            }
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

    fn note_hole(&mut self, note: NoteText, span: Span) {
        let number = len(&self.markup.notes);
        self.markup.notes.push(note);
        self.hole(HoleKind::Note(number), span);
    }

    fn hole(&mut self, kind: HoleKind, span: Span) {
        let number = len(&self.markup.holes);
        let held = match kind {
            HoleKind::Note(_) => self.in_link() || self.in_picture(),
            HoleKind::Cite(_) => self.in_picture(),
            _ => false,
        };
        self.markup.holes.push(Hole { kind, span, block: false });
        match held {
            true => self.held.push(number),
            false => self.push(Mark::Hole(number)),
        }
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

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::Link && std::mem::take(&mut self.link_in_link) {
            return;
        }
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
                return self.let_go();
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
        if matches!(element, Element::Link(_) | Element::Picture(_)) {
            self.let_go();
        }
    }

    fn finish(mut self) -> Markup {
        self.unclosed(0);
        if let Some(buffer) = self.buffers.pop() {
            self.markup.marks = buffer.marks;
        }
        self.labels.settle(&mut self.markup, self.found);
        for hole in &self.markup.holes {
            if let (HoleKind::Embed { target }, false) = (&hole.kind, hole.block) {
                self.found.push(embed_in_text(target, hole.span));
            }
        }
        anchors::assign(&mut self.markup, self.found);
        self.markup
    }
}

fn embed_in_text(target: &str, span: Span) -> Diagnostic {
    let message = format!("`![[{target}]]` stands within other words");
    Diagnostic::new(&codes::EMBED_IN_TEXT, span, message)
        .help(format!("give it a paragraph of its own, or link to it with `[[{target}]]`"))
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
