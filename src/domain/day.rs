//! A calendar day and the distance between two of them.

use std::fmt;

/// Days from 0000-03-01 to 1970-01-01, in the proleptic Gregorian calendar.
const DAYS_TO_EPOCH: i64 = 719_468;
/// Days in the 400 years after which the Gregorian calendar repeats.
const DAYS_IN_ERA: i64 = 146_097;

/// More days than from 1970 to the end of either side's farthest year, and few enough to add up.
const FARTHEST: i64 = 365_250_000_000_000;

/// A day of the proleptic Gregorian calendar, kept as its number of days from 1970-01-01.
///
/// Years are astronomical, as in ISO 8601: year 0 is 1 BCE, year -1 is 2 BCE. Any year within
/// [`Day::FIRST_YEAR`]`..=`[`Day::LAST_YEAR`] will do, far beyond the four digits that most date
/// libraries stop at. There is no time of day and no time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i64);

impl Day {
    /// The earliest year that can be counted with, both ends included.
    pub const FIRST_YEAR: i64 = -Self::LAST_YEAR;
    /// The latest year that can be counted with: far enough for any date, and near enough for
    /// sums of days never to overflow.
    pub const LAST_YEAR: i64 = 1_000_000_000_000;

    /// The day of that year, month (1 to 12) and day of the month (from 1); none where the
    /// calendar has no such day or the year is out of range.
    #[must_use]
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year)
            || !(1..=12).contains(&month)
            || !(1..=days_in_month(year, month)).contains(&day)
        {
            return None;
        }
        Some(Self::count(year, month, day))
    }

    /// The number of that day, which must exist. The year is taken to begin in March, so that
    /// the leap day is its last (Howard Hinnant, "chrono-compatible low-level date algorithms").
    fn count(year: i64, month: u8, day: u8) -> Self {
        let (month, day) = (i64::from(month), i64::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * DAYS_IN_ERA + day_of_era - DAYS_TO_EPOCH)
    }

    /// Year (astronomical), month (1 to 12) and day of the month (from 1).
    #[must_use]
    pub fn ymd(self) -> (i64, u8, u8) {
        let days = self.0 + DAYS_TO_EPOCH;
        let era = days.div_euclid(DAYS_IN_ERA);
        let day_of_era = days.rem_euclid(DAYS_IN_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        let small = |n: i64| u8::try_from(n).unwrap_or(u8::MAX);
        (year, small(month), small(day))
    }

    /// The day that many days later (earlier where negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_number(self.0.saturating_add(days))
    }

    /// Days from this day to `later`: 0 for the same day, negative where `later` comes first.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        later.0 - self.0
    }

    /// The number of days from 1970-01-01, which is 0.
    #[must_use]
    pub fn number(self) -> i64 {
        self.0
    }

    /// The day with that number of days from 1970-01-01; numbers beyond the years that can be
    /// counted with stop there.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        Self(number.clamp(-FARTHEST, FARTHEST))
    }
}

/// As ISO 8601 writes it: `2018-01-31`, `-0043-03-15`, `Y12018-01-31` beyond four digits.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        match year {
            0..=9_999 => {
                // By hand: a large site's data are full of days.
                let digit = |number: i64| b'0' + (number % 10) as u8;
                let (month, day) = (i64::from(month), i64::from(day));
                let ten = [
                    digit(year / 1000),
                    digit(year / 100),
                    digit(year / 10),
                    digit(year),
                    b'-',
                    digit(month / 10),
                    digit(month),
                    b'-',
                    digit(day / 10),
                    digit(day),
                ];
                // Digits and hyphens are text.
                f.write_str(str::from_utf8(&ten).unwrap_or_default())
            }
            -9_999..=-1 => write!(f, "-{:04}-{month:02}-{day:02}", -year),
            _ => write!(f, "Y{year}-{month:02}-{day:02}"),
        }
    }
}

/// Whether the Gregorian calendar gives that astronomical year a 29 February.
#[must_use]
pub fn is_leap_year(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// The number of days of that month (1 to 12); 0 where there is no such month.
#[must_use]
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// How far two days lie apart, whichever comes first: whole years, then whole months, then days,
/// counted forward from the earlier one.
///
/// A month is whole when the day of the month is reached again, or the month's last day where the
/// month is too short to have it: from 31 January to 28 February is one month. Ordered by length
/// in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// Whole years.
    pub years: i64,
    /// Whole months beyond those years, 0 to 11.
    pub months: u8,
    /// Days beyond those months, 0 to 30.
    pub days: u8,
    /// The same distance in days alone.
    pub in_days: i64,
}

impl Distance {
    /// The distance between two days, in either order.
    #[must_use]
    pub fn between(one: Day, other: Day) -> Self {
        let (from, to) = if one <= other { (one, other) } else { (other, one) };
        let ((from_year, from_month, from_day), (year, month, _)) = (from.ymd(), to.ymd());
        let mut months = (year - from_year) * 12 + i64::from(month) - i64::from(from_month);
        let mut reached = months_later(from_year, from_month, from_day, months);
        if reached > to {
            months -= 1;
            reached = months_later(from_year, from_month, from_day, months);
        }
        let small = |n: i64| u8::try_from(n).unwrap_or(u8::MAX);
        Self {
            years: months.div_euclid(12),
            months: small(months.rem_euclid(12)),
            days: small(reached.days_until(to)),
            in_days: from.days_until(to),
        }
    }
}

