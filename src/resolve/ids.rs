//! Every id of the site and what it stands for; paths and names of pages.

use super::{Given, Parsed};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::id::*;
use crate::dossier::{Record, RecordKind};
use crate::parse::raw::RawSource;
use crate::text::{At, Span, Texts};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// A known id.
#[derive(Debug)]
pub(super) struct Known {
    pub id: String,
    pub record: Record,
    pub span: Span,
}

/// All ids, by their lower-case form, since two that differ in case alone would be one address.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub by_id: HashMap<String, Known>,
    /// The first key of each page's tenures.
    pub first_tenure: Vec<u32>,
}

/// Gives every record its key, in the order of the pages and of their front matter.
/// The bibliography's sources come after those of the pages.
pub(super) fn collect(
    pages: &[Parsed],
    references: &[RawSource],
    texts: &Texts,
    found: &mut Vec<Diagnostic>,
) -> Ids {
    let mut counts = [0u32; RecordKind::ALL.len()];
    let mut tenures = 0u32;
    let mut first_tenure = Vec::with_capacity(pages.len());
    let mut by_id = HashMap::default();
    let mut add = |id: &At<String>, make: fn(u32) -> Record, kind: usize| {
        let Some(count) = counts.get_mut(kind) else { return };
        let record = make(*count);
        *count += 1;
        let known = Known { id: id.value.clone(), record, span: id.span };
        match by_id.entry(id.value.to_lowercase()) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(known);
            }
            std::collections::hash_map::Entry::Occupied(first) => {
                let first = first.get();
                found.push(duplicate(id, first, texts));
            }
        }
    };
    for page in pages {
        let r = &page.raw.records;
        first_tenure.push(tenures);
        tenures += u32::try_from(r.people.iter().map(|p| p.tenures.len()).sum::<usize>())
            .unwrap_or(u32::MAX);
        r.people.iter().for_each(|x| add(&x.id, |n| Record::Person(PersonKey(n)), 0));
        r.organizations
            .iter()
            .for_each(|x| add(&x.id, |n| Record::Organization(OrganizationKey(n)), 1));
        r.offices.iter().for_each(|x| add(&x.id, |n| Record::Office(OfficeKey(n)), 2));
        r.events.iter().for_each(|x| add(&x.id, |n| Record::Event(EventKey(n)), 3));
        r.quotes.iter().for_each(|x| add(&x.id, |n| Record::Quote(QuoteKey(n)), 4));
        r.sources.iter().for_each(|x| add(&x.id, |n| Record::Source(SourceKey(n)), 5));
        r.claims.iter().for_each(|x| add(&x.id, |n| Record::Claim(ClaimKey(n)), 6));
        r.assessments.iter().for_each(|x| add(&x.id, |n| Record::Assessment(AssessmentKey(n)), 7));
    }
    references.iter().for_each(|x| add(&x.id, |n| Record::Source(SourceKey(n)), 5));
    Ids { by_id, first_tenure }
}

fn duplicate(id: &At<String>, first: &Known, texts: &Texts) -> Diagnostic {
    let place = texts.get(first.span.text);
    let line = place.position(first.span.start as usize).line;
    let message = if first.id == id.value {
        format!("the id `{}` is taken by {} already", id.value, first.record.kind().one())
    } else {
        format!("the ids `{}` and `{}` differ only in letter case", id.value, first.id)
    };
    Diagnostic::new(&codes::DUPLICATE_ID, id.span, message)
        .label("again here")
        .related(first.span, "first defined here")
        .help(format!("rename one of them (the other is in {}, line {line})", place.path))
}

/// What pages look things up in while they are resolved.
#[derive(Debug)]
pub(super) struct Lookup<'g> {
    pub ids: Ids,
    pub given: &'g Given,
    /// Pages by the paths of their files.
    paths: HashMap<String, PageKey>,
    /// Pages by their addresses.
    addresses: HashMap<String, PageKey>,
    /// Addresses by page.
    own_addresses: Vec<String>,
    /// Pages by the names of their files, without folder and ending; `None` for several.
    names: HashMap<String, Option<PageKey>>,
    /// The ids of people, organizations, offices and events by their names and titles.
    bearers: HashMap<String, Vec<String>>,
    /// The anchors of each page's headings.
    anchors: Vec<HashSet<String>>,
}

