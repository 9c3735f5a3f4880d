//! Dates as references give them.

use crate::domain::date::{Date, Precision};
use crate::dossier::Source;
use crate::view::frame::direction;
use crate::view::html::escape;
use crate::words::Ui;

/// A date in words.
pub(super) fn short(date: &Date, ui: &Ui) -> String {
    ui.short_date(date)
}

/// The same as HTML. Its figures stay beside its month where the page runs from right to left and the
/// words around it do not.
fn apart(date: &Date, ui: &Ui) -> String {
    let words = escape(&short(date, ui));
    match direction(ui.tag()) {
        "rtl" => format!("<bdi>{words}</bdi>"),
        _ => words,
    }
}

/// When a work came out. Of one without a date, when it was seen, if that is known; else "n.d."
pub(super) fn of(source: &Source, ui: &Ui) -> String {
    match (&source.date, &source.accessed) {
        (Some(date), _) => apart(date, ui),
        (None, Some(seen)) => ui.with("reference_accessed", &apart(seen, ui)),
        (None, None) => ui.get("no_year").to_owned(),
    }
}

/// The same behind a year that was given already: day and month, or when it was seen.
pub(super) fn beside(source: &Source, year: &str, ui: &Ui) -> String {
    let Some(date) = &source.date else {
        return match &source.accessed {
            Some(seen) => ui.with("reference_accessed", &apart(seen, ui)),
            None => String::new(),
        };
    };
    let words = short(date, ui);
    let marked = date.is_approximate() || date.is_uncertain();
    match date.precision() {
        Precision::Year | Precision::Years => String::new(),
        Precision::Span if date.written().split('/').all(|end| end.trim().len() <= 4) => {
            String::new()
        }
        // "24 January", without the year again.
        Precision::Day | Precision::Month | Precision::Season if !marked => {
            escape(words.strip_suffix(year).map_or(words.as_str(), str::trim_end))
        }
        _ => escape(&words),
    }
}
