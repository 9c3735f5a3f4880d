//! What is wrong with a text that is no date, and what its writer may have meant.

use super::DateError;
use super::guess::{Guess, guess};
use crate::domain::day::{days_in_month, is_leap_year};

/// The error for a text that is not EDTF, at the place and with the complaint of the EDTF reader.
pub(super) fn explain(text: &str, offset: usize, complaint: &str) -> DateError {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let whole = |message: &str, help: Option<String>| DateError {
        message: message.to_owned(),
        offset: start,
        len: trimmed.len(),
        help,
    };
    if trimmed.is_empty() {
        let help = "leave it out where no date is known".to_owned();
        return DateError { offset: 0, len: text.len(), ..whole("the date is empty", Some(help)) };
    }
    if let Some(error) = no_such_day(text, offset) {
        return error;
    }
    match guess(trimmed) {
        Some(Guess::Write(right)) => whole("this is not a date", Some(format!("write {right}"))),
        Some(Guess::Either(one, other)) => {
            let help = format!("write {one} or {other}, whichever is meant");
            whole("the order of day and month is not clear", Some(help))
        }
        Some(Guess::LeaveOut) => {
            let help = "leave the date out where it is not known".to_owned();
            whole("this is not a date", Some(help))
        }
        Some(Guess::Reversed(right)) => {
            let help = format!("write {right}");
            whole("the span ends before it begins", Some(help))
        }
        None => {
            if let Some(year) = short_y(trimmed) {
                let help = Some(format!("write {year}"));
                return whole("a year of four digits takes no Y before it", help);
            }
            if !trimmed.contains(|c: char| c.is_ascii_digit()) && trimmed.is_ascii() {
                return whole("no day, month or year is named", None);
            }
            let (offset, len) = part_at(text, offset);
            let message = match complaint {
                "EDTF permits ASCII characters only" => "this character cannot stand in a date",
                "whitespace is not allowed" => "a space cannot stand in a date",
                other => other,
            };
            DateError { message: message.to_owned(), offset, len, help: None }
        }
    }
}

/// The expression that a text that is no date can only mean.
pub(super) fn meant(text: &str) -> Option<String> {
    let complaint = super::read::edtf(text).err()?;
    if no_such_day(text, complaint.offset).is_some() {
        return None;
    }
    match guess(text.trim()) {
        Some(Guess::Write(right)) => Some(right),
        _ => None,
    }
}

/// The error for a month or a day that the calendar has not, in a date that is otherwise right.
fn no_such_day(text: &str, offset: usize) -> Option<DateError> {
    let before = text.get(..offset)?;
    let field = text.get(offset..)?.get(..2)?;
    let value: u8 = field.parse().ok()?;
    let (rest, after) = (before.strip_suffix('-')?, text.get(offset + 2..)?);
    let ends_here = |next: &str| next.starts_with(['-', '/', ',', ']', '}', '~', '?', '%']);
    if !after.is_empty() && !ends_here(after) {
        return None;
    }
    let error = |message: String, help: String| {
        Some(DateError { message, offset, len: field.len(), help: Some(help) })
    };
    let head = rest.rsplit(['/', ',', '[', '{', '.', ' ']).next()?;
    if let Some((year, month)) = head.rsplit_once('-').filter(|(year, _)| is_year(year)) {
        let (number, month_number): (i64, u8) = (year.parse().ok()?, month.parse().ok()?);
        let days = days_in_month(number, month_number);
        if days == 0 || (1..=days).contains(&value) {
            return None;
        }
        let message = match (month_number, value, is_leap_year(number)) {
            (2, 29, false) => format!("{year} is not a leap year: {year}-02 has 28 days"),
            _ => format!("{year}-{month} has {days} days"),
        };
        return error(message, format!("write {year}-{month} where the day is not known"));
    }
    if is_year(head) && (value == 0 || value > 12) {
        let message = format!("there is no month {field}");
        let next_year = head.parse::<i64>().ok()? + 1;
        if after.is_empty() && next_year.rem_euclid(100) == i64::from(value) {
            return error(message, format!("write {head}/{next_year} for a span of years"));
        }
        return error(message, format!("write {head}-01 to {head}-12, or {head} alone"));
    }
    None
}

/// The year of `Y1985`, which EDTF keeps for years of more digits.
fn short_y(text: &str) -> Option<&str> {
    text.strip_prefix(['Y', 'y']).filter(|year| is_year(year))
}

fn is_year(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The part of a date that begins at this place; all of the text where nothing is left there.
fn part_at(text: &str, offset: usize) -> (usize, usize) {
    let rest = text.get(offset..).unwrap_or("");
    let Some(first) = rest.chars().next() else {
        return (0, text.len());
    };
    let end = rest.char_indices().skip(1).find(|(_, c)| !c.is_alphanumeric());
    (offset, end.map_or(rest.len(), |(end, _)| end).max(first.len_utf8()))
}
