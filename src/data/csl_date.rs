//! Dates as CSL-JSON has them.

use super::object::Object;
use crate::domain::date::Date;
use edtf_core::{Date as EdtfDate, Edtf, IntervalEndpoint, YearKind};
use std::io::Write;

/// A date of CSL-JSON 1.0.2: in parts where these can hold it, else raw.
#[derive(Debug)]
pub(super) struct CslDate<'d> {
    written: &'d str,
    /// Two of these for a span; `None` where they cannot hold it.
    parts: Option<(Parts, Option<Parts>)>,
    /// 1 to 4, from spring on.
    season: Option<u8>,
    /// About then, or in doubt.
    circa: bool,
    /// Whether the expression says more than the rest of this does.
    loses: bool,
}

/// Year, month, day, as far as they go.
type Parts = (i64, Option<u8>, Option<u8>);

impl<'d> CslDate<'d> {
    /// A date in CSL's parts: a day, a month, a year, a season, a span from one of these to another.
    /// The parts know no masks, sets, open ends or years outside 1 to 9999 (whether year 0 counts is
    /// not said there), so that these are handed on raw. CSL has one mark, `circa`, for both `~` and
    /// `?`.
    pub(super) fn of(date: &'d Date) -> CslDate<'d> {
        let held = match date.edtf() {
            Edtf::Date(date) => part(date).map(|(part, season)| ((part, None), season)),
            Edtf::DateTime(moment) => {
                part(&moment.date).map(|(part, season)| ((part, None), season))
            }
            Edtf::Interval(span) => match (span.start, span.end) {
                (IntervalEndpoint::Date(from), IntervalEndpoint::Date(to)) => {
                    match (part(&from), part(&to)) {
                        (Some((from, None)), Some((to, None))) => Some(((from, Some(to)), None)),
                        _ => None,
                    }
                }
                _ => None,
            },
            Edtf::Set(_) => None,
        };
        let circa = held.is_some() && (date.is_approximate() || date.is_uncertain());
        CslDate {
            written: date.written().trim(),
            parts: held.map(|(parts, _)| parts),
            season: held.and_then(|(_, season)| season),
            circa,
            loses: circa || held.is_some() && matches!(date.edtf(), Edtf::DateTime(_)),
        }
    }

    /// The date as written, where CSL's form of it says less; else empty.
    pub(super) fn beyond(&self) -> &'d str {
        if self.loses { self.written } else { "" }
    }

    /// What CSL says of it.
    pub(super) fn fill(&self, object: &mut Object<'_>) {
        let Some((from, to)) = self.parts else {
            object.words("raw", self.written);
            return;
        };
        object.each("date-parts", [Some(from), to].into_iter().flatten(), |out, parts| {
            let (year, month, day) = parts;
            // Writing to memory does not fail.
            write!(out, "[{year}").ok();
            for number in [month, day].into_iter().flatten() {
                write!(out, ",{number}").ok();
            }
            out.push(b']');
        });
        if let Some(season) = self.season {
            object.with("season", |out| write!(out, "{season}").unwrap_or_default());
        }
        object.flag("circa", self.circa);
    }
}

/// The parts of a date, and its season.
fn part(date: &EdtfDate) -> Option<(Parts, Option<u8>)> {
    let plain = matches!(date.year.kind, YearKind::Standard { negative: false, .. });
    if date.has_unspecified() || !plain || date.year.significant_digits.is_some() {
        return None;
    }
    let year = date.year.value().filter(|year| *year >= 1)?;
    match date.month.and_then(|month| month.value()) {
        None => Some(((year, None, None), None)),
        // Spring to winter, whether or not the hemisphere is said.
        Some(code @ 21..=24) => Some(((year, None, None), Some(code - 20))),
        Some(month @ 1..=12) => {
            Some(((year, Some(month), date.day.and_then(|day| day.value())), None))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::object::object;

    fn json(date: &str) -> String {
        let date = Date::parse(date).expect("a date");
        let mut out = Vec::new();
        object(&mut out, |object| CslDate::of(&date).fill(object));
        String::from_utf8(out).expect("UTF-8")
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
        let loses = |date: &str| CslDate::of(&Date::parse(date).expect("a date")).loses;
        assert!(loses("2018~") && loses("2018-04-30T20:00:00"));
        assert!(!loses("2018") && !loses("201X"));
    }
}
