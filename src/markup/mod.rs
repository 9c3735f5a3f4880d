//! A text after its one parse: a flat run of marks, with holes where something of the site belongs.
//!
//! CommonMark's structure stands here already; what a hole holds (which note, which record, which
//! page) is settled later. Texts are kept once and cut out by [`Str`], since most of what a page
//! says is said in the very bytes of its file.

mod anchors;
mod plain;
mod quote;
mod sentences;

pub use anchors::{is_landmark, is_numbered};
pub use plain::{context, plain_text};
pub use quote::Quote;

use crate::domain::script;
use crate::domain::seldom::{Blank, Seldom};
use crate::text::{At, Span};
use std::ops::Range;
use std::sync::Arc;

/// A run of a [`Markup`]'s own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Str {
    start: u32,
    end: u32,
}

impl Str {
    /// In bytes.
    fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }
}

/// One step through the text, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An element begins.
    Start(Element),
    /// The same element ends.
    End(Element),
    /// Words.
    Text(Str),
    /// A quotation mark that is set as its language has it.
    Quote(Quote),
    /// Code within a line.
    Code(Str),
    /// Raw HTML; whether it is let through is the renderer's to say.
    Html(Str),
    /// A line's end that means nothing.
    SoftBreak,
    /// A line's end that was asked for.
    HardBreak,
    /// A thematic break.
    Rule,
    /// The box of a task, ticked or not.
    Task(bool),
    /// The place of the hole of that number.
    Hole(u32),
}

/// What CommonMark and its extensions know; numbers lead into the tables of the [`Markup`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// A paragraph.
    Paragraph,
    /// [`Markup::headings`]
    Heading(u32),
    /// A block quotation.
    BlockQuote,
    /// GitHub's alert.
    Alert(Alert),
    /// Raw HTML as a block.
    HtmlBlock,
    /// A block of code. [`Markup::infos`]
    CodeBlock(u32),
    /// A bullet list.
    Bullets,
    /// A numbered list and its first number.
    Numbered(u32),
    /// An item of a list.
    Item,
    /// A list of definitions.
    Definitions,
    /// A term.
    Term,
    /// What it means.
    Definition,
    /// [`Markup::tables`]
    Table(u32),
    /// The row of column heads.
    TableHead,
    /// A row.
    TableRow,
    /// A cell.
    TableCell,
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Strikethrough,
    /// [`Markup::languages`]: `[…]{lang=he}`
    Language(u32),
    /// [`Markup::links`]
    Link(u32),
    /// [`Markup::links`]: a picture; what it holds is its alternative text.
    Picture(u32),
}

impl Element {
    /// Whether it holds words directly, so that a sentence cannot run past it.
    pub fn is_block_of_words(self) -> bool {
        use Element::*;
        matches!(self, Paragraph | Heading(_) | TableCell | Term | Definition | Item | CodeBlock(_))
    }
}

/// The five alerts of GitHub's Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// How the words of a table's column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the language has it.
    None,
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The anchor that the author asked for (`{#id}`).
    pub asked: Option<String>,
    /// The author's classes.
    pub classes: Vec<String>,
    /// The anchor, unique in its text.
    pub anchor: String,
    /// Where it stands.
    pub span: Span,
    /// Where its marks are, its own start and end not counted.
    pub marks: std::ops::Range<usize>,
}

/// A link or a picture as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The destination.
    pub to: String,
    /// The title, shown on hovering.
    pub title: String,
    /// The whole construct.
    pub span: Span,
}

/// A note's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteText {
    /// `[^label]`; `None` for a note in place, `^[…]`.
    pub label: Option<String>,
    /// The label, or the whole note in place.
    pub span: Span,
    /// What it says.
    pub marks: Vec<Mark>,
}

/// `{.unsourced-ok because="…"}`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The mark that its paragraph begins with; `None` where that is not one of the page's own marks.
    pub paragraph: Option<usize>,
    /// Where it stands.
    pub span: Span,
}

/// What stands in a hole, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// What it is.
    pub kind: HoleKind,
    /// The whole construct.
    pub span: Span,
    /// Whether it stands alone in its paragraph, as a block.
    pub block: bool,
}

