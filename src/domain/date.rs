//! A date as an editor writes it: an EDTF expression and the days it may stand for.

mod days;
mod guess;
mod mend;
mod read;

pub use days::{Bound, Days, Run};
pub(crate) use days::{ceiling, floor};

use super::day::Day;
use edtf_core::Edtf;
use std::sync::Arc;

/// An EDTF expression (ISO 8601-2:2019, annex A) with the text it was written as.
///
/// Levels 0 and 1, level 2's sets (`[a, b]` one of them, `{a, b}` all of them) and its masks
/// (`2018-XX-15`). Years are astronomical and Gregorian throughout: `-0043` is 44 BCE. Seasons
/// are those of the north, by whole months (spring is March to May); a time of day is dropped.
///
/// Shared, so that a copy costs nothing and the many records that have room for several dates and
/// leave them out stay small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date(Arc<Read>);

/// A date as it was read.
#[derive(Debug, PartialEq, Eq)]
struct Read {
    written: Box<str>,
    edtf: Edtf,
    days: Days,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong, in a clause without a full stop.
    pub message: String,
    /// Where, in bytes from the start of the text; on a character's boundary.
    pub offset: usize,
    /// How many bytes from there are wrong; 0 only where the text is empty.
    pub len: usize,
    /// What would be right ("write 2018-01-31"), where that can be guessed.
    pub help: Option<String>,
}

/// What a date says, by its smallest part or its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// One day: `2018-01-31`.
    Day,
    /// A month, the day in it not said: `2018-02`.
    Month,
    /// A season, quarter, third or half of a year: `2018-21`.
    Season,
    /// A year, the day in it not said: `2018`.
    Year,
    /// A decade or a century, the year in it not said: `201X`, `1950S2`.
    Years,
    /// Digits left open in the month or the day: `2018-02-XX`, `2018-XX`, `2018-XX-15`.
    Masked,
    /// From one date to another, with or without bound: `2018-01-31/2018-02-01`, `2016/..`.
    Span,
    /// One of several: `[2018-01-31, 2018-02-01]`.
    OneOf,
    /// All of several: `{2018-01-31, 2018-02-01}`.
    AllOf,
}

impl Date {
    /// Reads an EDTF expression. Spaces around it and after a set's commas are allowed.
    ///
    /// # Errors
    ///
    /// [`DateError`] where the text is not EDTF, names a day that the calendar has not, a year
    /// outside [`Day::FIRST_YEAR`]`..=`[`Day::LAST_YEAR`], nothing but unknown ends, or more than
    /// a few thousand separate days. Never panics, whatever the text.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        if let Some((edtf, days)) = read::plain(text) {
            return Ok(Self(Arc::new(Read { written: text.into(), edtf, days })));
        }
        let edtf = read::edtf(text)?;
        let days = read::days(&edtf).map_err(|message| DateError {
            message: message.to_owned(),
            offset: 0,
            len: text.len(),
            help: None,
        })?;
        Ok(Self(Arc::new(Read { written: text.into(), edtf, days })))
    }

    /// The date that a text can only mean that is no EDTF: "May 3, 2018", "c. 1850", "1987--1989",
    /// BibLaTeX's older `19uu`. Where it may mean two, or a day that the calendar has not, it is none.
    #[must_use]
    pub fn meant(text: &str) -> Option<Self> {
        mend::meant(text).and_then(|right| Self::parse(&right).ok())
    }

    /// Whether a text says that there is no date: "n.d.".
    #[must_use]
    pub fn is_none_meant(text: &str) -> bool {
        guess::guess(text.trim()) == Some(guess::Guess::LeaveOut)
    }

    /// The text as it was written.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.0.written
    }

    /// The expression, part by part.
    #[must_use]
    pub fn edtf(&self) -> &Edtf {
        &self.0.edtf
    }

    /// The days that it may stand for.
    #[must_use]
    pub fn days(&self) -> &Days {
        &self.0.days
    }

    /// The first of those days.
    #[must_use]
    pub fn earliest(&self) -> Bound {
        self.0.days.earliest()
    }

    /// The last of those days.
    #[must_use]
    pub fn latest(&self) -> Bound {
        self.0.days.latest()
    }

    /// Marked `~` (or `%`) in any part: about then. It widens nothing.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.0.edtf.is_approximate()
    }

    /// Marked `?` (or `%`) in any part: the date itself is in doubt. It widens nothing.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.0.edtf.is_uncertain()
    }

    /// Whether it leaves the day open. One day does not, nor a span between two days or from a
    /// day on, nor a set of days that are all meant; whatever is approximate or uncertain is
    /// asked for apart.
    #[must_use]
    pub fn is_imprecise(&self) -> bool {
        !read::is_to_the_day(&self.0.edtf) && self.0.days.single().is_none()
    }

    /// What the expression says.
    #[must_use]
    pub fn precision(&self) -> Precision {
        read::precision(&self.0.edtf)
    }

    /// The date's place in a list: its earliest day, or where there is none its latest
    /// (`../2018` stands with the end of 2018).
    #[must_use]
    pub fn sort_day(&self) -> Day {
        // `Days` always holds a day; the epoch only keeps this total.
        self.0.days.first_dated().unwrap_or(Day::from_number(0))
    }
}

#[cfg(test)]
mod tests;
