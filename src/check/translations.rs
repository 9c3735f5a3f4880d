//! `bad-translation`: two pages of one language that are said to be translations of each other.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let lang = |page: &crate::dossier::Page| {
        page.lang.as_deref().unwrap_or(checked.language).to_ascii_lowercase()
    };
    for page in &dossier.pages {
        // Of two pages, the one that says that it is a translation is told.
        let Some((_, span)) = page.translation_of else { continue };
        let own = lang(page);
        let same = page.translations.iter().filter_map(|key| dossier.page(*key)).find(|other| {
            lang(other) == own && (other.translation_of.is_none() || other.path < page.path)
        });
        if let Some(other) = same {
            let message =
                format!("this page and `{}` are both in the language `{own}`", other.path);
            found.push(
                Diagnostic::new(&codes::BAD_TRANSLATION, span, message)
                    .related(other.title_span, "the other page")
                    .help("give this page its `lang`"),
            );
        }
    }
}
