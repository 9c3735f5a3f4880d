//! References as source records, with every key that the content format has for what they say.

use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Date;
use crate::domain::details::Details;
use crate::dossier::{Dossier, Record, RecordKind};
use crate::markup::{Quote, plain_text};
use crate::parse::bibliography;
use crate::parse::raw::{RawArchive, RawName, RawSource, RawWords};
use crate::scaffold::front_matter::Yaml;
use crate::text::At;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The records that are new, and how many the site has already.
pub struct Sorted {
    pub new: Vec<Yaml>,
    pub skipped: usize,
}

/// Sorts out what the site has. Of two entries with one id, and of one without a title, nobody could
/// make a record: these are findings.
pub fn sorted(sources: &[RawSource], dossier: &Dossier, found: &mut Vec<Diagnostic>) -> Sorted {
    let known = dossier.records(RecordKind::Sources).map(|record: Record| dossier.id(record));
    let known: HashSet<String> = known.map(str::to_lowercase).collect();
    let mut first: HashMap<String, &RawSource> = HashMap::with_capacity(sources.len());
    let mut sorted = Sorted { new: Vec::new(), skipped: 0 };
    for source in sources {
        let id = &source.id;
        if known.contains(&id.value.to_lowercase()) {
            sorted.skipped += 1;
            continue;
        }
        if let Some(first) = first.get(&id.value.to_lowercase()) {
            let message = format!("there are two entries with the id `{}`", id.value);
            found.push(
                Diagnostic::new(&codes::DUPLICATE_ID, id.span, message)
                    .label("again here")
                    .related(first.id.span, "first here")
                    .help("give one of them another key, or take it out"),
            );
            continue;
        }
        first.insert(id.value.to_lowercase(), source);
        if source.title.is_none() {
            let message = format!("`{}` needs a title", id.value);
            found.push(Diagnostic::new(&codes::MISSING_KEY, id.span, message));
        }
        sorted.new.push(record(source));
    }
    sorted
}

/// A source as a page declares it, its keys in the order of the format.
fn record(source: &RawSource) -> Yaml {
    let date = |date: &Option<At<Date>>| {
        date.as_ref().map_or(String::new(), |date| date.value.written().trim().to_owned())
    };
    let of = |value: &Option<At<String>>| value.as_ref().map_or("", |at| &at.value).to_owned();
    let mut keys: Vec<(&str, Yaml)> = vec![
        ("id", source.id.value.as_str().into()),
        ("type", source.kind.map_or("", |kind| kind.as_str()).into()),
        ("title", words(source.title.as_ref())),
        ("author", names(&source.author)),
        ("editor", names(&source.editor)),
        ("translator", names(&source.translator)),
        ("director", names(&source.director)),
        ("container_author", names(&source.container_author)),
        ("interviewer", names(&source.interviewer)),
        ("recipient", names(&source.recipient)),
        ("translated_title", words(source.translated_title.as_deref())),
        ("container", source.container.as_str().into()),
    ];
    let details = Details::KEYS.iter().zip(source.details.values());
    keys.extend(details.map(|((key, _), value)| (*key, value.into())));
    keys.extend([
        ("publisher", source.publisher.as_str().into()),
        ("date", date(&source.date).into()),
        ("original_date", date(&source.original_date).into()),
        ("url", of(&source.url).into()),
        ("accessed", date(&source.accessed).into()),
        ("archive", archive(source.archive.as_deref(), &date)),
        ("lang", of(&source.lang).into()),
        ("doi", source.doi.as_str().into()),
        ("isbn", source.isbn.as_str().into()),
        ("csl", variables(&source.csl)),
        (
            "derived_from",
            Yaml::List(source.derived_from.iter().map(|id| id.value.as_str().into()).collect()),
        ),
        ("status", source.status.as_ref().map_or("", |status| status.value.as_str()).into()),
        ("note", note(source).into()),
    ]);
    Yaml::keys(keys)
}

fn words(words: Option<&RawWords>) -> Yaml {
    let Some(words) = words else { return Yaml::Words(String::new()) };
    match &words.lang {
        None => words.text.value.as_str().into(),
        Some(lang) => {
            Yaml::keys([("text", words.text.value.as_str()), ("lang", lang.value.as_str())])
        }
    }
}

fn archive(archive: Option<&RawArchive>, date: &dyn Fn(&Option<At<Date>>) -> String) -> Yaml {
    let Some(archive) = archive else { return Yaml::Keys(Vec::new()) };
    Yaml::keys([("url", archive.url.value.clone()), ("date", date(&archive.date))])
}

fn names(names: &[RawName]) -> Yaml {
    Yaml::List(names.iter().map(name).collect())
}

/// A name in the shortest form that says which part is the family's.
fn name(name: &RawName) -> Yaml {
    match name {
        RawName::Plain(name) => name.as_str().into(),
        RawName::Literal(name) => {
            let name = ("name".to_owned(), name.as_str().into());
            Yaml::Keys(vec![name, ("literal".to_owned(), Yaml::Flag(true))])
        }
        RawName::Parts { family, given, suffix } => {
            let plain = suffix.is_empty() && !given.is_empty();
            match plain && !family.contains(',') && !given.contains(',') {
                true => format!("{family}, {given}").into(),
                false => Yaml::keys([
                    ("family", family.as_str()),
                    ("given", given.as_str()),
                    ("suffix", suffix.as_str()),
                ]),
            }
        }
    }
}

/// Variables of CSL as they are.
fn variables(csl: &serde_json::Map<String, Value>) -> Yaml {
    Yaml::keys(csl.iter().map(|(name, value)| (name.as_str(), json(value))))
}

fn json(value: &Value) -> Yaml {
    match value {
        Value::Null => Yaml::Words(String::new()),
        Value::Bool(flag) => Yaml::Flag(*flag),
        Value::Number(number) => number.to_string().into(),
        Value::String(words) => words.as_str().into(),
        Value::Array(items) => Yaml::List(items.iter().map(json).collect()),
        Value::Object(keys) => {
            Yaml::keys(keys.iter().map(|(key, value)| (key.as_str(), json(value))))
        }
    }
}

/// A note as Markdown that says the same words.
fn note(source: &RawSource) -> String {
    let note = &source.note;
    let words = plain_text(note, &note.marks, &Quote::english, &mut |_| String::new());
    bibliography::markdown_of(words.trim())
}
