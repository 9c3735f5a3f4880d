//! From an event's dates and a column to a cell.

use super::event::Event;
use super::{
    Against, Cell, Disagreement, EventDates, Missing, Reading, Reason, Verdict, Which, office,
    person, rival_ends,
};
use crate::domain::date::Date;
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::tenure::Roster;
use std::collections::BTreeSet;

/// Holds an event against a column of the tenure-versus-operation table: once by its own date,
/// once by each of its rival dates, and by the rival dates of the tenures' ends.
///
/// An event without a date is [`Verdict::Unknown`], whatever its rival dates say. Rival dates of
/// ends are taken one at a time: sources that differ on several ends are told each by itself, and
/// the readings grow with their number rather than with its power.
#[must_use]
pub fn judge(roster: &Roster, event: &EventDates<'_>, against: Against) -> Cell {
    let rivals = event.rivals.iter().enumerate();
    let rivals = rivals.map(|(place, date)| (Which::Rival(place), Some(*date)));
    let mut readings: Vec<Reading> = std::iter::once((Which::Main, event.date))
        .chain(rivals)
        .map(|(which, date)| read(roster, date, which, against))
        .collect();
    readings.extend(rival_ends::readings(roster, event, against, &readings));
    let own = readings.first().map_or(Verdict::Unknown, |reading| reading.verdict);
    let disagreement = disagreement(event, &readings);
    let verdict = if disagreement == Disagreement::Matters { Verdict::Disputed } else { own };
    Cell { verdict, readings, disagreement }
}

pub(super) fn read(
    roster: &Roster,
    date: Option<&Date>,
    which: Which,
    against: Against,
) -> Reading {
    let Some(date) = date else {
        return Reading {
            which,
            end: None,
            verdict: Verdict::Unknown,
            holdings: Vec::new(),
            reason: Reason::NotKnown { column: against, missing: vec![Missing::EventDate] },
            rests_on: Vec::new(),
        };
    };
    let event = Event { date, which };
    match against {
        Against::Tenure { person, office } => {
            person::one_office(roster, &event, against, &roster.of(person, office))
        }
        Against::Person(person) => person::any_office(roster, &event, person),
        Against::Office(office) => office::whoever(roster, &event, office),
    }
}

fn disagreement(event: &EventDates<'_>, readings: &[Reading]) -> Disagreement {
    let Some((own, rivals)) = readings.split_first() else {
        return Disagreement::None;
    };
    if event.date.is_none() || rivals.is_empty() {
        Disagreement::None
    } else if rivals.iter().all(|rival| says(rival) == says(own)) {
        Disagreement::DoesNotMatter
    } else {
        Disagreement::Matters
    }
}

/// What a reading says, apart from how it is reached: whether the office was held for the time
/// being, or in the first term or the second, makes no other verdict.
pub(super) fn says(reading: &Reading) -> (Verdict, BTreeSet<(PersonKey, OfficeKey, bool)>) {
    let whom = reading.holdings.iter();
    let whom = whom.map(|held| (held.holder.person, held.holder.office, held.certain));
    (reading.verdict, whom.collect())
}
