//! `retracted-source`, `corrected-source`, `dead-source`: what leans on a work that no longer stands
//! as it did.
//!
//! A retracted work is reported at each place that leans on it, at first hand or through a source that
//! draws on it, since each may need another answer. Of a corrected one, and of one that is gone and
//! of which there is no archived copy, a file is told once, with all its places.

use super::Checked;
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::domain::id::SourceKey;
use crate::domain::kinds::Status;
use crate::dossier::{Citation, Source};
use crate::text::TextId;
use std::collections::BTreeMap;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    if dossier.sources.iter().all(|source| source.status == Status::Ok) {
        return;
    }
    let mut grouped: BTreeMap<(TextId, SourceKey), Vec<&Citation>> = BTreeMap::new();
    dossier.each_citation(&mut |citation| {
        let Some(source) = dossier.source(citation.source) else { return };
        if source.status == Status::Retracted {
            let message = format!("this leans on `{}`, which was retracted", source.id);
            found.push(told(&codes::RETRACTED_SOURCE, citation, message, source));
            return;
        }
        let origin = dossier.retracted_origin(citation.source).and_then(|key| dossier.source(key));
        if let Some(origin) = origin {
            let message = format!(
                "this leans on `{}`, which draws on `{}`, which was retracted",
                source.id, origin.id
            );
            found.push(told(&codes::RETRACTED_SOURCE, citation, message, origin));
            return;
        }
        let gone = source.status == Status::Dead && source.archive.is_none();
        if source.status == Status::Corrected || gone {
            let place = (citation.span.text, citation.source);
            grouped.entry(place).or_default().push(citation);
        }
    });
    for ((_, key), mut places) in grouped {
        let Some(source) = dossier.source(key) else { continue };
        places.sort_by_key(|citation| citation.span.start);
        let Some((first, others)) = places.split_first() else { continue };
        let (code, what): (&Code, _) = match source.status {
            Status::Corrected => (&codes::CORRECTED_SOURCE, "was corrected after it came out"),
            _ => (&codes::DEAD_SOURCE, "is no longer online, and no archived copy is given"),
        };
        let message = format!("this leans on `{}`, which {what}", source.id);
        let finding = told(code, first, message, source);
        found.push(
            others
                .iter()
                .fold(finding, |finding, other| finding.related(other.span, "so does this")),
        );
    }
}

fn told(
    code: &'static Code,
    citation: &Citation,
    message: String,
    declared: &Source,
) -> Diagnostic {
    Diagnostic::new(code, citation.span, message)
        .related(declared.declared.span, format!("`{}` is declared here", declared.id))
}
