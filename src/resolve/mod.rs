//! Raw pages to the [`Dossier`]: ids to records, links to pages, addresses, sections, mentions.
//!
//! One walk over all pages gives every id its key; after that the pages are resolved side by side,
//! each looking only things up.

mod addresses;
mod bibliography;
mod coverage;
mod evidence;
mod ids;
mod links;
mod names;
mod passages;
mod prose;
mod records;
mod sections;
mod tables;
mod translations;
mod turned;

pub use addresses::{address_of, page_address};

use crate::diagnostic::Diagnostic;
use crate::domain::tenure::{Roster, Tenure};
use crate::dossier::*;
use crate::parse::raw::{RawPage, RawSource};
use crate::text::{TextId, Texts};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What resolving needs to know beside the pages.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// The site's language, a BCP 47 tag.
    pub language: String,
    /// Files beside the pages, by their paths from `content/`: links may lead to them.
    pub files: BTreeSet<String>,
    /// The kinds of records that get pages of their own.
    pub record_pages: Vec<RecordKind>,
    /// Captured texts, by their paths from `content/`.
    pub snapshots: BTreeMap<String, TextId>,
}

/// A raw page with the path of its file from `content/`.
#[derive(Debug)]
pub struct Parsed {
    /// `archive-raid/index.md`
    pub path: String,
    /// The page.
    pub raw: RawPage,
}

/// Settles everything that refers to something. `pages` come in the order of their paths; drafts are
/// left out unless `given` wants them. `references` are the bibliography's. What does not fit is reported, and the dossier is whole all
/// the same.
pub fn resolve(
    mut pages: Vec<Parsed>,
    references: Vec<RawSource>,
    texts: &Texts,
    given: &Given,
) -> (Dossier, Vec<Diagnostic>) {
    let mut found = Vec::new();
    if !given.drafts {
        pages.retain(|page| !page.raw.front.draft);
    }
    let addresses = addresses::assign(&pages, &mut found);
    let references = bibliography::extend(&mut pages, references);
    let ids = ids::collect(&pages, &references, texts, &mut found);
    addresses::clashes(&pages, &addresses, &ids, given, &mut found);
    let lookup = ids::Lookup::new(&pages, &addresses, ids, given);
    let sections = sections::build(&pages);
    let (references, complaints) = records::references(&lookup, references);
    found.extend(complaints);
    let parts: Vec<records::Part> = pages
        .into_par_iter()
        .enumerate()
        .map(|(n, page)| records::part(&lookup, n, page))
        .collect();
    // Room for all from the start: growing by doubling would hold the largest tables three times over.
    let room = |count: fn(&records::Part) -> usize| parts.iter().map(count).sum::<usize>();
    let mut dossier = Dossier {
        sections,
        pages: Vec::with_capacity(parts.len()),
        events: Vec::with_capacity(room(|part| part.events.len())),
        quotes: Vec::with_capacity(room(|part| part.quotes.len())),
        sources: Vec::with_capacity(room(|part| part.sources.len()) + references.len()),
        ..Dossier::default()
    };
    let mut tenures: Vec<Tenure> = Vec::new();
    for (part, address) in parts.into_iter().zip(addresses) {
        found.extend(part.found);
        dossier.pages.push(Page { address, ..part.page });
        dossier.people.extend(part.people);
        dossier.organizations.extend(part.organizations);
        dossier.offices.extend(part.offices);
        dossier.events.extend(part.events);
        dossier.quotes.extend(part.quotes);
        dossier.sources.extend(part.sources);
        dossier.claims.extend(part.claims);
        dossier.assessments.extend(part.assessments);
        dossier.terms.extend(part.terms);
        tenures.extend(part.tenures);
    }
    dossier.sources.extend(references);
    dossier.roster = Roster::new(tenures);
    turned::relations(&mut dossier);
    sections::order(&mut dossier);
    tables::select(&mut dossier, &mut found);
    translations::gather(&mut dossier, &mut found);
    turned::descent(&mut dossier);
    turned::mentions(&mut dossier);
    (dossier.evidence, dossier.coverage) = rayon::join(
        || evidence::held(&dossier, texts, &given.language),
        || coverage::counted(&dossier),
    );
    (dossier, found)
}
