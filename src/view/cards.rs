//! Records as cards: within a text, and as the heads of their own pages.
//!
//! References are numbered in the order in which the built-in theme's parts show them.

use super::html::{escape, escape_to};
use super::model::*;
use super::sheet::Sheet;
use super::typography::curled;
use super::{assessments, checked, citation, claims, dates, persons, prose, tenures};
use crate::domain::date::Date;
use crate::domain::id::*;
use crate::domain::kinds::Status;
use crate::domain::quotation::Held;
use crate::dossier::{Event, Party, Place, Record, Source, Standing};

/// A record in place, in the theme's own form. Offices and organizations are named and linked to.
pub(super) fn embed(sheet: &mut Sheet<'_>, record: Record, anchor: String) -> Html {
    let (parts, ui) = (sheet.frame.parts, sheet.ui);
    let html = match record {
        Record::Quote(key) => quote(sheet, key, anchor).map(|view| parts.quote(ui, &view)),
        Record::Event(key) => event(sheet, key, anchor).map(|view| parts.event(ui, &view)),
        Record::Source(key) => source(sheet, key, anchor).map(|view| parts.source(ui, &view)),
        Record::Person(key) => person(sheet, key, anchor).map(|view| parts.person(ui, &view)),
        Record::Claim(key) => claims::claim(sheet, key, anchor).map(|view| parts.claim(ui, &view)),
        Record::Assessment(key) => {
            assessments::view(sheet, key, anchor).map(|view| parts.assessment(ui, &view))
        }
        Record::Office(_) | Record::Organization(_) => {
            let link = link_html(&sheet.link(record));
            Some(Html(format!("<p id=\"{anchor}\">{link}</p>")))
        }
    };
    html.unwrap_or_default()
}

/// A link, or its words alone where it leads nowhere.
pub(super) fn link_html(link: &Link) -> String {
    let words = link_words(link);
    match link.url.as_str() {
        "" => words,
        url => format!("<a href=\"{}\">{words}</a>", escape(url)),
    }
}

/// A quote.
pub(super) fn quote<'v>(sheet: &mut Sheet<'v>, key: QuoteKey, anchor: String) -> Option<QuoteView> {
    let frame = sheet.frame;
    let quote = frame.dossier.quote(key)?;
    let words = sheet.said(&quote.words, quote.declared);
    let context = || {
        let short = super::frame::shortened(&words.text, 160);
        format!("“<mark>{}</mark>”", bdi(&short, &words.lang, &words.dir))
    };
    // On the source's own page neither a note nor a link needs to say where the words are from.
    let from_here = quote
        .cite
        .first()
        .filter(|citation| sheet.from != Place::Record(Record::Source(citation.source)));
    let refs = match from_here {
        Some(_) => {
            // Words with something left out or put in stand nowhere as they are.
            let whole = !matches!(
                frame.dossier.evidence.quote(key),
                Standing::Missing { .. } | Standing::Held { how: Held::Abridged, .. }
            );
            let quoted = whole.then_some(quote.words.text.as_str());
            sheet.cite_quoting(&quote.cite, quoted, "quote", &context)
        }
        None if quote.cite.is_empty() => {
            sheet.unsourced(quote.unsourced_ok.is_some(), quote.declared)
        }
        None => Html::default(),
    };
    let text = prose::blocks(sheet, &quote.context, "quote");
    let speaker = quote.speaker.as_ref().map(|by| sheet.party(by)).unwrap_or_default();
    let office_then = match &quote.speaker {
        Some(Party::Person(person)) => persons::offices_then(sheet, *person, quote.date.as_ref()),
        _ => String::new(),
    };
    let own_page = sheet.from == Place::Record(Record::Quote(key));
    Some(QuoteView {
        id: quote.id.clone(),
        anchor,
        url: if own_page { String::new() } else { frame.record_url(Record::Quote(key)) },
        words: words.clone(),
        translation: sheet.translation(quote),
        speaker,
        office_then,
        date: quote.date.as_ref().map(|date| dates::view(sheet.ui, date)),
        context: text,
        refs,
        source: from_here
            .map(|citation| {
                let short = &frame.reference(citation.source, sheet.ui).short;
                Link::to(short, frame.record_url(Record::Source(citation.source)))
            })
            .unwrap_or_default(),
        checked: checked::of(sheet, key),
    })
}

/// An event's card: the summary comes before the dates.
pub(super) fn event<'v>(sheet: &mut Sheet<'v>, key: EventKey, anchor: String) -> Option<EventView> {
    let event = sheet.frame.dossier.event(key)?;
    let summary = prose::blocks(sheet, &event.summary, "event");
    let view = event_head(sheet, key, event);
    Some(EventView { summary, anchor, ..view })
}

