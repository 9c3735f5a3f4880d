//! Out of office, or an office that is vacant.

use super::super::{apart, short_date};
use super::milestone;
use crate::domain::verdict::{Against, Milestone};
use crate::words::Names;

/// A person out of office: before it, after it, or between two terms.
pub(super) fn outside(
    column: Against,
    after: Option<&Milestone>,
    before: Option<&Milestone>,
    either: bool,
    names: &dyn Names,
) -> String {
    let office = |end: &Milestone| match column {
        Against::Person(_) => format!(" as {}", names.office(end.holder.office)),
        _ => String::new(),
    };
    let left = after.map(|end| format!("{}{}", milestone(end), office(end)));
    let same_office = after.zip(before).is_some_and(|(a, b)| a.holder.office == b.holder.office);
    let took = before.map(|end| {
        if same_office && !either {
            format!("{} before returning{}", apart(&end.apart), office(end))
        } else {
            format!("{}{}", milestone(end), office(end))
        }
    });
    match (left, took) {
        (Some(left), Some(took)) if either => format!("{took} or {left}"),
        (Some(left), Some(took)) => format!("{left}, {took}"),
        (left, took) => left.or(took).unwrap_or_else(|| "not in office".to_owned()),
    }
}

/// An office that nobody held.
pub(super) fn vacant(
    after: Option<&Milestone>,
    before: Option<&Milestone>,
    either: bool,
    names: &dyn Names,
) -> String {
    // In brackets already, so that the date's own must go.
    let date = |end: &Milestone| short_date(&end.date).replace(" (", ", ").replace(')', "");
    let until =
        |end: &Milestone| format!("{} (until {})", names.person(end.holder.person), date(end));
    let from =
        |end: &Milestone| format!("{} (from {})", names.person(end.holder.person), date(end));
    match (after, before) {
        (Some(after), Some(before)) if !either => {
            format!("vacant between {} and {}", until(after), from(before))
        }
        (Some(after), Some(before)) => {
            format!("vacant before {} and after {}", from(before), until(after))
        }
        (Some(after), None) => {
            let apart = apart(&after.apart);
            format!("{apart} after {}, the last holder on record", until(after))
        }
        (None, Some(before)) => {
            let apart = apart(&before.apart);
            format!("{apart} before {}, the first holder on record", from(before))
        }
        (None, None) => "nobody on record".to_owned(),
    }
}
