//! What stands in the text where a style calls sources by author and year: "(see Bob 2023, 12; CIA
//! n.d.)".

use super::{Label, locator, parts};
use crate::dossier::Citation;
use crate::view::html::escape;
use crate::words::Ui;

/// "see Bob 2023, 12", as HTML; the brackets belong to the whole run.
pub fn words(label: &Label, citation: &Citation, ui: &Ui) -> String {
    let place = citation.locator.as_ref().map(|place| escape(&locator::bare(place, ui)));
    let parts = [label.words(), place.unwrap_or_default(), escape(&citation.suffix)];
    let said = parts::join(parts, ", ");
    match citation.prefix.as_str() {
        "" => said,
        prefix => format!("{} {said}", escape(prefix)),
    }
}
