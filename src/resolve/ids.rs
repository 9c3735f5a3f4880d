//! Every id of the site and what it stands for; paths and names of pages.

use super::addresses::alias_address;
use super::made::Made;
use super::{Given, Parsed};
use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::domain::id::*;
use crate::dossier::{Record, RecordKind};
use crate::markup::{Ask, HoleKind};
use crate::parse::raw::{NAMELESS, RawSource, RawWords};
use crate::text::{At, Span, Texts};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet, FxHasher};
use std::collections::hash_map::Entry;
use std::hash::Hasher;

/// A known id.
#[derive(Debug)]
pub(super) struct Known {
    /// As written, where that is not its lower-case form.
    written: Option<Box<str>>,
    pub record: Record,
    pub span: Span,
}

impl Known {
    /// The id as written, from its lower-case form.
    fn id<'a>(&'a self, lower: &'a str) -> &'a str {
        self.written.as_deref().unwrap_or(lower)
    }
}

/// All ids, by their lower-case form, since two that differ in case alone would be one address.
#[derive(Debug, Default)]
pub(super) struct Ids {
    by_id: HashMap<String, Known>,
    /// People, organizations, offices and events by the hashes of their names and titles, in order:
    /// asked for where someone wrote a name for an id, which is seldom.
    bearers: Vec<(u64, Record)>,
    /// The first key of each page's tenures.
    pub first_tenure: Vec<u32>,
    /// Ids that stand in front matter which could not be read: nobody need be told that they are
    /// unknown before that is mended.
    pub unread: HashSet<String>,
}

impl Ids {
    /// All of them as written, in no order.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Known)> {
        self.by_id.iter().map(|(lower, known)| (known.id(lower), known))
    }
}

/// Gives every record its key, in the order of the pages and of their front matter.
/// The bibliography's sources come after those of the pages.
pub(super) fn collect(
    pages: &[Parsed],
    references: &[RawSource],
    texts: &Texts,
) -> (Ids, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut counts = [0u32; RecordKind::ALL.len()];
    let mut tenures = 0u32;
    let mut first_tenure = Vec::with_capacity(pages.len());
    let room: usize = pages.iter().map(|page| page.raw.records.count()).sum();
    let mut by_id = HashMap::with_capacity_and_hasher(room + references.len(), Default::default());
    let mut bearers = Vec::new();
    let mut add =
        |id: &At<String>, name: Option<&RawWords>, make: fn(u32) -> Record, kind: usize| {
            let Some(count) = counts.get_mut(kind) else { return };
            let record = make(*count);
            *count += 1;
            if id.value == NAMELESS {
                return;
            }
            bearers.extend(name.map(|name| (hash(&name.text.value), record)));
            let lower = id.value.to_lowercase();
            let written = (lower != id.value).then(|| id.value.as_str().into());
            match by_id.entry(lower) {
                Entry::Vacant(free) => {
                    free.insert(Known { written, record, span: id.span });
                }
                Entry::Occupied(first) => {
                    found.push(duplicate(id, first.get().id(first.key()), first.get(), texts));
                }
            }
        };
    for page in pages {
        let r = &page.raw.records;
        first_tenure.push(tenures);
        tenures += u32::try_from(r.people.iter().map(|p| p.tenures.len()).sum::<usize>())
            .unwrap_or(u32::MAX);
        r.people
            .iter()
            .for_each(|x| add(&x.id, Some(&x.name), |n| Record::Person(PersonKey(n)), 0));
        r.organizations.iter().for_each(|x| {
            add(&x.id, Some(&x.name), |n| Record::Organization(OrganizationKey(n)), 1)
        });
        r.offices
            .iter()
            .for_each(|x| add(&x.id, Some(&x.title), |n| Record::Office(OfficeKey(n)), 2));
        r.events.iter().for_each(|x| add(&x.id, Some(&x.title), |n| Record::Event(EventKey(n)), 3));
        r.quotes.iter().for_each(|x| add(&x.id, None, |n| Record::Quote(QuoteKey(n)), 4));
        r.sources.iter().for_each(|x| add(&x.id, None, |n| Record::Source(SourceKey(n)), 5));
        r.claims.iter().for_each(|x| add(&x.id, None, |n| Record::Claim(ClaimKey(n)), 6));
        r.assessments
            .iter()
            .for_each(|x| add(&x.id, None, |n| Record::Assessment(AssessmentKey(n)), 7));
    }
    references.iter().for_each(|x| add(&x.id, None, |n| Record::Source(SourceKey(n)), 5));
    bearers.sort_unstable_by_key(|(hash, _)| *hash);
    let unread = pages.iter().flat_map(|page| page.raw.unread.iter().cloned()).collect();
    (Ids { by_id, bearers, first_tenure, unread }, found)
}

