//! `unsourced-date`: a date of an event or a tenure that no source is given for.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::dossier::Lack;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    for lacking in &checked.dossier.coverage.dates.lacking {
        let id = |key| checked.dossier.event(key).map_or("", |event| event.id.as_str());
        let message = match lacking.what {
            Lack::Event(key) => format!("the date of `{}` has no source", id(key)),
            Lack::RivalOfEvent(key) => format!("a rival date of `{}` has no source", id(key)),
            Lack::Tenure => "the dates of this tenure have no source".to_owned(),
            Lack::RivalOfTenure => "a rival date of this tenure has no source".to_owned(),
            _ => continue,
        };
        found.push(Diagnostic::new(&codes::UNSOURCED_DATE, lacking.span, message).help(
            "add `cite:` with the source that gives it, or say why not with `unsourced_ok:`",
        ));
    }
}