impl PartialOrd for Distance {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Distance {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |d: &Self| (d.in_days, d.years, d.months, d.days);
        key(self).cmp(&key(other))
    }
}

/// That day of the month so many months on, or the last of a month too short for it.
fn months_later(year: i64, month: u8, day: u8, months: i64) -> Day {
    let total = i64::from(month) - 1 + months;
    let year = year + total.div_euclid(12);
    let month = u8::try_from(total.rem_euclid(12) + 1).unwrap_or(1);
    Day::count(year, month, day.min(days_in_month(year, month)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i64, month: u8, day: u8) -> Day {
        Day::from_ymd(year, month, day).expect("a day of the calendar")
    }

    fn apart(one: Day, other: Day) -> (i64, u8, u8, i64) {
        let d = Distance::between(one, other);
        (d.years, d.months, d.days, d.in_days)
    }

    #[test]
    fn the_epoch_is_the_first_of_1970() {
        assert_eq!(day(1970, 1, 1).number(), 0);
        assert_eq!(day(1969, 12, 31).number(), -1);
    }

    #[test]
    fn leap_days_exist_only_in_leap_years() {
        for year in [2020, 2000, 1600, 0, -4, -400, 12_000] {
            assert!(Day::from_ymd(year, 2, 29).is_some(), "{year} is a leap year");
        }
        for year in [2018, 1900, 2100, -1, -100, 12_100] {
            assert!(Day::from_ymd(year, 2, 29).is_none(), "{year} is none");
        }
    }

    #[test]
    fn no_day_outside_the_calendar() {
        for (month, of_month) in [(0, 1), (13, 1), (1, 0), (1, 32), (4, 31)] {
            assert_eq!(Day::from_ymd(2018, month, of_month), None);
        }
        assert_eq!(Day::from_ymd(Day::LAST_YEAR + 1, 1, 1), None);
        assert!(Day::from_ymd(Day::LAST_YEAR, 12, 31).is_some());
        assert!(Day::from_ymd(Day::FIRST_YEAR, 1, 1).is_some());
    }

    #[test]
    fn every_day_comes_back_as_it_went_in() {
        for number in (-800_000..800_000).step_by(7) {
            let (year, month, of_month) = Day::from_number(number).ymd();
            assert_eq!(day(year, month, of_month).number(), number);
        }
        for year in [Day::FIRST_YEAR, -12_345, -1, 0, 12_345, Day::LAST_YEAR] {
            assert_eq!(day(year, 2, 28).ymd(), (year, 2, 28));
        }
    }

    #[test]
    fn numbers_beyond_all_years_stop() {
        assert_eq!(Day::from_number(i64::MAX), Day::from_number(i64::MAX - 1));
        assert!(Day::from_number(i64::MAX) > day(Day::LAST_YEAR, 12, 31));
        assert!(Day::from_number(i64::MIN) < day(Day::FIRST_YEAR, 1, 1));
        assert!(Day::from_number(i64::MAX).ymd().0 >= Day::LAST_YEAR);
    }

    #[test]
    fn agrees_with_jiff_where_jiff_reaches() {
        let epoch = jiff::civil::date(1970, 1, 1);
        for number in (-4_300_000..2_900_000).step_by(12_347) {
            let (year, month, of_month) = Day::from_number(number).ymd();
            let theirs =
                epoch.checked_add(jiff::Span::new().days(number)).expect("within jiff's years");
            assert_eq!(
                (year, month, of_month),
                (
                    i64::from(theirs.year()),
                    theirs.month().unsigned_abs(),
                    theirs.day().unsigned_abs()
                )
            );
        }
    }

    #[test]
    fn distances_of_the_demo() {
        assert_eq!(apart(day(2018, 1, 31), day(2018, 4, 26)).3, 85);
        assert_eq!(apart(day(2016, 12, 15), day(2017, 1, 23)), (0, 1, 8, 39));
        assert_eq!(apart(day(2018, 4, 26), day(2020, 1, 3)), (1, 8, 8, 617));
    }

    #[test]
    fn a_distance_is_the_same_in_both_directions() {
        assert_eq!(apart(day(2020, 1, 3), day(2018, 4, 26)), (1, 8, 8, 617));
        assert_eq!(apart(day(2018, 1, 1), day(2018, 1, 1)), (0, 0, 0, 0));
    }

    #[test]
    fn month_ends_and_leap_days_count_as_whole_months() {
        assert_eq!(apart(day(2018, 1, 31), day(2018, 2, 28)), (0, 1, 0, 28));
        assert_eq!(apart(day(2020, 2, 29), day(2021, 2, 28)), (1, 0, 0, 365));
        assert_eq!(apart(day(2020, 2, 29), day(2024, 2, 29)), (4, 0, 0, 1_461));
        assert_eq!(apart(day(1899, 12, 31), day(1900, 3, 1)), (0, 2, 1, 60));
        assert_eq!(apart(day(-1, 12, 31), day(1, 1, 1)), (1, 0, 1, 367));
    }

    #[test]
    fn written_as_iso_8601_does() {
        assert_eq!(day(2018, 1, 31).to_string(), "2018-01-31");
        assert_eq!(day(-43, 3, 15).to_string(), "-0043-03-15");
        assert_eq!(day(800, 12, 25).to_string(), "0800-12-25");
        assert_eq!(day(12_018, 1, 31).to_string(), "Y12018-01-31");
    }
}
