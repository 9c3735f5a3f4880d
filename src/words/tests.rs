//! What a reader reads.

mod tables;

use super::{Cells, Names, english};
use crate::domain::date::Date;
use crate::domain::day::Distance;
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::tenure::{End, Roster, Start, Tenure, TenureEnd};
use crate::domain::verdict::{Against, EventDates, judge};
use std::borrow::Cow;

const PEOPLE: [&str; 5] =
    ["Mike Pompeo", "Yossi Cohen", "Gina Haspel", "Rex Tillerson", "James Webb"];
const OFFICES: [&str; 4] =
    ["Director of the CIA", "Secretary of State", "Director of the Mossad", "Head of NASA"];

struct Demo;

impl Names for Demo {
    fn person(&self, key: PersonKey) -> Cow<'_, str> {
        PEOPLE.get(key.0 as usize).copied().unwrap_or("?").into()
    }
    fn office(&self, key: OfficeKey) -> Cow<'_, str> {
        OFFICES.get(key.0 as usize).copied().unwrap_or("?").into()
    }
}

fn parsed(text: &str) -> Date {
    Date::parse(text).expect(text)
}

fn tenure(person: u32, office: u32, from: &str, to: &str) -> Tenure {
    let (acting, from) = from.strip_prefix('*').map_or((false, from), |from| (true, from));
    Tenure {
        person: PersonKey(person),
        office: OfficeKey(office),
        from: if from.is_empty() { Start::Unknown } else { Start::On(parsed(from)) },
        to: match to {
            "" => End::StillInOffice,
            "?" => End::Unknown,
            to => End::On(parsed(to)),
        },
        acting,
        rival_from: Vec::new(),
        rival_to: Vec::new(),
    }
}

fn demo() -> Roster {
    Roster::new(vec![
        tenure(0, 0, "2017-01-23", "2018-04-26"),
        tenure(0, 1, "2018-04-26", "2021-01-20"),
        tenure(1, 2, "2016-01-06", "2021-06-01"),
        tenure(2, 0, "*2018-04-26", "2018-05-21"),
        tenure(2, 0, "2018-05-21", "2021-01-20"),
        tenure(3, 1, "2017-02-01", "2018-03-31"),
    ])
}

/// Verdict and reason in words, by the event's own date.
fn says(roster: &Roster, event: &str, against: Against) -> String {
    let date = (!event.is_empty()).then(|| parsed(event));
    let event = EventDates { date: date.as_ref(), rivals: Vec::new() };
    let reading = judge(roster, &event, against).readings.remove(0);
    let ui = english();
    format!("{}: {}", ui.verdict(reading.verdict), ui.reason(&reading.reason, &Demo))
}

fn of(person: u32, office: u32) -> Against {
    Against::Tenure { person: PersonKey(person), office: OfficeKey(office) }
}

