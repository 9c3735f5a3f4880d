//! What a table rests on.

use super::*;
use crate::domain::id::SourceKey;
use crate::domain::tenure::TenureKey;

/// Events with the sources of their dates, and of their rivals'.
struct Case {
    roster: Roster,
    events: Vec<(Option<Date>, Vec<u32>)>,
    rivals: Vec<(usize, Date, Vec<u32>)>,
    /// The sources of tenures, by key.
    terms: Vec<Vec<u32>>,
}

impl Case {
    fn new(tenures: Vec<Tenure>, terms: &[&[u32]], events: &[(&str, &[u32])]) -> Self {
        let dated = |text: &str| (!text.is_empty()).then(|| date(text));
        Self {
            roster: Roster::new(tenures),
            events: events.iter().map(|(text, by)| (dated(text), by.to_vec())).collect(),
            rivals: Vec::new(),
            terms: terms.iter().map(|by| by.to_vec()).collect(),
        }
    }

    fn rests_on(&self, columns: &[Against]) -> Sensitivity {
        let of = |row: usize| self.rivals.iter().filter(move |rival| rival.0 == row);
        let events: Vec<EventDates<'_>> = (0..)
            .zip(&self.events)
            .map(|(row, (date, _))| EventDates {
                date: date.as_ref(),
                rivals: of(row).map(|rival| &rival.1).collect(),
            })
            .collect();
        let sources = |carried: Carried| {
            let by = match carried {
                Carried::Event(row, Which::Main) => self.events.get(row).map(|event| &event.1),
                Carried::Event(row, Which::Rival(number)) => of(row).nth(number).map(|r| &r.2),
                Carried::End(tenure, _) => self.terms.get(tenure.0 as usize),
                Carried::Rival(_) => None,
            };
            by.into_iter().flatten().map(|number| SourceKey(*number)).collect()
        };
        sensitivity(&Grid { roster: &self.roster, events: &events, columns, sources: &sources })
    }

    /// The hinges as text: "1: 0/0 yes>unknown".
    fn hinges(&self, columns: &[Against]) -> Vec<String> {
        let found = self.rests_on(columns);
        let change = |change: &Change| {
            let (from, to) = (change.from.as_str(), change.to.as_str());
            format!("{}/{} {from}>{to}", change.event, change.column)
        };
        let hinge = |hinge: &Hinge| {
            let changes: Vec<String> = hinge.changes.iter().map(change).collect();
            format!("{}: {}", hinge.source.0, changes.join(", "))
        };
        found.hinges.iter().map(hinge).collect()
    }
}

fn pompeo() -> Tenure {
    tenure(POMPEO, CIA, "2017-01-23", "2018-04-26")
}

#[test]
fn a_source_that_alone_carries_a_date_is_a_hinge() {
    let case = Case::new(
        vec![pompeo()],
        &[&[1]],
        &[("2018-01-31", &[2]), ("2019", &[3, 4]), ("2018-02", &[3, 3])],
    );
    assert_eq!(
        case.hinges(&[POMPEO_CIA]),
        [
            "1: 0/0 yes>unknown, 1/0 no>unknown, 2/0 yes>unknown",
            "2: 0/0 yes>unknown",
            "3: 2/0 yes>unknown",
        ],
        "3 is given twice for one date and not alone for the other"
    );
}

#[test]
fn two_sources_carry_each_other() {
    let case = Case::new(vec![pompeo()], &[&[1, 5]], &[("2018-01-31", &[2, 3])]);
    let found = case.rests_on(&[POMPEO_CIA]);
    assert!(found.hinges.is_empty() && found.has_sources && found.unsourced.is_empty());
}

#[test]
fn a_date_that_decides_nothing_is_no_hinge() {
    // Whenever it began, the event came after its end.
    let mut case = Case::new(vec![pompeo()], &[&[1, 5]], &[("2019", &[2])]);
    case.events = vec![(Some(date("2016")), vec![2])];
    assert_eq!(case.hinges(&[POMPEO_CIA]), ["2: 0/0 no>unknown"]);
    // The event's own source matters nothing where nobody is on record.
    let nobody = Against::Person(PersonKey(9));
    assert!(case.hinges(&[nobody]).is_empty());
}

