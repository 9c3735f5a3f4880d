//! Timelines: a picture beside a table, and all dated events of the site.

use super::{DateView, Html, Link, RivalDate, Shell, Words};
use serde::Serialize;

/// `parts/timeline.html`: tenures as bars and events as marks, once for broad and once for narrow
/// screens, and the same in a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// `timeline-1`, … unique in the page.
    pub id: String,
    /// May be empty.
    pub caption: Html,
    /// Whether it may be broader than the column of text.
    pub across: bool,
    /// The pictures, each an `<svg>`; empty where there is nothing to draw.
    pub broad: Html,
    pub narrow: Html,
    /// The signs that occur.
    pub legend: Vec<TimelineSign>,
    /// What the pictures leave out, in a sentence, or empty.
    pub left_out: String,
    /// Whether the broader picture has numbers or letters that only the table spells out.
    pub needs_table: bool,
    pub lanes: Vec<TimelineLane>,
    pub events: Vec<TimelineEvent>,
}

/// A sign of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineSign {
    /// `acting`, `possible`, `runs-on`, `handover`, `event`, `possible-event`, `rival`.
    pub sign: &'static str,
    pub meaning: String,
}

/// A person with the offices held, or an office with its holders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineLane {
    pub name: Link,
    pub tenures: Vec<TimelineTenure>,
}

/// A tenure in a timeline's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineTenure {
    /// Its letter in a picture, or empty.
    pub letter: String,
    /// The office in a person's lane, the holder in an office's.
    pub what: Link,
    pub acting: bool,
    /// Words alone where the date is not known.
    pub from: DateView,
    pub to: DateView,
    pub refs: Html,
}

/// An event in a timeline's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineEvent {
    /// Its number in the pictures; 0 for none.
    pub number: usize,
    pub event: Link,
    pub date: Option<DateView>,
    pub refs: Html,
    pub rivals: Vec<RivalDate>,
}

/// `timeline.html`: all dated events of the site.
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    #[serde(flatten)]
    pub shell: Shell,
    /// How many events there are.
    pub count: usize,
    /// The events as a picture, where they are few enough; its numbers are those of the list.
    pub picture: Option<TimelineView>,
    /// In order of time.
    pub periods: Vec<TimelinePeriod>,
}

/// A year, decade or century.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelinePeriod {
    /// The anchor: `p2018`, `p-43`.
    pub id: String,
    pub title: String,
    pub events: Vec<TimelineEntry>,
}

/// An event in the site's timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineEntry {
    /// Its number in the picture; 0 for none.
    pub number: usize,
    pub id: String,
    pub title: Words,
    pub url: String,
    pub date: DateView,
    pub kind: String,
    pub place: String,
    pub by: Vec<Link>,
}
