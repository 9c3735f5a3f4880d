//! What a date stands for, and what is said of one that is none.

use super::*;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn day(text: &str) -> Day {
    date(text).days().single().expect("one day")
}

/// The runs, as `first..last` with `?` for not known and `>` for still going on.
fn runs(text: &str) -> String {
    let bound = |bound: Bound| match bound {
        Bound::On(day) => day.to_string(),
        Bound::Open => ">".to_owned(),
        Bound::Unknown => "?".to_owned(),
    };
    let runs: Vec<String> = date(text)
        .days()
        .runs()
        .iter()
        .map(|run| format!("{}..{}", bound(run.first), bound(run.last)))
        .collect();
    runs.join(" ")
}

fn help(text: &str) -> String {
    Date::parse(text).expect_err(text).help.unwrap_or_default()
}

/// The bytes that the error underlines.
fn underlined(text: &str) -> &str {
    let error = Date::parse(text).expect_err(text);
    text.get(error.offset..error.offset + error.len).expect("within the text")
}

#[test]
fn a_date_stands_for_all_its_days() {
    for (text, expected) in [
        ("2018-01-31", "2018-01-31..2018-01-31"),
        ("2018-02", "2018-02-01..2018-02-28"),
        ("2020-02", "2020-02-01..2020-02-29"),
        ("1900-02", "1900-02-01..1900-02-28"),
        ("2018", "2018-01-01..2018-12-31"),
        ("201X", "2010-01-01..2019-12-31"),
        ("19XX", "1900-01-01..1999-12-31"),
        ("1950S2", "1900-01-01..1999-12-31"),
        ("2018-XX", "2018-01-01..2018-12-31"),
        ("2018-XX-XX", "2018-01-01..2018-12-31"),
        ("2018-02-XX", "2018-02-01..2018-02-28"),
        ("2018-02-1X", "2018-02-10..2018-02-19"),
        ("2018-21", "2018-03-01..2018-05-31"),
        ("2018-24", "2018-12-01..2019-02-28"),
        ("2018-01-31/2018-02-01", "2018-01-31..2018-02-01"),
        ("2018-01/2018-03", "2018-01-01..2018-03-31"),
        ("2018-01-31T20:00:00Z", "2018-01-31..2018-01-31"),
        ("-0043-03-15", "-0043-03-15..-0043-03-15"),
        ("0000", "0000-01-01..0000-12-31"),
        ("Y12018", "Y12018-01-01..Y12018-12-31"),
    ] {
        assert_eq!(runs(text), expected, "{text}");
    }
}

#[test]
fn ends_without_bound_are_open_or_not_known() {
    for (text, expected) in [
        ("2016-01-06/..", "2016-01-06..>"),
        ("2016/", "2016-01-01..?"),
        ("../2018", "?..2018-12-31"),
        ("/2018", "?..2018-12-31"),
        ("..2016-05/2018", "?..2018-12-31"),
        ("2016/2018..", "2016-01-01..?"),
        ("[..2018]", "?..2018-12-31"),
        ("[2018..]", "2018-01-01..?"),
    ] {
        assert_eq!(runs(text), expected, "{text}");
    }
}

#[test]
fn a_set_holds_its_days_and_not_what_lies_between() {
    assert_eq!(runs("[2018-01-31, 2018-02-03]"), "2018-01-31..2018-01-31 2018-02-03..2018-02-03");
    assert_eq!(runs("[2018-02-01, 2018-01-31]"), "2018-01-31..2018-02-01", "sorted and joined");
    assert_eq!(runs("[2018-01..2018-03]"), "2018-01-01..2018-03-31");
    assert_eq!(runs("{2018-01-31,2018-02-03}"), runs("[2018-01-31,2018-02-03]"));
    assert_eq!(
        runs("2018-0X-31"),
        "2018-01-31..2018-01-31 2018-03-31..2018-03-31 \
        2018-05-31..2018-05-31 2018-07-31..2018-07-31 2018-08-31..2018-08-31"
    );
    let fifteenths = date("2018-XX-15");
    assert_eq!(fifteenths.days().runs().len(), 12);
    assert!(fifteenths.days().contains(day("2018-07-15")));
    assert!(!fifteenths.days().contains(day("2018-07-16")));
}

