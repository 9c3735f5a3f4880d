//! From a text to an EDTF expression, and from that to its days.

use super::days::{Bound, Days, Run};
use super::{DateError, Precision, mend};
use crate::domain::day::{Day, days_in_month};
use edtf_core::{
    Bound as EdtfBound, BoundDate, Date as EdtfDate, DateField, Edtf, Interval, IntervalEndpoint,
    Precision as EdtfPrecision, Qualifier, SetElement, SetKind, Year, YearKind,
};

/// More separate runs than this, such as the fifteenth of some month in some year (`XXXX-XX-15`),
/// are no date that anything could be compared with.
const MOST_RUNS: usize = 4_000;

const OUT_OF_RANGE: &str = "the year is too far off to be counted with";
const NO_BOUND: &str = "no day is named on either side";
const TOO_MANY: &str = "this may be any of thousands of separate days";

/// What most dates are, without the reader of all of EDTF: `2018`, `2018-01`, `2018-01-31`, a day that
/// the calendar has. `None` where it takes that reader to tell.
pub(super) fn plain(text: &str) -> Option<(Edtf, Days)> {
    let bytes = text.as_bytes();
    let digits = |at: usize, len: usize| {
        let of = bytes.get(at..at + len)?;
        of.iter().all(u8::is_ascii_digit).then_some(of)
    };
    let number = |of: &[u8]| of.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    let field = |at: usize| -> Option<(DateField, u8)> {
        let of = digits(at, 2).filter(|_| bytes.get(at - 1) == Some(&b'-'))?;
        let [ten, one] = of.try_into().ok()?;
        let digits = [Some(ten - b'0'), Some(one - b'0')];
        let field = DateField { digits, qualifier: Qualifier::default() };
        Some((field, u8::try_from(number(of)).ok()?))
    };
    let year = digits(0, 4)?;
    let (month, day) = match bytes.len() {
        4 => (None, None),
        7 => (Some(field(5)?), None),
        10 => (Some(field(5)?), Some(field(8)?)),
        _ => return None,
    };
    let of_year = number(year);
    let (first_month, last_month) = month.map_or((1, 12), |(_, month)| (month, month));
    let last_day = days_in_month(of_year, last_month);
    let (first_day, last_day) = day.map_or((1, last_day), |(_, day)| (day, day));
    let first = Day::from_ymd(of_year, first_month, first_day)?;
    let last = Day::from_ymd(of_year, last_month, last_day)?;
    let of: [u8; 4] = year.try_into().ok()?;
    let kind = YearKind::Standard { negative: false, digits: of.map(|digit| Some(digit - b'0')) };
    let year = Year { kind, significant_digits: None, qualifier: Qualifier::default() };
    let (month, day) = (month.map(|(field, _)| field), day.map(|(field, _)| field));
    Some((Edtf::Date(EdtfDate { year, month, day }), Days::between(first, last)))
}

/// Reads the expression; what is wrong is said of the text as it was written.
pub(super) fn edtf(text: &str) -> Result<Edtf, DateError> {
    // Nearly all dates have none of them, and are right.
    if let Ok(read) = Edtf::parse(text) {
        return Ok(read);
    }
    let (kept, offsets) = without_spaces(text);
    Edtf::parse(&kept).map_err(|error| {
        let offset = offsets.get(error.offset).copied().unwrap_or(text.len());
        mend::explain(text, offset, error.message)
    })
}

/// The text without the spaces that are allowed, and for each of its bytes the place it had.
fn without_spaces(text: &str) -> (String, Vec<usize>) {
    let in_set = text.trim_start().starts_with(['[', '{']);
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let mut kept = String::new();
    let mut offsets = Vec::new();
    for (offset, character) in text.char_indices() {
        let outside = offset < start || offset >= end;
        if outside || (in_set && character == ' ') {
            continue;
        }
        kept.push(character);
        offsets.extend((0..character.len_utf8()).map(|_| offset));
    }
    (kept, offsets)
}

/// The days that an expression may stand for, or why they cannot be told.
pub(super) fn days(edtf: &Edtf) -> Result<Days, &'static str> {
    let mut runs = Vec::new();
    match edtf {
        Edtf::Date(date) => add(&mut runs, date)?,
        Edtf::DateTime(moment) => add(&mut runs, &moment.date)?,
        Edtf::Interval(interval) => runs.push(span(interval)?),
        Edtf::Set(set) => {
            for element in &set.elements {
                match element {
                    SetElement::Date(date) => add(&mut runs, date)?,
                    SetElement::OnOrBefore(date) => {
                        runs.push(Run { first: Bound::Unknown, last: whole(date)?.last });
                    }
                    SetElement::OnOrAfter(date) => {
                        runs.push(Run { first: whole(date)?.first, last: Bound::Unknown });
                    }
                    SetElement::Range(from, to) => {
                        runs.push(Run { first: whole(from)?.first, last: whole(to)?.last });
                    }
                }
                if runs.len() > MOST_RUNS {
                    return Err(TOO_MANY);
                }
            }
        }
    }
    Days::new(runs).ok_or(NO_BOUND)
}

