//! CSL-JSON, as Zotero, Better BibTeX and this program's own `sources.json` have it.

use super::{dates, entry, extra, kinds, read_error};
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::csl;
use crate::domain::details::Details;
use crate::domain::kinds::{SourceType, Status};
use crate::parse::raw::{RawArchive, RawName, RawSource, RawWords};
use crate::text::{At, Span, TextId};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The items of the file in `raw`, which stands at byte `base` of the text.
pub(super) fn read(
    text: TextId,
    raw: &str,
    base: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<RawSource> {
    let items: Vec<&RawValue> = match serde_json::from_str(raw) {
        Ok(items) => items,
        Err(mistake) if raw.trim_start().starts_with('{') && mistake.is_data() => {
            let at = base + raw.len() - raw.trim_start().len();
            let message = "this is JSON, but no CSL-JSON: it is not a list";
            found.push(
                Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, Span::new(text, at, at + 1), message)
                    .help("export as CSL-JSON (in Zotero: “CSL JSON”, or “Better CSL JSON”)"),
            );
            return Vec::new();
        }
        Err(mistake) => {
            found.push(read_error::json(&mistake, text, raw, base));
            return Vec::new();
        }
    };
    items.into_iter().filter_map(|item| source(text, raw, base, item, found)).collect()
}

/// One item.
fn source(
    text: TextId,
    raw: &str,
    base: usize,
    item: &RawValue,
    found: &mut Vec<Diagnostic>,
) -> Option<RawSource> {
    let place = |part: &RawValue| {
        // The parts are slices of the file, so their places are known from where they lie in it.
        let start = (part.get().as_ptr() as usize).wrapping_sub(raw.as_ptr() as usize);
        let start = if start <= raw.len() { start } else { 0 };
        Span::new(text, base + start, base + start + part.get().len())
    };
    let whole = place(item);
    let head = whole.part(0, item.get().lines().next().map_or(1, str::len).max(1));
    let Ok(fields) = serde_json::from_str::<BTreeMap<String, &RawValue>>(item.get()) else {
        let message = "an item of CSL-JSON is a set of variables";
        found.push(Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, head, message));
        return None;
    };
    let value =
        |field: &RawValue| serde_json::from_str::<Value>(field.get()).unwrap_or(Value::Null);
    let words = |name: &str| fields.get(name).map(|field| plain(&value(field))).unwrap_or_default();
    let span = |name: &str| fields.get(name).map_or(head, |field| place(field));
    let id = match words("id") {
        id if !id.is_empty() => At::new(id, span("id")),
        _ => match words("citation-key") {
            id if !id.is_empty() => At::new(id, span("citation-key")),
            _ => {
                let message = "an item needs an `id` to be cited by";
                found.push(Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, head, message));
                return None;
            }
        },
    };
    // Zotero's plain export names items by their address in the library.
    let id_of_library = id.value.contains("://");
    let mut source = match (id_of_library, words("citation-key")) {
        (true, key) if !key.is_empty() => entry::new(&key, span("citation-key"), found),
        (true, _) => {
            let message = "this item has no key to be cited by, only its address in a library";
            found.push(Diagnostic::new(&codes::BAD_ID, id.span, message).help(
                "export with keys: “Better CSL JSON” (Zotero with Better BibTeX), or BibLaTeX",
            ));
            return None;
        }
        _ => entry::new(&id.value, id.span, found),
    };
    let own = fields.get("custom").map(|custom| value(custom)).unwrap_or_default();
    let mut extra = Map::new();
    for (name, field) in &fields {
        let (said, at) = (value(field), place(field));
        // Of what this program wrote itself the note is a note.
        match name == "note" && own.get("type").is_none() {
            true => {
                let (variables, rest) = extra::read(&plain(&said));
                source.note = entry::note(&rest, at).into();
                extra = variables;
            }
            false => variable(&mut source, name, said, at, &own, found),
        }
    }
    let type_of_extra = extra.remove("type").map(|said| (plain(&said), span("note")));
    for (name, said) in extra {
        if !fields.contains_key(&name) {
            variable(&mut source, &name, said, span("note"), &own, found);
        }
    }
    let (csl_type, at) = type_of_extra.unwrap_or_else(|| (words("type"), span("type")));
    let wide = kinds::of_csl(&csl_type, &source.details.genre, at, found);
    let own_type = own.get("type").and_then(Value::as_str).and_then(SourceType::from_word);
    kind(&mut source, own_type.unwrap_or(wide), &csl_type);
    ours(&mut source, &own, span("custom"), found);
    if source.details.shelfmark.starts_with("http") && source.archive.is_some() {
        source.details.shelfmark.clear();
        source.csl.remove("archive");
    }
    if source.kind == Some(SourceType::Archive)
        && let Some(Value::String(archive)) = source.csl.get("archive")
        && (source.container.is_empty() || source.container == *archive)
    {
        source.container.clone_from(archive);
        source.csl.remove("archive");
    }
    Some(source)
}