#[test]
fn marks_widen_nothing() {
    assert_eq!(runs("2018-02~"), runs("2018-02"));
    assert!(date("2018-02~").is_approximate() && !date("2018-02~").is_uncertain());
    assert!(date("2018?").is_uncertain() && !date("2018?").is_approximate());
    assert!(date("2018%").is_uncertain() && date("2018%").is_approximate());
    assert!(!date("2018").is_uncertain() && !date("2018").is_approximate());
    assert!(date("2018-01-31/2018-02~").is_approximate());
}

#[test]
fn only_an_open_day_is_imprecise() {
    for text in [
        "2018-02",
        "2018",
        "201X",
        "2018-XX-15",
        "2018-21",
        "2018-01/2018-03",
        "[2018-01-31,2018-02-03]",
        "2016/..",
        "/2018-01-31",
        "2018-01-31/",
    ] {
        assert!(date(text).is_imprecise(), "{text}");
    }
    for text in [
        "2018-01-31",
        "2018-01-31~",
        "2018-01-31/2018-02-01",
        "2016-01-06/..",
        "{2018-01-31,2018-02-03}",
        "[2018-01-31]",
        "2018-01-31T20:00:00",
    ] {
        assert!(!date(text).is_imprecise(), "{text}");
    }
}

#[test]
fn precision_is_that_of_the_smallest_part() {
    for (text, expected) in [
        ("2018-01-31", Precision::Day),
        ("2018-02~", Precision::Month),
        ("2018-21", Precision::Season),
        ("2018", Precision::Year),
        ("201X", Precision::Years),
        ("2018-XX-XX", Precision::Masked),
        ("2018-01-31/..", Precision::Span),
        ("[2018,2019]", Precision::OneOf),
        ("{2018,2019}", Precision::AllOf),
    ] {
        assert_eq!(date(text).precision(), expected, "{text}");
    }
}

#[test]
fn a_list_is_sorted_by_the_earliest_day() {
    let sorted = |text: &str| date(text).sort_day().to_string();
    assert_eq!(sorted("2018"), "2018-01-01");
    assert_eq!(sorted("../2018"), "2018-12-31", "the latest, where there is no earliest");
    assert_eq!(sorted("2016-01-06/.."), "2016-01-06");
    assert_eq!(sorted("[..2017, 2019]"), "2017-12-31");
}

#[test]
fn the_text_is_kept_as_written() {
    assert_eq!(date("[2018-01-31, 2018-02-01]").written(), "[2018-01-31, 2018-02-01]");
    assert_eq!(date(" 2018 ").written(), " 2018 ");
    assert_eq!(date(" 2018 ").days(), date("2018").days());
}

#[test]
fn what_is_no_date_is_told_with_what_would_be() {
    for (text, right) in [
        ("31/01/2018", "2018-01-31"),
        ("01/31/2018", "2018-01-31"),
        ("31.1.2018", "2018-01-31"),
        ("31-01-2018", "2018-01-31"),
        ("2018/01/31", "2018-01-31"),
        ("2018.01.31", "2018-01-31"),
        ("2018-1-5", "2018-01-05"),
        ("2018-31-01", "2018-01-31"),
        ("20180131", "2018-01-31"),
        ("Feb 2018", "2018-02"),
        ("Sept. 2018", "2018-09"),
        ("January 2018", "2018-01"),
        ("02/2018", "2018-02"),
        ("2018/02", "2018-02"),
        ("2018/19", "2018/2019"),
        ("31 January 2018", "2018-01-31"),
        ("January 31st, 2018", "2018-01-31"),
        ("2018 January 31", "2018-01-31"),
        ("2018-01-31 20:00", "2018-01-31"),
        ("2018-01-31T20:00", "2018-01-31"),
        ("1999-2001", "1999/2001"),
        ("1999–2001", "1999/2001"),
        ("1999 to 2001", "1999/2001"),
        ("2018-01-31 - 2018-02-01", "2018-01-31/2018-02-01"),
        ("2018-01-31 / 2018-02-01", "2018-01-31/2018-02-01"),
        ("31 January 2018 to 1 February 2018", "2018-01-31/2018-02-01"),
        ("2016-present", "2016/.."),
        ("2016/present", "2016/.."),
        ("since 2016", "2016/.."),
        ("until 2018", "../2018"),
        ("2018..2019", "2018/2019"),
        ("c. 1850", "1850~"),
        ("about February 2018", "2018-02~"),
        ("Feb 2018?", "2018-02?"),
        ("1850s", "185X"),
        ("19th century", "18XX"),
        ("201x", "201X"),
        ("44 BC", "-0043"),
        ("800 CE", "0800"),
        ("800", "0800"),
        ("12018", "Y12018"),
        ("spring 2018", "2018-21"),
        ("2018‑01‑31", "2018-01-31"),
        ("2018-02-01/2018-01-31", "2018-01-31/2018-02-01"),
    ] {
        assert_eq!(help(text), format!("write {right}"), "{text}");
        assert_eq!(underlined(text), text, "{text}");
    }
}

