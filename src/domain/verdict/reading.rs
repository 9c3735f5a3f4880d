//! How a reading is put together: whom it names, why, and what it rests on.

use super::distance::{date_of, nearest_end};
use super::event::{Event, Segment, doubt};
use super::footing::{both_ends, footing, without_repeats};
use super::stretch::Stretch;
use super::{Against, Doubt, Doubtful, Edge, Footing, Holding, Missing, Reading, Reason, Verdict};
use crate::domain::day::Day;
use crate::domain::tenure::{Holder, Roster, Stay, TenureEnd};
use std::collections::BTreeSet;

/// Whether someone certainly holds the office on these days.
pub(super) fn certainly_in(segment: &Segment) -> bool {
    segment.here.iter().any(|here| here.certain)
}

/// The tenures that may cover some of these segments, in the order of the stays.
pub(super) fn holdings(
    stays: &[Stay],
    segments: &[&Segment],
    certain: impl Fn(&Holder) -> bool,
) -> Vec<Holding> {
    let here = segments.iter().flat_map(|segment| &segment.here);
    let named: BTreeSet<usize> = here.map(|here| here.stay).collect();
    named
        .into_iter()
        .filter_map(|place| stays.get(place))
        .map(|stay| Holding { holder: stay.holder, certain: certain(&stay.holder) })
        .collect()
}

/// `yes`, or `possible` where it rests on dates that are only about right. What is named is asked
/// for with whether it is certain.
pub(super) fn settled(
    roster: &Roster,
    event: &Event<'_>,
    reason: Reason,
    doubts: Vec<Doubt>,
    named: impl Fn(bool) -> Vec<Holding>,
) -> Reading {
    let certain = doubts.is_empty();
    let holdings = named(certain);
    let rests_on = both_ends(roster, event, &reason, &holdings);
    let which = event.which;
    if certain {
        return Reading { which, end: None, verdict: Verdict::Yes, holdings, reason, rests_on };
    }
    let reason = Reason::InDoubt { doubts, otherwise: Box::new(reason) };
    Reading { which, end: None, verdict: Verdict::Possible, holdings, reason, rests_on }
}

/// The reason for `yes`, by the stretch that covers the event's first day.
pub(super) fn in_office(
    roster: &Roster,
    event: &Event<'_>,
    column: Against,
    stays: &[Stay],
    stretches: &[Stretch],
    touches_handover: Option<Day>,
) -> Reason {
    let stretch = stretches.iter().find(|stretch| stretch.certain(event.first()));
    let stay = stays.iter().find(|stay| stay.certain(event.first()));
    let Some((stretch, stay)) = stretch.zip(stay) else {
        return Reason::Each(Vec::new());
    };
    Reason::InOffice {
        column,
        holder: stay.holder,
        nearest: nearest_end(roster, stretch, event).map(Box::new),
        touches_handover,
    }
}

/// The marks that a `yes` would rest on: the event's, and those of the tenures on days that no
/// tenure without marks covers.
pub(super) fn doubts(
    roster: &Roster,
    event: &Event<'_>,
    stays: &[Stay],
    segments: &[Segment],
) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = event.doubt().into_iter().collect();
    for segment in segments {
        let certain = segment.here.iter().filter(|here| here.certain);
        let certain: Vec<&Stay> = certain.filter_map(|here| stays.get(here.stay)).collect();
        if certain.iter().any(|stay| !stay.doubtful()) {
            continue;
        }
        for stay in certain {
            for end in [TenureEnd::Start, TenureEnd::End] {
                let date = date_of(roster, stay.holder, end);
                let of = Doubtful::Tenure(stay.holder, end);
                doubts.extend(date.and_then(|date| doubt(date, of)));
            }
        }
    }
    without_repeats(doubts)
}

/// `possible`: every day that counts is a day on which tenures meet.
pub(super) fn handover(
    roster: &Roster,
    event: &Event<'_>,
    column: Against,
    stays: &[Stay],
    inside: &[&Segment],
    holdings: Vec<Holding>,
) -> Reading {
    let first = inside.iter().find(|segment| segment.here.iter().any(|here| here.handover));
    let day = first.map_or(Day::from_number(event.first()), |segment| segment.day());
    let meeting: Vec<Holder> =
        stays.iter().filter(|stay| stay.hands_over(day.number())).map(|stay| stay.holder).collect();
    let of = |end| {
        roster.on_day(day, end, |other| {
            meeting.iter().any(|one| one.person == other.person || one.office == other.office)
        })
    };
    let (leaving, entering) = (of(TenureEnd::End), of(TenureEnd::Start));
    let mut rests_on = vec![Footing::EventDate(event.which)];
    rests_on.extend(leaving.iter().map(|held| Footing::To(held.tenure)));
    rests_on.extend(entering.iter().map(|held| Footing::From(held.tenure)));
    Reading {
        which: event.which,
        end: None,
        verdict: Verdict::Possible,
        holdings,
        reason: Reason::Handover { column, day, leaving, entering },
        rests_on,
    }
}

/// `possible`: the event's possible days lie around these ends.
pub(super) fn depends_on_day(
    event: &Event<'_>,
    column: Against,
    edges: Vec<Edge>,
    holdings: Vec<Holding>,
) -> Reading {
    let mut rests_on = vec![Footing::EventDate(event.which)];
    rests_on.extend(edges.iter().map(|edge| footing(edge.holder, edge.end)));
    Reading {
        which: event.which,
        end: None,
        verdict: Verdict::Possible,
        holdings,
        reason: Reason::DependsOnDay { column, precision: event.date.precision(), edges },
        rests_on: without_repeats(rests_on),
    }
}

/// `unknown`: these are missing.
pub(super) fn not_known(
    event: &Event<'_>,
    column: Against,
    missing: Vec<Missing>,
    holdings: Vec<Holding>,
) -> Reading {
    let mut rests_on = vec![Footing::EventDate(event.which)];
    rests_on.extend(missing.iter().filter_map(|missing| match missing {
        Missing::Tenure(holder, end) => Some(footing(*holder, *end)),
        Missing::EventDate | Missing::EventStart | Missing::EventEnd | Missing::AnyTenure => None,
    }));
    Reading {
        which: event.which,
        end: None,
        verdict: Verdict::Unknown,
        holdings,
        reason: Reason::NotKnown { column, missing },
        rests_on,
    }
}
