//! BibTeX and BibLaTeX files: entries, strings, cross-references. The grammar is the crate
//! `biblatex`'s; what a file with a mistake in it still gives, and what a hostile one may ask for, is
//! settled here.

mod fields;
mod grammar;
mod strings;

use crate::diagnostic::{Diagnostic, codes};
use crate::parse::raw::RawSource;
use crate::text::{At, Span, TextId};
use biblatex::{
    Bibliography, Chunk, Entry, ParseError, ParseErrorKind, RawBibliography, RawChunk, RawEntry,
    Spanned,
};
use std::collections::{BTreeSet, HashMap, VecDeque};

/// An entry and where it stands.
struct Placed {
    entry: Entry,
    kind: At<String>,
    key: Span,
}

/// The entries of the file in `raw`, which stands at byte `base` of the text.
pub(super) fn read(
    text: TextId,
    raw: &str,
    base: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<RawSource> {
    let place = |range: std::ops::Range<usize>| {
        Span::new(text, base + range.start, base + range.end.min(raw.len()))
    };
    let mended = grammar::mended(raw);
    let raw = mended.as_str();
    let mut whole = match RawBibliography::parse(raw) {
        Ok(whole) => whole,
        Err(_) => in_pieces(raw, &place, found),
    };
    strings::settle(&mut whole, &place, found);
    let entries = std::mem::take(&mut whole.entries);
    let mut all: Vec<Placed> = Vec::with_capacity(entries.len());
    for entry in entries {
        let kind = &entry.v.kind;
        let kind = At::new(kind.v.to_ascii_lowercase(), place(kind.span.clone()));
        let key = place(entry.v.key.span.clone());
        let head = place(entry.span.start..entry.v.key.span.end);
        match one(entry, &whole) {
            Ok(Some(entry)) => all.push(Placed { entry, kind, key }),
            Ok(None) => {}
            Err(mistake) => {
                let message = format!("the entry cannot be read: {}", said(&mistake.kind));
                let span = place(mistake.span.clone());
                let span =
                    if span.start >= head.start && span.end > span.start { span } else { head };
                found.push(Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, span, message));
            }
        }
    }
    inherit(&mut all, found);
    let sources =
        all.iter().filter(|placed| !matches!(placed.kind.value.as_str(), "xdata" | "set"));
    sources
        .map(|placed| fields::source(&placed.kind, &placed.entry, placed.key, &place, found))
        .collect()
}

/// One entry with its strings put in. What refers to other entries is kept from the crate, which
/// would follow an entry that refers to itself without end.
fn one(
    mut entry: Spanned<RawEntry<'_>>,
    whole: &RawBibliography<'_>,
) -> Result<Option<Entry>, ParseError> {
    let mut refers = Vec::new();
    entry.v.fields.retain(|field| {
        let name = field.key.v.to_ascii_lowercase();
        let is_reference = matches!(name.as_str(), "crossref" | "xdata" | "xref" | "ids");
        if is_reference {
            refers.push((name, field.value.clone()));
        }
        !is_reference
    });
    let uses_strings = entry.v.fields.iter().any(|field| {
        field.value.v.iter().any(|chunk| matches!(chunk.v, RawChunk::Abbreviation(_)))
    });
    let alone = RawBibliography {
        preamble: String::new(),
        entries: vec![entry],
        abbreviations: if uses_strings { whole.abbreviations.clone() } else { Vec::new() },
    };
    let mut entry = Bibliography::from_raw(alone)?.into_vec().pop();
    for (name, value) in refers {
        let words: String = value
            .v
            .iter()
            .map(|chunk| match chunk.v {
                RawChunk::Normal(words) | RawChunk::Abbreviation(words) => words,
            })
            .collect();
        let words = Spanned::new(Chunk::Normal(words), value.span);
        entry
            .iter_mut()
            .for_each(|entry| drop(entry.fields.insert(name.clone(), vec![words.clone()])));
    }
    Ok(entry)
}

/// A file with a mistake in it, entry by entry: each begins with an `@` at the start of a line.
fn in_pieces<'r>(
    raw: &'r str,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
    found: &mut Vec<Diagnostic>,
) -> RawBibliography<'r> {
    let mut whole =
        RawBibliography { preamble: String::new(), entries: Vec::new(), abbreviations: Vec::new() };
    let mut starts = vec![0];
    let mut at = 0;
    for line in raw.split_inclusive('\n') {
        if at > 0 && line.trim_start().starts_with('@') {
            starts.push(at + line.len() - line.trim_start().len());
        }
        at += line.len();
    }
    starts.push(raw.len());
    for bounds in starts.windows(2) {
        let &[start, end] = bounds else { continue };
        let piece = raw.get(start..end).unwrap_or("");
        match RawBibliography::parse(piece) {
            Ok(part) => {
                whole.abbreviations.extend(part.abbreviations.into_iter().map(|mut pair| {
                    strings::shift(&mut pair, start);
                    pair
                }));
                whole.entries.extend(part.entries.into_iter().map(|mut entry| {
                    moved(&mut entry.span, start);
                    moved(&mut entry.v.key.span, start);
                    moved(&mut entry.v.kind.span, start);
                    entry.v.fields.iter_mut().for_each(|pair| strings::shift(pair, start));
                    entry
                }));
            }
            Err(mistake) => {
                let head = piece.lines().next().map_or(0, |line| line.trim_end().len()).max(1);
                // What is open at the end of the piece was left open somewhere in it.
                let at_the_end = mistake.span.start >= piece.trim_end().len();
                let unclosed = at_the_end || matches!(mistake.kind, ParseErrorKind::UnexpectedEof);
                let end = mistake.span.end.max(mistake.span.start + 1).min(piece.len());
                let range = match unclosed || !piece.is_char_boundary(end) {
                    true => start..start + head,
                    false => start + mistake.span.start.min(end)..start + end,
                };
                let kind = if unclosed { ParseErrorKind::UnexpectedEof } else { mistake.kind };
                let message = format!("the entry cannot be read: {}", said(&kind));
                let finding = Diagnostic::new(&codes::BAD_BIBLIOGRAPHY, place(range), message);
                found.push(match unclosed {
                    true => finding.label("it begins here"),
                    false => finding.related(place(start..start + head), "the entry begins here"),
                });
            }
        }
    }
    whole
}

