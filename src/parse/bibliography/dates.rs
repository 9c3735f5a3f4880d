//! Dates of BibTeX and CSL-JSON as EDTF expressions.

use serde_json::Value;

/// The year, month and day of BibTeX's three fields. What stands for a month may be a season, two
/// months, or a month with its day; a month that cannot be read is left as it is, to be reported.
pub(super) fn of_fields(year: &str, month: &str, day: &str) -> String {
    let year = year.trim();
    let plain = !year.is_empty() && year.len() < 4 && year.bytes().all(|b| b.is_ascii_digit());
    let year = if plain { format!("{year:0>4}") } else { year.to_owned() };
    let month = month.replace(['~', '\u{a0}', '.', ','], " ").replace("--", "-").replace('–', "-");
    let month = month.trim();
    if let Some(season) = season_of(month) {
        return format!("{year}-{}", season + 20);
    }
    if let Some((first, last)) = month.split_once(['/', '-'])
        && let (Some(first), Some(last)) = (month_number(first), month_number(last))
    {
        return format!("{year}-{first:02}/{year}-{last:02}");
    }
    // "mar # ~12", "12 October"
    let (month, with_day) = match month.split_whitespace().collect::<Vec<_>>().as_slice() {
        [name, day] if day.parse::<u8>().is_ok() => ((*name).to_owned(), (*day).to_owned()),
        [day, name] if day.parse::<u8>().is_ok() => ((*name).to_owned(), (*day).to_owned()),
        _ => (month.to_owned(), String::new()),
    };
    let day = if day.trim().is_empty() { &with_day } else { day };
    match (month_number(&month), day.trim().parse::<u8>()) {
        (Some(month), Ok(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), Err(_)) => format!("{year}-{month:02}"),
        (None, _) if month.is_empty() => year,
        (None, _) => format!("{year} {month}"),
    }
}

/// A month by its number or its English name, whole or cut off.
fn month_number(month: &str) -> Option<u8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = month.trim().to_lowercase();
    if let Ok(number) = month.parse::<u8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let at = MONTHS.iter().position(|known| month.starts_with(known))?;
    u8::try_from(at + 1).ok()
}

/// BibLaTeX's older ways of writing what EDTF has since settled: an open end with nothing behind the
/// stroke, an unknown digit as `u`.
pub(super) fn of_biblatex(written: &str) -> String {
    let written = written.trim();
    match written.strip_suffix('/') {
        Some(start) => format!("{start}/.."),
        None => written.to_owned(),
    }
}

/// A date variable of CSL-JSON.
pub(super) fn of_csl(value: &Value) -> Result<String, String> {
    if let Some(words) = value.as_str() {
        return Ok(words.trim().to_owned());
    }
    let Some(date) = value.as_object() else {
        return Err("a date is written { \"date-parts\": [[2018, 1, 31]] }".into());
    };
    let words = |key: &str| date.get(key).and_then(Value::as_str).map(str::trim);
    let said = words("raw").or(words("literal")).or(words("edtf"));
    let parts = date.get("date-parts").and_then(Value::as_array);
    let Some(parts) = parts.filter(|parts| !parts.iter().all(is_blank)) else {
        return Ok(said.unwrap_or("").to_owned());
    };
    let season = date.get("season").and_then(season);
    let circa = match date.get("circa") {
        Some(Value::Bool(circa)) => *circa,
        Some(Value::Number(number)) => number.as_i64() != Some(0),
        Some(Value::String(words)) => !matches!(words.as_str(), "" | "0" | "false"),
        _ => false,
    };
    let mut ends = Vec::new();
    for part in parts {
        let numbers: Option<Vec<i64>> = part
            .as_array()
            .map(|part| part.iter().filter(|value| !is_zero(value)))
            .and_then(|part| part.map(number).collect());
        // A second date of nothing but zeros is an end that is still to come.
        if numbers.as_ref().is_some_and(Vec::is_empty) && !ends.is_empty() {
            ends.push("..".to_owned());
            continue;
        }
        let mut end = match numbers.as_deref() {
            Some([year]) => match season {
                Some(season) => format!("{}-{}", four(*year), season + 20),
                None => four(*year),
            },
            // CSL-JSON counts seasons on from the months, where it has no variable for them.
            Some([year, month @ 13..=16]) => format!("{}-{}", four(*year), month + 8),
            Some([year, month]) => format!("{}-{month:02}", four(*year)),
            Some([year, month, day]) => format!("{}-{month:02}-{day:02}", four(*year)),
            _ => return Err("its parts are not a year, a month and a day in numbers".into()),
        };
        if circa {
            end.push('~');
        }
        ends.push(end);
    }
    Ok(ends.join("/"))
}