fn duplicate(id: &At<String>, first_id: &str, first: &Known, texts: &Texts) -> Diagnostic {
    let place = texts.get(first.span.text);
    let line = place.position(first.span.start as usize).line;
    let message = if first_id == id.value {
        format!("the id `{}` is taken by {} already", id.value, first.record.kind().one())
    } else {
        format!("the ids `{}` and `{}` differ only in letter case", id.value, first_id)
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
    pub places: Places,
}

/// Where pages are found.
#[derive(Debug)]
pub(super) struct Places {
    /// Addresses by page.
    pub own: Vec<String>,
    /// Pages by the paths of their files.
    paths: HashMap<String, PageKey>,
    /// Pages by their addresses.
    addresses: HashMap<String, PageKey>,
    /// Pages by the names of their files, without folder and ending; `None` for several.
    names: HashMap<String, Option<PageKey>>,
    /// The anchors of each page's headings, tables of tenures and timelines, and of its parts.
    anchors: Vec<HashSet<String>>,
    /// What the build makes beside the pages.
    pub made: Made,
}

impl Places {
    /// From the pages and the address of each.
    pub fn new(pages: &[Parsed], own: Vec<String>, made: Made) -> Places {
        let mut places = Places {
            own,
            made,
            paths: HashMap::default(),
            addresses: HashMap::default(),
            names: HashMap::default(),
            anchors: Vec::with_capacity(pages.len()),
        };
        for ((number, page), address) in (0u32..).zip(pages).zip(&places.own) {
            let key = PageKey(number);
            places.paths.insert(page.path.clone(), key);
            places.addresses.insert(address.clone(), key);
            places
                .names
                .entry(name(&page.path).to_lowercase())
                .and_modify(|other| *other = None)
                .or_insert(Some(key));
            let body = &page.raw.body;
            let (mut tables, mut timelines) = (0, 0);
            let blocks = body.blocks.iter().filter_map(|block| match block.ask {
                Some(Ask::Tenures(_)) => {
                    tables += 1;
                    Some(format!("table-{tables}"))
                }
                Some(Ask::Timeline(_)) => {
                    timelines += 1;
                    Some(format!("timeline-{timelines}"))
                }
                _ => None,
            });
            let headings = body.headings.iter().map(|heading| heading.anchor.clone());
            let parts = parts(page).map(str::to_owned);
            places.anchors.push(headings.chain(blocks).chain(parts).collect());
        }
        // An old address leads where the page is now.
        for (number, page) in (0u32..).zip(pages) {
            let aliases = page.raw.front.aliases.iter();
            for alias in aliases.filter_map(|alias| alias_address(&alias.value)) {
                places.addresses.entry(alias).or_insert(PageKey(number));
            }
        }
        places
    }
}

/// The parts of a page that can be linked to beside its headings.
fn parts(page: &Parsed) -> impl Iterator<Item = &'static str> {
    let front = &page.raw.front;
    let corrections = front.corrections.iter().map(|correction| &correction.text);
    let holes = [&page.raw.body].into_iter().chain(corrections).flat_map(|text| &text.holes);
    // Whether what is shown in place has notes is not known here.
    let mut noted = holes.filter(|hole| !matches!(hole.kind, HoleKind::Wiki { .. }));
    let all = [
        ("top", true),
        ("notes", noted.next().is_some()),
        ("corrections", !front.corrections.is_empty()),
    ];
    all.into_iter().filter(|(_, has)| *has).map(|(name, _)| name)
}

