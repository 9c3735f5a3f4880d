//! Terms with the documents that have them, while they are counted.
//!
//! A site of ten thousand pages has ten million words, so each must be found in a few steps: the
//! letters of all terms lie side by side, and a term keeps the document that is being read at hand.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A document that has a term, and how often, what stands in its title and headings counted more.
pub(super) type Posting = (u32, u32);

/// A table of terms.
#[derive(Debug, Default)]
pub(super) struct Postings {
    terms: HashTable<Term>,
    /// The letters of all terms.
    letters: Vec<u8>,
}

#[derive(Debug)]
struct Term {
    hash: u64,
    /// Where its letters are.
    start: u32,
    end: u32,
    /// The last document that has it.
    last: Posting,
    /// Those before, in order.
    before: Vec<Posting>,
}

impl Postings {
    /// Counts a term of `document` once more, with a weight. Documents come in order.
    pub(super) fn add(&mut self, term: &str, document: u32, weight: u32) {
        let hash = hash(term);
        if let Some(known) = self.terms.find_mut(hash, is(term.as_bytes(), hash, &self.letters)) {
            let (last, often) = &mut known.last;
            if *last == document {
                *often += weight;
            } else {
                known.before.push((*last, *often));
                known.last = (document, weight);
            }
        } else {
            self.insert(term.as_bytes(), hash, (document, weight), Vec::new());
        }
    }

    /// Adds those of the documents that follow, whose numbers are counted from `first`.
    pub(super) fn extend(&mut self, next: Postings, first: u32) {
        for Term { hash, start, end, last, before } in next.terms {
            let term = letters(&next.letters, start, end);
            let moved = before.into_iter().map(|(document, often)| (document + first, often));
            let last = (last.0 + first, last.1);
            if let Some(known) = self.terms.find_mut(hash, is(term, hash, &self.letters)) {
                known.before.push(known.last);
                known.before.extend(moved);
                known.last = last;
            } else {
                self.insert(term, hash, last, moved.collect());
            }
        }
    }

    fn insert(&mut self, term: &[u8], hash: u64, last: Posting, before: Vec<Posting>) {
        let at = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let start = at(self.letters.len());
        self.letters.extend_from_slice(term);
        let term = Term { hash, start, end: at(self.letters.len()), last, before };
        self.terms.insert_unique(hash, term, |term| term.hash);
    }

    /// Each term with its documents, both in no order but that of the documents.
    pub(super) fn into_all(self) -> impl Iterator<Item = (String, Vec<Posting>)> {
        let Postings { terms, letters: all } = self;
        terms.into_iter().map(move |Term { start, end, last, mut before, .. }| {
            before.push(last);
            // What was put in was text.
            let term = String::from_utf8(letters(&all, start, end).to_vec()).unwrap_or_default();
            (term, before)
        })
    }
}

/// Whether a term of the table, whose letters are among `all`, is this one.
fn is<'a>(term: &'a [u8], hash: u64, all: &'a [u8]) -> impl Fn(&Term) -> bool + 'a {
    move |known| known.hash == hash && letters(all, known.start, known.end) == term
}

fn letters(all: &[u8], start: u32, end: u32) -> &[u8] {
    all.get(start as usize..end as usize).unwrap_or_default()
}

fn hash(term: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(term.as_bytes());
    hasher.finish()
}