/// The constructs that need the rest of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoleKind {
    /// A reference to the note of that number in [`Markup::notes`].
    Note(u32),
    /// `[see @a, p. 12; @b]`, as the citation reader found it: into [`Markup::citations`].
    Cite(std::ops::Range<u32>),
    /// `[[target]]`, `[[target|words]]`; the words are marks of their own.
    Wiki {
        /// An id, a page's file, either with `#heading`.
        target: String,
        /// The author's own words for it.
        words: Option<Vec<Mark>>,
    },
    /// `![[id]]`
    Embed {
        /// The id.
        target: String,
    },
    /// A fenced block of the site's own: into [`Markup::blocks`].
    Block(u32),
}

/// One item of a citation, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiteText {
    /// The id of the source.
    pub id: String,
    /// Where the id stands.
    pub span: Span,
    /// Words before it ("see"); may be empty.
    pub prefix: Seldom<String>,
    /// Where in the source.
    pub locator: Option<crate::domain::citation::Locator>,
    /// Words after it; may be empty.
    pub suffix: Seldom<String>,
}

/// A fenced block that the site fills.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it asks for; `None` where that could not be read, which was reported.
    pub ask: Option<Ask>,
}

/// What a block of the site's own asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// ```` ```tenures ````
    Tenures(TenuresAsk),
    /// ```` ```timeline ````
    Timeline(Box<TimelineAsk>),
    /// ```` ```bibliography ````
    Bibliography(BibliographyAsk),
}

impl Ask {
    /// Where its values stand.
    pub fn places(&mut self) -> impl Iterator<Item = &mut Span> {
        let (against, show, events) = match self {
            Ask::Tenures(ask) => {
                (Some(&mut ask.against), Some(&mut ask.show), Some(&mut ask.events))
            }
            Ask::Timeline(ask) => (Some(&mut ask.against), None, Some(&mut ask.events)),
            Ask::Bibliography(_) => (None, None, None),
        };
        let (named, place) = match events {
            Some(EventsAsk::Named(ids)) => (Some(ids), None),
            Some(EventsAsk::Selected { place, .. }) => (None, place.as_mut()),
            None => (None, None),
        };
        let lists = [against, show, named].into_iter().flatten();
        lists.flatten().map(|id| &mut id.span).chain(place)
    }
}

/// A list of the page's sources as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BibliographyAsk {
    /// Above the list.
    pub caption: String,
}

/// A tenure-versus-operation table as written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TenuresAsk {
    /// Above the table.
    pub caption: String,
    /// Which events.
    pub events: EventsAsk,
    /// Against what: `person/office`, `person` or `office`.
    pub against: Vec<At<String>>,
    /// Events in columns instead of rows.
    pub across: bool,
    /// More of the event's keys as columns.
    pub show: Vec<At<String>>,
}

/// A timeline as written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TimelineAsk {
    /// Above the picture.
    pub caption: String,
    /// Which events.
    pub events: EventsAsk,
    /// Whose tenures: `person/office`, `person` or `office`; empty for those held at the events.
    pub against: Vec<At<String>>,
    /// The first day that is shown.
    pub from: Option<crate::domain::date::Date>,
    /// The last day that is shown.
    pub to: Option<crate::domain::date::Date>,
    /// What each lane is; `None` for what `against` names.
    pub lanes: Option<LanesBy>,
}

/// What each lane of a timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanesBy {
    /// A person, with the offices held.
    Person,
    /// An office, with its holders.
    Office,
}

impl LanesBy {
    /// The words that the content format allows here.
    pub const WORDS: &'static [&'static str] = &["person", "office"];

    /// The value that the word stands for.
    pub fn from_word(word: &str) -> Option<LanesBy> {
        match word {
            "person" => Some(LanesBy::Person),
            "office" => Some(LanesBy::Office),
            _ => None,
        }
    }
}

/// Which events a block asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum EventsAsk {
    /// These, in this order.
    Named(Vec<At<String>>),
    /// All of a kind and time, in the order of their dates.
    Selected {
        /// The kind; `None` for any.
        kind: Option<String>,
        /// Where it is written how they are selected.
        place: Option<Span>,
        /// None that is certainly over before this.
        from: Option<Box<crate::domain::date::Date>>,
        /// None that certainly begins after this.
        to: Option<Box<crate::domain::date::Date>>,
    },
}

