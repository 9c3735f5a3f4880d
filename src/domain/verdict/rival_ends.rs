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
    if event.date.is_none() || roster.disputed().is_empty() {
        return more;
    }
    let keys = column_keys(roster, against);
    let disputed: Vec<TenureKey> = roster
        .disputed()
        .iter()
        .copied()
        .filter(|key| keys.iter().any(|one| related(roster, *one, *key)))
        .collect();
    if disputed.is_empty() {
        return more;
    }
    let related = roster.around(&keys);
    for key in &disputed {
        let Some(tenure) = roster.get(*key) else { continue };
        for choice in choices(*key, tenure) {
            let Some(rival) = tenure.rivals(choice.end).get(choice.number) else { continue };
            if !goes_with_the_other_end(tenure, choice.end, rival) {
                continue;
            }
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

/// Whether one tenure may hand over to or from another: of the same person, or the same office.
fn related(roster: &Roster, one: TenureKey, other: TenureKey) -> bool {
    roster
        .get(one)
        .zip(roster.get(other))
        .is_some_and(|(one, other)| one.person == other.person || one.office == other.office)
}

/// A tenure's rival dates. An end that nobody knows has no date that they could be rivals of.
fn choices(key: TenureKey, tenure: &Tenure) -> Vec<RivalEnd> {
    let ends = [TenureEnd::Start, TenureEnd::End].into_iter();
    ends.filter(|end| !tenure.is_unknown(*end))
        .flat_map(|end| (0..tenure.rivals(end).len()).map(move |number| (end, number)))
        .map(|(end, number)| RivalEnd { tenure: key, end, number })
        .collect()
}

/// Whether the tenure would not end before it begins. Who gives such a date means another start
/// and end together, which nothing here pairs.
fn goes_with_the_other_end(tenure: &Tenure, end: TenureEnd, rival: &Date) -> bool {
    let mut other = tenure.clone();
    other.set(end, Some(rival.clone()));
    !other.ends_before_start()
}

/// Whether the reading rests on the end that this is a rival date of.
fn rests_on(reading: &Reading, choice: RivalEnd) -> bool {
    reading.rests_on.contains(&end_footing(choice.tenure, choice.end))
}

/// Whether the event may fall on a day between the end's two dates, or next to one of them: beyond,
/// it makes no difference which of them is right. An inexact other end is counted in, since each
/// end narrows the other; and a mark on either date bears on the whole tenure, as
/// does mending one that ends before it begins.
fn lies_between(event: &Date, tenure: &Tenure, end: TenureEnd, rival: &Date) -> bool {
    let own = tenure.date(end);
    let marked = |date: &Date| date.is_approximate() || date.is_uncertain();
    if own.is_some_and(marked) != marked(rival) || tenure.ends_before_start() {
        return true;
    }
    let other = tenure.date(end.opposite()).filter(|date| date.days().single().is_none());
    let mut first = own.map_or(i64::MAX, |date| floor(date.earliest()));
    let mut last = own.map_or(i64::MAX, |date| ceiling(date.latest()));
    for date in std::iter::once(rival).chain(other) {
        first = first.min(floor(date.earliest()));
        last = last.max(ceiling(date.latest()));
    }
    let (first, last) = (first.saturating_sub(1), last.saturating_add(1));
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
