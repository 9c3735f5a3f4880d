//! Decades and centuries.

use super::Ui;

/// The number of the decade that an astronomical year lies in: 196 for 1965, 0 for the years 1 to
/// 9, -1 for 9 to 1 BCE, -2 for 19 to 10 BCE.
#[must_use]
pub fn decade_of(year: i64) -> i64 {
    match year {
        1.. => year / 10,
        _ => -1 - before(year) / 10,
    }
}

/// The number of the century that an astronomical year lies in: 19 for 1901 to 2000, 0 for the
/// years 1 to 100, -1 for 100 to 1 BCE.
#[must_use]
pub fn century_of(year: i64) -> i64 {
    match year {
        1.. => (year - 1) / 100,
        _ => -1 - (before(year) - 1) / 100,
    }
}

/// The year before the common era that an astronomical year is: 1 for 0, 44 for -43.
fn before(year: i64) -> i64 {
    1_i64.saturating_sub(year)
}

impl Ui {
    /// A decade by its number: "1960s", "790s CE", "40s BCE", "1 to 9 CE".
    #[must_use]
    pub fn decade(&self, number: i64) -> String {
        let of = |key: &str, tens: i64| {
            let year = format!("{tens}0");
            self.say(key, &[("year", (&year).into())])
        };
        match number {
            0 => self.get("decade_first_ce").to_owned(),
            -1 => self.get("decade_first_bce").to_owned(),
            100.. => of("decade", number),
            1.. => of("decade_ce", number),
            _ => of("decade_bce", number.saturating_add(1).saturating_neg()),
        }
    }

    /// A century by its number: "20th century", "1st century BCE".
    #[must_use]
    pub fn century(&self, number: i64) -> String {
        let (ordinal, key) = match number {
            0.. => (number.saturating_add(1), "century"),
            _ => (number.saturating_neg(), "century_bce"),
        };
        self.say(key, &[("n", ordinal.into()), ("roman", (&roman(ordinal)).into())])
    }
}

/// A number in Roman figures; beyond 3999, which has none, in ours.
fn roman(number: i64) -> String {
    const FIGURES: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (worth, figure) in FIGURES {
        while left >= worth {
            out.push_str(figure);
            left -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::english;

    #[test]
    fn decades() {
        for (year, name) in [
            (1965, "1960s"),
            (1970, "1970s"),
            (799, "790s CE"),
            (9, "1 to 9 CE"),
            (0, "9 to 1 BCE"),
            (-8, "9 to 1 BCE"),
            (-9, "10s BCE"),
            (-43, "40s BCE"),
        ] {
            assert_eq!(english().decade(decade_of(year)), name, "{year}");
        }
    }

    #[test]
    fn centuries() {
        for (year, name) in [
            (2000, "20th century"),
            (2001, "21st century"),
            (1066, "11th century"),
            (100, "1st century"),
            (0, "1st century BCE"),
            (-99, "1st century BCE"),
            (-100, "2nd century BCE"),
        ] {
            assert_eq!(english().century(century_of(year)), name, "{year}");
        }
    }

    #[test]
    fn later_years_are_never_in_an_earlier_period() {
        for year in -400..400 {
            assert!(decade_of(year) <= decade_of(year + 1), "{year}");
            assert!(century_of(year) <= century_of(year + 1), "{year}");
        }
    }
}
