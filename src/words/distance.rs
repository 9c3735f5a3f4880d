//! How far apart days are, verdicts, and words in a row.

use super::Ui;
use crate::domain::day::Distance;
use crate::domain::verdict::{Apart, Verdict};

/// A day is named by its number up to this many; beyond, months say more.
const MOST_DAYS: i64 = 100;

impl Ui {
    /// A distance: "1 day", "85 days" (up to a hundred), "3 m 11 d" (up to a year), "1 y 8 m".
    #[must_use]
    pub fn distance(&self, distance: &Distance) -> String {
        let Distance { years, months, days, in_days } = *distance;
        let (months, days) = (i64::from(months), i64::from(days));
        let values = [("years", years.into()), ("months", months.into()), ("days", days.into())];
        match (years, months, days) {
            _ if in_days <= MOST_DAYS => self.say("distance_days", &[("days", in_days.into())]),
            (0, _, 0) => self.say("distance_months", &values),
            (0, ..) => self.say("distance_months_days", &values),
            (_, 0, _) => self.say("distance_years", &values),
            _ => self.say("distance_years_months", &values),
        }
    }

    /// A distance that may be a range: "60 to 87 days", "at most 27 days", "at least 2 y".
    #[must_use]
    pub fn apart(&self, apart: &Apart) -> String {
        let bound = |key: &str, distance: &Distance| {
            self.say(key, &[("distance", (&self.distance(distance)).into())])
        };
        match apart {
            Apart::Exactly(exactly) => self.distance(exactly),
            Apart::AtLeast(least) => bound("distance_at_least", least),
            Apart::Between(least, most) if least.in_days == 0 => bound("distance_at_most", most),
            Apart::Between(least, most) if most.in_days <= MOST_DAYS => self.say(
                "distance_days_range",
                &[("least", least.in_days.into()), ("most", most.in_days.into())],
            ),
            Apart::Between(least, most) => {
                let (least, most) = (self.distance(least), self.distance(most));
                if least == most {
                    return least;
                }
                let values = [("least", (&least).into()), ("most", (&most).into())];
                self.say("distance_range", &values)
            }
        }
    }

    /// A verdict: "yes", "no", "possibly", "disputed", "unknown".
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &str {
        self.get(match verdict {
            Verdict::Yes => "verdict_yes",
            Verdict::No => "verdict_no",
            Verdict::Possible => "verdict_possible",
            Verdict::Disputed => "verdict_disputed",
            Verdict::Unknown => "verdict_unknown",
        })
    }

    /// `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn all_of(&self, items: Vec<String>) -> String {
        self.row("list_and", items)
    }

    /// `a`, `a or b`, `a, b or c`.
    #[must_use]
    pub fn one_of(&self, items: Vec<String>) -> String {
        self.row("list_or", items)
    }

    /// The names of two or three authors: "A and B", "A, B, and C".
    #[must_use]
    pub fn names(&self, first: &str, second: Option<&str>, last: &str) -> String {
        let key = if second.is_some() { "names_three" } else { "names_two" };
        self.named_in(key, first, second, last)
    }

    /// The names of two authors where the first is given by its family name, with a comma of its own:
    /// "North, Ada, and Ben South".
    #[must_use]
    pub fn names_sorted(&self, first: &str, last: &str) -> String {
        self.named_in("names_sorted", first, None, last)
    }

    fn named_in(&self, key: &str, first: &str, second: Option<&str>, last: &str) -> String {
        let values = [
            ("first", first.into()),
            ("second", second.unwrap_or_default().into()),
            ("last", last.into()),
            ("begins", begins(last).into()),
            ("initial", initial(last).into()),
        ];
        self.say(key, &values)
    }

    fn row(&self, key: &str, mut items: Vec<String>) -> String {
        match items.pop() {
            None => String::new(),
            Some(last) if items.is_empty() => last,
            Some(last) => {
                let items = items.join(self.get("comma"));
                let values = [
                    ("items", (&items).into()),
                    ("last", (&last).into()),
                    ("begins", begins(&last).into()),
                    ("initial", initial(&last).into()),
                ];
                self.say(key, &values)
            }
        }
    }
}

/// The sound that words begin with, for languages in which "and" or "or" changes before it: `i`,
/// `o`, or `other`. `Hi` counts as `i`, but for `Hie`, and so do numbers whose names begin so.
fn initial(words: &str) -> &'static str {
    let letters: String = words
        .chars()
        .skip_while(|c| !c.is_alphanumeric())
        .take(3)
        .flat_map(char::to_lowercase)
        .collect();
    let number: String = words.chars().take_while(char::is_ascii_digit).collect();
    match (letters.as_str(), number.as_str()) {
        (_, "11") => "o",
        (_, number) if number.starts_with('8') => "o",
        (letters, _) if letters.starts_with(['o', 'ó']) || letters.starts_with("ho") => "o",
        (letters, _) if letters.starts_with("hie") || letters.starts_with("io") => "other",
        (letters, _) if letters.starts_with(['i', 'í']) || letters.starts_with("hi") => "i",
        _ => "other",
    }
}

/// What words begin with, for languages that write "and" or "as" as one with the word after it:
/// `digit`, `latin`, or `other`.
pub(super) fn begins(words: &str) -> &'static str {
    match words.chars().find(|c| c.is_alphanumeric()) {
        Some(c) if c.is_ascii_digit() => "digit",
        Some('A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}') => "latin",
        _ => "other",
    }
}