#[test]
fn a_rival_date_takes_the_place_of_one_that_falls() {
    let mut case = Case::new(vec![pompeo()], &[&[1, 5]], &[("2018-01-31", &[2])]);
    case.rivals = vec![(0, date("2018-02"), vec![3])];
    assert!(case.hinges(&[POMPEO_CIA]).is_empty(), "either date will do");
    case.rivals = vec![(0, date("2019"), vec![3])];
    assert_eq!(
        case.hinges(&[POMPEO_CIA]),
        ["2: 0/0 disputed>no", "3: 0/0 disputed>yes"],
        "each settles it for the other"
    );
}

#[test]
fn the_same_for_an_end_of_a_tenure() {
    let mut disputed = pompeo();
    disputed.rival_to = vec![date("2018-04-27")];
    let case = Case::new(vec![disputed], &[&[1]], &[("2018-01-31", &[2, 3])]);
    // The start falls as well, and nobody else gives one.
    assert_eq!(case.hinges(&[POMPEO_CIA]), ["1: 0/0 yes>unknown"]);
    let found = case.rests_on(&[POMPEO_CIA]);
    let rival = RivalEnd { tenure: TenureKey(0), end: TenureEnd::End, number: 0 };
    assert_eq!(found.unsourced, [Carried::Rival(rival)]);
}

#[test]
fn still_in_office_is_a_date_too() {
    let case = Case::new(vec![tenure(POMPEO, CIA, "2017", "")], &[&[1]], &[("2019", &[2, 3])]);
    assert_eq!(case.hinges(&[POMPEO_CIA]), ["1: 0/0 yes>unknown"]);
}

#[test]
fn a_source_shared_by_several_dates_falls_for_all_of_them_at_once() {
    // A vacancy between two holders of one source.
    let case = Case::new(
        vec![
            tenure(TILLERSON, STATE, "2017-02-01", "2018-03-31"),
            tenure(POMPEO, STATE, "2018-04-26", "2021-01-20"),
        ],
        &[&[1], &[1]],
        &[("2018-04-10", &[2, 3])],
    );
    assert_eq!(case.hinges(&[Against::Office(STATE)]), ["1: 0/0 no>unknown"]);
}

#[test]
fn dates_without_a_source_are_told_and_do_not_fall() {
    let case = Case::new(vec![pompeo()], &[&[]], &[("2018-01-31", &[])]);
    let found = case.rests_on(&[POMPEO_CIA]);
    assert!(found.hinges.is_empty() && !found.has_sources);
    let key = TenureKey(0);
    assert_eq!(
        found.unsourced,
        [
            Carried::Event(0, Which::Main),
            Carried::End(key, TenureEnd::End),
            Carried::End(key, TenureEnd::Start),
        ]
    );
    // An end that nobody knows has no source to lack.
    let case = Case::new(vec![tenure(POMPEO, CIA, "2017", "?")], &[&[]], &[("2019", &[2])]);
    assert!(case.rests_on(&[POMPEO_CIA]).unsourced.is_empty());
}

#[test]
fn what_leaves_a_cell_open() {
    let causes = |from: &str, to: &str, event: &str| {
        let case = Case::new(vec![tenure(POMPEO, CIA, from, to)], &[&[1]], &[(event, &[2])]);
        let found = case.rests_on(&[POMPEO_CIA]);
        found.open.first().map(|cell| cell.causes.clone()).unwrap_or_default()
    };
    let event = Carried::Event(0, Which::Main);
    let (start, end) =
        (Carried::End(TenureKey(0), TenureEnd::Start), Carried::End(TenureKey(0), TenureEnd::End));
    assert_eq!(causes("2017-01-23", "2018-04-26", "2018-01"), [], "that is a yes");
    assert_eq!(causes("2017-01-23", "2018-04-26", "2018-04"), [Cause::Imprecise(event)]);
    assert_eq!(causes("2017-01", "2018-04-26", "2017-01-15"), [Cause::Imprecise(start)]);
    assert_eq!(
        causes("2017-01-23", "2018-04", "2018-04"),
        [Cause::Imprecise(event), Cause::Imprecise(end)]
    );
    assert_eq!(causes("2017-01-23", "2018-04-26", "2018-01~"), [Cause::Marked(event)]);
    assert_eq!(causes("2017-01-23", "2018-04-26?", "2018-01"), [Cause::Marked(end)]);
    assert_eq!(causes("2017-01-23", "2018-04-26", "2018-04-20/2018-05-02"), [Cause::Lasted]);
    let handover = Case::new(demo_tenures(), &[], &[("2018-04-26", &[2])]);
    let found = handover.rests_on(&[POMPEO_CIA]);
    let on = date("2018-04-26").sort_day();
    assert_eq!(found.open.first().map(|cell| &cell.causes), Some(&vec![Cause::Handover(on)]));
}
