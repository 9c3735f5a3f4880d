//! Readings by rival dates of the tenures' ends.
//!
//! Each takes one rival date of one end and leaves the rest as the explainer takes it. Taking every
//! combination would grow with the power of the ends in dispute and would pair dates that no source
//! gives together.

use super::footing::end_footing;
use super::judge::{read, says};
use super::{Against, EventDates, Footing, Reading, RivalEnd, Which};
use crate::domain::date::{Date, ceiling, floor};
use crate::domain::tenure::{Roster, Tenure, TenureEnd, TenureKey};

/// The readings beside these, which are those by each of the event's dates.
pub(super) fn readings(
    roster: &Roster,
    event: &EventDates<'_>,
    against: Against,
    by_event: &[Reading],
) -> Vec<Reading> {
    let mut more = Vec::new();
    if event.date.is_none() || !roster.has_rivals() {
        return more;
    }
    let related = roster.around(&column_keys(roster, against));
    for key in &related {
        let Some(tenure) = roster.get(*key) else { continue };
        for choice in choices(*key, tenure) {
            let Some(rival) = tenure.rivals(choice.end).get(choice.number) else { continue };
            let mut variant = None;
            for reading in by_event {
                let Some(date) = date_of(event, reading.which) else { continue };
                let rests = rests_on(reading, choice);
                if !rests && !lies_between(date, tenure, choice.end, rival) {
                    continue;
                }
                let variant = variant.get_or_insert_with(|| {
                    roster.part(&related, |one, tenure| {
                        if one == *key {
                            tenure.set(choice.end, Some(rival.clone()));
                        }
                    })
                });
                let taken = take(read(variant, Some(date), reading.which, against), choice);
                let is_told = reading.which == Which::Main
                    && (rests || taken.rests_on.contains(&Footing::Rival(choice)));
                if is_told || says(&taken) != says(reading) {
                    more.push(taken);
                }
            }
        }
    }
    more
}

/// The tenures that a column is about.
pub(super) fn column_keys(roster: &Roster, against: Against) -> Vec<TenureKey> {
    match against {
        Against::Tenure { person, office } => roster.of(person, office),
        Against::Person(person) => roster.of_person(person).to_vec(),
        Against::Office(office) => roster.of_office(office).to_vec(),
    }
}

/// The event's date of that name.
pub(super) fn date_of<'a>(event: &EventDates<'a>, which: Which) -> Option<&'a Date> {
    match which {
        Which::Main => event.date,
        Which::Rival(number) => event.rivals.get(number).copied(),
    }
}

/// A tenure's rival dates. An end that nobody knows has no date that they could be rivals of.
fn choices(key: TenureKey, tenure: &Tenure) -> Vec<RivalEnd> {
    let ends = [TenureEnd::Start, TenureEnd::End].into_iter();
    ends.filter(|end| !tenure.is_unknown(*end))
        .flat_map(|end| (0..tenure.rivals(end).len()).map(move |number| (end, number)))
        .map(|(end, number)| RivalEnd { tenure: key, end, number })
        .collect()
}

/// Whether the reading rests on the end that this is a rival date of.
fn rests_on(reading: &Reading, choice: RivalEnd) -> bool {
    reading.rests_on.contains(&end_footing(choice.tenure, choice.end))
}

/// Whether the event may fall on a day between the end's two dates, or next to one of them: beyond,
/// it makes no difference which of them is right.
fn lies_between(event: &Date, tenure: &Tenure, end: TenureEnd, rival: &Date) -> bool {
    let own = tenure.date(end);
    let own_first = own.map_or(i64::MAX, |date| floor(date.earliest()));
    let own_last = own.map_or(i64::MAX, |date| ceiling(date.latest()));
    let first = own_first.min(floor(rival.earliest())).saturating_sub(1);
    let last = own_last.max(ceiling(rival.latest())).saturating_add(1);
    floor(event.earliest()) <= last && first <= ceiling(event.latest())
}

/// A reading as that of a rival date: what rests on the end rests on its rival date.
fn take(mut reading: Reading, choice: RivalEnd) -> Reading {
    reading.end = Some(choice);
    for foot in &mut reading.rests_on {
        if *foot == end_footing(choice.tenure, choice.end) {
            *foot = Footing::Rival(choice);
        }
    }
    reading
}
