//! A source as CSL-JSON, in the form in which hayagriva reads it without fault.

use super::namesakes::Namesake;
use crate::domain::csl;
use crate::domain::date::{Date, Precision};
use crate::domain::details::Details;
use crate::domain::kinds::SourceType;
use crate::dossier::{Name, Source};
use crate::view::citation::parts;
use crate::view::typography::curled;
use crate::words::Ui;
use hayagriva::citationberg::json::{
    DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange,
};
use std::collections::BTreeMap;

/// Stands for a hyphen in a report's or law's number, of which hayagriva would take "95-591" for the
/// run of numbers from 95 on.
pub(super) const HYPHEN: &str = "\u{2011}";

/// Stands for authors who are not named: hayagriva says "et al." by their count alone. Its first
/// character is one that is not seen.
pub(super) const OTHERS: &str = "\u{2064}others";

/// An item of nothing.
pub(super) fn nothing() -> Item {
    let id = Value::String(String::new());
    Item(BTreeMap::from([("id".to_owned(), id)]))
}

/// An item that the processor panics on: a date of nothing.
#[cfg(test)]
pub(super) fn unfit() -> Item {
    let mut item = nothing();
    item.0.insert("issued".into(), in_parts(Vec::new()));
    item
}

/// The same work under an id that no source has.
pub(super) fn decoy(item: &Item) -> Item {
    let mut decoy = item.clone();
    let id = item.id().unwrap_or_default();
    decoy.0.insert("id".into(), Value::String(format!("{id} (decoy)")));
    decoy
}

/// A speech of [`SPEECH_YEAR`].
pub(super) fn dated_speech() -> Item {
    let words = [("id", "speech"), ("type", "speech"), ("title", "Speech")];
    let words = words.map(|(name, value)| (name.to_owned(), Value::String(value.to_owned())));
    let mut all = BTreeMap::from(words);
    all.insert("issued".into(), in_parts(vec![SPEECH_YEAR]));
    Item(all)
}

pub(super) const SPEECH_YEAR: i16 = 1863;

/// The source with all that CSL has variables for, its first author marked as one of several of that
/// name. `by_event`: its day is that of its event too.
pub(super) fn of(source: &Source, namesake: Option<&Namesake>, by_event: bool, ui: &Ui) -> Item {
    let mut all: BTreeMap<String, Value> = source
        .csl
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), handed_on(name, value)?)))
        .collect();
    let lang = source.lang.as_ref().or(source.title.lang.as_ref());
    let holder = source.kind == SourceType::Archive;
    let within = [if holder { "archive" } else { "container-title" }, source.container.as_str()];
    let words = [
        ["id", &source.id],
        ["title", title(source)],
        if is_author(source, &source.container) { ["container-title", ""] } else { within },
        ["publisher", publisher(source)],
        ["URL", &source.url],
        ["DOI", bare_doi(&source.doi)],
        ["ISBN", &source.isbn],
        ["language", lang.map_or("", String::as_str)],
        // The variable's name before CSL 1.0.2.
        ["event", &source.details.event],
    ];
    let details = Details::KEYS.iter().zip(source.details.values());
    let details = details.map(|((_, variable), value)| [*variable, value]);
    for [name, value] in words.into_iter().chain(details).filter(|[_, value]| !value.is_empty()) {
        let value = match name {
            "number" if value.parse::<u32>().is_err() => value.replace('-', HYPHEN),
            "id" | "URL" | "DOI" | "ISBN" | "language" => value.to_owned(),
            _ => curled(value, ui).into_owned(),
        };
        all.insert(name.to_owned(), Value::String(value));
    }
    all.entry("type".into()).or_insert_with(|| Value::String(csl::type_of(source.kind).into()));
    let people = [
        ("author", &source.author),
        ("editor", &source.editor),
        ("translator", &source.translator),
        ("director", &source.director),
        ("container-author", &source.container_author),
        ("interviewer", &source.interviewer),
        ("recipient", &source.recipient),
    ];
    let mut namesake = namesake;
    for (role, names) in people.into_iter().filter(|(_, names)| !names.is_empty()) {
        let mut names: Vec<NameValue> = names.iter().map(name).collect();
        if let (Some(NameValue::Item(first)), Some(namesake)) = (names.first_mut(), namesake.take())
        {
            first.family = namesake.marked();
        }
        all.insert(role.into(), Value::Names(names));
    }
    let dates = [
        ("issued", &source.date),
        ("original-date", &source.original_date),
        ("accessed", &source.accessed),
        ("event-date", if by_event { &source.date } else { &None }),
    ];
    for (name, told) in dates {
        if let Some(value) = told.as_ref().and_then(date) {
            all.insert(name.into(), value);
        }
    }
    Item(all)
}

