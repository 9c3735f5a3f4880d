//! What a block quotation quotes: all its words up to each citation in it, without the line that says
//! whose they are ("— Kennedy").

use super::marks;
use super::words::{Words, says};
use std::ops::Range;

/// Where quoted words stand.
pub(super) struct Part {
    /// The words.
    pub words: Range<usize>,
    /// The number of the first citation behind them; `None` where none follows within the quotation.
    pub cite: Option<usize>,
    /// They are all that is quoted, and not only what stands in quotation marks among other words.
    pub whole: bool,
}

/// The parts of a block quotation.
pub(super) fn parts(words: &Words<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut from, mut number) = (0, 0);
    while let Some(cite) = words.cites.get(number) {
        add(&mut parts, &words.text, from..cite.at, Some(number));
        let together = words.together(number);
        from = together.last().map_or(cite.at, |last| last.at);
        number += together.len().max(1);
    }
    add(&mut parts, &words.text, from..words.text.len(), None);
    parts
}

fn add(parts: &mut Vec<Part>, text: &str, place: Range<usize>, cite: Option<usize>) {
    let place = trimmed(text, without_attribution(text, place));
    let words = text.get(place.clone()).unwrap_or("");
    if !says(words) {
        return;
    }
    if !words.starts_with(marks::opens) {
        parts.push(Part { words: place, cite, whole: true });
        return;
    }
    // Words in quotation marks: those are the source's, and what stands between them the editor's.
    let quoted = marks::quoted(words);
    let rest = quoted.first().and_then(|only| words.get(only.end..)).unwrap_or("");
    let whole = quoted.len() == 1 && !says(rest);
    parts.extend(quoted.into_iter().map(|at| {
        let words = place.start + at.start..place.start + at.end;
        Part { words, cite, whole }
    }));
}

/// The place without the stops of a sentence that a citation ended, and without white space.
fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or("");
    let stop = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')');
    let lead = match place.start {
        0 => words.len() - words.trim_start().len(),
        // An ellipsis is the quotation's.
        _ if words.starts_with("...") => 0,
        _ => words.len() - words.trim_start_matches(stop).len(),
    };
    let end = words.trim_end().len().max(lead);
    place.start + lead..place.start + end
}

/// The place up to its last line, if that begins with a dash and is not all of it.
fn without_attribution(text: &str, place: Range<usize>) -> Range<usize> {
    let words = text.get(place.clone()).unwrap_or("");
    let lines = words.trim_end();
    let Some(at) = lines.rfind('\n') else {
        return match attributes(words) {
            true => place.start..place.start,
            false => place,
        };
    };
    match attributes(lines.get(at..).unwrap_or("")) {
        true => place.start..place.start + at,
        false => place,
    }
}

/// Whether a line begins as one that says whose words they are does.
pub(super) fn attributes(line: &str) -> bool {
    line.trim_start().starts_with(['–', '—', '―', '⸺'])
}