impl Lookup<'_> {
    /// The record of that very id.
    pub fn record(&self, id: &str) -> Option<Record> {
        if let Some(known) = self.ids.by_id.get(id) {
            return known.written.is_none().then_some(known.record);
        }
        let known = self.ids.by_id.get(&id.to_lowercase())?;
        (known.written.as_deref() == Some(id)).then_some(known.record)
    }

    /// The page of that file.
    pub fn page_at(&self, path: &str) -> Option<PageKey> {
        self.places.paths.get(path).copied()
    }

    /// The page of that address.
    pub fn page_by_address(&self, address: &str) -> Option<PageKey> {
        self.places.addresses.get(address).copied()
    }

    /// The address of a page.
    pub fn address_of(&self, page: PageKey) -> Option<&str> {
        self.places.own.get(page.0 as usize).map(String::as_str)
    }

    /// The only page whose file has that name, without folder and ending.
    pub fn page_named(&self, name: &str) -> Option<PageKey> {
        self.places.names.get(&name.to_lowercase()).copied().flatten()
    }

    /// Whether the page has a heading with that anchor.
    pub fn has_anchor(&self, page: PageKey, anchor: &str) -> bool {
        self.places.anchors.get(page.0 as usize).is_some_and(|known| known.contains(anchor))
    }

    /// The anchor of that page nearest to `anchor`.
    pub fn near_anchor(&self, page: PageKey, anchor: &str) -> Option<String> {
        let mut known: Vec<&str> =
            self.places.anchors.get(page.0 as usize)?.iter().map(String::as_str).collect();
        known.sort_unstable();
        did_you_mean(anchor, known).map(str::to_owned)
    }

    /// The ids of what has that very name or title, among records that `fits` lets through.
    pub fn named(&self, name: &str, fits: impl Fn(Record) -> bool) -> Vec<&str> {
        let hash = hash(name);
        let first = self.ids.bearers.partition_point(|(of, _)| *of < hash);
        let bearers = self.ids.bearers.get(first..).unwrap_or_default().iter();
        let bearers = bearers.take_while(|(of, _)| *of == hash).map(|(_, record)| *record);
        let records: HashSet<Record> = bearers.filter(|record| fits(*record)).collect();
        if records.is_empty() {
            return Vec::new();
        }
        let all = self.ids.all().map(|(id, known)| (known.record, id));
        let mut known: Vec<_> = all.filter(|(record, _)| records.contains(record)).collect();
        known.sort_unstable();
        known.into_iter().map(|(_, id)| id).collect()
    }

    /// The id that was most likely meant, among records that `fits` lets through: that of the only
    /// one with such a name, else the nearest.
    pub fn near_id(&self, id: &str, fits: impl Fn(Record) -> bool) -> Option<String> {
        if let [only] = self.named(id, &fits).as_slice() {
            return Some((*only).to_owned());
        }
        let all = self.ids.all().filter(|(_, known)| fits(known.record));
        let mut near: Vec<&str> = all.map(|(id, _)| id).collect();
        near.sort_unstable();
        did_you_mean(id, near).map(str::to_owned)
    }

    /// The address nearest to `address`: of a page, a list of records, or what a build makes besides.
    pub fn near_address(&self, address: &str) -> Option<String> {
        let page = self.page_at(address.trim_start_matches('/'));
        if let Some(own) = page.and_then(|page| self.address_of(page)) {
            return Some(own.to_owned());
        }
        let some: HashSet<RecordKind> =
            self.ids.all().map(|(_, known)| known.record.kind()).collect();
        let kinds = self.given.record_pages.iter().filter(|kind| some.contains(*kind));
        let kinds: Vec<String> = kinds.map(|kind| format!("/{}/", kind.as_str())).collect();
        let own = self.places.own.iter().map(String::as_str);
        let mut known: Vec<&str> =
            own.chain(kinds.iter().map(String::as_str)).chain(self.places.made.all()).collect();
        known.sort_unstable();
        did_you_mean(address, known).map(str::to_owned)
    }

    /// The path of a page's file nearest to `path`.
    pub fn near_path(&self, path: &str) -> Option<String> {
        let mut known: Vec<&str> = self.places.paths.keys().map(String::as_str).collect();
        known.sort_unstable();
        did_you_mean(path, known).map(str::to_owned)
    }
}

fn hash(name: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(name.as_bytes());
    hasher.finish()
}

/// The name by which a wikilink knows a page: its file's without `.md`, or its folder's.
fn name(path: &str) -> &str {
    let bare = path.strip_suffix(".md").unwrap_or(path);
    let bare = bare.strip_suffix("/index").or_else(|| bare.strip_suffix("/_index")).unwrap_or(bare);
    bare.rsplit('/').next().unwrap_or(bare)
}
