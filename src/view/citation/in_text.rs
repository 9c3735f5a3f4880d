//! What stands in the text where a style calls sources by author and year: "(see Bob 2023, 12; CIA
//! n.d.)".

use super::{Reference, locator, parts};
use crate::dossier::Citation;
use crate::view::html::escape;
use crate::words::Ui;

/// What a style puts around the citations that stand together in the text, and between two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// `(`
    pub open: String,
    /// `;`, behind each but the last; a space follows.
    pub between: String,
    /// `)`
    pub close: String,
}

impl Default for Around {
    fn default() -> Around {
        Around { open: "(".into(), between: ";".into(), close: ")".into() }
    }
}

/// "see Bob 2023, 12", as HTML, without what stands around the whole run; `None` where the style has
/// the note's number there.
pub fn words(reference: &Reference, citation: &Citation, ui: &Ui) -> Option<String> {
    let label = reference.label.as_ref()?;
    let place = citation.locator.as_ref();
    let cited = place.and_then(|place| reference.places.first(place)).unwrap_or_else(|| {
        let place = place.map(|place| escape(&locator::bare(place, ui)));
        parts::join([label.clone(), place.unwrap_or_default()], ", ")
    });
    let said = parts::join([cited, escape(&citation.suffix)], ", ");
    Some(match citation.prefix.as_str() {
        "" => said,
        prefix => format!("{} {said}", escape(prefix)),
    })
}
