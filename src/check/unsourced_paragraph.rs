//! `unsourced-paragraph`: figures, dates or quotation marks, and nothing that leads to a source.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for lacking in &checked.dossier.coverage.paragraphs.lacking {
        let message = "this paragraph has figures, dates or quotation marks and no citation";
        found.push(Diagnostic::new(&codes::UNSOURCED_PARAGRAPH, lacking.span, message).help(
            "cite a source `[@id]`, or say why not with {.unsourced-ok because=\"…\"} at its end",
        ));
    }
}
