//! Columns of a person and of an office.

use super::*;

#[test]
fn a_person_by_whichever_office_was_theirs() {
    let roster = demo();
    let column = Against::Person(POMPEO);
    let cia = reading(&roster, "2018-01-31", column);
    assert_eq!((cia.verdict, named(&cia)), (Verdict::Yes, vec![(0, true)]));
    let state = reading(&roster, "2020-01-03", column);
    assert_eq!((state.verdict, named(&state)), (Verdict::Yes, vec![(1, true)]));
    let handover = reading(&roster, "2018-04-26", column);
    assert_eq!(
        (handover.verdict, named(&handover)),
        (Verdict::Possible, vec![(0, false), (1, false)])
    );
    assert!(matches!(&handover.reason, Reason::Handover { .. }));
    let across = reading(&roster, "2018-04-20/2018-05-05", column);
    assert_eq!(across.verdict, Verdict::Possible, "no one office covers it");
    let early = reading(&roster, "2016-12-15", column);
    assert_eq!((early.verdict, named(&early)), (Verdict::No, vec![]));
    let late = reading(&roster, "2021-01-21", column);
    let Reason::NotInOffice { after: Some(after), before: None, .. } = late.reason else {
        panic!("{late:?}")
    };
    assert_eq!(after.holder.office, STATE);
    assert_eq!(verdict(&roster, "2018", Against::Person(PersonKey(9))), Verdict::Unknown);
}

#[test]
fn a_person_in_several_offices_has_each() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "2017", "2019"),
        tenure(POMPEO, STATE, "2018-03", ""),
        tenure(POMPEO, MOSSAD, "2018-02-01", "2020"),
    ]);
    let both = reading(&roster, "2018-02-10", Against::Person(POMPEO));
    assert_eq!((both.verdict, named(&both)), (Verdict::Yes, vec![(0, true), (2, true)]));
    assert!(matches!(&both.reason, Reason::Each(reasons) if reasons.len() == 2));
    let one_certain = reading(&roster, "2018-03-10", Against::Person(POMPEO));
    assert_eq!(named(&one_certain), [(0, true), (2, true), (1, false)]);
}

#[test]
fn an_office_by_whoever_held_it() {
    let roster = demo();
    let cia = Against::Office(CIA);
    let named_at = |event: &str| {
        let reading = reading(&roster, event, cia);
        (reading.verdict, named(&reading))
    };
    assert_eq!(named_at("2018-01-31"), (Verdict::Yes, vec![(0, true)]));
    assert_eq!(named_at("2018-05-01"), (Verdict::Yes, vec![(3, true)]));
    assert_eq!(named_at("2018-05-21"), (Verdict::Yes, vec![(3, true), (4, true)]));
    assert_eq!(named_at("2018-06"), (Verdict::Yes, vec![(4, true)]));
    assert_eq!(named_at("2018-04"), (Verdict::Possible, vec![(0, false), (3, false)]));
    assert_eq!(named_at("2018-04-26"), (Verdict::Possible, vec![(0, false), (3, false)]));
    assert_eq!(named_at("2018-04-20/2018-04-26"), (Verdict::Yes, vec![(0, true)]));
    assert_eq!(named_at("2018-04-26/2018-05-01"), (Verdict::Yes, vec![(3, true)]));
    assert_eq!(
        named_at("2018-04-25/2018-04-27"),
        (Verdict::Possible, vec![(0, false), (3, false)])
    );
    assert_eq!(named_at("2016-12-15"), (Verdict::No, vec![]));
    assert_eq!(named_at("2018-02~"), (Verdict::Possible, vec![(0, false)]));
    assert_eq!(verdict(&roster, "2018", Against::Office(OfficeKey(9))), Verdict::Unknown);
}

#[test]
fn a_vacant_office_is_told_with_its_neighbours() {
    let roster = demo();
    let vacant = reading(&roster, "2018-04-10", Against::Office(STATE));
    assert_eq!(vacant.verdict, Verdict::No);
    let Reason::NotInOffice { after: Some(after), before: Some(before), .. } = vacant.reason else {
        panic!("between two")
    };
    assert_eq!((after.holder.person, before.holder.person), (TILLERSON, POMPEO));
    assert_eq!(verdict(&roster, "2018-03", Against::Office(STATE)), Verdict::Yes);
    assert_eq!(verdict(&roster, "2018-04", Against::Office(STATE)), Verdict::Possible);
}

#[test]
fn two_holders_on_the_same_day_are_both_named() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "1981-07", "1986-02-25"),
        tenure(HASPEL, CIA, "*1985-12-04", "1986-05-11"),
        tenure(COHEN, CIA, "1986-05-12", "1989-04-08"),
    ]);
    let challenger = reading(&roster, "1986-01-28", Against::Office(CIA));
    assert_eq!(
        (challenger.verdict, named(&challenger)),
        (Verdict::Yes, vec![(0, true), (1, true)])
    );
    assert!(challenger.holdings.iter().any(|held| held.holder.acting));
    let depends = reading(&roster, "1985-12", Against::Office(CIA));
    assert_eq!(
        (depends.verdict, named(&depends)),
        (Verdict::Possible, vec![(0, true), (1, false)])
    );
}

