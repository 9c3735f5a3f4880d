//! Dates in English.

use super::list;
use crate::domain::date::{Date, Precision};
use crate::domain::day::Day;
use edtf_core::{
    Bound, Date as EdtfDate, DateField, Edtf, Interval, IntervalEndpoint, SetElement, SetKind,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date with a remark on what it leaves open: "February 2018 (month only)", "2018 (year only)".
/// Otherwise as [`short_date`].
#[must_use]
pub fn date(date: &Date) -> String {
    let short = short_date(date);
    match date.precision() {
        _ if date.is_approximate() || date.is_uncertain() => short,
        Precision::Month => format!("{short} (month only)"),
        Precision::Year => format!("{short} (year only)"),
        _ => short,
    }
}

/// A date: "31 January 2018", "February 2018", "31 January to 1 February 2018", "about 2018",
/// "2018 (uncertain)", "2010s", "some day in 2018", "since 6 January 2016", "until 2018, start
/// not known", "31 January or 1 February 2018", "spring 2018", "15 March 44 BCE".
#[must_use]
pub fn short_date(date: &Date) -> String {
    match date.edtf() {
        Edtf::Date(date) => marked(date),
        Edtf::DateTime(moment) => marked(&moment.date),
        Edtf::Interval(interval) => span(interval),
        Edtf::Set(set) => {
            let word = match set.kind {
                SetKind::OneMember => "or",
                SetKind::AllMembers => "and",
            };
            let plain: Option<Vec<EdtfDate>> = set.elements.iter().map(plain_element).collect();
            let items = match plain {
                Some(dates) => sharing(&dates),
                None => set.elements.iter().map(element).collect(),
            };
            list(items, word)
        }
    }
}

/// A day: "31 January 2018".
#[must_use]
pub fn day(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    format!("{of_month} {} {}", month_name(month), year_name(year))
}

fn plain_element(element: &SetElement) -> Option<EdtfDate> {
    match element {
        SetElement::Date(date) => is_plain(date).then_some(*date),
        _ => None,
    }
}

fn element(element: &SetElement) -> String {
    match element {
        SetElement::Date(date) => marked(date),
        SetElement::OnOrBefore(date) => format!("{} or earlier", marked(date)),
        SetElement::OnOrAfter(date) => format!("{} or later", marked(date)),
        SetElement::Range(from, to) => sharing(&[*from, *to]).join(" to "),
    }
}

fn span(interval: &Interval) -> String {
    use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
    if let (Date(start), Date(end)) = (&interval.start, &interval.end) {
        if is_plain(start) && is_plain(end) {
            return sharing(&[*start, *end]).join(" to ");
        }
        return format!("{} to {}", marked(start), marked(end));
    }
    let start = match &interval.start {
        Date(date) | OnOrAfter(date) => Some(marked(date)),
        OnOrBefore(date) => Some(format!("{} or earlier", marked(date))),
        Open | Unknown => None,
    };
    let end = match &interval.end {
        Date(date) | OnOrBefore(date) => Some(marked(date)),
        OnOrAfter(date) => Some(format!("{} or later", marked(date))),
        Open | Unknown => None,
    };
    match (start, end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) if interval.end == Open => format!("since {start}"),
        (Some(start), None) => format!("from {start}, end not known"),
        (None, Some(end)) => format!("until {end}, start not known"),
        (None, None) => "not known".to_owned(),
    }
}

/// Without marks and open digits, so that it can share its month or year with its neighbour.
fn is_plain(date: &EdtfDate) -> bool {
    !date.is_approximate() && !date.is_uncertain() && !date.has_unspecified()
}

/// Dates side by side: what all of them share is said with the last alone.
fn sharing(dates: &[EdtfDate]) -> Vec<String> {
    let month = |date: &EdtfDate| date.month.and_then(DateField::value).filter(|m| *m <= 12);
    let day = |date: &EdtfDate| date.day.and_then(DateField::value);
    let all_have_months = dates.iter().all(|date| month(date).is_some());
    let same = |key: &dyn Fn(&EdtfDate) -> Option<i64>| {
        let first = dates.first().and_then(key);
        first.is_some() && dates.iter().all(|date| key(date) == first)
    };
    let same_year = all_have_months && same(&|date| date.year.value());
    let same_month = same_year
        && dates.iter().all(|date| day(date).is_some())
        && same(&|date| month(date).map(i64::from));
    let last = dates.len().saturating_sub(1);
    dates
        .iter()
        .enumerate()
        .map(|(place, date)| match (month(date), day(date)) {
            (_, Some(day)) if place < last && same_month => day.to_string(),
            (Some(month), Some(day)) if place < last && same_year => {
                format!("{day} {}", month_name(month))
            }
            (Some(month), None) if place < last && same_year => month_name(month).to_owned(),
            _ => bare(date),
        })
        .collect()
}

/// With what its marks say.
fn marked(date: &EdtfDate) -> String {
    let mut words = bare(date);
    if date.is_approximate() {
        words.insert_str(0, "about ");
    }
    if date.is_uncertain() {
        words.push_str(" (uncertain)");
    }
    words
}

