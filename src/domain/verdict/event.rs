//! An event's possible days beside a column's tenures, cut where anything changes.

use super::{Doubt, Doubtful, Which};
use crate::domain::date::{Bound, Date, ceiling, floor};
use crate::domain::day::Day;
use crate::domain::tenure::Stay;

/// An event by one of its dates.
pub(super) struct Event<'a> {
    pub date: &'a Date,
    pub which: Which,
}

/// Some days in a row on which the same holds, with the tenures that may cover them.
pub(super) struct Segment {
    pub first: i64,
    pub last: i64,
    pub here: Vec<Here>,
}

/// A tenure that covers a segment by some reading; which one, by its place among the stays.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub stay: usize,
    /// By every reading.
    pub certain: bool,
    /// By every reading that takes what is not known in favour of it.
    pub favoured: bool,
    /// The segment is a day on which this tenure meets another.
    pub handover: bool,
}

impl Event<'_> {
    /// The first possible day, `i64::MIN` without bound.
    pub fn first(&self) -> i64 {
        floor(self.date.earliest())
    }

    /// The last possible day, `i64::MAX` without bound.
    pub fn last(&self) -> i64 {
        ceiling(self.date.latest())
    }

    /// All possible days, cut.
    pub fn segments(&self, stays: &[Stay]) -> Vec<Segment> {
        let runs = self.date.days().runs().iter();
        cut(runs.map(|run| (floor(run.first), ceiling(run.last))), stays)
    }

    /// Those possible days that are left where the event is taken to be no longer than is known,
    /// cut.
    pub fn known_segments(&self, stays: &[Stay]) -> Vec<Segment> {
        let runs = self.date.days().runs().iter();
        let known = runs.filter_map(|run| match (run.first, run.last) {
            (Bound::Unknown, Bound::Unknown) => None,
            (Bound::Unknown, last) => Some((ceiling(last), ceiling(last))),
            (first, Bound::Unknown) => Some((floor(first), floor(first))),
            (first, last) => Some((floor(first), ceiling(last))),
        });
        cut(known, stays)
    }

    /// Whether some possible day lies before that one, or after it.
    pub fn may_precede(&self, day: i64) -> bool {
        self.first() < day
    }

    pub fn may_follow(&self, day: i64) -> bool {
        self.last() > day
    }

    /// The last possible day before that day, and the first after it.
    pub fn around(&self, day: i64) -> (Option<i64>, Option<i64>) {
        let runs = self.date.days().runs();
        let before = runs.iter().rev().find(|run| floor(run.first) < day);
        let after = runs.iter().find(|run| ceiling(run.last) > day);
        (
            before.map(|run| ceiling(run.last).min(day.saturating_sub(1))),
            after.map(|run| floor(run.first).max(day.saturating_add(1))),
        )
    }

    pub fn doubt(&self) -> Option<Doubt> {
        doubt(self.date, Doubtful::Event)
    }
}

/// What the marks on a date say, where it has any.
pub(super) fn doubt(date: &Date, of: Doubtful) -> Option<Doubt> {
    let (approximate, uncertain) = (date.is_approximate(), date.is_uncertain());
    (approximate || uncertain).then_some(Doubt { of, approximate, uncertain })
}

impl Segment {
    /// The first of its days that is a day and not without bound.
    pub fn day(&self) -> Day {
        Day::from_number(if self.first == i64::MIN { self.last } else { self.first })
    }
}

fn cut(runs: impl Iterator<Item = (i64, i64)>, stays: &[Stay]) -> Vec<Segment> {
    // A cut is the first day on which something may have changed.
    let mut cuts: Vec<i64> = Vec::with_capacity(stays.len() * 8);
    for stay in stays {
        for end in [stay.start, stay.end] {
            for day in [end.earliest, end.latest] {
                cuts.extend([day, day.saturating_add(1)]);
            }
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut segments = Vec::new();
    for (first, last) in runs {
        let mut from = first;
        let inner = cuts.partition_point(|cut| *cut <= first);
        for cut in cuts.iter().skip(inner).copied().take_while(|cut| *cut <= last) {
            segments.push(segment(from, cut.saturating_sub(1), stays));
            from = cut;
        }
        segments.push(segment(from, last, stays));
    }
    segments
}

/// Every day from `first` to `last` is alike, so that `first` speaks for all.
fn segment(first: i64, last: i64, stays: &[Stay]) -> Segment {
    let here = stays.iter().enumerate().filter(|(_, stay)| stay.possible(first));
    let here = here.map(|(place, stay)| Here {
        stay: place,
        certain: stay.certain(first),
        favoured: stay.favoured(first),
        handover: stay.hands_over(first),
    });
    Segment { first, last, here: here.collect() }
}
