//! What the dates of an event and of a tenure leave open.

use super::*;

#[test]
fn the_demo_grid() {
    use Verdict::{No, Yes};
    let roster = demo();
    let columns = [
        POMPEO_CIA,
        Against::Tenure { person: POMPEO, office: STATE },
        Against::Tenure { person: COHEN, office: MOSSAD },
    ];
    for (event, expected) in [
        ("2016-12-15", [No, No, Yes]),
        ("2017-02", [Yes, No, Yes]),
        ("2018-01-31/2018-02-01", [Yes, No, Yes]),
        ("2018-02", [Yes, No, Yes]),
        ("2018-04-21", [Yes, No, Yes]),
        ("2020-01-03", [No, Yes, Yes]),
        ("2020-07-02", [No, Yes, Yes]),
        ("2020-08-07", [No, Yes, Yes]),
        ("2020-11-27", [No, Yes, Yes]),
        ("2021-04-11", [No, No, Yes]),
    ] {
        let found = columns.map(|column| verdict(&roster, event, column));
        assert_eq!(found, expected, "{event}");
    }
}

#[test]
fn yes_takes_every_day_and_both_ends_count() {
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2017-01-23"), Verdict::Yes);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-04-26"), Verdict::Yes);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2017-01-23/2018-04-26"), Verdict::Yes);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-04-27"), Verdict::No);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2017-01-22"), Verdict::No);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-04"), Verdict::Possible);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-04-26/2018-04-27"), Verdict::Possible);
}

#[test]
fn an_imprecise_end_makes_the_days_it_may_be_possible() {
    assert_eq!(verdict_on("1981-07", "1986-02-25", "1981-06-30"), Verdict::No);
    assert_eq!(verdict_on("1981-07", "1986-02-25", "1981-07-01"), Verdict::Possible);
    assert_eq!(verdict_on("1981-07", "1986-02-25", "1981-07-31"), Verdict::Yes);
    assert_eq!(verdict_on("1981-07", "1986-02-25", "1981-07"), Verdict::Possible);
    assert_eq!(verdict_on("2018-06-15", "2018", "2018-06-15"), Verdict::Yes);
    assert_eq!(verdict_on("2018-06-15", "2018", "2018-06-16"), Verdict::Possible);
}

#[test]
fn a_one_of_set_holds_only_its_days() {
    assert_eq!(verdict_on("2018-02-02", "2018-02-03", "[2018-02-01, 2018-02-04]"), Verdict::No);
    assert_eq!(verdict_on("2018-02-02", "2018-02-03", "2018-02-01/2018-02-04"), Verdict::Possible);
    assert_eq!(verdict_on("2018-02-02", "2018-02-05", "[2018-02-02, 2018-02-05]"), Verdict::Yes);
    let (roster, column) = only("2018-02-02", "2018-02-03");
    let Reason::NotInOffice { after: Some(after), before: Some(before), either: true, .. } =
        reading(&roster, "[2018-01-30, 2018-02-08]", column).reason
    else {
        panic!("on both sides");
    };
    assert_eq!((before.apart.least().in_days, after.apart.least().in_days), (3, 5));
}

#[test]
fn who_is_still_in_office_is_so_for_good() {
    assert_eq!(verdict_on("2016-01-06", "", "2018-01-31"), Verdict::Yes);
    assert_eq!(verdict_on("2016-01-06", "", "2018/.."), Verdict::Yes);
    assert_eq!(verdict_on("2016-01-06", "", "2016/.."), Verdict::Possible);
    assert_eq!(verdict_on("2016-01-06", "", "2015-12-31"), Verdict::No);
    assert_eq!(verdict_on("2016-01-06", "2021-06-01", "2018/.."), Verdict::Possible);
    assert_eq!(verdict_on("2016-01-06", "2021-06-01", "2021-06-02/.."), Verdict::No);
}

#[test]
fn an_end_that_is_not_known_leaves_what_rests_on_it_unknown() {
    let (roster, column) = only("2017-01-23", "?");
    let open = reading(&roster, "2018-01-31", column);
    assert_eq!(open.verdict, Verdict::Unknown);
    let Reason::NotKnown { missing, .. } = &open.reason else { panic!("{:?}", open.reason) };
    assert!(matches!(missing.as_slice(), [Missing::Tenure(_, TenureEnd::End)]), "{missing:?}");
    assert_eq!(
        open.rests_on,
        [Footing::EventDate(Which::Main), Footing::To(crate::domain::tenure::TenureKey(0))]
    );

    assert_eq!(verdict_on("2017-01-23", "?", "2017-01-22"), Verdict::No, "before it began");
    assert_eq!(verdict_on("2017-01-23", "?", "2017-01-23"), Verdict::Yes, "its first day");
    assert_eq!(verdict_on("2017-01-23", "?", "2017-01"), Verdict::Possible, "around its start");
    assert_eq!(verdict_on("", "2018-04-26", "2018-01-31"), Verdict::Unknown);
    assert_eq!(verdict_on("", "2018-04-26", "2018-04-27"), Verdict::No);
    assert_eq!(verdict_on("", "2018-04-26", "2018-04"), Verdict::Possible);
    assert_eq!(verdict_on("", "?", "2018"), Verdict::Unknown);
}

