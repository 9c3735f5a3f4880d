//! Dates of BibTeX and CSL-JSON as EDTF expressions.

use serde_json::Value;

/// The year, month and day of BibTeX's three fields.
pub(super) fn of_fields(year: &str, month: &str, day: &str) -> String {
    let year = year.trim();
    let plain = !year.is_empty() && year.len() < 4 && year.bytes().all(|b| b.is_ascii_digit());
    let year = if plain { format!("{year:0>4}") } else { year.to_owned() };
    let Some(month) = month_number(month) else { return year };
    match day.trim().parse::<u8>() {
        Ok(day) => format!("{year}-{month:02}-{day:02}"),
        Err(_) => format!("{year}-{month:02}"),
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
    let (Some(parts), true) = (parts, parts.is_some_and(|parts| !parts.is_empty())) else {
        return said.map(str::to_owned).ok_or_else(|| "the date has no parts".to_owned());
    };
    let season = date.get("season").and_then(number).filter(|season| (1..=4).contains(season));
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
            .map(|part| part.iter().filter(|value| !value.is_null() && **value != ""))
            .and_then(|part| part.map(number).collect());
        let mut end = match numbers.as_deref() {
            Some([year]) => match season {
                Some(season) => format!("{}-{}", four(*year), season + 20),
                None => four(*year),
            },
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
        assert_eq!(of_fields("2018", "13", ""), "2018");
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
        ] {
            assert_eq!(of_csl(&csl).as_deref(), Ok(edtf), "{csl}");
        }
        assert!(of_csl(&json!({"date-parts": [["spring"]]})).is_err());
        assert!(of_csl(&json!(2018)).is_err());
    }
}
