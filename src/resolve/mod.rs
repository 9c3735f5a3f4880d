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
mod made;
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
use crate::text::{At, TextId, Texts};
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
    /// The addresses in the menu of every page, as `site.toml` has them.
    pub menu: Vec<At<String>>,
    /// Captured texts, by their paths from `content/`.
    pub snapshots: BTreeMap<String, TextId>,
}

/// A raw page with the path of its file from `content/`.
#[derive(Debug)]
pub struct Parsed {
    /// `archive-raid/index.md`
    pub path: String,
    /// The page, which each is given back when it has been resolved.
    pub raw: Box<RawPage>,
    /// What is wrong in it by itself.
    pub found: Vec<Diagnostic>,
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
    // A draft that is not asked for is not part of the site, and its mistakes are its author's.
    if !given.drafts {
        pages.retain(|page| !page.raw.front.draft);
    }
    found.extend(pages.iter_mut().flat_map(|page| std::mem::take(&mut page.found)));
    let references = bibliography::extend(&mut pages, references);
    let ((ids, duplicates), (places, complaints)) = rayon::join(
        || ids::collect(&pages, &references, texts),
        || {
            let (addresses, complaints) = addresses::assign(&pages);
            let events = given.record_pages.contains(&RecordKind::Events);
            let made = made::Made::of(&pages, &references, events);
            (ids::Places::new(&pages, addresses, made), complaints)
        },
    );
    found.extend(complaints.into_iter().chain(duplicates));
    addresses::clashes(&pages, &places.own, &ids, given, &mut found);
    let lookup = ids::Lookup { ids, given, places };
    links::menu(&lookup, &mut found);
    let sections = sections::build(&pages);
    let (references, complaints) = records::references(&lookup, references);
    found.extend(complaints);
    let (mut pages, mut parts): (Vec<Page>, Vec<records::Part>) = pages
        .into_par_iter()
        .enumerate()
        .with_max_len(64)
        .map(|(n, page)| records::part(&lookup, n, page))
        .unzip();
    found.extend(parts.iter_mut().flat_map(|part| std::mem::take(&mut part.found)));
    let asking = lists(&mut parts, |part| &mut part.asking);
    let mut sources = lists(&mut parts, |part| &mut part.sources);
    sources.push(references);
    let (quotes, events) =
        (lists(&mut parts, |part| &mut part.quotes), lists(&mut parts, |part| &mut part.events));
    let mut dossier = Dossier {
        sections,
        people: joined(lists(&mut parts, |part| &mut part.people)),
        organizations: joined(lists(&mut parts, |part| &mut part.organizations)),
        offices: joined(lists(&mut parts, |part| &mut part.offices)),
        claims: joined(lists(&mut parts, |part| &mut part.claims)),
        assessments: joined(lists(&mut parts, |part| &mut part.assessments)),
        terms: joined(lists(&mut parts, |part| &mut part.terms)),
        ..Dossier::default()
    };
    let tenures: Vec<Tenure> = joined(lists(&mut parts, |part| &mut part.tenures));
    // The largest tables, side by side.
    let ids::Lookup { ids, mut places, .. } = lookup;
    let addresses = std::mem::take(&mut places.own);
    // To give so many small things back takes a while, which nothing need wait for.
    rayon::spawn(move || drop((ids, places)));
    pages.iter_mut().zip(addresses).for_each(|(page, address)| page.address = address);
    dossier.pages = pages;
    (dossier.sources, (dossier.quotes, dossier.events)) =
        rayon::join(|| joined(sources), || (joined(quotes), joined(events)));
    dossier.roster = Roster::new(tenures);
    tables::select(&mut dossier, &mut found);
    translations::gather(&mut dossier, &mut found);
    (
        (dossier.mentions, dossier.coverage),
        (dossier.relations, dossier.descent, dossier.evidence),
    ) = rayon::join(
        || (turned::mentions(&dossier), coverage::counted(&dossier, asking)),
        || {
            let evidence = evidence::held(&dossier, texts, &given.language);
            (turned::relations(&dossier), turned::descent(&dossier), evidence)
        },
    );
    sections::order(&mut dossier, &given.language);
    (dossier, found)
}

/// What each page brings of a kind, taken out of it.
fn lists<T>(parts: &mut [records::Part], of: fn(&mut records::Part) -> &mut Vec<T>) -> Vec<Vec<T>> {
    parts.iter_mut().map(|part| std::mem::take(of(part))).collect()
}

/// One table, with room for all from the start: growing by doubling would hold it three times over.
fn joined<T>(lists: Vec<Vec<T>>) -> Vec<T> {
    let mut all = Vec::with_capacity(lists.iter().map(Vec::len).sum());
    all.extend(lists.into_iter().flatten());
    all
}
