//! Dates as CSL-JSON has them.

use crate::domain::date::Date;
use edtf_core::{Date as EdtfDate, Edtf, IntervalEndpoint, YearKind};
use serde::Serialize;

/// A date of CSL-JSON 1.0.2: in parts where these can hold it, else raw.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct CslDate {
    /// Year, month, day, as far as they go; two of these for a span.
    #[serde(rename = "date-parts", skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Vec<i64>>,
    /// 1 to 4, from spring on.
    #[serde(skip_serializing_if = "Option::is_none")]
    season: Option<u8>,
    /// About then, or in doubt.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    circa: bool,
    /// The EDTF expression as written, where the parts cannot hold it.
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<String>,
    /// Whether the expression says more than the rest of this does.
    #[serde(skip)]
    pub loses: bool,
}

/// A date in CSL's parts: a day, a month, a year, a season, a span from one of these to another. The
/// parts know no masks, sets, open ends or years outside 1 to 9999 (whether year 0 counts is not said
/// there), so that these are handed on raw. CSL has one mark, `circa`, for both `~` and `?`.
pub(super) fn of(date: &Date) -> CslDate {
    let circa = date.is_approximate() || date.is_uncertain();
    let held = match date.edtf() {
        Edtf::Date(date) => part(date).map(|(part, season)| (vec![part], season)),
        Edtf::DateTime(moment) => part(&moment.date).map(|(part, season)| (vec![part], season)),
        Edtf::Interval(span) => match (span.start, span.end) {
            (IntervalEndpoint::Date(from), IntervalEndpoint::Date(to)) => {
                match (part(&from), part(&to)) {
                    (Some((from, None)), Some((to, None))) => Some((vec![from, to], None)),
                    _ => None,
                }
            }
            _ => None,
        },
        Edtf::Set(_) => None,
    };
    match held {
        Some((parts, season)) => {
            let loses = circa || matches!(date.edtf(), Edtf::DateTime(_));
            CslDate { parts, season, circa, raw: None, loses }
        }
        None => CslDate {
            parts: Vec::new(),
            season: None,
            circa: false,
            raw: Some(date.written().trim().to_owned()),
            loses: false,
        },
    }
}

/// The parts of a date, and its season.
fn part(date: &EdtfDate) -> Option<(Vec<i64>, Option<u8>)> {
    let plain = matches!(date.year.kind, YearKind::Standard { negative: false, .. });
    if date.has_unspecified() || !plain || date.year.significant_digits.is_some() {
        return None;
    }
    let mut parts = vec![date.year.value().filter(|year| *year >= 1)?];
    match date.month.and_then(|month| month.value()) {
        None => Some((parts, None)),
        // Spring to winter, whether or not the hemisphere is said.
        Some(code @ 21..=24) => Some((parts, Some(code - 20))),
        Some(month @ 1..=12) => {
            parts.push(i64::from(month));
            parts.extend(date.day.and_then(|day| day.value()).map(i64::from));
            Some((parts, None))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(date: &str) -> String {
        let date = of(&Date::parse(date).expect("a date"));
        serde_json::to_string(&date).expect("JSON")
    }

    #[test]
    fn what_parts_can_hold_is_in_parts() {
        for (date, wanted) in [
            ("2018-01-31", r#"{"date-parts":[[2018,1,31]]}"#),
            ("2018-02", r#"{"date-parts":[[2018,2]]}"#),
            ("2018", r#"{"date-parts":[[2018]]}"#),
            ("2018-01-31/2018-02", r#"{"date-parts":[[2018,1,31],[2018,2]]}"#),
            ("2018-22", r#"{"date-parts":[[2018]],"season":2}"#),
            ("2018-02~", r#"{"date-parts":[[2018,2]],"circa":true}"#),
            ("2018?", r#"{"date-parts":[[2018]],"circa":true}"#),
            ("2018-04-30T20:00:00", r#"{"date-parts":[[2018,4,30]]}"#),
        ] {
            assert_eq!(json(date), wanted, "{date}");
        }
    }

    #[test]
    fn what_they_cannot_hold_is_raw() {
        for date in ["201X", "2018-XX", "[2018-01-31, 2018-02-01]", "2016/..", "../2018", "-0043"] {
            assert_eq!(json(date), format!(r#"{{"raw":"{date}"}}"#));
        }
    }

    #[test]
    fn a_mark_or_a_time_of_day_is_more_than_the_parts_say() {
        let loses = |date: &str| of(&Date::parse(date).expect("a date")).loses;
        assert!(loses("2018~") && loses("2018-04-30T20:00:00"));
        assert!(!loses("2018") && !loses("201X"));
    }
}
