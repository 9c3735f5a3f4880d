//! `tenure-ends-before-it-starts`: however the dates are read.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Bound;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    for (number, term) in (0u32..).zip(&dossier.terms) {
        let Some(tenure) = dossier.roster.get(crate::domain::tenure::TenureKey(number)) else {
            continue;
        };
        let (Some(from), Some(to)) = (tenure.from.date(), tenure.to.date()) else { continue };
        let (Bound::On(first), Bound::On(last)) = (from.earliest(), to.latest()) else { continue };
        if last < first {
            let message = format!(
                "this tenure ends ({}) before it starts ({})",
                to.written(),
                from.written()
            );
            found.push(
                Diagnostic::new(&codes::TENURE_ENDS_BEFORE_START, term.span, message)
                    .help("look whether the two dates are the wrong way round"),
            );
        }
    }
}
