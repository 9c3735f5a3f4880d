//! Pages that are one another's translations.

use super::links;
use super::prose::Here;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::PageKey;
use crate::dossier::{Destination, Dossier};
use crate::markup::Link;
use crate::text::{At, Span};
use std::collections::BTreeMap;

impl Here<'_, '_> {
    /// The page that `translation_of` names, as a link does.
    pub fn original(&mut self, of: At<String>) -> Option<(PageKey, Span)> {
        let link = Link { to: of.value, title: String::new(), span: of.span };
        match links::destination(self.lookup, self.path, self.page, &link, &mut self.found) {
            Destination::Page(page, _) => Some((page, of.span)),
            Destination::Nowhere => None,
            _ => {
                let message = format!("`{}` is no page of this site", link.to);
                self.found.push(
                    Diagnostic::new(&codes::BAD_TRANSLATION, of.span, message)
                        .help("name the file of the page, as a link does: archive-raid.md"),
                );
                None
            }
        }
    }
}

/// Tells all pages of a group of each other: the original, its translations, and theirs.
pub(super) fn gather(dossier: &mut Dossier, found: &mut Vec<Diagnostic>) {
    let mut groups: BTreeMap<PageKey, Vec<PageKey>> = BTreeMap::new();
    let keys = (0u32..).map(PageKey).zip(&dossier.pages);
    for (key, page) in keys.filter(|(_, page)| page.translation_of.is_some()) {
        match original(dossier, key) {
            Some(original) => groups.entry(original).or_default().push(key),
            None => {
                let span = page.translation_of.map_or(page.title_span, |(_, span)| span);
                let message = "this leads back to the page itself, so that there is no original";
                // `de/pier.md` that names `pier.md` means the one above.
                let is_itself = page.translation_of.is_some_and(|(of, _)| of == key);
                let above = page.path.split_once('/').map(|(_, rest)| rest);
                let above = above.filter(|_| is_itself);
                let above =
                    above.filter(|rest| dossier.pages.iter().any(|page| page.path == **rest));
                let up = "../".repeat(page.path.matches('/').count());
                let near = above.map(|rest| format!("{up}{rest}"));
                let finding = Diagnostic::new(&codes::BAD_TRANSLATION, span, message);
                found.push(match near {
                    Some(near) => finding.suggest(Some(&near)),
                    None => {
                        finding.help("take `translation_of` out of the page that was written first")
                    }
                });
            }
        }
    }
    for (original, mut group) in groups {
        group.push(original);
        group.sort_unstable();
        for key in &group {
            let others = group.iter().copied().filter(|other| other != key).collect();
            if let Some(page) = dossier.pages.get_mut(key.0 as usize) {
                page.translations = others;
            }
        }
    }
}

/// The page that a chain of translations began with; `None` where it has no beginning.
fn original(dossier: &Dossier, key: PageKey) -> Option<PageKey> {
    let mut at = key;
    // A chain with a beginning is no longer than there are pages.
    for _ in 0..=dossier.pages.len() {
        match dossier.page(at)?.translation_of {
            Some((of, _)) => at = of,
            None => return Some(at),
        }
    }
    None
}
