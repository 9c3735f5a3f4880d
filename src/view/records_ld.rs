//! schema.org data on the pages of records.

use super::frame::Frame;
use super::json_ld::script;
use super::model::{Html, Link, Shell, TenureView};
use crate::domain::date::{Bound, Date, Precision};
use crate::domain::day::Day;
use crate::domain::id::SourceKey;
use crate::domain::kinds::Stance;
use crate::domain::origins::Origin;
use crate::dossier::{Claim, Event, Party, Person, Quote, Record, Words};
use serde_json::{Map, Value, json};

/// The beginning of a record's data: what it is, and where its page is.
fn head(kind: &str, shell: &Shell) -> Map<String, Value> {
    let mut data = Map::new();
    data.insert("@context".into(), json!("https://schema.org"));
    data.insert("@type".into(), json!(kind));
    data.insert("url".into(), json!(shell.permalink));
    data
}

fn set(data: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    let value = value.into();
    let empty = match &value {
        Value::Null => true,
        Value::String(words) => words.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    if !empty {
        data.insert(key.into(), value);
    }
}

/// A named thing with the address of its page, where it has one.
fn named(frame: &Frame<'_>, kind: &str, link: &Link) -> Value {
    let mut thing = Map::new();
    thing.insert("@type".into(), json!(kind));
    set(&mut thing, "name", link.title.as_str());
    if !link.url.is_empty() {
        set(&mut thing, "url", frame.permalink(&link.url));
    }
    Value::Object(thing)
}

/// Who is named. Of plain words nobody knows whether they mean a person or a body.
fn party(frame: &Frame<'_>, party: &Party) -> Value {
    let kind = match party {
        Party::Person(_) => "Person",
        Party::Organization(_) => "Organization",
        Party::Plain(_) => "Thing",
    };
    named(frame, kind, &frame.party(party, &frame.config.language))
}

fn work(frame: &Frame<'_>, source: SourceKey) -> Value {
    named(frame, "CreativeWork", &frame.link(Record::Source(source), &frame.config.language))
}

fn works(frame: &Frame<'_>, sources: &[SourceKey]) -> Vec<Value> {
    sources.iter().map(|source| work(frame, *source)).collect()
}

/// A person with a Role for each tenure (schema.org's way to say when something held).
pub(super) fn person(
    frame: &Frame<'_>,
    shell: &Shell,
    person: &Person,
    tenures: &[TenureView],
) -> Html {
    let (mut bodies, mut offices) = (Vec::new(), Vec::new());
    for tenure in tenures {
        let mut role = Map::new();
        let title = match tenure.acting {
            true => format!("{} {}", tenure.office.title, frame.words.get("acting")),
            false => tenure.office.title.clone(),
        };
        set(&mut role, "roleName", title);
        for (key, date) in [("startDate", &tenure.from), ("endDate", &tenure.to)] {
            set(&mut role, key, date.as_ref().map_or("", |date| date.iso.as_str()));
        }
        if tenure.organization.title.is_empty() {
            role.insert("@type".into(), json!("Role"));
            let office = named(frame, "Occupation", &tenure.office);
            role.insert("hasOccupation".into(), office);
            offices.push(Value::Object(role));
        } else {
            role.insert("@type".into(), json!("OrganizationRole"));
            let body = named(frame, "Organization", &tenure.organization);
            role.insert("memberOf".into(), body);
            bodies.push(Value::Object(role));
        }
    }
    let mut data = head("Person", shell);
    set(&mut data, "name", person.name.text.as_str());
    set(&mut data, "memberOf", bodies);
    set(&mut data, "hasOccupation", offices);
    set(&mut data, "sameAs", person.same_as.clone());
    script(&Value::Object(data))
}

/// An event, with its first and last day where its date is a span between two.
pub(super) fn event(frame: &Frame<'_>, shell: &Shell, event: &Event) -> Html {
    let mut data = head("Event", shell);
    set(&mut data, "name", event.title.text.as_str());
    if let Some(date) = &event.date {
        let (start, end) = span(date);
        set(&mut data, "startDate", start);
        set(&mut data, "endDate", end);
    }
    if !event.place.is_empty() {
        set(&mut data, "location", json!({ "@type": "Place", "name": event.place }));
    }
    let by = event.by.iter().filter(|by| !matches!(by, Party::Plain(_)));
    set(&mut data, "organizer", by.map(|by| party(frame, by)).collect::<Vec<Value>>());
    script(&Value::Object(data))
}

fn span(date: &Date) -> (String, String) {
    let iso = super::dates::iso(date);
    let exact = !date.is_approximate() && !date.is_uncertain();
    match (date.precision(), date.earliest(), date.latest()) {
        (Precision::Span, Bound::On(first), Bound::On(last)) if exact => {
            let day = |day: Day| {
                let (year, month, day) = day.ymd();
                format!("{year:04}-{month:02}-{day:02}")
            };
            (day(first), day(last))
        }
        _ => (iso, String::new()),
    }
}

/// A quotation with who said it, when, where it stands, and its translation.
pub(super) fn quote(frame: &Frame<'_>, shell: &Shell, quote: &Quote) -> Html {
    let mut data = head("Quotation", shell);
    set(&mut data, "text", quote.words.text.as_str());
    set(&mut data, "inLanguage", language(&quote.words, shell));
    if let Some(speaker) = &quote.speaker {
        set(&mut data, "spokenByCharacter", party(frame, speaker));
    }
    set(&mut data, "dateCreated", quote.date.as_ref().map(super::dates::iso).unwrap_or_default());
    if let Some(citation) = quote.cite.first() {
        set(&mut data, "isPartOf", work(frame, citation.source));
    }
    if let Some(translation) = &quote.translation {
        let mut other = Map::new();
        other.insert("@type".into(), json!("Quotation"));
        set(&mut other, "text", translation.words.text.as_str());
        set(&mut other, "inLanguage", language(&translation.words, shell));
        if !translation.by.is_empty() {
            let by = json!({ "@type": "Thing", "name": translation.by });
            set(&mut other, "translator", by);
        }
        set(&mut data, "workTranslation", Value::Object(other));
    }
    script(&Value::Object(data))
}

fn language(words: &Words, shell: &Shell) -> String {
    words.lang.clone().unwrap_or_else(|| shell.lang.clone())
}

/// A claim with those who assert it and the works that say so; where these go back to one work, that
/// one as the first. A rating (`ClaimReview`) is for an editor to give, and the content format has none.
pub(super) fn claim(frame: &Frame<'_>, shell: &Shell, claim: &Claim) -> Html {
    let mut data = head("Claim", shell);
    set(&mut data, "text", shell.title.as_str());
    set(&mut data, "inLanguage", shell.lang.as_str());
    let (mut authors, mut sources, mut origins) = (Vec::new(), Vec::new(), Vec::new());
    for (stand, position) in frame.dossier.stands(claim).iter().zip(&claim.positions) {
        if !matches!(stand.stance, Stance::Asserts | Stance::Confirms) {
            continue;
        }
        let author = party(frame, &position.by);
        if stand.stance == Stance::Asserts && !position.anonymous && !authors.contains(&author) {
            authors.push(author);
        }
        sources.extend(&stand.sources);
        origins.extend(frame.dossier.descent.origins(&stand.sources, &stand.told_first));
    }
    sources.sort_unstable();
    sources.dedup();
    origins.sort();
    origins.dedup();
    set(&mut data, "author", authors);
    set(&mut data, "appearance", works(frame, &sources));
    if let [Origin::Source(first)] = origins.as_slice() {
        set(&mut data, "firstAppearance", work(frame, *first));
    }
    script(&Value::Object(data))
}
