//! `sources.json`: the sources as CSL-JSON 1.0.2, for reference managers.
//!
//! What CSL has no variable for stands under `custom`: the content format's own word for the type, a
//! date that its parts do not hold whole, the day of the archived copy, what a source is derived from,
//! that its address is dead, its page on this site.

use super::csl_date::{self, CslDate};
use super::{json, record};
use crate::domain::date::Date;
use crate::domain::kinds::{SourceType, Status};
use crate::dossier::{Name, Record, RecordKind, Source};
use crate::view::{Frame, address, plain_words};
use serde::Serialize;

/// All sources, in the order of their declarations.
pub(super) fn file(frame: &Frame<'_>) -> Option<Vec<u8>> {
    let dossier = frame.dossier;
    if dossier.sources.is_empty() {
        return None;
    }
    let items = dossier.records(RecordKind::Sources).zip(&dossier.sources).map(|(key, source)| {
        let id = |key: &_| dossier.id(Record::Source(*key));
        let about = About {
            note: plain_words(frame, &source.note),
            derived_from: source.derived_from.iter().map(id).collect(),
            page: record::url(frame, key),
        };
        item(source, about)
    });
    let mut out = Vec::new();
    json::list(&mut out, items);
    out.push(b'\n');
    Some(out)
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
    r#type: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    container_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<CslDate>,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive: &'a str,
    #[serde(rename = "archive_location", skip_serializing_if = "str::is_empty")]
    archive_location: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(rename = "URL", skip_serializing_if = "str::is_empty")]
    url: &'a str,
    #[serde(rename = "DOI", skip_serializing_if = "str::is_empty")]
    doi: &'a str,
    #[serde(rename = "ISBN", skip_serializing_if = "str::is_empty")]
    isbn: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    status: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
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
    literal: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Custom<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<&'a str>,
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
    Item {
        id: &source.id,
        r#type: type_of(source.kind),
        title: &source.title.text,
        author: names(&source.author),
        editor: names(&source.editor),
        container_title: &source.container,
        publisher: &source.publisher,
        issued: source.date.as_ref().map(csl_date::of),
        accessed: source.accessed.as_ref().map(csl_date::of),
        archive,
        archive_location,
        language: lang.map_or("", String::as_str),
        url: &source.url,
        doi: &source.doi,
        isbn: &source.isbn,
        status: match source.status {
            Status::Corrected | Status::Retracted => source.status.as_str(),
            Status::Ok | Status::Dead => "",
        },
        note: about.note,
        custom: Custom {
            r#type: source.kind.as_str(),
            issued: source.date.as_ref().and_then(beyond),
            accessed: source.accessed.as_ref().and_then(beyond),
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

/// CSL's word for a type. It has no general one for the law, so that all of it is `legislation`, nor
/// one for journals and magazines alike.
fn type_of(kind: SourceType) -> &'static str {
    match kind {
        SourceType::Book => "book",
        SourceType::Chapter => "chapter",
        SourceType::Article => "article-journal",
        SourceType::News => "article-newspaper",
        SourceType::Web => "webpage",
        SourceType::Report => "report",
        SourceType::Broadcast => "broadcast",
        SourceType::Interview => "interview",
        SourceType::Speech => "speech",
        SourceType::Legal => "legislation",
        SourceType::Dataset => "dataset",
        SourceType::Archive => "document",
        SourceType::Post => "post",
    }
}

fn names(names: &[Name]) -> Vec<CslName<'_>> {
    names
        .iter()
        .map(|name| match name {
            Name::Person { family, given } => CslName { family, given, ..CslName::default() },
            Name::Literal(literal) => CslName { literal, ..CslName::default() },
        })
        .collect()
}

#[cfg(test)]
mod tests;
