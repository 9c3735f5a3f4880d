//! Properties of dates and verdicts: widening, a brute-force oracle, no panics.

use ibid::domain::date::{Bound, Date};
use ibid::domain::day::Day;
use ibid::domain::id::{OfficeKey, PersonKey};
use ibid::domain::tenure::{End, Roster, Start, Tenure};
use ibid::domain::verdict::{Against, EventDates, Verdict, judge};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The days that dates are made of, counted from 2018-01-01.
const DAYS: std::ops::RangeInclusive<i64> = 0..=5;
/// Far enough beyond them to stand for "no bound".
const LONG_BEFORE: i64 = -2;
const LONG_AFTER: i64 = 7;

const OFFICE: OfficeKey = OfficeKey(0);
const ELSEWHERE: OfficeKey = OfficeKey(1);

// ---- dates, as the oracle sees them

/// A date as the set of days that it may be, with what it is written as.
#[derive(Clone, Debug)]
struct Chosen {
    days: BTreeSet<i64>,
    doubtful: bool,
}

impl Chosen {
    fn date(&self) -> Date {
        let mark = if self.doubtful { "~" } else { "" };
        let days: Vec<String> =
            self.days.iter().map(|day| format!("{}{mark}", iso(*day))).collect();
        let text = match days.as_slice() {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        Date::parse(&text).expect("a set of days")
    }
}

fn iso(day: i64) -> String {
    Day::from_ymd(2018, 1, 1).expect("a day").plus_days(day).to_string()
}

fn chosen() -> impl Strategy<Value = Chosen> {
    let one = DAYS.prop_map(|day| BTreeSet::from([day]));
    let span = (DAYS, DAYS).prop_map(|(a, b)| (a.min(b)..=a.max(b)).collect::<BTreeSet<i64>>());
    let set = prop::collection::btree_set(DAYS, 1..=3);
    let days = prop_oneof![3 => one, 1 => span, 1 => set];
    (days, prop::bool::weighted(0.1)).prop_map(|(days, doubtful)| Chosen { days, doubtful })
}

/// An event's date: days, or one without a bound.
#[derive(Clone, Debug)]
enum EventDate {
    Days(Chosen),
    /// Still going on from that day.
    Since(i64),
    /// From that day, its end not known.
    From(i64),
    /// Until that day, its start not known.
    Until(i64),
}

impl EventDate {
    fn date(&self) -> Date {
        match self {
            Self::Days(days) => days.date(),
            Self::Since(day) => Date::parse(&format!("{}/..", iso(*day))).expect("a span"),
            Self::From(day) => Date::parse(&format!("{}/", iso(*day))).expect("a span"),
            Self::Until(day) => Date::parse(&format!("/{}", iso(*day))).expect("a span"),
        }
    }

    fn days(&self) -> BTreeSet<i64> {
        match self {
            Self::Days(days) => days.days.clone(),
            Self::Since(day) | Self::From(day) => (*day..=LONG_AFTER).collect(),
            Self::Until(day) => (LONG_BEFORE..=*day).collect(),
        }
    }

    /// As short as it may be.
    fn known_days(&self) -> BTreeSet<i64> {
        match self {
            Self::Days(_) | Self::Since(_) => self.days(),
            Self::From(day) | Self::Until(day) => BTreeSet::from([*day]),
        }
    }

    fn doubtful(&self) -> bool {
        matches!(self, Self::Days(days) if days.doubtful)
    }
}

fn event_date() -> impl Strategy<Value = EventDate> {
    prop_oneof![
        8 => chosen().prop_map(EventDate::Days),
        1 => DAYS.prop_map(EventDate::Since),
        1 => DAYS.prop_map(EventDate::From),
        1 => DAYS.prop_map(EventDate::Until),
    ]
}

// ---- tenures, as the oracle sees them

#[derive(Clone, Debug)]
enum Limit {
    Days(Chosen),
    Unknown,
    StillInOffice,
}

#[derive(Clone, Debug)]
struct Held {
    person: u32,
    office: OfficeKey,
    from: Limit,
    to: Limit,
}

impl Held {
    fn tenure(&self) -> Tenure {
        Tenure {
            person: PersonKey(self.person),
            office: self.office,
            from: match &self.from {
                Limit::Days(days) => Start::On(days.date()),
                Limit::Unknown | Limit::StillInOffice => Start::Unknown,
            },
            to: match &self.to {
                Limit::Days(days) => End::On(days.date()),
                Limit::Unknown => End::Unknown,
                Limit::StillInOffice => End::StillInOffice,
            },
            acting: false,
            rival_from: Vec::new(),
            rival_to: Vec::new(),
        }
    }