/// The title without the full stop of a sentence, which styles set for themselves.
pub(super) fn title(source: &Source) -> &str {
    let whole = source.title.text.as_str();
    match whole.strip_suffix('.') {
        Some(words) if !whole.ends_with("..") && !parts::ends_in_abbreviation(whole) => words,
        _ => whole,
    }
}

/// A variable that the site keeps for reference managers. Of dates hayagriva panics on most forms, so
/// that those stay here.
fn handed_on(name: &str, value: &serde_json::Value) -> Option<Value> {
    match value {
        serde_json::Value::String(words) => Some(Value::String(words.clone())),
        serde_json::Value::Number(number) => Some(Value::Number(number.as_i64()?)),
        serde_json::Value::Array(_) if csl::NAMES.contains(&name) => {
            serde_json::from_value(value.clone()).ok().map(Value::Names)
        }
        _ => None,
    }
}

/// The publisher, unless it was named as the author or is what the work appeared in.
fn publisher(source: &Source) -> &str {
    match is_author(source, &source.publisher) || source.publisher == source.container {
        true => "",
        false => &source.publisher,
    }
}

/// Whether a body by that name is the author. A name is not said twice (APA 9.29, Chicago 14.29).
fn is_author(source: &Source, body: &str) -> bool {
    source.author.iter().any(|name| matches!(name, Name::Literal(author) if author == body))
}

/// A DOI without the address that it may be written as.
fn bare_doi(doi: &str) -> &str {
    let leads = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"];
    leads.iter().find_map(|lead| doi.strip_prefix(lead)).unwrap_or(doi).trim()
}

fn name(name: &Name) -> NameValue {
    match name {
        Name::Literal(literal) => NameValue::Literal(LiteralName { literal: literal.clone() }),
        Name::Others => NameValue::Literal(LiteralName { literal: OTHERS.into() }),
        Name::Person { family, given, suffix } => {
            let said = |part: &String| Some(part.clone()).filter(|part| !part.is_empty());
            NameValue::Item(NameItem {
                family: family.clone(),
                given: said(given),
                non_dropping_particle: None,
                dropping_particle: None,
                suffix: said(suffix),
                comma_suffix: None,
            })
        }
    }
}

/// The year that the processor is given for a date: its first, or where that is not known its last.
pub(super) fn year(date: &Date) -> Option<i16> {
    i16::try_from(date.earliest().day().or(date.latest().day())?.ymd().0).ok()
}

/// Year, month and day as far as they are known. Of a span hayagriva is given the first year alone: it
/// panics on a second.
fn date(date: &Date) -> Option<Value> {
    let mut parts = vec![year(date)?];
    if let Some((_, month, day)) = date.earliest().day().map(|day| day.ymd()) {
        let known = match date.precision() {
            Precision::Day => 2,
            Precision::Month => 1,
            _ => 0,
        };
        parts.extend([month, day].into_iter().take(known).map(i16::from));
    }
    Some(in_parts(parts))
}

fn in_parts(parts: Vec<i16>) -> Value {
    Value::Date(DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(parts)]),
        literal: None,
        season: None,
        // How sure it is, is said in our own words, which styles do not always have.
        circa: false,
    })
}
