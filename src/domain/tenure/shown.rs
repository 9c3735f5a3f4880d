//! A tenure as a picture shows it, and whether it meets a date.

use super::{Roster, Stay, TenureKey};
use crate::domain::date::{Date, ceiling, floor};

impl Roster {
    /// Whether the tenure and the date may have a day in common. An end that is not known decides
    /// nothing: who left nobody knows when counts up to the last day that they are known of.
    #[must_use]
    pub fn may_hold_on(&self, key: TenureKey, date: &Date) -> bool {
        let Some(stay) = self.stay(key) else { return false };
        let (first, last) = known(&stay);
        date.days().runs().iter().any(|run| floor(run.first) <= last && first <= ceiling(run.last))
    }
}

/// The first and last days of a tenure as far as its dates bound it.
fn known(stay: &Stay) -> (i64, i64) {
    let bounded = |day: i64| day != i64::MIN && day != i64::MAX;
    let first = [stay.start.earliest, stay.start.latest, stay.end.earliest, stay.end.latest];
    let first = first.into_iter().find(|day| bounded(*day)).unwrap_or(i64::MAX);
    if stay.end.latest == i64::MAX && !stay.end.not_known {
        return (first, i64::MAX);
    }
    let last = [stay.end.latest, stay.end.earliest, stay.start.latest, stay.start.earliest];
    (first, last.into_iter().find(|day| bounded(*day)).unwrap_or(i64::MIN))
}

#[cfg(test)]
mod tests {
    use super::super::{End, Start, Tenure};
    use super::*;
    use crate::domain::id::{OfficeKey, PersonKey};

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    /// Whether a tenure between those may be held on that date.
    fn holds(from: Start, to: End, on: &str) -> bool {
        let (person, office) = (PersonKey(0), OfficeKey(0));
        let roster = Roster::new(vec![Tenure {
            person,
            office,
            from,
            to,
            acting: false,
            rival_from: Vec::new(),
            rival_to: Vec::new(),
        }]);
        roster.may_hold_on(TenureKey(0), &date(on))
    }

    #[test]
    fn one_day_in_common_is_enough() {
        let tenure = || (Start::On(date("2017-01-23")), End::On(date("2018-04-26")));
        for (on, held) in [
            ("2018-04-26", true),
            ("2018-04-27", false),
            ("2018-04", true),
            ("2016/2019", true),
            ("2017-01-22", false),
            ("[2016-01-01, 2019-01-01]", false),
            ("2018/..", true),
        ] {
            let (from, to) = tenure();
            assert_eq!(holds(from, to, on), held, "{on}");
        }
    }

    #[test]
    fn going_on_counts_and_not_knowing_does_not() {
        assert!(holds(Start::On(date("2017")), End::StillInOffice, "2030"));
        assert!(!holds(Start::On(date("2017")), End::Unknown, "2030"));
        assert!(holds(Start::On(date("2017")), End::Unknown, "2017"));
        assert!(!holds(Start::Unknown, End::On(date("2017")), "1900"));
        assert!(holds(Start::Unknown, End::On(date("2017")), "2017"));
        assert!(!holds(Start::Unknown, End::Unknown, "2017"));
    }
}