impl Default for EventsAsk {
    fn default() -> EventsAsk {
        EventsAsk::Selected { kind: Some("operation".into()), place: None, from: None, to: None }
    }
}

/// A parsed text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Markup {
    /// What it was made over, and which bytes of it.
    over: Option<Arc<str>>,
    own: Range<usize>,
    /// Words that do not stand there as they are shown.
    kept: String,
    /// Where the text that it was made over stands, byte for byte; `None` where it stands nowhere so.
    at: Option<Span>,
    /// Whether right-to-left letters may be in it: asked while the text is at hand.
    right_to_left: bool,
    /// The marks, in reading order; the notes' are with the notes.
    pub marks: Vec<Mark>,
    /// The notes in the order of their places.
    pub notes: Vec<NoteText>,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// Links and pictures.
    pub links: Vec<Link>,
    /// Languages of words within the text (BCP 47).
    pub languages: Vec<String>,
    /// The first word of each block of code's info string.
    pub infos: Vec<Str>,
    /// The columns of each table.
    pub tables: Vec<Vec<Align>>,
    /// What needs the rest of the site.
    pub holes: Vec<Hole>,
    /// The items of the citations.
    pub citations: Vec<CiteText>,
    /// What would be a citation with an `@` before an id, or with brackets around it.
    pub uncited: Vec<At<String>>,
    /// The fenced blocks of the site's own.
    pub blocks: Vec<Block>,
    /// Paragraphs that may go without a citation.
    pub accepted: Vec<Accepted>,
    /// Where raw HTML stands.
    pub raw_html: Vec<Span>,
}

impl Blank for Markup {
    const BLANK: &'static Markup = &Markup::new();

    fn is_blank(&self) -> bool {
        self.marks.is_empty() && self.notes.is_empty()
    }
}

impl Markup {
    /// One that says nothing.
    pub const fn new() -> Markup {
        Markup {
            over: None,
            own: 0..0,
            kept: String::new(),
            at: None,
            right_to_left: false,
            marks: Vec::new(),
            notes: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            languages: Vec::new(),
            infos: Vec::new(),
            tables: Vec::new(),
            holes: Vec::new(),
            citations: Vec::new(),
            uncited: Vec::new(),
            blocks: Vec::new(),
            accepted: Vec::new(),
            raw_html: Vec::new(),
        }
    }

    /// A markup over the bytes `own` of `text`, which stand `at` that place, without marks yet.
    pub fn over(text: Arc<str>, own: Range<usize>, at: Option<Span>) -> Markup {
        let words = text.get(own.clone()).unwrap_or("");
        let right_to_left = script::may_be_right_to_left(words);
        Markup { over: Some(text), own, at, right_to_left, ..Markup::new() }
    }

    /// The run from byte `start` up to `end` of the text that it was made over.
    pub fn cut(&self, start: usize, end: usize) -> Str {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Str { start: clip(start), end: clip(end) }
    }

    /// Keeps words that do not stand in the text as they are (apostrophes, dashes, entities).
    pub fn keep(&mut self, words: &str) -> Str {
        let start = self.own.len() + self.kept.len();
        self.kept.push_str(words);
        self.cut(start, start + words.len())
    }

    /// The words of a run; empty where it is not one of this text's.
    #[inline]
    pub fn str(&self, run: Str) -> &str {
        let (start, end) = (run.start as usize, run.end as usize);
        let (first, before) = (self.own.start, self.own.len());
        let words = match &self.over {
            Some(text) if end <= before => text.get(first + start..first + end),
            _ if start >= before => self.kept.get(start - before..end - before),
            _ => None,
        };
        words.unwrap_or("")
    }

    /// Where a run stands in its file; `None` for one that was kept, or of a text that stands nowhere
    /// byte for byte.
    pub fn span(&self, run: Str) -> Option<Span> {
        let at = self.at?;
        let own = (run.end as usize) <= at.range().len();
        own.then(|| at.part(run.start as usize, (run.end - run.start) as usize))
    }

    /// Whether right-to-left letters may be in it; `false` where there can be none.
    pub fn may_be_right_to_left(&self) -> bool {
        self.right_to_left || script::may_be_right_to_left(&self.kept)
    }

    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }
}
