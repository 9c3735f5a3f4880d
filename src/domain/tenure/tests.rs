//! The order of an office: before, after, gaps, overlaps.

use super::*;
use crate::domain::day::Day;

const OFFICE: OfficeKey = OfficeKey(0);

fn date(text: &str) -> Date {
    Date::parse(text).expect(text)
}

/// A tenure of the one office; `""` is an unknown start or "still in office", `"?"` an unknown
/// end.
fn tenure(person: u32, from: &str, to: &str) -> Tenure {
    Tenure {
        person: PersonKey(person),
        office: OFFICE,
        from: if from.is_empty() { Start::Unknown } else { Start::On(date(from)) },
        to: match to {
            "" => End::StillInOffice,
            "?" => End::Unknown,
            to => End::On(date(to)),
        },
        acting: false,
        rival_from: Vec::new(),
        rival_to: Vec::new(),
    }
}

fn acting(person: u32, from: &str, to: &str) -> Tenure {
    Tenure { acting: true, ..tenure(person, from, to) }
}

fn keys(keys: &[TenureKey]) -> Vec<u32> {
    keys.iter().map(|key| key.0).collect()
}

/// The heads of NASA around its two terms of one person and its two heads at a time.
fn nasa() -> Roster {
    Roster::new(vec![
        tenure(0, "1961-02-14", "1968-10-07"), // 0 Webb
        acting(1, "1968-10-08", "1969-03-20"), // 1 Paine
        tenure(1, "1969-03-21", "1970-09-15"), // 2 Paine
        acting(2, "1970-09-16", "1971-04-26"), // 3 Low
        tenure(3, "1971-04-27", "1977-05-01"), // 4 Fletcher
        acting(4, "1981-01-21", "1981-07"),    // 5 Lovelace
        tenure(5, "1981-07", "1986-02-25"),    // 6 Beggs
        acting(6, "1985-12-04", "1986-05-11"), // 7 Graham
        tenure(3, "1986-05-12", "1989-04-08"), // 8 Fletcher
    ])
}

#[test]
fn tenures_stand_by_start_then_end_then_as_given() {
    let roster = Roster::new(vec![
        tenure(0, "2018-05", ""),
        tenure(1, "2018", "2019"),
        tenure(2, "2018", "2018-06"),
        tenure(3, "", "2018-04"),
        tenure(4, "", "?"),
        tenure(5, "2018", "?"),
        tenure(6, "2018", "2018-06"),
    ]);
    assert_eq!(keys(roster.of_office(OFFICE)), [4, 5, 2, 6, 1, 3, 0]);
    assert_eq!(keys(roster.of_person(PersonKey(3))), [3]);
    assert!(roster.of_office(OfficeKey(9)).is_empty());
    assert_eq!(roster.get(TenureKey(99)), None);
}

#[test]
fn a_person_may_hold_an_office_several_times() {
    let roster = nasa();
    assert_eq!(keys(&roster.of(PersonKey(3), OFFICE)), [4, 8]);
    assert!(roster.of(PersonKey(3), OfficeKey(1)).is_empty());
}

#[test]
fn who_came_before_and_who_came_after() {
    let roster = nasa();
    let before = |key| keys(&roster.predecessors(TenureKey(key)));
    let after = |key| keys(&roster.successors(TenureKey(key)));
    assert!(before(0).is_empty());
    assert_eq!(before(1), [0]);
    assert_eq!(before(2), [0], "not the same person, acting");
    assert_eq!(after(0), [1]);
    assert_eq!(after(1), [3], "not the same person, confirmed");
    assert_eq!(before(7), [6], "Graham stood in for Beggs");
    assert_eq!(after(6), [7]);
    assert_eq!(before(8), [7]);
    assert!(after(8).is_empty());
}

#[test]
fn someone_acting_in_between_is_not_whom_the_next_one_followed() {
    let roster = Roster::new(vec![
        tenure(0, "2010-01-01", "2020-01-01"),
        acting(1, "2015-01-01", "2016-01-01"),
        tenure(2, "2020-01-01", ""),
    ]);
    assert_eq!(keys(&roster.predecessors(TenureKey(2))), [0]);
    assert_eq!(keys(&roster.successors(TenureKey(0))), [2]);
    assert!(keys(&roster.successors(TenureKey(2))).is_empty());
}

