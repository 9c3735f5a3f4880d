//! Sources of the bibliography and sources of pages: which extends which.

use super::Parsed;
use crate::parse::raw::RawSource;
use std::collections::HashMap;

/// Lays each source that a page declares over the bibliography's of the same id, and gives those of
/// the bibliography that no page extends. Of two in the bibliography the first is extended; a second
/// one anywhere is a duplicate, and stays for that to be found.
pub(super) fn extend(pages: &mut [Parsed], bibliography: Vec<RawSource>) -> Vec<RawSource> {
    if bibliography.is_empty() {
        return bibliography;
    }
    let mut by_id: HashMap<String, usize> = HashMap::with_capacity(bibliography.len());
    for (number, source) in bibliography.iter().enumerate() {
        by_id.entry(source.id.value.clone()).or_insert(number);
    }
    let mut kept: Vec<Option<RawSource>> = bibliography.into_iter().map(Some).collect();
    for source in pages.iter_mut().flat_map(|page| &mut page.raw.records.sources) {
        let number = by_id.remove(&source.id.value);
        let Some(entry) = number.and_then(|n| kept.get_mut(n)).and_then(Option::take) else {
            continue;
        };
        let page = std::mem::replace(source, RawSource::new(source.id.clone()));
        *source = entry.extended_by(page);
    }
    kept.into_iter().flatten().collect()
}