    fn starts(&self) -> BTreeSet<i64> {
        match &self.from {
            Limit::Days(days) => days.days.clone(),
            Limit::Unknown | Limit::StillInOffice => (LONG_BEFORE..=LONG_AFTER).collect(),
        }
    }

    fn ends(&self) -> BTreeSet<i64> {
        match &self.to {
            Limit::Days(days) => days.days.clone(),
            Limit::Unknown => (LONG_BEFORE..=LONG_AFTER).collect(),
            Limit::StillInOffice => BTreeSet::from([LONG_AFTER]),
        }
    }

    /// Every first and last day that its dates allow.
    fn readings(&self) -> Vec<(i64, i64)> {
        let ends = self.ends();
        let with = |from: &i64| {
            let from = *from;
            ends.iter()
                .filter(move |to| from <= **to)
                .map(move |to| (from, *to))
                .collect::<Vec<_>>()
        };
        self.starts().iter().flat_map(with).collect()
    }

    /// Those in which an end that is not known lies as far out as it may.
    fn favoured(&self) -> Vec<(i64, i64)> {
        let all = self.readings();
        let first = all.iter().map(|reading| reading.0).min();
        let last = all.iter().map(|reading| reading.1).max();
        let kept = |(from, to): &(i64, i64)| {
            (!matches!(self.from, Limit::Unknown) || Some(*from) == first)
                && (!matches!(self.to, Limit::Unknown) || Some(*to) == last)
        };
        all.into_iter().filter(kept).collect()
    }

    fn doubtful(&self) -> bool {
        [&self.from, &self.to].iter().any(|end| matches!(end, Limit::Days(days) if days.doubtful))
    }

    /// The one day that it begins or ends on, by all its readings.
    fn exact(&self, of: impl Fn(&(i64, i64)) -> i64) -> Option<i64> {
        let days: BTreeSet<i64> = self.readings().iter().map(of).collect();
        let bounded = days.iter().all(|day| (*DAYS.start()..=*DAYS.end()).contains(day));
        (bounded && days.len() == 1).then(|| days.first().copied()).flatten()
    }

