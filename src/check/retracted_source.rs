//! `retracted-source`: what leans on a work that was withdrawn.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::kinds::Status;
use crate::dossier::{Citation, Target};
use crate::text::Span;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    if !dossier.sources.iter().any(|source| source.status == Status::Retracted) {
        return;
    }
    let mut look = |cite: &[Citation], span: Span| {
        for citation in cite {
            let Some(source) = dossier.source(citation.source) else { continue };
            if source.status == Status::Retracted {
                let message = format!("this leans on `{}`, which was retracted", source.id);
                found.push(
                    Diagnostic::new(&codes::RETRACTED_SOURCE, span, message)
                        .related(source.declared.span, "the source is declared here"),
                );
            }
        }
    };
    for page in &dossier.pages {
        for (hole, target) in page.prose.targets.iter().enumerate() {
            let Target::Cite(run) = target else { continue };
            if let Some(hole) = page.prose.markup.holes.get(hole) {
                look(page.prose.citations.get(run.clone()).unwrap_or(&[]), hole.span);
            }
        }
    }
    for event in &dossier.events {
        look(&event.cite, event.declared.span);
        event.rivals.iter().for_each(|rival| look(&rival.cite, event.declared.span));
    }
    dossier.quotes.iter().for_each(|quote| look(&quote.cite, quote.declared.span));
    dossier.terms.iter().for_each(|term| look(&term.cite, term.span));
    for claim in &dossier.claims {
        claim.positions.iter().for_each(|position| look(&position.cite, position.span));
    }
}
