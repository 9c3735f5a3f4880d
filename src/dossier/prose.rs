//! A text whose holes are settled.

use super::{Citation, Record};
use crate::domain::date::{Date, ceiling, floor};
use crate::domain::id::{EventKey, PageKey};
use crate::domain::seldom::Blank;
use crate::domain::verdict::Against;
use crate::markup::{LanesBy, Markup};
use crate::text::Span;

/// A text with what it refers to.
#[derive(Debug)]
pub struct Prose {
    /// The page that has it, or whose front matter has, and in whose language it is; none for what a
    /// bibliography says.
    pub page: PageKey,
    /// The text.
    pub markup: Markup,
    /// What each hole of it holds, one for one.
    pub targets: Vec<Target>,
    /// Where each link and picture of it leads, one for one.
    pub destinations: Vec<Destination>,
    /// The citations; a [`Target::Cite`] names a run of them.
    pub citations: Vec<Citation>,
}

impl Default for Prose {
    fn default() -> Prose {
        Prose::new()
    }
}

impl Prose {
    /// One that says nothing, of no page.
    pub const fn new() -> Prose {
        Prose {
            page: PageKey(u32::MAX),
            markup: Markup::new(),
            targets: Vec::new(),
            destinations: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.markup.is_empty()
    }
}

/// A text of the site: a page's, or one in a record.
#[derive(Debug, Clone, Copy)]
pub struct Text<'d> {
    /// The page that has it, or whose front matter has.
    pub page: PageKey,
    /// What it says.
    pub prose: &'d Prose,
    /// What the record cites for the whole of it; empty where each statement has to cite its own.
    pub cite: &'d [Citation],
}

impl Blank for Prose {
    const BLANK: &'static Prose = &Prose::new();

    fn is_blank(&self) -> bool {
        self.markup.is_blank()
    }
}

/// What a hole holds.
#[derive(Debug)]
pub enum Target {
    /// A note of the same text.
    Note(u32),
    /// Citations.
    Cite(std::ops::Range<usize>),
    /// A link to a record.
    Record(Record),
    /// A link to a page and, with `#`, a heading of it.
    Page(PageKey, String),
    /// A record in place.
    Embed(Record),
    /// A table of tenures.
    Tenures(Box<TenuresTable>),
    /// A timeline.
    Timeline(Box<Timeline>),
    /// A list of the page's sources.
    Bibliography(Bibliography),
    /// Nothing that there is; it was reported.
    Missing,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Another site, or a scheme of its own (`mailto:`).
    Elsewhere(String),
    /// A page of this site and, with `#`, a heading of it.
    Page(PageKey, String),
    /// Another address of this site, from its base address on (a file, a list) and, with `#`, a place
    /// there.
    Address(String, String),
    /// An anchor of the same page, with its `#`.
    Here(String),
    /// Nowhere; it was reported.
    Nowhere,
}

/// A tenure-versus-operation table, its ids looked up.
#[derive(Debug)]
pub struct TenuresTable {
    /// May be empty.
    pub caption: String,
    /// In order.
    pub events: Vec<EventKey>,
    /// Where the events were selected and not named: by what.
    pub selection: Option<Selection>,
    /// In order.
    pub columns: Vec<Column>,
    /// Events in columns.
    pub across: bool,
    /// More of the event's keys as columns.
    pub show: Vec<Shown>,
}

/// A list of all that the page cites, in the order of the site's style.
#[derive(Debug)]
pub struct Bibliography {
    /// May be empty.
    pub caption: String,
}

/// A timeline, its ids looked up.
#[derive(Debug)]
pub struct Timeline {
    /// May be empty.
    pub caption: String,
    /// In the order of their numbers.
    pub events: Vec<EventKey>,
    /// Where the events were selected and not named: by what.
    pub selection: Option<Selection>,
    /// Whose tenures it shows, in order; where none was named, the offices that somebody held, or
    /// may have held, at one of the events.
    pub against: Vec<Against>,
    /// The first day that is shown.
    pub from: Option<Date>,
    /// The last day that is shown.
    pub to: Option<Date>,
    /// What each lane is; `None` for what `against` names.
    pub lanes: Option<LanesBy>,
}

impl Timeline {
    /// Whether it shows an event with these dates: all but those that certainly lie before its first
    /// day or after its last, and of a part of the time none without a date.
    pub fn shows<'d>(&self, mut dates: impl Iterator<Item = &'d Date>) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        let first = self.from.as_ref().map_or(i64::MIN, |from| floor(from.earliest()));
        let last = self.to.as_ref().map_or(i64::MAX, |to| ceiling(to.latest()));
        dates.any(|date| floor(date.earliest()) <= last && first <= ceiling(date.latest()))
    }
}

/// Which events a table asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The free word of the event; `None` for any.
    pub kind: Option<String>,
    /// Where that is written; `None` where the selection is left out.
    pub place: Option<Span>,
    /// None that is certainly over before this.
    pub from: Option<Date>,
    /// None that certainly begins after this.
    pub to: Option<Date>,
}

/// A column of the table.
#[derive(Debug)]
pub struct Column {
    /// What the events are held against.
    pub against: Against,
    /// As the editor wrote it.
    pub written: String,
}

/// A key of an event that a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Where.
    Place,
    /// By whom.
    By,
    /// The free word.
    Kind,
    /// The date in words.
    Date,
    /// The summary.
    Summary,
}
