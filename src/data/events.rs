//! `events.csv`: a row for each event.

use super::record;
use super::table::{Column, Layout, Table, code, codes, date_columns, flag, text, url};
use crate::dossier::{Party, Place, Record};
use crate::view::{Frame, plain_words};

const DATE: [Column; 5] =
    date_columns!("date", "earliest", "latest", "earliest_bound", "latest_bound");

pub(super) const LAYOUT: Layout = Layout {
    file: "events.csv",
    columns: &{
        let [date, earliest, latest, first, last] = DATE;
        [
            code("id"),
            text("title"),
            code("lang"),
            text("kind"),
            date,
            earliest,
            latest,
            first,
            last,
            flag("approximate"),
            flag("uncertain"),
            codes("rival_dates"),
            codes("rival_sources"),
            text("place"),
            codes("by"),
            text("by_words"),
            text("summary"),
            codes("sources"),
            codes("locators"),
            url("url"),
        ]
    },
    key: &["id"],
    leads: &[],
};

/// The row of an event.
pub(super) fn row(frame: &Frame<'_>, place: Place, table: &mut Table) {
    let Place::Record(record @ Record::Event(key)) = place else { return };
    let Some(event) = frame.dossier.event(key) else { return };
    let date = event.date.as_ref();
    table.code(&event.id);
    table.text(&event.title.text);
    table.code(record::lang(frame, &event.title, event.declared));
    table.text(&event.kind);
    table.date(date);
    table.flag(date.is_some_and(|date| date.is_approximate()));
    table.flag(date.is_some_and(|date| date.is_uncertain()));
    table.codes(event.rivals.iter().map(|rival| rival.date.written().trim()));
    let rivals: Vec<String> =
        event.rivals.iter().map(|r| record::sources(frame, &r.cite).join(",")).collect();
    table.codes(rivals.iter().map(String::as_str));
    table.text(&event.place);
    let ids = event.by.iter().map(|by| record::party_id(frame, by));
    table.codes(ids.filter(|id| !id.is_empty()));
    let words: Vec<&str> = event
        .by
        .iter()
        .filter_map(|by| match by {
            Party::Plain(words) => Some(words.as_str()),
            Party::Person(_) | Party::Organization(_) => None,
        })
        .collect();
    table.text(&words.join("; "));
    table.text(&plain_words(frame, &event.summary));
    table.codes(record::cited(frame, &event.cite));
    table.codes(record::locators(&event.cite).iter().map(String::as_str));
    table.code(&record::url(frame, record));
    table.end();
}