#[test]
fn a_predecessor_whose_end_is_not_known_does_not_unseat_the_holder() {
    let roster =
        Roster::new(vec![tenure(POMPEO, CIA, "2010", "?"), tenure(HASPEL, CIA, "2015-01-01", "")]);
    let holder = reading(&roster, "2018", Against::Office(CIA));
    assert_eq!((holder.verdict, named(&holder)), (Verdict::Yes, vec![(0, false), (1, true)]));
    assert_eq!(verdict(&roster, "2012", Against::Office(CIA)), Verdict::Unknown);
    // One whose end is known roughly does: either may have been there.
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "2010", "2018"),
        tenure(HASPEL, CIA, "2015-01-01", ""),
    ]);
    assert_eq!(verdict(&roster, "2018-06-01", Against::Office(CIA)), Verdict::Possible);
}

#[test]
fn who_is_there_on_a_handover_day_only_does_not_hold_the_office() {
    let roster = Roster::new(vec![
        tenure(POMPEO, CIA, "2018-01-01", "2018-04-26"),
        tenure(HASPEL, CIA, "2018-04-26", "2018-04-27"),
        tenure(COHEN, CIA, "2018-05-01", "2018-06-01"),
    ]);
    let cia = Against::Office(CIA);
    assert_eq!(verdict(&roster, "[2018-04-26, 2018-05-10]", cia), Verdict::Possible);
    assert_eq!(verdict(&roster, "[2018-04-25, 2018-04-26]", cia), Verdict::Yes);
}

/// The heads of NASA and who of them was acting, at events that a second explainer asks about.
#[test]
fn the_heads_of_nasa() {
    const NASA: OfficeKey = OfficeKey(7);
    let heads = [
        ("Glennan", "1958-08-19", "1961-01-20"),
        ("Dryden", "*1961-01-21", "1961-02-14"),
        ("Webb", "1961-02-14", "1968-10-07"),
        ("Paine", "*1968-10-08", "1969-03-20"),
        ("Paine", "1969-03-21", "1970-09-15"),
        ("Low", "*1970-09-16", "1971-04-26"),
        ("Fletcher", "1971-04-27", "1977-05-01"),
        ("Lovelace", "*1977-05-02", "1977-06-20"),
        ("Frosch", "1977-06-21", "1981-01-20"),
        ("Lovelace", "*1981-01-21", "1981-07"),
        ("Beggs", "1981-07", "1986-02-25"),
        ("Graham", "*1985-12-04", "1986-05-11"),
        ("Fletcher", "1986-05-12", "1989-04-08"),
    ];
    let key = |name: &str| {
        let place = heads.iter().position(|head| head.0 == name);
        PersonKey(u32::try_from(place.expect("a head")).expect("few"))
    };
    let tenures = heads.iter().map(|(name, from, to)| tenure(key(name), NASA, from, to));
    let roster = Roster::new(tenures.collect());
    let head = |event: &str| {
        let reading = reading(&roster, event, Against::Office(NASA));
        let who = reading.holdings.iter().map(|held| {
            let name = heads.get(held.holder.person.0 as usize).map_or("", |head| head.0);
            let acting = if held.holder.acting { " (acting)" } else { "" };
            format!("{name}{acting}")
        });
        format!("{}: {}", reading.verdict.as_str(), who.collect::<Vec<_>>().join(", "))
    };
    for (event, expected) in [
        ("1961-02-14", "possible: Dryden (acting), Webb"),
        ("1961-05-05", "yes: Webb"),
        ("1968-10-07", "yes: Webb"),
        ("1968-10-11/1968-10-22", "yes: Paine (acting)"),
        ("1969-03-03/1969-03-13", "yes: Paine (acting)"),
        ("1969-03", "yes: Paine (acting), Paine"),
        ("1969-07-20", "yes: Paine"),
        ("1971-01-31/1971-02-09", "yes: Low (acting)"),
        ("1971-04", "possible: Low (acting), Fletcher"),
        ("1981-04-12", "yes: Lovelace (acting)"),
        ("1981-07-09", "possible: Lovelace (acting), Beggs"),
        ("1986-01-28", "yes: Beggs, Graham (acting)"),
        ("1957-10-04", "no: "),
        ("1990", "no: "),
    ] {
        assert_eq!(head(event), expected, "{event}");
    }
    let webb = Against::Tenure { person: key("Webb"), office: NASA };
    let landing = reading(&roster, "1969-07-20", webb);
    let Reason::NotInOffice { after: Some(after), before: None, .. } = landing.reason else {
        panic!("{landing:?}")
    };
    assert_eq!(after.apart.least().in_days, 286);
    let fletcher = Against::Tenure { person: key("Fletcher"), office: NASA };
    assert_eq!(verdict(&roster, "1972-04-16", fletcher), Verdict::Yes);
    assert_eq!(verdict(&roster, "1986-01-28", fletcher), Verdict::No);
    assert_eq!(verdict(&roster, "1987", fletcher), Verdict::Yes);
}
