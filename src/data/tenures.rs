//! `tenures.csv`: who held which office from when to when, a row for each tenure.

use super::record;
use super::table::{Column, Layout, Table, code, codes, date_columns, flag, number, text, url};
use crate::domain::tenure::{End, Start};
use crate::dossier::{Place, Record};
use crate::view::Frame;

const FROM: [Column; 5] = date_columns!(
    "from",
    "from_earliest",
    "from_latest",
    "from_earliest_bound",
    "from_latest_bound"
);
const TO: [Column; 5] =
    date_columns!("to", "to_earliest", "to_latest", "to_earliest_bound", "to_latest_bound");

pub(super) const LAYOUT: Layout = Layout {
    file: "tenures.csv",
    columns: &{
        let [from, from_earliest, from_latest, from_first, from_last] = FROM;
        let [to, to_earliest, to_latest, to_first, to_last] = TO;
        [
            code("person"),
            number("number").says("tenure_number"),
            text("person_name"),
            code("office"),
            text("office_title"),
            code("organization"),
            from,
            from_earliest,
            from_latest,
            from_first,
            from_last,
            to,
            to_earliest,
            to_latest,
            to_first,
            to_last,
            flag("still_in_office"),
            flag("acting"),
            codes("sources"),
            codes("locators"),
            url("page").says("tenure_page"),
        ]
    },
    key: &["person", "number"],
    leads: &[],
};

/// The rows of a person.
pub(super) fn rows(frame: &Frame<'_>, place: Place, table: &mut Table) {
    let Place::Record(record @ Record::Person(key)) = place else { return };
    let dossier = frame.dossier;
    let Some(person) = dossier.person(key) else { return };
    let page = record::url(frame, record);
    for (number, key) in (1..).zip(&person.tenures) {
        let Some(tenure) = dossier.roster.get(*key) else { continue };
        let office = dossier.office(tenure.office);
        let body = office.and_then(|office| office.organization);
        table.code(&person.id);
        table.number(number);
        table.text(&person.name.text);
        table.code(office.map_or("", |office| &office.id));
        table.text(office.map_or("", |office| &office.title.text));
        table.code(body.map_or("", |body| dossier.id(Record::Organization(body))));
        match &tenure.from {
            Start::On(date) => table.date(Some(date)),
            Start::Unknown => table.no_date("unknown"),
        }
        match &tenure.to {
            End::On(date) => table.date(Some(date)),
            End::Unknown => table.no_date("unknown"),
            End::StillInOffice => table.no_date("open"),
        }
        table.flag(tenure.to == End::StillInOffice);
        table.flag(tenure.acting);
        let cite = dossier.term(*key).map_or(&[][..], |term| &term.cite);
        table.codes(record::cited(frame, cite));
        table.codes(record::locators(cite).iter().map(String::as_str));
        table.code(&page);
        table.end();
    }
}
