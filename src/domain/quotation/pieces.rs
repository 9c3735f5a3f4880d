//! A quotation's own words, parted from what its editor left out or put in.
//!
//! `…`, `...`, `. . .`, `[…]` and `(…)` stand for words left out; `[Mossad]` for words that the
//! editor put in or put in place of others; `[T]he` for a letter whose case was changed; `work[ed]`
//! for a word whose end was changed.

use super::class::is_letter;
use super::fold::{Folded, fold};
use super::negation;

/// A run of words that must stand in the copy.
#[derive(Debug)]
pub(super) struct Piece {
    /// The words as quoted.
    pub words: String,
    /// The same words in each form that will do: one, or two where the case of a letter is free.
    pub forms: Vec<Folded>,
    /// Its last word may go on: `work[ed]`.
    pub goes_on: bool,
    /// What may lie between it and the piece before.
    pub after: Gap,
}

/// What may lie between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but white space.
    Nothing,
    /// Words that an editor's bracket stands for.
    Bracket,
    /// Words that an ellipsis stands for.
    Ellipsis,
}

/// Letters of a bracket are at most so many bytes: a longer one is a sentence of its own.
const LONGEST_BRACKET: usize = 200;

/// A bracket of so few words is read with the words around it.
const FEW_WORDS: usize = 3;

/// The pieces of a quotation, in order.
pub(super) fn pieces(quote: &str) -> Vec<Piece> {
    let mut reader =
        Reader { pieces: Vec::new(), words: String::new(), free: None, gap: Gap::Nothing };
    let mut at = 0;
    while let Some(rest) = quote.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.take(rest);
    }
    reader.close(false, Gap::Nothing);
    reader.pieces
}

/// How many full stops `rest` begins with, single spaces between allowed, and their length.
pub(super) fn dots(rest: &str) -> (usize, usize) {
    let (mut count, mut len) = (0, 0);
    let mut ahead = 0;
    for c in rest.chars() {
        match c {
            '.' => {
                count += 1;
                len = ahead + 1;
            }
            ' ' | '\u{a0}' | '\u{202f}' if len == ahead && count > 0 => {}
            _ => break,
        }
        ahead += c.len_utf8();
    }
    (count, len)
}

struct Reader {
    pieces: Vec<Piece>,
    words: String,
    /// Letters of `words` whose case is free.
    free: Option<std::ops::Range<usize>>,
    gap: Gap,
}

impl Reader {
    /// Takes what `rest` begins with, and says how many bytes that was.
    fn take(&mut self, rest: &str) -> usize {
        if let Some(len) = ellipsis(rest) {
            self.close(false, Gap::Ellipsis);
            return len;
        }
        if let Some(inner) = bracket(rest) {
            let len = inner.len() + 2;
            let after = rest.get(len..).and_then(|rest| rest.chars().next());
            let joins_before = self.words.chars().next_back().is_some_and(is_letter);
            let joins_after = after.is_some_and(is_letter);
            let letters = !inner.is_empty() && inner.chars().all(is_letter);
            let few = inner.split_whitespace().count() <= FEW_WORDS;
            if few && negation::is_in(inner) || joins_before && negation::is_ending(inner) {
                // An editor's negation is no editing: it has to stand in the copy. A longer bracket
                // explains.
                self.words.push_str(rest.get(..len).unwrap_or(rest));
            } else if inner.contains('…') || inner.contains("...") {
                self.close(false, Gap::Ellipsis);
            } else if letters && joins_after && !joins_before {
                self.close_up_case(inner);
            } else if letters && joins_before && !joins_after {
                self.close(true, Gap::Nothing);
            } else {
                self.close(false, Gap::Bracket);
            }
            return len;
        }
        let c = rest.chars().next().unwrap_or(' ');
        self.words.push(c);
        c.len_utf8()
    }

    /// `[T]he`: the letter belongs to the word, in either case. A second such letter begins a piece
    /// of its own, so that there are never more than two forms.
    fn close_up_case(&mut self, letters: &str) {
        if self.free.is_some() {
            self.close(false, Gap::Nothing);
        }
        let start = self.words.len();
        self.words.push_str(letters);
        self.free = Some(start..self.words.len());
    }

    /// Ends a piece; `gap` lies after it.
    fn close(&mut self, goes_on: bool, gap: Gap) {
        let words = std::mem::take(&mut self.words);
        let free = self.free.take();
        let edge = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':');
        // Beside an ellipsis the stops and commas are the editor's.
        let from = match self.gap {
            Gap::Ellipsis => words.len() - words.trim_start_matches(edge).len(),
            _ => words.len() - words.trim_start().len(),
        };
        let to = match gap {
            Gap::Ellipsis => words.trim_end_matches(edge).len(),
            _ => words.trim_end().len(),
        };
        let kept = words.get(from..to).unwrap_or("");
        if kept.is_empty() {
            self.gap = self.gap.max(gap);
            return;
        }
        let mut forms = vec![fold(kept)];
        if let Some(free) = free {
            let head = words.get(from..free.start).unwrap_or("");
            let letters = words.get(free.clone()).unwrap_or("");
            let tail = words.get(free.end..to).unwrap_or("");
            for letters in [letters.to_lowercase(), letters.to_uppercase()] {
                let form = fold(&format!("{head}{letters}{tail}"));
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        let words = kept.to_owned();
        self.pieces.push(Piece { words, forms, goes_on, after: self.gap });
        self.gap = gap;
    }
}

impl Gap {
    fn max(self, other: Gap) -> Gap {
        match (self, other) {
            (Gap::Ellipsis, _) | (_, Gap::Ellipsis) => Gap::Ellipsis,
            (Gap::Bracket, _) | (_, Gap::Bracket) => Gap::Bracket,
            _ => Gap::Nothing,
        }
    }
}

/// The length of an ellipsis that `rest` begins with, brackets and all.
fn ellipsis(rest: &str) -> Option<usize> {
    let bare = |rest: &str| match rest.strip_prefix('…') {
        Some(_) => Some('…'.len_utf8()),
        None => Some(dots(rest)).filter(|(count, _)| *count >= 3).map(|(_, len)| len),
    };
    for (open, close) in [('[', ']'), ('(', ')')] {
        let Some(inner) = rest.strip_prefix(open) else { continue };
        let trimmed = inner.trim_start();
        let Some(len) = bare(trimmed) else { continue };
        let after = trimmed.get(len..)?.trim_start();
        if after.starts_with(close) {
            return Some(rest.len() - after.len() + close.len_utf8());
        }
    }
    bare(rest)
}

/// What stands in the bracket that `rest` begins with.
fn bracket(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('[')?;
    let end = inner.bytes().take(LONGEST_BRACKET).position(|b| matches!(b, b'[' | b']'))?;
    inner.get(end..)?.starts_with(']').then(|| inner.get(..end))?
}
