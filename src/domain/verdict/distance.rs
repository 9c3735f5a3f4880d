//! How far an event is from the ends of a time in office.

use super::event::{Event, doubt};
use super::footing::footing;
use super::stretch::Stretch;
use super::{Apart, Doubt, Doubtful, Footing, Milestone, Relation};
use crate::domain::date::Date;
use crate::domain::day::{Day, Distance};
use crate::domain::tenure::{Holder, Roster, TenureEnd};

/// The date of a tenure's end, as written.
pub(super) fn date_of(roster: &Roster, holder: Holder, end: TenureEnd) -> Option<&Date> {
    let tenure = roster.get(holder.tenure)?;
    match end {
        TenureEnd::Start => tenure.from.date(),
        TenureEnd::End => tenure.to.date(),
    }
}

/// The end of a stretch and how far these days of the event, from the first to the last, are from
/// it. None where that end has no date.
pub(super) fn milestone(
    roster: &Roster,
    stretch: &Stretch,
    end: TenureEnd,
    relation: Relation,
    event: (i64, i64),
) -> Option<Milestone> {
    let stay = stretch.stay_at(end);
    let holder = stay.holder;
    let at = stay.end_at(end);
    let apart = match relation {
        Relation::After => apart((at.latest, event.0), (at.earliest, event.1)),
        Relation::Before | Relation::On => apart((event.1, at.earliest), (event.0, at.latest)),
    };
    let on_it = matches!(apart, Apart::Exactly(distance) if distance.in_days == 0);
    let successor = |other: &Holder| other.office == holder.office && other.person != holder.person;
    let handover = end == TenureEnd::End
        && at.single().is_some_and(|day| {
            !roster.on_day(Day::from_number(day), TenureEnd::Start, successor).is_empty()
        });
    Some(Milestone {
        holder,
        end,
        date: date_of(roster, holder, end)?.clone(),
        handover,
        relation: if on_it { Relation::On } else { relation },
        apart,
    })
}

/// From the nearest to the farthest of two pairs of days, each the earlier day first.
fn apart(near: (i64, i64), far: (i64, i64)) -> Apart {
    let between = |(from, to): (i64, i64)| {
        Distance::between(Day::from_number(from.min(to)), Day::from_number(to))
    };
    let least = between(near);
    if far.0 == i64::MIN || far.1 == i64::MAX {
        return Apart::AtLeast(least);
    }
    let most = between(far);
    if most.in_days == least.in_days { Apart::Exactly(least) } else { Apart::Between(least, most) }
}

impl Apart {
    /// The shortest that it may be.
    #[must_use]
    pub fn least(&self) -> Distance {
        match self {
            Self::Exactly(least) | Self::Between(least, _) | Self::AtLeast(least) => *least,
        }
    }
}

/// The nearer of the two ends, for an event within the stretch.
///
/// An event that lasts is counted from its first day, as is one on a single day; one that is not
/// known to the day by both its first and its last possible day.
pub(super) fn nearest_end(
    roster: &Roster,
    stretch: &Stretch,
    event: &Event<'_>,
) -> Option<Milestone> {
    let last = if event.date.is_imprecise() { event.last() } else { event.first() };
    let days = (event.first(), last);
    let start = milestone(roster, stretch, TenureEnd::Start, Relation::After, days);
    let end = milestone(roster, stretch, TenureEnd::End, Relation::Before, days);
    match (start, end) {
        (Some(start), Some(end)) if end.apart.least() < start.apart.least() => Some(end),
        (start, end) => start.or(end),
    }
}

/// The end that the event comes after, and the start that it comes before, where it lies within
/// none of these stretches; and whether it may lie on either side of one.
pub(super) fn neighbours(
    roster: &Roster,
    stretches: &[Stretch],
    event: &Event<'_>,
) -> (Option<Milestone>, Option<Milestone>, bool) {
    let (first, last) = (event.first(), event.last());
    let inner =
        |stretch: &&Stretch| first < stretch.start().earliest && stretch.end().latest < last;
    let earliest_inner = stretches.iter().filter(inner).min_by_key(|s| s.start().earliest);
    let latest_inner = stretches.iter().filter(inner).max_by_key(|s| s.end().latest);
    if let (Some(early), Some(late)) = (earliest_inner, latest_inner) {
        let (before, _) = event.around(early.start().earliest);
        let (_, after) = event.around(late.end().latest);
        let before = before
            .map(|last| (first, last))
            .and_then(|days| milestone(roster, early, TenureEnd::Start, Relation::Before, days));
        let after = after
            .map(|first| (first, last))
            .and_then(|days| milestone(roster, late, TenureEnd::End, Relation::After, days));
        return (after, before, true);
    }
    // Of stretches that end on the same day the one that is named first, and so for the starts.
    let previous = stretches.iter().rev().filter(|stretch| stretch.end().latest < first);
    let next = stretches.iter().filter(|stretch| last < stretch.start().earliest);
    let exact = !event.date.is_imprecise();
    let after = previous.max_by_key(|stretch| stretch.end().latest).and_then(|stretch| {
        let days = (first, if exact { first } else { last });
        milestone(roster, stretch, TenureEnd::End, Relation::After, days)
    });
    let before = next.min_by_key(|stretch| stretch.start().earliest).and_then(|stretch| {
        let days = (if exact { last } else { first }, last);
        milestone(roster, stretch, TenureEnd::Start, Relation::Before, days)
    });
    (after, before, false)
}

impl Milestone {
    /// What a note for it stands on.
    pub(super) fn footing(&self) -> Footing {
        footing(self.holder, self.end)
    }

    /// What the marks on its date say.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        doubt(&self.date, Doubtful::Tenure(self.holder, self.end))
    }
}