#[test]
fn day_and_month_are_not_guessed_where_either_may_be_meant() {
    assert_eq!(help("02/03/2018"), "write 2018-03-02 or 2018-02-03, whichever is meant");
    assert_eq!(help("02/02/2018"), "write 2018-02-02");
}

#[test]
fn a_day_or_month_that_does_not_exist_is_underlined_alone() {
    for (text, part, message) in [
        ("2018-02-30", "30", "2018-02 has 28 days"),
        ("2018-04-31", "31", "2018-04 has 30 days"),
        ("1900-02-29", "29", "1900 is not a leap year: 1900-02 has 28 days"),
        ("2018-04-00", "00", "2018-04 has 30 days"),
        ("2018-13", "13", "there is no month 13"),
        ("2018-00-15", "00", "there is no month 00"),
        ("2018-01-31/2018-02-30", "30", "2018-02 has 28 days"),
        ("[2018-01-31, 2018-02-30]", "30", "2018-02 has 28 days"),
    ] {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(underlined(text), part, "{text}");
        assert_eq!(error.message, message, "{text}");
    }
    assert_eq!(help("2018-02-30"), "write 2018-02 where the day is not known");
    assert_eq!(help("2018-13"), "write 2018-01 to 2018-12, or 2018 alone");
    assert_eq!(help("2018-19"), "write 2018/2019 for a span of years");
    assert!(Date::parse("2020-02-29").is_ok());
}

#[test]
fn no_date_at_all() {
    assert_eq!(help(""), "leave it out where no date is known");
    assert_eq!(help("  "), "leave it out where no date is known");
    assert_eq!(help("unknown"), "leave the date out where it is not known");
    for text in [
        "soon",
        "2018-01-31x",
        "../..",
        "/",
        "[]",
        "[2018",
        "Y9E18",
        "Y1E5000",
        "XXXX-XX-15",
        "[..2017, 2018..]",
        "é",
        "2018-01-é1",
        "[é",
    ] {
        let error = Date::parse(text).expect_err(text);
        assert!(!error.message.is_empty(), "{text}");
        assert!(text.get(error.offset..error.offset + error.len).is_some(), "{text}");
        assert!(error.len > 0, "{text}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4096))]
    /// What is read by hand is what the reader of all of EDTF reads.
    #[test]
    fn plain_dates_are_read_alike(
        text in "(0000|00[0-9]{2}|[12][09][0-9]{2}|X?[0-9]{3,4})(-[0-3][0-9](-[0-3][0-9])?)?[ ?]?"
    ) {
        if let Some((edtf, days)) = read::plain(&text) {
            let whole = read::edtf(&text).expect("no date that is none");
            assert_eq!((&edtf, Ok(days)), (&whole, read::days(&whole)), "{text}");
        }
    }
}

#[test]
fn most_dates_are_read_by_hand() {
    for text in ["2018", "2018-01", "2018-01-31", "2020-02-29", "0000"] {
        assert!(read::plain(text).is_some(), "{text}");
    }
    for text in ["", "18", "2018-21", "2018-02-30", "2018-1", "2018/2019", "2018-01-31?", "ü018"] {
        assert!(read::plain(text).is_none(), "{text}");
    }
}
