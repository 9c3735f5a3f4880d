//! Sections: folders with a page of their own, their order, and each page's neighbours.

use super::Parsed;
use crate::domain::id::PageKey;
use crate::dossier::{Dossier, Page, PageKind, Section};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a page is, by its file.
pub(super) fn kind(path: &str) -> PageKind {
    match path {
        "_index.md" | "index.md" => PageKind::Home,
        _ if path.ends_with("/_index.md") => PageKind::Section,
        _ => PageKind::Page,
    }
}

/// The folder that a page belongs to: that of its file, or the one above where the page is a folder.
fn folder(path: &str) -> &str {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    match file {
        "index.md" => folder.rsplit_once('/').map_or("", |(above, _)| above),
        _ => folder,
    }
}

/// The sections, the site itself first, then by their folders.
pub(super) fn build(pages: &[Parsed]) -> Vec<Section> {
    let mut folders: BTreeMap<&str, Option<PageKey>> = BTreeMap::from([("", None)]);
    for (number, page) in (0u32..).zip(pages) {
        if kind(&page.path) != PageKind::Page {
            let folder = match page.path.as_str() {
                "index.md" => "",
                path => folder(path),
            };
            folders.entry(folder).or_default().get_or_insert(PageKey(number));
        }
    }
    let names: Vec<&str> = folders.keys().copied().collect();
    folders
        .iter()
        .map(|(folder, page)| Section {
            folder: (*folder).to_owned(),
            page: *page,
            above: (!folder.is_empty()).then(|| {
                let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
                nearest(&names, above)
            }),
            ..Section::default()
        })
        .collect()
}

/// The section that a page of that file belongs to.
pub(super) fn of(sections: &[&str], path: &str) -> usize {
    match kind(path) {
        PageKind::Home => 0,
        _ => nearest(sections, folder(path)),
    }
}

fn nearest(names: &[&str], folder: &str) -> usize {
    let mut folder = folder;
    loop {
        if let Ok(place) = names.binary_search(&folder) {
            return place;
        }
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
    }
}

/// The pages that hold records and nothing else, neither a text nor a summary. Lists do not offer
/// them: they have nothing for a reader, and their records have lists of their own.
fn holding_only(dossier: &Dossier) -> Vec<bool> {
    let silent = |page: &Page| page.prose.markup.is_empty() && page.summary.is_empty();
    let holds = |number| dossier.relations.declared.contains_key(&PageKey(number));
    (0u32..).zip(&dossier.pages).map(|(number, page)| silent(page) && holds(number)).collect()
}

/// Puts pages into their sections and gives each its neighbours. The dossier's relations are there,
/// and its pages know their translations: of those that are one another's a list shows one, in its
/// own language where there is such.
pub(super) fn order(dossier: &mut Dossier, site_language: &str) {
    let names: Vec<String> = dossier.sections.iter().map(|s| s.folder.clone()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let only_records = holding_only(dossier);
    for ((number, page), only_records) in (0u32..).zip(&mut dossier.pages).zip(only_records) {
        page.section = of(&names, &page.path);
        if page.kind == PageKind::Page
            && !only_records
            && let Some(section) = dossier.sections.get_mut(page.section)
        {
            section.pages.push(PageKey(number));
        }
    }
    let links: Vec<(usize, usize)> = (0..)
        .zip(&dossier.sections)
        .filter_map(|(number, section)| {
            let above = section.above?;
            // The same page in another language is no part of it; the page leads there itself.
            let own = dossier.sections.get(above).and_then(|above| above.page);
            let page = section.page.and_then(|key| dossier.pages.get(key.0 as usize));
            let same = page.is_some_and(|page| page.translations.iter().any(|k| Some(*k) == own));
            (!same).then_some((above, number))
        })
        .collect();
    for (above, number) in links {
        if let Some(section) = dossier.sections.get_mut(above) {
            section.sections.push(number);
        }
    }
    for section in &mut dossier.sections {
        let pages = &dossier.pages;
        let lang = |key: &PageKey| {
            let page = pages.get(key.0 as usize);
            page.and_then(|page| page.lang.as_deref()).unwrap_or(site_language)
        };
        let own = section.page.as_ref().map_or(site_language, lang);
        let others = |key: &PageKey| {
            pages.get(key.0 as usize).map_or(&[][..], |page| page.translations.as_slice())
        };
        let translated = || section.pages.iter().filter(|key| !others(key).is_empty());
        // Beside each page that is listed, those of the section that it stands for: of one without
        // translations that is itself.
        let members: BTreeSet<PageKey> = translated().copied().collect();
        let mut stands_for: BTreeMap<PageKey, Vec<PageKey>> = BTreeMap::new();
        for key in translated() {
            let mut same: Vec<PageKey> =
                others(key).iter().chain([key]).copied().filter(|k| members.contains(k)).collect();
            let is_original =
                |k: &PageKey| pages.get(k.0 as usize).is_some_and(|p| p.translation_of.is_none());
            same.sort_by_key(|key| (lang(key) != own, !is_original(key), *key));
            if same.first() == Some(key) {
                stands_for.insert(*key, same);
            }
        }
        section.pages.retain(|key| others(key).is_empty() || stands_for.contains_key(key));
        let mut sorted: Vec<_> = section
            .pages
            .iter()
            .map(|key| {
                let page = pages.get(key.0 as usize);
                let weight = page.and_then(|page| page.weight);
                let date = page.and_then(|page| page.date.as_ref()).map(|date| date.sort_day());
                ((weight.is_none(), weight, Reverse(date)), *key)
            })
            .collect();
        // Titles are looked at where the rest is the same, which is seldom.
        let title = |key: &PageKey| {
            pages.get(key.0 as usize).map(|page| (page.title.to_lowercase(), page.path.as_str()))
        };
        sorted
            .sort_by(|(a, page), (b, other)| a.cmp(b).then_with(|| title(page).cmp(&title(other))));
        section.pages = sorted.into_iter().map(|(_, key)| key).collect();
        let mut neighbours: Vec<(PageKey, Option<PageKey>, Option<PageKey>)> = Vec::new();
        for pair in section.pages.windows(2) {
            let [before, after] = pair else { continue };
            let all = |key| stands_for.get(key).map_or(std::slice::from_ref(key), Vec::as_slice);
            // Who reads a translation goes on in its language where there is one.
            let like = |key: &PageKey, of: &'_ [PageKey]| {
                of.iter().find(|other| lang(other) == lang(key)).or(of.first()).copied()
            };
            neighbours.extend(all(before).iter().map(|key| (*key, None, like(key, all(after)))));
            neighbours.extend(all(after).iter().map(|key| (*key, like(key, all(before)), None)));
        }
        for (key, previous, next) in neighbours {
            if let Some(page) = dossier.pages.get_mut(key.0 as usize) {
                page.previous = previous.or(page.previous);
                page.next = next.or(page.next);
            }
        }
    }
}