fn bare(date: &EdtfDate) -> String {
    let year = year(date);
    let Some(month_field) = date.month else {
        return year;
    };
    let Some(day_field) = date.day else {
        return match month_field.value() {
            Some(month @ 1..=12) => format!("{} {}", month_name(month), of_some(date, &year)),
            Some(code) => season(code, &of_some(date, &year)),
            None if month_field.digits == [None, None] => format!("some month in {year}"),
            None => fitting(date),
        };
    };
    let masked_year = date.year.has_unspecified();
    match (month_field.value(), day_field.value()) {
        (Some(month), Some(day)) => {
            format!("{day} {} {}", month_name(month), of_some(date, &year))
        }
        (Some(month), None) if day_field.digits == [None, None] && !masked_year => {
            format!("some day in {} {year}", month_name(month))
        }
        (None, None) if day_field.digits == [None, None] && month_field.digits == [None, None] => {
            format!("some day in {year}")
        }
        (None, Some(day)) if month_field.digits == [None, None] => {
            format!("day {day} of some month in {year}")
        }
        _ => fitting(date),
    }
}

/// A pattern that no words fit.
fn fitting(date: &EdtfDate) -> String {
    let unmarked = |field: Option<DateField>| {
        field.map(|field| DateField { qualifier: edtf_core::Qualifier::default(), ..field })
    };
    let mut plain = *date;
    plain.year.qualifier = edtf_core::Qualifier::default();
    (plain.month, plain.day) = (unmarked(plain.month), unmarked(plain.day));
    format!("some day that fits {plain}")
}

/// The year as it follows a month.
fn of_some(date: &EdtfDate, year: &str) -> String {
    match date.year.value() {
        Some(_) => year.to_owned(),
        None if year.starts_with("some") => format!("of {year}"),
        None => format!("of some year in the {year}"),
    }
}

fn year(date: &EdtfDate) -> String {
    if let (Some(year), None) = (date.year.value(), date.year.significant_digits) {
        return year_name(year);
    }
    let whole = EdtfDate { month: None, day: None, ..*date };
    let bounds = Edtf::Date(whole).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        return whole.to_string();
    };
    if first.year >= 1000 && first.year % 10 == 0 && last.year == first.year + 9 {
        return format!("{}s", first.year);
    }
    // Digits in the middle are open, or it is no round number of years.
    let run = 1 + last.year - first.year;
    let is_run = date.year.significant_digits.is_some() || [100, 1_000, 10_000].contains(&run);
    if is_run {
        format!("some year from {} to {}", year_name(first.year), year_name(last.year))
    } else {
        format!("some year that fits {}", whole.to_string().trim_end_matches(['?', '~', '%']))
    }
}

/// A year by its era, where it needs one: there is no year 0, so that the astronomical 0 is 1 BCE.
fn year_name(year: i64) -> String {
    match year {
        ..=0 => format!("{} BCE", year.saturating_neg().saturating_add(1)),
        1..=999 => format!("{year} CE"),
        _ => year.to_string(),
    }
}

fn month_name(month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|place| MONTHS.get(place)).copied().unwrap_or("")
}

/// EDTF's groupings of a year, by their codes (ISO 8601-2, 4.8).
fn season(code: u8, year: &str) -> String {
    const NAMES: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];
    let nth = |names: [&'static str; 4], first: u8| {
        names.get(usize::from(code.saturating_sub(first))).copied().unwrap_or("")
    };
    match code {
        21..=24 => format!("{} {year}", nth(NAMES, 21)),
        25..=28 => format!("{} {year} (northern hemisphere)", nth(NAMES, 25)),
        29..=32 => format!("{} {year} (southern hemisphere)", nth(NAMES, 29)),
        33..=36 => format!("{} quarter of {year}", nth(ORDINALS, 33)),
        37..=39 => format!("{} third of {year}", nth(ORDINALS, 37)),
        _ => format!("{} half of {year}", nth(ORDINALS, 40)),
    }
}

/// A year on an axis: "2018", "44 BCE". The day is any day of it.
#[must_use]
pub fn axis_year(day: Day) -> String {
    year_name(day.ymd().0)
}

/// A month on an axis: "Jan 2018", "Jan" without the year.
#[must_use]
pub fn axis_month(day: Day, with_year: bool) -> String {
    let (year, month, _) = day.ymd();
    match with_year {
        true => format!("{} {}", short_month(month), year_name(year)),
        false => short_month(month).to_owned(),
    }
}

/// A day on an axis: "31 Jan 2018", "31 Jan" without the year.
#[must_use]
pub fn axis_day(day: Day, with_year: bool) -> String {
    format!("{} {}", day.ymd().2, axis_month(day, with_year))
}

/// The first three letters of a month's name, which English months are known by.
fn short_month(month: u8) -> &'static str {
    let name = month_name(month);
    name.get(..3).unwrap_or(name)
}
