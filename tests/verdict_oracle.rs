//! Rival dates, acting holders and what a table rests on, held against the slow way round: every
//! choice of dates made by hand and asked by itself, every source taken away by rewriting the
//! record. That single readings are right, `verdict_properties.rs` sees to, day by day.

use ibid::domain::date::Date;
use ibid::domain::day::Day;
use ibid::domain::id::{OfficeKey, PersonKey, SourceKey};
use ibid::domain::tenure::{End, Roster, Start, Tenure, TenureEnd};
use ibid::domain::verdict::{
    Against, Carried, Cell, Disagreement, EventDates, Footing, Grid, Reading, Verdict, Which,
    judge, sensitivity,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const HEAD: OfficeKey = OfficeKey(0);
const CHAIR: OfficeKey = OfficeKey(1);
const ANN: PersonKey = PersonKey(0);

const COLUMNS: [Against; 4] = [
    Against::Tenure { person: ANN, office: HEAD },
    Against::Person(ANN),
    Against::Office(HEAD),
    Against::Office(CHAIR),
];

fn date(text: &str) -> Date {
    Date::parse(text).expect(text)
}

/// Days of one fortnight, so that dates meet often; some are two days, some in doubt.
fn some_date() -> impl Strategy<Value = Date> {
    let day = |number: i64| Day::from_ymd(2018, 1, 1).expect("a day").plus_days(number).to_string();
    (0_i64..14, 0_i64..14, 0_u8..12).prop_map(move |(one, other, form)| {
        let text = match form {
            0 => format!("[{}, {}]", day(one.min(other)), day(one.max(other) + 1)),
            1 => format!("{}~", day(one)),
            2 => "2018-01".to_owned(),
            _ => day(one),
        };
        date(&text)
    })
}

fn some_event_date() -> impl Strategy<Value = Date> {
    let span = (some_date(), 0_i64..4).prop_map(|(date, days)| {
        let first = date.sort_day();
        Date::parse(&format!("{first}/{}", first.plus_days(days))).expect("a span")
    });
    prop_oneof![3 => some_date(), 1 => span]
}

fn some_tenure() -> impl Strategy<Value = Tenure> {
    let from = prop_oneof![6 => some_date().prop_map(Start::On), 1 => Just(Start::Unknown)];
    let to = prop_oneof![
        6 => some_date().prop_map(End::On),
        1 => Just(End::Unknown),
        1 => Just(End::StillInOffice),
    ];
    let rivals = || prop::collection::vec(some_date(), 0..=2);
    (0_u32..3, 0_u32..2, from, to, any::<bool>(), rivals(), rivals()).prop_map(
        |(person, office, from, to, acting, rival_from, rival_to)| Tenure {
            person: PersonKey(person),
            office: OfficeKey(office),
            from,
            to,
            acting,
            rival_from,
            rival_to,
        },
    )
}

fn some_tenures() -> impl Strategy<Value = Vec<Tenure>> {
    prop::collection::vec(some_tenure(), 1..=4)
}

fn plain(date: &Date) -> EventDates<'_> {
    EventDates { date: Some(date), rivals: Vec::new() }
}

/// The tenures with nothing in dispute.
fn settled(tenures: &[Tenure]) -> Vec<Tenure> {
    let settle =
        |tenure: &Tenure| Tenure { rival_from: Vec::new(), rival_to: Vec::new(), ..tenure.clone() };
    tenures.iter().map(settle).collect()
}

/// What the tenures would be by each rival date of one end, all else as it is.
fn one_end_each(tenures: &[Tenure]) -> Vec<Vec<Tenure>> {
    let mut all = Vec::new();
    for (place, tenure) in tenures.iter().enumerate() {
        for end in [TenureEnd::Start, TenureEnd::End] {
            if tenure.is_unknown(end) {
                continue;
            }
            for rival in tenure.rivals(end) {
                let mut changed = settled(tenures);
                changed[place].set(end, Some(rival.clone()));
                if !changed[place].ends_before_start() {
                    all.push(changed);
                }
            }
        }
    }
    all
}

