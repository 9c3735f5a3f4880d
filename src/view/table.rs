//! The tenure-versus-operation table.

use super::address::table_file;
use super::model::*;
use super::sheet::Sheet;
use super::{basis, cards, dates, persons, rests_on};
use crate::domain::id::EventKey;
use crate::domain::tenure::{TenureEnd, TenureKey};
use crate::domain::verdict::{
    self, Against, Cell, Disagreement, EventDates, Reading, Reason, Verdict, Which,
};
use crate::dossier::{Column, Event, Place, Record, Shown, TenuresTable};
use std::collections::BTreeSet;

const ORDER: [Verdict; 5] =
    [Verdict::Yes, Verdict::No, Verdict::Possible, Verdict::Disputed, Verdict::Unknown];

/// The table, its verdicts worked out. References are numbered as the page shows them: row by row
/// with events down, all events first with events across.
pub(super) fn view<'v>(sheet: &mut Sheet<'v>, ask: &'v TenuresTable, number: u32) -> TenureTable {
    let frame = sheet.frame;
    let columns: Vec<TableColumn> = ask.columns.iter().map(|column| head(sheet, column)).collect();
    let events: Vec<(EventKey, &'v Event)> = ask
        .events
        .iter()
        .filter_map(|key| frame.dossier.event(*key).map(|event| (*key, event)))
        .collect();
    let mut rows: Vec<TableRow> = Vec::new();
    let cells = |sheet: &mut Sheet<'v>, at: usize, event: &'v Event| {
        ask.columns.get(at).map(|column| cell(sheet, event, column, "table").1)
    };
    for (key, event) in &events {
        let view = cards::event_head(sheet, *key, event);
        let mut row = TableRow { event: view, shown: Vec::new(), cells: Vec::new() };
        if !ask.across {
            row.shown = ask.show.iter().map(|key| shown(sheet, *key, event)).collect();
            row.cells = (0..columns.len()).filter_map(|at| cells(sheet, at, event)).collect();
        }
        rows.push(row);
    }
    if ask.across {
        for key in &ask.show {
            for ((_, event), row) in events.iter().zip(&mut rows) {
                row.shown.push(shown(sheet, *key, event));
            }
        }
        for at in 0..columns.len() {
            for ((_, event), row) in events.iter().zip(&mut rows) {
                row.cells.extend(cells(sheet, at, event));
            }
        }
    }
    let said = |verdict: Verdict| {
        let name = verdict.as_str();
        rows.iter().flat_map(|row| &row.cells).any(|cell| {
            cell.verdict == name || cell.readings.iter().any(|reading| reading.verdict == name)
        })
    };
    let legend = ORDER
        .into_iter()
        .filter(|verdict| said(*verdict))
        .map(|verdict| LegendEntry {
            verdict: verdict.as_str(),
            word: sheet.ui.verdict(verdict).to_owned(),
            meaning: sheet.ui.get(&format!("meaning_{}", verdict.as_str())).to_owned(),
        })
        .collect();
    let caption = match ask.caption.as_str() {
        "" => sheet.ui.get("tenures_caption").to_owned(),
        words => words.to_owned(),
    };
    let listed: Vec<&Event> = events.iter().map(|(_, event)| *event).collect();
    TenureTable {
        rests_on: rests_on::view(sheet, &listed, &ask.columns),
        id: format!("table-{number}"),
        csv: match sheet.from {
            Place::Page(_) => format!("{}{}", sheet.url, table_file(number)),
            Place::Record(_) => String::new(),
        },
        caption: sheet.escaped(&caption),
        orient: if ask.across { "events-across" } else { "events-down" },
        show: ask.show.iter().map(|key| sheet.ui.get(shown_key(*key)).to_owned()).collect(),
        columns,
        rows,
        legend,
    }
}

fn shown_key(key: Shown) -> &'static str {
    match key {
        Shown::Place => "place",
        Shown::By => "by",
        Shown::Kind => "kind",
        Shown::Date => "date",
        Shown::Summary => "summary",
    }
}

pub(super) fn head(sheet: &Sheet<'_>, column: &Column) -> TableColumn {
    let roster = &sheet.frame.dossier.roster;
    let (head, office) = match column.against {
        Against::Person(person) => (Record::Person(person), None),
        Against::Office(office) => (Record::Office(office), None),
        Against::Tenure { person, office } => (Record::Person(person), Some((person, office))),
    };
    let spans = office.map_or_else(Vec::new, |(person, office)| {
        let held = roster.of(person, office);
        let held = held.iter().filter_map(|key| roster.get(*key));
        held.map(|tenure| super::tenures::span(tenure, sheet.ui)).collect()
    });
    let span = spans.join(sheet.ui.get("semicolon"));
    let office = office.map(|(_, office)| sheet.link(Record::Office(office)));
    let detail = match &office {
        Some(office) if span.is_empty() => office.plain.clone(),
        Some(office) => format!("{}, {span}", office.plain),
        None => String::new(),
    };
    let head = sheet.link(head);
    TableColumn { against: column.written.clone(), head, office, span, detail }
}