#[test]
fn a_gap_is_told_with_its_days() {
    let roster = Roster::new(vec![
        tenure(0, "2017-02-01", "2018-03-31"),
        tenure(1, "2018-04-26", "2021-01-20"),
        tenure(2, "2021-01-26", ""),
    ]);
    let gaps = roster.gaps(OFFICE);
    let days = |gap: &Gap| (gap.after.0, gap.before.0, gap.first.to_string(), gap.last.to_string());
    assert_eq!(
        gaps.iter().map(days).collect::<Vec<_>>(),
        [
            (0, 1, "2018-04-01".to_owned(), "2018-04-25".to_owned()),
            (1, 2, "2021-01-21".to_owned(), "2021-01-25".to_owned()),
        ]
    );
}

#[test]
fn no_gap_where_one_left_the_day_before_or_may_have_stayed() {
    let gaps = nasa().gaps(OFFICE);
    assert_eq!(gaps.len(), 1, "only from 1977 to 1981, where the list is cut: {gaps:?}");
    let unknown_end = vec![tenure(0, "2010", "?"), tenure(1, "2015", "")];
    assert!(Roster::new(unknown_end).gaps(OFFICE).is_empty());
    let imprecise = vec![tenure(0, "2010", "2014"), tenure(1, "2014-06-01", "")];
    assert!(Roster::new(imprecise).gaps(OFFICE).is_empty());
    let within = vec![tenure(0, "2010", "2020"), acting(1, "2012", "2013"), tenure(2, "2021", "")];
    assert_eq!(Roster::new(within).gaps(OFFICE), [], "someone else held on");
}

#[test]
fn two_holders_on_one_day_overlap() {
    let roster = Roster::new(vec![
        tenure(0, "2010-01-01", "2015-06-30"),
        tenure(1, "2015-06-01", "2018-01-01"),
        tenure(2, "2017-01-01", ""),
        tenure(3, "2019-01-01", ""),
    ]);
    let overlaps = roster.overlaps(OFFICE);
    let pairs: Vec<_> = overlaps.iter().map(|o| (o.one.0, o.other.0)).collect();
    assert_eq!(pairs, [(0, 1), (1, 2), (2, 3)]);
    let days = overlaps.first().map(|o| (o.first.to_string(), o.last.map(|day| day.to_string())));
    assert_eq!(days, Some(("2015-06-01".to_owned(), Some("2015-06-30".to_owned()))));
    assert_eq!(overlaps.last().map(|o| o.last), Some(None));
}

#[test]
fn a_handover_an_acting_holder_and_mere_possibility_do_not_overlap() {
    assert!(nasa().overlaps(OFFICE).is_empty());
    let handover = vec![tenure(0, "2010-01-01", "2015-06-30"), tenure(1, "2015-06-30", "")];
    assert!(Roster::new(handover).overlaps(OFFICE).is_empty());
    let imprecise = vec![tenure(0, "2010", "2015"), tenure(1, "2015", "")];
    assert!(Roster::new(imprecise).overlaps(OFFICE).is_empty());
    let same_person = vec![tenure(0, "2010", "2015"), tenure(0, "2012", "2018")];
    assert!(Roster::new(same_person).overlaps(OFFICE).is_empty());
    let two_acting = vec![acting(0, "2010", "2015"), acting(1, "2012", "2018")];
    assert_eq!(Roster::new(two_acting).overlaps(OFFICE).len(), 1);
}

#[test]
fn only_a_certain_contradiction_ends_before_it_starts() {
    assert!(tenure(0, "2018-04-26", "2017-01-23").ends_before_start());
    assert!(tenure(0, "2018", "2017").ends_before_start());
    assert!(!tenure(0, "2018-04-26", "2018").ends_before_start());
    assert!(!tenure(0, "2018-04-26", "2018-04-26").ends_before_start());
    assert!(!tenure(0, "2018-04-26", "").ends_before_start());
    assert!(!tenure(0, "", "2017").ends_before_start());
    assert!(!tenure(0, "2018-04-26", "?").ends_before_start());
}

#[test]
fn each_end_narrows_the_other() {
    let stay = |from, to| Stay::of(TenureKey(0), &tenure(0, from, to)).expect("a reading");
    let day = |text: &str| date(text).days().single().map_or(0, Day::number);
    // In office on the first day for certain, however early in the year it ended.
    assert!(stay("2018-06-15", "2018").certain(day("2018-06-15")));
    assert!(!stay("2018-06-15", "2018").certain(day("2018-06-16")));
    assert!(stay("", "2018-06-15").certain(day("2018-06-15")));
    assert!(!stay("", "2018-06-15").certain(day("2018-06-14")));
    // The later of the two possible starts would come after the end.
    assert!(stay("[2018-01-01, 2018-12-01]", "2018-06-15").certain(day("2018-02-01")));
}
