//! `quotes.csv`: a row for each quote.

use super::record;
use super::table::{Column, Layout, Table, code, codes, date_columns, text, url};
use crate::dossier::{Place, Record};
use crate::view::{Frame, plain_words};

const DATE: [Column; 5] =
    date_columns!("date", "earliest", "latest", "earliest_bound", "latest_bound");

pub(super) const LAYOUT: Layout = Layout {
    file: "quotes.csv",
    columns: &{
        let [date, earliest, latest, first, last] = DATE;
        [
            code("id"),
            text("text").says("quote_text"),
            code("lang"),
            text("translation"),
            code("translation_lang"),
            text("translation_by"),
            code("speaker"),
            text("speaker_name"),
            date.says("quote_date"),
            earliest,
            latest,
            first,
            last,
            text("context"),
            codes("sources"),
            codes("locators"),
            url("url"),
        ]
    },
    key: &["id"],
    leads: &[],
};

/// The row of a quote.
pub(super) fn row(frame: &Frame<'_>, place: Place, table: &mut Table) {
    let Place::Record(record @ Record::Quote(key)) = place else { return };
    let Some(quote) = frame.dossier.quote(key) else { return };
    table.code(&quote.id);
    table.text(&quote.words.text);
    table.code(record::lang(frame, &quote.words, quote.declared));
    match &quote.translation {
        Some(translation) => {
            table.text(&translation.words.text);
            table.code(record::lang(frame, &translation.words, quote.declared));
            table.text(&translation.by);
        }
        None => (0..3).for_each(|_| table.code("")),
    }
    let speaker = quote.speaker.as_ref();
    table.code(speaker.map_or("", |speaker| record::party_id(frame, speaker)));
    table.text(&speaker.map(|by| record::party_name(frame, by)).unwrap_or_default());
    table.date(quote.date.as_ref());
    table.text(&plain_words(frame, &quote.context));
    table.codes(record::cited(frame, &quote.cite));
    table.codes(record::locators(&quote.cite).iter().map(String::as_str));
    table.code(&record::url(frame, record));
    table.end();
}