#[test]
fn dates() {
    for (written, words) in [
        ("2018-01-31", "31 January 2018"),
        ("2018-02", "February 2018 (month only)"),
        ("2018", "2018 (year only)"),
        ("2018-02~", "about February 2018"),
        ("2018?", "2018 (uncertain)"),
        ("2018-02%", "about February 2018 (uncertain)"),
        ("201X", "2010s"),
        ("201X~", "about 2010s"),
        ("19XX", "some year from 1900 to 1999"),
        ("1950S2", "some year from 1900 to 1999"),
        ("1X50", "some year that fits 1X50"),
        ("2018-XX", "some month in 2018"),
        ("2018-XX-XX", "some day in 2018"),
        ("2018-02-XX", "some day in February 2018"),
        ("2018-XX-15", "day 15 of some month in 2018"),
        ("2018-0X-1X~", "about some day that fits 2018-0X-1X"),
        ("201X-05", "May of some year in the 2010s"),
        ("2018-01-31/2018-02-01", "31 January to 1 February 2018"),
        ("2018-03-03/2018-03-05", "3 to 5 March 2018"),
        ("2018-03-01/2018-05-04", "1 March to 4 May 2018"),
        ("2017-12-31/2018-01-01", "31 December 2017 to 1 January 2018"),
        ("2018-03/2018-05", "March to May 2018"),
        ("1999/2001", "1999 to 2001"),
        ("2018-01-31~/2018-02-01", "about 31 January 2018 to 1 February 2018"),
        ("2016-01-06/..", "since 6 January 2016"),
        ("2016/", "from 2016, end not known"),
        ("/2018", "until 2018, start not known"),
        ("../2018", "until 2018, start not known"),
        ("[2018-01-31, 2018-02-01]", "31 January or 1 February 2018"),
        ("[2018-01-03, 2018-01-04, 2018-01-07]", "3, 4 or 7 January 2018"),
        ("[1667, 1668, 1670..1672]", "1667, 1668 or 1670 to 1672"),
        ("[..1983]", "1983 or earlier"),
        ("{2018-01-31, 2019-02-01}", "31 January 2018 and 1 February 2019"),
        ("2018-21", "spring 2018"),
        ("2018-33", "first quarter of 2018"),
        ("2018-41", "second half of 2018"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("0000", "1 BCE (year only)"),
        ("-0043", "44 BCE (year only)"),
        ("0800-12-25", "25 December 800 CE"),
        ("Y12018", "12018 (year only)"),
        ("2018-01-31T20:00:00", "31 January 2018"),
    ] {
        assert_eq!(english().date(&parsed(written)), words, "{written}");
    }
    assert_eq!(english().short_date(&parsed("2018-02")), "February 2018");
    assert_eq!(english().short_date(&parsed("2018")), "2018");
}

#[test]
fn distances_in_days_then_months_then_years() {
    let between = |one: &str, other: &str| {
        let first = |text| parsed(text).sort_day();
        english().distance(&Distance::between(first(one), first(other)))
    };
    assert_eq!(between("2018-01-31", "2018-02-01"), "1 day");
    assert_eq!(between("2018-01-31", "2018-04-26"), "85 days");
    assert_eq!(between("2018-01-01", "2018-04-11"), "100 days");
    assert_eq!(between("2018-01-01", "2018-04-12"), "3 m 11 d");
    assert_eq!(between("2018-01-01", "2018-06-01"), "5 m");
    assert_eq!(between("2018-04-26", "2020-01-03"), "1 y 8 m");
    assert_eq!(between("2018-04-26", "2020-05-03"), "2 y");
    assert_eq!(between("2018-04-26", "2018-04-26"), "0 days");
}

#[test]
fn the_demo_grid() {
    let roster = demo();
    for (event, person, office, words) in [
        ("2016-12-15", 0, 0, "no: 39 days before taking office"),
        ("2017-02", 0, 0, "yes: in office (9 to 36 days after taking office)"),
        ("2018-01-31/2018-02-01", 0, 0, "yes: in office (85 days before the handover)"),
        ("2018-02", 0, 0, "yes: in office (57 to 84 days before the handover)"),
        ("2018-04-21", 0, 0, "yes: in office (5 days before the handover)"),
        ("2020-01-03", 0, 0, "no: 1 y 8 m after leaving office"),
        ("2020-01-03", 0, 1, "yes: in office (1 y before leaving office)"),
        ("2021-04-11", 0, 1, "no: 81 days after leaving office"),
        ("2018-01-31", 1, 2, "yes: in office (2 y after taking office)"),
        ("2018-05-01", 2, 0, "yes: in office, acting (5 days after taking office)"),
        ("2018-04-26", 0, 0, "possibly: handover day (26 April 2018)"),
        ("2018-04", 0, 0, "possibly: month only: could be before or after 26 April 2018"),
        ("2017-01-23", 0, 0, "yes: in office (on the first day)"),
        ("2018-04-20/2018-04-30", 0, 0, "possibly: runs past the end of tenure (26 April 2018)"),
        (
            "2017-01-20/2017-02-01",
            0,
            0,
            "possibly: begins before the start of tenure (23 January 2017)",
        ),
        (
            "[2018-04-20, 2018-04-30]",
            0,
            0,
            "possibly: one of several days: could be before or after 26 April 2018",
        ),
        (
            "2018-02~",
            0,
            0,
            "possibly: in office (57 to 84 days before the handover), \
            but the event’s date is only approximate",
        ),
        ("2020-01-03?", 0, 0, "no: 1 y 8 m after leaving office; the event’s date is uncertain"),
        ("", 0, 0, "unknown: date of the event not known"),
        ("/2018-01-31", 0, 0, "unknown: start of the event not known"),
        ("2018-01-31", 4, 0, "unknown: no tenure on record"),
    ] {
        assert_eq!(says(&roster, event, of(person, office)), words, "{event}");
    }
}

#[test]
fn a_column_of_a_person_names_the_office() {
    let roster = demo();
    let says = |event: &str| says(&roster, event, Against::Person(PersonKey(0)));
    assert_eq!(says("2016-12-15"), "no: 39 days before taking office as Director of the CIA");
    assert_eq!(says("2021-04-11"), "no: 81 days after leaving office as Secretary of State");
    assert_eq!(
        says("2018-04-26"),
        "possibly: handover day (26 April 2018): from Director of the CIA to Secretary of State"
    );
    assert_eq!(says("2018-04"), "possibly: month only: could be before or after 26 April 2018");
    assert_eq!(says("2018-01-31"), "yes: in office (85 days before the handover)");
}

#[test]
fn a_column_of_an_office_names_the_people() {
    let roster = demo();
    let says = |event: &str, office| says(&roster, event, Against::Office(OfficeKey(office)));
    assert_eq!(
        says("2018-04-10", 1),
        "no: nobody on record between Rex Tillerson (until 31 March 2018) and Mike Pompeo (from 26 \
         April 2018)"
    );
    assert_eq!(
        says("2022-01-01", 2),
        "no: 7 m after Yossi Cohen (until 1 June 2021), the last holder on record"
    );
    assert_eq!(
        says("2015-12-31", 2),
        "no: 6 days before Yossi Cohen (from 6 January 2016), the first holder on record"
    );
    assert_eq!(
        says("2018-04-26", 0),
        "possibly: handover day (26 April 2018): from Mike Pompeo to Gina Haspel"
    );
    assert_eq!(says("2018-04", 0), "possibly: month only: could be before or after 26 April 2018");
}

#[test]
fn what_is_not_known_is_said() {
    let roster = Roster::new(vec![
        tenure(4, 3, "1961", "?"),
        tenure(3, 3, "1981-07", "1986-02-25"),
        tenure(3, 1, "2018-04-26", "2017"),
    ]);
    assert_eq!(says(&roster, "1968", of(4, 3)), "unknown: end of tenure not known");
    assert_eq!(
        says(&roster, "1968", Against::Office(OfficeKey(3))),
        "unknown: end of tenure (James Webb) not known"
    );
    assert_eq!(
        says(&roster, "1981-07-09", of(3, 3)),
        "possibly: start of tenure given only as July 1981"
    );
    assert_eq!(says(&roster, "2018", of(3, 1)), "unknown: tenure ends before it begins");
}

#[test]
fn two_terms_and_two_holders() {
    let roster = Roster::new(vec![
        tenure(0, 3, "1971-04-27", "1977-05-01"),
        tenure(0, 3, "1986-05-12", "1989-04-08"),
        tenure(1, 3, "1981-07", "1986-02-25"),
        tenure(2, 3, "*1985-12-04", "1986-05-11"),
    ]);
    assert_eq!(
        says(&roster, "1986-01-28", of(0, 3)),
        "no: 8 y 8 m after leaving office, 3 m 14 d before returning"
    );
    assert_eq!(
        says(&roster, "[1971-04-20, 1989-04-10]", of(0, 3)),
        "no: 7 days before taking office or 2 days after leaving office"
    );
    assert_eq!(
        says(&roster, "1986-01-28", Against::Office(OfficeKey(3))),
        "yes: Yossi Cohen: in office (28 days before leaving office); Gina Haspel, acting: in office \
         (55 days after taking office)"
    );
}

#[test]
fn what_a_doubting_reader_would_stumble_over() {
    let roster = Roster::new(vec![
        tenure(3, 1, "2017-02-01", "2018-03"),
        tenure(4, 3, "", "?"),
        tenure(0, 0, "2017-01-23?", "2018-04-26"),
    ]);
    let (state, webb, cia) = (of(3, 1), of(4, 3), of(0, 0));
    let office = |number| Against::Office(OfficeKey(number));
    for (event, column, words) in [
        ("2017-02", state, "yes: in office (at most 27 days after taking office)"),
        ("2018-03", state, "possibly: month only, and end of tenure given only as March 2018"),
        ("1968", webb, "unknown: start and end of tenure not known"),
        (
            "2018-02~",
            cia,
            "possibly: in office (57 to 84 days before leaving office), but the event’s date is \
             only approximate and the start of tenure of Mike Pompeo is uncertain",
        ),
        (
            "2017-01-20",
            office(0),
            "no: 3 days before Mike Pompeo (from 23 January 2017, uncertain), the first holder on \
             record; the start of tenure of Mike Pompeo is uncertain",
        ),
        ("{2018-04-01, 2018-05-01}", cia, "possibly: its days lie on both sides of 26 April 2018"),
        (
            "2018-04-01/2018-05-01",
            office(0),
            "possibly: runs past the end of tenure (Mike Pompeo, 26 April 2018)",
        ),
    ] {
        assert_eq!(says(&roster, event, column), words, "{event}");
    }
}

#[test]
fn what_a_table_rests_on() {
    use crate::domain::tenure::TenureKey;
    use crate::domain::verdict::{Carried, Cause, Verdict, Which};
    let roster = demo();
    let holder = roster.holder(TenureKey(0)).expect("a tenure");
    let start = english().end_of(holder, TenureEnd::Start, &Demo);
    assert_eq!(start, "the day on which Mike Pompeo took office as Director of the CIA");
    let some = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        english().instead(Verdict::Yes, Verdict::Unknown, Cells::Events(some(&["A", "B"]))),
        "unknown instead of yes for “A” and “B”"
    );
    let many: Vec<String> = (0..20).map(|number| number.to_string()).collect();
    assert!(
        english()
            .instead(Verdict::No, Verdict::Possible, Cells::Events(many))
            .ends_with("“11” and 8 more")
    );
    let event = Carried::Event(0, Which::Main);
    let because = |cause: Cause, date: &str| {
        english().cause(cause, &english().date_of("Raid"), Some(&parsed(date)))
    };
    assert_eq!(
        because(Cause::Imprecise(event), "2018-04"),
        "the date of “Raid” is given only as April 2018"
    );
    assert_eq!(
        because(Cause::Marked(event), "2018-04~"),
        "the date of “Raid” is only approximate (about April 2018)"
    );
    assert_eq!(
        because(Cause::Marked(event), "2018-04?"),
        "the date of “Raid” is in doubt (April 2018)"
    );
}
