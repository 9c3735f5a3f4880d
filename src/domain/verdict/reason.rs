//! Why a verdict is what it is, with the very days and distances it came by.

use super::Against;
use crate::domain::date::{Bound, Date, Precision};
use crate::domain::day::{Day, Distance};
use crate::domain::tenure::{Holder, TenureEnd};

/// Where an event lies, seen from an end of a tenure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Earlier.
    Before,
    /// On that very day.
    On,
    /// Later.
    After,
}

/// How far apart two days are that may each be one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// That far.
    Exactly(Distance),
    /// From so far to so far, the shorter first.
    Between(Distance, Distance),
    /// That far or farther.
    AtLeast(Distance),
}

/// An end of a tenure and how far the event is from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Whose tenure of what.
    pub holder: Holder,
    /// Its start or its end.
    pub end: TenureEnd,
    /// The date of that end as written.
    pub date: Date,
    /// It is the end, and another's tenure of that office began on that very day.
    pub handover: bool,
    /// On which side of it the event lies.
    pub relation: Relation,
    /// How far.
    pub apart: Apart,
}

/// An end of a tenure that the event's possible days lie on both sides of, or that is itself not
/// known well enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Whose tenure of what.
    pub holder: Holder,
    /// Its start or its end.
    pub end: TenureEnd,
    /// The first day that this end may be.
    pub earliest: Bound,
    /// The last day that this end may be.
    pub latest: Bound,
    /// The date of that end as written; none where it is not known.
    pub date: Option<Date>,
}

/// What is only about right, or in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Which date.
    pub of: Doubtful,
    /// Marked `~`.
    pub approximate: bool,
    /// Marked `?`.
    pub uncertain: bool,
}

/// The date that a [`Doubt`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// The event's.
    Event,
    /// An end of a tenure.
    Tenure(Holder, TenureEnd),
}

/// A date that is missing, or a bound of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The event has no date.
    EventDate,
    /// When the event began.
    EventStart,
    /// When the event ended.
    EventEnd,
    /// When the tenure began or ended.
    Tenure(Holder, TenureEnd),
    /// No tenure at all is on record.
    AnyTenure,
}

/// Why a verdict is what it is.
///
/// A `column` says what the table's heading already names: in a person's column the sentence must
/// name the office, in an office's column the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `yes`: in office, so far from the nearest end whose date is known.
    InOffice {
        /// The column.
        column: Against,
        /// The first of the tenures that cover the event.
        holder: Holder,
        /// The nearest end of the time in office without a break; none where neither has a date.
        nearest: Option<Box<Milestone>>,
        /// A handover day that the event may also have fallen on, which changes nothing.
        touches_handover: Option<Day>,
    },
    /// `no`: before taking office, after leaving it, or between two terms; in an office's column,
    /// that nobody held it by the tenures on record.
    NotInOffice {
        /// The column.
        column: Against,
        /// The end that the event comes after.
        after: Option<Box<Milestone>>,
        /// The start that the event comes before.
        before: Option<Box<Milestone>>,
        /// The event's possible days lie on both sides of some tenure: it comes either before the
        /// one or after the other, rather than between the two.
        either: bool,
        /// The dates relied on that are only about right.
        doubts: Vec<Doubt>,
    },
    /// `possible`: on a day on which tenures meet.
    Handover {
        /// The column.
        column: Against,
        /// That day, or the first of several.
        day: Day,
        /// Whose tenure ended on it.
        leaving: Vec<Holder>,
        /// Whose tenure began on it.
        entering: Vec<Holder>,
    },
    /// `possible`: it depends on the day.
    DependsOnDay {
        /// The column.
        column: Against,
        /// What the event's date says.
        precision: Precision,
        /// The ends that the possible days lie around, in calendar order.
        edges: Vec<Edge>,
    },
    /// `possible`: it would be `yes`, but for dates that are only about right.
    InDoubt {
        /// Those dates; never empty.
        doubts: Vec<Doubt>,
        /// The reason that it would be `yes` by.
        otherwise: Box<Reason>,
    },
    /// `unknown`: these are not known. Never empty.
    NotKnown {
        /// The column.
        column: Against,
        /// What is missing.
        missing: Vec<Missing>,
    },
    /// `unknown`: that tenure ends before it begins, so one of its dates must be wrong.
    Contradiction {
        /// The column.
        column: Against,
        /// That tenure.
        holder: Holder,
    },
    /// Several at once, for several offices or several holders.
    Each(Vec<Reason>),
}
