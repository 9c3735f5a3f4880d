//! The page on which readers search, and what a search shows of a page or record.

use super::dates;
use super::frame::Frame;
use super::model::*;
use super::naming::plain_apart;
use super::sheet::Sheet;
use crate::domain::id::PageKey;
use crate::dossier::{Dossier, Page, PageKind, Place, Record};

/// The address of the page, without base path.
pub const SEARCH: &str = "/search/";

/// Whether the site has the page: no editor's page or its old address stands there.
pub fn has_search(frame: &Frame<'_>) -> bool {
    !frame.dossier.pages.iter().any(|page| {
        let mut wanted = page.aliases.iter().chain([&page.address]);
        wanted.any(|address| address.eq_ignore_ascii_case(SEARCH))
    })
}

/// The page at [`SEARCH`].
pub fn search_page(frame: &Frame<'_>) -> SearchPage {
    let sheet = Sheet::new(frame, Place::Page(PageKey(u32::MAX)), frame.url(SEARCH), None);
    let mut shell = sheet.shell("search", frame.words.get("search").to_owned(), String::new());
    shell.crumbs = vec![super::text_pages::home(frame, sheet.ui)];
    SearchPage { shell }
}

/// A page of text as a search shows it.
pub fn found_page(frame: &Frame<'_>, page: &Page) -> Found {
    let lang = page.lang.clone().filter(|lang| *lang != frame.config.language);
    let kind = match page.kind {
        PageKind::Page => "page",
        _ => "section",
    };
    Found {
        title: page.title.clone(),
        lang: lang.unwrap_or_default(),
        url: frame.url(&page.address),
        kind: frame.words.get(&format!("kind_{kind}")).to_owned(),
        about: page.summary.clone(),
    }
}

/// A record as a search shows it; `None` where it has no page.
pub fn found_record(frame: &Frame<'_>, record: Record) -> Option<Found> {
    let url = Some(frame.record_url(record)).filter(|url| !url.is_empty())?;
    let (kind, about) = about(frame, frame.dossier, record)?;
    let lang = &frame.config.language;
    let name = frame.words_view(&frame.named(record, lang), lang);
    Some(Found {
        title: name.text,
        lang: name.lang,
        url,
        kind: frame.words.get(&format!("kind_{kind}")).to_owned(),
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
    })
}

/// What tells a record from others of its name, and the key of its kind's word.
fn about(frame: &Frame<'_>, d: &Dossier, record: Record) -> Option<(&'static str, Vec<String>)> {
    let named = |record| frame.plain(record, &frame.config.language);
    let apart = |words: &str| match words {
        "" => String::new(),
        words => plain_apart(words, &frame.config.language),
    };
    Some(match record {
        Record::Person(key) => {
            let offices = d.roster.of_person(key).iter().filter_map(|key| d.roster.get(*key));
            let mut titles: Vec<String> =
                offices.map(|tenure| named(Record::Office(tenure.office))).collect();
            titles.dedup();
            ("person", titles)
        }
        Record::Organization(key) => ("organization", vec![apart(&d.organization(key)?.short)]),
        Record::Office(key) => {
            let body = d.office(key)?.organization.map(|key| named(Record::Organization(key)));
            ("office", body.into_iter().collect())
        }
        Record::Event(key) => {
            let event = d.event(key)?;
            let date = event.date.as_ref().map(|date| dates::remarked(frame.words, date).words);
            ("event", date.into_iter().chain([apart(&event.place)]).collect())
        }
        Record::Quote(key) => {
            let quote = d.quote(key)?;
            let speaker =
                quote.speaker.as_ref().map(|by| frame.party(by, &frame.config.language).plain);
            let date = quote.date.as_ref().map(|date| dates::view(frame.words, date).words);
            ("quote", speaker.into_iter().chain(date).collect())
        }
        Record::Source(key) => {
            let source = d.source(key)?;
            let date = source.date.as_ref().map(|date| dates::view(frame.words, date).words);
            ("source", [apart(&source.container)].into_iter().chain(date).collect())
        }
        Record::Claim(key) => {
            let speakers = d.claim(key)?.positions.iter();
            (
                "claim",
                speakers
                    .map(|position| frame.party(&position.by, &frame.config.language).plain)
                    .collect(),
            )
        }
        Record::Assessment(key) => {
            let candidates = d.assessment(key)?.candidates.iter();
            ("assessment", candidates.map(|record| named(*record)).collect())
        }
    })
}
