//! English.

mod date;
mod period;
mod reason;
mod rests_on;

pub use date::{axis_day, axis_month, axis_year, date, day, short_date};
pub use period::{century, century_of, decade, decade_of};
pub use reason::{end_date, reason};
pub use rests_on::{Cells, all_of, both_ends_of, cause, date_of, end_of, instead};

use crate::domain::day::Distance;
use crate::domain::verdict::{Apart, Verdict};

/// A day is named by its number up to this many; beyond, months say more.
const MOST_DAYS: i64 = 100;

/// A distance: "1 day", "85 days" (up to a hundred), "3 m 11 d" (up to a year), "1 y 8 m".
#[must_use]
pub fn distance(distance: &Distance) -> String {
    let Distance { years, months, days, in_days } = *distance;
    match (years, months, days) {
        _ if in_days == 1 => "1 day".to_owned(),
        _ if in_days <= MOST_DAYS => format!("{in_days} days"),
        (0, _, 0) => format!("{months} m"),
        (0, ..) => format!("{months} m {days} d"),
        (_, 0, _) => format!("{years} y"),
        _ => format!("{years} y {months} m"),
    }
}

/// A distance that may be a range: "60 to 87 days", "at most 27 days", "at least 2 y".
#[must_use]
pub fn apart(apart: &Apart) -> String {
    match apart {
        Apart::Exactly(exactly) => distance(exactly),
        Apart::AtLeast(least) => format!("at least {}", distance(least)),
        Apart::Between(least, most) if least.in_days == 0 => {
            format!("at most {}", distance(most))
        }
        Apart::Between(least, most) if most.in_days <= MOST_DAYS => {
            format!("{} to {} days", least.in_days, most.in_days)
        }
        Apart::Between(least, most) => {
            let (least, most) = (distance(least), distance(most));
            if least == most { least } else { format!("{least} to {most}") }
        }
    }
}

/// A verdict: "yes", "no", "possibly", "disputed", "unknown".
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "yes",
        Verdict::No => "no",
        Verdict::Possible => "possibly",
        Verdict::Disputed => "disputed",
        Verdict::Unknown => "unknown",
    }
}

/// `a`, `a and b`, `a, b and c`, with that word before the last.
fn list(mut items: Vec<String>, word: &str) -> String {
    match items.pop() {
        None => String::new(),
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {word} {last}", items.join(", ")),
    }
}

#[cfg(test)]
mod tests;
