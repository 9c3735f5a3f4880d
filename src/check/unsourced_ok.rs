//! `bad-unsourced-ok`: an acceptance that accepts nothing.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for span in &checked.dossier.coverage.needless {
        let message = "nothing here lacks a citation that could be accepted";
        found.push(Diagnostic::new(&codes::BAD_UNSOURCED_OK, *span, message).help("remove it"));
    }
}
