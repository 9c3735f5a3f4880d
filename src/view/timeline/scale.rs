//! Days along a line, and the calendar's marks on it.

use super::measure::{Tenths, width};
use crate::domain::day::Day;
use crate::words::Ui;

/// Where the days of a chart lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    from: i64,
    to: i64,
    left: Tenths,
    right: Tenths,
}

/// A mark of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tick {
    pub x: Tenths,
    /// Empty where the name would not fit.
    pub words: String,
}

impl Scale {
    /// The days `from` to `to`, both whole, between `left` and `right`.
    pub fn new(from: i64, to: i64, left: Tenths, right: Tenths) -> Scale {
        Scale { from, to: to.max(from), left, right }
    }

    /// The left edge of a day; days before the first stand at its edge, days past the last at the
    /// end of it.
    pub fn start(&self, day: i64) -> Tenths {
        self.at(i128::from(day) * 2)
    }

    /// The right edge of a day.
    pub fn end(&self, day: i64) -> Tenths {
        self.at((i128::from(day) + 1) * 2)
    }

    /// The middle of a day.
    pub fn middle(&self, day: i64) -> Tenths {
        self.at(i128::from(day) * 2 + 1)
    }

    /// The first day.
    pub fn first(&self) -> i64 {
        self.from
    }

    /// The last day.
    pub fn last(&self) -> i64 {
        self.to
    }

    /// Whether the day is shown.
    pub fn shows(&self, day: i64) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// The place of a number of half days.
    fn at(&self, halves: i128) -> Tenths {
        let (from, past) = (i128::from(self.from) * 2, (i128::from(self.to) + 1) * 2);
        let halves = halves.clamp(from, past);
        let length = i128::from(self.right - self.left);
        let along = (halves - from) * length / (past - from);
        self.left + i64::try_from(along).unwrap_or(0)
    }

    /// The marks of the calendar: as fine as the names allow, but no finer than days. Names stay
    /// within `min..=max`; where those of all marks would touch, only some are named.
    pub fn ticks(&self, ui: &Ui, min: Tenths, max: Tenths) -> Vec<Tick> {
        let mut finest: Option<Step> = None;
        for step in std::iter::successors(Some(Step::FIRST), |step| step.coarser()) {
            // Fewer than three to the inch, before any is named.
            let most = (self.right - self.left) / 300;
            if step.days().saturating_mul(most) < self.to - self.from + 1 {
                continue;
            }
            let (ticks, named, apart) = self.named(ui, step, min, max);
            if named >= 2 && apart {
                // Years in plenty are easier to read than halves of years.
                let plenty = step.unit_above().map(|unit| self.named(ui, unit, min, max));
                let plenty = plenty.filter(|(_, named, apart)| *named >= 4 && *apart);
                return plenty.map_or(ticks, |(ticks, ..)| ticks);
            }
            if named >= 1 {
                finest = finest.or(Some(step));
            }
            // Coarser marks than these say less than some of the finer ones.
            if named < 2 {
                break;
            }
        }
        finest.map(|step| self.named(ui, step, min, max).0).unwrap_or_default()
    }

    /// The marks of a step with those names that have room, how many these are, and whether all
    /// have. A year is named where it changes.
    fn named(&self, ui: &Ui, step: Step, min: Tenths, max: Tenths) -> (Vec<Tick>, usize, bool) {
        let (mut end, mut year, mut count, mut apart) = (Tenths::MIN, None, 0, true);
        let ticks = step.days_between(self.from, self.to).into_iter().map(|day| {
            let x = self.place(step, day);
            let mut words = step.name(ui, day, year == Some(day.ymd().0));
            let wide = width(&words);
            let (left, right) = (x - wide / 2, x - wide / 2 + wide);
            if left < min || right > max {
                words.clear();
            } else if left < end {
                apart = false;
                words.clear();
            } else {
                (end, year) = (right + SPACE, Some(day.ymd().0));
                count += 1;
            }
            Tick { x, words }
        });
        (ticks.collect(), count, apart)
    }

    /// A month or year is marked where it begins, a day in its middle.
    fn place(&self, step: Step, day: Day) -> Tenths {
        match step {
            Step::Days(1) => self.middle(day.number()),
            _ => self.start(day.number()),
        }
    }
}

/// The space between the names of two marks.
const SPACE: Tenths = 140;

/// From one mark of the calendar to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i64),
    Years(i64),
}

impl Step {
    const FIRST: Step = Step::Days(1);

    fn coarser(&self) -> Option<Step> {
        Some(match *self {
            Step::Days(1) => Step::Days(7),
            Step::Days(_) => Step::Months(1),
            Step::Months(1) => Step::Months(3),
            Step::Months(3) => Step::Months(6),
            Step::Months(_) => Step::Years(1),
            // 1, 2, 5, 10, 20, 50, …
            Step::Years(years) => {
                let leading = years.to_string().starts_with('2');
                let next = if leading { years / 2 * 5 } else { years * 2 };
                return (next < Day::LAST_YEAR / 4).then_some(Step::Years(next));
            }
        })
    }

    /// The next coarser unit of the calendar.
    fn unit_above(&self) -> Option<Step> {
        match self {
            Step::Days(_) => Some(Step::Months(1)),
            Step::Months(_) => Some(Step::Years(1)),
            Step::Years(_) => None,
        }
    }

    /// About how many days one takes.
    fn days(&self) -> i64 {
        match self {
            Step::Days(days) => *days,
            Step::Months(months) => months * 30,
            Step::Years(years) => years.saturating_mul(365),
        }
    }

