//! Decades and centuries in English.

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

/// A decade by its number: "1960s", "790s CE", "40s BCE", "1 to 9 CE".
#[must_use]
pub fn decade(number: i64) -> String {
    match number {
        0 => "1 to 9 CE".to_owned(),
        -1 => "9 to 1 BCE".to_owned(),
        100.. => format!("{number}0s"),
        1.. => format!("{number}0s CE"),
        _ => format!("{}0s BCE", number.saturating_add(1).saturating_neg()),
    }
}

/// A century by its number: "20th century", "1st century BCE".
#[must_use]
pub fn century(number: i64) -> String {
    let (ordinal, era) = match number {
        0.. => (number.saturating_add(1), ""),
        _ => (number.saturating_neg(), " BCE"),
    };
    let ending = match (ordinal % 10, ordinal % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{ordinal}{ending} century{era}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(decade(decade_of(year)), name, "{year}");
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
            assert_eq!(century(century_of(year)), name, "{year}");
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
