//! Dates as pages show them.

use super::model::DateView;
use crate::domain::date::{Date, Precision};
use crate::words::Ui;

/// A date in words, in HTML's form where HTML has one, and as it was written.
pub(super) fn view(ui: &Ui, date: &Date) -> DateView {
    DateView { words: ui.short_date(date), iso: iso(date), written: date.written().to_owned() }
}

/// The same with a remark on what it leaves open ("month only").
pub(super) fn remarked(ui: &Ui, date: &Date) -> DateView {
    DateView { words: ui.date(date), ..view(ui, date) }
}

/// The value for `<time datetime>`: HTML knows days, months and years of four digits, and nothing
/// that is uncertain.
pub(super) fn iso(date: &Date) -> String {
    let plain = date.written().trim();
    let exact = !date.is_approximate() && !date.is_uncertain();
    let known = matches!(date.precision(), Precision::Day | Precision::Month | Precision::Year);
    let shape = plain.starts_with(|c: char| c.is_ascii_digit())
        && !plain.starts_with("0000")
        && plain.chars().all(|c| c.is_ascii_digit() || c == '-')
        && matches!(plain.len(), 4 | 7 | 10);
    if exact && known && shape { plain.to_owned() } else { String::new() }
}

/// An RFC 3339 moment for feeds: the first possible day, midnight UTC.
pub(super) fn moment(date: &Date) -> Option<String> {
    let (year, month, day) = date.sort_day().ymd();
    (0..=9999).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"))
}
