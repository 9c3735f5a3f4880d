//! The pages of records.

use super::frame::Frame;
use super::model::*;
use super::notes::{Lean, Leans};
use super::sheet::Sheet;
use super::{
    address, assessments, cards, claims, dates, indexes, mentions, persons, records_ld,
    search_page, tenures, timeline,
};
use crate::domain::date::Date;
use crate::domain::id::*;
use crate::domain::verdict::{self, Against, EventDates, Verdict};
use crate::dossier::{Event, Place, Record, RecordKind, Source};

/// The view of a record's page.
#[derive(Debug)]
pub enum RecordPage {
    /// `person.html`
    Person(Box<PersonPage>),
    /// `organization.html`
    Organization(Box<OrganizationPage>),
    /// `office.html`
    Office(Box<OfficePage>),
    /// `event.html`
    Event(Box<EventPage>),
    /// `quote.html`
    Quote(Box<QuotePage>),
    /// `source.html`
    Source(Box<SourcePage>),
    /// `claim.html`
    Claim(Box<ClaimPage>),
    /// `assessment.html`
    Assessment(Box<AssessmentPage>),
}

/// A record's page and what on it leans on sources. `leans` are those of the pages made before,
/// sorted by source: a source's page lists its own.
pub fn record_page(
    frame: &Frame<'_>,
    record: Record,
    leans: &[Lean],
) -> Option<(RecordPage, Leans)> {
    let place = Place::Record(record);
    let url = frame.url(&address::record(record.kind(), frame.dossier.id(record)));
    let mut sheet = Sheet::new(frame, place, url, None);
    let page = match record {
        Record::Person(key) => person(&mut sheet, key)?,
        Record::Organization(key) => organization(&mut sheet, key)?,
        Record::Office(key) => office(&mut sheet, key)?,
        Record::Event(key) => event(&mut sheet, key)?,
        Record::Quote(key) => quote(&mut sheet, key)?,
        Record::Source(key) => source(&mut sheet, key, leans)?,
        Record::Claim(key) => claim(&mut sheet, key)?,
        Record::Assessment(key) => assessment(&mut sheet, key)?,
    };
    Some((page, sheet.leans))
}

/// What the pages of sources themselves lean on, before they are made: a source's note may cite
/// another, and so may the context of a quote from it. Few do.
pub fn leans_of_sources(frame: &Frame<'_>) -> Leans {
    let dossier = frame.dossier;
    if !frame.has_pages(RecordKind::Sources) {
        return Leans::new();
    }
    let leans = |(number, source): (u32, &Source)| {
        let key = SourceKey(number);
        let quotes = dossier.relations.quotes_by_source.get(&key).map_or(&[][..], Vec::as_slice);
        let elsewhere = |quote: &QuoteKey| {
            dossier.quote(*quote).is_some_and(|quote| {
                !quote.context.citations.is_empty()
                    || quote.cite.iter().any(|citation| citation.source != key)
            })
        };
        if source.note.citations.is_empty() && !quotes.iter().any(elsewhere) {
            return Leans::new();
        }
        let page = record_page(frame, Record::Source(key), &[]);
        page.map(|(_, leans)| leans).unwrap_or_default()
    };
    (0u32..)
        .zip(&dossier.sources)
        .flat_map(leans)
        .filter(|lean| {
            // A page need not say that it leans on what it is about.
            lean.from != Place::Record(Record::Source(lean.source))
        })
        .collect()
}

/// What the page of any record has, once its views are made, since they bring the notes.
fn shell(sheet: &mut Sheet<'_>, record: Record, kind: &'static str, leans: &[&Lean]) -> Shell {
    let frame = sheet.frame;
    let notes = sheet.finish();
    let title = sheet.plain(record);
    let mut shell = sheet.shell(kind, title, String::new());
    shell.description = search_page::found_record(frame, record)
        .map(|found| match found.about.is_empty() {
            true => found.kind,
            false => format!("{} · {}", found.kind, found.about),
        })
        .unwrap_or_default();
    let kind = record.kind();
    shell.crumbs = vec![
        super::text_pages::home(frame, sheet.ui),
        Link::to(indexes::title(frame, kind), frame.url(&address::index(kind))),
    ];
    shell.notes = notes;
    shell.backlinks = mentions::of(sheet, Place::Record(record), leans);
    shell
}

fn dates_of(event: &Event) -> EventDates<'_> {
    EventDates {
        date: event.date.as_ref(),
        rivals: event.rivals.iter().map(|rival| &rival.date).collect(),
    }
}