fn shown<'v>(sheet: &mut Sheet<'v>, key: Shown, event: &'v Event) -> Html {
    match key {
        Shown::Place => sheet.escaped(&event.place),
        Shown::Kind => sheet.escaped(&event.kind),
        Shown::Date => {
            let words = event.date.as_ref().map(|date| sheet.ui.date(date)).unwrap_or_default();
            sheet.escaped(&words)
        }
        Shown::By => {
            let links: Vec<String> =
                event.by.iter().map(|by| cards::link_html(&sheet.party(by))).collect();
            Html(links.join(sheet.ui.get("comma")))
        }
        Shown::Summary => super::prose::blocks(sheet, &event.summary, "event"),
    }
}

/// An event's dates, for the verdict.
pub(super) fn event_dates(event: &Event) -> EventDates<'_> {
    EventDates {
        date: event.date.as_ref(),
        rivals: event.rivals.iter().map(|rival| &rival.date).collect(),
    }
}

/// A cell as it was judged and as it is shown; `kind` says in the sources' ledgers what leans on them here.
pub(super) fn cell<'v>(
    sheet: &mut Sheet<'v>,
    event: &'v Event,
    column: &Column,
    kind: &'static str,
) -> (Cell, CellView) {
    let frame = sheet.frame;
    let judged: Cell = verdict::judge(&frame.dossier.roster, &event_dates(event), column.against);
    let disputed = judged.disagreement == Disagreement::Matters;
    let main = judged.readings.first();
    let basis = match main.filter(|_| !disputed) {
        Some(reading) => basis::view(sheet, event, reading, column, kind),
        None => Vec::new(),
    };
    let readings: Vec<ReadingView> = if disputed {
        let disputes = Disputes::of(&judged);
        let readings = disputes.readings.iter();
        readings.filter_map(|r| reading(sheet, event, r, column, &disputes, kind)).collect()
    } else {
        Vec::new()
    };
    let agreement = match judged.disagreement {
        Disagreement::DoesNotMatter => sheet.ui.get("disagreement_does_not_matter").to_owned(),
        _ => String::new(),
    };
    let named = main.filter(|_| !disputed);
    let view = CellView {
        verdict: judged.verdict.as_str(),
        word: sheet.ui.verdict(judged.verdict).to_owned(),
        event: event.id.clone(),
        against: column.written.clone(),
        holders: named.map(|r| persons::holders(sheet, r, column.against)).unwrap_or_default(),
        reason: named.map(|r| sheet.ui.reason(&r.reason, &sheet.names())).unwrap_or_default(),
        basis,
        readings,
        agreement,
    };
    (judged, view)
}

/// The readings that a disputed cell lists, and the dates that they differ in.
struct Disputes<'c> {
    /// One by each of the event's dates, and those by an end's rival date that say something else.
    readings: Vec<&'c Reading>,
    /// Whether the event's date is in dispute.
    event: bool,
    /// The ends of tenures in dispute, for each of the event's dates.
    ends: BTreeSet<(Which, TenureKey, TenureEnd)>,
}

impl<'c> Disputes<'c> {
    fn of(cell: &'c Cell) -> Disputes<'c> {
        let plain = |which: Which| {
            cell.readings.iter().find(move |base| base.end.is_none() && base.which == which)
        };
        let is_listed = |reading: &&Reading| {
            reading.end.is_none()
                || plain(reading.which).is_none_or(|base| !reading.agrees_with(base))
        };
        let readings: Vec<&Reading> = cell.readings.iter().filter(is_listed).collect();
        let ends = readings
            .iter()
            .filter_map(|reading| reading.end.map(|end| (reading.which, end.tenure, end.end)))
            .collect();
        let event = readings.iter().any(|reading| reading.which != Which::Main);
        Disputes { readings, event, ends }
    }
}

/// How a reading takes the ends that the readings differ in: by the rival date where it goes by
/// one, otherwise each as the explainer takes it.
fn taking(
    sheet: &Sheet<'_>,
    reading: &Reading,
    column: &Column,
    disputes: &Disputes<'_>,
) -> String {
    let say = |key: TenureKey, end: TenureEnd, rival: Option<usize>| {
        basis::end(sheet, column, key, end, rival)
    };
    let words: Vec<String> = match reading.end {
        Some(rival) => say(rival.tenure, rival.end, Some(rival.number)).into_iter().collect(),
        None => {
            let ends = disputes.ends.iter().filter(|(which, ..)| *which == reading.which);
            ends.filter_map(|(_, key, end)| say(*key, *end, None)).collect()
        }
    };
    words.join(sheet.ui.get("semicolon"))
}

fn reading<'v>(
    sheet: &mut Sheet<'v>,
    event: &'v Event,
    reading: &Reading,
    column: &Column,
    disputes: &Disputes<'_>,
    kind: &'static str,
) -> Option<ReadingView> {
    let date = match reading.which {
        Which::Main => event.date.as_ref(),
        Which::Rival(number) => event.rivals.get(number).map(|rival| &rival.date),
    }?;
    let refs = basis::refs(sheet, event, reading, column, kind);
    Some(ReadingView {
        date: if disputes.event { dates::remarked(sheet.ui, date) } else { DateView::default() },
        taking: taking(sheet, reading, column, disputes),
        verdict: reading.verdict.as_str(),
        word: sheet.ui.verdict(reading.verdict).to_owned(),
        reason: sheet.ui.reason(&reading.reason, &sheet.names()),
        // Several reasons name each holder themselves.
        holders: match reading.reason {
            Reason::Each(_) => Vec::new(),
            _ => persons::holders(sheet, reading, column.against),
        },
        refs,
    })
}
