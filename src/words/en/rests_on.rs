//! What a table rests on, in English.

use super::{day, list, short_date, verdict};
use crate::domain::date::Date;
use crate::domain::verdict::{Cause, Holder, TenureEnd, Verdict};
use crate::words::Names;

/// More names than this make a sentence that nobody reads.
const MOST_NAMED: usize = 12;

/// An end of a tenure: "the day on which Mike Pompeo took office as Director of the CIA".
#[must_use]
pub fn end_of(holder: Holder, end: TenureEnd, names: &dyn Names) -> String {
    let did = match end {
        TenureEnd::Start => "took office",
        TenureEnd::End => "left office",
    };
    let (person, office) = (names.person(holder.person), names.office(holder.office));
    format!("the day on which {person} {did} as {office}")
}

/// Both ends of a tenure: "the days on which Mike Pompeo took and left office as …".
#[must_use]
pub fn both_ends_of(holder: Holder, names: &dyn Names) -> String {
    let (person, office) = (names.person(holder.person), names.office(holder.office));
    format!("the days on which {person} took and left office as {office}")
}

/// The date of an event: "the date of “Syria raid”".
#[must_use]
pub fn date_of(event: &str) -> String {
    format!("the date of “{event}”")
}

/// Where cells would say something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// Of a column: at these events.
    Events(Vec<String>),
    /// Of a column: at all of its events.
    EveryEvent,
    /// Of an event: in these columns.
    Columns(Vec<String>),
    /// Of an event: in all columns.
    EveryColumn,
}

/// What cells would say: "unknown instead of yes for “A” and “B”".
#[must_use]
pub fn instead(from: Verdict, to: Verdict, cells: Cells) -> String {
    let at = match cells {
        Cells::Events(names) => {
            let quoted = names.into_iter().map(|name| format!("“{name}”")).collect();
            format!("for {}", named(quoted))
        }
        Cells::EveryEvent => "for every event".to_owned(),
        Cells::Columns(names) => format!("for {}", named(names)),
        Cells::EveryColumn => "in every column".to_owned(),
    };
    format!("{} instead of {} {at}", verdict(to), verdict(from))
}

/// "A, B and C", or "A, B and 20 more".
fn named(mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(MOST_NAMED);
    if more > 1 {
        names.truncate(MOST_NAMED);
        names.push(format!("{more} more"));
    }
    list(names, "and")
}

/// What leaves a cell open. `what` names the date as [`end_of`] and [`date_of`] do, `date` is that
/// date, where there is one.
#[must_use]
pub fn cause(cause: Cause, what: &str, date: Option<&Date>) -> String {
    let given = date.map(short_date).unwrap_or_default().replace(" (uncertain)", "");
    match cause {
        Cause::Imprecise(_) => format!("{what} is given only as {given}"),
        Cause::Marked(_) => {
            let uncertain = date.is_some_and(Date::is_uncertain);
            let approximate = date.is_some_and(Date::is_approximate);
            match (approximate, uncertain) {
                (true, false) => format!("{what} is only approximate ({given})"),
                _ => format!("{what} is in doubt ({given})"),
            }
        }
        Cause::NotKnown(_) => format!("{what} is not known"),
        Cause::Handover(on) => format!(
            "no date is inexact; {} is a day on which office changed hands, and both sides count it",
            day(on)
        ),
        Cause::Lasted => {
            "no date is inexact; it lasted, and only some of its days fall into a tenure".to_owned()
        }
    }
}

/// Clauses joined: "a, b and c".
#[must_use]
pub fn all_of(clauses: Vec<String>) -> String {
    list(clauses, "and")
}
