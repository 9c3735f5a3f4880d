//! `verdicts.csv`, a row for each cell of the tenure-versus-operation tables on pages, and
//! `readings.csv`, a row for each choice of dates that such a cell was worked out by.

use super::record;
use super::table::{
    Column, Layout, Lead, Table, code, codes, date_columns, flag, flag_word, number, text, url,
    word,
};
use crate::domain::date::Date;
use crate::domain::id::{OfficeKey, PersonKey};
use crate::domain::verdict::{
    Against, Cell, Disagreement, EventDates, Footing, Reading, Verdict, Which, judge,
};
use crate::dossier::{Citation, Event, Page, Place, Record, Target, TenuresTable};
use crate::markup::Mark;
use crate::view::Frame;

const VERDICTS: &[&str] = &["yes", "no", "possible", "disputed", "unknown"];
const OF_READINGS: &[&str] = &["yes", "no", "possible", "unknown"];
const DISAGREEMENTS: &[&str] = &["none", "does-not-matter", "matters"];
const KEY: &[&str] = &["page", "table", "cell"];

const EVENT_DATE: [Column; 5] = date_columns!(
    "event_date",
    "event_earliest",
    "event_latest",
    "event_earliest_bound",
    "event_latest_bound"
);
const DATE: [Column; 5] =
    date_columns!("date", "earliest", "latest", "earliest_bound", "latest_bound");

pub(super) const CELLS: Layout = Layout {
    file: "verdicts.csv",
    columns: &{
        let [date, earliest, latest, first, last] = EVENT_DATE;
        [
            url("page"),
            number("table"),
            number("cell"),
            code("event"),
            date,
            earliest,
            latest,
            first,
            last,
            code("against"),
            code("person"),
            code("office"),
            word("verdict", VERDICTS),
            codes("holders"),
            codes("holder_offices"),
            codes("holder_acting"),
            codes("holder_certain"),
            text("reason"),
            word("disagreement", DISAGREEMENTS),
            number("readings"),
            codes("sources").says("resting_on"),
        ]
    },
    key: KEY,
    leads: &[Lead { from: &["event"], to: &["id"], table: "events" }],
};

pub(super) const READINGS: Layout = Layout {
    file: "readings.csv",
    columns: &{
        let [date, earliest, latest, first, last] = DATE;
        [
            url("page"),
            number("table"),
            number("cell"),
            number("reading"),
            date.says("reading_date"),
            earliest,
            latest,
            first,
            last,
            flag("rival"),
            word("verdict", OF_READINGS).says("reading_verdict"),
            codes("holders"),
            codes("holder_offices"),
            codes("holder_acting"),
            codes("holder_certain"),
            text("reason"),
            codes("sources").says("resting_on"),
        ]
    },
    key: &["page", "table", "cell", "reading"],
    leads: &[Lead { from: KEY, to: KEY, table: "verdicts" }],
};

/// A cell in its place.
struct Placed<'f> {
    page: &'f str,
    table: u32,
    number: usize,
    event: &'f Event,
    against: Against,
    written: &'f str,
    cell: Cell,
}

/// The rows of a page's cells.
pub(super) fn cells(frame: &Frame<'_>, place: Place, table: &mut Table) {
    each(frame, place, &mut |placed| cell(frame, table, &placed));
}

/// The cells of one table of a page, by its number there.
pub(super) fn cells_of(
    frame: &Frame<'_>,
    page: &Page,
    number: u32,
    ask: &TenuresTable,
    table: &mut Table,
) {
    let url = record::page_url(frame, page).concat();
    each_of(frame, &url, number, ask, &mut |placed| cell(frame, table, &placed));
}

fn cell(frame: &Frame<'_>, table: &mut Table, placed: &Placed<'_>) {
    let event = placed.event;
    begin(table, placed);
    table.code(&event.id);
    table.date(event.date.as_ref());
    table.code(placed.written);
    let (person, office) = match placed.against {
        Against::Tenure { person, office } => (Some(person), Some(office)),
        Against::Person(person) => (Some(person), None),
        Against::Office(office) => (None, Some(office)),
    };
    let id = |record: Option<Record>| record.map_or("", |record| frame.dossier.id(record));
    table.code(id(person.map(Record::Person)));
    table.code(id(office.map(Record::Office)));
    let cell = &placed.cell;
    table.code(cell.verdict.as_str());
    // As on the page: a disputed cell names nobody by itself, and each of its readings does.
    match cell.readings.first().filter(|_| cell.verdict != Verdict::Disputed) {
        Some(reading) => holders(frame, table, reading),
        None => (0..4).for_each(|_| table.code("")),
    }
    table.text(&reason(frame, event, cell));
    table.code(match cell.disagreement {
        Disagreement::None => "none",
        Disagreement::DoesNotMatter => "does-not-matter",
        Disagreement::Matters => "matters",
    });
    table.number(cell.readings.len());
    let citations = shown(cell).iter().flat_map(|reading| resting_on(frame, event, reading));
    table.codes(record::sources(frame, citations));
    table.end();
}

/// The readings that a cell shows: of a disputed one all, else the first.
pub(super) fn shown(cell: &Cell) -> &[Reading] {
    match cell.verdict {
        Verdict::Disputed => &cell.readings,
        _ => cell.readings.get(..1).unwrap_or(&[]),
    }
}

/// The rows of the readings of a page's cells.
pub(super) fn readings(frame: &Frame<'_>, place: Place, table: &mut Table) {
    each(frame, place, &mut |placed| {
        let event = placed.event;
        for (number, reading) in (1..).zip(&placed.cell.readings) {
            begin(table, &placed);
            table.number(number);
            table.date(date(event, reading));
            table.flag(reading.which != Which::Main);
            table.code(reading.verdict.as_str());
            holders(frame, table, reading);
            table.text(&frame.words.reason(&reading.reason, frame));
            table.codes(record::sources(frame, resting_on(frame, event, reading)));
            table.end();
        }
    });
}

