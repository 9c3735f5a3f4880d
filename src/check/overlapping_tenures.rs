//! `overlapping-tenures`: two people in one office at once, neither acting for the other.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::OfficeKey;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    for (number, office) in (0u32..).zip(&dossier.offices) {
        for overlap in dossier.roster.overlaps(OfficeKey(number)) {
            let (Some(one), Some(other)) = (dossier.term(overlap.one), dossier.term(overlap.other))
            else {
                continue;
            };
            let until = match overlap.last {
                Some(last) => format!("to {}", last),
                None => "on".to_owned(),
            };
            let message = format!(
                "two people hold the office `{}` from {} {until}",
                office.id, overlap.first
            );
            found.push(
                Diagnostic::new(&codes::OVERLAPPING_TENURES, other.span, message)
                    .related(one.span, "the other tenure")
                    .help("mend a date, or mark the one who stood in with `acting: true`"),
            );
        }
    }
}
