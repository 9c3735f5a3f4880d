//! `unsourced-claim`: a position that nothing leads back from.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Lack;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for lacking in &checked.dossier.coverage.claims.lacking {
        let id = |key| checked.dossier.claim(key).map_or("", |claim| claim.id.as_str());
        let (message, help) = match lacking.what {
            Lack::Position(key) => (
                format!("this position on `{}` has no source", id(key)),
                "add `cite:` with the source that tells of it, `quote:`, or the reason why not under `unsourced_ok:`",
            ),
            Lack::Claim(key) => {
                (format!("nobody is said to assert or deny `{}`", id(key)), "add `positions:`")
            }
            _ => continue,
        };
        found.push(Diagnostic::new(&codes::UNSOURCED_CLAIM, lacking.span, message).help(help));
    }
}
