//! Timelines: tenures as bars in lanes, events as marks, and the same in a table.
//!
//! What is shown is first laid down as a [`chart`], in days and words; picture and table are made
//! from that one value. The picture is worked out here, without a browser and to the tenth of a
//! pixel, so that a page needs no script to show it.

mod chart;
mod compose;
mod drawing;
mod lanes;
mod layout;
mod measure;
mod page;
mod rows;
mod scale;
mod svg;

pub use page::{ADDRESS, has_page, link, page};

use super::model::TimelineView;
use super::sheet::Sheet;
use crate::domain::date::Date;
use crate::domain::id::*;
use crate::domain::tenure::TenureKey;
use crate::domain::verdict::Against;
use crate::dossier::{Record, Timeline};
use crate::markup::LanesBy;
use compose::{Plan, Row, compose};
use layout::Room;

/// More events than these are not drawn on a record's page, which lists them anyway.
const MOST_EVENTS: usize = 60;
/// More offices than these are not drawn on an event's page.
const MOST_OFFICES: usize = 16;
/// How many days an event's page shows on either side.
const AROUND: i64 = 3 * 366;

/// A ```` ```timeline ```` block. Its references are numbered as its table shows them.
pub(super) fn block<'v>(sheet: &mut Sheet<'v>, ask: &'v Timeline) -> TimelineView {
    let mut rows: Vec<Row> = Vec::new();
    let roster = &sheet.frame.dossier.roster;
    for against in &ask.against {
        let keys: Vec<TenureKey> = match *against {
            Against::Tenure { person, office } => roster.of(person, office),
            Against::Person(person) => roster.of_person(person).to_vec(),
            Against::Office(office) => roster.of_office(office).to_vec(),
        };
        let by_office = match ask.lanes {
            Some(lanes) => lanes == LanesBy::Office,
            None => matches!(against, Against::Office(_)),
        };
        for key in keys {
            let Some(holder) = roster.holder(key) else { continue };
            let lane = match by_office {
                true => Record::Office(holder.office),
                false => Record::Person(holder.person),
            };
            add(&mut rows, lane, key);
        }
    }
    let caption = sheet.escaped(&ask.caption);
    let title = match ask.caption.as_str() {
        "" => sheet.ui.get("timeline").to_owned(),
        words => words.to_owned(),
    };
    let day = |date: &Option<Date>, first: bool| {
        let date = date.as_ref()?;
        let bound = if first { date.earliest() } else { date.latest() };
        bound.day().map(|day| day.number())
    };
    let plan = Plan {
        rows,
        events: ask.events.clone(),
        asked: (day(&ask.from, true), day(&ask.to, false)),
        title,
        cited: true,
        room: Room::BROAD,
    };
    let (view, _) = compose(sheet, &plan);
    TimelineView { caption, across: true, ..view }
}

/// Puts a tenure into its lane, which is made where it is not there yet.
fn add(rows: &mut Vec<Row>, lane: Record, key: TenureKey) {
    match rows.iter_mut().find(|row| row.lane == lane) {
        Some(row) if row.tenures.contains(&key) => {}
        Some(row) => row.tenures.push(key),
        None => rows.push(Row { lane, tenures: vec![key] }),
    }
}

/// A person's tenures and the events that may fall into them.
pub(super) fn of_person(sheet: &mut Sheet<'_>, person: PersonKey) -> Option<TimelineView> {
    let tenures = sheet.frame.dossier.roster.of_person(person).to_vec();
    of_record(sheet, Record::Person(person), tenures)
}

/// An office's holders and the events that may fall into their tenures.
pub(super) fn of_office(sheet: &mut Sheet<'_>, office: OfficeKey) -> Option<TimelineView> {
    let tenures = sheet.frame.dossier.roster.of_office(office).to_vec();
    of_record(sheet, Record::Office(office), tenures)
}

fn of_record(
    sheet: &mut Sheet<'_>,
    record: Record,
    tenures: Vec<TenureKey>,
) -> Option<TimelineView> {
    let dossier = sheet.frame.dossier;
    let meets = |date: &Date| tenures.iter().any(|key| dossier.roster.may_hold_on(*key, date));
    let mut events: Vec<EventKey> = (0..)
        .map(EventKey)
        .zip(&dossier.events)
        .filter(|(_, event)| {
            event.date.as_ref().is_some_and(meets)
                || event.date.is_some() && event.rivals.iter().any(|rival| meets(&rival.date))
        })
        .map(|(key, _)| key)
        .collect();
    sort(sheet, &mut events);
    let left_out = match events.len() > MOST_EVENTS {
        true => sheet.ui.with("timeline_too_many", &std::mem::take(&mut events).len().to_string()),
        false => String::new(),
    };
    let title = sheet.plain(record);
    let plan = Plan {
        rows: vec![Row { lane: record, tenures }],
        events,
        asked: (None, None),
        title: sheet.ui.with("timeline_of", &title),
        cited: false,
        room: Room::COLUMN,
    };
    let (view, bars) = compose(sheet, &plan);
    (bars > 0).then_some(TimelineView { left_out, ..view })
}

/// The offices that were held when an event happened, some years around it.
pub(super) fn of_event(
    sheet: &mut Sheet<'_>,
    key: EventKey,
    offices: &[OfficeKey],
) -> Option<TimelineView> {
    let dossier = sheet.frame.dossier;
    let event = dossier.event(key)?;
    if offices.is_empty() || offices.len() > MOST_OFFICES {
        return None;
    }
    let dates = || event.date.iter().chain(event.rivals.iter().map(|rival| &rival.date));
    let days = |first: bool| {
        dates().filter_map(move |date| if first { date.earliest() } else { date.latest() }.day())
    };
    let earliest = days(true).min().or(days(false).min())?.number();
    let latest = days(false).max().or(days(true).max())?.number();
    let rows = offices
        .iter()
        .map(|office| Row {
            lane: Record::Office(*office),
            tenures: dossier.roster.of_office(*office).to_vec(),
        })
        .collect();
    let title = sheet.plain(Record::Event(key));
    let plan = Plan {
        rows,
        events: vec![key],
        asked: (Some(earliest - AROUND), Some(latest.max(earliest) + AROUND)),
        title: sheet.ui.with("timeline_around", &title),
        cited: false,
        room: Room::COLUMN,
    };
    let (view, bars) = compose(sheet, &plan);
    (bars > 0).then_some(view)
}

/// In order of time, those without a date last; the id decides among equals.
fn sort(sheet: &Sheet<'_>, events: &mut [EventKey]) {
    let dossier = sheet.frame.dossier;
    events.sort_by_cached_key(|key| {
        let event = dossier.event(*key);
        let date = event.and_then(|event| event.date.as_ref()).map(Date::sort_day);
        (date.is_none(), date, event.map(|event| event.id.clone()))
    });
}
