//! `sources.json`: the sources as CSL-JSON 1.0.2, for reference managers.
//!
//! What CSL has no variable for stands under `custom`: the content format's own word for the type, a
//! date that its parts do not hold whole, the day of the archived copy, what a source is derived from,
//! that its address is dead, its page on this site.

use super::csl_date::{self, CslDate};
use super::{json, record};
use crate::domain::csl;
use crate::domain::date::Date;
use crate::domain::details::Details;
use crate::domain::kinds::{SourceType, Status};
use crate::dossier::{Name, Record, RecordKind, Source};
use crate::view::{Frame, address, plain_words};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// All sources, in the order of their declarations.
pub(super) fn file(frame: &Frame<'_>) -> Option<Vec<Vec<u8>>> {
    let dossier = frame.dossier;
    if dossier.sources.is_empty() {
        return None;
    }
    let sources: Vec<(Record, &Source)> =
        dossier.records(RecordKind::Sources).zip(&dossier.sources).collect();
    let lines = json::lines(&sources, |out, (key, source)| {
        let id = |key: &_| dossier.id(Record::Source(*key));
        let about = About {
            note: plain_words(frame, &source.note),
            derived_from: source.derived_from.iter().map(|first| id(&first.value)).collect(),
            page: record::url(frame, *key),
        };
        json::value(out, &item(source, about));
    });
    let mut pieces = vec![b"[".to_vec()];
    pieces.extend(lines);
    pieces.push(b"\n]\n".to_vec());
    Some(pieces)
}

/// What the rest of the dossier says of a source.
#[derive(Debug, Default)]
struct About<'a> {
    note: String,
    derived_from: Vec<&'a str>,
    page: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    r#type: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    director: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    container_author: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    interviewer: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipient: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    container_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_date: Option<CslDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<CslDate>,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(rename = "URL", skip_serializing_if = "str::is_empty")]
    url: &'a str,
    #[serde(rename = "DOI", skip_serializing_if = "str::is_empty")]
    doi: &'a str,
    #[serde(rename = "ISBN", skip_serializing_if = "str::is_empty")]
    isbn: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    /// Volume, pages and the like, and what else was given by CSL's names.
    #[serde(flatten)]
    more: BTreeMap<&'a str, Cow<'a, serde_json::Value>>,
    custom: Custom<'a>,
}

/// A person's name in parts, or a body's as a whole.
#[derive(Debug, Default, Serialize)]
struct CslName<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    family: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    given: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    suffix: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    literal: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Custom<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translated_title: Option<TranslatedTitle<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive_url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive_date: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    derived_from: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    page: String,
}

/// The title in another language, which CSL has no variable for.
#[derive(Debug, Serialize)]
struct TranslatedTitle<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
}

fn item<'a>(source: &'a Source, about: About<'a>) -> Item<'a> {
    let lang = source.lang.as_ref().or(source.title.lang.as_ref());
    let copy = source.archive.as_ref().map_or("", |archive| &archive.url);
    // CSL's archive is the one that keeps the work: of a document its holder, else that of the copy.
    let holder = match source.kind {
        SourceType::Archive => source.container.as_str(),
        _ => "",
    };
    let (archive, archive_location) = match holder {
        "" => (host(copy), copy),
        holder => (holder, ""),
    };
    let more_exact = source.csl.get("type").and_then(serde_json::Value::as_str);
    Item {
        id: &source.id,
        r#type: more_exact.unwrap_or_else(|| csl::type_of(source.kind)),
        title: &source.title.text,
        author: names(&source.author),
        editor: names(&source.editor),
        translator: names(&source.translator),
        director: names(&source.director),
        container_author: names(&source.container_author),
        interviewer: names(&source.interviewer),
        recipient: names(&source.recipient),
        container_title: &source.container,
        publisher: &source.publisher,
        issued: source.date.as_ref().map(csl_date::of),
        original_date: source.original_date.as_ref().map(csl_date::of),
        accessed: source.accessed.as_ref().map(csl_date::of),
        archive,
        language: lang.map_or("", String::as_str),
        url: &source.url,
        doi: &source.doi,
        isbn: &source.isbn,
        note: about.note,
        more: more(source, archive_location),
        custom: Custom {
            r#type: source.kind.as_str(),
            issued: source.date.as_ref().and_then(beyond),
            original_date: source.original_date.as_ref().and_then(beyond),
            accessed: source.accessed.as_ref().and_then(beyond),
            translated_title: source
                .translated_title
                .as_ref()
                .map(|title| TranslatedTitle { text: &title.text, lang: title.lang.as_deref() }),
            archive_url: copy,
            archive_date: source
                .archive
                .as_ref()
                .and_then(|archive| archive.date.as_ref())
                .map_or("", |date| date.written().trim()),
            derived_from: about.derived_from,
            status: (source.status != Status::Ok).then(|| source.status.as_str()),
            page: about.page,
        },
    }
}

/// The variables that are handed on as they are. What the site says of a work's standing goes before
/// what a reference manager knew.
fn more<'a>(
    source: &'a Source,
    archive_location: &'a str,
) -> BTreeMap<&'a str, Cow<'a, serde_json::Value>> {
    let handed_on = source.csl.iter().filter(|(name, _)| *name != "type");
    let mut more: BTreeMap<&str, Cow<'_, serde_json::Value>> =
        handed_on.map(|(name, value)| (name.as_str(), Cow::Borrowed(value))).collect();
    let words = |words: &str| Cow::Owned(serde_json::Value::from(words));
    if !archive_location.is_empty() {
        more.insert("archive_location", words(archive_location));
    }
    for ((_, name), value) in Details::KEYS.iter().zip(source.details.values()) {
        if !value.is_empty() {
            more.insert(name, words(value));
        }
    }
    if let Status::Corrected | Status::Retracted = source.status {
        more.insert("status", words(source.status.as_str()));
    }
    more
}

/// A date as written, where CSL's form of it says less.
fn beyond(date: &Date) -> Option<&str> {
    csl_date::of(date).loses.then(|| date.written().trim())
}

/// The host of an address, without `www.`.
fn host(url: &str) -> &str {
    let origin = address::origin(url);
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host)
}

fn names(names: &[Name]) -> Vec<CslName<'_>> {
    names
        .iter()
        .map(|name| match name {
            Name::Person { family, given, suffix } => {
                CslName { family, given, suffix, ..CslName::default() }
            }
            Name::Literal(literal) => CslName { literal, ..CslName::default() },
            // CSL has no word for them; Zotero and BibTeX have this one.
            Name::Others => CslName { literal: "others", ..CslName::default() },
        })
        .collect()
}

#[cfg(test)]
mod tests;
