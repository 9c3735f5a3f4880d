//! Each verdict where it applies and where it does not.

mod dates;
mod marks_and_handovers;
mod people;
mod rests;
mod rival_ends;
mod rivals;

use super::*;
use crate::domain::tenure::{End, Roster, Start, Tenure};

const POMPEO: PersonKey = PersonKey(0);
const COHEN: PersonKey = PersonKey(1);
const HASPEL: PersonKey = PersonKey(2);
const TILLERSON: PersonKey = PersonKey(3);
const CIA: OfficeKey = OfficeKey(0);
const STATE: OfficeKey = OfficeKey(1);
const MOSSAD: OfficeKey = OfficeKey(2);

const POMPEO_CIA: Against = Against::Tenure { person: POMPEO, office: CIA };

fn date(text: &str) -> Date {
    Date::parse(text).expect(text)
}

/// `""` is an unknown start or "still in office", `"?"` an unknown end; a `*` before the start
/// marks someone acting.
fn tenure(person: PersonKey, office: OfficeKey, from: &str, to: &str) -> Tenure {
    let (acting, from) = from.strip_prefix('*').map_or((false, from), |from| (true, from));
    Tenure {
        person,
        office,
        from: if from.is_empty() { Start::Unknown } else { Start::On(date(from)) },
        to: match to {
            "" => End::StillInOffice,
            "?" => End::Unknown,
            to => End::On(date(to)),
        },
        acting,
        rival_from: Vec::new(),
        rival_to: Vec::new(),
    }
}

fn demo() -> Roster {
    Roster::new(demo_tenures())
}

fn demo_tenures() -> Vec<Tenure> {
    vec![
        tenure(POMPEO, CIA, "2017-01-23", "2018-04-26"),
        tenure(POMPEO, STATE, "2018-04-26", "2021-01-20"),
        tenure(COHEN, MOSSAD, "2016-01-06", "2021-06-01"),
        tenure(HASPEL, CIA, "*2018-04-26", "2018-05-21"),
        tenure(HASPEL, CIA, "2018-05-21", "2021-01-20"),
        tenure(TILLERSON, STATE, "2017-02-01", "2018-03-31"),
    ]
}

fn cell(roster: &Roster, event: &str, rivals: &[&str], against: Against) -> Cell {
    let own = (!event.is_empty()).then(|| date(event));
    let rivals: Vec<Date> = rivals.iter().map(|rival| date(rival)).collect();
    judge(roster, &EventDates { date: own.as_ref(), rivals: rivals.iter().collect() }, against)
}

fn reading(roster: &Roster, event: &str, against: Against) -> Reading {
    cell(roster, event, &[], against).readings.remove(0)
}

fn verdict(roster: &Roster, event: &str, against: Against) -> Verdict {
    reading(roster, event, against).verdict
}

/// Whom a reading names: tenure and whether certain.
fn named(reading: &Reading) -> Vec<(u32, bool)> {
    reading.holdings.iter().map(|held| (held.holder.tenure.0, held.certain)).collect()
}

/// A roster of one tenure of one office, and that column.
fn only(from: &str, to: &str) -> (Roster, Against) {
    (Roster::new(vec![tenure(POMPEO, CIA, from, to)]), POMPEO_CIA)
}

fn verdict_on(from: &str, to: &str, event: &str) -> Verdict {
    let (roster, column) = only(from, to);
    verdict(&roster, event, column)
}
