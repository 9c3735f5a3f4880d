//! Records from the front matter's tree.

use super::cite;
use super::fields::{self, Cx, Fields};
use super::markdown;
use super::raw::*;
use super::schema::{self, Kind};
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::csl as words_of_csl;
use crate::domain::date::Date;
use crate::domain::details::Details;
use crate::domain::kinds::{Fit, SourceType, Stance, Status};
use crate::domain::seldom::Seldom;
use crate::markup::Markup;
use crate::text::{At, Span};

/// The records of one page.
pub(super) fn records(cx: &mut Cx<'_>, page: &Fields<'_, '_>) -> RawRecords {
    RawRecords {
        people: many(cx, page, "people", &schema::PERSON, person),
        organizations: many(cx, page, "organizations", &schema::ORGANIZATION, organization),
        offices: many(cx, page, "offices", &schema::OFFICE, office),
        events: many(cx, page, "events", &schema::EVENT, event),
        quotes: many(cx, page, "quotes", &schema::QUOTE, quote),
        sources: many(cx, page, "sources", &schema::SOURCE, source),
        claims: many(cx, page, "claims", &schema::CLAIM, claim),
        assessments: many(cx, page, "assessments", &schema::ASSESSMENT, assessment),
    }
}

/// The sets of keys in the list at `key`, each read by `read`; one that cannot stand is left out.
fn many<T>(
    cx: &mut Cx<'_>,
    fields: &Fields<'_, '_>,
    key: &str,
    kind: &'static Kind,
    read: fn(&mut Cx<'_>, &Fields<'_, '_>) -> Option<T>,
) -> Vec<T> {
    let items = fields.list(cx, key);
    let mut all = Vec::with_capacity(items.len());
    all.extend(items.iter().filter_map(|node| {
        let fields = Fields::open(cx, node, kind)?;
        read(cx, &fields)
    }));
    all
}

/// An id, checked for its letters. A record without one, which is reported, is read all the same:
/// no finding inside it waits for that to be mended.
fn id(cx: &mut Cx<'_>, fields: &Fields<'_, '_>) -> At<String> {
    let Some(id) = fields.text(cx, "id") else {
        return At::new(NAMELESS.to_owned(), fields.head(cx));
    };
    cx.found.extend(cite::bad_id(&id.value, id.span));
    id
}

/// Where a page or a record is accepted without a source; it has to say why.
pub(super) fn unsourced_ok(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<Span> {
    let node = f.node("unsourced_ok")?;
    let reason = f.text(cx, "unsourced_ok");
    if reason.as_ref().is_some_and(|reason| reason.value.trim().is_empty()) {
        let message = "this says no reason why it goes without a source";
        cx.say(
            Diagnostic::new(&codes::BAD_UNSOURCED_OK, node.span, message)
                .help("write `unsourced_ok:` and the reason in a few words"),
        );
    }
    Some(node.span)
}

pub(super) fn markdown(cx: &mut Cx<'_>, fields: &Fields<'_, '_>, key: &str) -> Markup {
    let Some(node) = fields.node(key) else { return Markup::default() };
    let Some(words) = fields::text(cx, node, key) else { return Markup::default() };
    let raw = cx.raw.get(words.span.range()).unwrap_or("");
    let lines;
    let place = match fields::place_in(raw, &words.value) {
        Some(at) => {
            let span = words.span.part(at, words.value.len());
            if let Some(file) = cx.file {
                return markdown::fragment_of(file, span, cx.found);
            }
            markdown::Place::At(span)
        }
        None => {
            lines = markdown::Lines::align(&words.value, raw, words.span);
            match &lines {
                Some(lines) => markdown::Place::Lines(lines),
                // Escaped: its places are not those of the file, so findings underline it whole.
                None => markdown::Place::Within(words.span),
            }
        }
    };
    markdown::fragment(&words.value, place, cx.found)
}

/// [`markdown`] that is mostly left out.
fn seldom(cx: &mut Cx<'_>, fields: &Fields<'_, '_>, key: &str) -> Seldom<Markup> {
    match fields.node(key) {
        Some(_) => markdown(cx, fields, key).into(),
        None => Seldom::default(),
    }
}

fn plain(cx: &mut Cx<'_>, fields: &Fields<'_, '_>, key: &str) -> String {
    fields.text(cx, key).map(|text| text.value).unwrap_or_default()
}

fn person(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawPerson> {
    let id = id(cx, f);
    let name = f.node("name").and_then(|node| fields::words(cx, node, "name"));
    let same_as = f.texts(cx, "same_as");
    let tenures = many(cx, f, "tenures", &schema::TENURE, tenure);
    // Without a name the record still stands, so that nothing else is reported as unknown.
    let name = name.unwrap_or_else(|| RawWords { text: id.clone(), lang: None });
    Some(RawPerson { name, id, same_as, tenures })
}

fn tenure(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawTenure> {
    let office = f.text(cx, "office");
    let from = end(cx, f, "from");
    let to = end(cx, f, "to");
    let acting = f.boolean(cx, "acting");
    let rival_from = many(cx, f, "rival_from", &schema::RIVAL_END, rival_end);
    let rival_to = many(cx, f, "rival_to", &schema::RIVAL_END, rival_end);
    let cite = cite::key(cx, f.node("cite"));
    let unsourced_ok = unsourced_ok(cx, f);
    Some(RawTenure {
        span: f.span,
        office,
        from,
        to,
        acting,
        rival_from,
        rival_to,
        cite,
        unsourced_ok,
    })
}

/// Another source's date for one end of a tenure.
fn rival_end(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawRivalDate> {
    let date = f.date(cx, "date").filter(|date| is_one_end(cx, date, "date"));
    let cite = cite::key(cx, f.node("cite"));
    Some(RawRivalDate { date, cite })
}

fn end(cx: &mut Cx<'_>, f: &Fields<'_, '_>, key: &str) -> RawEnd {
    let Some(node) = f.node(key) else { return RawEnd::LeftOut };
    if matches!(&node.value, Value::Scalar { text, .. } if text == "unknown") {
        return RawEnd::Unknown;
    }
    let Some(date) = fields::date(cx, node, key) else { return RawEnd::Unknown };
    if is_one_end(cx, &date, key) { RawEnd::On(date) } else { RawEnd::Unknown }
}

/// Whether the date names one end; a span is reported.
fn is_one_end(cx: &mut Cx<'_>, date: &At<Date>, key: &str) -> bool {
    let is_span = matches!(date.value.edtf(), edtf_core::Edtf::Interval(_));
    if is_span {
        let help = match key {
            "date" => "write `rival_from:` and `rival_to:` each with its own dates",
            _ => "write `from:` and `to:` each with its own date",
        };
        let message = format!("`{key}` takes one end of the tenure, not a span");
        cx.say(Diagnostic::new(&codes::BAD_DATE, date.span, message).help(help));
    }
    !is_span
}

fn organization(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawOrganization> {
    let id = id(cx, f);
    let name = f.node("name").and_then(|node| fields::words(cx, node, "name"));
    let short = plain(cx, f, "short");
    let same_as = f.texts(cx, "same_as");
    let name = name.unwrap_or_else(|| RawWords { text: id.clone(), lang: None });
    Some(RawOrganization { name, id, short, same_as })
}

fn office(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawOffice> {
    let id = id(cx, f);
    let title = f.node("title").and_then(|node| fields::words(cx, node, "title"));
    let organization = f.text(cx, "organization");
    let title = title.unwrap_or_else(|| RawWords { text: id.clone(), lang: None });
    Some(RawOffice { title, id, organization })
}

fn event(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawEvent> {
    let id = id(cx, f);
    let title = f.node("title").and_then(|node| fields::words(cx, node, "title"));
    let event = RawEvent {
        title: title.unwrap_or_else(|| RawWords { text: id.clone(), lang: None }),
        id,
        kind: plain(cx, f, "kind"),
        date: f.date(cx, "date"),
        undated: f.node("date").is_none(),
        rival_dates: many(cx, f, "rival_dates", &schema::RIVAL_DATE, rival_date),
        place: plain(cx, f, "place"),
        by: f.texts(cx, "by"),
        summary: seldom(cx, f, "summary"),
        cite: cite::key(cx, f.node("cite")),
        unsourced_ok: unsourced_ok(cx, f),
    };
    Some(event)
}

fn rival_date(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawRivalDate> {
    let date = f.date(cx, "date");
    let cite = cite::key(cx, f.node("cite"));
    Some(RawRivalDate { date, cite })
}

fn quote(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawQuote> {
    let id = id(cx, f);
    let text = f.text(cx, "text");
    let translation = f.node("translation").and_then(|node| {
        let t = Fields::open(cx, node, &schema::TRANSLATION)?;
        let text = t.text(cx, "text");
        let lang = t.text(cx, "lang");
        let by = plain(cx, &t, "by");
        Some(Box::new(RawTranslation { text: text?, lang, by }))
    });
    let empty = At::new(String::new(), f.span);
    Some(RawQuote {
        id,
        text: text.unwrap_or(empty),
        lang: f.text(cx, "lang"),
        translation,
        speaker: f.text(cx, "speaker"),
        date: f.date(cx, "date"),
        cite: cite::key(cx, f.node("cite")),
        unsourced_ok: unsourced_ok(cx, f),
        context: seldom(cx, f, "context"),
    })
}

fn source(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawSource> {
    let id = id(cx, f);
    let title = f.node("title").and_then(|node| fields::words(cx, node, "title"));
    let kind = f.one_of(cx, "type", SourceType::from_word);
    let archive = f.node("archive").and_then(|node| {
        let a = Fields::open(cx, node, &schema::ARCHIVE)?;
        let url = a.text(cx, "url");
        let date = a.date(cx, "date");
        Some(Box::new(RawArchive { url: url?, date }))
    });
    let status = f.one_of(cx, "status", Status::from_word);
    Some(RawSource {
        title,
        id,
        kind,
        author: names(cx, f, "author"),
        editor: names(cx, f, "editor").into(),
        translator: names(cx, f, "translator").into(),
        director: names(cx, f, "director").into(),
        container_author: names(cx, f, "container_author").into(),
        interviewer: names(cx, f, "interviewer").into(),
        recipient: names(cx, f, "recipient").into(),
        translated_title: f
            .node("translated_title")
            .and_then(|node| fields::words(cx, node, "translated_title"))
            .map(Box::new),
        container: plain(cx, f, "container"),
        publisher: plain(cx, f, "publisher"),
        details: details(cx, f),
        date: f.date(cx, "date"),
        original_date: f.date(cx, "original_date"),
        url: f.text(cx, "url"),
        accessed: f.date(cx, "accessed"),
        archive,
        lang: f.text(cx, "lang"),
        doi: plain(cx, f, "doi").into(),
        isbn: plain(cx, f, "isbn").into(),
        csl: csl(cx, f),
        snapshot: f.text(cx, "snapshot").map(Box::new),
        sha256: f.text(cx, "sha256").map(Box::new),
        derived_from: f.texts(cx, "derived_from"),
        status: status
            .map(|value| At::new(value, f.node("status").map_or(f.span, |node| node.span))),
        note: seldom(cx, f, "note"),
    })
}

fn details(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Seldom<Details> {
    let mut details: Seldom<Details> = Seldom::default();
    for (key, _) in Details::KEYS.iter().filter(|(key, _)| f.node(key).is_some()) {
        let words = Some(plain(cx, f, key)).filter(|words| !words.is_empty());
        if let Some((words, own)) = words.and_then(|words| Some((words, details.at_mut(key)?))) {
            *own = words;
        }
    }
    details
}

/// More variables of CSL. Words stay words: CSL-JSON wants `"12"` where YAML sees a number.
fn csl(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> serde_json::Map<String, serde_json::Value> {
    let mut variables = serde_json::Map::default();
    let Some(node) = f.node("csl") else { return variables };
    let Value::Mapping(pairs) = &node.value else {
        cx.wrong_type(node, "csl", "a set of keys", Some("write `csl: { PMID: \"123\" }`"));
        return variables;
    };
    for (key, node) in pairs {
        if !is_free(cx, key) {
            continue;
        }
        let value = if words_of_csl::WORDS.contains(&key.text.as_ref()) {
            fields::text(cx, node, &key.text).map(|words| serde_json::Value::from(words.value))
        } else {
            Some(anything(node))
        };
        variables.extend(value.map(|value| (key.text.to_string(), value)));
    }
    variables
}

/// Whether a variable may stand under `csl`; one that has a key of its own, or that CSL has not, is
/// reported.
fn is_free(cx: &mut Cx<'_>, key: &super::yaml::Key<'_>) -> bool {
    let name = key.text.as_ref();
    let finding = match words_of_csl::key_for(name) {
        Some(own) => {
            let message = format!("CSL's `{name}` has a key of its own here");
            Diagnostic::new(&codes::BAD_VALUE, key.span, message)
                .help(format!("write `{own}:` beside `csl:`, not in it"))
        }
        None if words_of_csl::has(name) => return true,
        None => {
            let near = did_you_mean(name, words_of_csl::free());
            Diagnostic::new(&codes::UNKNOWN_KEY, key.span, format!("CSL has no variable `{name}`"))
                .suggest(near)
        }
    };
    cx.say(finding);
    false
}

/// Names: a list, or one alone, since most works have one author.
fn names(cx: &mut Cx<'_>, f: &Fields<'_, '_>, key: &str) -> Vec<RawName> {
    let Some(node) = f.node(key) else { return Vec::new() };
    let nodes: &[Node<'_>] = match &node.value {
        Value::Sequence(items) => items,
        _ => std::slice::from_ref(node),
    };
    let mut all = Vec::with_capacity(nodes.len());
    all.extend(nodes.iter().filter_map(|node| name(cx, node, key)));
    all
}

fn name(cx: &mut Cx<'_>, node: &Node<'_>, key: &str) -> Option<RawName> {
    let Value::Mapping(_) = node.value else {
        let name = fields::text(cx, node, key)?;
        several_names(cx, &name);
        return Some(RawName::Plain(name.value));
    };
    let f = Fields::open(cx, node, &schema::NAME)?;
    let (family, given) = (plain(cx, &f, "family"), plain(cx, &f, "given"));
    let suffix = plain(cx, &f, "suffix");
    let literal = f.boolean(cx, "literal");
    match f.text(cx, "name") {
        Some(name) if literal => Some(RawName::Literal(name.value)),
        Some(name) => Some(RawName::Plain(name.value)),
        None if !family.is_empty() => Some(RawName::Parts { family, given, suffix }),
        None => {
            let message = "a name needs a `name`, or a `family` name";
            cx.say(Diagnostic::new(&codes::MISSING_KEY, f.span, message));
            None
        }
    }
}

/// Reports a name that seems to be those of several.
fn several_names(cx: &mut Cx<'_>, name: &At<String>) {
    let words = name.value.as_str();
    let between = [" et al", " and ", " & ", " und ", " et ", ";"];
    // A look at the first letters of words is enough for most names.
    let may = |pair: &[u8]| matches!(pair, [b' ', b'e' | b'a' | b'&' | b'u']);
    if !words.as_bytes().windows(2).any(may) && !words.contains(';') {
        return;
    }
    let Some(sign) = between.into_iter().find(|sign| words.contains(sign)) else { return };
    let mut names: Vec<String> = words.split(sign).map(|name| listed(name.trim())).collect();
    if let (" et al", Some(last)) = (sign, names.last_mut()) {
        *last = "et al.".to_owned();
    }
    let list = names.join(", ");
    let help = match sign {
        " et al" => format!("write a list: [{list}]"),
        _ => format!(
            "write a list: [{list}]; of a body: {{ name: {}, literal: true }}",
            listed(words)
        ),
    };
    let message = format!("`{words}` is read as one name");
    cx.say(Diagnostic::new(&codes::SEVERAL_NAMES, name.span, message).help(help));
}

/// A name as an item of a list in brackets.
fn listed(name: &str) -> String {
    match name.contains([',', ':', '#', '[', ']', '{', '}', '"']) {
        true => format!("\"{}\"", name.replace('"', "\\\"")),
        false => name.to_owned(),
    }
}

fn claim(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawClaim> {
    let id = id(cx, f);
    Some(RawClaim {
        id,
        text: markdown(cx, f, "text"),
        text_span: f.node("text").map_or(f.span, |node| node.span),
        date: f.date(cx, "date"),
        has_positions: f.node("positions").is_some_and(|node| !node.is_empty()),
        positions: many(cx, f, "positions", &schema::POSITION, position),
        unsourced_ok: unsourced_ok(cx, f),
    })
}

fn position(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawPosition> {
    let by = f.text(cx, "by");
    let stance = f.one_of(cx, "stance", Stance::from_word);
    let anonymous = f.boolean(cx, "anonymous");
    let date = f.date(cx, "date");
    let cite = cite::key(cx, f.node("cite"));
    let names_quote = f.node("quote").is_some();
    let quote = f.text(cx, "quote");
    let unsourced_ok = unsourced_ok(cx, f);
    let origin = f.texts(cx, "origin");
    Some(RawPosition {
        span: f.span,
        by,
        anonymous,
        stance,
        date,
        cite,
        unsourced_ok,
        names_quote,
        quote,
        origin,
    })
}

fn assessment(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawAssessment> {
    let id = id(cx, f);
    Some(RawAssessment {
        id,
        question: plain(cx, f, "question"),
        candidates: f.texts(cx, "candidates"),
        clues: many(cx, f, "clues", &schema::CLUE, clue),
    })
}

fn clue(cx: &mut Cx<'_>, f: &Fields<'_, '_>) -> Option<RawClue> {
    let id = f.text(cx, "id");
    let text = markdown(cx, f, "text");
    let tenure = f.text(cx, "tenure");
    let cite = cite::key(cx, f.node("cite"));
    let mut ratings = Vec::new();
    if let Some(node) = f.node("ratings") {
        match &node.value {
            Value::Mapping(pairs) => {
                for (key, node) in pairs {
                    let candidate = At::new(key.text.to_string(), key.span);
                    ratings.extend(rating(cx, candidate, node));
                }
            }
            _ => cx.wrong_type(
                node,
                "ratings",
                "ratings by candidate",
                Some("archive-raid: { fit: consistent }"),
            ),
        }
    }
    Some(RawClue { id, text, tenure, cite, ratings })
}

fn rating(cx: &mut Cx<'_>, candidate: At<String>, node: &Node<'_>) -> Option<RawRating> {
    let f = Fields::open(cx, node, &schema::RATING)?;
    let fit = f.one_of(cx, "fit", Fit::from_word);
    let because = markdown(cx, &f, "because");
    let cite = cite::key(cx, f.node("cite"));
    Some(RawRating { candidate, fit, because, cite })
}

/// The value of `extra` as JSON, by YAML's core schema.
pub(super) fn anything(node: &Node<'_>) -> serde_json::Value {
    use serde_json::Value as Json;
    match &node.value {
        _ if node.is_null() => Json::Null,
        Value::Scalar { text, quoted: false } => match text.as_ref() {
            "true" | "True" | "TRUE" => Json::Bool(true),
            "false" | "False" | "FALSE" => Json::Bool(false),
            // Zeros at the front make a name of digits, and `-inf` is a word.
            word => match word.strip_prefix(['-', '+']).unwrap_or(word).as_bytes() {
                [b'0', b'0'..=b'9', ..] => Json::from(word),
                [b'0'..=b'9', ..] => match word.parse::<i64>() {
                    Ok(whole) => Json::from(whole),
                    Err(_) => match word.parse::<f64>() {
                        Ok(number) if number.is_finite() => Json::from(number),
                        _ => Json::from(word),
                    },
                },
                _ => Json::from(word),
            },
        },
        Value::Scalar { text, .. } => Json::from(text.as_ref()),
        Value::Sequence(items) => Json::Array(items.iter().map(anything).collect()),
        Value::Mapping(pairs) => Json::Object(
            pairs.iter().map(|(key, node)| (key.text.to_string(), anything(node))).collect(),
        ),
    }
}

/// A place in a text for a set that has none: its first character.
pub(super) fn head(span: Span) -> Span {
    span.part(0, 1)
}
