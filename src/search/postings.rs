//! Terms with the documents that have them, while they are counted.
//!
//! A site of ten thousand pages has ten million words, so each must be found in a few steps: a short
//! term is a number, the letters of all others lie side by side, and a term keeps the document that is
//! being read at hand.

use super::terms;
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
    terms: HashTable<Known>,
    /// The letters of all long terms.
    letters: Vec<u8>,
}

/// A term that some documents have.
#[derive(Debug)]
struct Known {
    /// A short term, or a number from the letters of a long one.
    key: u64,
    /// Where the letters of a long one are; from 0 to 0 for a short one.
    start: u32,
    end: u32,
    /// The last document that has it.
    last: Posting,
    /// Those before.
    before: Vec<Posting>,
}

impl Postings {
    /// Counts a short term of `document` once more, with a weight. Documents come one after the other, in
    /// any order.
    pub(super) fn add(&mut self, key: u64, document: u32, weight: u32) {
        self.count(key, &[], (document, weight));
    }

    /// The same of a long one, which few are: apart, so that the loop over all words stays small.
    #[inline(never)]
    pub(super) fn add_long(&mut self, word: &str, document: u32, weight: u32) {
        self.count(key(word), word.as_bytes(), (document, weight));
    }

    // Twice, so that the loop over short terms has no letters to compare.
    #[inline(always)]
    fn count(&mut self, key: u64, long: &[u8], posting: Posting) {
        let hash = spread(key);
        // Bits that the table itself does not look at.
        let at = (hash >> 40) as usize % TABLES;
        if let Some(table) = self.tables.get_mut(at) {
            table.add(key, long, hash, posting);
        }
    }

    /// What `made` makes of each term of `parts` and its documents, which are in their order; the terms
    /// are in none. The documents of a term are together only while they are asked for: those of all
    /// terms would be a large part of the memory that a build takes.
    pub(super) fn each<T: Send>(
        parts: Vec<Postings>,
        made: impl Fn(&str, &mut Vec<Posting>) -> T + Sync,
    ) -> Vec<T> {
        let mut tables: [Vec<Table>; TABLES] = Default::default();
        for part in parts {
            for (all, table) in tables.iter_mut().zip(part.tables) {
                all.push(table);
            }
        }
        let of_tables = |mut tables: Vec<Table>| {
            let (mut all, mut documents) = (Vec::new(), Vec::new());
            while let Some(table) = tables.pop() {
                for known in table.terms {
                    let long = letters(&table.letters, known.start, known.end);
                    documents.clear();
                    let (key, hash) = (known.key, spread(known.key));
                    known.put(&mut documents);
                    for Table { terms, letters } in &mut tables {
                        if let Ok(known) = terms.find_entry(hash, is(key, long, letters)) {
                            known.remove().0.put(&mut documents);
                        }
                    }
                    // What each core counted is in order already, and a merge makes use of that.
                    documents.sort();
                    all.push(match long {
                        [] => made(&terms::short(key), &mut documents),
                        // What was put in was text.
                        long => made(&String::from_utf8_lossy(long), &mut documents),
                    });
                }
            }
            all
        };
        tables.into_par_iter().flat_map_iter(of_tables).collect()
    }
}

impl Known {
    fn put(self, documents: &mut Vec<Posting>) {
        documents.extend(self.before);
        documents.push(self.last);
    }
}

impl Table {
    #[inline(always)]
    fn add(&mut self, key: u64, long: &[u8], hash: u64, posting: Posting) {
        if let Some(known) = self.terms.find_mut(hash, is(key, long, &self.letters)) {
            if known.last.0 == posting.0 {
                known.last.1 += posting.1;
            } else {
                known.before.push(known.last);
                known.last = posting;
            }
        } else {
            self.insert(key, long, posting);
        }
    }

    fn insert(&mut self, key: u64, long: &[u8], last: Posting) {
        let at = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let (start, end) = match long {
            [] => (0, 0),
            _ => (at(self.letters.len()), at(self.letters.len() + long.len())),
        };
        self.letters.extend_from_slice(long);
        let known = Known { key, start, end, last, before: Vec::new() };
        self.terms.insert_unique(spread(key), known, |known| spread(known.key));
    }
}

/// A number from the letters of a long term.
fn key(long: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(long.as_bytes());
    hasher.finish()
}

/// A key for the table, which looks at its first and its last bits.
fn spread(key: u64) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(key);
    hasher.finish()
}

/// Whether a term of the table, whose letters are among `all`, is this one.
fn is<'a>(key: u64, long: &'a [u8], all: &'a [u8]) -> impl Fn(&Known) -> bool + 'a {
    move |known| {
        known.key == key
            && (known.end - known.start) as usize == long.len()
            && (long.is_empty() || letters(all, known.start, known.end) == long)
    }
}

fn letters(all: &[u8], start: u32, end: u32) -> &[u8] {
    all.get(start as usize..end as usize).unwrap_or_default()
}
