//! `unsourced-claim`: a position that nothing leads back from.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for claim in &checked.dossier.claims {
        for position in &claim.positions {
            if position.cite.is_empty() && position.quote.is_none() {
                let message = format!("this position on `{}` has no source", claim.id);
                found.push(
                    Diagnostic::new(&codes::UNSOURCED_CLAIM, position.span, message)
                        .help("add `cite:` with the source that tells of it, or `quote:`"),
                );
            }
        }
        if claim.positions.is_empty() {
            let message = format!("nobody is said to assert or deny `{}`", claim.id);
            found.push(
                Diagnostic::new(&codes::UNSOURCED_CLAIM, claim.declared.span, message)
                    .help("add `positions:`"),
            );
        }
    }
}
