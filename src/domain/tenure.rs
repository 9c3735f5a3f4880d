//! Who held which office from when to when, and all of that together.

mod course;
mod roster;
mod shown;
mod stay;

pub use course::{Gap, Overlap};
pub use roster::Roster;
pub(crate) use stay::{Stay, StayEnd};

use super::date::Date;
use super::id::{OfficeKey, PersonKey};

/// A tenure's place in the [`Roster`], in the order in which the tenures were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TenureKey(pub u32);

/// When a tenure began. That day counts as a day in office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// On that date.
    On(Date),
    /// Nobody knows when.
    Unknown,
}

/// When a tenure ended. That day counts as a day in office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// On that date.
    On(Date),
    /// It ended, nobody knows when.
    Unknown,
    /// It has not ended.
    StillInOffice,
}

/// A person's time in an office, without a break. Who held the office twice has two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// Whose.
    pub person: PersonKey,
    /// In which office.
    pub office: OfficeKey,
    /// Its first day.
    pub from: Start,
    /// Its last day.
    pub to: End,
    /// Whether the office was held for the time being, in place of a holder proper.
    pub acting: bool,
    /// What other sources say of its first day, in the order written.
    pub rival_from: Vec<Date>,
    /// What other sources say of its last day.
    pub rival_to: Vec<Date>,
}

/// A tenure, with what is needed to name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holder {
    /// The tenure.
    pub tenure: TenureKey,
    /// Whose.
    pub person: PersonKey,
    /// Of which office.
    pub office: OfficeKey,
    /// Whether it was held for the time being.
    pub acting: bool,
}

/// A rival date of one end of a tenure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RivalEnd {
    /// The tenure.
    pub tenure: TenureKey,
    /// Which end of it.
    pub end: TenureEnd,
    /// Its place among the rival dates of that end, from 0.
    pub number: usize,
}

/// Which end of a tenure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TenureEnd {
    /// Taking office.
    Start,
    /// Leaving it.
    End,
}

impl TenureEnd {
    /// The other end.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }
}

impl Start {
    /// The date, where one is known.
    #[must_use]
    pub fn date(&self) -> Option<&Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Unknown => None,
        }
    }
}

impl End {
    /// The date, where there is one and it is known.
    #[must_use]
    pub fn date(&self) -> Option<&Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Unknown | Self::StillInOffice => None,
        }
    }
}

impl Tenure {
    /// The date of that end, where there is one and it is known.
    #[must_use]
    pub fn date(&self, end: TenureEnd) -> Option<&Date> {
        match end {
            TenureEnd::Start => self.from.date(),
            TenureEnd::End => self.to.date(),
        }
    }

    /// What other sources say of that end.
    #[must_use]
    pub fn rivals(&self, end: TenureEnd) -> &[Date] {
        match end {
            TenureEnd::Start => &self.rival_from,
            TenureEnd::End => &self.rival_to,
        }
    }

    /// Whether nobody knows when that end was. Who is still in office has an end that is known not
    /// to have come.
    #[must_use]
    pub fn is_unknown(&self, end: TenureEnd) -> bool {
        match end {
            TenureEnd::Start => self.from == Start::Unknown,
            TenureEnd::End => self.to == End::Unknown,
        }
    }

    /// Puts another date at that end, or takes the one that is there away: then it is not known.
    pub fn set(&mut self, end: TenureEnd, date: Option<Date>) {
        match end {
            TenureEnd::Start => self.from = date.map_or(Start::Unknown, Start::On),
            TenureEnd::End => self.to = date.map_or(End::Unknown, End::On),
        }
    }

    /// Whether it certainly ends before it begins, by whatever reading of its dates.
    #[must_use]
    pub fn ends_before_start(&self) -> bool {
        Stay::of(TenureKey(0), self).is_none()
    }
}

#[cfg(test)]
mod tests;
