//! Footnotes: references to their definitions, definitions that come twice or are never used.

use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::markup::{HoleKind, Mark, Markup};
use crate::text::Span;
use pulldown_cmark::CowStr;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::collections::hash_map::Entry;

/// References to notes as they are met, before all notes are known.
#[derive(Default)]
pub(super) struct Labels<'t> {
    /// The hole and the label, where a note of that label is defined somewhere.
    pub pending: Vec<(u32, CowStr<'t>)>,
    /// Labels without a note, where they stand.
    pub undefined: Vec<(String, Span)>,
}

impl Labels<'_> {
    /// Gives each `[^label]` the number of its note, and reports what does not fit together. Labels
    /// are compared without regard to case, as CommonMark does with link labels.
    pub fn settle(self, markup: &mut Markup, found: &mut Vec<Diagnostic>) {
        let Markup { notes, holes, .. } = &mut *markup;
        let mut known: HashMap<Cow<'_, str>, u32> =
            HashMap::with_capacity_and_hasher(notes.len(), Default::default());
        for (number, note) in (0u32..).zip(notes.iter()) {
            let Some(label) = &note.label else { continue };
            match known.entry(lower(label)) {
                Entry::Vacant(free) => {
                    free.insert(number);
                }
                Entry::Occupied(first) => {
                    let message = format!("the note `{label}` is defined twice");
                    let mut finding = Diagnostic::new(&codes::DUPLICATE_NOTE, note.span, message)
                        .label("again here")
                        .help("give one of them another label");
                    if let Some(first) = notes.get(*first.get() as usize) {
                        finding = finding.related(first.span, "first defined here");
                    }
                    found.push(finding);
                }
            }
        }
        for (hole, label) in self.pending {
            let number = known.get(&lower(&label)).copied();
            if let (Some(number), Some(hole)) = (number, holes.get_mut(hole as usize)) {
                hole.kind = HoleKind::Note(number);
            }
        }
        let undefined: HashMap<_, &String> =
            self.undefined.iter().map(|(label, span)| (*span, label)).collect();
        for finding in found.iter_mut().filter(|finding| finding.code == &codes::UNDEFINED_NOTE) {
            let labels = notes.iter().filter_map(|note| note.label.as_deref());
            let label = undefined.get(&finding.span);
            if label.is_some_and(|label| known.contains_key(&lower(label))) {
                // The parser passes over a reference only where a link's brackets go before it.
                *finding = super::link_in_link(finding.span);
                continue;
            }
            if let Some(name) = label.and_then(|label| did_you_mean(label, labels)) {
                finding.help = Some(format!("did you mean `[^{name}]`?"));
            }
        }
        let first = notes.iter().map(|note| known.get(&lower(note.label.as_deref()?)).copied());
        let first: Vec<Option<u32>> = first.collect();
        unused(markup, &first, found);
    }
}

/// A label as it is compared, which is how most are written.
fn lower(label: &str) -> Cow<'_, str> {
    let is_lower = label.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { label.into() } else { label.to_lowercase().into() }
}

/// Reports notes that nothing refers to. `first` has for each note the first of its label.
fn unused(markup: &Markup, first: &[Option<u32>], found: &mut Vec<Diagnostic>) {
    let mut reached = vec![false; markup.notes.len()];
    let mut reach = |note: u32| {
        let reached = reached.get_mut(note as usize);
        reached.is_some_and(|reached| !std::mem::replace(reached, true))
    };
    let mut ahead: Vec<&[Mark]> = vec![&markup.marks];
    while let Some(marks) = ahead.pop() {
        for mark in marks {
            let Mark::Hole(hole) = mark else { continue };
            match markup.holes.get(*hole as usize).map(|hole| &hole.kind) {
                Some(HoleKind::Note(number)) if reach(*number) => {
                    ahead.extend(markup.notes.get(*number as usize).map(|n| n.marks.as_slice()));
                }
                Some(HoleKind::Wiki { words: Some(words), .. }) => ahead.push(words),
                _ => {}
            }
        }
    }
    let notes = (0u32..).zip(&markup.notes).zip(first).zip(reached);
    for (((number, note), first), reached) in notes {
        let Some(label) = &note.label else { continue };
        if reached || *first != Some(number) {
            continue;
        }
        let is_own = |mark: &Mark| match mark {
            Mark::Hole(hole) => markup
                .holes
                .get(*hole as usize)
                .is_some_and(|hole| hole.kind == HoleKind::Note(number)),
            _ => false,
        };
        // The line below a note goes on with it, unless a blank one stands between.
        let (message, help) = match note.marks.iter().any(is_own) {
            true => (
                format!("only its own text refers to the note `{label}`"),
                "leave a blank line where the note ends".to_owned(),
            ),
            false => (
                format!("nothing refers to the note `{label}`"),
                format!("refer to it with `[^{label}]`, or remove it"),
            ),
        };
        found.push(Diagnostic::new(&codes::UNUSED_NOTE, note.span, message).help(help));
    }
}
