//! `{.unsourced-ok because="…"}` at the end of a paragraph: it may go without a citation.

use super::inline_notes::escaped;
use crate::diagnostic::{Diagnostic, codes};
use crate::text::Span;

const OPEN: &str = "{.unsourced-ok";

/// What stands at the end of a paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Where it begins, from the start of the paragraph, and where it ends.
    pub range: std::ops::Range<usize>,
    reason: Reason,
}

#[derive(Debug, PartialEq, Eq)]
enum Reason {
    Given,
    Missing,
    /// Something else than `because="…"` stands there.
    Unread,
}

/// The marker at the end of the paragraph, as it stands in the file.
pub(super) fn at_end(paragraph: &str) -> Option<Marker> {
    let words = paragraph.trim_end();
    let inner = words.strip_suffix('}')?;
    let start = inner.rfind(OPEN)?;
    let rest = inner.get(start + OPEN.len()..)?;
    let longer = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if longer || escaped(words.get(..start)?) {
        return None;
    }
    Some(Marker { range: start..words.len(), reason: reason(rest.trim()) })
}

fn reason(attributes: &str) -> Reason {
    if attributes.is_empty() {
        return Reason::Missing;
    }
    let quoted = || {
        let value = attributes.strip_prefix("because")?.trim_start().strip_prefix('=')?;
        value.trim_start().strip_prefix('"')?.strip_suffix('"')
    };
    match quoted().map(str::trim) {
        Some("") => Reason::Missing,
        Some(words) if !words.contains('"') => Reason::Given,
        _ => Reason::Unread,
    }
}

impl Marker {
    /// What is wrong with it. `page`: it stands in a page's own text.
    pub fn finding(&self, span: Span, page: bool) -> Option<Diagnostic> {
        let (message, help) = match self.reason {
            _ if !page => (
                "only a paragraph of a page's text can be accepted without a source",
                "remove it, or give a source",
            ),
            Reason::Given => return None,
            Reason::Missing => (
                "this says no reason why the paragraph goes without a source",
                "write {.unsourced-ok because=\"…\"} with the reason",
            ),
            Reason::Unread => (
                "only a reason in quotation marks can stand here",
                "write {.unsourced-ok because=\"…\"}",
            ),
        };
        Some(Diagnostic::new(&codes::BAD_UNSOURCED_OK, span, message).help(help))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason_of(paragraph: &str) -> Option<Reason> {
        at_end(paragraph).map(|marker| marker.reason)
    }

    #[test]
    fn a_reason_stands_in_quotation_marks() {
        let marker = at_end("In 1959. {.unsourced-ok because=\"common {} knowledge\"}\n");
        assert_eq!(marker, Some(Marker { range: 9..54, reason: Reason::Given }));
        assert_eq!(reason_of("x {.unsourced-ok}"), Some(Reason::Missing));
        assert_eq!(reason_of("x {.unsourced-ok because=\" \"}"), Some(Reason::Missing));
        assert_eq!(reason_of("x {.unsourced-ok because=known}"), Some(Reason::Unread));
        assert_eq!(reason_of("x {.unsourced-ok why=\"a\" because=\"b\"}"), Some(Reason::Unread));
    }

    #[test]
    fn what_is_no_marker_stays_text() {
        for words in ["x \\{.unsourced-ok}", "x {.unsourced-okay}", "{.unsourced-ok} x", "{}", "}"]
        {
            assert_eq!(reason_of(words), None, "{words}");
        }
    }
}
