//! Rival dates of the tenures' ends.

use super::*;
use crate::domain::tenure::{RivalEnd, TenureKey};

/// The roster with these rival dates: which tenure, which end, what others say.
fn with(tenures: Vec<Tenure>, rivals: &[(usize, TenureEnd, &str)]) -> Roster {
    let mut tenures = tenures;
    for (place, end, text) in rivals {
        let tenure = tenures.get_mut(*place).expect("a tenure");
        match end {
            TenureEnd::Start => tenure.rival_from.push(date(text)),
            TenureEnd::End => tenure.rival_to.push(date(text)),
        }
    }
    Roster::new(tenures)
}

fn one(rivals: &[(usize, TenureEnd, &str)]) -> Roster {
    with(vec![tenure(POMPEO, CIA, "2017-01-23", "2018-04-26")], rivals)
}

fn each(cell: &Cell) -> Vec<(Which, Option<usize>, Verdict)> {
    let readings = cell.readings.iter();
    readings.map(|r| (r.which, r.end.map(|rival| rival.number), r.verdict)).collect()
}

#[test]
fn a_rival_end_that_leads_elsewhere_is_disputed() {
    let roster = one(&[(0, TenureEnd::End, "2018-04-27"), (0, TenureEnd::End, "2018-04-26")]);
    let after = cell(&roster, "2018-04-27", &[], POMPEO_CIA);
    assert_eq!((after.verdict, after.disagreement), (Verdict::Disputed, Disagreement::Matters));
    assert_eq!(
        each(&after),
        [
            (Which::Main, None, Verdict::No),
            (Which::Main, Some(0), Verdict::Yes),
            (Which::Main, Some(1), Verdict::No)
        ]
    );
    let rival = RivalEnd { tenure: TenureKey(0), end: TenureEnd::End, number: 0 };
    let by_rival = after.readings.get(1).expect("a second reading");
    assert_eq!(by_rival.end, Some(rival));
    assert!(by_rival.rests_on.contains(&Footing::Rival(rival)));
    assert!(!by_rival.rests_on.contains(&Footing::To(TenureKey(0))));
    assert!(by_rival.rests_on.contains(&Footing::From(TenureKey(0))), "the other end stays");
}

#[test]
fn a_rival_end_that_leads_to_the_same_does_not_matter() {
    let roster = one(&[(0, TenureEnd::End, "2018-04-27")]);
    let within = cell(&roster, "2018-01-31", &[], POMPEO_CIA);
    assert_eq!(
        (within.verdict, within.disagreement),
        (Verdict::Yes, Disagreement::DoesNotMatter),
        "the cell rests on that end"
    );
    let before = cell(&roster, "2016-01-31", &[], POMPEO_CIA);
    assert_eq!(
        (before.verdict, before.disagreement),
        (Verdict::No, Disagreement::None),
        "it rests on the other"
    );
    assert_eq!(before.readings.len(), 1);
}

#[test]
fn events_and_ends_in_dispute_are_taken_together_where_that_changes_something() {
    let roster = one(&[(0, TenureEnd::End, "2018-04-28")]);
    let neither_alone = cell(&roster, "2018-01-31", &["2018-04-27"], POMPEO_CIA);
    assert_eq!(
        each(&neither_alone),
        [
            (Which::Main, None, Verdict::Yes),
            (Which::Rival(0), None, Verdict::No),
            (Which::Main, Some(0), Verdict::Yes),
            (Which::Rival(0), Some(0), Verdict::Yes),
        ]
    );
    let far = cell(&roster, "2018-01-31", &["2018-02"], POMPEO_CIA);
    assert_eq!(
        each(&far),
        [
            (Which::Main, None, Verdict::Yes),
            (Which::Rival(0), None, Verdict::Yes),
            (Which::Main, Some(0), Verdict::Yes),
        ]
    );
}

#[test]
fn ends_are_varied_one_at_a_time() {
    let roster = one(&[(0, TenureEnd::Start, "2017-01-24"), (0, TenureEnd::End, "2018-04-27")]);
    let both = cell(&roster, "2017-01-23/2018-04-27", &[], POMPEO_CIA);
    let ends: Vec<_> = both.readings.iter().map(|r| r.end.map(|rival| rival.end)).collect();
    assert_eq!(ends, [None, Some(TenureEnd::Start), Some(TenureEnd::End)]);
    assert_eq!(both.verdict, Verdict::Disputed, "possible, possible, yes");
}

#[test]
fn a_rival_of_still_in_office_disputes_it_and_one_of_an_unknown_end_does_not() {
    let still =
        with(vec![tenure(POMPEO, CIA, "2017-01-23", "")], &[(0, TenureEnd::End, "2018-04-26")]);
    assert_eq!(cell(&still, "2019", &[], POMPEO_CIA).verdict, Verdict::Disputed);
    assert_eq!(cell(&still, "2018-01", &[], POMPEO_CIA).disagreement, Disagreement::DoesNotMatter);
    let unknown =
        with(vec![tenure(POMPEO, CIA, "2017-01-23", "?")], &[(0, TenureEnd::End, "2018-04-26")]);
    let open = cell(&unknown, "2018-01", &[], POMPEO_CIA);
    assert_eq!((open.verdict, open.readings.len()), (Verdict::Unknown, 1));
}

#[test]
fn another_holders_rival_end_may_make_a_handover_of_the_day() {
    let roster = with(
        vec![
            tenure(POMPEO, CIA, "2017-01-23", "2018-04-26"),
            tenure(HASPEL, CIA, "2018-04-27", ""),
        ],
        &[(1, TenureEnd::Start, "2018-04-26")],
    );
    let last_day = cell(&roster, "2018-04-26", &[], POMPEO_CIA);
    assert_eq!(
        each(&last_day),
        [(Which::Main, None, Verdict::Yes), (Which::Main, Some(0), Verdict::Possible)]
    );
    assert_eq!(cell(&roster, "2018-04-25", &[], POMPEO_CIA).disagreement, Disagreement::None);
    assert_eq!(cell(&roster, "2018-04-26", &[], Against::Office(CIA)).verdict, Verdict::Disputed);
}

#[test]
fn an_office_hears_of_rival_ends_only_where_they_bear_on_the_event() {
    let roster = with(
        vec![
            tenure(TILLERSON, CIA, "1990-01-01", "1995-06-30"),
            tenure(POMPEO, CIA, "2017-01-23", "2018-04-26"),
        ],
        &[(0, TenureEnd::End, "1995-07-31")],
    );
    let cia = Against::Office(CIA);
    assert_eq!(cell(&roster, "2018-01", &[], cia).disagreement, Disagreement::None);
    assert_eq!(cell(&roster, "1994", &[], cia).disagreement, Disagreement::DoesNotMatter);
    assert_eq!(cell(&roster, "1995-07-15", &[], cia).verdict, Verdict::Disputed);
    let state = Against::Person(TILLERSON);
    assert_eq!(cell(&roster, "1995-07-15", &[], state).verdict, Verdict::Disputed);
}

#[test]
fn an_event_without_a_date_stays_unknown() {
    let roster = one(&[(0, TenureEnd::End, "2018-04-27")]);
    let undated = cell(&roster, "", &[], POMPEO_CIA);
    assert_eq!((undated.verdict, undated.disagreement), (Verdict::Unknown, Disagreement::None));
}
