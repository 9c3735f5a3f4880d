//! From keys to a timeline's view: the chart, its pictures, its table.

use super::chart::{self, Bar, Chart, Edge, Lane, Mark, When};
use super::drawing::{Drawing, Line, Rect, Shape};
use super::lanes::letter;
use super::layout::{Room, layout};
use super::svg::{Said, svg};
use crate::domain::date::{Date, Precision, ceiling, floor};
use crate::domain::day::Day;
use crate::domain::id::EventKey;
use crate::domain::tenure::{End, StayEnd, TenureKey};
use crate::dossier::{Event, Record};
use crate::view::dates;
use crate::view::html::escape;
use crate::view::model::*;
use crate::view::sheet::Sheet;
use crate::words::Value;

/// More events than these are not drawn: only the table has them.
const MOST_DRAWN: usize = 300;
/// A date that may be one of more stretches of days than these is drawn as one.
const MOST_RUNS: usize = 24;

/// What a timeline is to show.
pub(super) struct Plan {
    pub rows: Vec<Row>,
    /// In order.
    pub events: Vec<EventKey>,
    /// The first and last days that the editor asked for.
    pub asked: (Option<i64>, Option<i64>),
    /// What the pictures are called.
    pub title: String,
    /// Whether the table has references to notes.
    pub cited: bool,
    /// The room of the broader picture.
    pub room: Room,
}

/// A lane and its tenures.
pub(super) struct Row {
    /// A person or an office.
    pub lane: Record,
    pub tenures: Vec<TenureKey>,
}

/// A tenure as the chart has it; none where its dates name no day, so that only the table has it.
type Barred = (TenureKey, Option<Bar>);

