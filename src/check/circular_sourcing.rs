//! `circular-sourcing`: sources that have it from one another, and so from nowhere.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::SourceKey;
use crate::text::Span;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let dossier = checked.dossier;
    let id = |key: SourceKey| dossier.source(key).map_or("", |source| source.id.as_str());
    // Where one source says that it draws on another.
    let place = |from: SourceKey, to: SourceKey| -> Option<Span> {
        let drawn = &dossier.source(from)?.derived_from;
        drawn.iter().find(|first| first.value == to).map(|first| first.span)
    };
    for circle in dossier.descent.circles() {
        let next = circle.iter().cycle().skip(1);
        let mut places = circle.iter().zip(next).filter_map(|(from, to)| {
            place(*from, *to).map(|span| (span, format!("`{}` draws on `{}`", id(*from), id(*to))))
        });
        let Some((span, label)) = places.next() else { continue };
        let named: Vec<String> = circle
            .iter()
            .chain(circle.first())
            .map(|source| format!("`{}`", id(*source)))
            .collect();
        let message = match circle.as_slice() {
            [own] => format!("the source `{}` is said to draw on itself", id(*own)),
            _ => format!("these sources draw on one another in a circle: {}", named.join(", ")),
        };
        let finding = Diagnostic::new(&codes::CIRCULAR_SOURCING, span, message).label(label).help(
            "take out the `derived_from` of whichever told it first; if none did, say so in its `note`",
        );
        found.push(places.fold(finding, |finding, (span, words)| finding.related(span, words)));
    }
}