    /// The first days of all steps from the day `from` to the day `to`.
    fn days_between(&self, from: i64, to: i64) -> Vec<Day> {
        let (first_year, first_month, _) = Day::from_number(from).ymd();
        let (last_year, ..) = Day::from_number(to).ymd();
        let days: Vec<Day> = match *self {
            Step::Days(step) => {
                // Weeks begin with Monday (ISO 8601), as 1970-01-05 did.
                let offset = (from - 4).rem_euclid(step);
                let first = if offset == 0 { from } else { from + step - offset };
                let count = usize::try_from(step).unwrap_or(1);
                (first..=to).step_by(count).map(Day::from_number).collect()
            }
            Step::Months(step) => {
                let first = first_year * 12 + i64::from(first_month) - 1;
                let (first, last) =
                    (first.div_euclid(step), (last_year * 12 + 11).div_euclid(step));
                (first..=last)
                    .filter_map(|count| {
                        let month = u8::try_from((count * step).rem_euclid(12) + 1).ok()?;
                        Day::from_ymd((count * step).div_euclid(12), month, 1)
                    })
                    .collect()
            }
            Step::Years(step) => {
                let (first, last) = (first_year.div_euclid(step), last_year.div_euclid(step) + 1);
                (first..=last)
                    .filter_map(|count| {
                        // There is no year 0: round years before it are counted from 1 BCE on.
                        let year = count.saturating_mul(step);
                        let year = if year <= 0 && step > 1 { year + 1 } else { year };
                        Day::from_ymd(year, 1, 1)
                    })
                    .collect()
            }
        };
        days.into_iter().filter(|day| (from..=to).contains(&day.number())).collect()
    }

    /// The day's name on an axis, without the year where that is clear.
    fn name(&self, ui: &Ui, day: Day, year_is_clear: bool) -> String {
        match self {
            Step::Days(_) => ui.axis_day(day, !year_is_clear),
            Step::Months(_) => ui.axis_month(day, !year_is_clear),
            Step::Years(_) => ui.axis_year(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::chart::tests::day;
    use super::*;
    use crate::words::english;

    fn names(from: i64, to: i64, length: Tenths) -> Vec<String> {
        let ticks = Scale::new(from, to, 0, length).ticks(&english(), -900, length + 900);
        ticks.into_iter().map(|tick| tick.words).filter(|words| !words.is_empty()).collect()
    }

    #[test]
    fn later_days_never_stand_further_left() {
        for (from, to) in [(0, 0), (0, 6), (-5_000, 90_000), (-90_000_000, 90_000_000_000)] {
            let scale = Scale::new(from, to, 100, 6_500);
            let step = ((to - from) / 1_000).max(1);
            let mut before = scale.start(from);
            assert_eq!(before, 100);
            let mut at = from;
            while at <= to {
                let (start, middle, end) = (scale.start(at), scale.middle(at), scale.end(at));
                assert!(before <= start && start <= middle && middle <= end, "{at}");
                before = start;
                at += step;
            }
            assert_eq!(scale.end(to), 6_500);
            assert_eq!((scale.start(i64::MIN), scale.end(i64::MAX)), (100, 6_500));
        }
    }

    #[test]
    fn names_of_the_calendar_stand_apart() {
        let ui = english();
        for exponent in 0..44 {
            let to = 3 * 2_i64.pow(exponent);
            for length in [2_400, 4_600, 6_400] {
                let scale = Scale::new(-to / 3, to, 0, length);
                let ticks = scale.ticks(&ui, -90, length + 130);
                let named: Vec<Tick> =
                    ticks.iter().filter(|tick| !tick.words.is_empty()).cloned().collect();
                for pair in named.windows(2) {
                    let half = |tick: &Tick| width(&tick.words) / 2;
                    let between = pair[1].x - half(&pair[1]) - pair[0].x - half(&pair[0]);
                    assert!(between >= SPACE - 1, "{named:?}");
                }
                assert!(ticks.len() < 40, "{} ticks for {to} days", ticks.len());
                assert!(!named.is_empty(), "nothing named for {to} days in {length}: {ticks:?}");
            }
        }
    }

    #[test]
    fn years_months_and_days_by_the_range() {
        let years = names(day(2016, 1, 1), day(2021, 6, 1), 6_400);
        assert_eq!(years, ["2016", "2017", "2018", "2019", "2020", "2021"]);
        let months = names(day(2017, 12, 1), day(2018, 5, 31), 6_400);
        assert_eq!(months, ["Dec 2017", "Jan 2018", "Feb", "Mar", "Apr", "May"]);
        let days = names(day(2018, 1, 30), day(2018, 2, 2), 6_400);
        assert_eq!(days, ["30 Jan 2018", "31 Jan", "1 Feb", "2 Feb"]);
        let decades = names(day(1937, 1, 3), day(1989, 1, 1), 6_400);
        assert_eq!(
            decades,
            ["1940", "1945", "1950", "1955", "1960", "1965", "1970", "1975", "1980", "1985"]
        );
    }

    #[test]
    fn before_the_common_era_years_are_round_in_its_own_count() {
        let names = names(day(-319, 1, 1), day(220, 1, 1), 4_000);
        assert_eq!(names, ["300 BCE", "200 BCE", "100 BCE", "1 CE", "100 CE", "200 CE"]);
    }

    #[test]
    fn a_single_day_has_its_name() {
        let one = day(2018, 4, 26);
        assert_eq!(names(one, one, 6_400), ["26 Apr 2018"]);
        assert!(names(one - 3, one + 3, 6_400).contains(&"26 Apr".to_owned()));
    }
}
