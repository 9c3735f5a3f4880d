//! `dossier.json`: everything on record, with what leads to what, ids as written.
//!
//! One object with a list for each kind there is. A key that has nothing to say is left out. Texts are
//! plain words; quotes and titles stand exactly as written, with nothing put before them.

use super::{days, json, record};
use crate::domain::date::Date;
use crate::domain::tenure::{End, Start, TenureKey};
use crate::domain::verdict::Against;
use crate::dossier::*;
use crate::view::{Frame, plain_words};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// `None` never: where there is data at all, there is a graph.
pub(super) fn file(frame: &Frame<'_>) -> Option<Vec<u8>> {
    let dossier = frame.dossier;
    let config = frame.config;
    let mut out = vec![b'{'];
    out.extend_from_slice(b"\n\"site\": ");
    let site = Built::default()
        .words("title", &config.title)
        .words("description", &config.description)
        .words("url", &config.base_url)
        .words("lang", &config.language);
    json::value(&mut out, &site);
    json::entry(&mut out, false, "pages", dossier.pages.iter().map(|page| of_page(frame, page)));
    for kind in RecordKind::ALL.into_iter().filter(|kind| dossier.count(*kind) > 0) {
        let records = dossier.records(kind).map(|key| of_record(frame, key));
        json::entry(&mut out, false, kind.as_str(), records);
    }
    out.extend_from_slice(b"\n}\n");
    Some(out)
}

