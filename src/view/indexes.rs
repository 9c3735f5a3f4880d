//! The lists of records, one a kind.

use super::frame::{Frame, shortened};
use super::html::{escape, unlinked};
use super::model::*;
use super::notes::Lean;
use super::sheet::Sheet;
use super::typography::curled;
use super::{address, cards, dates, mentions, prose, tenures};
use crate::domain::id::PageKey;
use crate::dossier::{Place, Record, RecordKind};
use crate::markup::{is_landmark, is_numbered};

/// The list of all records of a kind. `leans` are sorted by source.
pub fn index(frame: &Frame<'_>, kind: RecordKind, leans: &[Lean]) -> IndexPage {
    let url = frame.url(&address::index(kind));
    let sheet = Sheet::new(frame, Place::Page(PageKey(u32::MAX)), url, None);
    let mut shell = sheet.shell("index", title(frame, kind), String::new());
    shell.crumbs = vec![super::text_pages::home(frame, sheet.ui)];
    IndexPage {
        shell,
        records: kind.as_str(),
        body: Html::default(),
        corrections: Vec::new(),
        entries: entries(frame, kind, leans, &[]),
    }
}

/// The kind whose list has this address, where an editor's page stands in its place.
pub fn index_of(frame: &Frame<'_>, kind: RecordKind) -> bool {
    let address = address::index(kind);
    frame.dossier.pages.iter().any(|page| page.address == address)
}

/// An editor's page at the address of a list: its words, then the list.
/// `taken` are the anchors of its headings.
pub(super) fn with_text(
    frame: &Frame<'_>,
    kind: RecordKind,
    text: TextPage,
    taken: &[&str],
) -> IndexPage {
    let shell = Shell { kind: "index", ..text.shell };
    IndexPage {
        shell,
        records: kind.as_str(),
        body: text.body,
        corrections: text.corrections,
        entries: entries(frame, kind, &[], taken),
    }
}

/// The kinds of records that the site has, with their lists.
pub fn kinds(frame: &Frame<'_>) -> Vec<KindLink> {
    frame
        .kinds()
        .into_iter()
        .map(|kind| KindLink {
            kind: kind.as_str(),
            title: title(frame, kind),
            url: frame.url(&address::index(kind)),
            count: frame.dossier.count(kind),
        })
        .collect()
}

pub(super) fn title(frame: &Frame<'_>, kind: RecordKind) -> String {
    frame.words.get(&format!("kinds_{}", kind.as_str())).to_owned()
}

fn entries(frame: &Frame<'_>, kind: RecordKind, leans: &[Lean], taken: &[&str]) -> Vec<IndexEntry> {
    let mut all: Vec<(SortKey, IndexEntry)> =
        frame.dossier.records(kind).filter_map(|record| entry(frame, record, leans)).collect();
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    let free = |id: &str| !taken.contains(&id) && !is_numbered(id) && !is_landmark(id);
    all.into_iter()
        .map(|(_, mut entry)| {
            if free(&entry.id) {
                entry.anchor.clone_from(&entry.id);
            }
            entry
        })
        .collect()
}

/// Events by date, all others by name; the id decides among equals.
type SortKey = (bool, Option<crate::domain::day::Day>, Vec<u8>, String);

fn entry(frame: &Frame<'_>, record: Record, leans: &[Lean]) -> Option<(SortKey, IndexEntry)> {
    let dossier = frame.dossier;
    let lang = &frame.config.language;
    let ui = frame.words;
    let named = |record: Record| cards::link_words(&frame.link(record, lang));
    let mut name = frame.named(record, lang);
    let mut date = None;
    let mut status = "";
    let mut sort_name = None;
    let mut sort_day = None;
    let mut count = mentions::count(frame, Place::Record(record));
    let detail = match record {
        Record::Person(key) => {
            let person = dossier.person(key)?;
            if let Some((given, family)) = person.name.text.rsplit_once(' ') {
                sort_name = Some(ui.sort_key(&format!("{family}, {given}")));
            }
            let offices: Vec<String> = dossier
                .roster
                .of_person(key)
                .iter()
                .filter_map(|key| dossier.roster.get(*key))
                .map(|tenure| {
                    let office = named(Record::Office(tenure.office));
                    let acting =
                        if tenure.acting { escape(ui.get("acting")) } else { String::new() };
                    let span = escape(&tenures::span(tenure, ui));
                    format!("{}, {span}", format!("{office} {acting}").trim())
                })
                .collect();
            offices.join(ui.get("semicolon"))
        }
        Record::Organization(key) => {
            let name = frame.words_view(&name, lang);
            cards::bdi(&dossier.organization(key)?.short, &name.lang, &name.dir)
        }
        Record::Office(key) => {
            let office = dossier.office(key)?;
            let body = office.organization.map(|key| named(Record::Organization(key)));
            body.unwrap_or_default()
        }
        Record::Event(key) => {
            let event = dossier.event(key)?;
            date = event.date.as_ref().map(|date| dates::remarked(ui, date));
            sort_day = event.date.as_ref().map(|date| date.sort_day());
            let parts = [event.kind.as_str(), event.place.as_str()];
            let parts: Vec<String> =
                parts.iter().filter(|part| !part.is_empty()).map(|part| escape(part)).collect();
            parts.join(", ")
        }
        Record::Quote(key) => {
            let quote = dossier.quote(key)?;
            let translation = frame.translation_first(quote, lang).map(|words| words.text);
            let words = translation.as_ref().unwrap_or(&quote.words.text);
            name.text = curled(&shortened(words, 140), ui).into_owned();
            date = quote.date.as_ref().map(|date| dates::view(ui, date));
            let speaker =
                quote.speaker.as_ref().map(|by| cards::link_words(&frame.party(by, lang)));
            let source = quote.cite.first().map(|c| escape(&frame.reference(c.source, ui).short));
            speaker.into_iter().chain(source).collect::<Vec<_>>().join(", ")
        }
        Record::Source(key) => {
            let source = dossier.source(key)?;
            status = match source.status {
                crate::domain::kinds::Status::Ok => "",
                status => status.as_str(),
            };
            count += mentions::ledger(leans, key).len();
            let reference = frame.reference(key, ui);
            sort_name = Some(reference.sort.clone());
            // The list makes a link of it.
            unlinked(&reference.entry)
        }
        Record::Claim(key) => {
            let claim = dossier.claim(key)?;
            name.text = prose::plain_words(frame, &claim.text);
            let count = claim.positions.len();
            escape(&ui.with("positions_count", i64::try_from(count).unwrap_or(i64::MAX)))
        }
        Record::Assessment(key) => {
            let assessment = dossier.assessment(key)?;
            let names: Vec<String> =
                assessment.candidates.iter().map(|record| named(*record)).collect();
            names.join(", ")
        }
    };
    let id = dossier.id(record).to_owned();
    let key = (
        matches!(record, Record::Event(_)) && sort_day.is_none(),
        sort_day,
        sort_name.unwrap_or_else(|| ui.sort_key(&name.text)),
        id.clone(),
    );
    let entry = IndexEntry {
        id,
        anchor: String::new(),
        name: frame.words_view(&name, lang),
        url: frame.record_url(record),
        detail: Html(detail),
        date,
        mentions: count,
        status,
    };
    Some((key, entry))
}
