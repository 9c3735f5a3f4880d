//! The examples of the EDTF specification (Library of Congress, 2019; ISO 8601-2:2019, annex A),
//! each read as it is meant, and what is no EDTF refused with help that is.

use ibid::domain::date::{Bound, Date};

/// An example and the first and last day that it may be: `?` is not known, `>` still going on.
type Example = (&'static str, &'static str, &'static str);

const LEVEL_0: &[Example] = &[
    // Date
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    // Date and time: the day alone is kept
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    // Time interval
    ("1964/2008", "1964-01-01", "2008-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("2005/2006-02", "2005-01-01", "2006-02-28"),
];

const LEVEL_1: &[Example] = &[
    // Letter-prefixed calendar year
    ("Y170000002", "Y170000002-01-01", "Y170000002-12-31"),
    ("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31"),
    ("Y19850", "Y19850-01-01", "Y19850-12-31"),
    // Seasons
    ("2001-21", "2001-03-01", "2001-05-31"),
    // Qualification of a date (complete)
    ("1984?", "1984-01-01", "1984-12-31"),
    ("2004-06~", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    // Unspecified digits from the right
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    // Extended interval: open and unknown ends
    ("1985-04-12/..", "1985-04-12", ">"),
    ("1985-04/..", "1985-04-01", ">"),
    ("1985/..", "1985-01-01", ">"),
    ("../1985-04-12", "?", "1985-04-12"),
    ("../1985-04", "?", "1985-04-30"),
    ("../1985", "?", "1985-12-31"),
    ("1985-04-12/", "1985-04-12", "?"),
    ("1985-04/", "1985-04-01", "?"),
    ("1985/", "1985-01-01", "?"),
    ("/1985-04-12", "?", "1985-04-12"),
    ("/1985-04", "?", "1985-04-30"),
    ("/1985", "?", "1985-12-31"),
    // Extended interval: qualified ends
    ("1984?/2004~", "1984-01-01", "2004-12-31"),
    ("1984~/2004-06", "1984-01-01", "2004-06-30"),
    ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08"),
    // Negative calendar year
    ("-1985", "-1985-01-01", "-1985-12-31"),
];

const LEVEL_2: &[Example] = &[
    // Exponential year
    ("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31"),
    // Significant digits
    ("1950S2", "1900-01-01", "1999-12-31"),
    ("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31"),
    ("Y3388E2S3", "Y338000-01-01", "Y338999-12-31"),
    // Sub-year groupings: the second quarter, and the others
    ("2001-34", "2001-04-01", "2001-06-30"),
    ("2001-33", "2001-01-01", "2001-03-31"),
    ("2001-37", "2001-01-01", "2001-04-30"),
    ("2001-41", "2001-07-01", "2001-12-31"),
    // Sets: one of them
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    ("[..1760-12-03]", "?", "1760-12-03"),
    ("[1760-12..]", "1760-12-01", "?"),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", "?"),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31"),
    ("[..1984]", "?", "1984-12-31"),
    // Sets: all of them
    ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
    ("{..1984}", "?", "1984-12-31"),
    // Qualification of a group and of a part
    ("2004-06~-11", "2004-06-11", "2004-06-11"),
    ("2004?-06-11", "2004-06-11", "2004-06-11"),
    ("?2004-06-~11", "2004-06-11", "2004-06-11"),
    ("2004-%06-11", "2004-06-11", "2004-06-11"),
    // Unspecified digits anywhere
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("15XX-12-25", "1500-12-25", "1599-12-25"),
    ("1XXX-XX", "1000-01-01", "1999-12-31"),
    ("1XXX-12", "1000-12-01", "1999-12-31"),
    ("1984-1X", "1984-10-01", "1984-12-31"),
    // Interval
    ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
];

/// Valid, but nothing here can be compared with them; each with what is said of it.
const OF_NO_USE: &[(&str, &str)] = &[
    ("XXXX-12-XX", "this may be any of thousands of separate days"),
    ("Y9E17", "the year is too far off to be counted with"),
];

/// What is no EDTF: by the calendar, by the syntax, and by what drafts before 2019 allowed.
const INVALID: &[&str] = &[
    "1985-02-30",
    "1985-13",
    "1985-00",
    "1985-04-00",
    "1985-04-31",
    "1900-02-29",
    "2001-20",
    "2001-42",
    "85-04-12",
    "1985-4-12",
    "1985-4",
    "19850412",
    "198504",
    "1985-102",
    "1985-W15-5",
    "1985/04/12",
    "1985-04-12 ",
    " 1985-04",
    "1985-04-12T23:20",
    "1985-04-12T25:20:30",
    "1985-04-12T23:60:30",
    "1985-04-12T23:20:30Z04",
    "1985-04T23:20:30",
    "1964/2008/2010",
    "2008/1964",
    "2004-06-11/2004-06-10",
    "1964 / 2008",
    "1985/...",
    "Y1985",
    "170000002",
    "y170000002",
    "12345",
    "+1985",
    "201x",
    "201u",
    "2004-uu",
    "1985-04-uu",
    "unknown",
    "open",
    "2004/open",
    "unknown/2006",
    "1984?~",
    "1984~?",
    "1984??",
    "2004-(06)?-11",
    "(2004-06-11)?",
    "2001-21^southernHemisphere",
    "y17e7",
    "Y17E",
    "1950S",
    "1950S0",
    "196x",
    "[1667,1668",
    "{1667,1668]",
    "[1667;1668]",
    "[1667,,1668]",
    "[]",
    "[1760/1761]",
    "{}",
    "1984-X",
    "2004-06-1X1",
    "--04-12",
    "1985-",
    "/",
    "..",
    "../..",
    "",
    "April 1985",
    "12 April 1985",
    "12/04/1985",
];

/// Of these, spaces around a date are forgiven.
const FORGIVEN: &[&str] = &["1985-04-12 ", " 1985-04"];

fn bound(bound: Bound) -> String {
    match bound {
        Bound::On(day) => day.to_string(),
        Bound::Open => ">".to_owned(),
        Bound::Unknown => "?".to_owned(),
    }
}

#[test]
fn the_examples_are_read_as_they_are_meant() {
    let mut wrong = Vec::new();
    for (text, first, last) in [LEVEL_0, LEVEL_1, LEVEL_2].concat() {
        match Date::parse(text) {
            Ok(date) => {
                let got = (bound(date.earliest()), bound(date.latest()));
                if got != (first.to_owned(), last.to_owned()) {
                    wrong.push(format!("{text}: {got:?} and not {first}, {last}"));
                }
                if date.written() != text {
                    wrong.push(format!("{text}: kept as {}", date.written()));
                }
            }
            Err(error) => wrong.push(format!("{text}: {error:?}")),
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn marks_are_found_in_any_part() {
    let marks = |text: &str| {
        let date = Date::parse(text).expect(text);
        (date.is_approximate(), date.is_uncertain())
    };
    for text in ["1984?", "2004?-06-11", "1984?/2004"] {
        assert_eq!(marks(text), (false, true), "{text}");
    }
    for text in ["2004-06~", "2004-06~-11", "2004-06-~01/2004-06-~20"] {
        assert_eq!(marks(text), (true, false), "{text}");
    }
    for text in ["2004-06-11%", "?2004-06-~11", "2004-%06-11", "1984?/2004~"] {
        assert_eq!(marks(text), (true, true), "{text}");
    }
    assert_eq!(marks("1985-04-12"), (false, false));
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_reason() {
    for (text, reason) in OF_NO_USE {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(error.message, *reason, "{text}");
        assert_eq!((error.offset, error.len), (0, text.len()), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_help_that_is_one() {
    let mut wrong = Vec::new();
    for text in INVALID {
        let read = Date::parse(text);
        if FORGIVEN.contains(text) {
            assert!(read.is_ok(), "{text}");
            continue;
        }
        let Err(error) = read else {
            wrong.push(format!("{text:?} was read"));
            continue;
        };
        if error.message.is_empty() || text.get(error.offset..error.offset + error.len).is_none() {
            wrong.push(format!("{text:?}: {error:?}"));
        }
        for right in dates_in(error.help.as_deref().unwrap_or("")) {
            if let Err(again) = Date::parse(right) {
                wrong.push(format!("{text:?}: {right} is advised and is no date: {again:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The dates that a help names.
fn dates_in(help: &str) -> Vec<&str> {
    let words = help.split_whitespace().map(|word| word.trim_end_matches(','));
    words.filter(|word| word.contains(|c: char| c.is_ascii_digit())).collect()
}

#[test]
fn the_commonest_mistakes_get_help() {
    for (text, help) in [
        ("1985-02-30", "write 1985-02 where the day is not known"),
        ("1985-13", "write 1985-01 to 1985-12, or 1985 alone"),
        ("1985/04/12", "write 1985-04-12"),
        ("19850412", "write 1985-04-12"),
        ("April 1985", "write 1985-04"),
        ("2008/1964", "write 1964/2008"),
        ("12345", "write Y12345"),
        ("198504", "write 1985-04"),
        ("Y1985", "write 1985"),
        // Drafts before 2019
        ("2004-uu", "write 2004-XX"),
        ("201u", "write 201X"),
        ("2004/open", "write 2004/.."),
        ("unknown/2006", "write /2006"),
        ("1984?~", "write 1984%"),
        ("y170000002", "write Y170000002"),
    ] {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(error.help.as_deref(), Some(help), "{text}");
    }
}
