//! `unrelated-origin`: a source that is said to have told a position first, with no way leading to it.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    for claim in &dossier.claims {
        for (stand, position) in dossier.stands(claim).iter().zip(&claim.positions) {
            for origin in &position.origin {
                let leads = |source| dossier.descent.leads_to(source, origin.value);
                if stand.sources.iter().copied().any(leads) {
                    continue;
                }
                let id = dossier.source(origin.value).map_or("", |source| source.id.as_str());
                let message = format!("no source of this position leads back to `{id}`");
                found.push(
                    Diagnostic::new(&codes::UNRELATED_ORIGIN, origin.span, message)
                        .related(position.span, "the position")
                        .help("cite it, or say with `derived_from` which source draws on it"),
                );
            }
        }
    }
}
