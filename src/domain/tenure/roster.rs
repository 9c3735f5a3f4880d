//! All tenures, by person and by office, and the days on which they meet.

use super::{Holder, Stay, Tenure, TenureEnd, TenureKey};
use crate::domain::day::Day;
use crate::domain::id::{OfficeKey, PersonKey};
use std::collections::{BTreeMap, BTreeSet};

/// All tenures of the dossier.
///
/// Wherever it lists tenures, they stand in its order: by the start, then by the end, then as
/// they were given. A date counts there by its earliest day ([`super::Date::sort_day`]); a start
/// that is not known by its tenure's end, an end that is not known by its tenure's start, and who
/// is still in office comes last.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// By their keys, in ascending order; a part of a roster lacks some.
    tenures: Vec<(TenureKey, Tenure)>,
    /// In the same places.
    stays: Vec<Option<Stay>>,
    /// Those with rival dates.
    disputed: Vec<TenureKey>,
    by_office: BTreeMap<OfficeKey, Vec<TenureKey>>,
    by_person: BTreeMap<PersonKey, Vec<TenureKey>>,
    /// The tenures with that end on that very day.
    on_day: BTreeMap<(Day, TenureEnd), Vec<TenureKey>>,
}

impl Roster {
    /// Takes all tenures; a [`TenureKey`] is a place among them, from 0.
    #[must_use]
    pub fn new(tenures: Vec<Tenure>) -> Self {
        Self::of_tenures((0..).map(TenureKey).zip(tenures).collect())
    }

    /// Takes tenures under their keys, which ascend.
    fn of_tenures(tenures: Vec<(TenureKey, Tenure)>) -> Self {
        let mut roster = Self::default();
        let mut order: Vec<_> = tenures
            .iter()
            .map(|(key, tenure)| (place(tenure), *key, tenure.person, tenure.office))
            .collect();
        order.sort_unstable_by_key(|(place, key, ..)| (*place, *key));
        roster.stays = tenures.iter().map(|(key, tenure)| Stay::of(*key, tenure)).collect();
        roster.disputed = tenures
            .iter()
            .filter(|(_, tenure)| !tenure.rival_from.is_empty() || !tenure.rival_to.is_empty())
            .map(|(key, _)| *key)
            .collect();
        roster.tenures = tenures;
        for (_, key, person, office) in order {
            roster.by_office.entry(office).or_default().push(key);
            roster.by_person.entry(person).or_default().push(key);
            for (end, day) in roster.exact_ends(key) {
                roster.on_day.entry((day, end)).or_default().push(key);
            }
        }
        roster.find_handovers();
        roster
    }

    /// The tenure with that key; none where the key is another roster's.
    #[must_use]
    pub fn get(&self, key: TenureKey) -> Option<&Tenure> {
        self.tenures.get(self.place(key)?).map(|(_, tenure)| tenure)
    }

    /// The tenures on an end of which sources differ; they ascend.
    pub(crate) fn disputed(&self) -> &[TenureKey] {
        &self.disputed
    }

    /// The place of a tenure in the tables.
    fn place(&self, key: TenureKey) -> Option<usize> {
        // In a whole roster the key is the place.
        let guess = usize::try_from(key.0).ok()?;
        match self.tenures.get(guess) {
            Some((found, _)) if *found == key => Some(guess),
            _ => self.tenures.binary_search_by_key(&key, |(key, _)| *key).ok(),
        }
    }

    /// These tenures and all that may hand over to or from one of them: those of the same people
    /// and of the same offices. They ascend.
    pub(crate) fn around(&self, keys: &[TenureKey]) -> BTreeSet<TenureKey> {
        let holders: Vec<Holder> = keys.iter().filter_map(|key| self.holder(*key)).collect();
        let people: BTreeSet<PersonKey> = holders.iter().map(|holder| holder.person).collect();
        let offices: BTreeSet<OfficeKey> = holders.iter().map(|holder| holder.office).collect();
        let theirs = people.iter().flat_map(|person| self.of_person(*person));
        theirs.chain(offices.iter().flat_map(|office| self.of_office(*office))).copied().collect()
    }

