//! A text as HTML, its holes filled.

use super::frame::{Frame, direction};
use super::html::{escape, escape_to, escaped};
use super::model::Html;
use super::notes::{self, Content};
use super::sheet::Sheet;
use super::typography::curled;
use super::{cards, dates, persons, table, timeline};
use crate::dossier::{Destination, Place, Prose, Record, Target};
use crate::markup::{Alert, Align, Element, Heading, HoleKind, Mark, context, plain_text};
use std::borrow::Cow;
use std::fmt::Write;

/// Adds formatted HTML to what is there, without a text of its own in between.
macro_rules! put {
    ($out:expr, $($written:tt)+) => {
        // Writing to a `String` does not fail.
        write!($out, $($written)+).ok()
    };
}

/// The same of words as they are: what stands on a page a hundred times is not formatted each time.
fn add(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// Adds words, escaped, between what begins and what ends an attribute of theirs.
fn add_escaped(out: &mut String, begin: &str, words: &str, end: &str) {
    out.push_str(begin);
    escape_to(out, words);
    out.push_str(end);
}

/// The digit of a heading's element. The page's title is its only `<h1>`.
fn level(heading: &Heading) -> char {
    char::from(b'0' + heading.level.clamp(2, 6))
}

/// A page's own text as blocks: its headings and links have anchors.
pub(super) fn page<'v>(sheet: &mut Sheet<'v>, prose: &'v Prose) -> Html {
    let mut writer = Writer::new(sheet, prose, &prose.markup.marks, "note");
    writer.own = true;
    writer.run();
    Html(writer.out)
}

/// A record's text as blocks. It may stand on many pages, and several times on one, so nothing in it
/// has an anchor.
pub(super) fn blocks<'v>(sheet: &mut Sheet<'v>, prose: &'v Prose, kind: &'static str) -> Html {
    let mut writer = Writer::new(sheet, prose, &prose.markup.marks, kind);
    writer.run();
    Html(writer.out)
}

/// A note's text as blocks; a note in place is one paragraph.
pub(super) fn note<'v>(sheet: &mut Sheet<'v>, prose: &'v Prose, number: u32) -> Html {
    let Some(note) = prose.markup.notes.get(number as usize) else { return Html::default() };
    let mut writer = Writer::new(sheet, prose, &note.marks, "note");
    let in_place = note.label.is_none();
    if in_place {
        writer.out.push_str("<p>");
    }
    writer.run();
    if in_place {
        writer.out.push_str("</p>");
    }
    Html(writer.out)
}

/// Marks within a line, without notes and links: for tables of contents.
pub(super) fn words_only(frame: &Frame<'_>, prose: &Prose, marks: &[Mark]) -> Html {
    Html(escaped(words_of(frame, prose, marks)))
}

/// A text as plain words.
pub fn plain_words(frame: &Frame<'_>, prose: &Prose) -> String {
    words_of(frame, prose, &prose.markup.marks)
}

/// A part of a text (a heading, a note) as plain words.
pub fn words_of(frame: &Frame<'_>, prose: &Prose, marks: &[Mark]) -> String {
    trimmed(plain(frame, prose, marks, None))
}

/// Words without the space around them, where they are.
fn trimmed(mut words: String) -> String {
    words.truncate(words.trim_end().len());
    let space = words.len() - words.trim_start().len();
    if space > 0 {
        words.drain(..space);
    }
    words
}

/// The words of these marks; `lang` as for [`hole_words`].
pub(super) fn plain(
    frame: &Frame<'_>,
    prose: &Prose,
    marks: &[Mark],
    lang: Option<&str>,
) -> String {
    let quote = |quote| frame.quotation_mark(prose, quote);
    plain_text(&prose.markup, marks, &quote, &mut |hole| hole_words(frame, prose, hole, lang))
}

