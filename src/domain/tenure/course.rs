//! The course of an office: who came before whom, and where its tenures leave a gap or overlap.

use super::{Roster, Stay, TenureKey};
use crate::domain::day::Day;
use crate::domain::id::OfficeKey;
use std::cmp::Reverse;

/// Days on which an office was certainly vacant, between two of its tenures. There are
/// `first.days_until(last) + 1` of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The tenure that ended last before it.
    pub after: TenureKey,
    /// The tenure that began first after it.
    pub before: TenureKey,
    /// The first day that was certainly vacant.
    pub first: Day,
    /// The last day that was certainly vacant.
    pub last: Day,
}

/// Days on which two people certainly held an office, neither of them for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The tenure that began first.
    pub one: TenureKey,
    /// The other one.
    pub other: TenureKey,
    /// The first day that was certainly both's.
    pub first: Day,
    /// The last such day; none where neither tenure has ended.
    pub last: Option<Day>,
}

impl Roster {
    /// The tenures of other people that this one followed in its office: of those that began
    /// before it the one that lasted longest, or up to this one's first day; several where that
    /// is true of several. Empty for the first.
    #[must_use]
    pub fn predecessors(&self, key: TenureKey) -> Vec<TenureKey> {
        let Some(this) = self.stay(key) else {
            return Vec::new();
        };
        let earlier = self.others(&this).filter(|other| begins(other) < begins(&this));
        highest(earlier.collect(), |other| leaves(other).min(begins(&this)))
    }

    /// The tenures of other people that followed this one in its office: of those that began
    /// and ended later the one that was there first after this one's last day, or already on it;
    /// several where that is true of several. Empty for the last.
    #[must_use]
    pub fn successors(&self, key: TenureKey) -> Vec<TenureKey> {
        let Some(this) = self.stay(key) else {
            return Vec::new();
        };
        let later = self
            .others(&this)
            .filter(|other| begins(other) > begins(&this) && leaves(other) > leaves(&this));
        highest(later.collect(), |other| Reverse(begins(other).max(leaves(&this))))
    }

    /// The certain vacancies between the tenures of an office, in calendar order. Before its
    /// first and after its last tenure the record is silent, so that there is none.
    #[must_use]
    pub fn gaps(&self, office: OfficeKey) -> Vec<Gap> {
        let mut stays = self.stays_of(office);
        stays.sort_by_key(|stay| (stay.start.earliest, stay.end.latest));
        let mut gaps = Vec::new();
        let mut before: Option<Stay> = None;
        for stay in stays {
            if let Some(before) = before {
                let first = before.end.latest.saturating_add(1);
                let last = stay.start.earliest.saturating_sub(1);
                if before.end.latest != i64::MAX && first <= last {
                    gaps.push(Gap {
                        after: before.holder.tenure,
                        before: stay.holder.tenure,
                        first: Day::from_number(first),
                        last: Day::from_number(last),
                    });
                }
            }
            if before.is_none_or(|before| stay.end.latest > before.end.latest) {
                before = Some(stay);
            }
        }
        gaps
    }

    /// The pairs of people who certainly held an office on the same day, other than a day on
    /// which the one handed over to the other, in calendar order. Someone acting beside a holder
    /// proper (on leave, say) is no mistake and left out.
    #[must_use]
    pub fn overlaps(&self, office: OfficeKey) -> Vec<Overlap> {
        let mut stays = self.stays_of(office);
        stays.retain(|stay| stay.start.latest <= stay.end.earliest);
        stays.sort_by_key(|stay| (stay.start.latest, stay.holder.tenure));
        let mut overlaps = Vec::new();
        for (place, one) in stays.iter().enumerate() {
            let until = one.end.earliest;
            for other in stays.iter().skip(place + 1) {
                if other.start.latest > until {
                    break;
                }
                let first = other.start.latest;
                let last = until.min(other.end.earliest);
                let hands_over = first == last
                    && (one.end.single() == Some(first) && other.start.single() == Some(first)
                        || one.start.single() == Some(first) && other.end.single() == Some(first));
                let in_place_of = one.holder.acting != other.holder.acting;
                if one.holder.person == other.holder.person || in_place_of || hands_over {
                    continue;
                }
                overlaps.push(Overlap {
                    one: one.holder.tenure,
                    other: other.holder.tenure,
                    first: Day::from_number(first),
                    last: (last != i64::MAX).then_some(Day::from_number(last)),
                });
            }
        }
        overlaps
    }

    fn stays_of(&self, office: OfficeKey) -> Vec<Stay> {
        self.of_office(office).iter().filter_map(|key| self.stay(*key)).collect()
    }

    /// The stays of other people in the same office.
    fn others(&self, this: &Stay) -> impl Iterator<Item = Stay> {
        let person = this.holder.person;
        self.stays_of(this.holder.office)
            .into_iter()
            .filter(move |stay| stay.holder.person != person)
    }
}

/// Those of the stays that rank highest, in the order given.
fn highest<K: Ord>(stays: Vec<Stay>, rank: impl Fn(&Stay) -> K) -> Vec<TenureKey> {
    let best = stays.iter().map(&rank).max();
    stays.iter().filter(|stay| Some(rank(stay)) == best).map(|stay| stay.holder.tenure).collect()
}

/// The day by which a stay begins, for the order of an office.
fn begins(stay: &Stay) -> i64 {
    if stay.start.earliest == i64::MIN { stay.start.latest } else { stay.start.earliest }
}

/// The day by which it ends. One who left nobody knows when is taken to have left with the last
/// day that they are known to have been there; one who has not left, after everyone.
fn leaves(stay: &Stay) -> i64 {
    if stay.end.not_known && stay.end.latest == i64::MAX {
        stay.end.earliest
    } else {
        stay.end.latest
    }
}
