//! The ids of a ```` ```tenures ```` or ```` ```timeline ```` block, looked up, and its events selected.

use super::prose::Here;
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::date::{Bound, Date};
use crate::domain::id::{EventKey, OfficeKey};
use crate::domain::tenure::Roster;
use crate::domain::verdict::Against;
use crate::dossier::{
    Column, Dossier, Event, Record, RecordKind, Selection, Shown, Target, TenuresTable, Timeline,
};
use crate::markup::{EventsAsk, TenuresAsk, TimelineAsk};
use crate::text::{At, Span};
use std::collections::BTreeSet;

/// The table that a block asks for; `None` where no column of it is left.
pub(super) fn table(here: &mut Here<'_, '_>, ask: &TenuresAsk) -> Option<TenuresTable> {
    let columns: Vec<Column> = ask
        .against
        .iter()
        .filter_map(|written| {
            against(here, written).map(|against| Column { against, written: written.value.clone() })
        })
        .collect();
    let (events, selection) = events(here, &ask.events);
    let show = ask
        .show
        .iter()
        .filter_map(|key| match key.value.as_str() {
            "place" => Some(Shown::Place),
            "by" => Some(Shown::By),
            "kind" => Some(Shown::Kind),
            "date" => Some(Shown::Date),
            "summary" => Some(Shown::Summary),
            _ => None,
        })
        .collect();
    if columns.is_empty() {
        return None;
    }
    Some(TenuresTable {
        caption: ask.caption.clone(),
        events,
        selection,
        columns,
        across: ask.across,
        show,
    })
}

/// The timeline that a block asks for.
pub(super) fn timeline(here: &mut Here<'_, '_>, ask: &TimelineAsk) -> Timeline {
    let against = ask.against.iter().filter_map(|written| against(here, written)).collect();
    let (events, selection) = events(here, &ask.events);
    Timeline {
        caption: ask.caption.clone(),
        events,
        selection,
        against,
        from: ask.from.clone(),
        to: ask.to.clone(),
        lanes: ask.lanes,
    }
}

/// The events that a block names, or how it selects them.
fn events(here: &mut Here<'_, '_>, ask: &EventsAsk) -> (Vec<EventKey>, Option<Selection>) {
    match ask {
        EventsAsk::Named(ids) => {
            let keys = ids.iter().filter_map(|id| match here.one(id, RecordKind::Events)? {
                Record::Event(key) => Some(key),
                _ => None,
            });
            (keys.collect(), None)
        }
        EventsAsk::Selected { kind, place, from, to } => {
            let (from, to) = (from.as_deref().cloned(), to.as_deref().cloned());
            (Vec::new(), Some(Selection { kind: kind.clone(), place: *place, from, to }))
        }
    }
}

/// What `person/office`, a person or an office stands for.
pub(super) fn against(here: &mut Here<'_, '_>, written: &At<String>) -> Option<Against> {
    if let Some((person_id, office_id)) = written.value.split_once('/') {
        let raw_len = written.value.len();
        let exact = written.span.range().len() == raw_len;
        let part = |from: usize, len: usize| {
            if exact { written.span.part(from, len) } else { written.span }
        };
        let person = At::new(person_id.trim().to_owned(), part(0, person_id.len()));
        let office =
            At::new(office_id.trim().to_owned(), part(person_id.len() + 1, office_id.len()));
        let person = here.one(&person, RecordKind::People);
        let office = here.one(&office, RecordKind::Offices);
        return match (person?, office?) {
            (Record::Person(person), Record::Office(office)) => {
                Some(Against::Tenure { person, office })
            }
            _ => None,
        };
    }
    match here.lookup.record(&written.value) {
        Some(Record::Person(person)) => Some(Against::Person(person)),
        Some(Record::Office(office)) => Some(Against::Office(office)),
        None if here.lookup.ids.unread.contains(&written.value) => None,
        other => {
            let fits =
                |record: Record| matches!(record.kind(), RecordKind::People | RecordKind::Offices);
            let near = here.lookup.near_id(&written.value, fits);
            let message = match other {
                None => format!("neither a person nor an office has the id `{}`", written.value),
                Some(other) => format!(
                    "`{}` is {}; `against` takes a person, an office or person/office",
                    written.value,
                    other.kind().one()
                ),
            };
            let mut finding = Diagnostic::new(&codes::UNKNOWN_PERSON, written.span, message)
                .suggest(near.as_deref());
            if finding.help.is_none() && other.is_none() {
                let help = "write the id of a person, of an office, or both: person/office";
                finding.help = Some(help.to_owned());
            }
            here.found.push(finding);
            None
        }
    }
}

