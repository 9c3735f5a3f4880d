//! What refers to what, turned round, so that each record knows who speaks of it.

use crate::domain::id::PageKey;
use crate::domain::verdict::Against;
use crate::dossier::*;

/// Relations that records declare.
pub(super) fn relations(dossier: &mut Dossier) {
    let mut r = Relations::default();
    for record in RecordKind::ALL.into_iter().flat_map(|kind| dossier.records(kind)) {
        let page = match record {
            Record::Person(key) => dossier.person(key).map(|x| x.declared.page),
            Record::Organization(key) => dossier.organization(key).map(|x| x.declared.page),
            Record::Office(key) => dossier.office(key).map(|x| {
                if let Some(organization) = x.organization {
                    r.offices.entry(organization).or_default().push(key);
                }
                x.declared.page
            }),
            Record::Event(key) => dossier.event(key).map(|x| {
                for by in &x.by {
                    match by {
                        Party::Person(person) => {
                            r.events_by_person.entry(*person).or_default().push(key);
                        }
                        Party::Organization(body) => {
                            r.events_by_organization.entry(*body).or_default().push(key);
                        }
                        Party::Plain(_) => {}
                    }
                }
                x.declared.page
            }),
            Record::Quote(key) => dossier.quote(key).map(|x| {
                if let Some(Party::Person(person)) = x.speaker {
                    r.quotes_by_speaker.entry(person).or_default().push(key);
                }
                for citation in &x.cite {
                    let quotes = r.quotes_by_source.entry(citation.source).or_default();
                    if quotes.last() != Some(&key) {
                        quotes.push(key);
                    }
                }
                x.declared.page
            }),
            Record::Source(key) => dossier.source(key).map(|x| {
                for first in &x.derived_from {
                    r.derived.entry(*first).or_default().push(key);
                }
                x.declared.page
            }),
            Record::Claim(key) => dossier.claim(key).map(|x| {
                for (number, position) in x.positions.iter().enumerate() {
                    if let Party::Person(person) = position.by {
                        r.positions.entry(person).or_default().push((key, number));
                    }
                }
                x.declared.page
            }),
            Record::Assessment(key) => dossier.assessment(key).map(|x| x.declared.page),
        };
        if let Some(page) = page {
            r.declared.entry(page).or_default().push(record);
        }
    }
    dossier.relations = r;
}

/// Links, embeds and tables of pages' texts, and links of records' own texts.
pub(super) fn mentions(dossier: &mut Dossier) {
    let mut all: Vec<(Place, Mention)> = Vec::new();
    for (number, page) in (0u32..).zip(&dossier.pages) {
        let from = Place::Page(PageKey(number));
        in_prose(&page.prose, &mut |place, kind| all.push((place, Mention { from, kind })));
    }
    let mut in_record = |record: Record, prose: &Prose| {
        let from = Place::Record(record);
        in_prose(prose, &mut |place, _| {
            all.push((place, Mention { from, kind: MentionKind::InRecord }));
        });
    };
    for (number, event) in (0u32..).zip(&dossier.events) {
        in_record(Record::Event(crate::domain::id::EventKey(number)), &event.summary);
    }
    for (number, quote) in (0u32..).zip(&dossier.quotes) {
        in_record(Record::Quote(crate::domain::id::QuoteKey(number)), &quote.context);
    }
    for (number, source) in (0u32..).zip(&dossier.sources) {
        in_record(Record::Source(crate::domain::id::SourceKey(number)), &source.note);
    }
    for (number, claim) in (0u32..).zip(&dossier.claims) {
        in_record(Record::Claim(crate::domain::id::ClaimKey(number)), &claim.text);
    }
    for (place, mention) in all {
        if place != mention.from {
            let known = dossier.mentions.entry(place).or_default();
            if known.last() != Some(&mention) {
                known.push(mention);
            }
        }
    }
}

fn in_prose(prose: &Prose, say: &mut dyn FnMut(Place, MentionKind)) {
    for (hole, target) in (0u32..).zip(&prose.targets) {
        let kind = MentionKind::Hole(hole);
        match target {
            Target::Record(record) | Target::Embed(record) => say(Place::Record(*record), kind),
            Target::Page(page, _) => say(Place::Page(*page), kind),
            Target::Tenures(table) => {
                for event in &table.events {
                    say(Place::Record(Record::Event(*event)), kind);
                }
                for column in &table.columns {
                    match column.against {
                        Against::Tenure { person, office } => {
                            say(Place::Record(Record::Person(person)), kind);
                            say(Place::Record(Record::Office(office)), kind);
                        }
                        Against::Person(person) => say(Place::Record(Record::Person(person)), kind),
                        Against::Office(office) => say(Place::Record(Record::Office(office)), kind),
                    }
                }
            }
            Target::Note(_) | Target::Cite(_) | Target::Missing => {}
        }
    }
    for (link, destination) in (0u32..).zip(&prose.destinations) {
        if let Destination::Page(page, _) = destination {
            say(Place::Page(*page), MentionKind::Link(link));
        }
    }
}
