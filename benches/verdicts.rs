//! How long the verdicts of a large dossier take: 1,000 events against 1,000 tenures.
//!
//! `cargo bench --bench verdicts`

use divan::{Bencher, black_box};
use ibid::domain::date::Date;
use ibid::domain::day::Day;
use ibid::domain::id::{OfficeKey, PersonKey, SourceKey};
use ibid::domain::tenure::{End, Roster, Start, Tenure};
use ibid::domain::verdict::{Against, Carried, EventDates, Grid, Which, judge, sensitivity};

const EVENTS: i64 = 1_000;
const TENURES: u32 = 1_000;
const OFFICES: u32 = 25;

fn main() {
    divan::main();
}

fn day(number: i64) -> String {
    Day::from_ymd(1900, 1, 1).expect("a day").plus_days(number).to_string()
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Forty holders of each office, one after the other; every tenth acting, every seventh known by
/// the month alone, every fiftieth in dispute.
fn roster(offices: u32) -> Roster {
    let tenures = (0..TENURES).map(|number| {
        let start = i64::from(number / offices) * 1_000 + i64::from(number % offices);
        let (from, to) = (day(start), day(start + 1_000));
        let month = |day: &str| day.get(..7).map(str::to_owned).unwrap_or_default();
        Tenure {
            person: PersonKey(number),
            office: OfficeKey(number % offices),
            from: Start::On(date(&from)),
            to: End::On(date(&if number % 7 == 0 { month(&to) } else { to })),
            acting: number % 10 == 0,
            rival_from: Vec::new(),
            rival_to: if number % 50 == 0 { vec![date(&day(start + 1_003))] } else { Vec::new() },
        }
    });
    Roster::new(tenures.collect())
}

fn events() -> Vec<Date> {
    let texts = (0..EVENTS).map(|number| match number % 4 {
        0 => day(number * 40).get(..7).map(str::to_owned).unwrap_or_default(),
        1 => format!("{}/{}", day(number * 40), day(number * 40 + 3)),
        _ => day(number * 40),
    });
    texts.map(|text| date(&text)).collect()
}

fn dates(date: &Date) -> EventDates<'_> {
    EventDates { date: Some(date), rivals: Vec::new() }
}

/// Each event against each tenure: a million cells.
#[divan::bench(sample_count = 5)]
fn against_each_tenure(bencher: Bencher<'_, '_>) {
    let (roster, events) = (roster(OFFICES), events());
    bencher.bench_local(|| {
        let mut verdicts = [0_u32; 5];
        for number in 0..TENURES {
            let (person, office) = (PersonKey(number), OfficeKey(number % OFFICES));
            for event in &events {
                let cell = judge(&roster, &dates(event), Against::Tenure { person, office });
                if let Some(count) = verdicts.get_mut(cell.verdict as usize) {
                    *count += 1;
                }
            }
        }
        black_box(verdicts)
    });
}

/// Each event against each office of forty holders.
#[divan::bench(sample_count = 5)]
fn against_each_office(bencher: Bencher<'_, '_>) {
    let (roster, events) = (roster(OFFICES), events());
    bencher.bench_local(|| {
        for office in (0..OFFICES).map(OfficeKey) {
            for event in &events {
                black_box(judge(&roster, &dates(event), Against::Office(office)));
            }
        }
    });
}

/// Each event against one office of a thousand holders.
#[divan::bench(sample_count = 5)]
fn against_one_office_of_all(bencher: Bencher<'_, '_>) {
    let (roster, events) = (roster(1), events());
    bencher.bench_local(|| {
        for event in &events {
            black_box(judge(&roster, &dates(event), Against::Office(OfficeKey(0))));
        }
    });
}

/// What a table of all events and ten offices rests on, each date with a source of its own.
#[divan::bench(sample_count = 5)]
fn what_a_table_rests_on(bencher: Bencher<'_, '_>) {
    let (roster, events) = (roster(OFFICES), events());
    let dates: Vec<EventDates<'_>> = events.iter().map(dates).collect();
    let columns: Vec<Against> = (0..10).map(|office| Against::Office(OfficeKey(office))).collect();
    let sources = |carried: Carried| match carried {
        Carried::Event(row, Which::Main) => vec![SourceKey(u32::try_from(row).unwrap_or(0))],
        Carried::End(tenure, _) => vec![SourceKey(10_000 + tenure.0)],
        Carried::Event(..) | Carried::Rival(_) => Vec::new(),
    };
    bencher.bench_local(|| {
        let grid = Grid { roster: &roster, events: &dates, columns: &columns, sources: &sources };
        black_box(sensitivity(&grid))
    });
}

/// Making the roster, with its handovers.
#[divan::bench(sample_count = 5)]
fn a_roster_of_all(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| roster(OFFICES));
}
