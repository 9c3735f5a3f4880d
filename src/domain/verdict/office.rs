//! The verdict on an office: whoever held it.

use super::event::{Event, Here, Segment};
use super::footing::without_repeats;
use super::missing::missing;
use super::person::outside;
use super::reading::{depends_on_day, doubts, handover, holdings, in_office, not_known, settled};
use super::stretch::{Stretch, edges, stretches};
use super::{Against, Holding, Reading, Reason};
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::tenure::{Holder, Roster, Stay};
use std::collections::BTreeSet;

/// The verdict on whoever held the office.
pub(super) fn whoever(roster: &Roster, event: &Event<'_>, office: OfficeKey) -> Reading {
    let column = Against::Office(office);
    let keys = roster.of_office(office);
    let stays: Vec<Stay> = keys.iter().filter_map(|key| roster.stay(*key)).collect();
    let segments = event.segments(&stays);
    let inside: Vec<&Segment> = segments.iter().filter(|s| !s.here.is_empty()).collect();
    if inside.is_empty() {
        return outside(roster, event, column, keys, &stays);
    }
    let firm = certain_people(event, &stays, &segments);
    let named = |inside: &[&Segment]| {
        holdings(&stays, inside, |holder: &Holder| firm.contains(&holder.person))
    };
    if inside.iter().all(|segment| meets(segment)) {
        return handover(roster, event, column, &stays, &inside, named(&inside));
    }
    let stretches = stretches(&stays);
    if let Some(people) = same_people(&stays, &segments, |here| here.certain) {
        return held_by(roster, event, column, &stays, &segments, &people);
    }
    let known = event.known_segments(&stays);
    if same_people(&stays, &known, |here| here.favoured).is_some() {
        let open: Vec<&Segment> = known.iter().collect();
        let missing = missing(event, &stays, &segments, &open);
        return not_known(event, column, missing, named(&inside));
    }
    let touches = |stretch: &Stretch| stretch.touches(&inside);
    depends_on_day(event, column, edges(roster, &stretches, event, touches), named(&inside))
}

/// `yes` for these people, or `possible` where a date is only about right.
fn held_by(
    roster: &Roster,
    event: &Event<'_>,
    column: Against,
    stays: &[Stay],
    segments: &[Segment],
    people: &BTreeSet<PersonKey>,
) -> Reading {
    // On a handover day the other side is there too, by the count of days, but decides nothing.
    let plain: Vec<&Segment> = segments.iter().filter(|segment| !meets(segment)).collect();
    let touched = segments.iter().find(|segment| meets(segment)).map(Segment::day);
    let mut reasons: Vec<Reason> = Vec::new();
    let mut all_doubts = Vec::new();
    let mut seen = BTreeSet::new();
    for person in stays.iter().map(|stay| stay.holder.person).filter(|p| people.contains(p)) {
        if !seen.insert(person) {
            continue;
        }
        let theirs: Vec<Stay> =
            stays.iter().filter(|stay| stay.holder.person == person).copied().collect();
        all_doubts.extend(doubts(roster, event, &theirs, &event.segments(&theirs)));
        reasons.push(in_office(roster, event, column, &theirs, &stretches(&theirs), touched));
    }
    let reason = match reasons.len() {
        1 => reasons.pop().unwrap_or(Reason::Each(Vec::new())),
        _ => Reason::Each(reasons),
    };
    let named = |certain: bool| -> Vec<Holding> {
        holdings(stays, &plain, |holder| certain && people.contains(&holder.person))
    };
    settled(roster, event, reason, without_repeats(all_doubts), named)
}

/// Whether a tenure meets another on this day.
fn meets(segment: &Segment) -> bool {
    segment.here.iter().any(|here| here.handover)
}

/// The people who hold the office on every possible day of the event, and no one else with them
/// whom anything but a date that is not known keeps out. None where it depends on the day.
///
/// A handover day beside other days counts for those who are there on the other days.
fn same_people(
    stays: &[Stay],
    segments: &[Segment],
    holds: impl Fn(&Here) -> bool,
) -> Option<BTreeSet<PersonKey>> {
    let people = |segment: &Segment, holds: &dyn Fn(&Here) -> bool| -> BTreeSet<PersonKey> {
        let here = segment.here.iter().filter(|here| holds(here));
        here.filter_map(|here| stays.get(here.stay)).map(|stay| stay.holder.person).collect()
    };
    let mut plain = segments.iter().filter(|segment| !meets(segment));
    let same = people(plain.next()?, &holds);
    let settled = |segment: &Segment| {
        let all = people(segment, &holds);
        if meets(segment) {
            return all.is_superset(&same);
        }
        all == same && people(segment, &|here| !here.favoured).is_subset(&same)
    };
    (!same.is_empty() && segments.iter().all(settled)).then_some(same)
}

/// The people who hold the office on every possible day by dates without marks, and not only on
/// handover days.
fn certain_people(event: &Event<'_>, stays: &[Stay], segments: &[Segment]) -> BTreeSet<PersonKey> {
    if event.doubt().is_some() {
        return BTreeSet::new();
    }
    // Whoever is there on every day is there on the first.
    let first = segments.first().map(|segment| segment.here.as_slice());
    let first: BTreeSet<PersonKey> = first
        .unwrap_or_default()
        .iter()
        .filter_map(|here| stays.get(here.stay))
        .map(|stay| stay.holder.person)
        .collect();
    let is = |here: &Here, person: PersonKey| {
        stays.get(here.stay).is_some_and(|stay| stay.holder.person == person && !stay.doubtful())
    };
    let certain = |person: &PersonKey| {
        let every_day = segments
            .iter()
            .all(|segment| segment.here.iter().any(|here| here.certain && is(here, *person)));
        let plain_day = segments
            .iter()
            .any(|segment| segment.here.iter().any(|here| !here.handover && is(here, *person)));
        every_day && plain_day
    };
    first.into_iter().filter(certain).collect()
}
