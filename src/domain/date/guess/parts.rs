//! Day, month and year in any order, in figures or by name.

use super::One;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SEASONS: [(&str, u8); 5] =
    [("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)];
/// A part of a date: figures, or the name of a month or a season.
#[derive(Clone, Copy)]
enum Part<'a> {
    Number(&'a str),
    Month(usize),
    Season(u8),
}

/// Day, month and year in any order, with any signs between them.
pub(super) fn parts(text: &str) -> Option<One> {
    use Part::{Month, Number, Season};
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut parts = Vec::new();
    for word in words.filter(|word| !["of", "the", "in"].contains(word)) {
        // What follows a whole date is a time of day: `20180131T2000`, `2018-01-31 20:00`.
        if parts.len() == 3 {
            break;
        }
        let (word, time) = word.split_once('t').map_or((word, false), |(day, rest)| {
            let timed = day.len() == 2 && rest.starts_with(|c: char| c.is_ascii_digit());
            if timed { (day, true) } else { (word, false) }
        });
        parts.push(part(word)?);
        if time {
            break;
        }
    }
    let date = |year: &str, month: usize, day: &str| {
        let (year, day): (u32, u32) = (year.parse().ok()?, day.parse().ok()?);
        Some(One::Date(format!("{year:04}-{month:02}-{day:02}")))
    };
    match parts.as_slice() {
        [Number(day), Month(month), Number(year)] if year.len() == 4 => date(year, *month, day),
        [Month(month), Number(day), Number(year)] if year.len() == 4 => date(year, *month, day),
        [Number(year), Month(month), Number(day)] if year.len() == 4 => date(year, *month, day),
        [Month(month), Number(year)] | [Number(year), Month(month)] if year.len() == 4 => {
            Some(One::Date(format!("{year}-{month:02}")))
        }
        [Season(season), Number(year)] | [Number(year), Season(season)] if year.len() == 4 => {
            Some(One::Date(format!("{year}-{season}")))
        }
        [Number(year), Number(month), Number(day)] if year.len() == 4 => {
            let (month, day): (usize, usize) = (month.parse().ok()?, day.parse().ok()?);
            // Some write the day before the month even after the year.
            let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
            Some(One::Date(format!("{year}-{month:02}-{day:02}")))
        }
        [Number(one), Number(other), Number(year)] if year.len() == 4 => either(one, other, year),
        [Number(year), Number(month)] | [Number(month), Number(year)]
            if year.len() == 4 && month.len() <= 2 =>
        {
            let (from, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
            // `2018/19` is a span of years.
            let is_next_year = month > 12 && (from + 1) % 100 == month;
            let next = from + 1;
            Some(One::Date(if is_next_year {
                format!("{year}/{next:04}")
            } else {
                format!("{year}-{month:02}")
            }))
        }
        [Number(figures)] => figures_alone(figures),
        _ => None,
    }
}

fn part(word: &str) -> Option<Part<'_>> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Part::Number(word));
    }
    if let Some((_, season)) = SEASONS.iter().find(|(name, _)| *name == word) {
        return Some(Part::Season(*season));
    }
    let is_month = |name: &str| name.starts_with(word) && word.len() >= 3 || word == "sept";
    if let Some(month) = MONTHS.iter().position(|name| is_month(name)) {
        return Some(Part::Month(if word == "sept" { 9 } else { month + 1 }));
    }
    // 1st, 2nd, 3rd, 31st
    let day = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    (!day.is_empty() && day.bytes().all(|byte| byte.is_ascii_digit())).then_some(Part::Number(day))
}

/// Two numbers before a year: the day first or the month first.
fn either(one: &str, other: &str, year: &str) -> Option<One> {
    let (one, other): (u32, u32) = (one.parse().ok()?, other.parse().ok()?);
    let day_first = format!("{year}-{other:02}-{one:02}");
    let month_first = format!("{year}-{one:02}-{other:02}");
    Some(match (one > 12, other > 12) {
        (true, _) => One::Date(day_first),
        (false, true) => One::Date(month_first),
        (false, false) if one == other => One::Date(day_first),
        (false, false) => One::Either(day_first, month_first),
    })
}

/// Figures without a sign between them: `20180131`, `12018`, `800`.
fn figures_alone(figures: &str) -> Option<One> {
    Some(One::Date(match figures.len() {
        1..=3 => format!("{figures:0>4}"),
        8 => format!("{}-{}-{}", figures.get(..4)?, figures.get(4..6)?, figures.get(6..)?),
        5..=7 | 9..=12 => format!("Y{figures}"),
        _ => return None,
    }))
}
