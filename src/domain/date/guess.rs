//! What the writer of a text that is no date may have meant by it.

mod parts;

use edtf_core::Edtf;
use parts::parts;

/// A guess at what was meant. Whatever it says to write is a date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Guess {
    Write(String),
    /// Day and month might stand either way round.
    Either(String, String),
    /// The same span, the right way round.
    Reversed(String),
    /// It says that there is no date.
    LeaveOut,
}

const ABOUT: [&str; 8] =
    ["about ", "around ", "circa ", "approximately ", "approx. ", "ca. ", "ca ", "c. "];
const NOW: [&str; 5] = ["present", "now", "today", "still", "ongoing"];
const NO_DATE: [&str; 7] = ["unknown", "n.d.", "nd", "n/a", "none", "undated", "?"];

pub(super) fn guess(text: &str) -> Option<Guess> {
    let plain = plain(text);
    if NO_DATE.contains(&plain.as_str()) {
        return Some(Guess::LeaveOut);
    }
    let found = older(&plain)
        .or_else(|| year_and_month(&plain))
        .map(Guess::Write)
        .or_else(|| in_span(&plain))
        .or_else(|| one(&plain).map(Guess::from))?;
    let is_date = |text: &String| Edtf::parse(text).is_ok();
    let all_dates = match &found {
        Guess::Write(right) | Guess::Reversed(right) => is_date(right),
        Guess::Either(one, other) => is_date(one) && is_date(other),
        Guess::LeaveOut => true,
    };
    all_dates.then_some(found)
}

/// One date, or two where day and month might stand either way round.
enum One {
    Date(String),
    Either(String, String),
}

impl From<One> for Guess {
    fn from(one: One) -> Self {
        match one {
            One::Date(date) => Self::Write(date),
            One::Either(date, other) => Self::Either(date, other),
        }
    }
}

/// In small letters, with one kind of dash and single spaces.
fn plain(text: &str) -> String {
    let dashed: String = text
        .chars()
        .map(|character| match character {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => other.to_ascii_lowercase(),
        })
        .collect();
    dashed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A span in words, or with the wrong sign between its ends.
fn in_span(text: &str) -> Option<Guess> {
    let date = |text: &str| match one(text.trim())? {
        One::Date(date) => Some(date),
        One::Either(..) => None,
    };
    for word in ["since ", "from "] {
        if let Some(start) = text.strip_prefix(word).and_then(date) {
            return Some(Guess::Write(format!("{start}/..")));
        }
    }
    for word in ["until ", "till ", "before ", "by "] {
        if let Some(end) = text.strip_prefix(word).and_then(date) {
            return Some(Guess::Write(format!("../{end}")));
        }
    }
    // With a time of day the sign is no span's.
    if text.contains(':') && !text.contains('/') {
        return None;
    }
    let inner = ["from ", "between "].iter().find_map(|word| text.strip_prefix(word));
    let inner = inner.unwrap_or(text);
    for sign in [" to ", " until ", " and ", " - ", "..", "/", "-"] {
        // Only one such sign may stand there, or the parts of a date would be its ends.
        let Some((start, end)) = inner.split_once(sign).filter(|(_, end)| !end.contains(sign))
        else {
            continue;
        };
        let Some(start) = date(start).filter(|_| start.trim().len() >= 4) else {
            continue;
        };
        if NOW.contains(&end.trim()) || (sign == "-" && end.is_empty()) {
            return Some(Guess::Write(format!("{start}/..")));
        }
        // Figures too short for a year are a month or a day: `02/2018` is no span.
        let Some(end) = date(end).filter(|_| end.trim().len() >= 4) else {
            continue;
        };
        let (right, reversed) = (format!("{start}/{end}"), format!("{end}/{start}"));
        return match Edtf::parse(&right) {
            Ok(_) => Some(Guess::Write(right)),
            Err(_) => Some(Guess::Reversed(reversed)),
        };
    }
    None
}

/// What the drafts of EDTF before 2019 wrote otherwise: `19uu`, `2004/open`, `unknown/2006`, `1984?~`.
fn older(text: &str) -> Option<String> {
    let words = [("open", ".."), ("unknown", ""), ("?~", "%"), ("~?", "%"), ("u", "X")];
    let today = words.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new));
    let today = today.to_ascii_uppercase();
    Edtf::parse(&today).is_ok().then_some(today)
}

/// `198504`, which ISO 8601 does not allow: a year of six digits is rarer.
fn year_and_month(text: &str) -> Option<String> {
    let (year, month) = text.split_at_checked(4).filter(|_| text.len() == 6)?;
    let figures = text.bytes().all(|byte| byte.is_ascii_digit());
    figures.then(|| format!("{year}-{month}"))
}

/// A single date in words or figures.
fn one(text: &str) -> Option<One> {
    if Edtf::parse(&text.to_ascii_uppercase()).is_ok() {
        return Some(One::Date(text.to_ascii_uppercase()));
    }
    if let Some(rest) = ABOUT.iter().find_map(|word| text.strip_prefix(word)) {
        return match one(rest)? {
            One::Date(date) => Some(One::Date(format!("{date}~"))),
            either @ One::Either(..) => Some(either),
        };
    }
    if let Some(rest) = text.strip_suffix(['?', '~', '%']) {
        let mark = text.get(rest.len()..)?;
        return match one(rest)? {
            One::Date(date) => Some(One::Date(format!("{date}{mark}"))),
            either @ One::Either(..) => Some(either),
        };
    }
    era(text).or_else(|| many_years(text)).map(One::Date).or_else(|| parts(text))
}

/// `44 BC`, `800 CE`: a year by its era.
fn era(text: &str) -> Option<String> {
    let before = [" bce", " bc", " b.c."].iter().find_map(|era| text.strip_suffix(era));
    if let Some(year) = before {
        let year: i64 = year.trim().parse().ok()?;
        // There is no year 0 in that count, so that 1 BCE is the astronomical year 0.
        return Some(match year {
            1 => "0000".to_owned(),
            2..=10_000 => format!("-{:04}", year - 1),
            _ => return None,
        });
    }
    let after = [" ce", " ad", " a.d."].iter().find_map(|era| text.strip_suffix(era));
    let after = after.or_else(|| text.strip_prefix("ad "));
    let year: u16 = after?.trim().parse().ok()?;
    (1..=9_999).contains(&year).then(|| format!("{year:04}"))
}

/// `1850s`, `19th century`: a decade or a century.
fn many_years(text: &str) -> Option<String> {
    if let Some(decade) = text.strip_suffix("0s").or_else(|| text.strip_suffix("0's")) {
        let digits = decade.len() == 3 && decade.bytes().all(|byte| byte.is_ascii_digit());
        return digits.then(|| format!("{decade}X"));
    }
    let century = text.strip_suffix(" century")?;
    let digits = century.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number: u16 = digits.parse().ok()?;
    (1..=99).contains(&number).then(|| format!("{:02}XX", number - 1))
}
