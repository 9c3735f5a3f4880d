//! Footnotes: references to their definitions, definitions that come twice or are never used.

use crate::diagnostic::{Diagnostic, codes, did_you_mean};
use crate::markup::{HoleKind, Mark, Markup, Str};
use crate::text::Span;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::hash_map::Entry;

/// References to notes as they are met, before all notes are known.
#[derive(Default)]
pub(super) struct Labels {
    /// The hole and the label, where a note of that label is defined somewhere.
    pub pending: Vec<(u32, Str)>,
    /// Labels without a note, where they stand.
    pub undefined: Vec<(String, Span)>,
}

impl Labels {
    /// Gives each `[^label]` the number of its note, and reports what does not fit together. Labels
    /// are compared without regard to case, as CommonMark does with link labels.
    pub fn settle(self, markup: &mut Markup, found: &mut Vec<Diagnostic>) {
        let mut known: HashMap<String, u32> =
            HashMap::with_capacity_and_hasher(markup.notes.len(), Default::default());
        for (number, note) in (0u32..).zip(&markup.notes) {
            let Some(label) = &note.label else { continue };
            match known.entry(label.to_lowercase()) {
                Entry::Vacant(free) => {
                    free.insert(number);
                }
                Entry::Occupied(first) => {
                    let message = format!("the note `{label}` is defined twice");
                    let mut finding = Diagnostic::new(&codes::DUPLICATE_NOTE, note.span, message)
                        .label("again here")
                        .help("give one of them another label");
                    if let Some(first) = markup.notes.get(*first.get() as usize) {
                        finding = finding.related(first.span, "first defined here");
                    }
                    found.push(finding);
                }
            }
        }
        for (hole, label) in self.pending {
            let number = known.get(&markup.str(label).to_lowercase()).copied();
            if let (Some(number), Some(hole)) = (number, markup.holes.get_mut(hole as usize)) {
                hole.kind = HoleKind::Note(number);
            }
        }
        let undefined: HashMap<_, &String> =
            self.undefined.iter().map(|(label, span)| (*span, label)).collect();
        for finding in found.iter_mut().filter(|finding| finding.code == &codes::UNDEFINED_NOTE) {
            let labels = markup.notes.iter().filter_map(|note| note.label.as_deref());
            let label = undefined.get(&finding.span);
            if label.is_some_and(|label| known.contains_key(&label.to_lowercase())) {
                // The parser passes over a reference only where a link's brackets go before it.
                *finding = super::link_in_link(finding.span);
                continue;
            }
            if let Some(name) = label.and_then(|label| did_you_mean(label, labels)) {
                finding.help = Some(format!("did you mean `[^{name}]`?"));
            }
        }
        unused(markup, &known, found);
    }
}

fn unused(markup: &Markup, known: &HashMap<String, u32>, found: &mut Vec<Diagnostic>) {
    let mut reached: HashSet<u32> = HashSet::default();
    let mut ahead: Vec<&[Mark]> = vec![&markup.marks];
    while let Some(marks) = ahead.pop() {
        for mark in marks {
            let Mark::Hole(hole) = mark else { continue };
            match markup.holes.get(*hole as usize).map(|hole| &hole.kind) {
                Some(HoleKind::Note(number)) if reached.insert(*number) => {
                    ahead.extend(markup.notes.get(*number as usize).map(|n| n.marks.as_slice()));
                }
                Some(HoleKind::Wiki { words: Some(words), .. }) => ahead.push(words),
                _ => {}
            }
        }
    }
    for (number, note) in (0u32..).zip(&markup.notes) {
        let Some(label) = &note.label else { continue };
        if reached.contains(&number) || known.get(&label.to_lowercase()) != Some(&number) {
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
