//! Notes in place: `^[…]`, which CommonMark leaves as plain brackets.
//!
//! Brackets that are no link come as texts of their own, so a note is what lies between a `[` after
//! a `^` and the `]` that closes it at the same depth of elements; links and emphasis inside are
//! whole elements and need no counting.

use crate::markup::Mark;
use crate::text::Span;

/// A `^[` that waits for its `]`.
#[derive(Debug)]
pub(super) struct Opener {
    /// Where in the buffer's marks the `^` stood: what follows is the note's text.
    pub mark: usize,
    /// How many elements were open.
    pub depth: usize,
    /// How many plain `[` inside wait for theirs.
    pub brackets: usize,
    /// The byte of the `^`.
    pub byte: usize,
    /// The place of the two characters.
    pub span: Span,
}

/// What a bracket in plain text means to the notes that are open.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    /// Nothing: it is text.
    Plain,
    /// It closes the innermost open note.
    Closes,
}

/// Takes note of a plain `[`.
pub(super) fn open(openers: &mut [Opener], depth: usize) {
    if let Some(last) = openers.last_mut().filter(|last| last.depth == depth) {
        last.brackets += 1;
    }
}

/// Takes note of a plain `]`.
pub(super) fn close(openers: &mut [Opener], depth: usize) -> Bracket {
    match openers.last_mut().filter(|last| last.depth == depth) {
        None => Bracket::Plain,
        Some(last) if last.brackets > 0 => {
            last.brackets -= 1;
            Bracket::Plain
        }
        Some(_) => Bracket::Closes,
    }
}

/// Whether the byte before `at` is a `^` that no backslash takes its meaning from.
pub(super) fn caret_before(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at).and_then(|before| before.strip_suffix('^')) else {
        return false;
    };
    !escaped(before)
}

/// Whether what follows `before` is escaped: an odd number of backslashes stands there.
pub(super) fn escaped(before: &str) -> bool {
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    backslashes % 2 == 1
}

/// Takes the `^` off the words before a note: it stands at the end of the last text mark, or is it.
pub(super) fn note_marks(marks: &mut Vec<Mark>, opener: &Opener) -> Vec<Mark> {
    let at = opener.mark.min(marks.len());
    marks.split_off(at)
}