/// The site's events by what the dates lead to for a person or an office, in order of time; those
/// that certainly lie outside are left out.
fn by_verdict(sheet: &Sheet<'_>, against: Against) -> Vec<VerdictGroup> {
    let frame = sheet.frame;
    const ORDER: [Verdict; 4] =
        [Verdict::Yes, Verdict::Possible, Verdict::Disputed, Verdict::Unknown];
    let mut judged: Vec<(Verdict, &Event, EventVerdict)> = Vec::new();
    for (number, event) in (0u32..).zip(&frame.dossier.events) {
        if event.date.is_none() {
            continue;
        }
        let cell = verdict::judge(&frame.dossier.roster, &dates_of(event), against);
        let Some(reading) = cell.readings.first() else { continue };
        if cell.verdict == Verdict::No {
            continue;
        }
        let view = EventVerdict {
            event: sheet.link(Record::Event(EventKey(number))),
            date: event.date.as_ref().map(|date| dates::remarked(sheet.ui, date)),
            holders: persons::holders(sheet, reading, against),
            reason: sheet.ui.reason(&reading.reason, &sheet.names()),
        };
        judged.push((cell.verdict, event, view));
    }
    judged.sort_by_key(|(_, event, _)| (event.date.as_ref().map(Date::sort_day), event.id.clone()));
    ORDER
        .into_iter()
        .filter_map(|verdict| {
            let events: Vec<EventVerdict> = judged
                .iter()
                .filter(|(found, ..)| *found == verdict)
                .map(|(_, _, view)| view.clone())
                .collect();
            (!events.is_empty()).then(|| VerdictGroup {
                verdict: verdict.as_str(),
                word: sheet.ui.verdict(verdict).to_owned(),
                events,
            })
        })
        .collect()
}

fn cards_of<'v, K: Copy, T>(
    sheet: &mut Sheet<'v>,
    keys: Option<&'v Vec<K>>,
    card: fn(&mut Sheet<'v>, K, String) -> Option<T>,
) -> Vec<T> {
    let keys: &'v [K] = keys.map_or(&[], Vec::as_slice);
    keys.iter().filter_map(|key| card(sheet, *key, String::new())).collect()
}

fn person<'v>(sheet: &mut Sheet<'v>, key: PersonKey) -> Option<RecordPage> {
    let frame = sheet.frame;
    let person = frame.dossier.person(key)?;
    let relations = &frame.dossier.relations;
    let tenures = tenures::list(sheet, frame.dossier.roster.of_person(key), false);
    let timeline = timeline::of_person(sheet, key);
    let took_part = cards_of(sheet, relations.events_by_person.get(&key), cards::event);
    let quotes = cards_of(sheet, relations.quotes_by_speaker.get(&key), cards::quote);
    let positions = claims::of_person(sheet, key);
    let mut organizations: Vec<Link> = Vec::new();
    for tenure in &tenures {
        if !tenure.organization.title.is_empty() && !organizations.contains(&tenure.organization) {
            organizations.push(tenure.organization.clone());
        }
    }
    let mut shell = shell(sheet, Record::Person(key), "person", &[]);
    shell.json_ld = records_ld::person(frame, &shell, person, &tenures);
    Some(RecordPage::Person(Box::new(PersonPage {
        shell,
        id: person.id.clone(),
        name: sheet.said(&person.name, person.declared),
        same_as: person.same_as.clone(),
        tenures,
        timeline,
        events: by_verdict(sheet, Against::Person(key)),
        took_part,
        quotes,
        positions,
        organizations,
    })))
}

fn organization<'v>(sheet: &mut Sheet<'v>, key: OrganizationKey) -> Option<RecordPage> {
    let frame = sheet.frame;
    let body = frame.dossier.organization(key)?;
    let relations = &frame.dossier.relations;
    let mut offices = Vec::new();
    for office in relations.offices.get(&key).map_or(&[][..], Vec::as_slice) {
        offices.push(OfficeHolders {
            office: sheet.link(Record::Office(*office)),
            tenures: tenures::list(sheet, frame.dossier.roster.of_office(*office), true),
        });
    }
    let took_part = cards_of(sheet, relations.events_by_organization.get(&key), cards::event);
    let shell = shell(sheet, Record::Organization(key), "organization", &[]);
    Some(RecordPage::Organization(Box::new(OrganizationPage {
        shell,
        id: body.id.clone(),
        name: sheet.said(&body.name, body.declared),
        short: body.short.clone(),
        offices,
        took_part,
        same_as: body.same_as.clone(),
    })))
}

fn office<'v>(sheet: &mut Sheet<'v>, key: OfficeKey) -> Option<RecordPage> {
    let frame = sheet.frame;
    let office = frame.dossier.office(key)?;
    let tenures = tenures::list(sheet, frame.dossier.roster.of_office(key), true);
    let timeline = timeline::of_office(sheet, key);
    let organization = office.organization.map(|body| sheet.link(Record::Organization(body)));
    let shell = shell(sheet, Record::Office(key), "office", &[]);
    Some(RecordPage::Office(Box::new(OfficePage {
        shell,
        id: office.id.clone(),
        name: sheet.said(&office.title, office.declared),
        organization: organization.unwrap_or_default(),
        tenures,
        timeline,
        events: by_verdict(sheet, Against::Office(key)),
    })))
}

