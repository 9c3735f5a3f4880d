//! What both formats come to: a raw source whose fields are filled one by one.

use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Date;
use crate::markup::Markup;
use crate::parse::cite;
use crate::parse::markdown::{self, Place};
use crate::parse::raw::{RawName, RawSource, RawWords};
use crate::text::{At, Span};

/// A source of which nothing is known but its id. An id that could not be cited is reported.
pub(super) fn new(id: &str, span: Span, found: &mut Vec<Diagnostic>) -> RawSource {
    if let Some(finding) = cite::bad_id(id, span) {
        let mend = finding.help.clone().map_or_else(
            || "give it a key of letters and digits where it was exported".to_owned(),
            |help| format!("{help} in its place, there and wherever it is cited"),
        );
        found.push(finding.help(mend));
    }
    RawSource::new(At::new(id.to_owned(), span))
}

/// A title.
pub(super) fn words(text: String, span: Span) -> Option<RawWords> {
    (!text.is_empty()).then(|| RawWords { text: At::new(text, span), lang: None })
}

/// A date; one that cannot be read is reported and left out.
pub(super) fn date(
    written: &str,
    key: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<At<Date>> {
    match Date::parse(written) {
        Ok(date) => Some(At::new(date, span)),
        Err(mistake) => {
            let message = format!("`{key}` is left out: `{written}` is not a date");
            let mut finding = Diagnostic::new(&codes::UNREAD_FIELD, span, message)
                .label(mistake.message.to_string());
            finding.help = mistake.help;
            found.push(finding);
            None
        }
    }
}

/// A note: its words as they are, since a reference manager's notes are not Markdown.
pub(super) fn note(text: &str, span: Span) -> Markup {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | ',') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    // What is escaped throughout has no mistakes.
    markdown::fragment(&escaped, Place::Within(span), &mut Vec::new())
}

/// A name of which both parts are known.
pub(super) fn name(family: String, given: String, suffix: String) -> Option<RawName> {
    match (family.is_empty(), given.is_empty()) {
        (true, true) => None,
        (true, false) => Some(RawName::Literal(given)),
        // "Reuters" in a field of names is a name with no parts.
        (false, true) if suffix.is_empty() => Some(RawName::Literal(family)),
        (false, _) => Some(RawName::Parts { family, given, suffix }),
    }
}