/// An object while it is put together: keys in the order given, none without a value.
#[derive(Default)]
struct Built(Vec<(&'static str, Value)>);

impl Serialize for Built {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl Built {
    fn value(mut self, key: &'static str, value: Value) -> Built {
        let empty = match &value {
            Value::Null | Value::Bool(false) => true,
            Value::String(words) => words.is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            Value::Bool(true) | Value::Number(_) => false,
        };
        if !empty {
            self.0.push((key, value));
        }
        self
    }

    fn words(self, key: &'static str, words: &str) -> Built {
        self.value(key, Value::from(words))
    }

    fn list<T: Into<Value>>(self, key: &'static str, items: impl Iterator<Item = T>) -> Built {
        self.value(key, items.map(Into::into).collect())
    }

    fn date(self, key: &'static str, date: Option<&Date>) -> Built {
        match date {
            Some(date) => self.value(key, of_date(date)),
            None => self,
        }
    }

    fn cite(self, frame: &Frame<'_>, citations: &[Citation]) -> Built {
        self.list("cite", citations.iter().map(|citation| of_citation(frame, citation)))
    }

    fn into_value(self) -> Value {
        let map: Map<String, Value> =
            self.0.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        Value::Object(map)
    }
}

fn of_date(date: &Date) -> Value {
    let (earliest, latest) = (date.earliest(), date.latest());
    let day = |bound: crate::domain::date::Bound| bound.day().map(|day| day.to_string());
    json!({
        "written": date.written().trim(),
        "earliest": day(earliest),
        "earliest_bound": days::bound(earliest),
        "latest": day(latest),
        "latest_bound": days::bound(latest),
        "approximate": date.is_approximate(),
        "uncertain": date.is_uncertain(),
    })
}

fn of_citation(frame: &Frame<'_>, citation: &Citation) -> Value {
    let mut built = Built::default()
        .words("source", frame.dossier.id(Record::Source(citation.source)))
        .words("prefix", &citation.prefix);
    if let Some(place) = &citation.locator {
        built = built.words("locator_unit", place.unit.as_csl()).words("locator", &place.value);
    }
    built.words("suffix", &citation.suffix).into_value()
}

fn of_words(frame: &Frame<'_>, words: &Words, declared: Declared) -> Value {
    json!({ "text": words.text, "lang": record::lang(frame, words, declared) })
}

fn of_party(frame: &Frame<'_>, party: &Party) -> Value {
    match party {
        Party::Plain(words) => json!({ "words": words }),
        known => json!({ "id": record::party_id(frame, known) }),
    }
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
fn leads(frame: &Frame<'_>, prose: &Prose, mut built: Built) -> Built {
    let dossier = frame.dossier;
    let mut records: Vec<&str> = Vec::new();
    let mut pages: Vec<String> = Vec::new();
    let add_page = |key, pages: &mut Vec<String>| {
        let page = dossier.page(key).map(|page| frame.permalink(&frame.url(&page.address)));
        pages.extend(page.filter(|url| !pages.contains(url)));
    };
    for target in &prose.targets {
        match target {
            Target::Record(record) | Target::Embed(record) => {
                let id = dossier.id(*record);
                if !records.contains(&id) {
                    records.push(id);
                }
            }
            Target::Page(key, _) => add_page(*key, &mut pages),
            Target::Note(_) | Target::Cite(_) | Target::Tenures(_) | Target::Missing => {}
        }
    }
    for destination in &prose.destinations {
        if let Destination::Page(key, _) = destination {
            add_page(*key, &mut pages);
        }
    }
    let tables = prose.targets.iter().filter_map(|target| match target {
        Target::Tenures(table) => Some(of_table(frame, table)),
        _ => None,
    });
    built = built.list("mentions", records.into_iter()).list("links", pages.into_iter());
    built = built.list("cites", record::sources(frame, &prose.citations).into_iter());
    built.list("tables", tables)
}

fn of_table(frame: &Frame<'_>, table: &TenuresTable) -> Value {
    let events = table.events.iter().map(|key| frame.dossier.id(Record::Event(*key)));
    Built::default()
        .words("caption", &table.caption)
        .list("events", events)
        .list("against", table.columns.iter().map(|column| column.written.as_str()))
        .into_value()
}

fn of_page(frame: &Frame<'_>, page: &Page) -> Built {
    let corrections = page.corrections.iter().map(|correction| {
        json!({
            "date": correction.date.written().trim(),
            "text": plain_words(frame, &correction.text),
        })
    });
    let built = Built::default()
        .words("url", &frame.permalink(&frame.url(&page.address)))
        .words("title", &page.title)
        .words("summary", &page.summary)
        .words("lang", page.lang.as_deref().unwrap_or(&frame.config.language))
        .date("date", page.date.as_ref())
        .date("updated", page.updated.as_ref())
        .list("authors", page.authors.iter().map(String::as_str))
        .list("corrections", corrections);
    leads(frame, &page.prose, built)
}

fn of_record(frame: &Frame<'_>, key: Record) -> Built {
    let built = Built::default().words("id", frame.dossier.id(key));
    let d = frame.dossier;
    let of = |declared: Option<Declared>, built: Built| {
        let page = declared.and_then(|declared| d.page(declared.page));
        let page = page.map(|page| frame.permalink(&frame.url(&page.address)));
        built.words("declared_on", &page.unwrap_or_default()).words("url", &record::url(frame, key))
    };
    // A key of this dossier always has its record.
    let (declared, built) = match key {
        Record::Person(key) => match d.person(key) {
            Some(r) => (Some(r.declared), of_person(frame, r, built)),
            None => (None, built),
        },
        Record::Organization(key) => match d.organization(key) {
            Some(r) => (Some(r.declared), of_organization(frame, r, built)),
            None => (None, built),
        },
        Record::Office(key) => match d.office(key) {
            Some(r) => (Some(r.declared), of_office(frame, r, built)),
            None => (None, built),
        },
        Record::Event(key) => match d.event(key) {
            Some(r) => (Some(r.declared), of_event(frame, r, built)),
            None => (None, built),
        },
        Record::Quote(key) => match d.quote(key) {
            Some(r) => (Some(r.declared), of_quote(frame, r, built)),
            None => (None, built),
        },
        Record::Source(key) => match d.source(key) {
            Some(r) => (Some(r.declared), of_source(frame, r, built)),
            None => (None, built),
        },
        Record::Claim(key) => match d.claim(key) {
            Some(r) => (Some(r.declared), of_claim(frame, r, built)),
            None => (None, built),
        },
        Record::Assessment(key) => match d.assessment(key) {
            Some(r) => (Some(r.declared), of_assessment(frame, r, built)),
            None => (None, built),
        },
    };
    of(declared, built)
}

fn of_person(frame: &Frame<'_>, person: &Person, built: Built) -> Built {
    built
        .value("name", of_words(frame, &person.name, person.declared))
        .list("same_as", person.same_as.iter().map(String::as_str))
        .list("tenures", person.tenures.iter().filter_map(|key| of_tenure(frame, *key)))
}

fn of_tenure(frame: &Frame<'_>, key: TenureKey) -> Option<Value> {
    let tenure = frame.dossier.roster.get(key)?;
    let built = Built::default().words("office", frame.dossier.id(Record::Office(tenure.office)));
    let built = match &tenure.from {
        Start::On(date) => built.date("from", Some(date)),
        Start::Unknown => built.words("from", "unknown"),
    };
    let built = match &tenure.to {
        End::On(date) => built.date("to", Some(date)),
        End::Unknown => built.words("to", "unknown"),
        End::StillInOffice => built.value("still_in_office", Value::Bool(true)),
    };
    let cite = frame.dossier.term(key).map_or(&[][..], |term| &term.cite);
    Some(built.value("acting", Value::Bool(tenure.acting)).cite(frame, cite).into_value())
}

fn of_organization(frame: &Frame<'_>, body: &Organization, built: Built) -> Built {
    built
        .value("name", of_words(frame, &body.name, body.declared))
        .words("short", &body.short)
        .list("same_as", body.same_as.iter().map(String::as_str))
}

fn of_office(frame: &Frame<'_>, office: &Office, built: Built) -> Built {
    let body = office.organization.map(Record::Organization);
    built
        .value("title", of_words(frame, &office.title, office.declared))
        .words("organization", body.map_or("", |body| frame.dossier.id(body)))
}

fn of_event(frame: &Frame<'_>, event: &Event, built: Built) -> Built {
    let rivals = event.rivals.iter().map(|rival| {
        Built::default().date("date", Some(&rival.date)).cite(frame, &rival.cite).into_value()
    });
    let built = built
        .value("title", of_words(frame, &event.title, event.declared))
        .words("kind", &event.kind)
        .date("date", event.date.as_ref())
        .list("rival_dates", rivals)
        .words("place", &event.place)
        .list("by", event.by.iter().map(|by| of_party(frame, by)))
        .words("summary", &plain_words(frame, &event.summary))
        .cite(frame, &event.cite);
    leads(frame, &event.summary, built)
}

fn of_quote(frame: &Frame<'_>, quote: &Quote, built: Built) -> Built {
    let translation = quote.translation.as_ref().map(|translation| {
        Built::default()
            .words("text", &translation.words.text)
            .words("lang", record::lang(frame, &translation.words, quote.declared))
            .words("by", &translation.by)
            .into_value()
    });
    let built = built
        .words("text", &quote.words.text)
        .words("lang", record::lang(frame, &quote.words, quote.declared))
        .value("translation", translation.unwrap_or_default())
        .value("speaker", quote.speaker.as_ref().map(|by| of_party(frame, by)).unwrap_or_default())
        .date("date", quote.date.as_ref())
        .words("context", &plain_words(frame, &quote.context))
        .cite(frame, &quote.cite);
    leads(frame, &quote.context, built)
}

fn of_source(frame: &Frame<'_>, source: &Source, built: Built) -> Built {
    let name = |name: &Name| match name {
        Name::Person { family, given } => {
            Built::default().words("family", family).words("given", given).into_value()
        }
        Name::Literal(name) => json!({ "literal": name }),
    };
    let archive = source.archive.as_ref().map(|archive| {
        Built::default().words("url", &archive.url).date("date", archive.date.as_ref()).into_value()
    });
    let derived = source.derived_from.iter().map(|key| frame.dossier.id(Record::Source(*key)));
    let built = built
        .words("type", source.kind.as_str())
        .words("title", &source.title.text)
        .words("lang", source.lang.as_deref().or(source.title.lang.as_deref()).unwrap_or(""))
        .list("author", source.author.iter().map(name))
        .list("editor", source.editor.iter().map(name))
        .words("container", &source.container)
        .words("publisher", &source.publisher)
        .date("date", source.date.as_ref())
        .words("original_url", &source.url)
        .date("accessed", source.accessed.as_ref())
        .value("archive", archive.unwrap_or_default())
        .words("doi", &source.doi)
        .words("isbn", &source.isbn)
        .list("derived_from", derived)
        .words("status", source.status.as_str())
        .words("note", &plain_words(frame, &source.note));
    leads(frame, &source.note, built)
}

fn of_claim(frame: &Frame<'_>, claim: &Claim, built: Built) -> Built {
    let positions = claim.positions.iter().map(|position| {
        let quote = position.quote.map(Record::Quote);
        Built::default()
            .value("by", of_party(frame, &position.by))
            .value("anonymous", Value::Bool(position.anonymous))
            .words("stance", position.stance.as_str())
            .date("date", position.date.as_ref())
            .words("quote", quote.map_or("", |quote| frame.dossier.id(quote)))
            .cite(frame, &position.cite)
            .into_value()
    });
    let built = built
        .words("text", &plain_words(frame, &claim.text))
        .date("date", claim.date.as_ref())
        .list("positions", positions);
    leads(frame, &claim.text, built)
}

fn of_assessment(frame: &Frame<'_>, assessment: &Assessment, built: Built) -> Built {
    let clues = assessment.clues.iter().map(|clue| {
        let ratings = clue.ratings.iter().map(|rating| {
            Built::default()
                .words("candidate", frame.dossier.id(rating.candidate))
                .words("fit", rating.fit.as_str())
                .words("because", &plain_words(frame, &rating.because))
                .cite(frame, &rating.cite)
                .into_value()
        });
        Built::default()
            .words("id", &clue.id)
            .words("text", &plain_words(frame, &clue.text))
            .words("tenure", &clue.tenure.map(|a| of_against(frame, a)).unwrap_or_default())
            .cite(frame, &clue.cite)
            .list("ratings", ratings)
            .into_value()
    });
    let candidates = assessment.candidates.iter().map(|record| frame.dossier.id(*record));
    built
        .words("question", &assessment.question)
        .list("candidates", candidates)
        .list("clues", clues)
}
