//! What both formats come to: a raw source whose fields are filled one by one.

use super::languages;
use crate::diagnostic::{Diagnostic, codes};
use crate::domain::date::Date;
use crate::markup::{Markup, Quote, plain_text};
use crate::parse::cite;
use crate::parse::markdown::{self, Place};
use crate::parse::raw::{RawName, RawSource, RawWords};
use crate::text::{At, Span, TextId};

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

/// The tag of a language; one that nobody knows is reported and left out.
pub(super) fn language(
    written: &str,
    key: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<At<String>> {
    let tag = languages::tag(written);
    if tag.is_none() && !written.trim().is_empty() {
        let message = format!("`{key}` is left out: `{written}` is no language that is known here");
        found.push(
            Diagnostic::new(&codes::UNREAD_FIELD, span, message)
                .help("write its tag: en, de-AT, zh-Hant"),
        );
    }
    tag.map(|tag| At::new(tag, span))
}

/// A date, as it is written or as it can only be meant; one that cannot be read is reported and left
/// out.
pub(super) fn date(
    written: &str,
    key: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<At<Date>> {
    match Date::parse(written) {
        Ok(date) => Some(At::new(date, span)),
        Err(_) if Date::is_none_meant(written) => None,
        Err(mistake) => {
            if let Some(date) = Date::meant(written) {
                return Some(At::new(date, span));
            }
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
    // What is escaped throughout has no mistakes.
    markdown::fragment(&escaped(text), Place::Within(span), &mut Vec::new())
}

/// Words as Markdown that says the same: as they are where nothing in them means anything there.
pub(super) fn markdown_of(words: &str) -> String {
    let place = Place::Within(Span::new(TextId(0), 0, 0));
    let mut found = Vec::new();
    let read = markdown::fragment(words, place, &mut found);
    let said = plain_text(&read, &read.marks, &Quote::english, &mut |_| String::new());
    match found.is_empty() && said.trim() == words {
        true => words.to_owned(),
        false => escaped(words),
    }
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | ',') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What stands behind a name and belongs to no part of it.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
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
