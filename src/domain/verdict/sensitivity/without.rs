//! The dates that are left when a source falls away.

use super::{Carried, Sole, Sources};
use crate::domain::date::Date;
use crate::domain::id::SourceKey;
use crate::domain::tenure::{RivalEnd, Roster, Tenure, TenureEnd, TenureKey};
use crate::domain::verdict::rival_ends::date_of;
use crate::domain::verdict::{EventDates, Which};
use std::collections::{BTreeMap, BTreeSet};

/// The dossier without one source.
pub(super) struct Without<'s, 'g> {
    pub source: SourceKey,
    pub sole: &'s mut Sole<'g>,
}

impl Without<'_, '_> {
    fn falls(&mut self, carried: Carried) -> bool {
        *self.sole.of(carried) == Sources::One(self.source)
    }

    /// An event's dates that are left, the first of them as the one to go by.
    pub fn event<'e>(&mut self, row: usize, event: &EventDates<'e>) -> EventDates<'e> {
        let all = (0..event.rivals.len()).map(Which::Rival);
        let mut left = std::iter::once(Which::Main)
            .chain(all)
            .filter(|which| !self.falls(Carried::Event(row, *which)))
            .filter_map(|which| date_of(event, which));
        // Rivals of a date that nobody has given stay rivals.
        let date = if event.date.is_some() { left.next() } else { None };
        EventDates { date, rivals: left.collect() }
    }

    /// These tenures with the dates that are left; none where all are.
    pub fn roster(&mut self, roster: &Roster, keys: &BTreeSet<TenureKey>) -> Option<Roster> {
        let mut changed: BTreeMap<TenureKey, Tenure> = BTreeMap::new();
        for key in keys {
            let Some(tenure) = roster.get(*key).filter(|tenure| self.touches(*key, tenure)) else {
                continue;
            };
            let mut left = tenure.clone();
            self.end(*key, TenureEnd::Start, &mut left);
            self.end(*key, TenureEnd::End, &mut left);
            changed.insert(*key, left);
        }
        if changed.is_empty() {
            return None;
        }
        Some(roster.part(keys, |key, tenure| {
            if let Some(left) = changed.remove(&key) {
                *tenure = left;
            }
        }))
    }

    /// Whether a date of the tenure falls.
    fn touches(&mut self, key: TenureKey, tenure: &Tenure) -> bool {
        [TenureEnd::Start, TenureEnd::End].into_iter().any(|end| {
            let mut rivals = 0..tenure.rivals(end).len();
            self.falls(Carried::End(key, end))
                || rivals
                    .any(|number| self.falls(Carried::Rival(RivalEnd { tenure: key, end, number })))
        })
    }

    fn end(&mut self, key: TenureKey, end: TenureEnd, tenure: &mut Tenure) {
        let own_falls = !tenure.is_unknown(end) && self.falls(Carried::End(key, end));
        let mut number = 0;
        let mut left: Vec<Date> = tenure.rivals(end).to_vec();
        left.retain(|_| {
            let rival = RivalEnd { tenure: key, end, number };
            number += 1;
            !self.falls(Carried::Rival(rival))
        });
        if own_falls {
            let next = (!left.is_empty()).then(|| left.remove(0));
            tenure.set(end, next);
        }
        match end {
            TenureEnd::Start => tenure.rival_from = left,
            TenureEnd::End => tenure.rival_to = left,
        }
    }
}
