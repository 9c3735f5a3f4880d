//! `@string`s before they are put in: none that repeats itself, none that is not there.

use crate::diagnostic::{Diagnostic, codes};
use crate::text::Span;
use biblatex::{Pair, RawBibliography, RawChunk, Spanned};
use std::collections::{BTreeSet, HashMap};

/// More than any journal's name: a few lines of strings that repeat each other can ask for gigabytes.
const LONGEST: usize = 100_000;
/// The months that every style of BibTeX knows.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Takes out strings that name themselves, and makes those that are named without being there words
/// of their own name.
pub(super) fn settle(
    whole: &mut RawBibliography<'_>,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
    found: &mut Vec<Diagnostic>,
) {
    let mut lengths: HashMap<&str, Option<usize>> = HashMap::new();
    let pairs: HashMap<&str, &Pair<'_>> =
        whole.abbreviations.iter().map(|pair| (pair.key.v, pair)).collect();
    let mut bad: BTreeSet<&str> = BTreeSet::new();
    for pair in &whole.abbreviations {
        if length(pair.key.v, &pairs, &mut lengths).is_none() {
            bad.insert(pair.key.v);
            let message = format!("the string `{}` repeats itself without end", pair.key.v);
            found.push(Diagnostic::new(
                &codes::BAD_BIBLIOGRAPHY,
                place(pair.key.span.clone()),
                message,
            ));
        }
    }
    let mut missing: Vec<(&str, std::ops::Range<usize>)> = Vec::new();
    let fields = whole.entries.iter().flat_map(|entry| &entry.v.fields);
    for pair in fields.chain(&whole.abbreviations) {
        for chunk in &pair.value.v {
            let RawChunk::Abbreviation(name) = chunk.v else { continue };
            if bad.contains(name) {
                missing.push((name, chunk.span.clone()));
            } else if !pairs.contains_key(name) && !is_month(name) {
                missing.push((name, chunk.span.clone()));
                let message = format!("there is no string `{name}`, so its name is taken as words");
                found.push(
                    Diagnostic::new(&codes::UNREAD_FIELD, place(chunk.span.clone()), message)
                        .help("define it with @string, or put braces around the words"),
                );
            }
        }
    }
    let bad: Vec<String> = bad.into_iter().map(str::to_owned).collect();
    whole.abbreviations.retain(|pair| !bad.iter().any(|name| name == pair.key.v));
    missing.sort_by_key(|(name, _)| *name);
    missing.dedup_by_key(|(name, _)| *name);
    for (name, span) in missing {
        let words = Spanned::new(RawChunk::Normal(name), span.clone());
        let key = Spanned::new(name, span.clone());
        whole.abbreviations.push(Pair::new(key, Spanned::new(vec![words], span)));
    }
}

fn is_month(name: &str) -> bool {
    MONTHS.contains(&name.to_lowercase().as_str())
        || MONTHS.iter().any(|month| name.len() > 3 && name.to_lowercase().starts_with(month))
}

/// How long a string is once others are put into it; `None` where that has no end.
fn length<'r>(
    name: &'r str,
    pairs: &HashMap<&'r str, &'r Pair<'r>>,
    known: &mut HashMap<&'r str, Option<usize>>,
) -> Option<usize> {
    if let Some(length) = known.get(name) {
        return *length;
    }
    let Some(pair) = pairs.get(name) else { return Some(name.len()) };
    // Until it is known, a string that comes upon itself has no end.
    known.insert(name, None);
    let mut sum = 0usize;
    for chunk in &pair.value.v {
        sum += match chunk.v {
            RawChunk::Normal(words) => words.len(),
            RawChunk::Abbreviation(name) => length(name, pairs, known)?,
        };
    }
    let length = (sum <= LONGEST).then_some(sum);
    known.insert(name, length);
    length
}

/// Moves a field's places by the bytes that stand before its piece of the file.
pub(super) fn shift(pair: &mut Pair<'_>, by: usize) {
    super::moved(&mut pair.key.span, by);
    super::moved(&mut pair.value.span, by);
    for chunk in &mut pair.value.v {
        super::moved(&mut chunk.span, by);
    }
}
