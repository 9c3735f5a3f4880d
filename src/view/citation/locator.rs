//! Places in sources, in words.

use crate::domain::citation::{Locator, Unit};
use crate::words::Ui;

/// A locator in words: "p. 12", "pp. 3–5", "at 12:30".
pub(super) fn words(locator: &Locator, ui: &Ui) -> String {
    let value = &locator.value;
    let key = match (locator.unit, is_many(value)) {
        (Unit::Time, _) => "locator_timestamp".to_owned(),
        (unit, false) => format!("locator_{}", unit.as_csl()),
        (unit, true) => format!("locator_{}s", unit.as_csl()),
    };
    ui.with(&key, value)
}

/// The same as an author-date style has it: pages need no word.
pub(super) fn bare(locator: &Locator, ui: &Ui) -> String {
    match locator.unit {
        Unit::Page => locator.value.clone(),
        Unit::Time => locator.value.clone(),
        _ => words(locator, ui),
    }
}

/// Whether it names several places.
pub(super) fn is_many(value: &str) -> bool {
    value.contains(['–', ',', '&']) || value.contains(" and ")
}