#[test]
fn an_event_whose_start_or_end_is_not_known() {
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", ""), Verdict::Unknown);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "/2018-01-31"), Verdict::Unknown);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "../2018-01-31"), Verdict::Unknown);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-01-31/"), Verdict::Unknown);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "/2017-01-22"), Verdict::No);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2018-04-27/"), Verdict::No);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26", "2016-12-01/"), Verdict::Possible);
    assert_eq!(verdict_on("2017-01-23", "", "2018-01-31/"), Verdict::Yes, "whenever it ended");
}

#[test]
fn between_two_terms_both_distances_are_told() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "1971-04-27", "1977-05-01"),
        tenure(POMPEO, CIA, "1986-05-12", "1989-04-08"),
    ]);
    let between = reading(&roster, "1986-01-28", POMPEO_CIA);
    assert_eq!(between.verdict, Verdict::No);
    let Reason::NotInOffice { after: Some(after), before: Some(before), either: false, .. } =
        &between.reason
    else {
        panic!("{between:?}")
    };
    assert_eq!((after.apart.least().years, after.apart.least().months), (8, 8));
    assert_eq!(before.apart.least().in_days, 104);
    assert_eq!(between.rests_on.get(1), Some(&before.footing()), "the nearer first");
    assert_eq!(verdict(&roster, "1976", POMPEO_CIA), Verdict::Yes);
    assert_eq!(verdict(&roster, "1977", POMPEO_CIA), Verdict::Possible);
    assert_eq!(verdict(&roster, "[1972, 1987]", POMPEO_CIA), Verdict::Yes);
}

#[test]
fn how_far_an_imprecise_event_is_has_two_ends() {
    let roster = demo();
    let apart = |event: &str| match reading(&roster, event, POMPEO_CIA).reason {
        Reason::InOffice { nearest: Some(nearest), .. } => nearest.apart,
        Reason::NotInOffice { after, before, .. } => after.or(before).expect("an end").apart,
        other => panic!("{other:?}"),
    };
    let days = |apart: Apart| match apart {
        Apart::Exactly(distance) => (distance.in_days, distance.in_days),
        Apart::Between(least, most) => (least.in_days, most.in_days),
        Apart::AtLeast(least) => (least.in_days, i64::MAX),
    };
    assert_eq!(days(apart("2018-01-31/2018-02-01")), (85, 85));
    assert_eq!(days(apart("2018-02")), (57, 84));
    assert_eq!(days(apart("2017-02")), (9, 36));
    assert_eq!(days(apart("2016-12-15")), (39, 39));
    assert_eq!(days(apart("2016-12")), (23, 53));
    assert_eq!(days(apart("2016-12-01/2016-12-15")), (39, 39));
    assert_eq!(days(apart("2018-05-01/2018-06-01")), (5, 5));
    assert_eq!(days(apart("2018-05-01/..")), (5, 5));
    assert_eq!(days(apart("/2016-12-15")), (39, i64::MAX));
}

#[test]
fn a_yes_rests_on_the_event_and_both_ends_the_nearest_first() {
    use crate::domain::tenure::TenureKey;
    let yes = reading(&demo(), "2018-01-31", POMPEO_CIA);
    let key = TenureKey(0);
    assert_eq!(
        yes.rests_on,
        [Footing::EventDate(Which::Main), Footing::To(key), Footing::From(key)]
    );
    let no = reading(&demo(), "2020-01-03", POMPEO_CIA);
    assert_eq!(no.rests_on, [Footing::EventDate(Which::Main), Footing::To(key)]);
}

#[test]
fn a_tenure_that_ends_before_it_begins_decides_nothing() {
    let (roster, column) = only("2018-04-26", "2017-01-23");
    let contradiction = reading(&roster, "2018-01-01", column);
    assert_eq!(contradiction.verdict, Verdict::Unknown);
    assert!(matches!(contradiction.reason, Reason::Contradiction { .. }));
}

#[test]
fn leap_days_and_years_before_the_common_era() {
    assert_eq!(verdict_on("2020-02-29", "2020-02-29", "2020-02-29"), Verdict::Yes);
    assert_eq!(verdict_on("2020-03-01", "2020-12-31", "2020-02"), Verdict::No);
    assert_eq!(verdict_on("1900-03-01", "1900-12-31", "1900-02-28"), Verdict::No);
    assert_eq!(verdict_on("-0048", "-0043-03-15", "-0044"), Verdict::Yes);
    assert_eq!(verdict_on("-0048", "-0043-03-15", "-0043-03"), Verdict::Possible);
    assert_eq!(verdict_on("-0048", "-0043-03-15", "0000"), Verdict::No);
    assert_eq!(verdict_on("Y12000", "Y12100", "Y12050"), Verdict::Yes);
}