    fn hands_over(&self, day: i64, all: &[Held]) -> bool {
        all.iter().any(|other| {
            let related = (other.person == self.person) != (other.office == self.office);
            let meets = |one: &Held, other: &Held| {
                one.exact(|r| r.1) == Some(day) && other.exact(|r| r.0) == Some(day)
            };
            related && (meets(self, other) || meets(other, self))
        })
    }
}

fn held(people: u32, offices: u32) -> impl Strategy<Value = Held> {
    let from = prop_oneof![8 => chosen().prop_map(Limit::Days), 1 => Just(Limit::Unknown)];
    let to = prop_oneof![
        8 => chosen().prop_map(Limit::Days),
        1 => Just(Limit::Unknown),
        1 => Just(Limit::StillInOffice),
    ];
    (0..people, 0..offices, from, to).prop_map(|(person, office, from, to)| Held {
        person,
        office: OfficeKey(office),
        from,
        to,
    })
}

fn roster(all: &[Held]) -> Roster {
    Roster::new(all.iter().map(Held::tenure).collect())
}

fn verdict(all: &[Held], event: &EventDate, against: Against) -> Verdict {
    let date = event.date();
    judge(&roster(all), &EventDates { date: Some(&date), rivals: Vec::new() }, against).verdict
}

// ---- the oracle

fn includes(reading: (i64, i64), day: i64) -> bool {
    reading.0 <= day && day <= reading.1
}

/// Every choice of one reading a tenure.
fn worlds(readings: &[Vec<(i64, i64)>]) -> Vec<Vec<(i64, i64)>> {
    readings.iter().fold(vec![Vec::new()], |worlds, tenure| {
        let longer = |world: &Vec<(i64, i64)>| {
            let world = world.clone();
            tenure.iter().map(move |reading| [world.as_slice(), &[*reading]].concat())
        };
        worlds.iter().flat_map(longer).collect()
    })
}

/// The people in office on that day in that world.
fn there(mine: &[&Held], world: &[(i64, i64)], day: i64) -> BTreeSet<u32> {
    let on = mine.iter().zip(world).filter(|(_, reading)| includes(**reading, day));
    on.map(|(tenure, _)| tenure.person).collect()
}

/// The people in office on that day in all of the worlds, and in any of them.
fn all_and_any(
    mine: &[&Held],
    worlds: &[Vec<(i64, i64)>],
    day: i64,
) -> (BTreeSet<u32>, BTreeSet<u32>) {
    let each: Vec<BTreeSet<u32>> = worlds.iter().map(|world| there(mine, world, day)).collect();
    let any: BTreeSet<u32> = each.iter().flatten().copied().collect();
    let all = any.iter().copied().filter(|person| each.iter().all(|set| set.contains(person)));
    (all.collect(), any)
}

/// The verdict on these tenures of one office, by every world and every day: for the column of
/// one person, whose they are, or of the office, when they are all that it has.
fn oracle(mine: &[&Held], everyone: &[Held], event: &EventDate, one_person: bool) -> Verdict {
    let contradiction = mine.iter().any(|tenure| tenure.readings().is_empty());
    let mine: Vec<&Held> =
        mine.iter().copied().filter(|tenure| !tenure.readings().is_empty()).collect();
    let readings: Vec<_> = mine.iter().map(|tenure| tenure.readings()).collect();
    let favoured: Vec<_> = mine.iter().map(|tenure| tenure.favoured()).collect();
    let (worlds_all, worlds_favoured) = (worlds(&readings), worlds(&favoured));
    let meets = |day: i64, every: bool| {
        let mut here = mine
            .iter()
            .zip(&readings)
            .filter(|(_, readings)| readings.iter().any(|reading| includes(*reading, day)));
        let meets = |(tenure, _): (&&Held, &Vec<(i64, i64)>)| tenure.hands_over(day, everyone);
        if every { here.all(meets) } else { here.any(meets) }
    };
    let any = |day: i64| all_and_any(&mine, &worlds_all, day).1;
    let inside: Vec<i64> = event.days().into_iter().filter(|day| !any(*day).is_empty()).collect();
    if inside.is_empty() {
        let undecided = contradiction || mine.is_empty();
        return if undecided { Verdict::Unknown } else { Verdict::No };
    }
    if inside.iter().all(|day| meets(*day, one_person)) {
        return Verdict::Possible;
    }
    // The same people on all of these days, in all of these worlds.
    let settled = |days: &BTreeSet<i64>, worlds: &[Vec<(i64, i64)>]| {
        let plain = |day: &&i64| one_person || !meets(**day, false);
        let Some(first) = days.iter().find(plain) else {
            return false;
        };
        let same = all_and_any(&mine, worlds, *first).0;
        !same.is_empty()
            && days.iter().all(|day| {
                let all = all_and_any(&mine, worlds, *day).0;
                if !plain(&day) {
                    return all.is_superset(&same);
                }
                // A tenure that only an unknown end leaves open does not count against them.
                let open = mine.iter().zip(readings.iter().zip(&favoured)).filter(|(_, (r, f))| {
                    r.iter().any(|r| includes(*r, *day)) && !f.iter().all(|f| includes(*f, *day))
                });
                all == same && open.map(|(tenure, _)| tenure.person).all(|p| same.contains(&p))
            })
    };
    if settled(&event.days(), &worlds_all) {
        // Not by dates that are only about right.
        let firm: Vec<&Held> = mine.iter().copied().filter(|held| !held.doubtful()).collect();
        let firm_worlds = worlds(&firm.iter().map(|held| held.readings()).collect::<Vec<_>>());
        let all_firm = event.days().iter().all(|day| {
            let (all, _) = all_and_any(&mine, &worlds_all, *day);
            let (by_firm, _) = all_and_any(&firm, &firm_worlds, *day);
            // On a handover day only those who are there on the other days too have to be.
            let needed = |person: &u32| {
                one_person
                    || event
                        .days()
                        .iter()
                        .filter(|day| !meets(**day, false))
                        .all(|day| all_and_any(&mine, &worlds_all, *day).0.contains(person))
            };
            all.iter().filter(|person| needed(person)).all(|person| by_firm.contains(person))
        });
        let right = all_firm && !event.doubtful();
        return if right { Verdict::Yes } else { Verdict::Possible };
    }
    if settled(&event.known_days(), &worlds_favoured) {
        Verdict::Unknown
    } else {
        Verdict::Possible
    }
}

fn few_enough(all: &[Held]) -> bool {
    all.iter().map(|held| held.readings().len().max(1)).product::<usize>() <= 4_000
}

proptest! {
    #[test]
    fn a_person_in_an_office_as_by_every_world(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in event_date(),
    ) {
        let mine: Vec<&Held> =
            all.iter().filter(|held| held.person == 0 && held.office == OFFICE).collect();
        prop_assume!(few_enough(&all));
        let against = Against::Tenure { person: PersonKey(0), office: OFFICE };
        prop_assert_eq!(verdict(&all, &event, against), oracle(&mine, &all, &event, true));
    }

    #[test]
    fn an_office_as_by_every_world(
        all in prop::collection::vec(held(3, 1), 1..=3),
        event in event_date(),
    ) {
        prop_assume!(few_enough(&all));
        let mine: Vec<&Held> = all.iter().collect();
        let against = Against::Office(OFFICE);
        prop_assert_eq!(verdict(&all, &event, against), oracle(&mine, &all, &event, false));
    }

    #[test]
    fn a_person_is_certain_where_some_office_is(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in event_date(),
    ) {
        let whole = verdict(&all, &event, Against::Person(PersonKey(0)));
        let offices = [OFFICE, ELSEWHERE].map(|office| {
            let theirs = |held: &&Held| held.person == 0 && held.office == office;
            all.iter().any(|held| theirs(&held)).then(|| {
                verdict(&all, &event, Against::Tenure { person: PersonKey(0), office })
            })
        });
        let strongest = [Verdict::Yes, Verdict::Possible, Verdict::Unknown, Verdict::No]
            .into_iter()
            .find(|verdict| offices.contains(&Some(*verdict)));
        prop_assert_eq!(whole, strongest.unwrap_or(Verdict::Unknown));
    }

    #[test]
    fn a_wider_event_never_turns_no_and_yes_about(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in chosen(),
        more in prop::collection::btree_set(DAYS, 0..=3),
    ) {
        let wider = Chosen { days: event.days.union(&more).copied().collect(), ..event.clone() };
        for against in columns() {
            let narrow = verdict(&all, &EventDate::Days(event.clone()), against);
            let wide = verdict(&all, &EventDate::Days(wider.clone()), against);
            check_widened(narrow, wide)?;
        }
    }

    #[test]
    fn a_wider_end_of_a_tenure_never_turns_no_and_yes_about(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in event_date(),
        more in prop::collection::btree_set(DAYS, 0..=3),
        unknown in any::<bool>(),
        at_start in any::<bool>(),
    ) {
        let mut wider = all.clone();
        if let Some(first) = wider.first_mut() {
            let end = if at_start { &mut first.from } else { &mut first.to };
            if unknown {
                *end = Limit::Unknown;
            } else if let Limit::Days(days) = end {
                days.days.extend(more);
            }
        }
        for against in columns() {
            check_widened(verdict(&all, &event, against), verdict(&wider, &event, against))?;
        }
    }

    #[test]
    fn marks_only_ever_weaken_a_yes(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in chosen(),
    ) {
        let with = |doubtful| EventDate::Days(Chosen { doubtful, ..event.clone() });
        for against in columns() {
            let (plain, marked) = (verdict(&all, &with(false), against), verdict(&all, &with(true), against));
            let expected = if plain == Verdict::Yes { Verdict::Possible } else { plain };
            prop_assert_eq!(marked, expected);
        }
    }

    #[test]
    fn rival_dates_of_the_same_days_do_not_matter(
        all in prop::collection::vec(held(2, 2), 1..=3),
        event in event_date(),
    ) {
        let date = event.date();
        for against in columns() {
            let cell = judge(
                &roster(&all),
                &EventDates { date: Some(&date), rivals: vec![&date] },
                against,
            );
            prop_assert_eq!(cell.verdict, verdict(&all, &event, against));
            prop_assert_eq!(cell.readings.len(), 2);
        }
    }

    #[test]
    fn tenures_keep_one_order(all in prop::collection::vec(held(2, 1), 1..=6)) {
        let roster = roster(&all);
        let keys = roster.of_office(OFFICE);
        prop_assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), all.len());
        let starts: Vec<Day> = keys
            .iter()
            .filter_map(|key| roster.get(*key)?.from.date().map(Date::sort_day))
            .collect();
        prop_assert!(starts.is_sorted());
    }

    #[test]
    fn no_text_makes_the_date_reader_panic(text in any::<String>()) {
        check_parse(&text)?;
    }

    #[test]
    fn nor_does_one_that_looks_like_a_date(text in "[0-9XYE S/.,~?%T:\\[\\]{}a-z-]{0,24}") {
        check_parse(&text)?;
    }

    #[test]
    fn nor_does_one_that_nearly_is_one(
        text in "-?[0-9X]{1,5}[-/. ]?[0-9X]{0,2}[-/. é]?[0-9X]{0,2}[~?%]?(/|\\.\\.|T| to )?[0-9]{0,4}-?[0-9]{0,2}",
    ) {
        check_parse(&text)?;
    }

    #[test]
    fn any_day_of_any_year_is_a_date(year in -9_999_i64..=9_999, month in 1_u8..=12, day in 1_u8..=31) {
        let written = if year < 0 {
            format!("-{:04}-{month:02}-{day:02}", -year)
        } else {
            format!("{year:04}-{month:02}-{day:02}")
        };
        let expected = Day::from_ymd(year, month, day);
        let found = Date::parse(&written).ok().and_then(|date| date.days().single());
        prop_assert_eq!(found, expected);
        if let Some(day) = found {
            prop_assert_eq!(day.to_string(), written);
        }
    }
}