    /// A roster of these tenures alone, under the keys that they have here, each as `change` has
    /// left it.
    pub(crate) fn part(
        &self,
        keys: &BTreeSet<TenureKey>,
        mut change: impl FnMut(TenureKey, &mut Tenure),
    ) -> Self {
        let changed = keys.iter().filter_map(|key| {
            let mut tenure = self.get(*key)?.clone();
            change(*key, &mut tenure);
            Some((*key, tenure))
        });
        Self::of_tenures(changed.collect())
    }

    /// The tenures of an office, in order.
    #[must_use]
    pub fn of_office(&self, office: OfficeKey) -> &[TenureKey] {
        self.by_office.get(&office).map_or(&[], Vec::as_slice)
    }

    /// The tenures of a person, in order.
    #[must_use]
    pub fn of_person(&self, person: PersonKey) -> &[TenureKey] {
        self.by_person.get(&person).map_or(&[], Vec::as_slice)
    }

    /// The tenures of a person in an office, in order.
    #[must_use]
    pub fn of(&self, person: PersonKey, office: OfficeKey) -> Vec<TenureKey> {
        let in_office =
            |key: &TenureKey| self.get(*key).is_some_and(|tenure| tenure.office == office);
        self.of_person(person).iter().copied().filter(in_office).collect()
    }

    /// Whose tenure that is, of what, and whether acting.
    #[must_use]
    pub fn holder(&self, key: TenureKey) -> Option<Holder> {
        self.get(key).map(|tenure| Holder {
            tenure: key,
            person: tenure.person,
            office: tenure.office,
            acting: tenure.acting,
        })
    }

    /// The tenure on the line of days; none where it ends before it begins.
    pub(crate) fn stay(&self, key: TenureKey) -> Option<Stay> {
        self.stays.get(self.place(key)?).copied().flatten()
    }

    /// The tenures of that person or that office that begin, or end, on that very day.
    pub(crate) fn on_day(
        &self,
        day: Day,
        end: TenureEnd,
        of: impl Fn(&Holder) -> bool,
    ) -> Vec<Holder> {
        let keys = self.on_day.get(&(day, end)).map_or(&[][..], Vec::as_slice);
        keys.iter().filter_map(|key| self.holder(*key)).filter(of).collect()
    }

    fn exact_ends(&self, key: TenureKey) -> Vec<(TenureEnd, Day)> {
        let Some(stay) = self.stay(key) else {
            return Vec::new();
        };
        [TenureEnd::Start, TenureEnd::End]
            .into_iter()
            .filter_map(|end| Some((end, Day::from_number(stay.end_at(end).single()?))))
            .collect()
    }

    /// Marks the ends that meet another tenure's other end. A person's tenures of one office do
    /// not hand over to each other: who was acting and is confirmed stays in office.
    fn find_handovers(&mut self) {
        let mut meeting = Vec::new();
        for place in 0..self.stays.len() {
            let Some(holder) = self.stays.get(place).copied().flatten().map(|stay| stay.holder)
            else {
                continue;
            };
            for (end, day) in self.exact_ends(holder.tenure) {
                let meets = |other: &Holder| {
                    (other.person == holder.person) != (other.office == holder.office)
                };
                if !self.on_day(day, end.opposite(), meets).is_empty() {
                    meeting.push((place, end));
                }
            }
        }
        for (place, end) in meeting {
            let Some(Some(stay)) = self.stays.get_mut(place) else {
                continue;
            };
            match end {
                TenureEnd::Start => stay.start.handover = true,
                TenureEnd::End => stay.end.handover = true,
            }
        }
    }
}

/// A tenure's place in the roster's order, but for its key.
fn place(tenure: &Tenure) -> (i64, i64) {
    let day = |date: &super::Date| date.sort_day().number();
    let start = tenure.from.date().map(day);
    let end = tenure.to.date().map(day);
    let still = tenure.to == super::End::StillInOffice;
    let first = start.or(end).unwrap_or(i64::MIN);
    let last = end.unwrap_or(if still { i64::MAX } else { first });
    (first, last)
}
