//! Dates that are only about right, days on which tenures meet, and who was acting.

use super::*;

#[test]
fn marks_turn_yes_to_possible_and_leave_no_alone() {
    let (roster, column) = only("2017-01-23", "2018-04-26");
    let about = reading(&roster, "2018-02~", column);
    assert_eq!(about.verdict, Verdict::Possible);
    assert_eq!(named(&about), [(0, false)]);
    let Reason::InDoubt { doubts, otherwise } = &about.reason else { panic!("{about:?}") };
    assert!(matches!(
        doubts.as_slice(),
        [Doubt { of: Doubtful::Event, approximate: true, uncertain: false }]
    ));
    assert!(matches!(otherwise.as_ref(), Reason::InOffice { .. }));
    assert_eq!(verdict(&roster, "2018-02", column), Verdict::Yes);

    let out = reading(&roster, "2019~", column);
    assert_eq!(out.verdict, Verdict::No);
    assert!(matches!(&out.reason, Reason::NotInOffice { doubts, .. } if doubts.len() == 1));
    let plain = reading(&roster, "2019", column);
    assert!(matches!(&plain.reason, Reason::NotInOffice { doubts, .. } if doubts.is_empty()));

    assert_eq!(verdict_on("2017-01-23?", "2018-04-26", "2018-02"), Verdict::Possible);
    assert_eq!(verdict_on("2017-01-23", "2018-04-26~", "2018-02"), Verdict::Possible);
    assert_eq!(verdict_on("2017-01-23?", "2018-04-26", "2019"), Verdict::No);
}

#[test]
fn a_mark_on_a_tenure_that_another_covers_does_not_matter() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "*2017-01-23", "2017-06-01?"),
        tenure(POMPEO, CIA, "2017-06-01", "2018-04-26"),
    ]);
    assert_eq!(verdict(&roster, "2018-02", POMPEO_CIA), Verdict::Yes);
    assert_eq!(verdict(&roster, "2017-02", POMPEO_CIA), Verdict::Possible);
}

#[test]
fn on_the_handover_day_alone_it_is_possible() {
    let roster = demo();
    let day = reading(&roster, "2018-04-26", POMPEO_CIA);
    assert_eq!(day.verdict, Verdict::Possible);
    let Reason::Handover { leaving, entering, .. } = &day.reason else { panic!("{day:?}") };
    assert_eq!(leaving.iter().map(|held| held.tenure.0).collect::<Vec<_>>(), [0]);
    assert_eq!(entering.iter().map(|held| held.tenure.0).collect::<Vec<_>>(), [3, 1]);
    let state = Against::Tenure { person: POMPEO, office: STATE };
    assert_eq!(verdict(&roster, "2018-04-26", state), Verdict::Possible);
    // What lies outside the tenure does not help.
    let touching = reading(&roster, "2018-04-20/2018-04-26", state);
    assert_eq!(touching.verdict, Verdict::Possible);
    assert!(matches!(touching.reason, Reason::Handover { .. }));
}

#[test]
fn a_span_that_touches_the_handover_day_stays_yes() {
    let touching = reading(&demo(), "2018-04-20/2018-04-26", POMPEO_CIA);
    assert_eq!(touching.verdict, Verdict::Yes);
    assert!(matches!(touching.reason, Reason::InOffice { touches_handover: Some(day), .. }
            if day.to_string() == "2018-04-26"));
    let clear = reading(&demo(), "2018-04-20/2018-04-25", POMPEO_CIA);
    assert!(matches!(clear.reason, Reason::InOffice { touches_handover: None, .. }));
}

#[test]
fn no_handover_where_nobody_follows_that_day_or_the_day_is_not_known() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "2017-01-23", "2018-04-26"),
        tenure(HASPEL, CIA, "2018-04-27", ""),
        tenure(COHEN, MOSSAD, "2018-04-26", ""),
    ]);
    assert_eq!(verdict(&roster, "2018-04-26", POMPEO_CIA), Verdict::Yes);
}

#[test]
fn acting_and_then_confirmed_is_one_time_in_office() {
    let roster = demo();
    let haspel = Against::Tenure { person: HASPEL, office: CIA };
    let joint = reading(&roster, "2018-05-21", haspel);
    assert_eq!(joint.verdict, Verdict::Yes, "no handover to oneself");
    assert_eq!(named(&joint), [(3, true), (4, true)]);
    assert_eq!(verdict(&roster, "2018-05", haspel), Verdict::Yes);
    assert_eq!(verdict(&roster, "2018-04-26", haspel), Verdict::Possible);

    let acting = reading(&roster, "2018-05-20", haspel);
    assert_eq!(named(&acting), [(3, true)]);
    let Reason::InOffice { holder, nearest: Some(nearest), .. } = &acting.reason else {
        panic!("{acting:?}")
    };
    assert!(holder.acting);
    assert_eq!((nearest.end, nearest.apart.least().in_days), (TenureEnd::Start, 24));
}

#[test]
fn a_mark_does_not_matter_on_days_that_another_tenure_covers_too() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "2017-01-23", "2018-04-26?"),
        tenure(POMPEO, CIA, "*2017-06-01", "2018-06-01"),
    ]);
    assert_eq!(verdict(&roster, "2018-02", POMPEO_CIA), Verdict::Yes);
    assert_eq!(verdict(&roster, "2017-02", POMPEO_CIA), Verdict::Possible);
}

#[test]
fn who_is_confirmed_the_day_after_acting_has_not_left_office() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "*1968-10-08", "1969-03-20"),
        tenure(POMPEO, CIA, "1969-03-21", "1970-09-15"),
    ]);
    let apollo_9 = reading(&roster, "1969-03-03/1969-03-13", POMPEO_CIA);
    let Reason::InOffice { holder, nearest: Some(nearest), .. } = &apollo_9.reason else {
        panic!("{apollo_9:?}")
    };
    assert!(holder.acting);
    assert_eq!((nearest.end, nearest.apart.least().in_days), (TenureEnd::Start, 146));
    assert_eq!(verdict(&roster, "1969-03-01/1969-04-01", POMPEO_CIA), Verdict::Yes);
}
