//! Terms with the documents that have them, while they are counted.
//!
//! A site of ten thousand pages has ten million words, so each must be found in a few steps: the
//! letters of all terms lie side by side, and a term keeps the document that is being read at hand.

use hashbrown::HashTable;
use rayon::prelude::*;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A document that has a term, and how often, what stands in its title and headings counted more.
pub(super) type Posting = (u32, u32);

/// How many tables the terms of some documents are spread over. The same term is in the same one
/// everywhere, so that those of all documents can be joined table by table, each on a core of its own.
const TABLES: usize = 16;

/// Terms with their documents.
#[derive(Debug, Default)]
pub(super) struct Postings {
    tables: [Table; TABLES],
}

#[derive(Debug, Default)]
struct Table {
    terms: HashTable<Term>,
    /// The letters of all terms.
    letters: Vec<u8>,
}

#[derive(Debug)]
struct Term {
    key: u64,
    /// Where its letters are.
    start: u32,
    end: u32,
    /// The last document that has it.
    last: Posting,
    /// Those before.
    before: Vec<Posting>,
}

impl Postings {
    /// Counts a term of `document` once more, with a weight. Documents come one after the other, in any
    /// order.
    pub(super) fn add(&mut self, term: &str, document: u32, weight: u32) {
        let term = term.as_bytes();
        let key = key(term);
        let hash = spread(key);
        // Bits that the table itself does not look at.
        let at = (hash >> 40) as usize % TABLES;
        if let Some(table) = self.tables.get_mut(at) {
            table.add(term, key, hash, (document, weight));
        }
    }

    /// Each term of `parts`, in no order, with its documents in theirs.
    pub(super) fn joined(parts: Vec<Postings>) -> Vec<(String, Vec<Posting>)> {
        let mut tables: [Vec<Table>; TABLES] = Default::default();
        for part in parts {
            for (all, table) in tables.iter_mut().zip(part.tables) {
                all.push(table);
            }
        }
        let joined = |tables: Vec<Table>| {
            let mut tables = tables.into_iter();
            let mut all = tables.next().unwrap_or_default();
            tables.for_each(|table| all.extend(table));
            all.into_all()
        };
        tables.into_par_iter().flat_map_iter(joined).collect()
    }
}

impl Table {
    fn add(&mut self, term: &[u8], key: u64, hash: u64, posting: Posting) {
        if let Some(known) = self.terms.find_mut(hash, is(term, key, &self.letters)) {
            if known.last.0 == posting.0 {
                known.last.1 += posting.1;
            } else {
                known.before.push(known.last);
                known.last = posting;
            }
        } else {
            self.insert(term, key, posting, Vec::new());
        }
    }

    /// Adds those of other documents.
    fn extend(&mut self, others: Table) {
        for Term { key, start, end, last, before } in others.terms {
            let term = letters(&others.letters, start, end);
            if let Some(known) = self.terms.find_mut(spread(key), is(term, key, &self.letters)) {
                known.before.push(last);
                known.before.extend(before);
            } else {
                self.insert(term, key, last, before);
            }
        }
    }

    fn insert(&mut self, term: &[u8], key: u64, last: Posting, before: Vec<Posting>) {
        let at = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let start = at(self.letters.len());
        self.letters.extend_from_slice(term);
        let term = Term { key, start, end: at(self.letters.len()), last, before };
        self.terms.insert_unique(spread(key), term, |term| spread(term.key));
    }

    fn into_all(self) -> impl Iterator<Item = (String, Vec<Posting>)> {
        let Table { terms, letters: all } = self;
        terms.into_iter().map(move |Term { start, end, last, mut before, .. }| {
            before.push(last);
            if !before.is_sorted() {
                before.sort_unstable();
            }
            // What was put in was text.
            let term = String::from_utf8(letters(&all, start, end).to_vec()).unwrap_or_default();
            (term, before)
        })
    }
}

/// The longest term whose letters are its key.
const SHORT: usize = size_of::<u64>();

/// The letters of a short term, which has no other's key; a number from those of a longer one.
fn key(term: &[u8]) -> u64 {
    if term.len() <= SHORT {
        return term.iter().fold(0, |key, byte| key << 8 | u64::from(*byte));
    }
    let mut hasher = FxHasher::default();
    hasher.write(term);
    hasher.finish()
}

/// A key for the table, which looks at its first and its last bits.
fn spread(key: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(key);
    hasher.finish()
}

/// Whether a term of the table, whose letters are among `all`, is this one: letters elsewhere in memory
/// are looked at for long ones alone.
fn is<'a>(term: &'a [u8], key: u64, all: &'a [u8]) -> impl Fn(&Term) -> bool + 'a {
    move |known| {
        known.key == key
            && (known.end - known.start) as usize == term.len()
            && (term.len() <= SHORT || letters(all, known.start, known.end) == term)
    }
}

fn letters(all: &[u8], start: u32, end: u32) -> &[u8] {
    all.get(start as usize..end as usize).unwrap_or_default()
}
