//! What refers to what, turned round, so that each record knows who speaks of it.

use crate::domain::id::{AssessmentKey, ClaimKey, EventKey, PageKey, QuoteKey, SourceKey};
use crate::domain::origins::Descent;
use crate::domain::verdict::Against;
use crate::dossier::*;
use crate::markup::{Element, Mark};
use rayon::prelude::*;
use rustc_hash::FxHashMap as HashMap;

/// Relations that records declare.
pub(super) fn relations(dossier: &Dossier) -> Relations {
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
                    r.derived.entry(first.value).or_default().push(key);
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
    r
}

/// Which sources tell what others told first.
pub(super) fn descent(dossier: &Dossier) -> Descent {
    let draws_on = |source: &Source| source.derived_from.iter().map(|first| first.value).collect();
    Descent::new(dossier.sources.iter().map(draws_on))
}

/// Links, embeds and tables of pages' texts, and links of records' own texts.
pub(super) fn mentions(dossier: &Dossier) -> HashMap<Place, Vec<Mention>> {
    let of_page = |(number, page): (usize, &Page)| {
        let mut all: Vec<(Place, Mention)> = Vec::new();
        let from = Place::Page(PageKey(u32::try_from(number).unwrap_or(u32::MAX)));
        in_prose(dossier, &page.prose, from, &mut |place, mention| all.push((place, mention)));
        all
    };
    let pages = dossier.pages.par_iter().enumerate().with_max_len(64);
    let of_pages: Vec<Vec<(Place, Mention)>> = pages.map(of_page).collect();
    let mut all: Vec<(Place, Mention)> = of_pages.into_iter().flatten().collect();
    let mut in_record = |record: Record, prose: &Prose| {
        in_prose(dossier, prose, Place::Record(record), &mut |place, mention| {
            all.push((place, Mention { kind: MentionKind::InRecord, ..mention }));
        });
    };
    for (number, event) in (0u32..).zip(&dossier.events) {
        in_record(Record::Event(EventKey(number)), &event.summary);
    }
    for (number, quote) in (0u32..).zip(&dossier.quotes) {
        in_record(Record::Quote(QuoteKey(number)), &quote.context);
    }
    for (number, source) in (0u32..).zip(&dossier.sources) {
        in_record(Record::Source(SourceKey(number)), &source.note);
    }
    for (number, claim) in (0u32..).zip(&dossier.claims) {
        in_record(Record::Claim(ClaimKey(number)), &claim.text);
    }
    in_keys(dossier, &mut |place, mention| all.push((place, mention)));
    let mut turned: HashMap<Place, Vec<Mention>> = HashMap::default();
    for (place, mention) in all {
        if place != mention.from {
            let known = turned.entry(place).or_default();
            let same = |last: &Mention| (last.from, last.kind) == (mention.from, mention.kind);
            if !known.last().is_some_and(same) {
                known.push(mention);
            }
        }
    }
    turned
}

/// What records name in their keys, where the page of what is named does not list it otherwise.
fn in_keys(dossier: &Dossier, say: &mut dyn FnMut(Place, Mention)) {
    let mention = |from: Record, kind: MentionKind| Mention {
        from: Place::Record(from),
        kind,
        at: 0,
        note: None,
    };
    for (number, quote) in (0u32..).zip(&dossier.quotes) {
        if let Some(Party::Organization(body)) = quote.speaker {
            let own = mention(Record::Quote(QuoteKey(number)), MentionKind::InQuote);
            say(Place::Record(Record::Organization(body)), own);
        }
    }
    for (number, claim) in (0u32..).zip(&dossier.claims) {
        let own = mention(Record::Claim(ClaimKey(number)), MentionKind::InClaim);
        for position in &claim.positions {
            if let Some(quote) = position.quote {
                say(Place::Record(Record::Quote(quote)), own);
            }
            if let Party::Organization(body) = position.by {
                say(Place::Record(Record::Organization(body)), own);
            }
        }
    }
    for (number, assessment) in (0u32..).zip(&dossier.assessments) {
        let from = Record::Assessment(AssessmentKey(number));
        let own = mention(from, MentionKind::InAssessment);
        for candidate in &assessment.candidates {
            say(Place::Record(*candidate), own);
        }
        for clue in &assessment.clues {
            if let Some(against) = clue.tenure {
                named(against, &mut |record| say(Place::Record(record), own));
            }
            let reasons = clue.ratings.iter().map(|rating| &rating.because);
            for prose in std::iter::once(&clue.text).chain(reasons) {
                in_prose(dossier, prose, own.from, &mut |place, _| say(place, own));
            }
        }
    }
}

/// The records that a column of a table, or a clue about a tenure, names.
fn named(against: Against, record: &mut dyn FnMut(Record)) {
    match against {
        Against::Tenure { person, office } => {
            record(Record::Person(person));
            record(Record::Office(office));
        }
        Against::Person(person) => record(Record::Person(person)),
        Against::Office(office) => record(Record::Office(office)),
    }
}

/// One walk over the marks of a text and of its notes.
fn in_prose(dossier: &Dossier, prose: &Prose, from: Place, say: &mut dyn FnMut(Place, Mention)) {
    let notes = prose.markup.notes.iter().enumerate();
    let texts = std::iter::once((None, prose.markup.marks.as_slice()))
        .chain(notes.map(|(number, note)| (Some(number), note.marks.as_slice())));
    for (note, marks) in texts {
        for (at, mark) in marks.iter().enumerate() {
            match mark {
                Mark::Hole(hole) => {
                    let mention = Mention { from, kind: MentionKind::Hole(*hole), at, note };
                    if let Some(target) = prose.targets.get(*hole as usize) {
                        in_target(dossier, target, mention, say);
                    }
                }
                Mark::Start(Element::Link(link)) => {
                    let mention = Mention { from, kind: MentionKind::Link(*link), at, note };
                    let to = prose.destinations.get(*link as usize);
                    if let Some(Destination::Page(page, _)) = to {
                        say(Place::Page(*page), mention);
                    }
                }
                _ => {}
            }
        }
    }
}

fn in_target(
    dossier: &Dossier,
    target: &Target,
    mention: Mention,
    say: &mut dyn FnMut(Place, Mention),
) {
    let mut shown = |events: &[EventKey], against: &mut dyn Iterator<Item = Against>| {
        let mut record = |record: Record| say(Place::Record(record), mention);
        events.iter().for_each(|event| record(Record::Event(*event)));
        against.for_each(|against| named(against, &mut record));
    };
    match target {
        Target::Record(known) | Target::Embed(known) => say(Place::Record(*known), mention),
        Target::Page(page, _) => say(Place::Page(*page), mention),
        Target::Tenures(table) => {
            shown(&table.events, &mut table.columns.iter().map(|column| column.against));
        }
        Target::Timeline(timeline) => {
            let is_shown = |key: &EventKey| {
                dossier.event(*key).is_some_and(|event| timeline.shows(event.dates()))
            };
            let events: Vec<EventKey> = timeline.events.iter().copied().filter(is_shown).collect();
            shown(&events, &mut timeline.against.iter().copied());
        }
        Target::Note(_) | Target::Cite(_) | Target::Bibliography(_) | Target::Missing => {}
    }
}
