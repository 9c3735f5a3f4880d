//! Follows every entry of a source's ledger back to its reference, and every reference to its entry;
//! and every entry on any record's page to where the record stands.

use super::{Built, Html, select, within, words};
use std::collections::{BTreeMap, BTreeSet};

/// What of a site's ledgers does not lead both ways.
pub(super) fn complaints(site: &Built<'_>, pages: &BTreeMap<&str, Html>) -> Vec<String> {
    let mut all = Vec::new();
    let mut leaning: BTreeSet<(String, String, String)> = BTreeSet::new();
    for (path, html) in pages {
        for note in select(html, "section[role=doc-endnotes] > ol > li") {
            for source in within(note, "a.source-page").filter_map(|a| a.attr("href")) {
                let Some(source) = site.file_of(path, source) else { continue };
                for back in within(note, "[role=doc-backlink]").filter_map(|a| a.attr("href")) {
                    let anchor = back.trim_start_matches('#').to_owned();
                    leaning.insert((source.clone(), (*path).to_owned(), anchor));
                }
            }
        }
    }
    let mut listed: BTreeSet<(String, String, String)> = BTreeSet::new();
    for (path, html) in pages.iter().filter(|(path, _)| is_source(path)) {
        for entry in select(html, ".mentions-pages li li") {
            let Some(place) = within(entry, "a.place").next() else {
                all.push(format!("{path}: an entry of the ledger without a link"));
                continue;
            };
            let to = place.attr("href").unwrap_or("");
            let Some((file, anchor)) = site.file_of(path, to).zip(to.split_once('#')) else {
                continue;
            };
            let anchor = anchor.1.to_owned();
            let Some(there) = pages.get(file.as_str()) else { continue };
            let by_id = format!("[id=\"{anchor}\"]");
            let Some(reference) = select(there, &by_id).next() else { continue };
            // A link to the source itself is a mention and no reference.
            if reference.attr("role") != Some("doc-noteref") {
                continue;
            }
            let number = reference.attr("href").unwrap_or("").trim_start_matches("#n");
            if !words(place).ends_with(number) && words(place).contains(char::is_numeric) {
                all.push(format!("{path}: the entry `{to}` names another note than {anchor}"));
            }
            let sentence = within(entry, ".sentence").map(words).collect::<String>();
            if sentence.is_empty() {
                all.push(format!("{path}: the entry `{to}` has no sentence"));
            }
            if !listed.insert(((*path).to_owned(), file, anchor)) {
                all.push(format!("{path}: the entry `{to}` stands there twice"));
            }
        }
    }
    for (source, page, anchor) in leaning.difference(&listed) {
        // On its own page a source need not say that it leans on itself.
        if source != page && site.files.contains_key(source) {
            all.push(format!(
                "{source}: {page}#{anchor} leans on it, and its ledger does not say so"
            ));
        }
    }
    for (source, page, anchor) in listed.difference(&leaning) {
        all.push(format!("{source}: the ledger lists {page}#{anchor}, which does not lean on it"));
    }
    for (path, html) in pages {
        for link in select(html, ".text a[id^=m][href]") {
            let (id, to) = (link.attr("id").unwrap_or(""), link.attr("href").unwrap_or(""));
            let Some(there) = site.file_of(path, to) else { continue };
            let Some(target) = pages.get(there.as_str()) else { continue };
            let listed = select(target, ".mentions a.place").any(|place| {
                let href = place.attr("href").unwrap_or("");
                href.split_once('#').is_some_and(|(_, anchor)| anchor == id)
                    && site.file_of(&there, href).as_deref() == Some(*path)
            });
            if !listed && there != **path {
                all.push(format!("{there}: {path}#{id} mentions it, and it does not say so"));
            }
        }
    }
    for (path, html) in pages.iter().filter(|(path, _)| is_record(path)) {
        for place in select(html, ".mentions-pages a.place").filter_map(|a| a.attr("href")) {
            if let Some(complaint) = does_not_show(site, pages, path, place) {
                all.push(complaint);
            }
        }
    }
    all
}

/// What is wrong with the entry `to` of the page `path` of a record: where it leads, the record has to
/// stand, or a link to it.
fn does_not_show(
    site: &Built<'_>,
    pages: &BTreeMap<&str, Html>,
    path: &str,
    to: &str,
) -> Option<String> {
    let file = site.file_of(path, to)?;
    let there = pages.get(file.as_str())?;
    let leads_here = |link: scraper::ElementRef<'_>| {
        link.attr("href").and_then(|href| site.file_of(&file, href)).as_deref() == Some(path)
    };
    let shown = match to.split_once('#') {
        Some((_, anchor)) => {
            let element = select(there, &format!("[id=\"{anchor}\"]")).next();
            let Some(element) = element else {
                return Some(format!("{path}: the entry `{to}` leads to no such place"));
            };
            // A reference shows its source in the note that it leads to.
            let note = match element.attr("role") {
                Some("doc-noteref") => element.attr("href").and_then(|href| {
                    select(there, &format!("[id=\"{}\"]", href.trim_start_matches('#'))).next()
                }),
                _ => None,
            };
            let element = note.unwrap_or(element);
            leads_here(element) || within(element, "a[href]").any(leads_here)
        }
        None => select(there, "main a[href]").any(leads_here),
    };
    // What has no link there is at least called by its name: in a table's head, in a claim's words.
    let name = select(pages.get(path)?, "h1:not(.kind-label)").next().map(words);
    let named = || {
        let place = to
            .split_once('#')
            .and_then(|(_, anchor)| select(there, &format!("[id=\"{anchor}\"]")).next());
        let place = place.or_else(|| select(there, "main").next());
        place.zip(name).is_some_and(|(place, name)| words(place).contains(&name))
    };
    (!shown && !named())
        .then(|| format!("{path}: nothing where the entry `{to}` leads shows the record"))
}

/// The page of a record, by the contract's addresses.
fn is_record(path: &str) -> bool {
    const KINDS: [&str; 8] = [
        "people/",
        "organizations/",
        "offices/",
        "events/",
        "quotes/",
        "sources/",
        "claims/",
        "assessments/",
    ];
    KINDS.iter().any(|kind| path.starts_with(kind)) && path.matches('/').count() == 2
}

/// The page of a source, by the contract's addresses.
fn is_source(path: &str) -> bool {
    path.starts_with("sources/") && path != "sources/index.html"
}