/// A span, by the first day of its start and the last day of its end.
///
/// `..` at the end is "still going on". At the start nothing goes on, so `..`, `..date` and
/// nothing at all are one: the start is not known. So is an end left out or `date..`.
fn span(interval: &Interval) -> Result<Run, &'static str> {
    let first = match &interval.start {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrAfter(date) => whole(date)?.first,
        IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::Open | IntervalEndpoint::Unknown => {
            Bound::Unknown
        }
    };
    let last = match &interval.end {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) => whole(date)?.last,
        IntervalEndpoint::OnOrAfter(_) | IntervalEndpoint::Unknown => Bound::Unknown,
        IntervalEndpoint::Open => Bound::Open,
    };
    Ok(Run { first, last })
}

/// The run from the first to the last day that a date touches.
fn whole(date: &EdtfDate) -> Result<Run, &'static str> {
    let bounds = Edtf::Date(*date).bounds();
    match (bounds.earliest, bounds.latest) {
        (EdtfBound::Date(first), EdtfBound::Date(last)) => {
            Ok(Run { first: Bound::On(day(first)?), last: Bound::On(day(last)?) })
        }
        _ => Err(OUT_OF_RANGE),
    }
}

fn day(date: BoundDate) -> Result<Day, &'static str> {
    Day::from_ymd(date.year, date.month, date.day).ok_or(OUT_OF_RANGE)
}

/// Adds a date's days; digits left open become each of their completions.
fn add(runs: &mut Vec<Run>, date: &EdtfDate) -> Result<(), &'static str> {
    let date = without_open_tail(*date);
    if !date.has_unspecified() {
        runs.push(whole(&date)?);
        return Ok(());
    }
    let values = Edtf::Date(date).values().map_err(|_| OUT_OF_RANGE)?;
    for value in values {
        let Edtf::Date(value) = value else { continue };
        let run = whole(&value)?;
        match runs.last_mut() {
            // Completions come in order, so neighbours join here and long runs stay one.
            Some(before) if follows(before.last, run.first) => before.last = run.last,
            _ => runs.push(run),
        }
        if runs.len() > MOST_RUNS {
            return Err(TOO_MANY);
        }
    }
    Ok(())
}

fn follows(last: Bound, first: Bound) -> bool {
    match (last, first) {
        (Bound::On(last), Bound::On(first)) => last.days_until(first) == 1,
        _ => false,
    }
}

/// A day or month left wholly open says no more than the month or year before it.
fn without_open_tail(mut date: EdtfDate) -> EdtfDate {
    let open = |field: Option<DateField>| field.is_some_and(|f| f.digits == [None, None]);
    if open(date.day) {
        date.day = None;
    }
    if date.day.is_none() && open(date.month) {
        date.month = None;
    }
    date
}

/// Whether every part that is dated is one day.
pub(super) fn is_to_the_day(edtf: &Edtf) -> bool {
    let exact = |date: &EdtfDate| date.day.is_some() && !date.has_unspecified();
    match edtf {
        Edtf::Date(date) => exact(date),
        Edtf::DateTime(_) => true,
        Edtf::Interval(interval) => {
            [&interval.start, &interval.end].iter().all(|end| match end {
                IntervalEndpoint::Date(date) => exact(date),
                IntervalEndpoint::Open => true,
                IntervalEndpoint::Unknown
                | IntervalEndpoint::OnOrBefore(_)
                | IntervalEndpoint::OnOrAfter(_) => false,
            }) && !matches!(interval.start, IntervalEndpoint::Open)
        }
        Edtf::Set(set) => {
            set.kind == SetKind::AllMembers
                && set.elements.iter().all(|element| match element {
                    SetElement::Date(date) => exact(date),
                    SetElement::Range(from, to) => exact(from) && exact(to),
                    SetElement::OnOrBefore(_) | SetElement::OnOrAfter(_) => false,
                })
        }
    }
}

pub(super) fn precision(edtf: &Edtf) -> Precision {
    match edtf {
        Edtf::Date(date) if date.month.is_none() => {
            if date.year.has_unspecified() || date.year.significant_digits.is_some() {
                Precision::Years
            } else {
                Precision::Year
            }
        }
        Edtf::Date(date) if date.has_unspecified() => Precision::Masked,
        Edtf::Date(date) => match date.precision() {
            EdtfPrecision::Day => Precision::Day,
            EdtfPrecision::Month => Precision::Month,
            EdtfPrecision::Season => Precision::Season,
            EdtfPrecision::Year => Precision::Year,
        },
        Edtf::DateTime(_) => Precision::Day,
        Edtf::Interval(_) => Precision::Span,
        Edtf::Set(set) => match set.kind {
            SetKind::OneMember => Precision::OneOf,
            SetKind::AllMembers => Precision::AllOf,
        },
    }
}
