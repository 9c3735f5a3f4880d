//! References as reference managers export them: BibLaTeX, BibTeX and CSL-JSON to raw sources.
//!
//! A mistake costs the entry that it stands in, or the field, and the rest of the file is there. A
//! field that the content format has no key for is kept under `csl` where CSL has it, and passed over
//! in silence where not: such files are full of what only their reference manager understands.

mod bibtex;
mod csl_json;
mod dates;
mod entry;
mod extra;
mod kinds;
mod languages;
mod read_error;
mod tex;

pub(super) use read_error::json as broken_json;

use super::raw::RawSource;
use crate::diagnostic::{Diagnostic, codes};
use crate::text::{Span, TextId};

/// Reads the file in `raw`, the contents of the text `text`; what it is written in is told by its
/// first sign.
pub fn read(text: TextId, raw: &str) -> (Vec<RawSource>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let whole = raw.strip_prefix('\u{feff}').unwrap_or(raw);
    let base = raw.len() - whole.len();
    let start = base + (whole.len() - whole.trim_start().len());
    let sources = match whole.trim_start().chars().next() {
        None => {
            let message = "the bibliography is empty";
            found.push(
                Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, Span::new(text, 0, 0), message)
                    .help("export the references into it, or take it out of `bibliography`"),
            );
            Vec::new()
        }
        Some('[' | '{') => csl_json::read(text, whole, base, &mut found),
        Some(_) if whole.contains('@') => {
            let sources = bibtex::read(text, whole, base, &mut found);
            if sources.is_empty() && found.is_empty() {
                let line = whole.trim_start().lines().next().map_or(0, str::len);
                let span = Span::new(text, start, start + line);
                let message = "no entry is in this bibliography";
                found.push(
                    Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, span, message)
                        .help("an entry is written as @book{key, title = {…}}"),
                );
            }
            sources
        }
        Some(_) => {
            let line = whole.trim_start().lines().next().map_or(0, str::len);
            let span = Span::new(text, start, start + line);
            let message = "this is neither BibTeX nor CSL-JSON";
            found.push(
                Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, span, message)
                    .label("an entry begins with `@`, a CSL-JSON file with `[`"),
            );
            Vec::new()
        }
    };
    (sources, found)
}

/// Plain words as Markdown that says the same.
pub fn markdown_of(words: &str) -> String {
    entry::markdown_of(words)
}

#[cfg(test)]
mod tests;