/// Goes through the cells of all tables of a page as it shows them.
fn each(frame: &Frame<'_>, place: Place, then: &mut dyn FnMut(Placed<'_>)) {
    let Place::Page(key) = place else { return };
    let Some(page) = frame.dossier.page(key) else { return };
    let tables = tables(page);
    if tables.is_empty() {
        return;
    }
    let url = record::page_url(frame, page).concat();
    for (table, ask) in (1..).zip(tables) {
        each_of(frame, &url, table, ask, then);
    }
}

/// Goes through the cells of one table, row by row.
fn each_of(
    frame: &Frame<'_>,
    page: &str,
    table: u32,
    ask: &TenuresTable,
    then: &mut dyn FnMut(Placed<'_>),
) {
    let events: Vec<&Event> =
        ask.events.iter().filter_map(|key| frame.dossier.event(*key)).collect();
    let rows = events.iter().flat_map(|event| ask.columns.iter().map(move |c| (*event, c)));
    let across = ask.columns.iter().flat_map(|c| events.iter().map(move |event| (*event, c)));
    let pairs: &mut dyn Iterator<Item = _> =
        if ask.across { &mut { across } } else { &mut { rows } };
    for (number, (event, column)) in (1..).zip(pairs) {
        let dates = EventDates {
            date: event.date.as_ref(),
            rivals: event.rivals.iter().map(|rival| &rival.date).collect(),
        };
        then(Placed {
            page,
            table,
            number,
            event,
            against: column.against,
            written: &column.written,
            cell: judge(&frame.dossier.roster, &dates, column.against),
        });
    }
}

/// The tables of a page in the order of their numbers there (`#table-2`): those of the text, then
/// those of its notes.
pub(super) fn tables(page: &Page) -> Vec<&TenuresTable> {
    if !page.prose.targets.iter().any(|target| matches!(target, Target::Tenures(_))) {
        return Vec::new();
    }
    let markup = &page.prose.markup;
    let notes = markup.notes.iter().flat_map(|note| &note.marks);
    markup
        .marks
        .iter()
        .chain(notes)
        .filter_map(|mark| match mark {
            Mark::Hole(hole) => page.prose.targets.get(*hole as usize),
            _ => None,
        })
        .filter_map(|target| match target {
            Target::Tenures(table) => Some(&**table),
            _ => None,
        })
        .collect()
}

fn begin(table: &mut Table, placed: &Placed<'_>) {
    table.code(placed.page);
    table.number(placed.table as usize);
    table.number(placed.number);
}

/// Whom a reading names, each once: four cells, of which the first of each belong together, the
/// second of each, and so on.
fn holders(frame: &Frame<'_>, table: &mut Table, reading: &Reading) {
    let mut named: Vec<(PersonKey, OfficeKey, bool, bool)> = Vec::new();
    for holding in &reading.holdings {
        let holder = holding.holder;
        let one = (holder.person, holder.office, holder.acting, holding.certain);
        if !named.contains(&one) {
            named.push(one);
        }
    }
    let id = |record: Record| frame.dossier.id(record);
    table.codes(named.iter().map(|(person, ..)| id(Record::Person(*person))));
    table.codes(named.iter().map(|(_, office, ..)| id(Record::Office(*office))));
    table.codes(named.iter().map(|(_, _, acting, _)| flag_word(*acting)));
    table.codes(named.iter().map(|(_, _, _, certain)| flag_word(*certain)));
}

/// The reason of a cell; of a disputed one, all of them with their dates.
pub(super) fn reason(frame: &Frame<'_>, event: &Event, cell: &Cell) -> String {
    let disputed = cell.verdict == Verdict::Disputed;
    let reasons: Vec<String> = shown(cell)
        .iter()
        .map(|reading| {
            let reason = frame.words.reason(&reading.reason, frame);
            match date(event, reading).filter(|_| disputed) {
                Some(date) => {
                    let (colon, comma) = (frame.words.get("colon"), frame.words.get("comma"));
                    let verdict = frame.words.verdict(reading.verdict);
                    format!("{}{colon}{verdict}{comma}{reason}", date.written().trim())
                }
                None => reason,
            }
        })
        .collect();
    reasons.join(frame.words.get("semicolon"))
}

fn date<'e>(event: &'e Event, reading: &Reading) -> Option<&'e Date> {
    match reading.which {
        Which::Main => event.date.as_ref(),
        Which::Rival(number) => event.rivals.get(number).map(|rival| &rival.date),
    }
}

/// The citations of the dates that a reading rests on.
pub(super) fn resting_on<'f>(
    frame: &'f Frame<'_>,
    event: &'f Event,
    reading: &Reading,
) -> impl Iterator<Item = &'f Citation> {
    let mut lists: Vec<&'f [Citation]> = Vec::new();
    for footing in &reading.rests_on {
        lists.push(match footing {
            Footing::EventDate(Which::Main) => &event.cite,
            Footing::EventDate(Which::Rival(number)) => {
                event.rivals.get(*number).map_or(&[], |rival| rival.cite.as_slice())
            }
            Footing::From(tenure) | Footing::To(tenure) => {
                frame.dossier.term(*tenure).map_or(&[], |term| term.cite.as_slice())
            }
            Footing::Rival(rival) => {
                let term = frame.dossier.term(rival.tenure);
                let given = term.and_then(|term| term.rivals(rival.end).get(rival.number));
                given.map_or(&[], |rival| rival.cite.as_slice())
            }
        });
    }
    lists.into_iter().flatten()
}
