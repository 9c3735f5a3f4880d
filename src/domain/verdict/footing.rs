//! The dates that a verdict rests on.

use super::event::Event;
use super::{Footing, Holding, Reason};
use crate::domain::tenure::{Holder, Roster, TenureEnd, TenureKey};

/// What a note for that end of a tenure stands on.
pub(super) fn footing(holder: Holder, end: TenureEnd) -> Footing {
    end_footing(holder.tenure, end)
}

/// The same by the tenure's key.
pub(super) fn end_footing(tenure: TenureKey, end: TenureEnd) -> Footing {
    match end {
        TenureEnd::Start => Footing::From(tenure),
        TenureEnd::End => Footing::To(tenure),
    }
}

/// The footings of a `yes`: the event's date, the end that the reason counts to, then both ends
/// of every tenure named, the nearest first.
pub(super) fn both_ends(
    roster: &Roster,
    event: &Event<'_>,
    reason: &Reason,
    holdings: &[Holding],
) -> Vec<Footing> {
    let mut ends = Vec::new();
    for stay in holdings.iter().filter_map(|held| roster.stay(held.holder.tenure)) {
        let since_start = event.first().saturating_sub(stay.start.latest);
        ends.push((since_start.saturating_abs(), footing(stay.holder, TenureEnd::Start)));
        let to_end = stay.end.earliest.saturating_sub(event.first());
        ends.push((to_end.saturating_abs(), footing(stay.holder, TenureEnd::End)));
    }
    ends.sort();
    let mut footings = vec![Footing::EventDate(event.which)];
    footings.extend(counted_to(reason));
    footings.extend(ends.into_iter().map(|(_, footing)| footing));
    without_repeats(footings)
}

/// The ends that a reason's distances are counted to.
fn counted_to(reason: &Reason) -> Vec<Footing> {
    match reason {
        Reason::InOffice { nearest, .. } => nearest.iter().map(|end| end.footing()).collect(),
        Reason::Each(reasons) => reasons.iter().flat_map(counted_to).collect(),
        _ => Vec::new(),
    }
}

/// The same without what stands there already.
pub(super) fn without_repeats<T: PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut kept = Vec::with_capacity(all.len());
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
