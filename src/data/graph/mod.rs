//! `dossier.json`: everything on record, with what leads to what, ids as written.
//!
//! One object with a list for each kind there is. A key that has nothing to say is left out. Texts are
//! plain words; quotes and titles stand exactly as written, with nothing put before them.

mod records;
mod said;

use super::object::{Object, object};
use super::{json, record};
use crate::domain::id::PageKey;
use crate::domain::verdict::Against;
use crate::dossier::*;
use crate::view::{Frame, plain_words};

/// The file's name.
pub(super) const NAME: &str = "dossier.json";

/// What stands before the first list.
pub(super) fn head(frame: &Frame<'_>) -> Vec<u8> {
    let config = frame.config;
    let mut head = b"{\n\"site\": ".to_vec();
    object(&mut head, |object| {
        object
            .words("title", &config.title)
            .words("description", &config.description)
            .words("url", &config.base_url)
            .words("lang", &config.language);
    });
    head
}

/// What stands before the lines of a list.
pub(super) fn list_head(key: &str) -> Vec<u8> {
    let mut head = b",\n".to_vec();
    json::text(&mut head, key);
    head.extend_from_slice(b": [");
    head
}

/// What stands behind the lines of a list.
pub(super) const LIST_END: &[u8] = b"\n]";

/// What stands behind the last list.
pub(super) const END: &[u8] = b"\n}\n";

/// A page or a record.
pub(super) fn line(frame: &Frame<'_>, place: Place, object: &mut Object<'_>) {
    match place {
        Place::Record(record) => records::of(frame, record, object),
        Place::Page(key) => {
            if let Some(page) = frame.dossier.page(key) {
                of_page(frame, page, object);
            }
        }
    }
}

fn of_citation(frame: &Frame<'_>, citation: &Citation, object: &mut Object<'_>) {
    object
        .words("source", frame.dossier.id(Record::Source(citation.source)))
        .words("prefix", &citation.prefix);
    if let Some(place) = &citation.locator {
        object.words("locator_unit", place.unit.as_csl()).words("locator", &place.value);
    }
    object.words("suffix", &citation.suffix);
}

fn of_words(frame: &Frame<'_>, words: &Words, declared: Declared, object: &mut Object<'_>) {
    object.words("text", &words.text).words("lang", record::lang(frame, words, declared));
}

fn of_party(frame: &Frame<'_>, party: &Party, object: &mut Object<'_>) {
    match party {
        Party::Plain(words) => object.words("words", words),
        known => object.words("id", record::party_id(frame, known)),
    };
}

fn of_against(frame: &Frame<'_>, against: Against) -> String {
    let id = |record: Record| frame.dossier.id(record);
    match against {
        Against::Tenure { person, office } => {
            format!("{}/{}", id(Record::Person(person)), id(Record::Office(office)))
        }
        Against::Person(person) => id(Record::Person(person)).to_owned(),
        Against::Office(office) => id(Record::Office(office)).to_owned(),
    }
}

/// What a text leads to: records and pages it links to or shows, sources it cites, each once.
fn leads(frame: &Frame<'_>, prose: &Prose, object: &mut Object<'_>) {
    let dossier = frame.dossier;
    let mut records: Vec<&str> = Vec::new();
    let mut pages: Vec<PageKey> = Vec::new();
    let mut add_page = |key: PageKey| {
        if !pages.contains(&key) {
            pages.push(key);
        }
    };
    for target in &prose.targets {
        match target {
            Target::Record(record) | Target::Embed(record) => {
                let id = dossier.id(*record);
                if !records.contains(&id) {
                    records.push(id);
                }
            }
            Target::Page(key, _) => add_page(*key),
            Target::Note(_)
            | Target::Cite(_)
            | Target::Tenures(_)
            | Target::Timeline(_)
            | Target::Bibliography(_)
            | Target::Missing => {}
        }
    }
    for destination in &prose.destinations {
        if let Destination::Page(key, _) = destination {
            add_page(*key);
        }
    }
    let tables = prose.targets.iter().filter_map(|target| match target {
        Target::Tenures(table) => Some(&**table),
        _ => None,
    });
    let pages = pages.iter().filter_map(|key| dossier.page(*key));
    object
        .list("mentions", records)
        .each("links", pages, |out, page| json::joined(out, &record::page_url(frame, page)))
        .list("cites", record::sources(frame, &prose.citations))
        .objects("tables", tables, |object, table| of_table(frame, table, object));
}

fn of_table(frame: &Frame<'_>, table: &TenuresTable, object: &mut Object<'_>) {
    let events = table.events.iter().map(|key| frame.dossier.id(Record::Event(*key)));
    object
        .words("caption", &table.caption)
        .list("events", events)
        .list("against", table.columns.iter().map(|column| column.written.as_str()));
}

fn of_page(frame: &Frame<'_>, page: &Page, object: &mut Object<'_>) {
    object
        .joined("url", &record::page_url(frame, page))
        .words("title", &page.title)
        .words("summary", &page.summary)
        .words("lang", page.lang.as_deref().unwrap_or(&frame.config.language))
        .date("date", page.date.as_ref())
        .date("updated", page.updated.as_ref())
        .list("authors", page.authors.iter().map(String::as_str))
        .objects("corrections", &page.corrections, |object, correction| {
            object
                .date("date", Some(&correction.date))
                .words("text", &plain_words(frame, &correction.text));
        });
    leads(frame, &page.prose, object);
}
