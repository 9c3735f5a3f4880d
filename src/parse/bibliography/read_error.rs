//! Where JSON is broken, as a place in the text.

use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId};

/// The finding for JSON that cannot be read; `raw` stands at byte `base` of the text.
pub(in crate::parse) fn json(
    mistake: &serde_json::Error,
    text: TextId,
    raw: &str,
    base: usize,
) -> Diagnostic {
    let lines: usize =
        raw.split_inclusive('\n').take(mistake.line().saturating_sub(1)).map(str::len).sum();
    let mut at = (lines + mistake.column().saturating_sub(1)).min(raw.len().saturating_sub(1));
    while !raw.is_char_boundary(at) {
        at -= 1;
    }
    let len = raw.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let said = mistake.to_string();
    let why = said.rsplit_once(" at line ").map_or(said.as_str(), |(why, _)| why);
    let message = format!("the JSON is broken: {why}");
    Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, Span::new(text, base + at, base + at + len), message)
}