/// The words that a hole shows within a sentence; isolated where they run the other way than those
/// of a page in `lang`, if one is meant.
pub(super) fn hole_words(
    frame: &Frame<'_>,
    prose: &Prose,
    hole: u32,
    lang: Option<&str>,
) -> String {
    if let Some(HoleKind::Wiki { words: Some(words), .. }) =
        prose.markup.holes.get(hole as usize).map(|hole| &hole.kind)
    {
        return plain(frame, prose, words, lang);
    }
    match prose.targets.get(hole as usize) {
        Some(Target::Record(record) | Target::Embed(record)) => match lang {
            Some(lang) => frame.plain(*record, lang),
            None => frame.record_words(*record).text,
        },
        Some(Target::Page(page, _)) => {
            frame.dossier.page(*page).map(|page| page.title.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The sentence around the marks from `at` to `end`, what they say in `<mark>`, for a page in `lang`.
pub(super) fn sentence(
    frame: &Frame<'_>,
    lang: &str,
    prose: &Prose,
    marks: &[Mark],
    at: usize,
    end: usize,
    middle: &str,
) -> String {
    let mut words = |hole| hole_words(frame, prose, hole, Some(lang));
    let quote = |quote| frame.quotation_mark(prose, quote);
    let (before, after) = context(&prose.markup, marks, at, end, &quote, &mut words);
    let mut out = String::with_capacity(before.len() + middle.len() + after.len() + 16);
    escape_to(&mut out, &before);
    out.push_str("<mark>");
    escape_to(&mut out, middle);
    out.push_str("</mark>");
    escape_to(&mut out, &after);
    out
}

struct Writer<'s, 'v> {
    sheet: &'s mut Sheet<'v>,
    prose: &'v Prose,
    marks: &'v [Mark],
    /// What a citation in this text is to its source's ledger.
    kind: &'static str,
    /// Whether it is the page's own text, whose links have anchors.
    own: bool,
    out: String,
    /// In the head of a table.
    head: bool,
    /// The name of the cell that is open.
    cell: &'static str,
    /// The column that comes next, and the columns.
    column: usize,
    columns: &'v [Align],
    /// Whether paragraphs of the open list items are written without `<p>`.
    code: Option<(String, String)>,
    /// The pictures that are open: their alternative text is gathered.
    picture: Option<(u32, String)>,
    /// The open paragraph lacks a citation, and that is to be shown.
    unsourced: bool,
    /// Links that lead nowhere are written as their words.
    dropped: u32,
    /// Where the words of the open heading that link to itself end.
    itself: Option<usize>,
    /// Whether some did.
    linked: bool,
}

impl<'s, 'v> Writer<'s, 'v> {
    fn new(
        sheet: &'s mut Sheet<'v>,
        prose: &'v Prose,
        marks: &'v [Mark],
        kind: &'static str,
    ) -> Self {
        Writer {
            sheet,
            prose,
            marks,
            kind,
            own: false,
            out: String::with_capacity(marks.len() * 24),
            head: false,
            cell: "td",
            column: 0,
            columns: &[],
            code: None,
            picture: None,
            unsourced: false,
            dropped: 0,
            itself: None,
            linked: false,
        }
    }

    fn run(&mut self) {
        let marks = self.marks;
        let mut at = 0;
        while let Some(mark) = marks.get(at) {
            at += self.mark(*mark, at);
        }
    }

    /// Writes the mark at `at`, and says how many marks that took.
    fn mark(&mut self, mark: Mark, at: usize) -> usize {
        let markup = &self.prose.markup;
        if self.itself == Some(at) {
            self.end_itself();
        }
        if self.picture.is_some() {
            self.alternative(mark);
            return 1;
        }
        match mark {
            Mark::Text(run) => self.words(markup.str(run)),
            Mark::Quote(quote) => self.words(self.sheet.frame.quotation_mark(self.prose, quote)),
            Mark::Code(run) => {
                self.out.push_str("<code>");
                escape_to(&mut self.out, markup.str(run));
                self.out.push_str("</code>");
            }
            Mark::Html(run) if self.sheet.frame.config.raw_html => {
                self.out.push_str(markup.str(run));
            }
            Mark::Html(run) => escape_to(&mut self.out, markup.str(run)),
            Mark::SoftBreak => self.words("\n"),
            Mark::HardBreak => self.out.push_str("<br>\n"),
            Mark::Rule => self.out.push_str("<hr>\n"),
            Mark::Task(done) => {
                let (checked, key) =
                    if done { (" checked", "task_done") } else { ("", "task_open") };
                let label = escape(self.sheet.ui.get(key));
                put!(
                    self.out,
                    "<input type=\"checkbox\" disabled{checked} aria-label=\"{label}\"> "
                );
            }
            Mark::Hole(hole) => self.hole(hole, at),
            Mark::Start(Element::Paragraph) => {
                if let Some(taken) = self.figure(at) {
                    return taken;
                }
                self.out.push_str("<p>");
                self.unsourced = self.lacks_source(at);
            }
            // A block of HTML that was nothing but a comment.
            Mark::Start(Element::HtmlBlock)
                if self.marks.get(at + 1) == Some(&Mark::End(Element::HtmlBlock)) =>
            {
                return 2;
            }
            Mark::Start(element) => self.start(element, at),
            Mark::End(element) => self.end(element),
        }
        1
    }

    fn words(&mut self, words: &str) {
        match &mut self.code {
            Some((_, code)) => code.push_str(words),
            None => escape_to(&mut self.out, words),
        }
    }

    /// A mark of a picture's alternative text, which is plain words.
    fn alternative(&mut self, mark: Mark) {
        let (prose, frame) = (self.prose, self.sheet.frame);
        if let Mark::End(element @ Element::Picture(_)) = mark {
            return self.end(element);
        }
        let words = match mark {
            Mark::Text(run) | Mark::Code(run) => prose.markup.str(run).into(),
            Mark::Html(run) if !frame.config.raw_html => prose.markup.str(run).into(),
            Mark::Quote(quote) => frame.quotation_mark(prose, quote).into(),
            Mark::SoftBreak | Mark::HardBreak => "\n".into(),
            Mark::Hole(hole) => Cow::Owned(hole_words(frame, prose, hole, Some(&self.sheet.lang))),
            _ => return,
        };
        if let Some((_, alt)) = &mut self.picture {
            // A note between two spaces is shown behind the picture.
            alt.push_str(if alt.ends_with(' ') { words.trim_start_matches(' ') } else { &words });
        }
    }

    fn start(&mut self, element: Element, at: usize) {
        let markup = &self.prose.markup;
        match element {
            Element::Paragraph => self.out.push_str("<p>"),
            Element::Heading(number) => {
                let Some(heading) = markup.headings.get(number as usize) else { return };
                self.out.push_str("<h");
                self.out.push(level(heading));
                let anchor = heading.anchor.as_str();
                if self.own {
                    add_escaped(&mut self.out, " id=\"", anchor, "\"");
                }
                if !heading.classes.is_empty() {
                    put!(self.out, " class=\"{}\"", escape(&heading.classes.join(" ")));
                }
                self.out.push('>');
                self.itself = if self.own { self.itself_from(at + 1) } else { None };
                if self.itself.is_some() {
                    add_escaped(&mut self.out, "<a class=\"itself\" href=\"#", anchor, "\">");
                }
            }
            Element::BlockQuote => self.out.push_str("<blockquote>\n"),
            Element::Alert(alert) => {
                let kind = alert_word(alert);
                let title = escape(self.sheet.ui.get(&format!("alert_{kind}")));
                put!(
                    self.out,
                    "<aside class=\"alert alert-{kind}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n"
                );
            }
            Element::HtmlBlock => {
                if !self.sheet.frame.config.raw_html {
                    self.out.push_str("<p class=\"raw-html\">");
                }
            }
            Element::CodeBlock(number) => {
                let info = markup.infos.get(number as usize).map_or("", |info| markup.str(*info));
                self.code = Some((info.to_owned(), String::new()));
            }
            Element::Bullets => self.out.push_str("<ul>\n"),
            Element::Numbered(1) => self.out.push_str("<ol>\n"),
            Element::Numbered(first) => {
                put!(self.out, "<ol start=\"{first}\">\n");
            }
            Element::Item => self.out.push_str("<li>"),
            Element::Definitions => self.out.push_str("<dl>\n"),
            Element::Term => self.out.push_str("<dt>"),
            Element::Definition => self.out.push_str("<dd>"),
            Element::Table(number) => {
                self.columns = markup.tables.get(number as usize).map_or(&[], Vec::as_slice);
                let label = escape(self.sheet.ui.get("table"));
                put!(
                    self.out,
                    "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n"
                );
            }
            Element::TableHead => {
                self.head = true;
                self.column = 0;
                self.out.push_str("<thead>\n<tr>");
            }
            Element::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>");
            }
            Element::TableCell => {
                let class = match self.columns.get(self.column) {
                    Some(Align::Start) => " class=\"align-start\"",
                    Some(Align::Center) => " class=\"align-center\"",
                    Some(Align::End) => " class=\"align-end\"",
                    _ => "",
                };
                self.column += 1;
                // A head without words heads nothing.
                let empty = self.marks.get(at + 1) == Some(&Mark::End(Element::TableCell));
                self.cell = if self.head && !empty { "th" } else { "td" };
                let scope = if self.cell == "th" { " scope=\"col\"" } else { "" };
                add(&mut self.out, &["<", self.cell, scope, class, ">"]);
            }
            Element::Emphasis => self.out.push_str("<em>"),
            Element::Strong => self.out.push_str("<strong>"),
            Element::Strikethrough => self.out.push_str("<del>"),
            Element::Language(number) => {
                let lang = markup.languages.get(number as usize).map_or("", String::as_str);
                let (tag, dir) = (escape(lang), direction(lang));
                put!(self.out, "<span lang=\"{tag}\" dir=\"{dir}\">");
            }
            Element::Link(number) => self.link(number),
            Element::Picture(number) => self.picture = Some((number, String::new())),
        }
    }

    fn end(&mut self, element: Element) {
        match element {
            Element::Paragraph => {
                if std::mem::take(&mut self.unsourced) {
                    let [word, why] = ["unsourced_mark", "unsourced_why"]
                        .map(|key| escape(self.sheet.ui.get(key)));
                    put!(self.out, " <span class=\"unsourced-mark\"><b>{word}</b> {why}</span>");
                }
                self.out.push_str("</p>\n");
            }
            Element::Heading(number) => {
                let Some(heading) = self.prose.markup.headings.get(number as usize) else { return };
                // One that begins with a link cannot be one: the sign behind it is for the pointer.
                if self.own && !std::mem::take(&mut self.linked) {
                    let end = "\" aria-hidden=\"true\" tabindex=\"-1\">#</a>";
                    let begin = " <a class=\"anchor\" href=\"#";
                    add_escaped(&mut self.out, begin, &heading.anchor, end);
                }
                self.out.push_str("</h");
                self.out.push(level(heading));
                self.out.push_str(">\n");
            }
            Element::BlockQuote => self.out.push_str("</blockquote>\n"),
            Element::Alert(_) => self.out.push_str("</aside>\n"),
            Element::HtmlBlock => {
                if !self.sheet.frame.config.raw_html {
                    self.out.push_str("</p>\n");
                }
            }
            Element::CodeBlock(_) => self.code_block(),
            Element::Bullets => self.out.push_str("</ul>\n"),
            Element::Numbered(_) => self.out.push_str("</ol>\n"),
            Element::Item => self.out.push_str("</li>\n"),
            Element::Definitions => self.out.push_str("</dl>\n"),
            Element::Term => self.out.push_str("</dt>\n"),
            Element::Definition => self.out.push_str("</dd>\n"),
            Element::Table(_) => self.out.push_str("</tbody>\n</table>\n</div>\n"),
            Element::TableHead => {
                self.head = false;
                self.out.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            Element::TableRow => self.out.push_str("</tr>\n"),
            Element::TableCell => add(&mut self.out, &["</", self.cell, ">"]),
            Element::Emphasis => self.out.push_str("</em>"),
            Element::Strong => self.out.push_str("</strong>"),
            Element::Strikethrough => self.out.push_str("</del>"),
            Element::Language(_) => self.out.push_str("</span>"),
            Element::Link(number) => match self.prose.destinations.get(number as usize) {
                None | Some(Destination::Nowhere) => {}
                Some(_) => self.out.push_str("</a>"),
            },
            Element::Picture(number) => self.picture(number),
        }
    }

    /// Whether the paragraph that begins at that mark of the page is to be marked.
    fn lacks_source(&self, at: usize) -> bool {
        let frame = self.sheet.frame;
        match self.sheet.from {
            Place::Page(page) if frame.marks && self.own => frame.dossier.coverage.lacks(page, at),
            _ => false,
        }
    }

    fn code_block(&mut self) {
        let Some((lang, code)) = self.code.take() else { return };
        let class = match lang.is_empty() {
            true => String::new(),
            false => format!(" class=\"language-{}\"", escape(&lang)),
        };
        put!(self.out, "<pre class=\"code\" tabindex=\"0\"><code{class}>");
        match self.sheet.frame.parts.code(&lang, &code) {
            Some(html) => self.out.push_str(&html.0),
            None => escape_to(&mut self.out, &code),
        }
        self.out.push_str("</code></pre>\n");
    }

    fn link(&mut self, number: u32) {
        let Some(to) = self.prose.destinations.get(number as usize) else { return };
        let frame = self.sheet.frame;
        let (href, class) = match to {
            Destination::Elsewhere(url) => (Cow::Borrowed(url.as_str()), " class=\"external\""),
            Destination::Here(anchor) => (Cow::Borrowed(anchor.as_str()), ""),
            Destination::Address(address, anchor) => (frame.url_of(address, anchor).into(), ""),
            Destination::Page(page, anchor) => {
                let address = frame.dossier.page(*page).map_or("", |page| page.address.as_str());
                (frame.url(&[address, anchor].concat()).into(), "")
            }
            Destination::Nowhere => {
                self.dropped += 1;
                return;
            }
        };
        let title = self.prose.markup.links.get(number as usize).map_or("", |l| l.title.as_str());
        add(&mut self.out, &["<a", class]);
        if self.own && matches!(to, Destination::Page(..)) {
            put!(self.out, " id=\"l{number}\"");
        }
        add_escaped(&mut self.out, " href=\"", &href, "\"");
        if !title.is_empty() {
            add_escaped(&mut self.out, " title=\"", title, "\"");
        }
        self.out.push('>');
    }

    /// A picture alone in its paragraph is a figure, its title the caption.
    fn figure(&mut self, at: usize) -> Option<usize> {
        let marks = self.marks;
        let Some(Mark::Start(Element::Picture(number))) = marks.get(at + 1) else { return None };
        let end = marks.get(at..)?.iter().position(|m| *m == Mark::End(Element::Paragraph))? + at;
        let closing = end.checked_sub(1)?;
        if marks.get(closing) != Some(&Mark::End(Element::Picture(*number))) {
            return None;
        }
        self.out.push_str("<figure class=\"picture\">");
        for at in at + 1..end {
            if let Some(mark) = marks.get(at) {
                self.mark(*mark, at);
            }
        }
        let title = self.prose.markup.links.get(*number as usize).map_or("", |l| l.title.as_str());
        if !title.is_empty() {
            put!(self.out, "<figcaption>{}</figcaption>", escape(title));
        }
        self.out.push_str("</figure>\n");
        Some(end - at + 1)
    }

    fn picture(&mut self, number: u32) {
        if self.picture.as_ref().is_none_or(|(open, _)| *open != number) {
            return;
        }
        let Some((_, alt)) = self.picture.take() else { return };
        let alt = escape(&alt);
        match self.prose.destinations.get(number as usize) {
            Some(Destination::Address(address, anchor)) => {
                let frame = self.sheet.frame;
                let size = match frame.pictures.get(address.trim_start_matches('/')) {
                    Some((width, height)) => format!(" width=\"{width}\" height=\"{height}\""),
                    None => String::new(),
                };
                put!(
                    self.out,
                    "<img src=\"{}\" alt=\"{alt}\"{size} loading=\"lazy\" decoding=\"async\">",
                    escape(&frame.url_of(address, anchor))
                );
            }
            // A page loads nothing from another host: what lies there is linked to.
            Some(Destination::Elsewhere(url)) => {
                put!(self.out, "<a class=\"external\" href=\"{}\">{alt}</a>", escape(url));
            }
            _ => self.out.push_str(&alt),
        }
    }

    fn hole(&mut self, hole: u32, at: usize) {
        let prose = self.prose;
        let Some(target) = prose.targets.get(hole as usize) else { return };
        match target {
            Target::Note(number) => {
                self.close_up(at);
                let content = Content::Text(prose, *number);
                self.out.push_str("<sup class=\"ref\">");
                self.sheet.notes.refer(content, None, None, self.sheet.ui, &mut self.out);
                self.out.push_str("</sup>");
            }
            Target::Cite(run) => self.cite(run.clone(), hole, at),
            Target::Record(record) => self.record(*record, hole),
            Target::Page(page, anchor) => {
                let frame = self.sheet.frame;
                let Some(known) = frame.dossier.page(*page) else { return };
                let href = escape(&frame.url(&format!("{}{anchor}", known.address)));
                let id = self.id(hole);
                put!(self.out, "<a{id} href=\"{href}\">");
                self.wiki_words(hole, &known.title);
                self.out.push_str("</a>");
            }
            // Within a sentence a card would break the paragraph, so there it is a link.
            Target::Embed(record) if !self.is_block(hole) => self.record(*record, hole),
            Target::Embed(record) => {
                let anchor = format!("embed-{hole}");
                let html = cards::embed(self.sheet, *record, anchor);
                self.out.push_str(&html.0);
                self.out.push('\n');
            }
            Target::Tenures(ask) => {
                self.sheet.tables += 1;
                let view = table::view(self.sheet, ask, self.sheet.tables);
                self.out.push_str(&self.sheet.frame.parts.tenures(self.sheet.ui, &view).0);
                self.out.push('\n');
            }
            Target::Timeline(ask) => {
                let view = timeline::block(self.sheet, ask);
                self.out.push_str(&self.sheet.frame.parts.timeline(self.sheet.ui, &view).0);
                self.out.push('\n');
            }
            // A note has none: that was reported.
            Target::Bibliography(ask) if self.own => {
                self.sheet.bibliographies.push((self.out.len(), ask));
            }
            Target::Bibliography(_) => {}
            Target::Missing => self.wiki_words(hole, ""),
        }
    }

    /// Where the words of a heading that begins at `at` end that may link to the heading itself: with it,
    /// or before its first other link; nowhere where there are none before that.
    fn itself_from(&self, at: usize) -> Option<usize> {
        let (mut depth, mut end, mut said) = (0_usize, None, false);
        for (at, mark) in self.marks.iter().enumerate().skip(at) {
            match mark {
                Mark::End(Element::Heading(_)) => return Some(at),
                Mark::Hole(_)
                | Mark::Html(_)
                | Mark::Start(Element::Link(_) | Element::Picture(_)) => break,
                Mark::Start(_) => depth += 1,
                Mark::End(_) => depth = depth.saturating_sub(1),
                Mark::Text(run) | Mark::Code(run) => {
                    said |= self.prose.markup.str(*run).contains(char::is_alphanumeric);
                }
                _ => {}
            }
            if depth == 0 && said {
                end = Some(at + 1);
            }
        }
        end
    }

    /// Ends the link of a heading to itself, before the space behind its words.
    fn end_itself(&mut self) {
        let words = self.out.trim_end_matches([' ', '\n']).len();
        let space = self.out.split_off(words);
        add(&mut self.out, &["</a>", &space]);
        (self.itself, self.linked) = (None, true);
    }

    /// A raised number stands right behind the words, whatever space was written before it.
    fn close_up(&mut self, at: usize) {
        let before = at.checked_sub(1).and_then(|before| self.marks.get(before));
        if matches!(before, Some(Mark::Text(_) | Mark::SoftBreak)) {
            let length = self.out.trim_end_matches([' ', '\n']).len();
            self.out.truncate(length);
        }
        if self.out.ends_with("</sup>") {
            self.out.push(notes::BETWEEN);
        }
    }

    fn cite(&mut self, run: std::ops::Range<usize>, hole: u32, at: usize) {
        self.close_up(at);
        let (prose, frame, marks) = (self.prose, self.sheet.frame, self.marks);
        let place = prose.markup.holes.get(hole as usize).map(|hole| hole.span);
        let quoted = place.and_then(|at| frame.dossier.evidence.quoted(at));
        let citations = prose.citations.get(run).unwrap_or(&[]);
        let lang = self.sheet.lang.clone();
        let context = |shown: &str| sentence(frame, &lang, prose, marks, at, at, shown);
        self.out.push_str(&self.sheet.references(citations, quoted, self.kind, &context));
    }

    fn is_block(&self, hole: u32) -> bool {
        self.prose.markup.holes.get(hole as usize).is_some_and(|hole| hole.block)
    }

    fn id(&self, hole: u32) -> String {
        if self.own { format!(" id=\"m{hole}\"") } else { String::new() }
    }

    fn record(&mut self, record: Record, hole: u32) {
        let frame = self.sheet.frame;
        let url = frame.record_url(record);
        let words = frame.named(record, &self.sheet.lang);
        let kind = match record {
            Record::Person(_) => "person",
            Record::Organization(_) => "organization",
            Record::Office(_) => "office",
            Record::Event(_) => "event",
            Record::Quote(_) => "quote",
            Record::Source(_) => "source",
            Record::Claim(_) => "claim",
            Record::Assessment(_) => "assessment",
        };
        let id = self.id(hole);
        let data = escape(frame.dossier.id(record));
        let tag = if url.is_empty() { "span" } else { "a" };
        let href = match url.is_empty() {
            true => String::new(),
            false => format!(" href=\"{}\"", escape(&url)),
        };
        let then = self.then(record);
        put!(
            self.out,
            "<{tag} class=\"record record-{kind}\"{id}{href} data-record=\"{data}\"{then}>"
        );
        let own_words = self.has_own_words(hole);
        let text = curled(&words.text, self.sheet.ui);
        match words.lang.as_deref().filter(|lang| *lang != self.sheet.lang && !own_words) {
            Some(lang) => {
                let (name, dir) = (escape(lang), direction(lang));
                put!(self.out, "<bdi lang=\"{name}\" dir=\"{dir}\">");
                escape_to(&mut self.out, &text);
                self.out.push_str("</bdi>");
            }
            None => self.wiki_words(hole, &text),
        }
        put!(self.out, "</{tag}>");
    }

    /// The offices that a person held when the page was written, or what it is about happened: for
    /// the preview of the link.
    fn then(&self, record: Record) -> String {
        let (Record::Person(person), Some(when)) = (record, self.sheet.when) else {
            return String::new();
        };
        let offices = persons::offices_then(self.sheet, person, Some(when));
        if offices.is_empty() {
            return String::new();
        }
        let (date, colon) = (dates::view(self.sheet.ui, when).words, self.sheet.ui.get("colon"));
        format!(" data-then=\"{}\"", escape(&format!("{date}{colon}{offices}")))
    }

    fn has_own_words(&self, hole: u32) -> bool {
        matches!(
            self.prose.markup.holes.get(hole as usize).map(|hole| &hole.kind),
            Some(HoleKind::Wiki { words: Some(_), .. })
        )
    }

    /// The author's words for a link, or `otherwise`.
    fn wiki_words(&mut self, hole: u32, otherwise: &str) {
        let prose = self.prose;
        match prose.markup.holes.get(hole as usize).map(|hole| &hole.kind) {
            Some(HoleKind::Wiki { words: Some(words), .. }) => {
                let marks = std::mem::replace(&mut self.marks, words);
                self.run();
                self.marks = marks;
            }
            Some(HoleKind::Wiki { target, .. }) if otherwise.is_empty() => {
                escape_to(&mut self.out, target);
            }
            _ => escape_to(&mut self.out, otherwise),
        }
    }
}

fn alert_word(alert: Alert) -> &'static str {
    match alert {
        Alert::Note => "note",
        Alert::Tip => "tip",
        Alert::Important => "important",
        Alert::Warning => "warning",
        Alert::Caution => "caution",
    }
}