fn moved(span: &mut std::ops::Range<usize>, by: usize) {
    span.start += by;
    span.end += by;
}

/// What is wrong, in words that do not speak of the parser.
fn said(kind: &ParseErrorKind) -> String {
    match kind {
        ParseErrorKind::UnexpectedEof => {
            "a brace or quotation mark that is opened is never closed".into()
        }
        ParseErrorKind::Expected(token) => format!("{} is missing", token),
        ParseErrorKind::Unexpected(token) => format!("{} has no place here", token),
        ParseErrorKind::MalformedCommand => "a LaTeX command has no name".into(),
        other => other.to_string(),
    }
}

/// How far cross-references are followed.
const FARTHEST: usize = 8;

/// What an entry takes over from others: all that `xdata` has, and of `crossref` what the whole has
/// that a part of it does not say.
fn inherit(all: &mut [Placed], found: &mut Vec<Diagnostic>) {
    let by_key: HashMap<String, usize> =
        all.iter().enumerate().rev().map(|(n, placed)| (placed.entry.key.clone(), n)).collect();
    let settled: Vec<Entry> = all
        .iter()
        .map(|placed| {
            let mut entry = placed.entry.clone();
            let mut from = placed;
            let mut kind = placed.kind.value.as_str();
            for _ in 0..FARTHEST {
                for key in keys(&from.entry, "xdata") {
                    if !by_key.contains_key(&key) {
                        found.push(refers_to_nothing(placed, &key));
                    }
                }
                take_data(&mut entry, &from.entry, &by_key, all);
                let Some(key) = keys(&from.entry, "crossref").into_iter().next() else { break };
                let Some(parent) = by_key.get(&key).and_then(|n| all.get(*n)) else {
                    found.push(refers_to_nothing(placed, &key));
                    break;
                };
                for (name, value) in &parent.entry.fields {
                    if let Some(name) = inherited(name, kind) {
                        entry.fields.entry(name.to_owned()).or_insert_with(|| value.clone());
                    }
                }
                kind = parent.kind.value.as_str();
                from = parent;
            }
            entry
        })
        .collect();
    for (placed, entry) in all.iter_mut().zip(settled) {
        placed.entry = entry;
    }
}

fn refers_to_nothing(placed: &Placed, key: &str) -> Diagnostic {
    let message = format!("`{}` refers to `{key}`, which is not in this file", placed.entry.key);
    Diagnostic::new(&codes::UNREAD_FIELD, placed.key, message)
        .help("export the whole along with its parts")
}

/// Puts into `entry` what the `xdata` that `from` names has, and what those name in their turn.
fn take_data(entry: &mut Entry, from: &Entry, by_key: &HashMap<String, usize>, all: &[Placed]) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut open = VecDeque::from(keys(from, "xdata"));
    while let Some(key) = open.pop_front() {
        let Some(data) = by_key.get(&key).and_then(|n| all.get(*n)) else { continue };
        if seen.insert(key) {
            for (name, value) in &data.entry.fields {
                entry.fields.entry(name.clone()).or_insert_with(|| value.clone());
            }
            open.extend(keys(&data.entry, "xdata"));
        }
    }
}

fn keys(entry: &Entry, field: &str) -> Vec<String> {
    let Some(chunks) = entry.fields.get(field) else { return Vec::new() };
    let words = super::tex::verbatim(chunks);
    words.split(',').map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).collect()
}

/// The name under which a part takes over a field of the whole: its title is what the part is in.
fn inherited<'n>(name: &'n str, part: &str) -> Option<&'n str> {
    let in_periodical = matches!(part, "article" | "suppperiodical" | "review");
    match name {
        "title" if in_periodical => Some("journaltitle"),
        "subtitle" if in_periodical => Some("journalsubtitle"),
        "title" => Some("booktitle"),
        "subtitle" => Some("booksubtitle"),
        "titleaddon" => Some("booktitleaddon"),
        // BibLaTeX: the author of the whole is the author of what the part is in.
        "author" => Some("bookauthor"),
        "shorttitle" | "sorttitle" | "indextitle" | "crossref" | "xref" | "xdata" | "ids"
        | "key" | "keywords" | "abstract" | "annotation" | "annote" | "label" | "entryset"
        | "related" | "options" | "presort" | "sortkey" | "file" | "url" | "urldate" | "doi"
        | "pages" | "pagetotal" => None,
        name => Some(name),
    }
}