fn columns() -> [Against; 3] {
    [
        Against::Tenure { person: PersonKey(0), office: OFFICE },
        Against::Person(PersonKey(0)),
        Against::Office(OFFICE),
    ]
}

fn check_widened(narrow: Verdict, wide: Verdict) -> Result<(), TestCaseError> {
    let turned =
        matches!((narrow, wide), (Verdict::No, Verdict::Yes) | (Verdict::Yes, Verdict::No));
    prop_assert!(!turned, "{narrow:?} became {wide:?}");
    // What all of the days say, each of them says: but for a handover day taken by itself, and a
    // tenure that now ends before it begins.
    if wide == Verdict::No {
        prop_assert!(matches!(narrow, Verdict::No | Verdict::Unknown), "{narrow:?}");
    }
    Ok(())
}

fn check_parse(text: &str) -> Result<(), TestCaseError> {
    match Date::parse(text) {
        Ok(date) => {
            prop_assert_eq!(date.written(), text);
            let runs = date.days().runs();
            prop_assert!(!runs.is_empty());
            for pair in runs.windows(2) {
                let [before, after] = pair else { continue };
                let (Bound::On(last), Bound::On(first)) = (before.last, after.first) else {
                    return Err(TestCaseError::fail("a run inside without an end"));
                };
                prop_assert!(last.days_until(first) > 1, "runs that touch");
            }
            prop_assert!(date.days().contains(date.sort_day()));
        }
        Err(error) => {
            prop_assert!(text.get(error.offset..error.offset + error.len).is_some());
            prop_assert!(!error.message.is_empty());
            if let Some(right) = error.help.as_deref().and_then(|help| help.strip_prefix("write "))
                && !right.contains(' ')
            {
                prop_assert!(Date::parse(right).is_ok(), "{}: {}", text, right);
            }
        }
    }
    Ok(())
}