/// The one reading of an undisputed event by undisputed tenures.
fn reading(tenures: Vec<Tenure>, event: &Date, against: Against) -> Reading {
    let mut cell = judge(&Roster::new(tenures), &plain(event), against);
    assert_eq!((cell.readings.len(), cell.disagreement), (1, Disagreement::None));
    cell.readings.remove(0)
}

/// What a reader of the cell learns.
fn said(cell: &Cell) -> (Verdict, Disagreement) {
    (cell.verdict, cell.disagreement)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A cell is disputed exactly where some choice of dates leads elsewhere: each of the event's
    /// dates, by each rival date of one end.
    #[test]
    fn disputed_is_what_some_choice_of_dates_changes(
        tenures in some_tenures(),
        event in some_event_date(),
        rivals in prop::collection::vec(some_event_date(), 0..=2),
    ) {
        let roster = Roster::new(tenures.clone());
        for against in COLUMNS {
            let dates = EventDates { date: Some(&event), rivals: rivals.iter().collect() };
            let cell = judge(&roster, &dates, against);
            let own = reading(settled(&tenures), &event, against);
            let mut elsewhere = false;
            for date in std::iter::once(&event).chain(&rivals) {
                let base = reading(settled(&tenures), date, against);
                elsewhere |= !base.agrees_with(&own);
                for changed in one_end_each(&tenures) {
                    let by_end = reading(changed, date, against);
                    elsewhere |= !by_end.agrees_with(&base);
                }
            }
            prop_assert_eq!(cell.verdict == Verdict::Disputed, elsewhere, "{:?}", against);
            prop_assert_eq!(cell.disagreement == Disagreement::Matters, elsewhere);
            if !elsewhere {
                prop_assert_eq!(cell.verdict, own.verdict);
            }
        }
    }

    /// Each reading is that of the dates which it says that it takes, and rests on those.
    #[test]
    fn a_reading_is_that_of_the_dates_it_names(
        tenures in some_tenures(),
        event in some_event_date(),
        rival in some_event_date(),
    ) {
        let roster = Roster::new(tenures.clone());
        for against in COLUMNS {
            let dates = EventDates { date: Some(&event), rivals: vec![&rival] };
            let cell = judge(&roster, &dates, against);
            prop_assert!(cell.readings.len() <= 2 * (1 + 4 * 4), "one end at a time");
            for found in &cell.readings {
                let date = if found.which == Which::Main { &event } else { &rival };
                let mut taken = settled(&tenures);
                if let Some(end) = found.end {
                    let place = end.tenure.0 as usize;
                    let rival = tenures[place].rivals(end.end)[end.number].clone();
                    taken[place].set(end.end, Some(rival));
                    let own = match end.end {
                        TenureEnd::Start => Footing::From(end.tenure),
                        TenureEnd::End => Footing::To(end.tenure),
                    };
                    prop_assert!(!found.rests_on.contains(&own));
                }
                let by_hand = reading(taken, date, against);
                prop_assert_eq!(&found.reason, &by_hand.reason);
                prop_assert_eq!(found.verdict, by_hand.verdict);
                prop_assert_eq!(&found.holdings, &by_hand.holdings);
            }
        }
    }

    /// Who held an office for the time being held it.
    #[test]
    fn acting_changes_no_verdict(tenures in some_tenures(), event in some_event_date()) {
        let turned: Vec<Tenure> = tenures
            .iter()
            .map(|tenure| Tenure { acting: !tenure.acting, ..tenure.clone() })
            .collect();
        let (roster, turned) = (Roster::new(tenures), Roster::new(turned));
        for against in COLUMNS {
            let (one, other) =
                (judge(&roster, &plain(&event), against), judge(&turned, &plain(&event), against));
            prop_assert_eq!(said(&one), said(&other));
        }
    }

    /// Rival dates that repeat what the record says change nothing.
    #[test]
    fn rivals_that_agree_do_not_matter(tenures in some_tenures(), event in some_event_date()) {
        let agreed: Vec<Tenure> = tenures
            .iter()
            .map(|tenure| Tenure {
                rival_from: tenure.from.date().cloned().into_iter().collect(),
                rival_to: tenure.to.date().cloned().into_iter().collect(),
                ..tenure.clone()
            })
            .collect();
        let roster = Roster::new(agreed);
        for against in COLUMNS {
            let cell = judge(&roster, &plain(&event), against);
            prop_assert!(cell.disagreement != Disagreement::Matters);
            prop_assert_eq!(cell.verdict, reading(settled(&tenures), &event, against).verdict);
        }
    }

    /// Each change that a table's footing names is what the record says once rewritten without
    /// that source, and no cell that rests on a date of that source alone is left out.
    #[test]
    fn what_hangs_on_a_source_is_what_its_absence_changes(
        tenures in some_tenures(),
        events in prop::collection::vec((some_event_date(), prop::collection::vec(0_u32..4, 0..=2)), 1..=3),
        terms in prop::collection::vec(prop::collection::vec(0_u32..4, 0..=2), 4),
    ) {
        let roster = Roster::new(settled(&tenures));
        let dates: Vec<EventDates<'_>> = events.iter().map(|(date, _)| plain(date)).collect();
        let by = |carried: Carried| -> Vec<SourceKey> {
            let numbers = match carried {
                Carried::Event(row, _) => &events[row].1,
                Carried::End(tenure, _) => &terms[tenure.0 as usize],
                Carried::Rival(_) => unreachable!("none is in dispute"),
            };
            numbers.iter().map(|number| SourceKey(*number)).collect()
        };
        let grid = Grid { roster: &roster, events: &dates, columns: &COLUMNS, sources: &by };
        let found = sensitivity(&grid);
        for source in (0..4).map(SourceKey) {
            let alone = |all: &[u32]| {
                !all.is_empty() && all.iter().all(|number| *number == source.0)
            };
            let mut left = settled(&tenures);
            for (tenure, sources) in left.iter_mut().zip(&terms) {
                for end in [TenureEnd::Start, TenureEnd::End] {
                    if alone(sources) {
                        tenure.set(end, None);
                    }
                }
            }
            let left = Roster::new(left);
            let hinge = found.hinges.iter().find(|hinge| hinge.source == source);
            let mut told = BTreeSet::new();
            for change in hinge.map_or(&[][..], |hinge| hinge.changes.as_slice()) {
                told.insert((change.event, change.column));
                prop_assert!(change.from != change.to);
            }
            for (row, (date, sources)) in events.iter().enumerate() {
                for (column, against) in COLUMNS.into_iter().enumerate() {
                    let cell = judge(&roster, &plain(date), against);
                    let without = if alone(sources) {
                        EventDates { date: None, rivals: Vec::new() }
                    } else {
                        plain(date)
                    };
                    let then = judge(&left, &without, against).verdict;
                    let feet = cell.readings.iter().flat_map(|reading| &reading.rests_on);
                    let rests = feet.into_iter().any(|foot| match foot {
                        Footing::EventDate(_) => alone(sources),
                        // What is not known is carried by nobody.
                        Footing::From(key) => {
                            let tenure = &tenures[key.0 as usize];
                            !tenure.is_unknown(TenureEnd::Start) && alone(&terms[key.0 as usize])
                        }
                        Footing::To(key) => {
                            let tenure = &tenures[key.0 as usize];
                            !tenure.is_unknown(TenureEnd::End) && alone(&terms[key.0 as usize])
                        }
                        Footing::Rival(_) => false,
                    });
                    let told = told.contains(&(row, column));
                    if told {
                        prop_assert!(rests && then != cell.verdict);
                    } else if rests {
                        prop_assert_eq!(then, cell.verdict, "{} {:?}", row, against);
                    }
                }
            }
        }
    }
}
