//! `quote-not-in-snapshot`: words that the captured text of their source does not have.

use super::Checked;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::id::SourceKey;
use crate::domain::quotation::{Change, Missing, Nearest, Why};
use crate::dossier::Standing;
use crate::text::Span;

/// Characters of a passage that are shown: a longer one is cut, and its place is told.
const LONGEST: usize = 600;

pub(super) fn check(checked: &Checked<'_>, found: &mut Vec<Diagnostic>) {
    let evidence = &checked.dossier.evidence;
    let quotes = checked.dossier.quotes.iter().map(|quote| quote.words_span);
    let quotes = quotes.zip(&evidence.quotes);
    let passages = evidence.passages.iter().map(|passage| (passage.span, &passage.standing));
    for (span, standing) in quotes.chain(passages) {
        if let Standing::Missing { source, missing } = standing {
            found.extend(finding(checked, span, *source, missing));
        }
    }
}

fn finding(
    checked: &Checked<'_>,
    span: Span,
    source: SourceKey,
    missing: &Missing,
) -> Option<Diagnostic> {
    let source = checked.dossier.source(source)?;
    let snapshot = source.snapshot.as_ref()?;
    let message = match missing.why {
        Why::Empty => "there are no words to look for in this quotation".to_owned(),
        Why::Words => format!("these words are not in the snapshot of `{}`", source.id),
        Why::Order => format!("these parts do not stand so in the snapshot of `{}`", source.id),
    };
    let mut finding = Diagnostic::new(&codes::QUOTE_NOT_IN_SNAPSHOT, span, message);
    if missing.why == Why::Order {
        finding = finding.label(
            "each part is there, but in another order, more than a page apart, or with a negation put in or left out, or a number",
        );
    }
    let Some(Nearest { at, changes }) = &missing.nearest else {
        return Some(match missing.why {
            Why::Empty => finding.help("quote the words of the source"),
            _ => finding.help("nothing like it is there; look whether the right source is cited"),
        });
    };
    let place = Span::new(snapshot.text?, at.start, at.end);
    let short: String = marked(changes).chars().take(LONGEST).collect();
    Some(
        finding
            .related(place, "the nearest passage")
            .help(format!("compare ([-only quoted-], {{+only in the copy+}}): {short}")),
    )
}

/// Both texts in one, as `git diff --word-diff` shows them.
fn marked(changes: &[Change]) -> String {
    let words = changes.iter().map(|change| match change {
        Change::Same(words) => words.clone(),
        Change::Quoted(words) => format!("[-{words}-]"),
        Change::Captured(words) => format!("{{+{words}+}}"),
    });
    words.collect::<Vec<_>>().join(" ")
}