fn event<'v>(sheet: &mut Sheet<'v>, key: EventKey) -> Option<RecordPage> {
    let frame = sheet.frame;
    let event = frame.dossier.event(key)?;
    // The page shows the facts first, then the summary.
    let mut view = cards::event_head(sheet, key, event);
    view.summary = super::prose::blocks(sheet, &event.summary, "event");
    let mut offices = Vec::new();
    let mut held: Vec<OfficeKey> = Vec::new();
    for (number, _) in (0u32..).zip(&frame.dossier.offices) {
        let office = OfficeKey(number);
        let against = Against::Office(office);
        let cell = verdict::judge(&frame.dossier.roster, &dates_of(event), against);
        let Some(reading) = cell.readings.first() else { continue };
        // An office that nobody could have held then tells nothing of the event.
        if reading.holdings.is_empty() || event.date.is_none() {
            continue;
        }
        held.push(office);
        offices.push(OfficeThen {
            office: sheet.link(Record::Office(office)),
            verdict: cell.verdict.as_str(),
            word: sheet.ui.verdict(cell.verdict).to_owned(),
            holders: persons::holders(sheet, reading, against),
            reason: sheet.ui.reason(&reading.reason, &sheet.names()),
            refs: Html::default(),
        });
    }
    let timeline = timeline::of_event(sheet, key, &held);
    // What speaks of the event in its own words: claims and quotes that link to it.
    let (mut claims, mut quotes) = (Vec::new(), Vec::new());
    let mut spoken: Vec<Record> = Vec::new();
    for mention in frame.dossier.mentions_of(Place::Record(Record::Event(key))) {
        let Place::Record(record) = mention.from else { continue };
        if spoken.contains(&record) {
            continue;
        }
        spoken.push(record);
        match record {
            Record::Claim(_) => claims.push(sheet.link(record)),
            Record::Quote(quote) => quotes.extend(cards::quote(sheet, quote, String::new())),
            _ => {}
        }
    }
    let mut shell = shell(sheet, Record::Event(key), "event", &[]);
    shell.json_ld = records_ld::event(frame, &shell, event);
    Some(RecordPage::Event(Box::new(EventPage {
        shell,
        event: view,
        offices,
        timeline,
        claims,
        quotes,
    })))
}

fn quote<'v>(sheet: &mut Sheet<'v>, key: QuoteKey) -> Option<RecordPage> {
    let frame = sheet.frame;
    let view = cards::quote(sheet, key, String::new())?;
    let mut shell = shell(sheet, Record::Quote(key), "quote", &[]);
    shell.json_ld = records_ld::quote(frame, &shell, frame.dossier.quote(key)?);
    Some(RecordPage::Quote(Box::new(QuotePage { shell, quote: view })))
}

fn source<'v>(sheet: &mut Sheet<'v>, key: SourceKey, leans: &[Lean]) -> Option<RecordPage> {
    let frame = sheet.frame;
    let source = frame.dossier.source(key)?;
    let view = cards::source(sheet, key, String::new())?;
    let relations = &frame.dossier.relations;
    let quotes = cards_of(sheet, relations.quotes_by_source.get(&key), cards::quote);
    let ledger = mentions::ledger(leans, key);
    let shell = shell(sheet, Record::Source(key), "source", &ledger);
    let link = |key: &SourceKey| sheet.link(Record::Source(*key));
    Some(RecordPage::Source(Box::new(SourcePage {
        shell,
        source: view,
        derived_from: source.derived_from.iter().map(|first| link(&first.value)).collect(),
        derived: relations
            .derived
            .get(&key)
            .map_or(&[][..], Vec::as_slice)
            .iter()
            .map(link)
            .collect(),
        quotes,
    })))
}

fn claim<'v>(sheet: &mut Sheet<'v>, key: ClaimKey) -> Option<RecordPage> {
    let view = claims::claim(sheet, key, String::new())?;
    let mut shell = shell(sheet, Record::Claim(key), "claim", &[]);
    let claim = sheet.frame.dossier.claim(key)?;
    shell.title = super::prose::plain_words(sheet.frame, &claim.text);
    shell.json_ld = records_ld::claim(sheet.frame, &shell, claim);
    Some(RecordPage::Claim(Box::new(ClaimPage { shell, claim: view })))
}

fn assessment<'v>(sheet: &mut Sheet<'v>, key: AssessmentKey) -> Option<RecordPage> {
    let view = assessments::view(sheet, key, String::from("embed-0"))?;
    let shell = shell(sheet, Record::Assessment(key), "assessment", &[]);
    Some(RecordPage::Assessment(Box::new(AssessmentPage { shell, assessment: view })))
}
