//! People and bodies by name, and the offices that somebody held on a day.

use super::model::Holder;
use super::sheet::Sheet;
use crate::domain::date::Date;
use crate::domain::id::PersonKey;
use crate::domain::verdict::{self, Against, EventDates, Reading, Verdict};
use crate::dossier::Record;

/// The offices that a person certainly held on all possible days of a date, in words.
pub(super) fn offices_then(sheet: &Sheet<'_>, person: PersonKey, date: Option<&Date>) -> String {
    let frame = sheet.frame;
    let Some(date) = date else { return String::new() };
    let dates = EventDates { date: Some(date), rivals: Vec::new() };
    let cell = verdict::judge(&frame.dossier.roster, &dates, Against::Person(person));
    if cell.verdict != Verdict::Yes {
        return String::new();
    }
    let offices =
        cell.readings.first().map(|reading| holders(sheet, reading, Against::Person(person)));
    let names: Vec<String> = offices
        .unwrap_or_default()
        .into_iter()
        .filter(|holder| holder.certain)
        .map(|holder| match holder.acting {
            true => format!("{} {}", holder.plain, sheet.ui.get("acting")),
            false => holder.plain,
        })
        .collect();
    names.join(frame.words.get("semicolon"))
}

/// Whom or what a reading names: people in an office's column, offices in all others. Where the
/// column names the office already (`person/office`) there is nothing to add but an acting tenure.
pub(super) fn holders(sheet: &Sheet<'_>, reading: &Reading, against: Against) -> Vec<Holder> {
    let mut all: Vec<Holder> = Vec::new();
    for holding in &reading.holdings {
        let holder = holding.holder;
        let record = match against {
            Against::Office(_) => Record::Person(holder.person),
            Against::Person(_) => Record::Office(holder.office),
            Against::Tenure { .. } if !holder.acting => continue,
            Against::Tenure { .. } => Record::Office(holder.office),
        };
        let link = sheet.link(record);
        let view = Holder {
            title: link.title,
            plain: link.plain,
            lang: link.lang,
            dir: link.dir,
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
