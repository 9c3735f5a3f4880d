//! The records of each kind.

use super::{leads, of_against, of_party, of_words};
use crate::data::object::Object;
use crate::data::record;
use crate::domain::details::Details;
use crate::domain::tenure::{End, Start, TenureKey};
use crate::dossier::*;
use crate::view::{Frame, plain_words};

/// A record with what it leads to.
pub(super) fn of(frame: &Frame<'_>, key: Record, object: &mut Object<'_>) {
    let d = frame.dossier;
    object.words("id", d.id(key));
    // A key of this dossier always has its record.
    let declared = match key {
        Record::Person(key) => d.person(key).map(|r| {
            of_person(frame, r, object);
            r.declared
        }),
        Record::Organization(key) => d.organization(key).map(|r| {
            of_organization(frame, r, object);
            r.declared
        }),
        Record::Office(key) => d.office(key).map(|r| {
            of_office(frame, r, object);
            r.declared
        }),
        Record::Event(key) => d.event(key).map(|r| {
            of_event(frame, r, object);
            r.declared
        }),
        Record::Quote(key) => d.quote(key).map(|r| {
            of_quote(frame, r, object);
            r.declared
        }),
        Record::Source(key) => d.source(key).map(|r| {
            of_source(frame, r, object);
            r.declared
        }),
        Record::Claim(key) => d.claim(key).map(|r| {
            of_claim(frame, r, object);
            r.declared
        }),
        Record::Assessment(key) => d.assessment(key).map(|r| {
            of_assessment(frame, r, object);
            r.declared
        }),
    };
    if let Some(page) = declared.and_then(|declared| d.page(declared.page)) {
        object.joined("declared_on", &record::page_url(frame, page));
    }
    object.words("url", &record::url(frame, key));
}

fn of_person(frame: &Frame<'_>, person: &Person, object: &mut Object<'_>) {
    let d = frame.dossier;
    let tenures = person.tenures.iter().filter(|key| d.roster.get(**key).is_some());
    object
        .object("name", |object| of_words(frame, &person.name, person.declared, object))
        .list("same_as", person.same_as.iter().map(String::as_str))
        .objects("tenures", tenures, |object, key| of_tenure(frame, *key, object));
}

fn of_tenure(frame: &Frame<'_>, key: TenureKey, object: &mut Object<'_>) {
    let Some(tenure) = frame.dossier.roster.get(key) else { return };
    object.words("office", frame.dossier.id(Record::Office(tenure.office)));
    match &tenure.from {
        Start::On(date) => object.date("from", Some(date)),
        Start::Unknown => object.flag("from_unknown", true),
    };
    match &tenure.to {
        End::On(date) => object.date("to", Some(date)),
        End::Unknown => object.flag("to_unknown", true),
        End::StillInOffice => object.flag("still_in_office", true),
    };
    let cite = frame.dossier.term(key).map_or(&[][..], |term| &term.cite);
    object.flag("acting", tenure.acting).cite(frame, cite);
}

fn of_organization(frame: &Frame<'_>, body: &Organization, object: &mut Object<'_>) {
    object
        .object("name", |object| of_words(frame, &body.name, body.declared, object))
        .words("short", &body.short)
        .list("same_as", body.same_as.iter().map(String::as_str));
}

fn of_office(frame: &Frame<'_>, office: &Office, object: &mut Object<'_>) {
    let body = office.organization.map(Record::Organization);
    object
        .object("title", |object| of_words(frame, &office.title, office.declared, object))
        .words("organization", body.map_or("", |body| frame.dossier.id(body)));
}

fn of_event(frame: &Frame<'_>, event: &Event, object: &mut Object<'_>) {
    object
        .object("title", |object| of_words(frame, &event.title, event.declared, object))
        .words("kind", &event.kind)
        .date("date", event.date.as_ref())
        .objects("rival_dates", &event.rivals, |object, rival| {
            object.date("date", Some(&rival.date)).cite(frame, &rival.cite);
        })
        .words("place", &event.place)
        .objects("by", &event.by, |object, by| of_party(frame, by, object))
        .words("summary", &plain_words(frame, &event.summary))
        .cite(frame, &event.cite);
    leads(frame, &event.summary, object);
}

