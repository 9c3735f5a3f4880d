//! `claims.csv`: a row for each position that somebody takes on a claim. A claim on which nobody's
//! position is recorded has one row, with position 0.

use super::record;
use super::table::{
    Column, Layout, Lead, Table, code, codes, date_columns, flag, number, text, url, word,
};
use crate::domain::kinds::Stance;
use crate::domain::origins::Origin;
use crate::dossier::{Claim, Place, Record};
use crate::view::{Frame, plain_words};

const CLAIM_DATE: [Column; 5] = date_columns!(
    "claim_date",
    "claim_earliest",
    "claim_latest",
    "claim_earliest_bound",
    "claim_latest_bound"
);
const DATE: [Column; 5] =
    date_columns!("date", "earliest", "latest", "earliest_bound", "latest_bound");

pub(super) const LAYOUT: Layout = Layout {
    file: "claims.csv",
    columns: &{
        let [claim_date, claim_earliest, claim_latest, claim_first, claim_last] = CLAIM_DATE;
        let [date, earliest, latest, first, last] = DATE;
        [
            code("claim"),
            text("text").says("claim_text"),
            claim_date,
            claim_earliest,
            claim_latest,
            claim_first,
            claim_last,
            number("position"),
            code("by").says("position_by"),
            text("by_name"),
            flag("anonymous"),
            word("stance", Stance::WORDS),
            date.says("position_date"),
            earliest,
            latest,
            first,
            last,
            code("quote"),
            codes("sources"),
            codes("locators"),
            codes("origins"),
            url("url"),
        ]
    },
    key: &["claim", "position"],
    leads: &[Lead { from: &["quote"], to: &["id"], table: "quotes" }],
};

/// The rows of a claim.
pub(super) fn rows(frame: &Frame<'_>, place: Place, table: &mut Table) {
    let Place::Record(record @ Record::Claim(key)) = place else { return };
    if let Some(claim) = frame.dossier.claim(key) {
        of(frame, record, claim, table);
    }
}

/// The rows of one claim, whose record is `key`.
pub(super) fn of(frame: &Frame<'_>, key: Record, claim: &Claim, table: &mut Table) {
    let dossier = frame.dossier;
    let words = plain_words(frame, &claim.text);
    let page = record::url(frame, key);
    let stands = dossier.stands(claim);
    let mut origins = stands.iter().map(|stand| {
        let found = dossier.descent.origins(&stand.sources, &stand.told_first);
        found.into_iter().map(|origin| origin_ids(frame, origin)).collect::<Vec<String>>()
    });
    let positions = claim.positions.iter().map(Some);
    let nobody = claim.positions.is_empty().then_some(None);
    for (number, position) in (usize::from(nobody.is_none())..).zip(positions.chain(nobody)) {
        table.code(&claim.id);
        table.text(&words);
        table.date(claim.date.as_ref());
        table.number(number);
        let by = position.map(|position| &position.by);
        table.code(by.map_or("", |by| record::party_id(frame, by)));
        table.text(&by.map(|by| record::party_name(frame, by)).unwrap_or_default());
        table.flag(position.is_some_and(|position| position.anonymous));
        table.code(position.map_or("", |position| position.stance.as_str()));
        table.date(position.and_then(|position| position.date.as_ref()));
        let quote = position.and_then(|position| position.quote);
        table.code(quote.map_or("", |quote| dossier.id(Record::Quote(quote))));
        let cite = position.map_or(&[][..], |position| &position.cite);
        table.codes(record::cited(frame, cite));
        table.codes(record::locators(cite).iter().map(String::as_str));
        table.codes(origins.next().unwrap_or_default().iter().map(String::as_str));
        table.code(&page);
        table.end();
    }
}

/// The id of an origin; those of a circle stand between commas.
fn origin_ids(frame: &Frame<'_>, origin: Origin) -> String {
    let id = |source| frame.dossier.id(Record::Source(source));
    match origin {
        Origin::Source(source) => id(source).to_owned(),
        Origin::Circle(sources) => sources.into_iter().map(id).collect::<Vec<&str>>().join(","),
    }
}
