//! Times in office without a break, and their ends that an event lies around.

use super::Edge;
use super::distance::date_of;
use super::event::{Event, Segment};
use crate::domain::date::Bound;
use crate::domain::day::Day;
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::tenure::{Roster, Stay, StayEnd, TenureEnd};
use std::collections::BTreeMap;

/// A person's time in an office without a break: one tenure, or several that leave no day between
/// them, as of someone acting and then confirmed.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    first: Stay,
    last: Stay,
}

impl Stretch {
    /// Taking office.
    pub fn start(&self) -> StayEnd {
        self.first.start
    }

    /// Leaving it.
    pub fn end(&self) -> StayEnd {
        self.last.end
    }

    /// The tenure that this end belongs to.
    pub fn stay_at(&self, end: TenureEnd) -> &Stay {
        match end {
            TenureEnd::Start => &self.first,
            TenureEnd::End => &self.last,
        }
    }

    /// Whether it may last over a day of these segments.
    pub fn touches(&self, segments: &[&Segment]) -> bool {
        let (from, to) = (self.start().earliest, self.end().latest);
        segments.iter().any(|segment| from <= segment.last && segment.first <= to)
    }

    /// Whether it certainly lasts over that day.
    pub fn certain(&self, day: i64) -> bool {
        self.start().latest <= day && day <= self.end().earliest
    }
}

/// The stretches of these stays, which stand in the roster's order.
pub(super) fn stretches(stays: &[Stay]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut latest: BTreeMap<(PersonKey, OfficeKey), usize> = BTreeMap::new();
    for stay in stays {
        let whose = (stay.holder.person, stay.holder.office);
        let before = latest.get(&whose).and_then(|place| stretches.get_mut(*place));
        match before {
            Some(before)
                if stay.start.latest <= before.last.end.earliest.saturating_add(1)
                    && stay.start.earliest >= before.first.start.earliest =>
            {
                if stay.end.latest >= before.last.end.latest {
                    before.last = *stay;
                }
            }
            _ => {
                latest.insert(whose, stretches.len());
                stretches.push(Stretch { first: *stay, last: *stay });
            }
        }
    }
    stretches
}

/// The ends of these stretches that the event's possible days lie around, in calendar order.
pub(super) fn edges(
    roster: &Roster,
    stretches: &[Stretch],
    event: &Event<'_>,
    is_possible: impl Fn(&Stretch) -> bool,
) -> Vec<Edge> {
    let mut edges = Vec::new();
    for stretch in stretches.iter().filter(|stretch| is_possible(stretch)) {
        if event.may_precede(stretch.start().latest) {
            edges.push(edge(roster, stretch, TenureEnd::Start));
        }
        if event.may_follow(stretch.end().earliest) {
            edges.push(edge(roster, stretch, TenureEnd::End));
        }
    }
    in_order(&mut edges);
    edges
}

/// Sorts edges by their days and drops those that stand there twice.
pub(super) fn in_order(edges: &mut Vec<Edge>) {
    edges.sort_by_key(|edge| {
        let day = edge.earliest.day().or(edge.latest.day()).map(Day::number);
        (day, edge.end == TenureEnd::Start, edge.holder)
    });
    edges.dedup();
}

fn edge(roster: &Roster, stretch: &Stretch, end: TenureEnd) -> Edge {
    let stay = stretch.stay_at(end);
    let at = stay.end_at(end);
    let bound = |number: i64| match number {
        i64::MIN | i64::MAX => Bound::Unknown,
        number => Bound::On(Day::from_number(number)),
    };
    Edge {
        holder: stay.holder,
        end,
        earliest: bound(at.earliest),
        latest: bound(at.latest),
        date: date_of(roster, stay.holder, end).cloned(),
    }
}
