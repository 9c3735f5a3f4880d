//! The verdict on a person: in one office of theirs, or in any.

use super::distance::neighbours;
use super::event::{Event, Segment};
use super::footing::without_repeats;
use super::missing::missing;
use super::reading::{
    certainly_in, depends_on_day, doubts, handover, holdings, in_office, not_known, settled,
};
use super::stretch::{Stretch, edges, in_order, stretches};
use super::{Against, Edge, Footing, Holding, Milestone, Missing, Reading, Reason, Verdict};
use crate::domain::id::PersonKey;
use crate::domain::tenure::{Roster, Stay, TenureKey};

/// The verdict on one person in one office, by all their tenures of it together.
pub(super) fn one_office(
    roster: &Roster,
    event: &Event<'_>,
    column: Against,
    keys: &[TenureKey],
) -> Reading {
    let stays: Vec<Stay> = keys.iter().filter_map(|key| roster.stay(*key)).collect();
    let segments = event.segments(&stays);
    let inside: Vec<&Segment> = segments.iter().filter(|s| !s.here.is_empty()).collect();
    if inside.is_empty() {
        return outside(roster, event, column, keys, &stays);
    }
    let named = |certain: bool| holdings(&stays, &inside, |_| certain);
    let meets = |segment: &Segment| segment.here.iter().all(|here| here.handover);
    if inside.iter().all(|segment| meets(segment)) {
        return handover(roster, event, column, &stays, &inside, named(false));
    }
    let stretches = stretches(&stays);
    if segments.iter().all(certainly_in) {
        let touched = inside.iter().find(|segment| meets(segment)).map(|segment| segment.day());
        let reason = in_office(roster, event, column, &stays, &stretches, touched);
        let doubts = doubts(roster, event, &stays, &segments);
        return settled(roster, event, reason, doubts, named);
    }
    let known = event.known_segments(&stays);
    if known.iter().all(|segment| segment.here.iter().any(|here| here.favoured)) {
        let open: Vec<&Segment> = known.iter().filter(|segment| !certainly_in(segment)).collect();
        return not_known(event, column, missing(event, &stays, &segments, &open), named(false));
    }
    let touches = |stretch: &Stretch| stretch.touches(&inside);
    depends_on_day(event, column, edges(roster, &stretches, event, touches), named(false))
}

/// The verdict on a person in whichever office of theirs applies.
pub(super) fn any_office(roster: &Roster, event: &Event<'_>, person: PersonKey) -> Reading {
    let column = Against::Person(person);
    let keys = roster.of_person(person);
    let mut offices = Vec::new();
    for office in keys.iter().filter_map(|key| roster.holder(*key)).map(|held| held.office) {
        if !offices.contains(&office) {
            offices.push(office);
        }
    }
    let judged: Vec<Reading> = offices
        .into_iter()
        .map(|office| one_office(roster, event, column, &roster.of(person, office)))
        .collect();
    let strongest = [Verdict::Yes, Verdict::Possible, Verdict::Unknown]
        .into_iter()
        .find(|verdict| judged.iter().any(|reading| reading.verdict == *verdict));
    let Some(verdict) = strongest else {
        let stays: Vec<Stay> = keys.iter().filter_map(|key| roster.stay(*key)).collect();
        return outside(roster, event, column, keys, &stays);
    };
    // Offices that may apply beside those that decide are named too, as no more than possible.
    let mut holdings: Vec<Holding> =
        judged.iter().flat_map(|reading| &reading.holdings).copied().collect();
    holdings.sort_by_key(|held| keys.iter().position(|key| *key == held.holder.tenure));
    let deciding = judged.into_iter().filter(|reading| reading.verdict == verdict);
    let (mut reasons, mut rests_on) = (Vec::new(), Vec::new());
    for reading in deciding {
        reasons.push(reading.reason);
        rests_on.extend(reading.rests_on);
    }
    Reading {
        which: event.which,
        end: None,
        verdict,
        holdings,
        reason: together(reasons),
        rests_on: without_repeats(rests_on),
    }
}

/// `no`, unless there is no tenure to say so of, or one that contradicts itself.
pub(super) fn outside(
    roster: &Roster,
    event: &Event<'_>,
    column: Against,
    keys: &[TenureKey],
    stays: &[Stay],
) -> Reading {
    let contradiction = keys.iter().find(|key| roster.stay(**key).is_none());
    if let Some(holder) = contradiction.and_then(|key| roster.holder(*key)) {
        return Reading {
            which: event.which,
            end: None,
            verdict: Verdict::Unknown,
            holdings: vec![Holding { holder, certain: false }],
            reason: Reason::Contradiction { column, holder },
            rests_on: vec![
                Footing::EventDate(event.which),
                Footing::From(holder.tenure),
                Footing::To(holder.tenure),
            ],
        };
    }
    if stays.is_empty() {
        return not_known(event, column, vec![Missing::AnyTenure], Vec::new());
    }
    let (after, before, either) = neighbours(roster, &stretches(stays), event);
    let (after, before) = (after.map(Box::new), before.map(Box::new));
    let mut ends: Vec<&Milestone> = after.iter().chain(&before).map(AsRef::as_ref).collect();
    ends.sort_by_key(|end| end.apart.least());
    let doubts = event.doubt().into_iter().chain(ends.iter().filter_map(|end| end.doubt()));
    let doubts = doubts.collect();
    let mut rests_on = vec![Footing::EventDate(event.which)];
    rests_on.extend(ends.iter().map(|end| end.footing()));
    Reading {
        which: event.which,
        end: None,
        verdict: Verdict::No,
        holdings: Vec::new(),
        reason: Reason::NotInOffice { column, after, before, either, doubts },
        rests_on,
    }
}

/// One reason for what several offices say alike.
fn together(mut reasons: Vec<Reason>) -> Reason {
    if reasons.len() > 1 {
        if let Some(one) = same_handover(&reasons).or_else(|| one_choice_of_days(&reasons)) {
            return one;
        }
        return Reason::Each(reasons);
    }
    reasons.pop().unwrap_or(Reason::Each(Vec::new()))
}

/// The handover that all of them are about.
fn same_handover(reasons: &[Reason]) -> Option<Reason> {
    let mut all: Option<Reason> = None;
    for reason in reasons {
        let Reason::Handover { day, leaving, entering, .. } = reason else {
            return None;
        };
        match &mut all {
            None => all = Some(reason.clone()),
            Some(Reason::Handover { day: same, leaving: left, entering: entered, .. })
                if same == day =>
            {
                left.extend(leaving);
                entered.extend(entering);
                *left = without_repeats(std::mem::take(left));
                *entered = without_repeats(std::mem::take(entered));
            }
            Some(_) => return None,
        }
    }
    all
}

/// All the ends around which it depends on the day.
fn one_choice_of_days(reasons: &[Reason]) -> Option<Reason> {
    let mut all: Vec<Edge> = Vec::new();
    let mut first = None;
    for reason in reasons {
        let Reason::DependsOnDay { column, precision, edges } = reason else {
            return None;
        };
        first.get_or_insert((*column, *precision));
        all.extend(edges.iter().cloned());
    }
    in_order(&mut all);
    let (column, precision) = first?;
    Some(Reason::DependsOnDay { column, precision, edges: all })
}
