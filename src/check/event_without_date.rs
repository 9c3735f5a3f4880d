//! `event-without-date`: a table that names an event it can say nothing about.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Target;
use std::collections::BTreeSet;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let mut asked = BTreeSet::new();
    for page in &dossier.pages {
        for (hole, target) in page.prose.targets.iter().enumerate() {
            let Target::Tenures(table) = target else { continue };
            for key in &table.events {
                let Some(event) = dossier.event(*key).filter(|event| event.undated) else {
                    continue;
                };
                if !asked.insert(*key) {
                    continue;
                }
                let message = format!("the event `{}` has no date", event.id);
                let mut finding =
                    Diagnostic::new(&codes::EVENT_WITHOUT_DATE, event.declared.span, message)
                        .help("give it a `date`, however rough: 2018, 201X, 2018-02");
                if let Some(hole) = page.prose.markup.holes.get(hole) {
                    finding = finding.related(hole.span, "the table asks about it here");
                }
                found.push(finding);
            }
        }
    }
}
