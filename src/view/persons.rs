//! People and bodies by name, and the offices that somebody held on a day.

use super::frame::Frame;
use super::model::{Holder, Link};
use crate::domain::date::Date;
use crate::domain::id::PersonKey;
use crate::domain::verdict::{self, Against, EventDates, Reading, Verdict};
use crate::dossier::{Party, Record};

/// Who is named, with a page or without.
pub(super) fn party(frame: &Frame<'_>, party: &Party) -> Link {
    match party {
        Party::Person(key) => frame.record_link(Record::Person(*key)),
        Party::Organization(key) => frame.record_link(Record::Organization(*key)),
        Party::Plain(words) => Link { title: words.clone(), url: String::new() },
    }
}

/// The offices that a person certainly held on all possible days of a date, in words.
pub(super) fn offices_then(frame: &Frame<'_>, person: PersonKey, date: Option<&Date>) -> String {
    let Some(date) = date else { return String::new() };
    let dates = EventDates { date: Some(date), rivals: Vec::new() };
    let cell = verdict::judge(&frame.dossier.roster, &dates, Against::Person(person));
    if cell.verdict != Verdict::Yes {
        return String::new();
    }
    let offices =
        cell.readings.first().map(|reading| holders(frame, reading, Against::Person(person)));
    let names: Vec<String> = offices
        .unwrap_or_default()
        .into_iter()
        .filter(|holder| holder.certain)
        .map(|holder| match holder.acting {
            true => format!("{} {}", holder.title, frame.words.get("acting")),
            false => holder.title,
        })
        .collect();
    names.join(frame.words.get("semicolon"))
}

/// Whom or what a reading names: people in an office's column, offices in all others. Where the
/// column names the office already (`person/office`) there is nothing to add but an acting tenure.
pub(super) fn holders(frame: &Frame<'_>, reading: &Reading, against: Against) -> Vec<Holder> {
    let mut all: Vec<Holder> = Vec::new();
    for holding in &reading.holdings {
        let holder = holding.holder;
        let record = match against {
            Against::Office(_) => Record::Person(holder.person),
            Against::Person(_) => Record::Office(holder.office),
            Against::Tenure { .. } if !holder.acting => continue,
            Against::Tenure { .. } => Record::Office(holder.office),
        };
        let link = frame.record_link(record);
        let view = Holder {
            title: link.title,
            url: link.url,
            acting: holder.acting,
            certain: holding.certain,
        };
        if !all.contains(&view) {
            all.push(view);
        }
    }
    all
}
