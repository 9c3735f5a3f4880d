//! The records of each kind.

use super::built::Built;
use super::{leads, of_against, of_party, of_words};
use crate::data::record;
use crate::domain::details::Details;
use crate::domain::tenure::{End, Start, TenureKey};
use crate::dossier::*;
use crate::view::{Frame, plain_words};

/// A record with what it leads to.
pub(super) fn of(frame: &Frame<'_>, key: Record) -> Built {
    let built = Built::default().words("id", frame.dossier.id(key));
    let d = frame.dossier;
    let placed = |declared: Option<Declared>, built: Built| {
        let page = declared.and_then(|declared| d.page(declared.page));
        let page = page.map(|page| record::page_url(frame, page));
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
    placed(declared, built)
}

fn of_person(frame: &Frame<'_>, person: &Person, built: Built) -> Built {
    built
        .object("name", of_words(frame, &person.name, person.declared))
        .list("same_as", person.same_as.iter().map(String::as_str))
        .objects("tenures", person.tenures.iter().filter_map(|key| of_tenure(frame, *key)))
}

fn of_tenure(frame: &Frame<'_>, key: TenureKey) -> Option<Built> {
    let tenure = frame.dossier.roster.get(key)?;
    let built = Built::default().words("office", frame.dossier.id(Record::Office(tenure.office)));
    let built = match &tenure.from {
        Start::On(date) => built.date("from", Some(date)),
        Start::Unknown => built.flag("from_unknown", true),
    };
    let built = match &tenure.to {
        End::On(date) => built.date("to", Some(date)),
        End::Unknown => built.flag("to_unknown", true),
        End::StillInOffice => built.flag("still_in_office", true),
    };
    let cite = frame.dossier.term(key).map_or(&[][..], |term| &term.cite);
    Some(built.flag("acting", tenure.acting).cite(frame, cite))
}

fn of_organization(frame: &Frame<'_>, body: &Organization, built: Built) -> Built {
    built
        .object("name", of_words(frame, &body.name, body.declared))
        .words("short", &body.short)
        .list("same_as", body.same_as.iter().map(String::as_str))
}

fn of_office(frame: &Frame<'_>, office: &Office, built: Built) -> Built {
    let body = office.organization.map(Record::Organization);
    built
        .object("title", of_words(frame, &office.title, office.declared))
        .words("organization", body.map_or("", |body| frame.dossier.id(body)))
}

fn of_event(frame: &Frame<'_>, event: &Event, built: Built) -> Built {
    let rivals = event
        .rivals
        .iter()
        .map(|rival| Built::default().date("date", Some(&rival.date)).cite(frame, &rival.cite));
    let built = built
        .object("title", of_words(frame, &event.title, event.declared))
        .words("kind", &event.kind)
        .date("date", event.date.as_ref())
        .objects("rival_dates", rivals)
        .words("place", &event.place)
        .objects("by", event.by.iter().map(|by| of_party(frame, by)))
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
    });
    let built = built
        .words("text", &quote.words.text)
        .words("lang", record::lang(frame, &quote.words, quote.declared))
        .object("translation", translation.unwrap_or_default())
        .object("speaker", quote.speaker.as_ref().map(|by| of_party(frame, by)).unwrap_or_default())
        .date("date", quote.date.as_ref())
        .words("context", &plain_words(frame, &quote.context))
        .cite(frame, &quote.cite);
    leads(frame, &quote.context, built)
}

fn of_source(frame: &Frame<'_>, source: &Source, built: Built) -> Built {
    let name = |name: &Name| match name {
        Name::Person { family, given, suffix } => {
            Built::default().words("family", family).words("given", given).words("suffix", suffix)
        }
        Name::Literal(name) => Built::default().words("literal", name),
        Name::Others => Built::default().words("literal", "others"),
    };
    let archive = source.archive.as_ref().map(|archive| {
        Built::default().words("url", &archive.url).date("date", archive.date.as_ref())
    });
    let translated = source.translated_title.as_ref();
    let translated = translated.map(|title| of_words(frame, title, source.declared));
    let derived = source.derived_from.iter().map(|key| frame.dossier.id(Record::Source(key.value)));
    let built = built
        .words("type", source.kind.as_str())
        .words("title", &source.title.text)
        .words("lang", source.lang.as_deref().or(source.title.lang.as_deref()).unwrap_or(""))
        .objects("author", source.author.iter().map(name))
        .objects("editor", source.editor.iter().map(name))
        .objects("translator", source.translator.iter().map(name))
        .objects("director", source.director.iter().map(name))
        .objects("container_author", source.container_author.iter().map(name))
        .objects("interviewer", source.interviewer.iter().map(name))
        .objects("recipient", source.recipient.iter().map(name))
        .object("translated_title", translated.unwrap_or_default())
        .words("container", &source.container)
        .words("publisher", &source.publisher)
        .each_words(Details::KEYS.iter().map(|(key, _)| *key).zip(source.details.values()))
        .date("date", source.date.as_ref())
        .date("original_date", source.original_date.as_ref())
        .words("original_url", &source.url)
        .date("accessed", source.accessed.as_ref())
        .object("archive", archive.unwrap_or_default())
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
            .object("by", of_party(frame, &position.by))
            .flag("anonymous", position.anonymous)
            .words("stance", position.stance.as_str())
            .date("date", position.date.as_ref())
            .words("quote", quote.map_or("", |quote| frame.dossier.id(quote)))
            .list(
                "origin",
                position.origin.iter().map(|o| frame.dossier.id(Record::Source(o.value))),
            )
            .cite(frame, &position.cite)
    });
    let built = built
        .words("text", &plain_words(frame, &claim.text))
        .date("date", claim.date.as_ref())
        .objects("positions", positions);
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
        });
        Built::default()
            .words("id", &clue.id)
            .words("text", &plain_words(frame, &clue.text))
            .words("tenure", &clue.tenure.map(|a| of_against(frame, a)).unwrap_or_default())
            .cite(frame, &clue.cite)
            .objects("ratings", ratings)
    });
    let candidates = assessment.candidates.iter().map(|record| frame.dossier.id(*record));
    built
        .words("question", &assessment.question)
        .list("candidates", candidates)
        .objects("clues", clues)
}
