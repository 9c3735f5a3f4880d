//! `retracted-source`: what leans on a work that was withdrawn.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::kinds::Status;
use crate::dossier::{Citation, Prose};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    if !dossier.sources.iter().any(|source| source.status == Status::Retracted) {
        return;
    }
    let mut look = |cite: &[Citation]| {
        for citation in cite {
            let Some(source) = dossier.source(citation.source) else { continue };
            if source.status == Status::Retracted {
                let message = format!("this leans on `{}`, which was retracted", source.id);
                found.push(
                    Diagnostic::new(&codes::RETRACTED_SOURCE, citation.span, message)
                        .related(source.declared.span, "the source is declared here"),
                );
            }
        }
    };
    let mut in_prose = |prose: &Prose| look(&prose.citations);
    dossier.pages.iter().for_each(|page| in_prose(&page.prose));
    dossier.events.iter().for_each(|event| in_prose(&event.summary));
    dossier.quotes.iter().for_each(|quote| in_prose(&quote.context));
    dossier.claims.iter().for_each(|claim| in_prose(&claim.text));
    for event in &dossier.events {
        look(&event.cite);
        event.rivals.iter().for_each(|rival| look(&rival.cite));
    }
    dossier.quotes.iter().for_each(|quote| look(&quote.cite));
    dossier.terms.iter().for_each(|term| look(&term.cite));
    for claim in &dossier.claims {
        claim.positions.iter().for_each(|position| look(&position.cite));
    }
    for clue in dossier.assessments.iter().flat_map(|assessment| &assessment.clues) {
        look(&clue.cite);
        clue.ratings.iter().for_each(|rating| look(&rating.cite));
    }
}
