//! `sources.json`: the sources as CSL-JSON 1.0.2, for reference managers.
//!
//! What CSL has no variable for stands under `custom`: the content format's own word for the type, a
//! date that its parts do not hold whole, the day of the archived copy, what a source is derived from,
//! that its address is dead, its page on this site.

use super::csl_date::CslDate;
use super::object::Object;
use super::{json, record};
use crate::domain::csl;
use crate::domain::details::Details;
use crate::domain::kinds::{SourceType, Status};
use crate::dossier::{Name, Place, Record, Source};
use crate::view::{Frame, address, plain_words};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A source.
pub(super) fn line(frame: &Frame<'_>, place: Place, object: &mut Object<'_>) {
    let Place::Record(record @ Record::Source(key)) = place else { return };
    let dossier = frame.dossier;
    let Some(source) = dossier.source(key) else { return };
    let id = |key: &_| dossier.id(Record::Source(*key));
    let about = About {
        note: plain_words(frame, &source.note),
        derived_from: source.derived_from.iter().map(|first| id(&first.value)).collect(),
        page: record::url(frame, record),
    };
    item(source, &about, object);
}

/// What the rest of the dossier says of a source.
#[derive(Debug, Default)]
struct About<'a> {
    note: String,
    derived_from: Vec<&'a str>,
    page: String,
}

fn item(source: &Source, about: &About<'_>, object: &mut Object<'_>) {
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
    let [issued, original_date, accessed] = [&source.date, &source.original_date, &source.accessed]
        .map(|date| date.as_ref().map(CslDate::of));
    object
        .always("id", &source.id)
        .always("type", more_exact.unwrap_or_else(|| csl::type_of(source.kind)))
        .always("title", &source.title.text)
        .objects("author", &source.author, name)
        .objects("editor", &source.editor, name)
        .objects("translator", &source.translator, name)
        .objects("director", &source.director, name)
        .objects("container-author", &source.container_author, name)
        .objects("interviewer", &source.interviewer, name)
        .objects("recipient", &source.recipient, name)
        .words("container-title", &source.container)
        .words("publisher", &source.publisher);
    for (key, date) in
        [("issued", &issued), ("original-date", &original_date), ("accessed", &accessed)]
    {
        if let Some(date) = date {
            object.object(key, |object| date.fill(object));
        }
    }
    object
        .words("archive", archive)
        .words("language", lang.map_or("", String::as_str))
        .words("URL", &source.url)
        .words("DOI", &source.doi)
        .words("ISBN", &source.isbn)
        .words("note", &about.note);
    // Volume, pages and the like, and what else was given by CSL's names.
    for (key, value) in more(source, archive_location) {
        object.with(key, |out| json::value(out, &value));
    }
    object.object("custom", |object| {
        object.words("type", source.kind.as_str());
        for (key, date) in
            [("issued", &issued), ("original-date", &original_date), ("accessed", &accessed)]
        {
            object.words(key, date.as_ref().map_or("", CslDate::beyond));
        }
        if let Some(title) = &source.translated_title {
            object.object("translated-title", |object| {
                object.always("text", &title.text);
                if let Some(lang) = &title.lang {
                    object.always("lang", lang);
                }
            });
        }
        let copied = source.archive.as_ref().and_then(|archive| archive.date.as_ref());
        let standing = (source.status != Status::Ok).then(|| source.status.as_str());
        object
            .words("archive-url", copy)
            .words("archive-date", copied.map_or("", |date| date.written().trim()))
            .list("derived-from", &about.derived_from)
            .words("status", standing.unwrap_or(""))
            .words("page", &about.page);
    });
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

/// The host of an address, without `www.`.
fn host(url: &str) -> &str {
    let origin = address::origin(url);
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host)
}

/// A person's name in parts, or a body's as a whole.
fn name(object: &mut Object<'_>, name: &Name) {
    match name {
        Name::Person { family, given, suffix } => {
            object.words("family", family).words("given", given).words("suffix", suffix)
        }
        Name::Literal(literal) => object.words("literal", literal),
        // CSL has no word for them; Zotero and BibTeX have this one.
        Name::Others => object.words("literal", "others"),
    };
}

#[cfg(test)]
mod tests;