fn of_quote(frame: &Frame<'_>, quote: &Quote, object: &mut Object<'_>) {
    of_words(frame, &quote.words, quote.declared, object);
    if let Some(translation) = &quote.translation {
        object.object("translation", |object| {
            of_words(frame, &translation.words, quote.declared, object);
            object.words("by", &translation.by);
        });
    }
    if let Some(speaker) = &quote.speaker {
        object.object("speaker", |object| of_party(frame, speaker, object));
    }
    object
        .date("date", quote.date.as_ref())
        .words("context", &plain_words(frame, &quote.context))
        .cite(frame, &quote.cite);
    leads(frame, &quote.context, object);
}

fn of_source(frame: &Frame<'_>, source: &Source, object: &mut Object<'_>) {
    object
        .words("type", source.kind.as_str())
        .words("title", &source.title.text)
        .words("lang", source.lang.as_deref().or(source.title.lang.as_deref()).unwrap_or(""))
        .objects("author", &source.author, of_name)
        .objects("editor", &source.editor, of_name)
        .objects("translator", &source.translator, of_name)
        .objects("director", &source.director, of_name)
        .objects("container_author", &source.container_author, of_name)
        .objects("interviewer", &source.interviewer, of_name)
        .objects("recipient", &source.recipient, of_name);
    if let Some(title) = &source.translated_title {
        object.object("translated_title", |object| of_words(frame, title, source.declared, object));
    }
    object
        .words("container", &source.container)
        .words("publisher", &source.publisher)
        .each_words(Details::KEYS.iter().map(|(key, _)| *key).zip(source.details.values()))
        .date("date", source.date.as_ref())
        .date("original_date", source.original_date.as_ref())
        .words("original_url", &source.url)
        .date("accessed", source.accessed.as_ref());
    if let Some(archive) = &source.archive {
        object.object("archive", |object| {
            object.words("url", &archive.url).date("date", archive.date.as_ref());
        });
    }
    let derived = source.derived_from.iter().map(|key| frame.dossier.id(Record::Source(key.value)));
    object
        .words("doi", &source.doi)
        .words("isbn", &source.isbn)
        .list("derived_from", derived)
        .words("status", source.status.as_str())
        .words("note", &plain_words(frame, &source.note));
    leads(frame, &source.note, object);
}

fn of_name(object: &mut Object<'_>, name: &Name) {
    match name {
        Name::Person { family, given, suffix } => {
            object.words("family", family).words("given", given).words("suffix", suffix)
        }
        Name::Literal(name) => object.words("literal", name),
        Name::Others => object.words("literal", "others"),
    };
}

fn of_claim(frame: &Frame<'_>, claim: &Claim, object: &mut Object<'_>) {
    let id = |record: Record| frame.dossier.id(record);
    object
        .words("text", &plain_words(frame, &claim.text))
        .date("date", claim.date.as_ref())
        .objects("positions", &claim.positions, |object, position| {
            let origin = position.origin.iter().map(|origin| id(Record::Source(origin.value)));
            object
                .object("by", |object| of_party(frame, &position.by, object))
                .flag("anonymous", position.anonymous)
                .words("stance", position.stance.as_str())
                .date("date", position.date.as_ref())
                .words("quote", position.quote.map_or("", |quote| id(Record::Quote(quote))))
                .list("origin", origin)
                .cite(frame, &position.cite);
        });
    leads(frame, &claim.text, object);
}

fn of_assessment(frame: &Frame<'_>, assessment: &Assessment, object: &mut Object<'_>) {
    let candidates = assessment.candidates.iter().map(|record| frame.dossier.id(*record));
    object.words("question", &assessment.question).list("candidates", candidates).objects(
        "clues",
        &assessment.clues,
        |object, clue| of_clue(frame, clue, object),
    );
}

fn of_clue(frame: &Frame<'_>, clue: &Clue, object: &mut Object<'_>) {
    object
        .words("id", &clue.id)
        .words("text", &plain_words(frame, &clue.text))
        .words("tenure", &clue.tenure.map(|against| of_against(frame, against)).unwrap_or_default())
        .cite(frame, &clue.cite)
        .objects("ratings", &clue.ratings, |object, rating| {
            object
                .words("candidate", frame.dossier.id(rating.candidate))
                .words("fit", rating.fit.as_str())
                .words("because", &plain_words(frame, &rating.because))
                .cite(frame, &rating.cite);
        });
}
