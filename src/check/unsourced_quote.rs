//! `unsourced-quote`: a quote without the source that has the words.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Lack;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for lacking in &checked.dossier.coverage.quotes.lacking {
        let Lack::Quote(key) = lacking.what else { continue };
        let Some(quote) = checked.dossier.quote(key) else { continue };
        let message = format!("the quote `{}` has no source", quote.id);
        found.push(Diagnostic::new(&codes::UNSOURCED_QUOTE, lacking.span, message).help(
            "add `cite:` with the source that has the words, or say why not with `unsourced_ok:`",
        ));
    }
}
