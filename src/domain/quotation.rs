//! Whether words stand in a text as they are quoted.
//!
//! Nothing here is fuzzy: a quotation holds where its very words stand in the copy, in their order,
//! from word to word. What may differ is how they are set (see `fold`) and what the editor marked
//! (see `pieces`). A number, a name, a `not`, a letter's case are never forgiven. For words that
//! are not there the nearest passage is found, to be shown and never to be accepted.

mod class;
mod fold;
mod nearest;
mod negation;
mod pieces;
mod search;
#[cfg(test)]
mod tests;

pub use nearest::{Change, Nearest};

use fold::{Folded, fold};
use pieces::Piece;
use std::ops::Range;

/// A captured text, ready to be compared with.
#[derive(Debug)]
pub struct Captured<'t> {
    text: &'t str,
    folded: Folded,
}

/// What came of comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The words are there.
    Held {
        /// How exactly.
        how: Held,
        /// Where, in bytes of the copy.
        at: Range<usize>,
    },
    /// They are not.
    Missing(Missing),
}

/// How exactly a quotation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// Character for character.
    Verbatim,
    /// But for white space, quotation marks, dashes and Unicode's forms of one letter.
    Alike,
    /// But for words that an ellipsis stands for, or that brackets mark as the editor's.
    Abridged,
}

/// Words that are not in the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What is wrong with them.
    pub why: Why,
    /// The passage that comes nearest to what is wrong.
    pub nearest: Option<Nearest>,
}

/// Why a quotation does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There are no words to look for.
    Empty,
    /// Words are not there.
    Words,
    /// Each part is there, but not in this order and this near to one another; or what a bracket or
    /// an ellipsis stands for is a negation or a number.
    Order,
}

impl<'t> Captured<'t> {
    /// The copy `text`.
    pub fn new(text: &'t str) -> Captured<'t> {
        Captured { text, folded: fold(text) }
    }

    /// Holds `quote` against the copy.
    pub fn hold(&self, quote: &str) -> Outcome {
        let quote = quote.trim();
        let whole = fold(quote);
        if !whole.text.contains(class::is_word) {
            return Outcome::Missing(Missing { why: Why::Empty, nearest: None });
        }
        if let Some(place) = self.first(&whole) {
            let how = match self.text.contains(quote) {
                true => Held::Verbatim,
                false => Held::Alike,
            };
            return Outcome::Held { how, at: self.written(place) };
        }
        // A full stop or a comma at the end belongs to the sentence that quotes.
        let bare = quote.strip_suffix(['.', ',']).unwrap_or(quote);
        if let Some(place) = self.first(&fold(bare)) {
            return Outcome::Held { how: Held::Alike, at: self.written(place) };
        }
        let pieces = pieces::pieces(bare);
        let plain = |piece: &Piece| !piece.goes_on && piece.forms == [fold(bare)];
        let edited = pieces.len() > 1 || !pieces.iter().all(plain);
        if edited && let Some(place) = search::in_order(&self.folded, &pieces) {
            return Outcome::Held { how: Held::Abridged, at: self.written(place) };
        }
        Outcome::Missing(self.missing(bare, &pieces))
    }

    /// What is wrong: the first piece that is nowhere, or how they are joined.
    fn missing(&self, quote: &str, pieces: &[Piece]) -> Missing {
        let nearest = |words: &str| nearest::nearest(self.text, &self.folded, words);
        let absent = pieces.iter().find(|piece| !search::is_there(&self.folded, piece));
        match absent {
            Some(piece) => Missing { why: Why::Words, nearest: nearest(&piece.words) },
            None if pieces.is_empty() => Missing { why: Why::Words, nearest: nearest(quote) },
            None => Missing { why: Why::Order, nearest: nearest(quote) },
        }
    }

    fn first(&self, piece: &Folded) -> Option<Range<usize>> {
        search::first(&self.folded, piece)
    }

    fn written(&self, place: Range<usize>) -> Range<usize> {
        self.folded.written(place.start)..self.folded.written(place.end)
    }
}