impl<'g> Lookup<'g> {
    pub fn new(pages: &[Parsed], addresses: &[String], ids: Ids, given: &'g Given) -> Self {
        let mut lookup = Lookup {
            ids,
            given,
            paths: HashMap::default(),
            addresses: HashMap::default(),
            own_addresses: addresses.to_vec(),
            names: HashMap::default(),
            bearers: HashMap::default(),
            anchors: Vec::new(),
        };
        for ((number, page), address) in (0u32..).zip(pages).zip(addresses) {
            let key = PageKey(number);
            lookup.paths.insert(page.path.clone(), key);
            lookup.addresses.insert(address.clone(), key);
            lookup
                .names
                .entry(name(&page.path).to_lowercase())
                .and_modify(|other| *other = None)
                .or_insert(Some(key));
            let r = &page.raw.records;
            let people = r.people.iter().map(|person| (&person.name, &person.id));
            let bodies = r.organizations.iter().map(|body| (&body.name, &body.id));
            let offices = r.offices.iter().map(|office| (&office.title, &office.id));
            let events = r.events.iter().map(|event| (&event.title, &event.id));
            for (name, id) in people.chain(bodies).chain(offices).chain(events) {
                let ids = lookup.bearers.entry(name.text.value.clone()).or_default();
                ids.push(id.value.clone());
            }
            let headings = &page.raw.body.headings;
            lookup.anchors.push(headings.iter().map(|h| h.anchor.clone()).collect());
        }
        lookup
    }

    /// The record of that very id.
    pub fn record(&self, id: &str) -> Option<Record> {
        let known = match self.ids.by_id.get(id) {
            Some(known) => known,
            None => self.ids.by_id.get(&id.to_lowercase())?,
        };
        (known.id == id).then_some(known.record)
    }

    /// The page of that file.
    pub fn page_at(&self, path: &str) -> Option<PageKey> {
        self.paths.get(path).copied()
    }

    /// The page of that address.
    pub fn page_by_address(&self, address: &str) -> Option<PageKey> {
        self.addresses.get(address).copied()
    }

    /// The address of a page.
    pub fn address_of(&self, page: PageKey) -> Option<&str> {
        self.own_addresses.get(page.0 as usize).map(String::as_str)
    }

    /// The only page whose file has that name, without folder and ending.
    pub fn page_named(&self, name: &str) -> Option<PageKey> {
        self.names.get(&name.to_lowercase()).copied().flatten()
    }

    /// Whether the page has a heading with that anchor.
    pub fn has_anchor(&self, page: PageKey, anchor: &str) -> bool {
        self.anchors.get(page.0 as usize).is_some_and(|known| known.contains(anchor))
    }

    /// The anchor of that page nearest to `anchor`.
    pub fn near_anchor(&self, page: PageKey, anchor: &str) -> Option<String> {
        let mut known: Vec<&str> =
            self.anchors.get(page.0 as usize)?.iter().map(String::as_str).collect();
        known.sort_unstable();
        did_you_mean(anchor, known).map(str::to_owned)
    }

    /// The ids of what has that very name or title, among records that `fits` lets through.
    pub fn named(&self, name: &str, fits: impl Fn(Record) -> bool) -> Vec<&str> {
        let ids = self.bearers.get(name).into_iter().flatten().map(String::as_str);
        ids.filter(|id| self.record(id).is_some_and(&fits)).collect()
    }

    /// The id that was most likely meant, among records that `fits` lets through: that of the only
    /// one with such a name, else the nearest.
    pub fn near_id(&self, id: &str, fits: impl Fn(Record) -> bool) -> Option<String> {
        if let [only] = self.named(id, &fits).as_slice() {
            return Some((*only).to_owned());
        }
        let all = self.ids.by_id.values().filter(|known| fits(known.record));
        let mut near: Vec<&str> = all.map(|known| known.id.as_str()).collect();
        near.sort_unstable();
        did_you_mean(id, near).map(str::to_owned)
    }

    /// The path of a page's file nearest to `path`.
    pub fn near_path(&self, path: &str) -> Option<String> {
        let mut known: Vec<&str> = self.paths.keys().map(String::as_str).collect();
        known.sort_unstable();
        did_you_mean(path, known).map(str::to_owned)
    }
}

/// The name by which a wikilink knows a page: its file's without `.md`, or its folder's.
fn name(path: &str) -> &str {
    let bare = path.strip_suffix(".md").unwrap_or(path);
    let bare = bare.strip_suffix("/index").or_else(|| bare.strip_suffix("/_index")).unwrap_or(bare);
    bare.rsplit('/').next().unwrap_or(bare)
}
