//! Markdown to [`Markup`]: one parse through pulldown-cmark, with byte offsets.
//!
//! What CommonMark does not know is found in the same parse: citations as shortcut references that
//! lead nowhere (pulldown-cmark asks about those), wikilinks and embeds by its own extension, notes
//! in place by the brackets that stay plain text. No second look at the text with other rules.

mod accepted;
mod anchors;
mod inline_notes;
mod labels;
mod languages;
mod lines;
mod reader;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostic, codes};
use crate::markup::{Element, Mark, Markup};
use crate::text::Span;
pub use lines::Lines;
use std::sync::Arc;

/// Where the Markdown stands in its file.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// Byte for byte at that span.
    At(Span),
    /// Line by line, as in a YAML value of several lines.
    Lines(&'a Lines),
    /// Somewhere within that span, written otherwise (a folded or escaped YAML value).
    Within(Span),
}

impl Place<'_> {
    /// The span, where the text stands there byte for byte.
    fn exact(self) -> Option<Span> {
        match self {
            Place::At(span) => Some(span),
            Place::Lines(_) | Place::Within(_) => None,
        }
    }

    fn span(self, range: std::ops::Range<usize>) -> Span {
        match self {
            Place::At(span) => span.part(range.start, range.len()),
            Place::Lines(lines) => lines.span(range),
            Place::Within(span) => span,
        }
    }
}

/// A page's text, which stands at `span` of `file`.
pub fn body(file: &Arc<str>, span: Span, found: &mut Vec<Diagnostic>) -> Markup {
    let text = file.get(span.range()).unwrap_or("");
    let own = span.start as usize..span.start as usize + text.len();
    let markup = Markup::over(Arc::clone(file), own, Some(span));
    reader::read(text, markup, Place::At(span), true, found)
}

/// A value of the front matter with Markdown in it: no embeds and no blocks of the site's own.
pub fn fragment(text: &str, place: Place<'_>, found: &mut Vec<Diagnostic>) -> Markup {
    let markup = Markup::over(Arc::from(text), 0..text.len(), place.exact());
    value(text, markup, place, found)
}

/// The same of a value that stands at `span` of `file` as it is.
pub(super) fn fragment_of(file: &Arc<str>, span: Span, found: &mut Vec<Diagnostic>) -> Markup {
    let text = file.get(span.range()).unwrap_or("");
    let own = span.start as usize..span.start as usize + text.len();
    value(text, Markup::over(Arc::clone(file), own, Some(span)), Place::At(span), found)
}

fn value(text: &str, mut markup: Markup, place: Place<'_>, found: &mut Vec<Diagnostic>) -> Markup {
    if is_plain(text) {
        let words = markup.cut(0, text.len());
        let (start, end) = (Mark::Start(Element::Paragraph), Mark::End(Element::Paragraph));
        markup.marks = vec![start, Mark::Text(words), end];
        return markup;
    }
    reader::read(text, markup, place, false, found)
}

/// Whether a text is surely one paragraph of words that mean nothing to Markdown, as most summaries
/// are: words with single spaces between them and the commonest marks behind them.
fn is_plain(text: &str) -> bool {
    let mut before = b'\n';
    let mut fits = |byte: u8| {
        let fits = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => true,
            // A number at the beginning may be that of a list.
            b'0'..=b'9' => before != b'\n',
            b' ' => !matches!(before, b' ' | b'\n'),
            // Two hyphens are a dash, three full stops an ellipsis.
            b'.' | b',' | b';' | b':' | b'-' | b'?' | b'!' | b'%' | b'/' => {
                before.is_ascii_alphanumeric() || matches!(before, b')' | b'%')
            }
            b'(' => before == b' ',
            b')' => before.is_ascii_alphanumeric() || before == b'.',
            _ => false,
        };
        before = byte;
        fits
    };
    text.bytes().all(&mut fits) && text.ends_with(|last: char| last != ' ')
}

/// The finding for brackets that cannot be a link's, since a link stands within them.
fn link_in_link(span: Span) -> Diagnostic {
    let message = "a link's words hold another link, so these brackets are no link";
    Diagnostic::new(&codes::LINK_IN_LINK, span, message)
        .label("shown as they are written")
        .help("put the one behind the other: [words](address)[@id]")
}

/// The same for a picture's.
fn link_in_picture(span: Span) -> Diagnostic {
    let message = "a picture's alternative text holds a link, so these brackets are no picture";
    Diagnostic::new(&codes::LINK_IN_LINK, span, message)
        .label("shown as they are written")
        .help("write the alternative text as plain words, and the link behind the picture")
}