/// A timeline, and how many tenures its pictures show. What lies outside its frame is neither in its
/// pictures nor in its table.
pub(super) fn compose<'v>(sheet: &mut Sheet<'v>, plan: &Plan) -> (TimelineView, usize) {
    sheet.timelines += 1;
    let id = format!("timeline-{}", sheet.timelines);
    let frame = sheet.frame;
    let mut rows: Vec<(Record, Vec<Barred>)> = plan
        .rows
        .iter()
        .map(|row| {
            let bars = row.tenures.iter().map(|key| (*key, bar(sheet, row, *key)));
            (row.lane, bars.collect())
        })
        .collect();
    let mut events: Vec<(EventKey, &'v Event, Mark)> = plan
        .events
        .iter()
        .filter_map(|key| {
            let event = frame.dossier.event(*key)?;
            Some((*key, event, mark(sheet, event)))
        })
        .collect();
    let lanes = |rows: &[(Record, Vec<Barred>)]| -> Vec<Lane> {
        let lane = |(record, bars): &(Record, Vec<Barred>)| Lane {
            name: sheet.plain(*record),
            bars: bars.iter().filter_map(|(_, bar)| bar.clone()).collect(),
        };
        rows.iter().map(lane).collect()
    };
    let marks: Vec<Mark> = events.iter().map(|(.., mark)| mark.clone()).collect();
    let bounds = chart::frame(&lanes(&rows), &marks, plan.asked);
    let cropped = plan.asked.0.is_some() || plan.asked.1.is_some();
    if let Some((from, to)) = bounds {
        for (_, bars) in &mut rows {
            bars.retain(|(_, bar)| match bar.as_ref().map(Bar::known) {
                None => !cropped,
                Some(known) => known.is_some_and(|(first, last)| first <= to && from <= last),
            });
        }
        events.retain(|(.., mark)| {
            let dates = &mark.dates;
            dates.iter().any(|when| when.falls_into(from, to)) || dates.is_empty() && !cropped
        });
    }
    let mut view = TimelineView { id, ..TimelineView::default() };
    let mut lettered: Vec<usize> = Vec::new();
    if let Some((from, to)) = bounds {
        let too_many = events.len() > MOST_DRAWN;
        let marks =
            if too_many { Vec::new() } else { events.iter().map(|e| e.2.clone()).collect() };
        let chart = Chart { from, to, lanes: lanes(&rows), marks };
        if too_many {
            view.left_out = sheet.ui.with("timeline_too_many", &events.len().to_string());
        }
        let drawn = layout(sheet.ui, &chart, plan.room);
        let narrow = layout(sheet.ui, &chart, Room::NARROW);
        let description = describe(sheet, &chart);
        let said = Said { title: &plan.title, description: &description };
        view.broad = Html(svg(&drawn, &format!("{}-broad", view.id), "timeline-broad", said));
        view.narrow = Html(svg(&narrow, &format!("{}-narrow", view.id), "timeline-narrow", said));
        view.legend = legend(sheet, &drawn);
        // On a narrow screen more is left to the table, which is then one step away.
        view.needs_table = !drawn.titled || !drawn.lettered.is_empty();
        lettered = drawn.lettered;
        lettered.extend(narrow.lettered);
    }
    let drawn: usize = rows.iter().flat_map(|(_, bars)| bars).filter(|(_, b)| b.is_some()).count();
    let numbered = bounds.is_some() && events.len() <= MOST_DRAWN;
    let mut number = 0;
    for (record, bars) in &rows {
        let mut tenures: Vec<TimelineTenure> = Vec::new();
        for (key, bar) in bars {
            let lettered = bar.is_some() && lettered.contains(&number);
            let letter = if lettered { letter(number) } else { String::new() };
            number += usize::from(bar.is_some());
            tenures.extend(tenure(sheet, plan, *record, *key, letter));
        }
        view.lanes.push(TimelineLane { name: sheet.link(*record), tenures });
    }
    for (number, (key, event, _)) in (1..).zip(&events) {
        let number = if numbered { number } else { 0 };
        view.events.push(self::event(sheet, plan, *key, event, number));
    }
    (view, drawn)
}

/// A tenure on the line of days; none where its dates allow no day or name none.
fn bar(sheet: &Sheet<'_>, row: &Row, key: TenureKey) -> Option<Bar> {
    let frame = sheet.frame;
    let stay = frame.dossier.roster.stay(key)?;
    let edge = |end: StayEnd| Edge {
        earliest: end.earliest,
        latest: end.latest,
        not_known: end.not_known,
        doubtful: end.doubtful,
    };
    let what = sheet.plain(what(row.lane, stay.holder));
    let label = match stay.holder.acting {
        true => format!("{what} {}", sheet.ui.get("acting")),
        false => what,
    };
    let bar =
        Bar { label, acting: stay.holder.acting, start: edge(stay.start), end: edge(stay.end) };
    bar.known().map(|_| bar)
}

/// What a tenure is called in its lane.
fn what(lane: Record, holder: crate::domain::tenure::Holder) -> Record {
    match lane {
        Record::Person(_) => Record::Office(holder.office),
        _ => Record::Person(holder.person),
    }
}

fn mark(sheet: &Sheet<'_>, event: &Event) -> Mark {
    let rivals = event.rivals.iter().map(|rival| when(&rival.date, true));
    let dates = event.date.iter().map(|date| when(date, false));
    let title = sheet.said(&event.title, event.declared).plain;
    Mark { title, dates: dates.chain(rivals).collect() }
}

fn when(date: &Date, rival: bool) -> When {
    let mut runs: Vec<(i64, i64)> =
        date.days().runs().iter().map(|run| (floor(run.first), ceiling(run.last))).collect();
    if let (true, Some(first), Some(last)) = (runs.len() > MOST_RUNS, runs.first(), runs.last()) {
        runs = vec![(first.0, last.1)];
    }
    // A span of days is as exact as a day; a month of which one day is meant is not.
    let inexact = date.is_imprecise() && date.precision() != Precision::Span;
    let doubtful = date.is_approximate() || date.is_uncertain();
    When { runs, inexact, doubtful, rival }
}

fn describe(sheet: &Sheet<'_>, chart: &Chart) -> String {
    let bars: usize = chart.lanes.iter().map(|lane| lane.bars.len()).sum();
    let count = |number: usize| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let (from, to) = (Day::from_number(chart.from), Day::from_number(chart.to));
    let (from, to) = (sheet.ui.day(from), sheet.ui.day(to));
    let values = [
        ("from", Value::Words(&from)),
        ("to", Value::Words(&to)),
        ("tenures", count(bars)),
        ("events", count(chart.marks.len())),
    ];
    sheet.ui.say("timeline_says", &values)
}

/// The signs that a picture has, in a fixed order.
fn legend(sheet: &Sheet<'_>, drawing: &Drawing) -> Vec<TimelineSign> {
    type Is = fn(&Shape) -> bool;
    let signs: [(&'static str, Is); 7] = [
        ("acting", |s| matches!(s, Shape::Rect { kind: Rect::Acting, .. })),
        // A stripe of a pixel needs no key.
        ("possible", |s| matches!(s, Shape::Rect { kind: Rect::Possible, width: 20.., .. })),
        ("runs-on", |s| matches!(s, Shape::Tip { .. })),
        ("handover", |s| matches!(s, Shape::Handover { .. })),
        ("possible-event", |s| matches!(s, Shape::Rect { kind: Rect::PossibleEvent, .. })),
        ("doubtful", |s| matches!(s, Shape::Line { kind: Line::Doubtful, .. })),
        ("rival", |s| matches!(s, Shape::Disc { rival: true, .. })),
    ];
    signs
        .into_iter()
        .filter(|(_, is)| drawing.shapes.iter().any(is))
        .map(|(sign, _)| TimelineSign {
            sign,
            meaning: sheet.ui.get(&format!("timeline_{sign}")).to_owned(),
        })
        .collect()
}

fn tenure<'v>(
    sheet: &mut Sheet<'v>,
    plan: &Plan,
    lane: Record,
    key: TenureKey,
    letter: String,
) -> Option<TimelineTenure> {
    let frame = sheet.frame;
    let tenure = frame.dossier.roster.get(key)?;
    let words = |key: &str| DateView { words: sheet.ui.get(key).to_owned(), ..DateView::default() };
    let from = tenure
        .from
        .date()
        .map_or_else(|| words("timeline_not_known"), |date| dates::view(sheet.ui, date));
    let to = match &tenure.to {
        End::On(date) => dates::view(sheet.ui, date),
        End::StillInOffice => words("timeline_still"),
        End::Unknown => words("timeline_not_known"),
    };
    let holder = frame.dossier.roster.holder(key)?;
    let what = sheet.link(what(lane, holder));
    let lane = sheet.plain(lane);
    let context = || {
        let words = format!("{lane}, {}, {} – {}", what.plain, from.words, to.words);
        format!("<mark>{}</mark>", escape(&words))
    };
    let refs = match frame.dossier.term(key).filter(|_| plan.cited) {
        Some(term) => sheet.cite(&term.cite, "table", &context),
        None => Html::default(),
    };
    Some(TimelineTenure { letter, acting: tenure.acting, what, from, to, refs })
}

fn event<'v>(
    sheet: &mut Sheet<'v>,
    plan: &Plan,
    key: EventKey,
    event: &'v Event,
    number: usize,
) -> TimelineEvent {
    let ui = sheet.ui;
    let title = sheet.said(&event.title, event.declared).plain;
    let context = |date: Option<&Date>| {
        let date = date.map(|date| ui.short_date(date)).unwrap_or_default();
        format!("<mark>{}</mark>, {}", escape(&title), escape(&date))
    };
    let mut refs = Html::default();
    if plan.cited {
        refs = sheet.cite(&event.cite, "table", &|| context(event.date.as_ref()));
    }
    let mut rivals = Vec::new();
    for rival in &event.rivals {
        let mut refs = Html::default();
        if plan.cited {
            refs = sheet.cite(&rival.cite, "table", &|| context(Some(&rival.date)));
        }
        rivals.push(RivalDate { date: dates::remarked(sheet.ui, &rival.date), refs });
    }
    TimelineEvent {
        number,
        event: sheet.link(Record::Event(key)),
        date: event.date.as_ref().map(|date| dates::remarked(sheet.ui, date)),
        refs,
        rivals,
    }
}
