//! Rival dates.

use super::*;

#[test]
fn rival_dates_that_lead_elsewhere_are_disputed() {
    let roster = demo();
    let disputed = cell(&roster, "2018-01-31", &["2018-02", "2019"], POMPEO_CIA);
    assert_eq!(disputed.verdict, Verdict::Disputed);
    assert_eq!(disputed.disagreement, Disagreement::Matters);
    let each: Vec<_> = disputed.readings.iter().map(|r| (r.which, r.verdict)).collect();
    assert_eq!(
        each,
        [
            (Which::Main, Verdict::Yes),
            (Which::Rival(0), Verdict::Yes),
            (Which::Rival(1), Verdict::No)
        ]
    );
    let person = cell(&roster, "2018-01-31", &["2019"], Against::Person(POMPEO));
    assert_eq!(person.verdict, Verdict::Disputed, "yes by both, but in another office");
    let office = cell(&roster, "2018-01-31", &["2019"], Against::Office(CIA));
    assert_eq!(office.verdict, Verdict::Disputed, "yes by both, but another holder");
}

#[test]
fn rival_dates_that_lead_to_the_same_do_not_matter() {
    let roster = demo();
    let same = cell(&roster, "2018-01-31/2018-02-01", &["2018-02"], POMPEO_CIA);
    assert_eq!((same.verdict, same.disagreement), (Verdict::Yes, Disagreement::DoesNotMatter));
    let haspel = cell(&roster, "2018-05-01", &["2018-06"], Against::Office(CIA));
    assert_eq!(haspel.disagreement, Disagreement::DoesNotMatter, "acting, then confirmed");
    let alone = cell(&roster, "2018-01-31", &[], POMPEO_CIA);
    assert_eq!((alone.verdict, alone.disagreement), (Verdict::Yes, Disagreement::None));
    let undated = cell(&roster, "", &["2018-01-31"], POMPEO_CIA);
    assert_eq!((undated.verdict, undated.disagreement), (Verdict::Unknown, Disagreement::None));
    assert_eq!(undated.readings.len(), 2);
}
