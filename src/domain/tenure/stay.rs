//! A tenure on the line of days: what its dates say and leave open.

use super::{End, Holder, Start, Tenure, TenureEnd, TenureKey};
use crate::domain::date::{Date, Run, ceiling, floor};

/// A tenure's two ends as numbers of days. A *reading* of a tenure is one choice of a first and a
/// last day that its dates allow, the last not before the first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stay {
    pub holder: Holder,
    pub start: StayEnd,
    pub end: StayEnd,
}

/// The days that one end may be, by all readings; `i64::MIN` and `i64::MAX` are without bound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StayEnd {
    pub earliest: i64,
    pub latest: i64,
    /// It lacks a bound because that is not known, rather than because it is still to come.
    pub not_known: bool,
    /// Its date is marked `~` or `?`.
    pub doubtful: bool,
    /// It is one day, on which another tenure of the same person or the same office, but not of
    /// both, has its other end. The roster finds these.
    pub handover: bool,
}

impl Stay {
    /// None where the tenure has no reading: it ends before it begins.
    pub(crate) fn of(key: TenureKey, tenure: &Tenure) -> Option<Self> {
        let from = tenure.from.date();
        let to = tenure.to.date();
        let still_in_office = tenure.to == End::StillInOffice;
        let end_latest = to.map_or(i64::MAX, |date| ceiling(date.latest()));
        let start_earliest = from.map_or(i64::MIN, |date| floor(date.earliest()));
        // Nobody leaves office before taking it, so that each end narrows the other.
        let start_latest = match from {
            Some(date) => last_up_to(date, end_latest)?,
            None => end_latest,
        };
        let end_earliest = match to {
            Some(date) => first_from(date, start_earliest)?,
            None if still_in_office => i64::MAX,
            None => start_earliest,
        };
        let no_bound =
            |date: &Date| date.earliest().day().is_none() || date.latest().day().is_none();
        let doubtful = |date: &Date| date.is_approximate() || date.is_uncertain();
        Some(Self {
            holder: Holder {
                tenure: key,
                person: tenure.person,
                office: tenure.office,
                acting: tenure.acting,
            },
            start: StayEnd {
                earliest: start_earliest,
                latest: start_latest,
                not_known: tenure.from == Start::Unknown || from.is_some_and(no_bound),
                doubtful: from.is_some_and(doubtful),
                handover: false,
            },
            end: StayEnd {
                earliest: end_earliest,
                latest: end_latest,
                not_known: tenure.to == End::Unknown || to.is_some_and(no_bound),
                doubtful: to.is_some_and(doubtful),
                handover: false,
            },
        })
    }

    pub(crate) fn end_at(&self, end: TenureEnd) -> StayEnd {
        match end {
            TenureEnd::Start => self.start,
            TenureEnd::End => self.end,
        }
    }

    /// In office by some reading.
    pub(crate) fn possible(&self, day: i64) -> bool {
        self.start.earliest <= day && day <= self.end.latest
    }

    /// In office by every reading.
    pub(crate) fn certain(&self, day: i64) -> bool {
        self.start.latest <= day && day <= self.end.earliest
    }

    /// In office by every reading that takes what is not known in favour of it.
    pub(crate) fn favoured(&self, day: i64) -> bool {
        let from = if self.start.not_known { self.start.earliest } else { self.start.latest };
        let to = if self.end.not_known { self.end.latest } else { self.end.earliest };
        from <= day && day <= to
    }

    /// Whether that day is one on which it meets another tenure.
    pub(crate) fn hands_over(&self, day: i64) -> bool {
        (self.start.handover && self.start.earliest == day)
            || (self.end.handover && self.end.latest == day)
    }

    pub(crate) fn doubtful(&self) -> bool {
        self.start.doubtful || self.end.doubtful
    }
}

impl StayEnd {
    /// The day, where it can be only one.
    pub(crate) fn single(&self) -> Option<i64> {
        (self.earliest == self.latest && self.latest != i64::MAX && self.earliest != i64::MIN)
            .then_some(self.earliest)
    }
}

/// The date's latest day that is not after `limit`.
fn last_up_to(date: &Date, limit: i64) -> Option<i64> {
    let within = |run: &&Run| floor(run.first) <= limit;
    date.days().runs().iter().rev().find(within).map(|run| ceiling(run.last).min(limit))
}

/// The date's earliest day that is not before `limit`.
fn first_from(date: &Date, limit: i64) -> Option<i64> {
    let within = |run: &&Run| ceiling(run.last) >= limit;
    date.days().runs().iter().find(within).map(|run| floor(run.first).max(limit))
}
