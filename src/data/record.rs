//! What the files say of records in the same way: names, languages, sources, who is meant.

use crate::dossier::{Citation, Declared, Page, Party, Record, Words};
use crate::view::Frame;
use std::borrow::Cow;

/// The address of a record's page with scheme and host; empty where it has none.
pub(super) fn url(frame: &Frame<'_>, record: Record) -> String {
    match frame.has_pages(record.kind()) {
        true => frame.permalink(&frame.record_url(record)),
        false => String::new(),
    }
}

/// The address of a page of text with scheme and host, in parts behind each other.
pub(super) fn page_url<'f>(frame: &'f Frame<'_>, page: &'f Page) -> [Cow<'f, str>; 3] {
    frame.permalink_of(&page.address)
}

/// The language of words: their own, else that of the page that declares them, else the site's.
pub(super) fn lang<'f>(frame: &'f Frame<'_>, words: &'f Words, declared: Declared) -> &'f str {
    let page = frame.dossier.page(declared.page).and_then(|page| page.lang.as_deref());
    words.lang.as_deref().or(page).unwrap_or(&frame.config.language)
}

/// The id of whom a party is; empty for plain words.
pub(super) fn party_id<'f>(frame: &'f Frame<'_>, party: &Party) -> &'f str {
    match party {
        Party::Person(key) => frame.dossier.id(Record::Person(*key)),
        Party::Organization(key) => frame.dossier.id(Record::Organization(*key)),
        Party::Plain(_) => "",
    }
}

/// The name of a party, or the plain words.
pub(super) fn party_name(frame: &Frame<'_>, party: &Party) -> String {
    match party {
        Party::Person(key) => frame.record_words(Record::Person(*key)).text,
        Party::Organization(key) => frame.record_words(Record::Organization(*key)).text,
        Party::Plain(words) => words.clone(),
    }
}

/// The ids of the sources of citations, each once.
pub(super) fn sources<'f, 'c>(
    frame: &'f Frame<'_>,
    citations: impl IntoIterator<Item = &'c Citation>,
) -> Vec<&'f str> {
    let mut ids: Vec<&str> = Vec::new();
    for citation in citations {
        let id = frame.dossier.id(Record::Source(citation.source));
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The ids of the sources of citations, one for each.
pub(super) fn cited<'f>(frame: &'f Frame<'_>, citations: &[Citation]) -> Vec<&'f str> {
    let id = |citation: &Citation| frame.dossier.id(Record::Source(citation.source));
    citations.iter().map(id).collect()
}

/// The places in them, one for each citation: `page 12`; empty for a source as a whole.
pub(super) fn locators(citations: &[Citation]) -> Vec<String> {
    if citations.iter().all(|citation| citation.locator.is_none()) {
        return Vec::new();
    }
    let place = |citation: &Citation| {
        let place = citation.locator.as_ref();
        // What stands between the places cannot stand in one.
        place.map(|place| format!("{} {}", place.unit.as_csl(), place.value.replace(';', ",")))
    };
    citations.iter().map(|citation| place(citation).unwrap_or_default()).collect()
}
