//! What a reader is told of how a quotation stands to the captured text of its source.

use super::dates;
use super::model::Checked;
use super::sheet::Sheet;
use crate::domain::id::{QuoteKey, SourceKey};
use crate::domain::quotation::Held;
use crate::dossier::Standing;

/// How a quote stands, in words. The day of the capture is the one on which the source was last seen.
pub(super) fn of(sheet: &Sheet<'_>, key: QuoteKey) -> Checked {
    let ui = sheet.ui;
    let on = |source: &SourceKey, key: &str| {
        let source = sheet.frame.dossier.source(*source);
        match source.and_then(|source| source.accessed.as_ref()) {
            Some(date) => {
                let date = dates::view(ui, date);
                let day = date.iso.len() == "2023-01-25".len();
                ui.with(&format!("{key}_{}", if day { "on" } else { "in" }), &date.words)
            }
            None => ui.get(key).to_owned(),
        }
    };
    match sheet.frame.dossier.evidence.quote(key) {
        Standing::NoCopy => Checked {
            kind: "no-copy",
            sign: "unknown",
            words: ui.get("checked_no_copy").to_owned(),
        },
        Standing::Missing { source, .. } => {
            Checked { kind: "missing", sign: "no", words: on(source, "checked_missing") }
        }
        Standing::Held { source, how } => {
            let kind = match how {
                Held::Verbatim => "verbatim",
                Held::Alike => "alike",
                Held::Abridged => "abridged",
            };
            let how = ui.get(&format!("checked_{kind}")).to_owned();
            let words = format!("{}{}{how}", on(source, "checked"), ui.get("colon"));
            Checked { kind, sign: "yes", words }
        }
    }
}
