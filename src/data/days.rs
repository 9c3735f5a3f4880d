//! Days and bounds as data has them.

use crate::domain::date::{Bound, Date};
use crate::domain::day::Day;

/// What a bound is: `day`, `open` (it goes on) or `unknown`.
pub(super) fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::On(_) => "day",
        Bound::Open => "open",
        Bound::Unknown => "unknown",
    }
}

/// Whether the year is one of the four digits that most formats know, from 0001 to 9999.
pub(super) fn has_common_year(day: Day) -> bool {
    (1..=9999).contains(&day.ymd().0)
}

/// A date cut to what is certain of it, as `2018-01-31`, `2018-01` or `2018`: what its first and last
/// day have in common. `None` where that is not even a year, or a year that is not of four digits.
pub(super) fn reduced(date: &Date) -> Option<String> {
    let (first, last) = (date.earliest().day()?, date.latest().day()?);
    if !has_common_year(first) {
        return None;
    }
    let (year, month, day) = first.ymd();
    match last.ymd() {
        (y, m, d) if (y, m, d) == (year, month, day) => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        (y, m, _) if (y, m) == (year, month) => Some(format!("{year:04}-{month:02}")),
        (y, ..) if y == year => Some(format!("{year:04}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reduced_date_says_no_more_than_is_certain() {
        let reduced = |date: &str| reduced(&Date::parse(date).expect("a date"));
        for (date, short) in [
            ("2018-01-31", "2018-01-31"),
            ("2018-02~", "2018-02"),
            ("2018-XX", "2018"),
            ("2018-01-31/2018-02-01", "2018"),
            ("[2018-02-03, 2018-02-09]", "2018-02"),
        ] {
            assert_eq!(reduced(date).as_deref(), Some(short), "{date}");
        }
        for date in ["201X", "2018/..", "../2018", "2017/2018", "-0043-03-15"] {
            assert_eq!(reduced(date), None, "{date}");
        }
    }
}
