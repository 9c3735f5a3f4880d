//! Whether an event falls into a tenure: the verdict, whom it names, why, and what it rests on.

mod distance;
mod event;
mod footing;
mod judge;
mod missing;
mod office;
mod person;
mod reading;
mod reason;
mod rival_ends;
mod sensitivity;
mod stretch;

pub use super::tenure::{Holder, RivalEnd, TenureEnd};
pub use judge::judge;
pub use reason::{Apart, Doubt, Doubtful, Edge, Milestone, Missing, Reason, Relation};
pub use sensitivity::{Carried, Cause, Change, Grid, Hinge, OpenCell, Sensitivity, sensitivity};

use super::date::Date;
use super::id::{OfficeKey, PersonKey};
use super::tenure::TenureKey;

/// What a cell of the tenure-versus-operation table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Every possible day of the event lies within every reading of the tenure.
    Yes,
    /// None does.
    No,
    /// Some do, or all do by a date that is only about right.
    Possible,
    /// The event's date and its rival dates do not lead to the same.
    Disputed,
    /// A date is missing, or has no bound that decides it.
    Unknown,
}

impl Verdict {
    /// The verdict's name in the content format: `yes`, `no`, `possible`, `disputed`, `unknown`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Possible => "possible",
            Self::Disputed => "disputed",
            Self::Unknown => "unknown",
        }
    }
}

/// What an event is held against: a column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Against {
    /// A person's tenure of an office; where they held it several times, all of them together.
    Tenure {
        /// Whose.
        person: PersonKey,
        /// Of which office.
        office: OfficeKey,
    },
    /// Whichever office was that person's.
    Person(PersonKey),
    /// Whoever held that office.
    Office(OfficeKey),
}

/// The dates of an event.
#[derive(Clone, Debug)]
pub struct EventDates<'a> {
    /// The date that the explainer goes by, where it has one.
    pub date: Option<&'a Date>,
    /// What other sources say, in the order written.
    pub rivals: Vec<&'a Date>,
}

/// Which of an event's dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Which {
    /// The one that the explainer goes by.
    Main,
    /// A rival date, by its place among them, from 0.
    Rival(usize),
}

/// One tenure that a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holding {
    /// The tenure; whose, of what and whether acting stands in [`Holder`] beside it.
    pub holder: Holder,
    /// Whether that person certainly held that office on every possible day of the event, be it
    /// by several tenures; otherwise they may have on some.
    pub certain: bool,
}

/// A date that a verdict was reached by, for the cell's notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Footing {
    /// The event's date.
    EventDate(Which),
    /// The start of a tenure, known or not.
    From(TenureKey),
    /// The end of a tenure, known or not, or that it has not ended.
    To(TenureKey),
    /// A rival date of an end of a tenure, by which the reading goes.
    Rival(RivalEnd),
}

/// The verdict by one choice of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// By which of the event's dates.
    pub which: Which,
    /// The rival date of a tenure's end that it goes by; none where all tenures have the dates
    /// that the explainer goes by.
    pub end: Option<RivalEnd>,
    /// The verdict; never [`Verdict::Disputed`], which takes several readings.
    pub verdict: Verdict,
    /// Which tenures the cell names, in the roster's order: for `yes` those that make it so and
    /// any that may apply beside them, for `possible` and `unknown` those that may apply, for
    /// `no` none.
    pub holdings: Vec<Holding>,
    /// Why, for the verdict.
    pub reason: Reason,
    /// The dates that it rests on: the event's first, then the ends of tenures, the one that
    /// decides most nearly first. Nothing twice.
    pub rests_on: Vec<Footing>,
}

impl Reading {
    /// Whether it says the same as another, apart from how that is reached: the same verdict, and
    /// the same people and offices, each as certain.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        judge::says(self) == judge::says(other)
    }
}

/// Whether the rival dates change anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disagreement {
    /// There are none, or there is no date for them to be rivals of.
    None,
    /// All lead to the same verdict and name the same people and offices.
    DoesNotMatter,
    /// They do not: the cell is [`Verdict::Disputed`].
    Matters,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What the cell says.
    pub verdict: Verdict,
    /// One reading by the event's own date, first and always there, then one by each rival date;
    /// then those by a rival date of one end of one tenure, the others as the explainer takes
    /// them: with the event's own date where the cell rests on that end, and with any of the
    /// event's dates where the end's rival date changes what that date leads to.
    pub readings: Vec<Reading>,
    /// Whether the rival dates change anything.
    pub disagreement: Disagreement,
}

#[cfg(test)]
mod tests;
