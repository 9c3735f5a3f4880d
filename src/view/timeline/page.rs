//! `/timeline/`: all events of the site that have a date, in order.

use super::compose::{Plan, compose};
use super::layout::Room;
use crate::domain::day::Day;
use crate::domain::id::{EventKey, PageKey};
use crate::dossier::{Event, Place, Record, RecordKind};
use crate::view::frame::Frame;
use crate::view::model::*;
use crate::view::sheet::Sheet;
use crate::view::{dates, text_pages};
use crate::words::{Ui, century_of, decade_of};

/// Its address, without base path.
pub const ADDRESS: &str = "/timeline/";

/// More events than these are listed and not drawn.
const MOST_DRAWN: usize = 24;
/// More headings than these tell less than fewer, coarser ones.
const MOST_PERIODS: usize = 60;

/// Whether the site has the page: where events have pages, some event has a date, and no editor's
/// page or its old address stands there.
pub fn has_page(frame: &Frame<'_>) -> bool {
    let dossier = frame.dossier;
    frame.has_pages(RecordKind::Events)
        && dossier.events.iter().any(|event| event.date.is_some())
        && !dossier.pages.iter().any(|page| {
            page.address == ADDRESS || page.aliases.iter().any(|alias| alias == ADDRESS)
        })
}

/// The page with its number of events, for the shelf of the home page.
pub fn link(frame: &Frame<'_>) -> Option<KindLink> {
    has_page(frame).then(|| KindLink {
        kind: "timeline",
        title: frame.words.get("timeline").to_owned(),
        url: frame.url(ADDRESS),
        count: frame.dossier.events.iter().filter(|event| event.date.is_some()).count(),
    })
}

/// The events that have a date, in order of time; the id decides among equals.
fn dated<'a>(frame: &Frame<'a>) -> Vec<(Day, EventKey, &'a Event)> {
    let mut events: Vec<(Day, EventKey, &Event)> = (0..)
        .map(EventKey)
        .zip(&frame.dossier.events)
        .filter_map(|(key, event)| Some((event.date.as_ref()?.sort_day(), key, event)))
        .collect();
    events.sort_by(|a, b| (a.0, &a.2.id).cmp(&(b.0, &b.2.id)));
    events
}

/// The page.
pub fn page(frame: &Frame<'_>) -> TimelinePage {
    let place = Place::Page(PageKey(u32::MAX));
    let mut sheet = Sheet::new(frame, place, frame.url(ADDRESS), None);
    let title = frame.words.get("timeline").to_owned();
    let mut shell = sheet.shell("timeline", title.clone(), String::new());
    shell.crumbs = vec![text_pages::home(frame, sheet.ui)];
    let events = dated(frame);
    let drawn = events.len() <= MOST_DRAWN;
    let picture = drawn.then(|| {
        let plan = Plan {
            rows: Vec::new(),
            events: events.iter().map(|(_, key, _)| *key).collect(),
            asked: (None, None),
            title,
            cited: false,
            room: Room { gutter: 0, ..Room::BROAD },
        };
        compose(&mut sheet, &plan).0
    });
    let period = period(&events);
    let mut periods: Vec<(i64, TimelinePeriod)> = Vec::new();
    for (number, (day, key, event)) in (1..).zip(&events) {
        let this = period.of(day.ymd().0);
        if periods.last().is_none_or(|(last, _)| *last != this) {
            let title = period.title(sheet.ui, this);
            let id = format!("p{this}");
            periods.push((this, TimelinePeriod { id, title, events: Vec::new() }));
        }
        let entry = entry(&sheet, *key, event, if drawn { number } else { 0 });
        if let (Some((_, period)), Some(entry)) = (periods.last_mut(), entry) {
            period.events.push(entry);
        }
    }
    let periods = periods.into_iter().map(|(_, period)| period).collect();
    TimelinePage { shell, count: events.len(), picture, periods }
}

fn entry(sheet: &Sheet<'_>, key: EventKey, event: &Event, number: usize) -> Option<TimelineEntry> {
    let frame = sheet.frame;
    Some(TimelineEntry {
        number,
        id: event.id.clone(),
        title: sheet.said(&event.title, event.declared),
        url: frame.record_url(Record::Event(key)),
        date: dates::remarked(sheet.ui, event.date.as_ref()?),
        kind: event.kind.clone(),
        place: event.place.clone(),
        by: event.by.iter().map(|by| sheet.party(by)).collect(),
    })
}

/// What stands under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Period {
    Year,
    Decade,
    Century,
}

impl Period {
    /// The number of the period that an astronomical year lies in; later periods have higher ones.
    fn of(self, year: i64) -> i64 {
        match self {
            Period::Year => year,
            Period::Decade => decade_of(year),
            Period::Century => century_of(year),
        }
    }

    fn title(self, ui: &Ui, number: i64) -> String {
        match self {
            Period::Year => {
                Day::from_ymd(number, 1, 1).map_or_else(String::new, |day| ui.axis_year(day))
            }
            Period::Decade => ui.decade(number),
            Period::Century => ui.century(number),
        }
    }
}

/// The finest periods of which there are not too many. `events` are in order of time.
fn period(events: &[(Day, EventKey, &Event)]) -> Period {
    let count = |period: Period| {
        let mut last = None;
        let mut count = 0;
        for (day, ..) in events {
            let this = Some(period.of(day.ymd().0));
            count += usize::from(this != last);
            last = this;
        }
        count
    };
    let fits = |period: &Period| count(*period) <= MOST_PERIODS;
    [Period::Year, Period::Decade].into_iter().find(fits).unwrap_or(Period::Century)
}