/// One variable of an item. `own` is what this program said of it under `custom`.
fn variable(
    source: &mut RawSource,
    name: &str,
    said: Value,
    at: Span,
    own: &Value,
    found: &mut Vec<Diagnostic>,
) {
    let custom = |key: &str| own.get(key).and_then(Value::as_str).map(str::to_owned);
    let text = plain(&said);
    let text = text.trim();
    if let Some((key, _)) = Details::KEYS.iter().find(|(_, csl)| *csl == name) {
        if let Some(detail) = source.details.at_mut(key) {
            text.clone_into(detail);
        }
        return;
    }
    match name {
        "id" | "custom" | "type" => {}
        "title" => source.title = entry::words(without_tags(text), at),
        "author" => source.author = names(&said),
        "editor" => source.editor = names(&said).into(),
        "translator" => source.translator = names(&said).into(),
        "director" => source.director = names(&said).into(),
        "container-author" => source.container_author = names(&said).into(),
        "interviewer" => source.interviewer = names(&said).into(),
        "recipient" => source.recipient = names(&said).into(),
        "container-title" => source.container = without_tags(text),
        "publisher" => text.clone_into(&mut source.publisher),
        "URL" => source.url = Some(At::new(text.to_owned(), at)),
        "DOI" => text.clone_into(&mut source.doi),
        "ISBN" => text.clone_into(&mut source.isbn),
        "language" => source.lang = entry::language(text, "language", at, found),
        "note" => source.note = entry::note(text, at).into(),
        "issued" => source.date = date(&said, custom("issued"), "issued", at, found),
        "accessed" => source.accessed = date(&said, custom("accessed"), "accessed", at, found),
        "original-date" => {
            source.original_date = date(&said, custom("original-date"), "original-date", at, found);
        }
        // Older names of variables.
        "shortTitle" if source.details.short_title.is_empty() => {
            text.clone_into(&mut source.details.short_title);
        }
        "event" if source.details.event.is_empty() => {
            text.clone_into(&mut source.details.event);
        }
        "status" if matches!(text.to_lowercase().as_str(), "corrected" | "retracted") => {
            let status = Status::from_word(&text.to_lowercase());
            source.status = status.map(|status| At::new(status, at));
        }
        name if csl::has(name) => {
            let kept = if csl::WORDS.contains(&name) { Value::from(text) } else { said };
            source.csl.insert(name.to_owned(), kept);
        }
        // Zotero writes of itself what no citation says.
        _ => {}
    }
}

/// What it is, in our word; where that is wider than CSL's, CSL's is kept too.
fn kind(source: &mut RawSource, ours: SourceType, csl_type: &str) {
    source.kind = Some(ours);
    if kinds::to_csl(ours) != csl_type && csl::TYPES.contains(&csl_type) {
        source.csl.insert("type".into(), Value::from(csl_type));
    }
}

/// What `sources.json` of this program says under `custom`.
fn ours(source: &mut RawSource, own: &Value, at: Span, found: &mut Vec<Diagnostic>) {
    let words = |key: &str| own.get(key).and_then(Value::as_str);
    if let Some(url) = words("archive-url") {
        let date = words("archive-date")
            .and_then(|written| entry::date(written, "archive-date", at, found));
        source.archive = Some(RawArchive { url: At::new(url.to_owned(), at), date }.into());
    }
    if let Some(title) = own.get("translated-title") {
        let part = |key: &str| title.get(key).and_then(Value::as_str);
        let title = part("text").map(|text| RawWords {
            text: At::new(text.to_owned(), at),
            lang: part("lang").map(|lang| Box::new(At::new(lang.to_owned(), at))),
        });
        source.translated_title = title.map(Box::new);
    }
    let status = words("status").and_then(Status::from_word);
    source.status = status.map(|status| At::new(status, at)).or(source.status.take());
    let derived = own.get("derived-from").and_then(Value::as_array);
    let derived = derived.into_iter().flatten().filter_map(Value::as_str);
    source.derived_from = derived.map(|id| At::new(id.to_owned(), at)).collect();
}

fn date(
    said: &Value,
    exact: Option<String>,
    key: &str,
    at: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<At<crate::domain::date::Date>> {
    match exact.map_or_else(|| dates::of_csl(said), Ok) {
        Ok(written) if written.is_empty() => None,
        Ok(written) => entry::date(&written, key, at, found),
        Err(why) => {
            let message = format!("`{key}` is left out: {why}");
            found.push(Diagnostic::new(&codes::UNREAD_FIELD, at, message));
            None
        }
    }
}

/// A list of names; one that stands alone is a list of one.
fn names(said: &Value) -> Vec<RawName> {
    match said {
        Value::Array(all) => all.iter().filter_map(name).collect(),
        one => name(one).into_iter().collect(),
    }
}

/// A name; particles that sort with the family name stand before it, others behind the given one.
fn name(said: &Value) -> Option<RawName> {
    if let Some(plain) = said.as_str() {
        return Some(RawName::Plain(plain.to_owned()));
    }
    let part = |key: &str| said.get(key).map(|value| plain(value).trim().to_owned());
    if let Some(literal) = part("literal").filter(|literal| !literal.is_empty()) {
        return Some(match RawName::OTHERS.contains(&literal.as_str()) {
            true => RawName::others(),
            false => RawName::Literal(literal),
        });
    }
    let both = |one: Option<String>, other: Option<String>| {
        let parts = [one, other].into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    };
    let family = both(part("non-dropping-particle"), part("family"));
    let given = both(part("given"), part("dropping-particle"));
    entry::name(family, given, part("suffix").unwrap_or_default())
}

/// The words of a scalar; others have none.
fn plain(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A title without the tags that CSL allows in one (`<i>`, `<sub>`, `<span class="nocase">`).
fn without_tags(text: &str) -> String {
    const TAGS: [&str; 7] = ["i", "b", "em", "strong", "sub", "sup", "span"];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let end = tag.find('>').map(|end| end + 1);
        let inner = end.and_then(|end| tag.get(1..end - 1)).unwrap_or("");
        let name = inner.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        match end.filter(|_| TAGS.contains(&name)) {
            Some(end) => rest = tag.get(end..).unwrap_or(""),
            None => {
                out.push('<');
                rest = tag.get(1..).unwrap_or("");
            }
        }
    }
    out.push_str(rest);
    out
}
