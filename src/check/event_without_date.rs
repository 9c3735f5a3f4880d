//! `event-without-date`: a table or timeline that names an event it can say nothing about.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Target;
use std::collections::BTreeSet;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let mut asked = BTreeSet::new();
    for page in &dossier.pages {
        for (hole, target) in page.prose.targets.iter().enumerate() {
            let (events, what) = match target {
                Target::Tenures(table) => (&table.events, "table"),
                Target::Timeline(timeline) => (&timeline.events, "timeline"),
                _ => continue,
            };
            for key in events {
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
                    finding = finding.related(hole.span, format!("the {what} asks about it here"));
                }
                found.push(finding);
            }
        }
    }
}