/// Nothing, as some managers write it.
fn is_zero(value: &Value) -> bool {
    value.is_null() || *value == "" || number(value) == Some(0)
}

fn is_blank(part: &Value) -> bool {
    part.as_array().is_none_or(|part| part.iter().all(is_zero))
}

/// A season's number, from spring on.
fn season(value: &Value) -> Option<i64> {
    if let Some(word) = value.as_str() {
        let found = season_of(word);
        if found.is_some() {
            return found;
        }
    }
    number(value).map(|n| if n > 20 { n - 20 } else { n }).filter(|n| (1..=4).contains(n))
}

fn season_of(word: &str) -> Option<i64> {
    Some(match word.trim().to_lowercase().as_str() {
        "spring" => 1,
        "summer" => 2,
        "autumn" | "fall" => 3,
        "winter" => 4,
        _ => return None,
    })
}

/// Numbers may stand in quotation marks.
fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

fn four(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn three_fields_are_one_date() {
        assert_eq!(of_fields("2018", "jan", "5"), "2018-01-05");
        assert_eq!(of_fields("2018", "September", ""), "2018-09");
        assert_eq!(of_fields("987", "", ""), "0987");
        assert_eq!(of_fields("2018", "spring", ""), "2018-21");
        assert_eq!(of_fields("2018", "jan/feb", ""), "2018-01/2018-02");
        assert_eq!(of_fields("2018", "1--3", ""), "2018-01/2018-03");
        assert_eq!(of_fields("2018", "mar~12", ""), "2018-03-12");
        assert_eq!(of_fields("2018", "12 October", ""), "2018-10-12");
        assert_eq!(of_fields("2018", "13", ""), "2018 13");
    }

    #[test]
    fn parts_are_an_expression() {
        for (csl, edtf) in [
            (json!({"date-parts": [[2018, 1, 31]]}), "2018-01-31"),
            (json!({"date-parts": [["2018", "2"]]}), "2018-02"),
            (json!({"date-parts": [[2018, 1], [2018, 3]]}), "2018-01/2018-03"),
            (json!({"date-parts": [[2018]], "season": "2"}), "2018-22"),
            (json!({"date-parts": [[2018]], "circa": 1}), "2018~"),
            (json!({"date-parts": [[-43]]}), "-0043"),
            (json!({"raw": "2018/.."}), "2018/.."),
            (json!({"date-parts": [[2018, 14]]}), "2018-22"),
            (json!({"date-parts": [[2018]], "season": "Autumn"}), "2018-23"),
            (json!({"date-parts": [[2018, 0, 0]]}), "2018"),
            (json!({"date-parts": [[2018, 1], [0, 0, 0]]}), "2018-01/.."),
            (json!({"date-parts": [[]]}), ""),
            (json!({"date-parts": [[""]], "literal": "n.d."}), "n.d."),
            (json!({}), ""),
        ] {
            assert_eq!(of_csl(&csl).as_deref(), Ok(edtf), "{csl}");
        }
        assert!(of_csl(&json!({"date-parts": [["spring"]]})).is_err());
        assert!(of_csl(&json!(2018)).is_err());
    }
}