/// An event as the head of a row: no summary.
pub(super) fn event_head<'v>(sheet: &mut Sheet<'v>, key: EventKey, event: &'v Event) -> EventView {
    let (frame, ui) = (sheet.frame, sheet.ui);
    let title = sheet.said(&event.title, event.declared);
    let context = |date: Option<&Date>| {
        let date = date.map(|date| ui.short_date(date)).unwrap_or_default();
        let mut out = String::from("<mark>");
        escape_to(&mut out, &title.plain);
        out.push_str("</mark>");
        if !date.is_empty() {
            escape_to(&mut out, &format!(", {date}"));
        }
        out
    };
    let accepted = (event.unsourced_ok.is_some(), event.declared);
    let refs = match &event.date {
        Some(date) => sheet.cite_or_mark(&event.cite, accepted, "event", &|| context(Some(date))),
        None => sheet.cite(&event.cite, "event", &|| context(None)),
    };
    let rivals = event
        .rivals
        .iter()
        .map(|rival| RivalDate {
            date: dates::remarked(sheet.ui, &rival.date),
            refs: sheet
                .cite_or_mark(&rival.cite, accepted, "event", &|| context(Some(&rival.date))),
        })
        .collect();
    let own_page = sheet.from == Place::Record(Record::Event(key));
    EventView {
        id: event.id.clone(),
        anchor: String::new(),
        url: if own_page { String::new() } else { frame.record_url(Record::Event(key)) },
        title: title.clone(),
        kind: event.kind.clone(),
        date: event.date.as_ref().map(|date| dates::remarked(sheet.ui, date)),
        refs,
        rivals,
        place: curled(&event.place, sheet.ui).into_owned(),
        by: event.by.iter().map(|by| sheet.party(by)).collect(),
        summary: Html::default(),
    }
}

/// A source.
pub(super) fn source<'v>(
    sheet: &mut Sheet<'v>,
    key: SourceKey,
    anchor: String,
) -> Option<SourceView> {
    let frame = sheet.frame;
    let source: &'v Source = frame.dossier.source(key)?;
    let ui = sheet.ui;
    let note = prose::blocks(sheet, &source.note, "note");
    let title = crate::dossier::Words {
        text: source.title.text.clone(),
        lang: source.title.lang.clone().or_else(|| source.lang.clone()),
    };
    let own_page = sheet.from == Place::Record(Record::Source(key));
    Some(SourceView {
        id: source.id.clone(),
        anchor,
        url: if own_page { String::new() } else { frame.record_url(Record::Source(key)) },
        title: sheet.words(&title),
        reference: Html(frame.reference(key, ui).entry.clone()),
        kind: source.kind.as_str(),
        kind_word: ui.get(&format!("type_{}", source.kind.as_str())).to_owned(),
        status: source.status.as_str(),
        status_word: match source.status {
            Status::Ok => String::new(),
            status => ui.get(&format!("status_{}_means", status.as_str())).to_owned(),
        },
        draws_on: citation::draws_on(frame, key).map(|origin| sheet.link(Record::Source(origin))),
        robust: Html(citation::robust(source)),
        original: source.url.clone(),
        archived: source.archive.as_ref().map(|a| a.url.clone()).unwrap_or_default(),
        archived_on: source
            .archive
            .as_ref()
            .and_then(|a| a.date.as_ref())
            .map(|date| dates::view(sheet.ui, date)),
        accessed: source.accessed.as_ref().map(|date| dates::view(sheet.ui, date)),
        note,
    })
}

fn person<'v>(sheet: &mut Sheet<'v>, key: PersonKey, anchor: String) -> Option<PersonCard> {
    let frame = sheet.frame;
    let person = frame.dossier.person(key)?;
    let keys = frame.dossier.roster.of_person(key);
    Some(PersonCard {
        id: person.id.clone(),
        anchor,
        url: frame.record_url(Record::Person(key)),
        name: sheet.said(&person.name, person.declared),
        tenures: tenures::list(sheet, keys, false),
    })
}

/// A link's words alone, as HTML.
pub(super) fn link_words(link: &Link) -> String {
    bdi(&link.title, &link.lang, &link.dir)
}

/// Words as HTML, in a language of their own where one is given.
pub(super) fn bdi(words: &str, lang: &str, dir: &str) -> String {
    match lang {
        "" => escape(words),
        lang => {
            format!("<bdi lang=\"{}\" dir=\"{dir}\">{}</bdi>", escape(lang), escape(words))
        }
    }
}