/// Fills the tables and timelines that select their events, in the order of the dates, those without
/// a date last; and the timelines that name nobody, with the offices held at their events. What
/// selects nothing is reported.
pub(super) fn select(dossier: &mut Dossier, found: &mut Vec<Diagnostic>) {
    let Dossier { pages, events, roster, offices, .. } = dossier;
    let mut order: Option<Vec<EventKey>> = None;
    let mut selected = |selection: &Selection| -> Vec<EventKey> {
        let order = order.get_or_insert_with(|| by_date(events));
        let is = |key: &&EventKey| {
            events.get(key.0 as usize).is_some_and(|event| is_selected(event, selection))
        };
        order.iter().filter(is).copied().collect()
    };
    for page in pages {
        let mut holes = page.prose.markup.holes.iter();
        for target in &mut page.prose.targets {
            let block = holes.next().map(|hole| hole.span);
            match target {
                Target::Tenures(table) => {
                    if let Some(selection) = &table.selection {
                        table.events = selected(selection);
                        if table.events.is_empty() {
                            found.extend(nothing(selection, block, events));
                        }
                    }
                }
                Target::Timeline(timeline) => {
                    if let Some(selection) = &timeline.selection {
                        timeline.events = selected(selection);
                        // Whose tenures it draws may be all that it is for.
                        let bare = timeline.against.is_empty() || selection.place.is_some();
                        if bare && timeline.events.is_empty() {
                            found.extend(nothing(selection, block, events));
                        }
                    }
                    if timeline.against.is_empty() {
                        let dates = timeline.events.iter().filter_map(|key| {
                            events.get(key.0 as usize).and_then(|event| event.date.as_ref())
                        });
                        timeline.against =
                            held_at(roster, offices.len(), &dates.collect::<Vec<_>>());
                    }
                }
                _ => {}
            }
        }
    }
}

/// That a selection has no events: most likely because its kind is no event's.
fn nothing(selection: &Selection, block: Option<Span>, events: &[Event]) -> Option<Diagnostic> {
    let span = selection.place.or_else(|| block.map(|block| block.part(0, "```tenures".len())))?;
    let kinds: BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    let other = selection.kind.as_deref().filter(|kind| !kinds.contains(kind));
    let message = match (other, selection.place) {
        (Some(kind), Some(_)) => format!("no event is of the kind `{kind}`"),
        (Some(kind), None) => {
            format!("no event is of the kind `{kind}`, which a block without `events` shows")
        }
        (None, _) => "no event lies in this selection".to_owned(),
    };
    let near = other.and_then(|kind| did_you_mean(kind, kinds.iter().copied()));
    let finding = Diagnostic::new(&codes::SELECTS_NOTHING, span, message).suggest(near);
    if finding.help.is_some() {
        return Some(finding);
    }
    let named: Vec<String> =
        kinds.iter().filter(|kind| !kind.is_empty()).map(|kind| format!("`{kind}`")).collect();
    Some(
        finding.help(match (other, named.is_empty()) {
            (Some(_), false) => format!("there are events of the kind {}", named.join(", ")),
            (Some(_), true) => {
                "name the events, as in `events: [the-id, another-id]`, or give them a \
                            `kind`"
                    .to_owned()
            }
            (None, _) => {
                "widen `from` and `to`; an event without a date lies in no span".to_owned()
            }
        }),
    )
}

/// The offices that somebody held, or may have held, on a day of one of the dates.
fn held_at(roster: &Roster, offices: usize, dates: &[&Date]) -> Vec<Against> {
    let held = |office: &OfficeKey| {
        roster
            .of_office(*office)
            .iter()
            .any(|key| dates.iter().any(|date| roster.may_hold_on(*key, date)))
    };
    (0..).take(offices).map(OfficeKey).filter(held).map(Against::Office).collect()
}

fn by_date(events: &[Event]) -> Vec<EventKey> {
    let mut order: Vec<EventKey> =
        (0u32..).zip(events).map(|(number, _)| EventKey(number)).collect();
    order.sort_by_key(|key| {
        let event = events.get(key.0 as usize);
        let date = event.and_then(|event| event.date.as_ref());
        (date.is_none(), date.map(|date| date.sort_day()), event.map(|event| event.id.clone()))
    });
    order
}

fn is_selected(event: &Event, selection: &Selection) -> bool {
    if selection.kind.as_ref().is_some_and(|kind| *kind != event.kind) {
        return false;
    }
    let over = |bound: Option<Bound>, limit: Option<Bound>| match (bound, limit) {
        (Some(Bound::On(day)), Some(Bound::On(limit))) => Some((day, limit)),
        _ => None,
    };
    let date = event.date.as_ref();
    if date.is_none() && (selection.from.is_some() || selection.to.is_some()) {
        return false;
    }
    let from = selection.from.as_ref().map(|from| from.earliest());
    let to = selection.to.as_ref().map(|to| to.latest());
    over(date.map(|d| d.latest()), from).is_none_or(|(last, from)| last >= from)
        && over(date.map(|d| d.earliest()), to).is_none_or(|(first, to)| first <= to)
}
