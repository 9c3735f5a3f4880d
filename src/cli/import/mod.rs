//! `ibid import`: references and office holders from elsewhere, as records.

mod holders;
mod references;

use super::adding::{self, Additions, Refusal};
use super::args::Import;
use super::{Ending, report};
use crate::diagnostic::{Diagnostic, Severity};
use crate::load;
use crate::parse::bibliography;
use crate::parse::office_holders::{self, OfficeHolders};
use crate::parse::raw::RawSource;
use crate::pipeline::{self, Finding, Reading};
use crate::scaffold::front_matter::Place;
use crate::text::Texts;
use std::path::Path;

pub(super) fn run(root: &Path, asked: &Import) -> Ending {
    match import(root, asked) {
        Ok(said) => {
            report::result(&said);
            Ending::Fine
        }
        Err(Refusal::Mistakes { why, .. }) => {
            report::failure(&why);
            Ending::Content
        }
        Err(Refusal::Machine(why)) => {
            report::failure(&why);
            Ending::Machine
        }
    }
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    References,
    Popolo,
    Tenures,
}

fn import(root: &Path, asked: &Import) -> Result<String, Refusal> {
    let machine = |why: load::LoadError| Refusal::Machine(why.to_string());
    let reading = pipeline::read(root, &adding::options()).map_err(machine)?;
    let (place, told) = match (&asked.file, &asked.popolo, &asked.tenures) {
        (_, Some(place), _) => (place, Some(Format::Popolo)),
        (_, _, Some(place)) => (place, Some(Format::Tenures)),
        (Some(place), ..) => (place, None),
        (None, None, None) => return Err(Refusal::Machine("name a file to import".into())),
    };
    let mut texts = Texts::default();
    let mut found = Vec::new();
    let text = load::outside(place, &mut texts, &mut found).map_err(machine)?;
    let Some(text) = text else { return Err(refused(&texts, found)) };
    let raw = &texts.get(text).text;
    let (holders, mistakes) = match told.unwrap_or_else(|| told_by(raw, place)) {
        Format::Popolo => office_holders::popolo(text, raw),
        Format::Tenures => office_holders::table(text, raw),
        Format::References => {
            let (sources, mistakes) = bibliography::read(text, raw);
            found.extend(mistakes);
            return references(root, &reading, asked, &sources, &texts, found);
        }
    };
    found.extend(mistakes);
    office_holders(root, &reading, asked, &holders, &texts, found)
}

/// What a file holds, by its first sign; a table has none.
fn told_by(raw: &str, place: &Path) -> Format {
    match raw.trim_start_matches('\u{feff}').trim_start().chars().next() {
        Some('{') => Format::Popolo,
        _ if place.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv")) => {
            Format::Tenures
        }
        _ => Format::References,
    }
}

fn office_holders(
    root: &Path,
    reading: &Reading,
    asked: &Import,
    holders: &OfficeHolders,
    texts: &Texts,
    mut found: Vec<Diagnostic>,
) -> Result<String, Refusal> {
    let mut additions = Additions::to(reading);
    let to = asked.to.as_deref();
    let done = holders::add(holders, &reading.dossier, to, &mut additions, &mut found);
    accepted(texts, found)?;
    let done = done.map_err(Refusal::mistakes)?;
    additions.write(root, None)?;
    for (what, names) in [
        ("columns that nothing was read from", &holders.unread),
        ("organizations that the file has no name of, named by their ids", &done.unnamed),
        ("of one name; make them one by hand if they are the same", &done.namesakes),
        ("addresses that no source of the site has, left out as citations", &done.uncited),
    ] {
        if !names.is_empty() {
            report::note(&format!("{what}: {}\n", names.join(", ")));
        }
    }
    let [people, organizations, offices] = done.added;
    let counts = [
        (people, "person", "people"),
        (offices, "office", "offices"),
        (organizations, "organization", "organizations"),
        (done.tenures, "tenure", "tenures"),
    ];
    let counts = counts.into_iter().filter(|(number, ..)| *number > 0);
    let counts: Vec<String> =
        counts.map(|(number, one, many)| report::count(number, one, many)).collect();
    Ok(said(&counts.join(", "), &done.pages, done.skipped))
}

/// What was added where, and how much was there.
fn said(added: &str, pages: &[String], skipped: usize) -> String {
    let skipped = match skipped {
        0 => String::new(),
        skipped => format!("; skipped what is there already: {skipped}"),
    };
    let pages: Vec<String> = pages.iter().map(|page| format!("content/{page}")).collect();
    match added {
        "" => format!("nothing to add{skipped}\n"),
        added => format!("added {added} to {}{skipped}\n", pages.join(", ")),
    }
}

fn references(
    root: &Path,
    reading: &Reading,
    asked: &Import,
    sources: &[RawSource],
    texts: &Texts,
    mut found: Vec<Diagnostic>,
) -> Result<String, Refusal> {
    let sorted = references::sorted(sources, &reading.dossier, &mut found);
    accepted(texts, found)?;
    let mut additions = Additions::to(reading);
    let page =
        additions.home(asked.to.as_deref(), "sources", "sources.md").map_err(Refusal::Machine)?;
    additions.add(&page, Place::Page("sources"), &sorted.new).map_err(Refusal::mistakes)?;
    additions.write(root, None)?;
    let added = match sorted.new.len() {
        0 => String::new(),
        number => report::count(number, "source", "sources"),
    };
    Ok(said(&added, &[page], sorted.skipped))
}

/// Shows what was found in the file, and goes on only where none of it is an error.
fn accepted(texts: &Texts, found: Vec<Diagnostic>) -> Result<(), Refusal> {
    let mut findings: Vec<Finding> = found
        .into_iter()
        .filter_map(|diagnostic| Some(Finding { severity: diagnostic.code.severity?, diagnostic }))
        .collect();
    findings.sort_by_key(|finding| (finding.diagnostic.span, finding.diagnostic.code.name));
    report::human(texts, &findings);
    match findings.iter().any(|finding| finding.severity == Severity::Error) {
        true => Err(Refusal::mistakes("nothing was added; see above for what to mend".into())),
        false => Ok(()),
    }
}

fn refused(texts: &Texts, found: Vec<Diagnostic>) -> Refusal {
    match accepted(texts, found) {
        Err(why) => why,
        Ok(()) => Refusal::mistakes("nothing was added: the file cannot be read".into()),
    }
}
