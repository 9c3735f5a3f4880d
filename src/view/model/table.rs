//! The tenure-versus-operation table.

use super::{DateView, EventView, Holder, Html, Link};
use serde::Serialize;

/// `tenures.html`: the tenure-versus-operation table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TenureTable {
    /// `table-1`, … unique in the page.
    pub id: String,
    /// The address of its cells as a CSV file, or empty.
    pub csv: String,
    pub caption: Html,
    /// `events-down` or `events-across`.
    pub orient: &'static str,
    /// Headings of the further columns (`show:`).
    pub show: Vec<String>,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow>,
    /// The verdicts that occur, for the legend, in the order of the contract.
    pub legend: Vec<LegendEntry>,
    /// What the cells rest on.
    pub rests_on: RestsOn,
}

/// What a table rests on: below it, for who doubts it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RestsOn {
    /// The sources of which one alone would change a cell by falling away.
    pub hinges: Vec<HingeView>,
    /// Whether some date has sources, so that there was something to try.
    pub has_sources: bool,
    /// Each cell that says `possible`, and the dates that leave it open.
    pub open: Vec<OpenView>,
    /// Dates for which no source is given: "the date of …".
    pub unsourced: Vec<String>,
}

/// A source that cells hang on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HingeView {
    pub source: Link,
    /// What would change without it, by column or by event.
    pub changes: Vec<HingeChange>,
}

/// Cells of one column, or of one event, that would say something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HingeChange {
    /// The column or the event.
    pub of: String,
    /// "unknown instead of yes for “A” and “B”"
    pub words: String,
}

/// A cell that says `possible`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenView {
    pub event: String,
    pub column: String,
    /// What leaves it open, without a full stop.
    pub because: String,
}

/// A sign of the legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegendEntry {
    pub verdict: &'static str,
    pub word: String,
    pub meaning: String,
}

/// What the events are held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableColumn {
    /// As written in `against:`.
    pub against: String,
    /// A person's or an office's name and page.
    pub head: Link,
    /// The office of a `person/office` column.
    pub office: Option<Link>,
    /// The dates of that tenure; or empty.
    pub span: String,
    /// Both as plain words; or empty.
    pub detail: String,
}

/// One event and its cells; in `events-across` the template lays rows across.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableRow {
    pub event: EventView,
    /// Values of the further columns, one for each of `show`.
    pub shown: Vec<Html>,
    pub cells: Vec<CellView>,
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// `yes`, `no`, `possible`, `disputed`, `unknown`.
    pub verdict: &'static str,
    /// In words.
    pub word: String,
    /// The event's id and the column's `against`, for the cell's attributes.
    pub event: String,
    pub against: String,
    /// The office (in a person's column) or the holder (in an office's column) that it names.
    pub holders: Vec<Holder>,
    /// The reason, a sentence without a full stop.
    pub reason: String,
    /// The dates that it was worked out from; none in a disputed cell, whose readings have theirs.
    pub basis: Vec<BasisView>,
    /// Where dates disagree: each reading with its source; else empty.
    pub readings: Vec<ReadingView>,
    /// What is said where the dates disagree and it does not matter; else empty.
    pub agreement: String,
}

/// Dates that a verdict was worked out from, and the notes of their sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BasisView {
    /// "event: 21 April 2018", "end of tenure: 26 April 2018"; none for what is not known.
    pub words: Vec<String>,
    /// References to the notes.
    pub refs: Html,
}

/// What one of several rival dates leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingView {
    /// The event's date; no words where that is not in dispute.
    pub date: DateView,
    /// The dates of tenures that are in dispute, as this reading takes them: "end of tenure: 26
    /// April 2018"; empty where none is.
    pub taking: String,
    pub verdict: &'static str,
    pub word: String,
    pub reason: String,
    pub holders: Vec<Holder>,
    pub refs: Html,
}
