//! The days that a date may stand for: sorted, disjoint runs.

use super::super::day::Day;

/// One end of a run of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// That day, which still belongs to the run.
    On(Day),
    /// No end: it goes on (`2016-01-06/..`). Only ever the last end of the last run.
    Open,
    /// There is an end, nobody knows when (`/2018`, `../2018`, `2016/`).
    Unknown,
}

impl Bound {
    /// The day, where there is one.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// Days without a gap, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// The first day: a day or [`Bound::Unknown`].
    pub first: Bound,
    /// The last day.
    pub last: Bound,
}

/// The days that a date may stand for, as runs in calendar order that neither touch nor overlap.
/// There is at least one run, and at least one of all the ends is a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    runs: Runs,
}

/// Nearly always one, which then takes no room of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Runs {
    One(Run),
    Many(Vec<Run>),
}

impl Days {
    /// Sorts the runs and joins those that touch or overlap. None where nothing is left that has
    /// a day in it: no run at all, or one without any bound.
    pub(crate) fn new(mut runs: Vec<Run>) -> Option<Self> {
        runs.sort_by_key(|run| (floor(run.first), ceiling(run.last)));
        let mut joined: Vec<Run> = Vec::new();
        for run in runs {
            match joined.last_mut() {
                Some(before) if floor(run.first) <= ceiling(before.last).saturating_add(1) => {
                    // Of two runs without an end, the one whose end is not known says less.
                    if ceiling(run.last) > ceiling(before.last) || run.last == Bound::Unknown {
                        before.last = run.last;
                    }
                }
                _ => joined.push(run),
            }
        }
        let has_a_day = |run: &Run| run.first.day().is_some() || run.last.day().is_some();
        let runs = match joined.as_slice() {
            [one] => Runs::One(*one),
            _ => Runs::Many(joined),
        };
        let days = Self { runs };
        days.runs().iter().any(has_a_day).then_some(days)
    }

    /// From one day to another, which does not come before it.
    pub(super) fn between(first: Day, last: Day) -> Self {
        Self { runs: Runs::One(Run { first: Bound::On(first), last: Bound::On(last) }) }
    }

    /// One day alone.
    #[must_use]
    pub fn one(day: Day) -> Self {
        Self::between(day, day)
    }

    /// The runs, in calendar order; never empty.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        match &self.runs {
            Runs::One(run) => std::slice::from_ref(run),
            Runs::Many(runs) => runs,
        }
    }

    /// The first end of all.
    #[must_use]
    pub fn earliest(&self) -> Bound {
        self.runs().first().map_or(Bound::Unknown, |run| run.first)
    }

    /// The last end of all.
    #[must_use]
    pub fn latest(&self) -> Bound {
        self.runs().last().map_or(Bound::Unknown, |run| run.last)
    }

    /// The one day, where it is only one.
    #[must_use]
    pub fn single(&self) -> Option<Day> {
        match self.runs() {
            [Run { first: Bound::On(first), last: Bound::On(last) }] if first == last => {
                Some(*first)
            }
            _ => None,
        }
    }

    /// Whether the day is among them; beyond an end that is open or not known, every day is.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        let number = day.number();
        self.runs().iter().any(|run| floor(run.first) <= number && number <= ceiling(run.last))
    }

    /// The earliest day that has one: the first end, or the nearest to it where it is not known.
    #[must_use]
    pub fn first_dated(&self) -> Option<Day> {
        self.runs().iter().find_map(|run| run.first.day().or(run.last.day()))
    }
}

/// The place of a run's first end on the line of days; without bound, before every day.
pub(crate) fn floor(bound: Bound) -> i64 {
    bound.day().map_or(i64::MIN, Day::number)
}

/// The place of a run's last end on the line of days; without bound, after every day.
pub(crate) fn ceiling(bound: Bound) -> i64 {
    bound.day().map_or(i64::MAX, Day::number)
}
